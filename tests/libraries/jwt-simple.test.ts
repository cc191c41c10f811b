import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('jwt-simple: what is recognised', () => {
  it.each([
    ["const jwt = require('jwt-simple');\njwt.encode({ sub: id }, secret);", ['issue 2:5']],
    ["import jwt from 'jwt-simple';\njwt.encode(payload, secret, 'HS512');", ['issue 2:5']],
    ["import { encode } from 'jwt-simple';\nencode(payload, secret);", ['issue 2:1']],
    ["import * as jwt from 'jwt-simple';\njwt.decode(token, secret);", ['verification 2:5']],
    ["import jwt from 'jwt-simple';\njwt.decode(token, secret, false, 'HS256');", ['verification 2:5']],
    ["import jwt from 'jwt-simple';\njwt.decode(token, '', true);", ['decoding 2:5']],
    ["import jwt from 'jwt-simple';\njwt.decode(token, null, !0, 'HS256');", []],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('jwt-simple: what is not', () => {
  it.each([
    "import jwt from './jwt-simple.js';\njwt.encode(payload, secret);",
    "import jwt from 'jwt-simple';\njwt.encode(payload);",
    "import jwt from 'jwt-simple';\njwt.decode(token, secret, isTrusted);",
    "import jwt from 'jwt-simple';\njwt.version;",
    "import { encode } from 'base64url';\nencode(payload, secret);",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
