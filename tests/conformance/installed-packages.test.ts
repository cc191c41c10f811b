import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { expectAllSurvive, expectSurvives } from './any-code.js';
import { isWhole, SEED, someOf } from './sampling.js';

// Code that nobody wrote for these rules: a sample of what is installed, all of it in `npm run soak`.

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDERS = ['node_modules', 'tests/runtime/ecosystem/node_modules'].map((folder) => path.join(ROOT, folder));
const LARGEST = isWhole ? 1_000_000 : 60_000;

/** Mostly programs that must not parse; those that must have a test of their own. */
const OWN_TEST = 'test262-parser-tests';

/** So many files in one test: what a whole run has done, and where it stands, can be read from its titles. */
const SHARE = 1000;

const files = withoutCopies(
  someOf(
    FOLDERS.filter((folder) => existsSync(folder))
      .flatMap(packagesIn)
      .flatMap(scriptsIn),
    30,
  ),
);

describe(`${files.length} files of installed packages, seed ${SEED}`, () => {
  it.each(shares())('from the %i. to the %i.', { timeout: 1_800_000 }, (first, last) => {
    expect(expectAllSurvive(files.slice(first - 1, last), ROOT)).toBeGreaterThan(0.75);
  });
});

it(`files of the cookie and session packages, seed ${SEED}`, { timeout: 120_000 }, () => {
  const [folder = ''] = FOLDERS;
  const packages = readdirSync(folder).filter((name) => /cookie|session|express|jsonwebtoken|jwa|jws/u.test(name));
  const own = packages.flatMap((name) => scriptsIn(path.join(folder, name))).filter((file) => !isNested(file));
  expect(own.length).toBeGreaterThan(10);
  for (const file of someOf(own, 20)) expectSurvives(readFileSync(file, 'utf8'), path.relative(ROOT, file));
});

function shares(): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.ceil(files.length / SHARE) }, (_, index) => [
    index * SHARE + 1,
    Math.min((index + 1) * SHARE, files.length),
  ]);
}

/** One file in five is installed more than once. */
function withoutCopies(all: readonly string[]): readonly string[] {
  return [
    ...new Map(all.map((file) => [createHash('sha256').update(readFileSync(file)).digest('hex'), file])).values(),
  ];
}

/** Of the packages in the folder: other tests make and remove folders of their own, whose names begin with a dot, while this one looks. */
function packagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== OWN_TEST)
    .toSorted()
    .map((name) => path.join(folder, name));
}

function scriptsIn(folder: string): readonly string[] {
  if (!statSync(folder).isDirectory()) return [];
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
