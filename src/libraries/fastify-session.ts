import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const configuration = {
  kind: 'session',
  attributes: {
    secure: { key: 'secure', default: true, automatic: ['auto'] },
    httpOnly: { key: 'httpOnly', default: true },
    sameSite: { key: 'sameSite', default: null, ignored: [false, null] },
    maxAge: { key: 'maxAge', default: null, unit: 'milliseconds', ignored: [null, 0] },
    expires: { key: 'expires', default: null, unit: 'epoch milliseconds', ignored: [null, 0, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/' },
    partitioned: { key: 'partitioned', default: false },
  },
  onPlainHttp: 'drops',
  state: 'server',
  requestMember: 'session',
  name: { keys: ['cookieName'], default: 'sessionId' },
  secret: { keys: ['secret'] },
  store: {
    key: 'store',
    inMemory: { instanceOf: { import: '@fastify/session', name: 'MemoryStore' } },
    isInMemoryByDefault: true,
  },
  life: {
    renew: [{ name: 'regenerate', done: 'callback or promise' }],
    end: [{ name: 'destroy', done: 'callback or promise' }],
    assigningNull: 'unknown',
  },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'fastify-session',
  title: '@fastify/session',
  packages: ['@fastify/session'],
  source: '@fastify/session: index.js, lib/cookie.js',
  version: '11.1.3',
  sinks: [
    {
      ...configuration,
      callee: { member: 'register', of: { anything: true } },
      registers: {
        slot: { argument: 0 },
        origin: { anyOf: [{ import: '@fastify/session' }, { import: '@fastify/session', name: 'fastifySession' }] },
      },
      layouts: [
        {
          when: [{ argument: 1, is: 'plain object' }],
          configuration: { argument: 1 },
          options: { argument: 1, path: ['cookie'] },
        },
      ],
      sample:
        "import fastifySession from '@fastify/session';\nfastify.register(fastifySession, { secret: process.env.S, cookie: $options });",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'FastifySessionOptions', of: { import: '@fastify/session' } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      sample:
        "import type { FastifySessionOptions } from '@fastify/session';\nexport const options: FastifySessionOptions = { secret: process.env.S, cookie: $options };",
    },
  ],
} satisfies Library;
