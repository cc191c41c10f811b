import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('cookie-signature: what is recognised', () => {
  it.each([
    ["import { unsign } from 'cookie-signature';\nunsign(value, secret);", ['verification 2:1']],
    ["const signature = require('cookie-signature');\nsignature.unsign(value, secret);", ['verification 2:11']],
    ["import * as cookie from 'cookie-signature';\ncookie.unsign(value, secret);", ['verification 2:8']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('cookie-signature: what is not', () => {
  it.each([
    "import { sign } from 'cookie-signature';\nsign(value, secret);",
    "import { unsign } from './signature.js';\nunsign(value, secret);",
    'request.unsignCookie(value);',
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
