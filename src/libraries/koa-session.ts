import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const maxAge = {
  key: 'maxAge',
  aliases: ['maxage'],
  default: 86400000,
  unit: 'milliseconds',
  ignored: ['session'],
} as const;

const configuration = {
  kind: 'session',
  attributes: {
    secure: { key: 'secure', default: 'automatic' },
    httpOnly: { key: 'httpOnly', default: true },
    sameSite: { key: 'sameSite', default: null },
    maxAge,
    expires: { key: 'expires', default: null, unit: 'date' },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
    signed: { key: 'signed', default: true },
  },
  onPlainHttp: 'throws',
  // Signed and readable, unless the program brings its own `encode`.
  state: { when: { given: [['store'], ['ContextStore']] }, then: 'server', else: 'client' },
  content: 'clear',
  requestMember: 'session',
  name: { keys: ['key'], default: 'koa.sess', tellsProduct: true },
  store: { key: 'store' },
  twin: { is: 'store' },
  expiry: { by: 'server', bounds: [{ settings: [maxAge] }] },
  life: { renew: [{ name: 'regenerate', done: 'callback or promise' }], end: [], assigningNull: 'ends' },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'koa-session',
  title: 'koa-session',
  packages: ['koa-session'],
  source: 'koa-session: src/index.ts, lib/context.js; cookies: index.js',
  version: '6.4.0, 7.0.2',
  sinks: [
    {
      ...configuration,
      callee: { anyOf: [{ import: 'koa-session' }, { import: 'koa-session', name: 'createSession' }] },
      layouts: [
        // The application may come first.
        {
          when: [{ argument: 1, is: 'absent' }],
          configuration: { argument: 1 },
          options: { argument: 1 },
        },
        {
          when: [{ argument: 1, is: 'plain object' }],
          configuration: { argument: 1 },
          options: { argument: 1 },
        },
        { configuration: { argument: 0 }, options: { argument: 0 } },
      ],
      sample: "import session from 'koa-session';\napp.use(session($options, app));",
    },
    {
      ...configuration,
      form: 'typed',
      callee: {
        typedAs: { member: ['opts', 'SessionOptions', 'CreateSessionOptions'], of: { import: 'koa-session' } },
      },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0 } }],
      sample: "import session from 'koa-session';\nexport const options: Partial<session.opts> = $options;",
    },
  ],
} satisfies Library;
