import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const KEY = "Buffer.alloc(32, 'k')";

const bench: Bench = {
  title: '@fastify/secure-session',
  library: 'fastify-secure-session',
  sample: 'register(',
  program: (writes) =>
    pagesProgram(
      "import secureSession from '@fastify/secure-session';\nimport Fastify from 'fastify';",
      writes.map(
        ({ value, options }) => `{
      const app = Fastify({ trustProxy: true });
      app.register(secureSession, { key: ${KEY}, ...${options} });
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

describe('@fastify/secure-session', () => {
  // The name of the request's member is that of the cookie, which is why the program cannot be the same.
  data.session(bench, ['name by sessionName']);
});

describeProofs(
  '@fastify/secure-session, repaired',
  [
    {
      title: 'as it is documented',
      program: `
import secureSession from '@fastify/secure-session';
import Fastify from 'fastify';

const app = Fastify();

app.register(secureSession, {
  sessionName: 'session',
  cookieName: 'my-session-cookie',
  key: ${KEY},
  cookie: {
    path: '/',
    // options for setCookie, see https://github.com/fastify/fastify-cookie
  },
});
app.get('/', async (request) => {
  request.session.set('user', { id: 1 });
  return 'signed in';
});
await app.ready();

export default app.routing;
`,
      before: ['my-session-cookie=…; Path=/; HttpOnly; SameSite=Lax'],
      after: ['my-session-cookie=…; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax'],
    },
  ],
  'ecosystem',
);
