import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('writes', () => {
  it.each([
    [
      'hook',
      "import { useCookies } from 'react-cookie';\nconst Login = () => { const [cookies, setCookie] = useCookies(['sid']); setCookie('sid', id, { path: '/' }); };",
    ],
    [
      'hook, other names',
      "import { useCookies as use } from 'react-cookie';\nconst Login = () => { const [, save, remove] = use(); const submit = () => save('sid', id); };",
    ],
    ['class', "import { Cookies } from 'react-cookie';\nconst jar = new Cookies();\njar.set('sid', id);"],
    [
      'higher-order component',
      "import { withCookies } from 'react-cookie';\nfunction Login({ cookies }) { cookies.set('sid', id); }\nexport default withCookies(Login);",
    ],
    [
      'property of a class component',
      "import { withCookies, Cookies } from 'react-cookie';\nclass Login extends Component { save() { this.props.cookies.set('sid', id); } }",
    ],
    [
      'typed',
      "import { Cookies } from 'react-cookie';\nexport const save = (jar: Cookies) => { jar.set('sid', id); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['react-cookie "sid" by script']);
  });

  it.each([
    ["setCookie('a', '', { expires: new Date(0) });", ['react-cookie "a" by script deleted']],
    ["removeCookie('a', { path: '/' });", ['deletion']],
  ])('%s', (statement, expected) => {
    const head = "import { useCookies } from 'react-cookie';\nconst [cookies, setCookie, removeCookie] = useCookies();";
    expect(understood(`${head}\n${statement}`)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    [
      'a state hook',
      "import { useState } from 'react';\nconst [cookie, setCookie] = useState();\nsetCookie('a', 'b');",
    ],
    [
      'another hook',
      "import { useCookies } from './hooks.js';\nconst [cookies, setCookie] = useCookies();\nsetCookie('a', 'b');",
    ],
    ['a map', "import { useCookies } from 'react-cookie';\nconst cookies = new Map();\ncookies.set('a', 'b');"],
    ['the values', "import { useCookies } from 'react-cookie';\nconst [values] = useCookies();\nvalues.set('a', 'b');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
