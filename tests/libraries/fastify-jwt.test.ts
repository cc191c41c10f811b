import { describe, expect, it } from 'vitest';

import { seenTokens } from '../model/seen-tokens.js';

describe('@fastify/jwt: what is recognised', () => {
  it.each([
    ["import Fastify from 'fastify';\nconst app = Fastify();\napp.jwt.sign({ id: 1 });", ['issue 3:9']],
    ["import Fastify from 'fastify';\nconst app = Fastify();\napp.jwt.access.sign({ id: 1 });", ['issue 3:16']],
    [
      "import Fastify from 'fastify';\nconst app = Fastify();\napp.post('/', async (request, reply) => reply.jwtSign({ id: 1 }));",
      ['issue 3:47'],
    ],
    [
      "import Fastify from 'fastify';\nconst app = Fastify();\napp.post('/', async (request) => request.server.jwt.sign({ id: 1 }));",
      ['issue 3:53'],
    ],
    [
      "export default async (fastify, options) => { fastify.register(require('@fastify/jwt'), { secret }); fastify.jwt.sign({ id: 1 }); };",
      ['issue 1:113', 'verification 1:54'],
    ],
    [
      "import type { FastifyInstance } from 'fastify';\nexport default async (it: FastifyInstance) => { it.jwt.sign({ id: 1 }); };",
      ['issue 2:56'],
    ],
    ['export default async (fastify) => { fastify.jwt.decode(token); };', ['decoding 1:49']],
    ['export default async function (app, opts) { app.jwt.sign({ id: 1 }); }', ['issue 1:53']],
    ["import jwt from '@fastify/jwt';\napp.register(jwt, { secret });", ['verification 2:5']],
    ["import { fastifyJwt } from '@fastify/jwt';\napp.register(fastifyJwt, { secret });", ['verification 2:5']],
    [
      "import Fastify from 'fastify';\nconst app = Fastify();\napp.addHook('onRequest', async (request) => request.jwtVerify());",
      ['verification 3:53'],
    ],
    [
      "import jwt from '@fastify/jwt';\napp.decorateReply('issue', function (user) { return this.jwtSign({ sub: user.id }); });",
      ['issue 2:58'],
    ],
    [
      "import jwt from '@fastify/jwt';\napp.decorate('issue', function (user) { return this.jwt.sign({ sub: user.id }); });",
      ['issue 2:57'],
    ],
    ["import Fastify from 'fastify';\nconst app = Fastify();\napp.jwt.verify(token);", ['verification 3:9']],
    ["import Fastify from 'fastify';\nconst app = Fastify();\napp.jwt.decode(token);", ['decoding 3:9']],
    [
      "import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/', async (request) => request.jwtDecode());",
      ['decoding 3:41'],
    ],
  ])('%s', (code, expected) => {
    expect(seenTokens(code)).toEqual(expected);
  });
});

describe('@fastify/jwt: what is not', () => {
  it.each([
    "import cookie from '@fastify/cookie';\napp.register(cookie, { secret });",
    "import jwt from './plugins/jwt.js';\napp.register(jwt, { secret });",
    'app.jwt.sign({ id: 1 });',
    "import Fastify from 'fastify';\nconst app = Fastify();\njwt.sign({ id: 1 });",
    "import Fastify from 'fastify';\nconst app = Fastify();\napp.other.sign({ id: 1 });",
    'export default async function (client, opts) { client.jwt.sign({ id: 1 }); }',
    'auth.jwtSign({ id: 1 });',
    'class Auth { login(user) { return this.jwtSign({ sub: user.id }); } }',
  ])('%s', (code) => {
    expect(seenTokens(code)).toEqual([]);
  });
});
