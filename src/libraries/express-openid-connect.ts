import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const configuration = {
  kind: 'session',
  attributes: {
    // On with an address that begins with https, and refused with any other.
    secure: { key: 'secure', default: 'automatic' },
    httpOnly: { key: 'httpOnly', default: true },
    sameSite: { key: 'sameSite', default: 'lax', values: ['Lax', 'Strict', 'None'] },
    maxAge: { key: 'transient', default: true, negated: true },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/' },
  },
  onPlainHttp: 'throws',
  // Encrypted, and refused after one day without use or seven days.
  state: { when: { given: [['session', 'store']] }, then: 'server', else: 'client' },
  content: 'encrypted',
  name: { at: ['session'], keys: ['name'], default: 'appSession' },
  secret: { keys: ['secret'] },
  store: { at: ['session'], key: 'store' },
  twin: { is: 'store' },
  lifetimes: [
    { key: 'rollingDuration', at: ['session'], default: 86400, unit: 'seconds' },
    { key: 'absoluteDuration', at: ['session'], default: 604800, unit: 'seconds' },
  ],
} as const satisfies Partial<SessionSink>;

export default {
  id: 'express-openid-connect',
  title: 'express-openid-connect',
  packages: ['express-openid-connect'],
  source: 'express-openid-connect: lib/config.js, lib/appSession.js',
  version: '2.17.1, 3.4.0',
  sinks: [
    {
      ...configuration,
      callee: { import: 'express-openid-connect', name: 'auth' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['session', 'cookie'] } }],
      sample:
        "import { auth } from 'express-openid-connect';\napp.use(auth({ baseURL: process.env.BASE_URL, session: { cookie: $options } }));",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'ConfigParams', of: { import: 'express-openid-connect' } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['session', 'cookie'] } }],
      sample:
        "import type { ConfigParams } from 'express-openid-connect';\nexport const config: ConfigParams = { baseURL: process.env.BASE_URL, session: { cookie: $options } };",
    },
  ],
} satisfies Library;
