import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const hook: Origin = { resultOf: { import: 'react-cookie', name: 'useCookies' } };

const jar: Origin = {
  anyOf: [
    { instanceOf: { import: 'react-cookie', name: 'Cookies' } },
    { typedAs: { import: 'react-cookie', name: 'Cookies' } },
    // The property that `withCookies` hands to a component.
    { called: ['cookies'], importing: 'react-cookie' },
  ],
};

/** Those of universal-cookie, which does the work. */
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
  id: 'react-cookie',
  title: 'react-cookie',
  packages: ['react-cookie'],
  source: 'react-cookie: esm/index.mjs',
  version: '8.1.2',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: '1', of: hook },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes,
      byScript: true,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { useCookies } from 'react-cookie';\nexport function Login() { const [cookies, setCookie] = useCookies(['sid']); return () => { setCookie('sid', id, $options); }; }",
    },
    {
      kind: 'cookie',
      callee: { member: 'set', of: jar },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes,
      defaultsFrom: { calls: 'receiver' },
      byScript: true,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample: "import { Cookies } from 'react-cookie';\nnew Cookies().set('sid', id, $options);",
    },
    {
      kind: 'cookie-defaults',
      form: 'new',
      callee: { import: 'react-cookie', name: 'Cookies' },
      layouts: [{ options: { argument: 1 } }],
      sample: "import { Cookies } from 'react-cookie';\nnew Cookies(null, $options).set('sid', id);",
    },
    {
      kind: 'cookie-deletion',
      callee: {
        anyOf: [
          { member: '2', of: hook },
          { member: 'remove', of: jar },
        ],
      },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import { useCookies } from 'react-cookie';\nexport function Logout() { const [cookies, setCookie, removeCookie] = useCookies(['sid']); return () => { removeCookie('sid', $options); }; }",
    },
  ],
} satisfies Library;
