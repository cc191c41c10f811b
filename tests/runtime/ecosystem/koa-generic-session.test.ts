import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';

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
