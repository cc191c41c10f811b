import type { Attributes } from './types/attributes.js';
import type { Deletion } from './types/cookies.js';
import type { Library } from './types/library.js';

/** The same in 0.7.2, 1.0.2, 1.1.1 and 2.0.2. Any truthy value turns a flag on; `null` lifetimes are left out by 0.x and throw in later versions. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: null },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

const deletion: Deletion = { maxAge: true, expires: true };

export default {
  id: 'cookie',
  title: 'cookie',
  packages: ['cookie'],
  source: 'cookie: index.js, dist/index.js',
  version: '0.7.2, 1.0.2, 1.1.1, 2.0.2',
  cookieParsers: [{ callee: { import: 'cookie', name: ['parse', 'parseCookie'] }, header: { argument: 0 } }],
  sinks: [
    {
      kind: 'cookie',
      callee: { import: 'cookie', name: 'serialize' },
      layouts: [
        {
          when: [{ argument: 1, is: 'present' }],
          name: { argument: 0 },
          value: { argument: 1 },
          options: { argument: 2 },
        },
      ],
      attributes,
      givesText: true,
      onPlainHttp: 'sends',
      deletion,
      encoding: 'uri',
      sample: "import { serialize } from 'cookie';\nres.setHeader('Set-Cookie', serialize('sid', id, $options));",
    },
    {
      kind: 'cookie',
      callee: { import: 'cookie', name: ['stringifySetCookie', 'serialize'] },
      layouts: [
        {
          when: [{ argument: 0, is: 'object' }],
          name: { argument: 0, path: ['name'] },
          value: { argument: 0, path: ['value'] },
          options: { argument: 0 },
        },
      ],
      attributes,
      givesText: true,
      onPlainHttp: 'sends',
      deletion,
      encoding: 'uri',
      sample:
        "import { stringifySetCookie } from 'cookie';\nres.setHeader('Set-Cookie', stringifySetCookie({ name: 'sid', value: id, ...$options }));",
    },
    {
      kind: 'cookie',
      form: 'typed',
      callee: { typedAs: { import: 'cookie', name: ['SerializeOptions', 'CookieSerializeOptions'] } },
      layouts: [{ options: { argument: 0 } }],
      attributes,
      onPlainHttp: 'sends',
      deletion,
      encoding: 'uri',
      sample: "import type { SerializeOptions } from 'cookie';\nexport const options: SerializeOptions = $options;",
    },
  ],
} satisfies Library;
