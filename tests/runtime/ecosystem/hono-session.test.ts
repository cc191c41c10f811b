import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const bench: Bench = {
  title: 'useSession',
  library: 'hono-session',
  sample: 'useSession(',
  program: (writes) =>
    pagesProgram(
      "import { getRequestListener } from '@hono/node-server';\nimport { useSession } from '@hono/session';\nimport { Hono } from 'hono';",
      writes.map(
        ({ value, options }) => `{
      const app = new Hono();
      app.use(useSession({ secret: 'a secret of the test that is long', ...${options} }));
      app.get('*', async (c) => {
        await c.var.session.update({ kept: ${value} });
        return c.text('kept');
      });
      return getRequestListener(app.fetch);
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('@hono/session', () => {
  // A duration without a number is refused.
  data.session(bench, ['absolute by default', 'absolute undefined']);
});

describeProofs(
  '@hono/session, repaired',
  [
    {
      title: 'a session without end',
      program: `
import { getRequestListener } from '@hono/node-server';
import { useSession } from '@hono/session';
import { Hono } from 'hono';

process.env.AUTH_SECRET = 'a secret of the test that is long';

const app = new Hono();
app.use(useSession());
app.get('/', async (c) => {
  await c.var.session.update({ userId: 1 });
  return c.text('signed in');
});

export default getRequestListener(app.fetch);
`,
      rules: [
        'require-secure-cookie',
        'require-http-only-cookie',
        'require-cookie-max-age',
        'require-client-session-expiry',
      ],
      before: ['sid=…; Path=/; HttpOnly; SameSite=Lax'],
      after: ['sid=…; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax'],
    },
  ],
  'ecosystem',
);
