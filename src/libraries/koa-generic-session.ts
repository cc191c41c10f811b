import type { Library } from './types/library.js';

export default {
  id: 'koa-generic-session',
  title: 'koa-generic-session',
  packages: ['koa-generic-session'],
  source: 'koa-generic-session: lib/session.js; cookies: index.js',
  version: '2.3.1',
  sinks: [
    {
      kind: 'session',
      callee: { import: 'koa-generic-session' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      attributes: {
        secure: { key: 'secure', default: 'automatic', undefinedDefeatsDefault: true },
        httpOnly: { key: 'httpOnly', default: true },
        sameSite: { key: 'sameSite', default: null, ignored: [false, null] },
        maxAge: {
          key: 'maxAge',
          aliases: ['maxage'],
          default: 86400000,
          unit: 'milliseconds',
          ignored: [null, 0],
        },
        expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/' },
        signed: { key: 'signed', default: true },
      },
      onPlainHttp: 'throws',
      state: 'server',
      requestMember: 'session',
      name: { keys: ['key'], default: 'koa.sid', tellsProduct: true },
      store: {
        key: 'store',
        inMemory: { instanceOf: { import: 'koa-generic-session', name: 'MemoryStore' } },
        isInMemoryByDefault: true,
      },
      life: {
        renew: [{ name: 'regenerateSession', on: 'request', done: 'promise' }],
        end: [],
        assigningNull: 'ends',
      },
      sample: "import session from 'koa-generic-session';\napp.use(session({ store, cookie: $options }));",
    },
  ],
} satisfies Library;
