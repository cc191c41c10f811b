import type { Library } from './types/library.js';

const maxAge = { key: 'absolute', at: ['duration'], default: null, unit: 'seconds' } as const;

export default {
  id: 'hono-session',
  title: '@hono/session',
  packages: ['@hono/session'],
  source: '@hono/session: dist/index.js, dist/cookies.js',
  version: '0.2.1',
  sinks: [
    {
      kind: 'session',
      callee: { import: '@hono/session', name: 'useSession' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0 } }],
      // The cookie is written with fixed options.
      attributes: {
        secure: { key: 'secure', default: false, unavailable: true },
        httpOnly: { key: 'httpOnly', default: true, unavailable: true },
        sameSite: { key: 'sameSite', default: 'lax', unavailable: true },
        maxAge,
        path: { key: 'path', default: '/', unavailable: true },
      },
      onPlainHttp: 'sends',
      state: { when: { mentioned: 'useSessionStorage' }, then: 'server', else: 'client' },
      content: 'encrypted',
      name: { keys: [], default: 'sid' },
      secret: { keys: ['secret'] },
      expiry: { by: 'server', bounds: [{ settings: [maxAge] }] },
      lifetimes: [{ key: 'inactivity', at: ['duration'], default: null, unit: 'seconds' }],
      sample: "import { useSession } from '@hono/session';\napp.use(useSession({ duration: $options }));",
    },
  ],
} satisfies Library;
