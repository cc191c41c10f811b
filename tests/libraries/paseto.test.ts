import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('paseto: what is recognised', () => {
  it.each([
    ["import { V4 } from 'paseto';\nawait V4.sign({ id: 1 }, key);", ['issue 2:10']],
    ["const { V3 } = require('paseto');\nV3.encrypt({ id: 1 }, key);", ['issue 2:4']],
    ["import paseto from 'paseto';\npaseto.V2.sign({ id: 1 }, key);", ['issue 2:11']],
    ["const { V4: { sign } } = require('paseto');\nsign({ id: 1 }, key);", ['issue 2:1']],
    ["import { V4 } from 'paseto';\nV4.verify(token, key);", ['verification 2:4']],
    ["import { V3 } from 'paseto';\nV3.decrypt(token, key);", ['verification 2:4']],
    [
      "import { PublicProtocol } from 'paseto';\nconst v4 = new PublicProtocol(SignFactory);\nv4.Sign(key, { id: 1 });",
      ['issue 3:4'],
    ],
    [
      "import { LocalProtocol } from 'paseto';\nconst v4 = new LocalProtocol(EncryptFactory, DecryptFactory);\nv4.Encrypt(key, { id: 1 });\nv4.Decrypt(key, token);",
      ['issue 3:4', 'verification 4:4'],
    ],
    ["import { decode } from 'paseto';\ndecode(token);", ['decoding 2:1']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('paseto: what is not', () => {
  it.each([
    "import { V4 } from './paseto.js';\nV4.sign({ id: 1 }, key);",
    "import { V4 } from 'paseto';\nV4.generateKey('public');",
    'v4.Sign(key, { id: 1 });',
    "import { PublicProtocol } from 'paseto';\nconst v4 = make(PublicProtocol);\nv4.Sign(key, { id: 1 });",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
