import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('koa-jwt: what is recognised', () => {
  it.each([
    ["import jwt from 'koa-jwt';\napp.use(jwt({ secret }));", ['verification 2:9']],
    ["const koaJwt = require('koa-jwt');\napp.use(koaJwt({ secret }).unless({ path }));", ['verification 2:9']],
    ["app.use(require('koa-jwt')({ secret }));", ['verification 1:9']],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('koa-jwt: what is not', () => {
  it.each([
    "import jwt from './koa-jwt.js';\napp.use(jwt({ secret }));",
    "import jwt from 'koa-jwt';\nconst f = (jwt) => jwt({ secret });",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
