import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('hono/jwt: what is recognised', () => {
  it.each([
    ["import { sign } from 'hono/jwt';\nawait sign(payload, secret);", ['issue 2:7']],
    ["import { sign as issue } from 'hono/jwt';\nissue(payload, secret, 'HS256');", ['issue 2:1']],
    ["import * as jwt from 'hono/jwt';\njwt.sign(payload, secret);", ['issue 2:5']],
    ["import { Jwt } from 'hono/utils/jwt';\nJwt.sign(payload, secret);", ['issue 2:5']],
    ["import { verify } from 'hono/jwt';\nawait verify(token, secret, 'HS256');", ['verification 2:7']],
    ["import { jwt } from 'hono/jwt';\napp.use('/api/*', jwt({ secret, alg: 'HS256' }));", ['verification 2:19']],
    ["import { jwk } from 'hono/jwk';\napp.use(jwk({ jwks_uri }));", ['verification 2:9']],
    ["import { decode } from 'hono/jwt';\nconst { payload } = decode(token);", ['decoding 2:21']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('hono/jwt: what is not', () => {
  it.each([
    "import { sign } from 'hono/utils/cookie';\nsign(payload, secret);",
    "import { sign } from './jwt.js';\nsign(payload, secret);",
    "import { setSignedCookie } from 'hono/cookie';\nsetSignedCookie(c, 'a', 'b', secret);",
    "import { sign } from 'hono/jwt';\nconst issue = (sign) => sign(payload, secret);",
    "import { sign } from 'hono/jwt';\nsign(payload);",
    "import { jwt } from 'hono/jwt';\nexport { jwt };",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
