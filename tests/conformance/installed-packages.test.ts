import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { expectAllSurvive, expectSurvives } from './any-code.js';
import { isWhole, SEED, someOf } from './sampling.js';

// Code that nobody wrote for these rules: a sample of what is installed, all of it in `npm run soak`.

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDERS = ['node_modules', 'tests/runtime/ecosystem/node_modules'].map((folder) => path.join(ROOT, folder));
const LARGEST = isWhole ? 1_000_000 : 60_000;

const files = someOf(
  FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) => scriptsIn(folder)),
  50,
);

it(`${files.length} files of installed packages, seed ${SEED}`, { timeout: 14_400_000 }, () => {
  expect(expectAllSurvive(files, ROOT)).toBeGreaterThan(0.9);
});

it('every file of the cookie and session packages', { timeout: 120_000 }, () => {
  const [folder = ''] = FOLDERS;
  const packages = readdirSync(folder).filter((name) => /cookie|session|express|jsonwebtoken|jwa|jws/u.test(name));
  const own = packages.flatMap((name) => scriptsIn(path.join(folder, name))).filter((file) => !isNested(file));
  expect(own.length).toBeGreaterThan(10);
  for (const file of own) expectSurvives(readFileSync(file, 'utf8'), path.relative(ROOT, file));
});

function scriptsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?js$/u.test(file) && (isWhole || !file.includes('.min.')))
    .toSorted()
    .map((file) => path.join(folder, file))
    .filter((file) => isReadable(file));
}

function isReadable(file: string): boolean {
  const status = statSync(file, { throwIfNoEntry: false });
  return status !== undefined && status.isFile() && status.size <= LARGEST;
}

function isNested(file: string): boolean {
  return file.split(`${path.sep}node_modules${path.sep}`).length > 2;
}
