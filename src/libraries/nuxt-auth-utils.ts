import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { SessionSink } from './types/sessions.js';

const HANDLERS = ['defineEventHandler', 'eventHandler', 'defineOAuthEventHandler', 'defineOAuthGitHubEventHandler'];

/** What a function of the server folder is handed by them. */
const EVENT: Origin = { import: ['h3', '#imports'], name: 'H3Event' };

/** What `useSession` of h3 is called with. */
const common = {
  attributes: {
    secure: { key: 'secure', default: true },
    httpOnly: { key: 'httpOnly', default: true },
    sameSite: { key: 'sameSite', default: 'lax', ignored: [false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/' },
  },
  onPlainHttp: 'sends',
  state: 'client',
  content: 'encrypted',
  name: { keys: ['name'], default: 'nuxt-session' },
  secret: { keys: ['password'] },
} satisfies Partial<SessionSink>;

export default {
  id: 'nuxt-auth-utils',
  title: 'nuxt-auth-utils',
  packages: ['nuxt-auth-utils', '#auth-utils', '#imports'],
  source: 'nuxt-auth-utils: dist/runtime/server/utils/session.js',
  version: '0.5.30',
  sinks: [
    {
      kind: 'session',
      callee: {
        anyOf: [
          { import: ['#imports', '#auth-utils'], name: ['setUserSession', 'replaceUserSession'] },
          { autoImported: 'setUserSession', within: HANDLERS, told: EVENT },
          { autoImported: 'replaceUserSession', within: HANDLERS, told: EVENT },
        ],
      },
      // The rest of the configuration stands in that of the application.
      layouts: [
        {
          when: [{ argument: 2, path: ['cookie'], is: 'plain object' }],
          configuration: { argument: 2 },
          options: { argument: 2, path: ['cookie'] },
        },
      ],
      ...common,
      sample:
        "import { setUserSession } from '#imports';\nexport default defineEventHandler((event) => setUserSession(event, { user }, { cookie: $options }));",
    },
    {
      // `nuxt.config.ts`. A lifetime may still come with the call.
      kind: 'session',
      callee: {
        anyOf: [{ import: ['nuxt/config', 'nuxt'], name: 'defineNuxtConfig' }, { global: 'defineNuxtConfig' }],
      },
      layouts: [
        {
          when: [{ argument: 0, path: ['runtimeConfig', 'session', 'cookie'], is: 'plain object' }],
          configuration: { argument: 0, path: ['runtimeConfig', 'session'] },
          options: { argument: 0, path: ['runtimeConfig', 'session', 'cookie'] },
        },
      ],
      ...common,
      sample:
        "export default defineNuxtConfig({ modules: ['nuxt-auth-utils'], runtimeConfig: { session: { name: 'sid', cookie: $options } } });",
    },
  ],
} satisfies Library;
