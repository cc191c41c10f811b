import type { Library } from './types/library.js';

export default {
  id: 'cookies',
  title: 'cookies',
  packages: ['cookies'],
  source: 'cookies: index.js',
  version: '0.9.2',
  sinks: [
    {
      kind: 'secret',
      form: 'call or new',
      callee: { import: 'cookies' },
      secrets: [{ argument: 2, path: ['keys'], protects: 'cookie' }],
      sample:
        "import Cookies from 'cookies';\nexport const read = (req, res) => new Cookies(req, res, { keys: [process.env.KEY] });",
    },
    {
      kind: 'cookie',
      callee: {
        member: 'set',
        of: {
          fluent: {
            anyOf: [
              { instanceOf: { import: 'cookies' } },
              { resultOf: { import: 'cookies' } },
              { typedAs: { import: 'cookies' } },
              { called: ['cookies'], importing: 'cookies' },
            ],
          },
          methods: ['set'],
        },
      },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes: {
        secure: { key: 'secure', default: 'automatic' },
        httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
        sameSite: { key: 'sameSite', default: null, ignored: [false, null] },
        maxAge: { key: 'maxAge', aliases: ['maxage'], default: null, unit: 'milliseconds', ignored: [null, 0] },
        expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
        signed: { key: 'signed', default: 'unknown' },
        partitioned: { key: 'partitioned', default: false },
        priority: { key: 'priority', default: null },
      },
      onPlainHttp: 'throws',
      deletion: { expires: true, value: true },
      sample:
        "import Cookies from 'cookies';\nconst cookies = new Cookies(req, res);\ncookies.set('sid', id, $options);",
    },
  ],
} satisfies Library;
