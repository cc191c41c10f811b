import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

describe('setCookie', () => {
  it.each([
    ['undici', "import { setCookie } from 'undici';\nsetCookie(new Headers(), { name: 'sid', value: id });"],
    [
      'require',
      "const { setCookie } = require('undici');\nsetCookie(headers, { name: 'sid', value: id, httpOnly: true });",
    ],
    [
      'Deno',
      "import { setCookie } from 'jsr:@std/http/cookie';\nsetCookie(response.headers, { name: 'sid', value: id });",
    ],
    [
      'import map',
      "import * as cookies from '@std/http/cookie';\ncookies.setCookie(headers, { name: 'sid', value: id });",
    ],
    [
      'variable',
      "import { setCookie } from '@std/http';\nconst cookie = { name: 'sid', value: id };\nsetCookie(headers, cookie);",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['undici "sid"']);
  });

  it.each([
    ["setCookie(headers, { name: 'a', value: '', maxAge: 0 });", ['undici "a" deleted']],
    ["setCookie(headers, { name: 'a', value: '', expires: 0 });", ['undici "a" deleted']],
    ["setCookie(headers, { name: 'a', value: '1', expires: Date.now() + 1000 });", ['undici "a"']],
    ["deleteCookie(headers, 'a', { path: '/' });", ['deletion']],
    ['setCookie(headers, cookie);\ngetSetCookies(headers);', ['undici `setCookie(headers, cookie)`']],
  ])('%s', (statement, expected) => {
    const head =
      "import { deleteCookie, getSetCookies, setCookie } from 'undici';\nimport { cookie } from './cookie.js';";
    expect(understood(`${head}\n${statement}`)).toEqual(expected);
  });
});

describe('Secure', () => {
  it.each([
    ['sid', ['require-secure-cookie']],
    ['__Host-sid', []],
    ['__Secure-sid', []],
  ])('of %s, which the prefix turns on', (name, expected) => {
    const program = `import { setCookie } from 'undici';\nsetCookie(headers, { name: '${name}', value: id });`;
    expect(lint(program, { only: ['require-secure-cookie'] }).map(({ rule }) => rule)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a browser under test', "await page.setCookie({ name: 'a', value: 'b' });"],
    ['a jar', "import { CookieJar } from 'tough-cookie';\nnew CookieJar().setCookie('a=b', 'https://a.example');"],
    [
      'a function of the program',
      "import { setCookie } from './cookies.js';\nsetCookie(headers, { name: 'a', value: 'b' });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('specifiers of Deno', () => {
  it.each([
    'jsr:@std/http/cookie',
    'jsr:@std/http@1/cookie',
    'jsr:@std/http@^1.0.0',
    'https://deno.land/std/http/cookie.ts',
    'https://deno.land/std@0.224.0/http/cookie.ts',
    'https://deno.land/std@0.150.0/http/mod.ts',
  ])('%s', (specifier) => {
    expect(
      understood(`import { setCookie } from '${specifier}';\nsetCookie(headers, { name: 'a', value: 'b' });`),
    ).toEqual(['undici "a"']);
  });

  it.each(['https://deno.land/x/cookies@1.0.0/mod.ts', 'jsr:@std/http-cookie@1', 'jsr:@other/http@1/cookie'])(
    '%s is another module',
    (specifier) => {
      expect(
        understood(`import { setCookie } from '${specifier}';\nsetCookie(headers, { name: 'a', value: 'b' });`),
      ).toEqual([]);
    },
  );
});
