import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const secretsIn = (code: string): string[] =>
  lint(code, { only: ['no-hardcoded-session-secret'] }).map(({ line, column }) => `${String(line)}:${String(column)}`);

describe('cookie-parser: what is recognised', () => {
  it.each([
    ["import cookieParser from 'cookie-parser';\napp.use(cookieParser('abc'));", ['2:22']],
    ["const parse = require('cookie-parser');\napp.use(parse(['abc', process.env.OLD]));", ['2:15']],
    ["import * as cookieParser from 'cookie-parser';\napp.use(cookieParser('abc'));", ['2:22']],
    ["app.use(require('cookie-parser')('abc'));", ['1:34']],
  ])('%s', (code, expected) => {
    expect(secretsIn(code)).toEqual(expected);
  });
});

describe('cookie-parser: what is not', () => {
  it.each([
    "import cookieParser from 'cookie-parser';\napp.use(cookieParser());",
    "import cookieParser from 'cookie-parser';\napp.use(cookieParser(undefined, { decode }));",
    "import cookieParser from 'cookie-parser';\ncookieParser.JSONCookie('j:{}');",
    "import cookieParser from './cookie-parser.js';\napp.use(cookieParser('abc'));",
  ])('%s', (code) => {
    expect(secretsIn(code)).toEqual([]);
  });
});
