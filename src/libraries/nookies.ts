import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const setter: Origin = {
  anyOf: [
    { import: 'nookies', name: 'setCookie' },
    { member: 'set', of: { import: 'nookies' } },
  ],
};

/** What the `cookie` package 0.4 makes of the options: nothing is sent unless it is asked for, no path either. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: null },
};

export default {
  id: 'nookies',
  title: 'nookies',
  packages: ['nookies'],
  source: 'nookies: dist/index.js',
  version: '2.5.2',
  sinks: [
    {
      kind: 'cookie',
      callee: setter,
      layouts: [
        {
          when: [{ argument: 0, path: ['res'], is: 'present' }],
          name: { argument: 1 },
          value: { argument: 2 },
          options: { argument: 3 },
        },
      ],
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { setCookie } from 'nookies';\nexport async function getServerSideProps(context) { setCookie(context, 'sid', id, $options); return { props: {} }; }",
    },
    {
      // Without a response the page's script writes it, and HttpOnly throws.
      kind: 'cookie',
      callee: setter,
      layouts: [
        {
          when: [{ argument: 0, path: ['res'], is: 'absent' }],
          name: { argument: 1 },
          value: { argument: 2 },
          options: { argument: 3 },
        },
      ],
      attributes: { ...attributes, httpOnly: { key: 'httpOnly', default: false, unavailable: true } },
      byScript: true,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample: "import { setCookie } from 'nookies';\nsetCookie(null, 'sid', id, $options);",
    },
    {
      kind: 'cookie-deletion',
      callee: {
        anyOf: [
          { import: 'nookies', name: 'destroyCookie' },
          { member: 'destroy', of: { import: 'nookies' } },
        ],
      },
      layouts: [{ name: { argument: 1 }, options: { argument: 2 } }],
      sample: "import { destroyCookie } from 'nookies';\ndestroyCookie(context, 'sid', $options);",
    },
  ],
} satisfies Library;
