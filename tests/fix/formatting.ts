import fc from 'fast-check';

/** Programs put together from pieces, with any white space and comments in between. Every comment has a number of its own. */
const SPACE = fc.constantFrom('', ' ', '  ', '\n', '\n  ', '\n\t', '\r\n    ', '\n\n');
const COMMENT = fc.constantFrom('/* # */', '// #\n', '// #\r\n', '/* #\n   # */', '/**\n * #\n */', '/*#*/');
const GAP = fc
  .array(fc.oneof({ weight: 3, arbitrary: SPACE }, { weight: 1, arbitrary: COMMENT }), { maxLength: 4 })
  .map((parts) => parts.join(''));

export interface Formatted {
  /** The items between the brackets, with gaps and commas; `#` numbered. */
  readonly code: string;
  readonly items: readonly string[];
}

/** `open item, item, … close` in any formatting. */
export function formattedList(
  open: string,
  items: fc.Arbitrary<readonly string[]>,
  close: string,
): fc.Arbitrary<Formatted> {
  return items.chain((chosen) =>
    fc
      .record({
        gaps: fc.array(GAP, { minLength: chosen.length * 2 + 2, maxLength: chosen.length * 2 + 2 }),
        trailingComma: fc.boolean(),
      })
      .map(({ gaps, trailingComma }) => {
        const body = chosen
          .map((item, index) => {
            const comma = index < chosen.length - 1 || trailingComma ? ',' : '';
            return `${gaps[index * 2]}${item}${gaps[index * 2 + 1]}${comma}`;
          })
          .join('');
        return { code: numbered(`${open}${body}${gaps.at(-1)}${close}`), items: chosen };
      }),
  );
}

function numbered(code: string): string {
  let number = 0;
  return code.replaceAll('#', () => `c${number++}`);
}
