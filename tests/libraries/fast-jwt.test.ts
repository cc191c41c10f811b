import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('fast-jwt: what is recognised', () => {
  it.each([
    ["import { createSigner } from 'fast-jwt';\nconst sign = createSigner({ key });\nsign({ id: 1 });", ['issue 2:14']],
    ["const { createSigner } = require('fast-jwt');\ncreateSigner({ key })({ id: 1 });", ['issue 2:1']],
    ["import * as jwt from 'fast-jwt';\nconst sign = jwt.createSigner({ key });", ['issue 2:18']],
    ["import { createVerifier } from 'fast-jwt';\nconst verify = createVerifier({ key });", ['verification 2:16']],
    ["import { createDecoder } from 'fast-jwt';\nconst decode = createDecoder();\ndecode(token);", ['decoding 3:1']],
    ["import { createDecoder } from 'fast-jwt';\ncreateDecoder({ complete: true })(token);", ['decoding 2:1']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('fast-jwt: what is not', () => {
  it.each([
    "import { createSigner } from './signer.js';\ncreateSigner({ key })({ id: 1 });",
    "import { createSigner } from 'http-message-signatures';\ncreateSigner({ key });",
    "import { createSigner } from 'fast-jwt';\nconst sign = (createSigner) => createSigner({ key });",
    "import { createDecoder } from 'fast-jwt';\nconst decode = createDecoder();",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
