import type { Library } from './types.js';

export default {
  id: 'better-auth',
  title: 'Better Auth',
  packages: ['better-auth', 'better-auth/minimal'],
  source: 'better-auth: dist/cookies/index.mjs, dist/context/create-context.mjs',
  version: '1.7.25',
  sinks: [
    {
      kind: 'session',
      callee: { import: ['better-auth', 'better-auth/minimal'], name: 'betterAuth' },
      layouts: [
        { configuration: { argument: 0 }, options: { argument: 0, path: ['advanced', 'defaultCookieAttributes'] } },
      ],
      attributes: {
        secure: {
          key: 'secure',
          default: 'automatic',
          elsewhere: [
            ['advanced', 'cookies', 'session_token', 'attributes', 'secure'],
            ['advanced', 'useSecureCookies'],
          ],
        },
        httpOnly: {
          key: 'httpOnly',
          default: true,
          elsewhere: [['advanced', 'cookies', 'session_token', 'attributes', 'httpOnly']],
        },
        sameSite: {
          key: 'sameSite',
          default: 'lax',
          elsewhere: [['advanced', 'cookies', 'session_token', 'attributes', 'sameSite']],
        },
        maxAge: { key: 'expiresIn', at: ['session'], default: 604800, unit: 'seconds' },
        domain: {
          key: 'domain',
          default: null,
          elsewhere: [['advanced', 'crossSubDomainCookies', 'domain']],
        },
        path: { key: 'path', default: '/' },
      },
      onPlainHttp: 'sends',
      // Without a database all of it is in an encrypted cookie that expires.
      state: { when: { given: [['database'], ['secondaryStorage']] }, then: 'server', else: 'client' },
      content: 'encrypted',
      name: {
        at: ['advanced', 'cookies', 'session_token'],
        keys: ['name'],
        default: 'better-auth.session_token',
      },
      secret: { keys: ['secret'] },
      store: { key: 'database' },
      sample:
        "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database, advanced: { defaultCookieAttributes: $options } });",
    },
  ],
} satisfies Library;
