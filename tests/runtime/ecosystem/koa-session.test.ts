import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const bench = (installedAs: string): Bench => ({
  title: installedAs,
  library: 'koa-session',
  sample: 'session(',
  packages: { 'koa-session': installedAs },
  program: (writes) =>
    pagesProgram(
      "import Koa from 'koa';\nimport session from 'koa-session';",
      writes.map(
        ({ value, options }) => `{
      const app = new Koa({ proxy: true, keys: ['a key'] });
      app.on('error', () => {});
      app.use(session(${options}, app));
      app.use((ctx) => {
        ctx.session.kept = ${value};
        ctx.body = 'kept';
      });
      return app.callback();
    }`,
      ),
    ),
});

const data = createDataHolder('ecosystem');

describe.each(['koa-session', 'koa-session6'])('%s', (installedAs) => {
  // The first cookie has no lifetime; the state in it has one.
  data.session(bench(installedAs), ['maxAge by default', 'maxAge undefined']);

  it('writes the end of the session into its state, unless it is to live as long as the browser is open', async () => {
    const { program, packages } = bench(installedAs);
    const state = async (options: string) => {
      const served = await data.host().serve(program([{ value: "'v'", options }]), packages);
      const { cookies } = await served.get('/basket/0', 'plain');
      return JSON.parse(Buffer.from(cookies[0]?.value ?? '', 'base64').toString()) as Record<string, unknown>;
    };
    expect(await state('{}')).toMatchObject({ kept: 'v', _maxAge: 86400000, _expire: expect.any(Number) as number });
    expect(await state('{ maxAge: 60000 }')).toMatchObject({ _maxAge: 60000 });
    expect(await state("{ maxAge: 'session' }")).toEqual({ kept: 'v', _session: true });
  });
});

describeProofs(
  'koa-session, repaired',
  [
    {
      title: 'the configuration of the documentation, changed',
      program: `
import Koa from 'koa';
import session from 'koa-session';

const app = new Koa();
app.proxy = true;
app.keys = ['a key of the test'];

const CONFIG = {
  key: 'koa.sess', /** (string) cookie key (default is koa.sess) */
  maxAge: 'session',
  httpOnly: false, /** (boolean) httpOnly or not (default true) */
  signed: true, /** (boolean) signed or not (default true) */
  secure: false, /** (boolean) secure cookie */
};

app.use(session(CONFIG, app));
app.use((ctx) => {
  ctx.session.views = (ctx.session.views ?? 0) + 1;
  ctx.body = ctx.session.views + ' views';
});

export default app.callback();
`,
      rules: ['require-secure-cookie', 'require-http-only-cookie', 'require-client-session-expiry'],
      before: ['koa.sess=…; path=/', 'koa.sess.sig=…; path=/'],
      after: {
        plain: [
          'koa.sess=…; path=/; expires=in 1209600 s; httponly',
          'koa.sess.sig=…; path=/; expires=in 1209600 s; httponly',
        ],
        tls: [
          'koa.sess=…; path=/; expires=in 1209600 s; secure; httponly',
          'koa.sess.sig=…; path=/; expires=in 1209600 s; secure; httponly',
        ],
      },
    },
  ],
  'ecosystem',
);
