import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('set', () => {
  it.each([
    ['default import', "import Cookies from 'cookies';\nconst jar = new Cookies(req, res);\njar.set('sid', id);"],
    ['at once', "import Cookies from 'cookies';\nnew Cookies(req, res, { keys }).set('sid', id, { signed: true });"],
    ['without new', "import Cookies from 'cookies';\nconst jar = Cookies(req, res);\njar.set('sid', id);"],
    ['require', "const Jar = require('cookies');\nnew Jar(req, res).set('sid', id);"],
    ['require at once', "const jar = new (require('cookies'))(req, res);\njar.set('sid', id);"],
    ['namespace', "import * as Jar from 'cookies';\nnew Jar(req, res).set('sid', id);"],
    ['dynamic import', "const { default: Jar } = await import('cookies');\nnew Jar(req, res).set('sid', id);"],
    ['import equals', "import Jar = require('cookies');\nnew Jar(req, res).set('sid', id);"],
    ['typed parameter', "import Jar from 'cookies';\nexport const save = (jar: Jar) => jar.set('sid', id);"],
    [
      'member of this',
      "import Cookies from 'cookies';\nclass Login { constructor(req, res) { this.cookies = new Cookies(req, res); } save() { this.cookies.set('sid', id); } }",
    ],
    [
      'parameter of that name',
      "import Cookies from 'cookies';\nexport const save = (cookies) => { cookies.set('sid', id); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['cookies "sid"']);
  });

  it.each([
    ["jar.set('a', 1).set('b', 2);", ['cookies "a"', 'cookies "b"']],
    ["jar.set('a');", ['cookies "a" deleted']],
    ["jar.set('a', null);", ['cookies "a" deleted']],
    ["jar.set('a', undefined, { path: '/' });", ['cookies "a" deleted']],
    ["jar.set('a', '', { expires: new Date(0) });", ['cookies "a" deleted']],
    // The library does not look at a `maxAge` of zero; it deletes what has no value.
    ["jar.set('a', id, { maxAge: 0 });", ['cookies "a"']],
    ["jar.set('a', '');", ['cookies "a" deleted']],
    ["jar.get('a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`import Cookies from 'cookies';\nconst jar = new Cookies(req, res);\n${statement}`)).toEqual(
      expected,
    );
  });
});

describe('look-alikes', () => {
  it.each([
    ['a map', "const cookies = new Map();\ncookies.set('a', 'b');"],
    [
      'a map in a file that imports the package',
      "import Cookies from 'cookies';\nconst cookies = new Map();\ncookies.set('a', 'b');",
    ],
    ['a parameter in a file that does not', "export const save = (cookies) => { cookies.set('a', 'b'); };"],
    ['an unresolved name', "cookie.set('a', 'b');\nCookies.set('a', 'b');"],
    ['a class of the program', "class Cookies { set(name, value) {} }\nnew Cookies().set('a', 'b');"],
    ['another file', "import Cookies from './cookies.js';\nnew Cookies(req, res).set('a', 'b');"],
    ['URL parameters', "const query = new URLSearchParams();\nquery.set('cookies', 'b');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
