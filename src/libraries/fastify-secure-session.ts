import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const configuration = {
  kind: 'session',
  attributes: {
    secure: { key: 'secure', default: false, automatic: ['auto'] },
    httpOnly: { key: 'httpOnly', default: true },
    // Lax with @fastify/cookie from version 10 on.
    sameSite: { key: 'sameSite', default: 'unknown', ignored: [false] },
    maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
    expires: { key: 'expires', default: null, unit: 'epoch milliseconds', ignored: [null, 0, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: null },
    partitioned: { key: 'partitioned', default: false },
    priority: { key: 'priority', default: null },
  },
  onPlainHttp: 'sends',
  state: 'client',
  content: 'encrypted',
  requestMember: 'session',
  endedBy: ['delete'],
  writers: { set: 'key and value' },
  name: { keys: ['cookieName', 'sessionName'], default: 'session' },
  secret: { keys: ['key', 'secret'] },
  expiry: { by: 'server', bounds: [{ settings: [{ key: 'expiry', at: [], default: 86401, unit: 'seconds' }] }] },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'fastify-secure-session',
  title: '@fastify/secure-session',
  packages: ['@fastify/secure-session'],
  source: '@fastify/secure-session: index.js; @fastify/cookie: plugin.js',
  version: '8.4.0',
  sinks: [
    {
      ...configuration,
      callee: { member: 'register', of: { anything: true } },
      registers: {
        slot: { argument: 0 },
        origin: {
          anyOf: [
            { import: '@fastify/secure-session' },
            { import: '@fastify/secure-session', name: 'fastifySecureSession' },
          ],
        },
      },
      layouts: [
        // The older name wins.
        {
          when: [{ argument: 1, path: ['cookieOptions'], is: 'object' }],
          configuration: { argument: 1 },
          options: { argument: 1, path: ['cookieOptions'] },
        },
        {
          when: [{ argument: 1, is: 'plain object' }],
          configuration: { argument: 1 },
          options: { argument: 1, path: ['cookie'] },
        },
      ],
      sample:
        "import secureSession from '@fastify/secure-session';\nfastify.register(secureSession, { key: process.env.S, cookie: $options });",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'SecureSessionPluginOptions', of: { import: '@fastify/secure-session' } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      sample:
        "import type { SecureSessionPluginOptions } from '@fastify/secure-session';\nexport const options: SecureSessionPluginOptions = { key: process.env.S, cookie: $options };",
    },
  ],
} satisfies Library;
