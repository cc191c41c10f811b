import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('@fastify/session: what is recognised', () => {
  it.each([
    "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret });",
    "import session from '@fastify/session';\nawait app.register(session, { secret, cookie: { secure: false } });",
    "import { fastifySession } from '@fastify/session';\napp.register(fastifySession, { secret });",
    "import * as session from '@fastify/session';\napp.register(session, { secret });",
    "const app = require('fastify')();\napp.register(require('@fastify/session'), { secret });",
    "const fastifySession = require('@fastify/session');\nserver.register(fastifySession, { secret });",
    "const { fastifySession } = require('@fastify/session');\nthis.server.register(fastifySession, { secret });",
    "app.register(import('@fastify/session'), { secret });",
    "import session from '@fastify/session';\nconst options = { secret };\napp.register(session, options);",
    "import session from '@fastify/session';\nexport default async (fastify) => { await fastify.register(session, { secret }); };",
    "import session from '@fastify/session';\nconst app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter());\nawait app.register(session, { secret });",
    "import session from '@fastify/session';\nfastify.register(cookie).register(session, { secret });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual(['fastify-session "sessionId" server']);
  });

  it('by its name', () => {
    const code = "import session from '@fastify/session';\napp.register(session, { secret, cookieName: 'sid' });";
    expect(sessionsSeen(code)).toEqual(['fastify-session "sid" server']);
  });
});

describe('@fastify/session: what is not', () => {
  it.each([
    "import session from '@fastify/session';\napp.register(session, options);",
    "import session from '@fastify/session';\napp.register(session, (instance) => ({ secret: instance.secret }));",
    "import session from '@fastify/session';\napp.register(wrap(session), { secret });",
    "import session from '@fastify/session';\napp.register(cors, { cookie: { secure: false } });",
    "import session from './session.js';\napp.register(session, { secret });",
    'app.register(fastifySession, { secret, cookie: { secure: false } });',
    "import session from '@fastify/session';\nexport const setUp = (app, session) => app.register(session, { secret });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
