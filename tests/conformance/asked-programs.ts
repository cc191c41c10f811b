import path from 'node:path';

import { expect } from 'vitest';

import { isWhole, sampleOf, SEED } from './sampling.js';

/** Of so many files of tests, one is asked again every day. */
const FILES = 8;

const asked = new Set<string>();

/** Called by everything that asks about a program: what the tests of a library ask about is asked again with types, of most files only in `npm run soak`. */
export function noteProgram(text: string): void {
  const { testPath } = expect.getState();
  if (testPath?.includes('/tests/libraries/') && isTaken(path.basename(testPath))) asked.add(text);
}

function isTaken(file: string): boolean {
  const seed = [...Buffer.from(file)].reduce((sum, byte) => sum + byte, SEED);
  const [drawn] = sampleOf(
    Array.from({ length: FILES }, (_, at) => at),
    1,
    seed,
  );
  return isWhole || drawn === 0;
}

/** Those that the test file has asked about, each once. */
export function takePrograms(): readonly string[] {
  const programs = [...asked];
  asked.clear();
  return programs;
}
