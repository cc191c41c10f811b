import type { Library } from './types/library.js';

export default {
  id: 'koa-redis',
  title: 'koa-redis',
  packages: ['koa-redis'],
  source: 'koa-redis: lib/index.js',
  version: '4.0.1',
  sinks: [
    {
      kind: 'session-store',
      form: 'call or new',
      callee: { import: 'koa-redis' },
      options: { argument: 0 },
      connection: {
        addresses: [{ argument: 0, path: ['url'] }],
        hosts: [{ argument: 0, path: ['host'] }],
        clear: { redis: 'rediss' },
        encrypted: [{ argument: 0, path: ['tls'] }],
        switches: [{ slot: { argument: 0, path: ['tls', 'rejectUnauthorized'] }, value: false, lacks: 'verification' }],
      },
      sample: "import redisStore from 'koa-redis';\nredisStore({ url: process.env.REDIS_URL });",
    },
  ],
} satisfies Library;
