import type { Library } from './types/library.js';

export default {
  id: 'lucia',
  title: 'Lucia',
  packages: ['lucia'],
  source: 'lucia: dist/core.js, dist/cookie.js',
  version: '3.2.2',
  credentialChecks: [
    {
      callee: { member: ['validateSession', 'getSession'], of: { instanceOf: { import: 'lucia', name: 'Lucia' } } },
      credential: { argument: 0 },
    },
    {
      callee: { member: 'validateSession', of: { anything: true, named: ['auth', 'lucia'] } },
      credential: { argument: 0 },
    },
  ],
  sinks: [
    {
      kind: 'session',
      form: 'new',
      callee: { import: 'lucia', name: 'Lucia' },
      layouts: [{ configuration: { argument: 1 }, options: { argument: 1, path: ['sessionCookie', 'attributes'] } }],
      // It gives the cookie a lifetime by itself.
      attributes: {
        secure: { key: 'secure', default: true, undefinedDefeatsDefault: true },
        httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
        sameSite: { key: 'sameSite', default: 'lax', undefinedDefeatsDefault: true },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
      },
      onPlainHttp: 'sends',
      state: 'server',
      name: { at: ['sessionCookie'], keys: ['name'], default: 'auth_session' },
      sample:
        "import { Lucia } from 'lucia';\nexport const lucia = new Lucia(adapter, { sessionCookie: { attributes: $options } });",
    },
    // Version 2.
    {
      kind: 'session',
      callee: { import: 'lucia', name: 'lucia' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['sessionCookie', 'attributes'] } }],
      attributes: {
        // By `env`, which is another one while the application is developed.
        secure: { key: 'secure', default: 'unknown', unavailable: true },
        httpOnly: { key: 'httpOnly', default: true, unavailable: true },
        sameSite: { key: 'sameSite', default: 'lax' },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/' },
      },
      onPlainHttp: 'sends',
      state: 'server',
      name: { at: ['sessionCookie'], keys: ['name'], default: 'auth_session' },
      lifetimes: [
        { key: 'activePeriod', at: ['sessionExpiresIn'], default: 86400000, unit: 'milliseconds' },
        { key: 'idlePeriod', at: ['sessionExpiresIn'], default: 1209600000, unit: 'milliseconds' },
      ],
      sample:
        "import { lucia } from 'lucia';\nexport const auth = lucia({ adapter, env: 'PROD', sessionCookie: { attributes: $options } });",
    },
  ],
} satisfies Library;
