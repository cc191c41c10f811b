import { expect } from 'vitest';

import { lint, type Parser, parses, repair } from './linting.js';

/** Makes every rule look at the whole file: without a word of a library in it they would not. */
const RELEVANT = '\n;document.cookie = "conformance=1";\n';

type SourceType = 'module' | 'script' | 'commonjs';

const SOURCE_TYPES: readonly SourceType[] = ['module', 'commonjs', 'script'];

/**
 * Runs all rules with all their edits on any code. Nothing throws, what comes out parses, and a second run changes nothing. `false` for code that
 * the parser does not read.
 */
export function expectSurvives(code: string, title: string, parser: Parser = 'espree'): boolean {
  const relevant = `${code}${RELEVANT}`;
  const text = parses(relevant, { parser, sourceType: sourceTypeOf(relevant, parser) ?? 'module' }) ? relevant : code;
  const sourceType = sourceTypeOf(text, parser);
  if (!sourceType) return false;
  const options = { parser, sourceType, settings: { fixes: 'all' } };
  const found = lint(text, options);
  const { output, left } = repair(text, options);
  expect(lint(text, options), title).toEqual(found);
  expect(
    left.filter(({ isFixable }) => isFixable),
    title,
  ).toEqual([]);
  expect(repair(output, options).output, title).toBe(output);
  return true;
}

function sourceTypeOf(code: string, parser: Parser): SourceType | undefined {
  return SOURCE_TYPES.find((sourceType) => parses(code, { parser, sourceType }));
}
