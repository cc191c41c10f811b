import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('set', () => {
  it.each([
    ['default import', "import Cookies from 'js-cookie';\nCookies.set('sid', id);"],
    ['another name', "import jar from 'js-cookie';\nexport const save = (id) => jar.set('sid', id, { expires: 7 });"],
    ['namespace', "import * as Cookies from 'js-cookie';\nCookies.set('sid', id);"],
    ['require', "const Cookies = require('js-cookie');\nCookies.set('sid', id);"],
    ['require, default', "const Cookies = require('js-cookie').default;\nCookies.set('sid', id);"],
    ['dynamic import', "const { default: Cookies } = await import('js-cookie');\nCookies.set('sid', id);"],
    ['destructured', "import Cookies from 'js-cookie';\nconst { set } = Cookies;\nset('sid', id);"],
    ['own attributes', "import Cookies from 'js-cookie';\nCookies.withAttributes({ path: '/' }).set('sid', id);"],
    [
      'own attributes and converter',
      "import Cookies from 'js-cookie';\nconst api = Cookies.withConverter(json).withAttributes({ path: '/' });\napi.set('sid', id);",
    ],
    [
      'typed',
      "import type { CookiesStatic } from 'js-cookie';\nexport const save = (api: CookiesStatic) => { api.set('sid', id); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['js-cookie "sid" by script']);
  });

  it.each([
    ["Cookies.set('a', '', { expires: -1 });", ['js-cookie "a" by script deleted']],
    ["Cookies.set('a', '', { expires: new Date(0) });", ['js-cookie "a" by script deleted']],
    ["Cookies.set('a', '');", ['js-cookie "a" by script']],
    ["Cookies.remove('a', { path: '/' });", ['deletion']],
    ["Cookies.get('a');\nCookies.set('a');", []],
  ])('%s', (statement, expected) => {
    expect(understood(`import Cookies from 'js-cookie';\n${statement}`)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    ['an unresolved name', "Cookies.set('a', 'b');"],
    ['a wrapper of the program', "import Cookies from '../lib/cookies.js';\nCookies.set('a', 'b');"],
    ['a map', "import Cookies from 'js-cookie';\nconst seen = new Map();\nseen.set('a', 'b');"],
    ['a mock', "import Cookies from 'js-cookie';\nvi.mocked(Cookies).mockReturnValue({ set: () => {} });"],
    [
      'React Native',
      "import Cookies from '@react-native-cookies/cookies';\nCookies.set('https://a.example', { name: 'a' });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
