import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'], parser: 'typescript' }).map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

const service = (members: string): string =>
  `import { CookieService } from 'ngx-cookie-service';\nexport class Auth {\n${members}\n}`;

describe('ngx-cookie-service: what is recognised', () => {
  it.each([
    [service("constructor(private jar: CookieService) {}\nkeep(t) { this.jar.set('token', t); }"), ['4:33']],
    [
      service(
        "private cookieService = inject(CookieService);\nkeep(t) { this.cookieService.set('token', t, 7, '/'); }",
      ),
      ['4:43'],
    ],
    [
      "import { CookieService } from 'ngx-cookie';\nexport const keep = (jar: CookieService, t: string) => jar.put('token', t);",
      ['2:73'],
    ],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('ngx-cookie-service: what is not', () => {
  it.each([
    service("constructor(private jar: CookieService) {}\nkeep(t) { this.jar.set('theme', t); }"),
    service("constructor(private jar: CookieService) {}\nforget() { this.jar.delete('token'); }"),
    service("constructor(private map: Map<string, string>) {}\nkeep(t) { this.map.set('token', t); }"),
    "import { CookieService } from './cookies.js';\nexport const keep = (jar: CookieService, t: string) => jar.set('token', t);",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});

const found = (code: string): string[] =>
  lint(code, { parser: 'typescript' }).map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`);

const call = (given: string): string =>
  service(`constructor(private jar: CookieService) {}\nkeep(lang, until, isOn) { this.jar.set(${given}); }`);

describe('ngx-cookie-service: attributes, one by one or in an object', () => {
  it.each([
    ["'lang', lang", ['4:36 require-cookie-max-age', '4:36 require-secure-cookie']],
    ["'lang', lang, 7, '/'", ['4:36 require-secure-cookie']],
    ["'lang', lang, undefined, '/', undefined, true", ['4:36 require-cookie-max-age']],
    ["'lang', lang, 0, '/', '', true", ['4:54 require-cookie-max-age']],
    ["'lang', lang, 7, '/', undefined, false", ['4:73 require-secure-cookie']],
    ["'lang', lang, new Date(until), '/', undefined, true, 'Lax'", []],
    ["'lang', lang, 7, '/', undefined, false, 'None'", ['4:73 require-secure-cookie', '4:80 require-same-site-cookie']],
    ["'lang', lang, 60 * 60 * 24, '/', undefined, true", ['4:54 no-max-age-unit-mismatch']],
    ["'lang', lang, { expires: 7 }", ['4:36 require-secure-cookie']],
    ["'lang', lang, { expires: 7, secure: true }", []],
    // Past, or not known.
    ["'lang', '', -1, '/'", []],
    ["'lang', lang, until", []],
    ["'lang', lang, until, '/', undefined, isOn", []],
    ["'lang', ...isOn", []],
  ])('%s', (given, expected) => {
    expect(found(call(given))).toEqual(expected);
  });
});

describe('ngx-cookie-service: repaired', () => {
  it.each([
    ["'lang', lang", "'lang', lang, 14, undefined, undefined, true"],
    ["'lang', lang, 7, '/'", "'lang', lang, 7, '/', undefined, true"],
    ["'lang', lang, 7, '/', undefined, false, 'None'", "'lang', lang, 7, '/', undefined, true, 'None'"],
    ["'lang', lang, undefined, '/', undefined, true", "'lang', lang, 14, '/', undefined, true"],
    ["'lang', lang, { expires: 7 }", "'lang', lang, { expires: 7, secure: true }"],
  ])('%s', (given, expected) => {
    expect(repair(call(given), { parser: 'typescript' }).output).toBe(call(expected));
  });
});

describe('ngx-cookie-service: what depends on the way stays as it is', () => {
  it.each([
    "'sid', v, isKept ? { expires: 30, secure: true, sameSite: 'Lax' } : undefined",
    "'sid', v, isKept ? 30 : undefined, '/', undefined, true",
    "'sid', v, isKept ? 30 : undefined",
    "'sid', v, 3, '/', undefined, isKept ? true : undefined",
    // A lifetime of 0 is left out: nothing would remove it.
    "'sid', '', undefined, '/', undefined, true",
  ])('%s', (given) => {
    expect(found(call(given)).filter((one) => !one.endsWith('no-script-readable-session'))).toEqual([]);
  });
});
