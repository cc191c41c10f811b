import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

const imports = "import { Elysia } from 'elysia';\nimport { jwt } from '@elysiajs/jwt';\n";

describe('@elysiajs/jwt: what is recognised', () => {
  it.each([
    ['new Elysia().use(jwt({ secret }));', ['verification 3:18']],
    [
      "new Elysia()\n.use(jwt({ secret }))\n.post('/login', ({ jwt, body }) => jwt.sign({ sub: body.id }));",
      ['issue 5:40', 'verification 4:6'],
    ],
    [
      "const app = new Elysia();\napp.use(jwt({ name: 'access', secret }));\napp.post('/login', async (context) => context.access.sign({ sub: 1 }));",
      ['issue 5:54', 'verification 4:9'],
    ],
    [
      "new Elysia().group('/auth', (app) => app.use(jwt({ secret })).get('/me', ({ jwt, query }) => jwt.verify(query.t)));",
      ['verification 3:46', 'verification 3:98'],
    ],
    [
      'new Elysia().use(jwt({ secret })).derive(async ({ jwt, cookie }) => ({ user: await jwt.verify(cookie.a.value) }));',
      ['verification 3:18', 'verification 3:88'],
    ],
  ])('%s', (code, expected) => {
    expect(seenTokens(imports + code)).toEqual(expected);
  });
});

describe('@elysiajs/jwt: what is not', () => {
  it.each([
    "import { Elysia } from 'elysia';\nimport { jwt } from './jwt.js';\nnew Elysia().use(jwt({ secret }));",
    "import { jwt } from '@elysiajs/jwt';\nexport const issue = (jwt) => jwt.sign({ sub: 1 });",
    "import { Elysia } from 'elysia';\nimport { jwt } from '@elysiajs/jwt';\nnew Elysia().post('/login', ({ body }) => sign(body));",
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
