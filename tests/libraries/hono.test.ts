import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['hono "sid"'];

describe('the cookie helper', () => {
  it.each([
    ['import', "import { setCookie } from 'hono/cookie';\nsetCookie(c, 'sid', id);"],
    ['another name', "import { setCookie as set } from 'hono/cookie';\nset(c, 'sid', id, {});"],
    ['namespace', "import * as cookie from 'hono/cookie';\ncookie.setCookie(c, 'sid', id);"],
    ['require', "const { setCookie } = require('hono/cookie');\nsetCookie(c, 'sid', id);"],
    ['JSR', "import { setCookie } from 'jsr:@hono/hono/cookie';\nsetCookie(c, 'sid', id);"],
    ['signed', "import { setSignedCookie } from 'hono/cookie';\nawait setSignedCookie(c, 'sid', id, secret);"],
    ['as text', "import { generateCookie } from 'hono/cookie';\ngenerateCookie('sid', id);"],
    [
      'as signed text',
      "import { generateSignedCookie } from 'hono/cookie';\nawait generateSignedCookie('sid', id, secret);",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["setCookie(c, 'a', '', { maxAge: 0 });", ['hono "a" deleted']],
    ["setCookie(c, 'a', '', { expires: new Date(0) });", ['hono "a" deleted']],
    ["deleteCookie(c, 'a');", ['deletion']],
    ["getCookie(c, 'a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`import { deleteCookie, getCookie, setCookie } from 'hono/cookie';\n${statement}`)).toEqual(
      expected,
    );
  });
});

describe('a header of the context', () => {
  it.each([
    ['application', "import { Hono } from 'hono';\nnew Hono().get('/', (a) => { a.header('Set-Cookie', 'sid=1'); });"],
    [
      'named so',
      "import { Hono } from 'hono';\nexport default (app) => app.use((a, b) => { a.header('set-cookie', 'sid=1'); });",
    ],
    [
      'typed',
      "import type { Context } from 'hono';\nexport const save = (to: Context) => { to.header('Set-Cookie', 'sid=1'); };",
    ],
    ['by its parameters', "export const login = async (c) => { c.header('Set-Cookie', 'sid=1', { append: true }); };"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });
});

describe('options', () => {
  const program = (call: string): string =>
    `import { setCookie, setSignedCookie } from 'hono/cookie';\nexport const login = async (c) => {\n  ${call};\n};\n`;

  it('of a signed cookie stand behind the secret', () => {
    expect(repair(program("await setSignedCookie(c, 'sid', id, c.env.SECRET)"))).toEqual({
      output: program(
        "await setSignedCookie(c, 'sid', id, c.env.SECRET, { maxAge: 14 * 24 * 60 * 60, httpOnly: true, secure: true })",
      ),
      left: [],
    });
  });

  it.each(['host', 'secure'])('with the prefix %s switch Secure on', (prefix) => {
    expect(
      lint(program(`setCookie(c, 'sid', id, { prefix: '${prefix}', secure: false, httpOnly: true, maxAge: 60 })`)),
    ).toEqual([]);
  });

  it('of which the prefix is not known say nothing of Secure', () => {
    expect(lint(program("setCookie(c, 'sid', id, { prefix, httpOnly: true, maxAge: 60 })"))).toEqual([]);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a function of the program', "function setCookie(name, value, days) {}\nsetCookie(c, 'a', 'b', {});"],
    ['another module', "import { setCookie } from './cookies.js';\nsetCookie(c, 'a', 'b');"],
    ['an unresolved name', "setCookie(c, 'a', 'b', {});"],
    ['a header of something else', "export const f = (client) => { client.header('Set-Cookie', 'a=b'); };"],
    ['another header', "export const f = (c) => { c.header('X-Cookie', 'a=b'); };"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('headers of an answer', () => {
  it.each([
    [
      "import { Hono } from 'hono';\nnew Hono().get('/', (c) => c.text('done', 200, { 'Set-Cookie': 'a=b' }));",
      ['hono "a"'],
    ],
    [
      "import { Hono } from 'hono';\nnew Hono().get('/', (c) => c.json({}, { status: 200, headers: { 'set-cookie': 'a=b' } }));",
      ['hono "a"'],
    ],
    [
      "import { Hono } from 'hono';\nnew Hono().get('/', (c) => c.body(null, 204, { 'Set-Cookie': ['a=b', 'c=d'] }));",
      ['hono "a"', 'hono "c"'],
    ],
    ["import { Hono } from 'hono';\nnew Hono().get('/', (c) => c.html('', 200, headers));", []],
    ["import { Hono } from 'hono';\nnew Hono().get('/', (c) => c.json({ 'Set-Cookie': 'a=b' }, 200));", []],
    ["export const f = (c) => c.json({}, 200, { 'Set-Cookie': 'a=b' });", ['hono "a"']],
    ["export const f = (client) => client.json({}, 200, { 'Set-Cookie': 'a=b' });", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
