import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const bench: Bench = {
  title: 'koa-generic-session',
  library: 'koa-generic-session',
  sample: 'session(',
  program: (writes) =>
    pagesProgram(
      "import Koa from 'koa';\nimport session from 'koa-generic-session';",
      writes.map(
        ({ value, options }) => `{
      const app = new Koa({ proxy: true, keys: ['a key'] });
      app.on('error', () => {});
      app.use(session(${options}));
      app.use((ctx) => {
        ctx.session.kept = ${value};
        ctx.body = 'kept';
      });
      return app.callback();
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('koa-generic-session', () => {
  data.session(bench);
});

describeProofs(
  'koa-generic-session, repaired',
  [
    {
      title: 'what was left of development',
      program: `
import Koa from 'koa';
import session from 'koa-generic-session';

const app = new Koa();
app.proxy = true;
app.keys = ['a key of the test'];
app.use(session({ cookie: { path: '/', httpOnly: false, secure: false, maxAge: 60 * 60 * 1000 } }));
app.use((ctx) => {
  ctx.session.userId = 1;
  ctx.body = 'signed in';
});

export default app.callback();
`,
      before: ['koa.sid=…; path=/; expires=in 3600 s', 'koa.sid.sig=…; path=/; expires=in 3600 s'],
      after: {
        plain: ['koa.sid=…; path=/; expires=in 3600 s; httponly', 'koa.sid.sig=…; path=/; expires=in 3600 s; httponly'],
        tls: [
          'koa.sid=…; path=/; expires=in 3600 s; secure; httponly',
          'koa.sid.sig=…; path=/; expires=in 3600 s; secure; httponly',
        ],
      },
    },
  ],
  'ecosystem',
);
