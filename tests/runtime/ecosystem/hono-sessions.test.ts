import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const KEY = "'a key of the test that is long enough'";

const imports = `import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { CookieStore, decrypt, MemoryStore, sessionMiddleware } from 'hono-sessions';`;

const bench: Bench = {
  title: 'sessionMiddleware',
  library: 'hono-sessions',
  sample: 'sessionMiddleware(',
  program: (writes) =>
    pagesProgram(
      imports,
      writes.map(
        ({ value, options }) => `{
      const app = new Hono();
      app.onError((error, c) => c.text(error.message, 500));
      app.use(sessionMiddleware({ store: new MemoryStore(), encryptionKey: ${KEY}, ...${options} }));
      app.get('*', (c) => {
        c.get('session').set('kept', ${value});
        return c.text('kept');
      });
      return getRequestListener(app.fetch);
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('hono-sessions', () => {
  data.session(bench);

  it('ends a session in a cookie only when it is told to', async () => {
    const program = await data.host().serve(`
${imports}

const lasts = async (options) => {
  const app = new Hono();
  app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey: ${KEY}, ...options }));
  app.get('/', (c) => {
    c.get('session').set('kept', 1);
    return c.text('kept');
  });
  const cookies = (await app.request('/')).headers.getSetCookie();
  const { _expire } = JSON.parse(await decrypt(${KEY}, decodeURIComponent(cookies.pop().slice('session='.length).split(';')[0])));
  return _expire && Math.round((Date.parse(_expire) - Date.now()) / 1000);
};
const answers = [await lasts({}), await lasts({ expireAfterSeconds: 0 }), await lasts({ expireAfterSeconds: 900 })];

export default (req, res) => res.end(JSON.stringify(answers));
`);
    expect(JSON.parse((await program.get('/', 'plain')).body)).toEqual([null, null, 900]);
  });
});

describeProofs(
  'hono-sessions, repaired',
  [
    {
      title: 'a store, and nothing else',
      program: `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { CookieStore, sessionMiddleware } from 'hono-sessions';

const app = new Hono();
const store = new CookieStore();

app.use(
  '*',
  sessionMiddleware({
    store,
    encryptionKey: ${KEY},
    expireAfterSeconds: 900,
  }),
);
app.get('/', (c) => c.text('hello'));

export default getRequestListener(app.fetch);
`,
      before: ['session=…; Path=/', 'session=…; Path=/'],
      after: ['session=…; Max-Age=900; Path=/; HttpOnly; Secure', 'session=…; Max-Age=900; Path=/; HttpOnly; Secure'],
    },
  ],
  'ecosystem',
);
