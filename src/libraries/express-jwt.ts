import type { Library } from './types/library.js';

export default {
  id: 'express-jwt',
  title: 'express-jwt',
  packages: ['express-jwt'],
  source: 'express-jwt: dist/index.js, lib/index.js of version 6',
  version: '6.1.2, 8.5.1',
  sinks: [
    {
      kind: 'token-check',
      callee: { anyOf: [{ import: 'express-jwt' }, { import: 'express-jwt', name: 'expressjwt' }] },
      gives: 'middleware',
      layouts: [
        {
          tokenFrom: { argument: 0, path: ['getToken'] },
          key: { argument: 0, path: ['secret'] },
          options: { argument: 0 },
          ignores: [
            { key: 'ignoreExpiration', value: true },
            { key: 'onExpired', value: 'function that returns' },
          ],
          maxAge: { key: 'maxAge', unit: 'seconds', text: 'ms' },
          clockTolerance: { key: 'clockTolerance', unit: 'seconds' },
        },
      ],
      sample:
        "import { expressjwt } from 'express-jwt';\napp.use(expressjwt({ secret: process.env.KEY, algorithms: ['HS256'], ...$options }));",
    },
  ],
} satisfies Library;
