import type { Library } from './types/library.js';

export default {
  id: 'koa-jwt',
  title: 'koa-jwt',
  packages: ['koa-jwt'],
  source: 'koa-jwt: lib/index.js, lib/verify.js',
  version: '4.0.4',
  sinks: [
    {
      kind: 'token-check',
      callee: { import: 'koa-jwt' },
      gives: 'middleware',
      layouts: [
        {
          tokenFrom: { argument: 0, path: ['getToken'] },
          key: { argument: 0, path: ['secret'] },
          options: { argument: 0 },
          ignores: [{ key: 'ignoreExpiration', value: true }],
          maxAge: { key: 'maxAge', unit: 'seconds', text: 'ms' },
          clockTolerance: { key: 'clockTolerance', unit: 'seconds' },
        },
      ],
      sample: "import jwt from 'koa-jwt';\napp.use(jwt({ secret: process.env.KEY, ...$options }));",
    },
  ],
} satisfies Library;
