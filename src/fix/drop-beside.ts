import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { replaceRange, type Edit, type Source } from './edit.js';

type Part = Pick<TSESLint.RuleFix, 'range' | 'text'>;

/** What goes with a name from a list that an edit adds another name to, and the part of the edit that it takes the place of. */
export interface Drop {
  readonly edit: Edit;
  readonly instead: Part | undefined;
}

/** Takes a name off the list of an import to which a part of an edit adds one: `{ decodeJwt, jwtVerify }` becomes `{ jwtVerify }`. */
export function dropBeside(
  items: readonly TSESTree.Node[],
  index: number,
  added: Part,
  source: Source,
): Drop | undefined {
  const [item, previous, next] = [items[index], items[index - 1], items[index + 1]];
  const [at, end] = added.range;
  const last = items.at(-1);
  if (!item || !last || at !== end || at < last.range[1]) return undefined;
  const isPlain = ([from, to]: TSESTree.Range): boolean => /^[\w$\s,]*$/u.test(source.text.slice(from, to));
  const range: TSESTree.Range = previous
    ? [previous.range[1], item.range[1]]
    : [item.range[0], next?.range[0] ?? added.range[1]];
  if (!isPlain(range)) return undefined;
  const isOnly = items.length === 1;
  const text = isOnly ? added.text.replace(/^[\s,]+/u, '') : '';
  return { edit: replaceRange(...range, text), instead: isOnly ? added : undefined };
}
