import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const PACKAGES = ['cookies-next', 'cookies-next/server', 'cookies-next/client'];

const HOOKS: Origin = { resultOf: { import: PACKAGES, name: ['useCookiesNext', 'useReactiveCookiesNext'] } };

const setter: Origin = {
  anyOf: [
    { import: PACKAGES, name: 'setCookie' },
    { resultOf: { import: PACKAGES, name: ['useSetCookie', 'useReactiveSetCookie'] } },
    { member: 'setCookie', of: HOOKS },
  ],
};

const ARGUMENTS = { name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } };

const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

export default {
  id: 'cookies-next',
  title: 'cookies-next',
  packages: PACKAGES,
  source: 'cookies-next: lib/server/index.js, lib/client/cookie-functions.js',
  version: '2.1.2, 4.3.0, 6.1.1',
  sinks: [
    {
      // The options hand over where the cookie is sent.
      kind: 'cookie',
      callee: setter,
      layouts: [
        { when: [{ argument: 2, path: ['res'], is: 'present' }], ...ARGUMENTS },
        { when: [{ argument: 2, path: ['req'], is: 'present' }], ...ARGUMENTS },
        { when: [{ argument: 2, path: ['cookies'], is: 'present' }], ...ARGUMENTS },
      ],
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { setCookie } from 'cookies-next';\nexport default async function handler(req, res) { setCookie('sid', id, { ...$options, req, res }); }",
    },
    {
      // Without that a script of the page writes it.
      kind: 'cookie',
      callee: setter,
      layouts: [
        {
          when: [
            { argument: 2, path: ['res'], is: 'not known to be present' },
            { argument: 2, path: ['req'], is: 'not known to be present' },
            { argument: 2, path: ['cookies'], is: 'not known to be present' },
          ],
          ...ARGUMENTS,
        },
      ],
      attributes: { ...attributes, httpOnly: { key: 'httpOnly', default: false, unavailable: true } },
      byScript: true,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample: "import { setCookie } from 'cookies-next/client';\nsetCookie('sid', id, $options);",
    },
    {
      kind: 'cookie-deletion',
      callee: {
        anyOf: [
          { import: PACKAGES, name: 'deleteCookie' },
          { resultOf: { import: PACKAGES, name: ['useDeleteCookie', 'useReactiveDeleteCookie'] } },
          { member: 'deleteCookie', of: HOOKS },
        ],
      },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample: "import { deleteCookie } from 'cookies-next';\ndeleteCookie('sid', $options);",
    },
  ],
} satisfies Library;
