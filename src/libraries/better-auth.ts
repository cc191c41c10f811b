import type { Attribute } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { When } from './types/origin.js';
import type { SessionSink } from './types/sessions.js';

const place = {
  configuration: { argument: 0 },
  options: { argument: 0, path: ['advanced', 'defaultCookieAttributes'] },
} as const;

const OF_SESSION = ['advanced', 'cookies', 'session_token', 'attributes'];
const SECURE_COOKIES = ['advanced', 'useSecureCookies'];
const SHARED = ['advanced', 'crossSubDomainCookies'];

const isInsecure: When = { argument: 0, path: SECURE_COOKIES, is: 'false' };
const isShared: When = { argument: 0, path: [...SHARED, 'enabled'], is: 'true' };

/** Where the names of the cookies have no prefix. */
const secure: Attribute = { key: 'secure', default: false, elsewhere: [[...OF_SESSION, 'secure'], SECURE_COOKIES] };
// Without a domain the host of the address is one.
const domain: Attribute = {
  key: 'domain',
  default: null,
  elsewhere: [[...SHARED, 'domain']],
  hostOf: { address: ['baseURL'], because: [...SHARED, 'enabled'] },
  goesWith: 'enabled',
};

const configuration = {
  kind: 'session',
  layouts: [
    { when: [isInsecure, isShared], ...place, attributes: { secure, domain } },
    { when: [isInsecure], ...place, attributes: { secure } },
    { when: [isShared], ...place, attributes: { domain } },
    place,
  ],
  attributes: {
    // With an address that begins with https, and without one in production, the name begins with `__Secure-`, which turns it on.
    secure: { key: 'secure', default: 'automatic', unavailable: true },
    httpOnly: {
      key: 'httpOnly',
      default: true,
      undefinedDefeatsDefault: true,
      elsewhere: [[...OF_SESSION, 'httpOnly']],
    },
    sameSite: {
      key: 'sameSite',
      default: 'lax',
      undefinedDefeatsDefault: true,
      elsewhere: [[...OF_SESSION, 'sameSite']],
    },
    maxAge: { key: 'expiresIn', at: ['session'], default: 604800, unit: 'seconds' },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
  },
  onPlainHttp: 'sends',
  // Without a database all of it is in an encrypted cookie that expires.
  state: { when: { given: [['database'], ['secondaryStorage']] }, then: 'server', else: 'client' },
  content: 'encrypted',
  name: {
    at: ['advanced', 'cookies', 'session_token'],
    keys: ['name'],
    default: 'better-auth.session_token',
    unless: [['advanced', 'cookiePrefix']],
    tellsProduct: true,
  },
  secret: { keys: ['secret'] },
  store: { key: 'database' },
  lifetimes: [
    { key: 'updateAge', at: ['session'], default: 86400, unit: 'seconds' },
    { key: 'maxAge', at: ['session', 'cookieCache'], default: 300, unit: 'seconds' },
  ],
} as const satisfies Partial<SessionSink>;

export default {
  id: 'better-auth',
  title: 'Better Auth',
  packages: ['better-auth', 'better-auth/minimal'],
  source: 'better-auth: dist/cookies/index.mjs, dist/context/create-context.mjs',
  version: '1.7.25',
  sinks: [
    {
      ...configuration,
      callee: { import: ['better-auth', 'better-auth/minimal'], name: 'betterAuth' },
      sample:
        "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database, advanced: { defaultCookieAttributes: $options } });",
    },
    {
      ...configuration,
      form: 'typed',
      callee: {
        typedAs: {
          member: 'BetterAuthOptions',
          of: { import: ['better-auth', 'better-auth/types', 'better-auth/minimal'] },
        },
      },
      sample:
        "import type { BetterAuthOptions } from 'better-auth';\nexport const options = { advanced: { defaultCookieAttributes: $options } } satisfies BetterAuthOptions;",
    },
  ],
} satisfies Library;
