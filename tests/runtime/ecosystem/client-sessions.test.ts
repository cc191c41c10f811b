import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const bench: Bench = {
  title: 'client-sessions',
  library: 'client-sessions',
  sample: 'sessions(',
  program: (writes) =>
    pagesProgram(
      "import sessions from 'client-sessions';\nimport express from 'express';",
      writes.map(
        ({ value, options }) => `{
      const app = express();
      app.set('trust proxy', true);
      app.use((req, res, next) => {
        req.socket.proxySecure = req.secure;
        next();
      });
      app.use(sessions({ secret: 'a secret', requestKey: 'session', ...${options} }));
      app.get('*any', (req, res) => {
        req.session.kept = ${value};
        res.end();
      });
      app.use((error, req, res, next) => res.status(500).end(error.message));
      return app;
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('client-sessions', () => {
  // It adds a second to its own.
  data.session(bench, ['maxAge by default', 'maxAge undefined', 'name by cookieName']);

  it('gives its cookie the lifetime of the session, unless it is to end with the browser', async () => {
    const lifetimes = ['{}', '{ duration: 60000 }', '{ cookie: { ephemeral: true } }'];
    const program = await data.host().serve(bench.program(lifetimes.map((options) => ({ value: "'v'", options }))));
    const answers = await Promise.all(lifetimes.map((_, page) => program.get(`/basket/${page}`, 'plain')));
    const [byDefault, given, ephemeral] = answers.map(({ cookies }) => cookies[0]?.lifetime);
    expect(byDefault).toBeCloseTo(86401, -1);
    expect(given).toBeCloseTo(61, -1);
    expect(ephemeral).toBeUndefined();
  });
});

describeProofs(
  'client-sessions, repaired',
  [
    {
      title: 'what was left of development',
      program: `
import sessions from 'client-sessions';
import express from 'express';

const app = express();
app.set('trust proxy', true);
app.use(
  sessions({
    cookieName: 'session',
    secret: 'a secret of the test',
    duration: 60 * 60 * 1000,
    cookie: { httpOnly: false, secure: false },
  }),
);
app.get('/', (req, res) => {
  req.session.userId = 1;
  res.end();
});

export default app;
`,
      before: ['session=…; path=/; expires=in 3600 s'],
      after: {
        plain: ['session=…; path=/; expires=in 3600 s; httponly'],
        tls: ['session=…; path=/; expires=in 3600 s; secure; httponly'],
      },
    },
  ],
  'ecosystem',
);
