import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('jose: what is recognised', () => {
  it.each([
    ["import { SignJWT } from 'jose';\nnew SignJWT(payload).sign(key);", ['issue 2:22']],
    [
      "import { SignJWT } from 'jose';\nawait new SignJWT(payload).setProtectedHeader({ alg }).setIssuedAt().setExpirationTime('2h').sign(key);",
      ['issue 2:94'],
    ],
    ["import * as jose from 'jose';\nnew jose.SignJWT(payload).setSubject(id).sign(key);", ['issue 2:42']],
    ["import jose from 'jose';\nnew jose.SignJWT(payload).sign(key);", ['issue 2:27']],
    ["const { SignJWT } = require('jose');\nnew SignJWT(payload).sign(key);", ['issue 2:22']],
    ["import { SignJWT as Token } from 'jose';\nnew Token(payload).sign(key);", ['issue 2:20']],
    ["const { SignJWT } = await import('jose');\nnew SignJWT(payload).sign(key);", ['issue 2:22']],
    ["import { SignJWT } from 'jose/jwt/sign';\nnew SignJWT(payload).sign(key);", ['issue 2:22']],
    [
      "import { SignJWT } from 'jose';\nconst token = new SignJWT(payload);\ntoken.setProtectedHeader({ alg });\nawait token.sign(key);",
      ['issue 4:13'],
    ],
    [
      "import { SignJWT } from 'jose';\nconst token = new SignJWT(payload).setProtectedHeader({ alg });\nawait token.sign(key);",
      ['issue 3:13'],
    ],
    [
      "import { EncryptJWT } from 'jose';\nnew EncryptJWT(payload).setProtectedHeader({ alg: 'dir', enc }).encrypt(key);",
      ['issue 2:65'],
    ],
    ["import { UnsecuredJWT } from 'jose';\nnew UnsecuredJWT(payload).setIssuedAt().encode();", ['issue 2:41']],
    ["import { jwtVerify } from 'jose';\nawait jwtVerify(token, key);", ['verification 2:7']],
    ["import * as jose from 'jose';\nawait jose.jwtVerify(token, jwks, { issuer });", ['verification 2:12']],
    ["import { jwtDecrypt } from 'jose';\nawait jwtDecrypt(token, key);", ['verification 2:7']],
    ["import { decodeJwt } from 'jose';\ndecodeJwt(token);", ['decoding 2:1']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('jose: what is not', () => {
  it.each([
    "import { SignJWT } from './jose.js';\nnew SignJWT(payload).sign(key);",
    "import { CompactSign } from 'jose';\nnew CompactSign(bytes).setProtectedHeader({ alg }).sign(key);",
    "import { SignJWT } from 'jose';\nnew SignJWT(payload).setProtectedHeader({ alg });",
    "import { SignJWT } from 'jose';\nfunction issue(SignJWT) {\n  return new SignJWT(payload).sign(key);\n}",
    "import { SignJWT } from 'jose';\nlet token = new SignJWT(payload);\nif (short) token = token.setExpirationTime('1h');\ntoken.sign(key);",
    "import { decodeProtectedHeader } from 'jose';\ndecodeProtectedHeader(token);",
    "import { SignJWT } from '@scope/jose';\nnew SignJWT(payload).sign(key);",
    'new SignJWT(payload).sign(key);',
    "import { SignJWT } from 'jose';\nsigner.sign(key);",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
