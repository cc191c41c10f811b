import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { expect, it } from 'vitest';

import { expectSurvives } from './any-code.js';
import { SEED, someOf } from './sampling.js';

// Every corner of the grammar: a sample on every day, all of them in `npm run soak`.

const require = createRequire(import.meta.url);
const FOLDER = path.join(path.dirname(require.resolve('test262-parser-tests/package.json')), 'pass');
const files = someOf(readdirSync(FOLDER).toSorted(), 200);

it(`${files.length} programs of the parser tests of test262, seed ${SEED}`, { timeout: 1_800_000 }, () => {
  const read = files.filter((file) => expectSurvives(readFileSync(path.join(FOLDER, file), 'utf8'), file));
  // What is only allowed in old browsers is not read by ESLint's parser.
  expect(read.length / files.length).toBeGreaterThan(0.9);
});
