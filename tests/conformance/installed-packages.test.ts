import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { expectSurvives } from './any-code.js';
import { SEED, sampleOf, times } from './sampling.js';

// Code that nobody wrote for these rules: a sample of what is installed.

const FILES = 60;
const LARGEST = 60_000;
const ROOT = path.join(import.meta.dirname, '../../node_modules');

it(`${FILES} files of installed packages, seed ${SEED}`, { timeout: 120_000 }, () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?js$/u.test(file) && !file.includes('.min.'))
    .toSorted();
  const sample = sampleOf(files, times(FILES) * 2)
    .flatMap((file) => read(file))
    .slice(0, times(FILES));
  expect(sample.length).toBe(times(FILES));
  for (const { file, code } of sample) expectSurvives(code, file);
});

it('every file of the cookie and session packages', { timeout: 120_000 }, () => {
  const packages = readdirSync(ROOT).filter((name) => /cookie|session|express|jsonwebtoken|jwa|jws/u.test(name));
  const files = packages.flatMap((name) =>
    readdirSync(path.join(ROOT, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.[cm]?js$/u.test(file) && !file.includes('node_modules'))
      .map((file) => path.join(name, file)),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) for (const { code } of read(file)) expectSurvives(code, file);
});

function read(file: string): readonly { file: string; code: string }[] {
  const full = path.join(ROOT, file);
  const status = statSync(full);
  return status.isFile() && status.size <= LARGEST ? [{ file, code: readFileSync(full, 'utf8') }] : [];
}
