import type { Library } from './types/library.js';

export default {
  id: 'supertokens',
  title: 'SuperTokens',
  packages: ['supertokens-node', 'supertokens-node/recipe/session'],
  source: 'supertokens-node: lib/build/recipe/session/utils.js, cookieAndHeaders.js',
  version: '24.0.3',
  sinks: [
    {
      kind: 'session',
      callee: { import: 'supertokens-node/recipe/session', name: 'init' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0 } }],
      // Access and refresh tokens, which the server checks; their lifetimes are configured there.
      attributes: {
        secure: { key: 'cookieSecure', default: 'automatic' },
        httpOnly: { key: 'httpOnly', default: true, unavailable: true },
        sameSite: { key: 'cookieSameSite', default: 'unknown' },
        domain: { key: 'cookieDomain', default: null },
      },
      onPlainHttp: 'sends',
      state: 'server',
      name: { keys: [], default: 'sAccessToken' },
      sample: "import Session from 'supertokens-node/recipe/session';\nconst recipe = Session.init($options);",
    },
  ],
} satisfies Library;
