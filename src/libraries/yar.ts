import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const configuration = {
  kind: 'session',
  attributes: {
    secure: { key: 'isSecure', default: true },
    httpOnly: { key: 'isHttpOnly', default: true },
    sameSite: { key: 'isSameSite', default: 'lax', values: ['Strict', 'Lax', 'None'], ignored: [false] },
    maxAge: { key: 'ttl', default: null, unit: 'milliseconds', ignored: [null] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/' },
    partitioned: { key: 'isPartitioned', default: false },
  },
  onPlainHttp: 'sends',
  // In the cookie as long as it fits.
  state: { when: { path: ['maxCookieSize'], value: 0 }, then: 'server', else: 'client' },
  content: 'encrypted',
  requestMember: 'yar',
  writers: { set: 'key and value' },
  life: {
    renew: [{ name: 'reset', done: 'at once' }],
    end: [{ name: 'reset', done: 'at once' }],
    forget: ['clear'],
    assigningNull: 'unknown',
  },
  name: { keys: ['name'], default: 'session' },
  secret: { at: ['cookieOptions'], keys: ['password'] },
  store: { key: 'cache' },
  twin: { is: 'option', path: ['maxCookieSize'], text: '0' },
  expiry: {
    by: 'server',
    bounds: [
      {
        settings: [
          { key: 'ttl', at: ['cookieOptions', 'iron'], default: null, unit: 'milliseconds', ignored: [0, null] },
        ],
        repair: { key: 'maxCookieSize', at: [], default: 1024, spelling: '0' },
      },
    ],
  },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'yar',
  title: '@hapi/yar',
  packages: ['@hapi/yar'],
  source: '@hapi/yar: lib/index.js; @hapi/statehood: lib/index.js',
  version: '11.0.3',
  sinks: [
    {
      ...configuration,
      callee: { member: 'register', of: { anything: true } },
      registers: {
        slot: { argument: 0, path: ['plugin'] },
        origin: { anyOf: [{ import: '@hapi/yar' }, { import: '@hapi/yar', name: 'plugin' }] },
      },
      layouts: [
        {
          when: [{ argument: 0, path: ['options'], is: 'plain object' }],
          configuration: { argument: 0, path: ['options'] },
          options: { argument: 0, path: ['options', 'cookieOptions'] },
        },
      ],
      sample:
        "import Yar from '@hapi/yar';\nawait server.register({ plugin: Yar, options: { maxCookieSize: 0, cookieOptions: $options } });",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'YarOptions', of: { import: '@hapi/yar' } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookieOptions'] } }],
      sample:
        "import type { YarOptions } from '@hapi/yar';\nexport const options: YarOptions = { cookieOptions: $options };",
    },
  ],
} satisfies Library;
