import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('set', () => {
  it.each([
    [
      'default import',
      "import Cookies from 'universal-cookie';\nconst jar = new Cookies();\njar.set('sid', id, { path: '/' });",
    ],
    ['at once', "import Cookies from 'universal-cookie';\nnew Cookies(null, { path: '/' }).set('sid', id);"],
    ['require', "const Cookies = require('universal-cookie');\nnew Cookies().set('sid', id);"],
    ['require, default', "const Cookies = require('universal-cookie').default;\nnew Cookies().set('sid', id);"],
    [
      'typed',
      "import type Cookies from 'universal-cookie';\nexport const save = (jar: Cookies) => { jar.set('sid', id); };",
    ],
    [
      'member of this',
      "import Cookies from 'universal-cookie';\nclass Login { cookies = new Cookies(); save() { this.cookies.set('sid', id); } }",
    ],
    [
      'member of this by another name',
      "import Cookies from 'universal-cookie';\nclass Login { #jar = new Cookies(); save() { this.#jar.set('sid', id); } }",
    ],
    [
      'member of this that the constructor makes',
      "import Cookies from 'universal-cookie';\nclass Login { constructor() { this.jar = new Cookies(null, { path: '/' }); } save() { this.jar.set('sid', id); } }",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['universal-cookie "sid" by script']);
  });

  it.each([
    ["jar.set('a', '', { maxAge: 0 });", ['universal-cookie "a" by script deleted']],
    ["jar.remove('a', { path: '/' });", ['deletion']],
    ["jar.get('a');\njar.set('a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`import Cookies from 'universal-cookie';\nconst jar = new Cookies();\n${statement}`)).toEqual(
      expected,
    );
  });
});

describe('look-alikes', () => {
  it.each([
    ['an unresolved name', "cookies.set('a', 'b');"],
    ['a wrapper of the program', "import Cookies from './cookies.js';\nnew Cookies().set('a', 'b');"],
    [
      'of a request',
      "import Cookies from 'universal-cookie';\nexport const save = (req) => { const cookies = new Cookies(req.headers.cookie); cookies.set('a', 'b'); return cookies; };",
    ],
    [
      'of a request or of the page',
      "import Cookies from 'universal-cookie';\nexport const save = (req) => new Cookies(req ? req.headers.cookie : null).set('a', 'b');",
    ],
    ['a map', "import Cookies from 'universal-cookie';\nconst cookies = new Map();\ncookies.set('a', 'b');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
