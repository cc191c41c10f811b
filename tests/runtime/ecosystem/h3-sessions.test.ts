import { describe, expect, it } from 'vitest';

import { createDataHolder } from '../held-data.js';
import { describeProofs } from '../proof.js';

const PASSWORD = "'a password of the test, long enough'";

const data = createDataHolder('ecosystem');

describe('sessions of h3', () => {
  it.each([
    ['h3', '{ password }', 0],
    ['h3', '{ password, cookie: { maxAge: 60 } }', 0],
    ['h3', '{ password, maxAge: 60 }', 60],
    ['h3', '{ password, maxAge: 0 }', 0],
    ['h3', '{ password, seal: { ttl: 60000 } }', 60],
    ['h3v2', '{ password }', 0],
    ['h3v2', '{ password, cookie: { maxAge: 60 } }', 0],
    ['h3v2', '{ password, maxAge: 60 }', 60],
    ['h3v2', '{ password, idleTimeout: 60 }', 60],
  ])('the seal of %s with %s ends after %i seconds, or never', async (h3, options, seconds) => {
    const program = await data.host().serve(
      `
import { sealSession, useSession } from 'h3';

const password = ${PASSWORD};
const options = ${options};
const headers = new Headers();
const event = {
  context: {},
  node: { req: { headers: {} }, res: { getHeader: () => undefined, setHeader() {}, removeHeader() {} } },
  req: { headers, context: {} },
  res: { headers: new Headers(), errHeaders: new Headers() },
};
await useSession(event, options).catch(() => {});
const expiry = (await sealSession(event, options)).split('*')[5];

export default (req, res) => res.end(String(expiry === '' ? 0 : Math.round((Number(expiry) - Date.now()) / 1000)));
`,
      { h3 },
    );
    expect((await program.get('/', 'plain')).body).toBe(String(seconds));
  });
});

describeProofs(
  'sessions of h3, repaired',
  [
    {
      title: 'a session without end',
      program: `
import { createApp, defineEventHandler, toNodeListener, useSession } from 'h3';

const app = createApp();
app.use(
  defineEventHandler(async (event) => {
    const session = await useSession(event, { password: ${PASSWORD}, name: 'sid', cookie: { secure: false } });
    await session.update({ userId: 1 });
    return 'signed in';
  }),
);

export default toNodeListener(app);
`,
      rules: ['require-secure-cookie', 'require-http-only-cookie', 'require-client-session-expiry'],
      before: ['sid=…; Path=/; HttpOnly'],
      after: ['sid=…; Path=/; Expires=in 1209600 s; HttpOnly; Secure'],
    },
  ],
  'ecosystem',
);
