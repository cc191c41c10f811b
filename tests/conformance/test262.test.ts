import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { expect, it } from 'vitest';

import { expectAllSurvive } from './any-code.js';
import { SEED, someOf } from './sampling.js';

// Every corner of the grammar: a sample on every day, all of them in `npm run soak`.

const require = createRequire(import.meta.url);
const FOLDER = path.join(path.dirname(require.resolve('test262-parser-tests/package.json')), 'pass');
const files = someOf(readdirSync(FOLDER).toSorted(), 120);

it(`${files.length} programs of the parser tests of test262, seed ${SEED}`, { timeout: 1_800_000 }, () => {
  const paths = files.map((file) => path.join(FOLDER, file));
  // What is only allowed in old browsers is not read by ESLint's parser.
  expect(expectAllSurvive(paths, FOLDER)).toBeGreaterThan(0.9);
});
