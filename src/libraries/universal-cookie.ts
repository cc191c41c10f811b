import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const jar: Origin = {
  anyOf: [
    // Told the header of a request, it stands on the server.
    { instanceOf: { import: 'universal-cookie' }, bare: true },
    { typedAs: { import: 'universal-cookie' } },
    { called: ['cookies'], importing: 'universal-cookie' },
  ],
};

/** A script cannot set HttpOnly; on the server nothing is sent. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false, unavailable: true },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: null },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

export default {
  id: 'universal-cookie',
  title: 'universal-cookie',
  packages: ['universal-cookie'],
  source: 'universal-cookie: esm/index.mjs',
  version: '8.1.2',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: jar },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes,
      defaultsFrom: { calls: 'receiver' },
      byScript: true,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample: "import Cookies from 'universal-cookie';\nnew Cookies().set('sid', id, $options);",
    },
    {
      kind: 'cookie-defaults',
      form: 'new',
      callee: { import: 'universal-cookie' },
      layouts: [{ options: { argument: 1 } }],
      sample: "import Cookies from 'universal-cookie';\nnew Cookies(null, $options).set('sid', id);",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'remove', of: jar },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample: "import Cookies from 'universal-cookie';\nnew Cookies().remove('sid', $options);",
    },
  ],
} satisfies Library;
