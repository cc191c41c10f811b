import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

/** An application writes to the session by itself; nobody is asked who the visitor is. */
const APPLICATION = `
import express from 'express';
import { auth } from 'express-openid-connect';

const provider = { issuerBaseURL: 'https://id.example', clientID: 'shop', authRequired: false };
`;

const bench: Bench = {
  title: 'express-openid-connect',
  library: 'express-openid-connect',
  sample: 'auth(',
  program: (writes) =>
    pagesProgram(
      APPLICATION,
      writes.map(
        ({ value, options }) => `{
      const application = (baseURL) => {
        const app = express();
        const given = ${options};
        app.use(auth({ ...provider, baseURL, secret: 'a secret of the test', ...given }));
        app.use((req, res) => {
          req[given.session?.name ?? 'appSession'].kept = ${value};
          res.end();
        });
        app.use((error, req, res, next) => res.status(500).end(error.message));
        return app;
      };
      const applications = { https: application('https://shop.example') };
      return (req, res) => {
        const protocol = req.headers['x-forwarded-proto'] ?? 'http';
        applications[protocol] ??= application(protocol + '://shop.example');
        return applications[protocol](req, res);
      };
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('express-openid-connect', () => {
  data.session(bench);

  it('ends a session after a day without use', async () => {
    const program = await data.host().serve(bench.program([{ value: "'v'", options: '{}' }]));
    const { cookies } = await program.get('/basket/0', 'tls');
    expect(cookies.map(({ text }) => text)).toEqual([
      'appSession=…; Path=/; Expires=in 86400 s; HttpOnly; Secure; SameSite=Lax',
    ]);
  });
});

describeProofs(
  'express-openid-connect, repaired',
  [
    {
      title: 'what was left of development',
      program: `${APPLICATION}
const app = express();

app.use(
  auth({
    ...provider,
    baseURL: 'https://shop.example',
    secret: 'a secret of the test',
    session: {
      cookie: { httpOnly: false, secure: false },
    },
  }),
);
app.get('/', (req, res) => {
  req.appSession.basket = [];
  res.send('empty');
});

export default app;
`,
      before: ['appSession=…; Path=/; Expires=in 86400 s; SameSite=Lax'],
      after: ['appSession=…; Path=/; Expires=in 86400 s; HttpOnly; Secure; SameSite=Lax'],
    },
  ],
  'ecosystem',
);
