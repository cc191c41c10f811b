import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

describe('setCookie', () => {
  it.each([
    [
      'a context',
      "import { setCookie } from 'nookies';\nexport const getServerSideProps = async (ctx) => { setCookie(ctx, 'sid', id); };",
      'nookies "sid"',
    ],
    [
      'a response',
      "import { setCookie } from 'nookies';\nexport default (req, res) => { setCookie({ res }, 'sid', id, { path: '/' }); };",
      'nookies "sid"',
    ],
    [
      'default import',
      "import nookies from 'nookies';\nexport const load = (ctx) => nookies.set(ctx, 'sid', id);",
      'nookies "sid"',
    ],
    [
      'require',
      "const nookies = require('nookies');\nmodule.exports = (ctx) => nookies.setCookie(ctx, 'sid', id);",
      'nookies "sid"',
    ],
    ['null', "import { setCookie } from 'nookies';\nsetCookie(null, 'sid', id);", 'nookies "sid" by script'],
    [
      'undefined',
      "import { setCookie as save } from 'nookies';\nsave(undefined, 'sid', id);",
      'nookies "sid" by script',
    ],
    ['an empty object', "import nookies from 'nookies';\nnookies.set({}, 'sid', id);", 'nookies "sid" by script'],
  ])('%s', (_, program, expected) => {
    expect(understood(program)).toEqual([expected]);
  });
});

describe('deletions and look-alikes', () => {
  it.each([
    ["import { destroyCookie } from 'nookies';\ndestroyCookie(ctx, 'a');", ['deletion']],
    ["import nookies from 'nookies';\nnookies.destroy(null, 'a', { path: '/' });", ['deletion']],
    ["import { setCookie } from 'nookies';\nsetCookie(ctx, 'a', '', { maxAge: -1 });", ['nookies "a" deleted']],
    ["import { parseCookies } from 'nookies';\nparseCookies(ctx);", []],
    ["import { setCookie } from './cookies.js';\nsetCookie(ctx, 'a', 'b');", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
