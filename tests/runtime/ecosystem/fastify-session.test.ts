import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const SECRET = "'a secret of the test, which has to be long'";

const bench: Bench = {
  title: '@fastify/session',
  library: 'fastify-session',
  sample: 'register(',
  program: (writes) =>
    pagesProgram(
      "import cookie from '@fastify/cookie';\nimport fastifySession from '@fastify/session';\nimport Fastify from 'fastify';",
      writes.map(
        ({ value, options }) => `{
      const app = Fastify({ trustProxy: true });
      app.register(cookie);
      app.register(fastifySession, { secret: ${SECRET}, ...${options} });
      app.get('*', async (request) => {
        request.session.kept = ${value};
        return 'kept';
      });
      await app.ready();
      return app.routing;
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('@fastify/session', () => {
  data.session(bench);
});

describeProofs(
  '@fastify/session, repaired',
  [
    {
      title: 'what was left of development',
      program: `
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import Fastify from 'fastify';

const app = Fastify({ trustProxy: true });

app.register(cookie);
app.register(session, {
  secret: ${SECRET},
  cookie: { secure: false, httpOnly: false },
});
app.get('/', async (request) => {
  request.session.userId = 1;
  return 'signed in';
});
await app.ready();

export default app.routing;
`,
      before: ['sessionId=…; Path=/'],
      after: {
        plain: ['sessionId=…; Path=/; Expires=in 1209600 s; HttpOnly; SameSite=Lax'],
        tls: ['sessionId=…; Path=/; Expires=in 1209600 s; HttpOnly; Secure'],
      },
    },
  ],
  'ecosystem',
);
