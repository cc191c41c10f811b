import type { Library } from './types/library.js';

export default {
  id: 'client-sessions',
  title: 'client-sessions',
  packages: ['client-sessions'],
  source: 'client-sessions: lib/client-sessions.js; cookies: index.js',
  version: '0.8.0',
  sinks: [
    {
      kind: 'session',
      callee: { import: 'client-sessions' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      attributes: {
        secure: { key: 'secure', default: 'automatic', undefinedDefeatsDefault: true },
        httpOnly: { key: 'httpOnly', default: true },
        sameSite: { key: 'sameSite', default: null, ignored: [false, null] },
        // As long as `duration`, unless the cookie is to end with the browser.
        maxAge: { key: 'maxAge', default: 86400000, unit: 'milliseconds', unless: 'ephemeral' },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
      },
      onPlainHttp: 'throws',
      // Encrypted; the server refuses it after `duration`, one day by default.
      state: 'client',
      // Or whatever `cookieName` says.
      requestMember: 'session',
      content: 'encrypted',
      name: { keys: ['cookieName'], default: 'session_state' },
      secret: { keys: ['secret', 'encryptionKey', 'signatureKey'] },
      lifetimes: [
        { key: 'duration', at: [], default: 86400000, unit: 'milliseconds' },
        { key: 'activeDuration', at: [], default: 300000, unit: 'milliseconds' },
      ],
      sample:
        "import sessions from 'client-sessions';\napp.use(sessions({ cookieName: 'sid', secret: process.env.S, cookie: $options }));",
    },
  ],
} satisfies Library;
