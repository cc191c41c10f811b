import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { it } from 'vitest';

import { expectSurvives } from './any-code.js';
import { SEED, sampleOf, times } from './sampling.js';

// Every corner of the grammar.

const PROGRAMS = 250;
const require = createRequire(import.meta.url);
const FOLDER = path.join(path.dirname(require.resolve('test262-parser-tests/package.json')), 'pass');

it(`${PROGRAMS} programs of the parser tests of test262, seed ${SEED}`, { timeout: 120_000 }, () => {
  for (const file of sampleOf(readdirSync(FOLDER).toSorted(), times(PROGRAMS))) {
    expectSurvives(readFileSync(path.join(FOLDER, file), 'utf8'), file);
  }
});
