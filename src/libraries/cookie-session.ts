import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const configuration = {
  kind: 'session',
  attributes: {
    secure: { key: 'secure', default: 'automatic' },
    httpOnly: { key: 'httpOnly', default: true },
    sameSite: { key: 'sameSite', default: null, ignored: [false, null] },
    maxAge: { key: 'maxAge', aliases: ['maxage'], default: null, unit: 'milliseconds', ignored: [null, 0] },
    expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
    signed: { key: 'signed', default: true },
    partitioned: { key: 'partitioned', default: false },
    priority: { key: 'priority', default: null },
  },
  onPlainHttp: 'drops',
  state: 'client',
  content: 'clear',
  requestMember: 'session',
  name: { keys: ['name'], default: 'session' },
  secret: { keys: ['keys', 'secret'] },
  expiry: { by: 'cookie', perRequest: 'sessionOptions' },
  twin: {
    is: 'library',
    from: 'express-session',
    local: 'session',
    names: { name: 'name', keys: 'secret', secret: 'secret' },
    required: ['keys', 'secret'],
    dropped: ['signed', 'overwrite'],
    group: {
      key: 'cookie',
      keys: ['maxAge', 'expires', 'path', 'domain', 'secure', 'httpOnly', 'sameSite', 'partitioned', 'priority'],
    },
    added: [
      { key: 'name', text: "'session'" },
      { key: 'secure', text: "'auto'", inGroup: true },
      { key: 'resave', text: 'false' },
      { key: 'saveUninitialized', text: 'false' },
      // `req.session = null` ends the session here; there it does so with this alone, before the answer is sent.
      { key: 'unset', text: "'destroy'" },
    ],
    store: 'store',
    members: ['cookie', 'id', 'isChanged', 'isNew', 'isPopulated', 'req'],
    unless: [
      { mentioned: 'express-session' },
      { mentioned: 'sessionOptions' },
      { mentioned: 'sessionCookies' },
      { mentioned: 'sessionKey' },
      { mentioned: 'Keygrip' },
      { mentioned: 'CookieSessionInterfaces' },
    ],
  },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'cookie-session',
  title: 'cookie-session',
  packages: ['cookie-session'],
  source: 'cookie-session: index.js; cookies: index.js',
  version: '2.1.1',
  sinks: [
    {
      ...configuration,
      callee: { import: 'cookie-session' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0 } }],
      sample: "import cookieSession from 'cookie-session';\napp.use(cookieSession($options));",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'CookieSessionOptions', of: { global: 'CookieSessionInterfaces' } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0 } }],
      sample: 'export const options: CookieSessionInterfaces.CookieSessionOptions = $options;',
    },
  ],
} satisfies Library;
