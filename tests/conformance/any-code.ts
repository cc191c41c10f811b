import { expect } from 'vitest';

import { lint, type Parser, parses, repair } from './linting.js';

/** Makes every rule look at the whole file: without a word of a library in it they would not. */
const RELEVANT = '\n;document.cookie = "conformance=1";\n';

type SourceType = 'module' | 'script' | 'commonjs';

const SOURCE_TYPES: readonly SourceType[] = ['module', 'commonjs', 'script'];

/**
 * Runs all rules with all their edits on any code. Nothing throws, what comes out parses, nothing is left to edit, and a second run says the same.
 * `false` for code that the parser does not read.
 */
export function expectSurvives(code: string, title: string, parser: Parser = 'espree'): boolean {
  const text = `${code}${RELEVANT}`;
  const sourceType = sourceTypeOf(text, parser);
  if (!sourceType) return false;
  const options = { parser, sourceType, settings: { fixes: 'all' } };
  const { output, left } = repair(text, options);
  expect(
    left.filter(({ isFixable }) => isFixable),
    title,
  ).toEqual([]);
  expect(lint(output, options), title).toEqual(left);
  return true;
}

function sourceTypeOf(code: string, parser: Parser): SourceType | undefined {
  return SOURCE_TYPES.find((sourceType) => parses(code, { parser, sourceType }));
}
