import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('express-jwt: what is recognised', () => {
  it.each([
    ["import { expressjwt } from 'express-jwt';\napp.use(expressjwt({ secret, algorithms }));", ['verification 2:9']],
    [
      "import { expressjwt as jwt } from 'express-jwt';\napp.use(jwt({ secret, algorithms }).unless({ path }));",
      ['verification 2:9'],
    ],
    [
      "const { expressjwt: jwt } = require('express-jwt');\napp.get('/', jwt({ secret, algorithms }), handler);",
      ['verification 2:14'],
    ],
    ["const expressJwt = require('express-jwt');\napp.use(expressJwt({ secret, algorithms }));", ['verification 2:9']],
    ["import jwt from 'express-jwt';\napp.use(jwt({ secret, algorithms }));", ['verification 2:9']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('express-jwt: what is not', () => {
  it.each([
    "import { UnauthorizedError } from 'express-jwt';\nnew UnauthorizedError('a', {});",
    "import jwt from './express-jwt.js';\napp.use(jwt({ secret }));",
    "import guard from 'express-jwt-permissions';\napp.use(guard({ requestProperty }));",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
