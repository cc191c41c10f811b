import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'] }).map(({ line, column }) => `${String(line)}:${String(column)}`);

describe('web storage: what is recognised', () => {
  it.each([
    ["localStorage.setItem('token', t);", ['1:31']],
    ["window.sessionStorage.setItem('token', t);", ['1:40']],
    ["globalThis['localStorage'].setItem('token', t);", ['1:45']],
    ["const { sessionStorage: s } = self;\ns.setItem('token', t);", ['2:20']],
    ['localStorage.token = t;', ['1:1']],
    ["localStorage['token'] = t;", ['1:1']],
    ["const KEY = 'token';\nlocalStorage[KEY] = t;", ['2:1']],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('web storage: what is not', () => {
  it.each([
    "const localStorage = createStorage();\nlocalStorage.setItem('token', t);",
    "storage.setItem('token', t);",
    "AsyncStorage.setItem('token', t);",
    "localStorage.getItem('token', t);",
    'localStorage.token === t;',
    'settings.localStorage.token = t;',
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});
