import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const packages = ['hono-sessions', '@jcs224/hono-sessions', 'jsr:@jcs224/hono-sessions'] as const;

const configuration = {
  kind: 'session',
  attributes: {
    secure: { key: 'secure', default: false, impliedBy: { key: 'prefix', values: ['secure', 'host'] } },
    httpOnly: { key: 'httpOnly', default: false },
    sameSite: { key: 'sameSite', default: null },
    maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
    expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
    priority: { key: 'priority', default: null },
  },
  onPlainHttp: 'sends',
  state: {
    when: { path: ['store'], origin: { instanceOf: { import: packages, name: 'CookieStore' } } },
    then: 'client',
    else: 'server',
  },
  content: 'encrypted',
  requestMember: 'session',
  writers: { set: 'key and value' },
  name: { keys: ['sessionCookieName'], default: 'session' },
  secret: { keys: ['encryptionKey'] },
  store: { key: 'store', inMemory: { instanceOf: { import: packages, name: 'MemoryStore' } } },
  twin: { is: 'store' },
  life: {
    renew: [
      {
        name: 'set',
        on: 'request',
        given: { text: 'session_key_rotation', code: "'session_key_rotation', true" },
        done: 'at once',
      },
    ],
    end: [{ name: 'deleteSession', done: 'at once' }],
    assigningNull: 'unknown',
  },
  expiry: {
    by: 'server',
    bounds: [
      {
        settings: [{ key: 'expireAfterSeconds', at: [], default: null, unit: 'seconds', ignored: [0, null] }],
      },
    ],
  },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'hono-sessions',
  title: 'hono-sessions',
  packages,
  source: 'hono-sessions: src/Middleware.ts, src/Session.ts; hono: utils/cookie',
  version: '0.8.1',
  sinks: [
    {
      ...configuration,
      callee: { import: packages, name: 'sessionMiddleware' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookieOptions'] } }],
      sample:
        "import { sessionMiddleware, CookieStore } from 'hono-sessions';\napp.use(sessionMiddleware({ store: new CookieStore(), encryptionKey: process.env.S, expireAfterSeconds: 900, cookieOptions: $options }));",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'SessionOptions', of: { import: packages } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookieOptions'] } }],
      sample:
        "import type { SessionOptions } from 'hono-sessions';\nexport const options: SessionOptions = { store, cookieOptions: $options };",
    },
  ],
} satisfies Library;
