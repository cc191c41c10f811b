import type { Library } from './types/library.js';

export default {
  id: 'hapi-cookie',
  title: '@hapi/cookie',
  packages: ['@hapi/cookie'],
  source: '@hapi/cookie: lib/index.js; @hapi/statehood: lib/index.js; @hapi/iron: lib/index.js',
  version: '12.0.1',
  sinks: [
    {
      kind: 'session',
      callee: { member: 'strategy', of: { member: 'auth', of: { anything: true } } },
      layouts: [
        {
          when: [
            { argument: 1, text: 'cookie' },
            // Its predecessor has the name of the cookie here.
            { argument: 2, path: ['cookie'], is: 'plain object' },
          ],
          configuration: { argument: 2 },
          options: { argument: 2, path: ['cookie'] },
        },
      ],
      attributes: {
        secure: { key: 'isSecure', default: true, undefinedDefeatsDefault: true },
        httpOnly: { key: 'isHttpOnly', default: true, undefinedDefeatsDefault: true },
        sameSite: {
          key: 'isSameSite',
          default: 'strict',
          values: ['Strict', 'Lax', 'None'],
          ignored: [false],
          undefinedDefeatsDefault: true,
        },
        maxAge: { key: 'ttl', default: null, unit: 'milliseconds', ignored: [null] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: null },
        partitioned: { key: 'isPartitioned', default: false },
      },
      onPlainHttp: 'sends',
      state: 'client',
      content: 'encrypted',
      name: { at: ['cookie'], keys: ['name'], default: 'sid' },
      secret: { at: ['cookie'], keys: ['password'] },
      expiry: {
        by: 'server',
        bounds: [
          {
            settings: [
              { key: 'validate', aliases: ['validateFunc'], at: [], default: null },
              { key: 'ttl', at: ['cookie', 'iron'], default: null, unit: 'milliseconds', ignored: [0, null] },
            ],
            repair: {
              key: 'iron',
              at: ['cookie'],
              default: null,
              spelling:
                "{ encryption: { saltBits: 256, algorithm: 'aes-256-cbc', iterations: 1, minPasswordlength: 32 }, integrity: { saltBits: 256, algorithm: 'sha256', iterations: 1, minPasswordlength: 32 }, ttl: {milliseconds}, timestampSkewSec: 60, localtimeOffsetMsec: 0 }",
              followUp: true,
            },
          },
        ],
      },
      sample:
        "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.auth.strategy('session', 'cookie', { cookie: $options, validate: find });",
    },
  ],
} satisfies Library;
