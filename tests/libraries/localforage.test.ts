import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'] }).map(({ line, column }) => `${String(line)}:${String(column)}`);

describe('localForage: what is recognised', () => {
  it.each([
    ["import localforage from 'localforage';\nawait localforage.setItem('token', t);", ['2:36']],
    ["import * as lf from 'localforage';\nlf.setItem('token', t);", ['2:21']],
    [
      "import localforage from 'localforage';\nconst store = localforage.createInstance({ name: 'a' });\nstore.setItem('token', t);",
      ['3:24'],
    ],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('localForage: what is not', () => {
  it.each([
    "import localforage from './localforage.js';\nlocalforage.setItem('token', t);",
    "import localforage from 'localforage';\nlocalforage.removeItem('token');",
    "import { setItem } from 'somewhere';\nsetItem('token', t);",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});
