import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['react-router "sid"'];

describe('createCookie', () => {
  it.each([
    ['React Router', "import { createCookie } from 'react-router';\nexport const sid = createCookie('sid');"],
    [
      'Remix',
      "import { createCookie } from '@remix-run/node';\nexport const sid = createCookie('sid', { path: '/' });",
    ],
    ['Cloudflare', "import { createCookie as make } from '@remix-run/cloudflare';\nmake('sid');"],
    ['require', "const { createCookie } = require('@remix-run/node');\ncreateCookie('sid');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ['await sid.serialize(id);', ['react-router "sid"', 'react-router "sid"']],
    ["await sid.serialize('', { maxAge: 0 });", ['react-router "sid"', 'react-router "sid" deleted']],
    ["await sid.serialize('', { expires: new Date(0) });", ['react-router "sid"', 'react-router "sid" deleted']],
    ["await sid.parse(request.headers.get('Cookie'));", ['react-router "sid"']],
  ])('%s', (statement, expected) => {
    expect(
      understood(`import { createCookie } from 'react-router';\nconst sid = createCookie('sid');\n${statement}`),
    ).toEqual(expected);
  });
});

describe('what is asked of a cookie', () => {
  const program = (options: string, write: string, head = 'const'): string =>
    `import { createCookie } from 'react-router';\n${head} sid = createCookie('sid', ${options});\nexport const action = async (id) => {\n  return ${write};\n};\n`;
  const reported = (options: string, write: string, head?: string): readonly string[] =>
    lint(program(options, write, head)).map(({ rule, line }) => `${line} ${rule}`);
  const safe = '{ httpOnly: true, secure: true }';

  it.each([
    ['a lifetime where it is written', safe, 'sid.serialize(id)', ['4 require-cookie-max-age']],
    ['none where it is written with one', safe, 'sid.serialize(id, { maxAge: 60 })', []],
    ['none where it was created with one', '{ httpOnly: true, secure: true, maxAge: 60 }', 'sid.serialize(id)', []],
    ['none where it is written elsewhere', safe, 'sid', []],
    ['none where the options are not known', safe, 'sid.serialize(id, id.options)', []],
    ['Secure, once', '{ httpOnly: true, maxAge: 60 }', 'sid.serialize(id)', ['2 require-secure-cookie']],
    [
      'Secure that is off',
      '{ httpOnly: true, maxAge: 60, secure: false }',
      'sid.serialize(id)',
      ['2 require-secure-cookie'],
    ],
    [
      'Secure that is switched off',
      '{ httpOnly: true, maxAge: 60, secure: true }',
      'sid.serialize(id, { secure: false })',
      ['4 require-secure-cookie'],
    ],
  ])('%s', (_, options, write, expected) => {
    expect(reported(options, write)).toEqual(expected);
  });

  it('is repaired where it is missing', () => {
    expect(repair(program("{ path: '/' }", 'sid.serialize(id)'))).toEqual({
      output: program(
        "{ path: '/', httpOnly: true, secure: true }",
        'sid.serialize(id, { maxAge: 14 * 24 * 60 * 60 })',
      ),
      left: [],
    });
  });
});

describe('look-alikes', () => {
  it.each([
    ['a function of the program', "function createCookie(name) {}\ncreateCookie('a');"],
    ['another module', "import { createCookie } from './cookies.js';\ncreateCookie('a').serialize('b');"],
    ['another serialiser', "import { createCookie } from 'react-router';\nqs.serialize('b');"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
