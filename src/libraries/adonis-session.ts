import type { Library } from './types/library.js';

export default {
  id: 'adonis-session',
  title: '@adonisjs/session',
  packages: ['@adonisjs/session'],
  source: '@adonisjs/session: build/src/define_config.js, build/src/session.js',
  version: '7.7.1',
  sinks: [
    {
      kind: 'session',
      callee: { import: '@adonisjs/session', name: 'defineConfig' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      // What is not given comes from the application's other cookies, which are safe unless told otherwise.
      attributes: {
        secure: { key: 'secure', default: true },
        httpOnly: { key: 'httpOnly', default: true },
        sameSite: { key: 'sameSite', default: 'lax', ignored: [false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/' },
      },
      onPlainHttp: 'sends',
      state: { when: { path: ['store'], value: 'cookie' }, then: 'client', else: 'server' },
      content: 'encrypted',
      name: { keys: ['cookieName'], default: 'adonis-session', tellsProduct: true },
      store: { key: 'store' },
      // Its `age` is that of the cookie; what is in it has none.
      expiry: {
        by: 'server',
        bounds: [
          {
            settings: [{ key: 'store', at: [], default: null, ignored: ['cookie'] }],
            repair: { key: 'store', at: [], default: null, spelling: "'file'", followUp: true },
          },
        ],
      },
      sample:
        "import { defineConfig, stores } from '@adonisjs/session';\nexport default defineConfig({ store: 'file', cookie: $options, stores: { file: stores.file({ location }) } });",
    },
  ],
} satisfies Library;
