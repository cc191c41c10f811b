import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('njwt: what is recognised', () => {
  it.each([
    ["import nJwt from 'njwt';\nnJwt.create(claims, key).setExpiration();", ['issue 2:26']],
    [
      "const nJwt = require('njwt');\nconst jwt = nJwt.create(claims, key);\njwt.setExpiration(new Date());",
      ['issue 3:5'],
    ],
    ["import { create } from 'njwt';\ncreate(claims, key).setIssuer('a').setExpiration(0).compact();", ['issue 2:36']],
    ["import nJwt from 'njwt';\nnJwt.verify(token, key);", ['verification 2:6']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('njwt: what is not', () => {
  it.each([
    "import nJwt from 'njwt';\nnJwt.create(claims, key).compact();",
    "import nJwt from './njwt.js';\nnJwt.create(claims, key).setExpiration();",
    'token.setExpiration();',
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
