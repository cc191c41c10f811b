import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('a response is handed over', () => {
  it.each([
    [
      'pages',
      "import { setCookie } from 'cookies-next';\nexport const getServerSideProps = ({ req, res }) => { setCookie('sid', id, { req, res }); };",
    ],
    [
      'server',
      "import { setCookie as save } from 'cookies-next/server';\nexport const login = async () => { await save('sid', id, { cookies, maxAge: 60 }); };",
    ],
    [
      'require',
      "const { setCookie } = require('cookies-next');\nmodule.exports = (req, res) => setCookie('sid', id, { res, req });",
    ],
    [
      'namespace',
      "import * as jar from 'cookies-next';\nexport const login = (context) => jar.setCookie('sid', id, { ...context, res: context.res });",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['cookies-next "sid"']);
  });
});

describe('a script writes', () => {
  it.each([
    ['no options', "import { setCookie } from 'cookies-next';\nsetCookie('sid', id);"],
    ['attributes only', "import { setCookie } from 'cookies-next/client';\nsetCookie('sid', id, { maxAge: 60 });"],
    [
      'hook',
      "import { useCookiesNext } from 'cookies-next';\nconst Login = () => { const { setCookie } = useCookiesNext(); setCookie('sid', id); };",
    ],
    [
      'hook of the setter',
      "import { useSetCookie } from 'cookies-next/client';\nconst Login = () => { const save = useSetCookie(); save('sid', id); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(['cookies-next "sid" by script']);
  });
});

describe('deletions and look-alikes', () => {
  it.each([
    ["import { deleteCookie } from 'cookies-next';\ndeleteCookie('a', { req, res });", ['deletion']],
    [
      "import { setCookie } from 'cookies-next';\nsetCookie('a', '', { maxAge: -1 });",
      ['cookies-next "a" by script deleted'],
    ],
    ["import { getCookie } from 'cookies-next';\ngetCookie('a');", []],
    ["import { setCookie } from '@/lib/cookies';\nsetCookie('a', 'b');", []],
    ["const setCookie = (name, value) => {};\nsetCookie('a', 'b');", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
