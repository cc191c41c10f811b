import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('@hapi/jwt: what is recognised', () => {
  it.each([
    ["import Jwt from '@hapi/jwt';\nJwt.token.generate({ id: 1 }, key);", ['issue 2:11']],
    ["const Jwt = require('@hapi/jwt');\nJwt.token.generate({ id: 1 }, key, { ttlSec: 60 });", ['issue 2:11']],
    ["import * as Jwt from '@hapi/jwt';\nJwt.token.generate({ id: 1 }, key);", ['issue 2:11']],
    ["import { token } from '@hapi/jwt';\ntoken.generate({ id: 1 }, key);", ['issue 2:7']],
    ["import Jwt from '@hapi/jwt';\nJwt.token.verify(artifacts, key);", ['verification 2:11']],
    ["import Jwt from '@hapi/jwt';\nJwt.token.verifyTime(artifacts);", ['verification 2:11']],
    ["import Jwt from '@hapi/jwt';\nJwt.token.decode(text);", ['decoding 2:11']],
    [
      "import Jwt from '@hapi/jwt';\nserver.auth.strategy('default', 'jwt', { keys, verify, validate });",
      ['verification 2:13'],
    ],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('@hapi/jwt: what is not', () => {
  it.each([
    "server.auth.strategy('session', 'cookie', { cookie: { name: 'sid' } });",
    "server.auth.strategy('default', scheme, { keys, verify, validate });",
    "import Jwt from './jwt.js';\nJwt.token.generate({ id: 1 }, key);",
    "import Jwt from '@hapi/jwt';\nJwt.token.signature.generate(text, 'HS256', key);",
    "import Jwt from '@hapi/jwt';\nJwt.crypto.rsaPublicKeyToPEM(modulus, exponent);",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
