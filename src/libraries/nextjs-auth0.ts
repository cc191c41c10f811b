import type { Library } from './types/library.js';

export default {
  id: 'nextjs-auth0',
  title: '@auth0/nextjs-auth0',
  packages: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/server', '@auth0/nextjs-auth0/edge'],
  source: '@auth0/nextjs-auth0: dist/server/client.js, dist/server/session/abstract-session-store.js',
  version: '3.8.0, 4.30.0',
  sinks: [
    {
      kind: 'session',
      form: 'new',
      callee: { import: ['@auth0/nextjs-auth0/server', '@auth0/nextjs-auth0'], name: 'Auth0Client' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['session', 'cookie'] } }],
      attributes: {
        // By the address of the application: with https an explicit `false` is overruled.
        secure: { key: 'secure', default: 'automatic', unavailable: true },
        httpOnly: { key: 'httpOnly', default: true, unavailable: true },
        sameSite: { key: 'sameSite', default: 'lax' },
        maxAge: { key: 'transient', default: true, negated: true },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/' },
      },
      onPlainHttp: 'sends',
      // Encrypted, and refused after one day without use or three days.
      state: { when: { given: [['sessionStore']] }, then: 'server', else: 'client' },
      content: 'encrypted',
      name: { at: ['session', 'cookie'], keys: ['name'], default: '__session' },
      secret: { keys: ['secret'] },
      store: { key: 'sessionStore' },
      lifetimes: [
        { key: 'inactivityDuration', at: ['session'], default: 86400, unit: 'seconds' },
        { key: 'absoluteDuration', at: ['session'], default: 259200, unit: 'seconds' },
      ],
      sample:
        "import { Auth0Client } from '@auth0/nextjs-auth0/server';\nexport const auth0 = new Auth0Client({ session: { cookie: $options } });",
    },
    {
      kind: 'session',
      callee: { import: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/edge'], name: 'initAuth0' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['session', 'cookie'] } }],
      attributes: {
        secure: { key: 'secure', default: 'automatic' },
        httpOnly: { key: 'httpOnly', default: true },
        sameSite: { key: 'sameSite', default: 'lax' },
        maxAge: { key: 'transient', default: true, negated: true },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/' },
      },
      onPlainHttp: 'throws',
      state: { when: { given: [['session', 'store']] }, then: 'server', else: 'client' },
      content: 'encrypted',
      name: { at: ['session'], keys: ['name'], default: 'appSession' },
      secret: { keys: ['secret'] },
      store: { at: ['session'], key: 'store' },
      lifetimes: [
        { key: 'rollingDuration', at: ['session'], default: 86400, unit: 'seconds' },
        { key: 'absoluteDuration', at: ['session'], default: 604800, unit: 'seconds' },
      ],
      sample:
        "import { initAuth0 } from '@auth0/nextjs-auth0';\nexport default initAuth0({ session: { cookie: $options } });",
    },
  ],
} satisfies Library;
