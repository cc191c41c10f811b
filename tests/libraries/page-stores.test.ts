import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const places = (code: string, rule: string): string[] =>
  lint(code, { only: [rule], parser: 'typescript' }).map(({ line, column }) => `${String(line)}:${String(column)}`);
const kept = (code: string): string[] => places(code, 'no-script-readable-session');

describe('wrappers of web storage: what is recognised', () => {
  it.each([
    ["import store from 'store';\nstore.set('token', t);", ['2:20']],
    ["import store from 'store/dist/store.modern';\nstore.set('token', t);", ['2:20']],
    ["import store from 'store2';\nstore.set('token', t);", ['2:20']],
    ["import store from 'store2';\nstore('token', t);", ['2:16']],
    ["import store from 'store2';\nstore.session('token', t);", ['2:24']],
    ["import store from 'store2';\nstore.session.set('token', t);", ['2:28']],
    ["import lscache from 'lscache';\nlscache.set('token', t, 60);", ['2:22']],
    ["import ls from 'local-storage';\nls('token', t);", ['2:13']],
    ["import { set } from 'local-storage';\nset('token', t);", ['2:14']],
    [
      "import { LocalStorageService } from 'ngx-webstorage';\nclass Auth { constructor(private kept: LocalStorageService) {} keep(t) { this.kept.store('token', t); } }",
      ['2:99'],
    ],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('wrappers of web storage: what is not', () => {
  it.each([
    "import store from './store.js';\nstore.set('token', t);",
    "import store from 'store2';\nstore('token');",
    "import store from 'store';\nstore.remove('token');",
    "import ls from 'local-storage';\nls('token');",
    "import lscache from 'lscache';\nlscache.set('theme', t, 60);",
    "import { LocalStorageService } from './storage';\nclass Auth { constructor(private kept: LocalStorageService) {} keep(t) { this.kept.store('token', t); } }",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});

describe('wrappers of web storage: sessions that end', () => {
  const session = "{ role: 'admin', email: form.email }";

  it.each([
    [`import lscache from 'lscache';\nlscache.set('session', ${session});`, ['2:9']],
    [`import lscache from 'lscache';\nlscache.set('session', ${session}, 60);`, []],
    [`import store from 'store';\nstore.set('session', ${session});`, ['2:7']],
    [`import store from 'store';\nstore.set('session', ${session}, Date.now() + 3600000);`, []],
  ])('%s', (code, expected) => {
    expect(places(code, 'require-client-session-expiry')).toEqual(expected);
  });
});
