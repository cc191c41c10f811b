import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'vitest';

import { lint, type Parser, parses, repair } from './linting.js';
import { usedMemory } from './memory.js';
import { isWhole } from './sampling.js';

/** Makes every rule look at the whole file: without a word of a library in it they would not. */
const RELEVANT = '\n;document.cookie = "conformance=1";\n';

/** What comments of other projects tell ESLint: of rules that are not there, or twice. */
const CONFIGURATION = /(?<=\/[*/]\s*)(?:eslint|exported|globals?)\b/gu;

const MEGABYTE = 2 ** 20;

/** After so many files, memory is looked at. */
const BATCH = isWhole ? 200 : 40;

type SourceType = 'module' | 'script' | 'commonjs';

const SOURCE_TYPES: readonly SourceType[] = ['module', 'commonjs', 'script'];

/**
 * Runs all rules with all their edits on any code. Nothing throws, what comes out parses, nothing is left to edit, and a second run says the same.
 * `false` for code that the parser does not read.
 */
export function expectSurvives(code: string, title: string, parser: Parser = 'espree'): boolean {
  const text = `${code.replaceAll(CONFIGURATION, 'was $&')}${RELEVANT}`;
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

/** The same for many files, whose memory is given back. The share of them that the parser reads. */
export function expectAllSurvive(files: readonly string[], folder: string): number {
  let read = 0;
  let first: number | undefined;
  for (const [index, file] of files.entries()) {
    if (expectSurvives(readFileSync(file, 'utf8'), path.relative(folder, file))) read++;
    if (index % BATCH !== BATCH - 1) continue;
    // The first ones fill what is kept for every file.
    first ??= memoryInUse();
    expect(memoryInUse() - first, `after ${index + 1} files`).toBeLessThan(64 * MEGABYTE);
  }
  return read / files.length;
}

/** Without the file that the linter has had last. */
function memoryInUse(): number {
  lint('');
  return usedMemory();
}

function sourceTypeOf(code: string, parser: Parser): SourceType | undefined {
  return SOURCE_TYPES.find((sourceType) => parses(code, { parser, sourceType }));
}
