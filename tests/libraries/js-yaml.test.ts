import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const root = mkdtempSync(path.join(tmpdir(), 'js-yaml-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const PROGRAM = "import yaml from 'js-yaml';\nyaml.load(cookie);";

/** What is reported in an application that depends on this range. */
function revivedWith(range: string, code: string): string[] {
  const cwd = path.join(root, range.replaceAll(/\W/gu, '_'));
  mkdirSync(cwd, { recursive: true });
  writeFileSync(path.join(cwd, 'package.json'), JSON.stringify({ dependencies: { 'js-yaml': range } }));
  const found = lint(code, { only: ['no-unsafe-session-deserialization'], cwd, filename: path.join(cwd, 'app.js') });
  return found.map(({ line, column }) => `${String(line)}:${String(column)}`);
}

describe('js-yaml: what is recognised', () => {
  it('load of version 3', () => {
    expect(revivedWith('^3.14.0', PROGRAM)).toEqual(['2:6']);
  });
});

describe('js-yaml: what is not', () => {
  it.each([
    ['^4.1.0', PROGRAM],
    ['*', PROGRAM],
    ['^3.14.0', "import yaml from 'js-yaml';\nyaml.safeLoad(cookie);"],
    ['^3.14.0', "import yaml from 'yaml';\nyaml.load(cookie);"],
  ])('%s: %s', (range, code) => {
    expect(revivedWith(range, code)).toEqual([]);
  });
});
