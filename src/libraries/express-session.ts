import type { Library } from './types.js';

export default {
  id: 'express-session',
  title: 'express-session',
  packages: ['express-session'],
  source: 'express-session: index.js, session/cookie.js',
  version: '1.19.0',
  sinks: [
    {
      kind: 'session',
      callee: { import: 'express-session' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      attributes: {
        secure: { key: 'secure', default: false, automatic: ['auto'] },
        httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
        sameSite: { key: 'sameSite', default: null, ignored: [false, null], automatic: ['auto'] },
        maxAge: { key: 'maxAge', default: null, unit: 'milliseconds', ignored: [null] },
        expires: { key: 'expires', default: null, unit: 'date', ignored: [null, false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
        partitioned: { key: 'partitioned', default: false },
        priority: { key: 'priority', default: null },
      },
      onPlainHttp: 'drops',
      state: 'server',
      name: { keys: ['name', 'key'], default: 'connect.sid', tellsProduct: true },
      secret: { keys: ['secret'] },
      store: { key: 'store' },
      sample: "import session from 'express-session';\napp.use(session({ secret: process.env.S, cookie: $options }));",
    },
  ],
} satisfies Library;
