import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';

/** Undici's helper is a port of Deno's. */
const PACKAGES = [
  'undici',
  '@std/http/cookie',
  '@std/http',
  'jsr:@std/http/cookie',
  'jsr:@std/http',
  'std/http/cookie.ts',
  'std/http/mod.ts',
  'https://deno.land/std/http/cookie.ts',
  'https://deno.land/std/http/mod.ts',
];

const attributes: Attributes = {
  secure: { key: 'secure', default: false, impliedBy: { key: 'name', prefixes: ['__Secure-', '__Host-'] } },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, values: ['Strict', 'Lax', 'None'] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'epoch milliseconds', ignored: [null] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: null },
};

export default {
  id: 'undici',
  title: 'undici and Deno std',
  packages: PACKAGES,
  source: 'undici: lib/web/cookies/index.js, lib/web/cookies/util.js; @std/http: cookie.ts',
  version: '5.29.0, 7.30.2',
  sinks: [
    {
      kind: 'cookie',
      callee: { import: PACKAGES, name: 'setCookie' },
      layouts: [
        { name: { argument: 1, path: ['name'] }, value: { argument: 1, path: ['value'] }, options: { argument: 1 } },
      ],
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { setCookie } from 'undici';\nconst headers = new Headers();\nsetCookie(headers, { name: 'sid', value: id, ...$options });",
    },
    {
      kind: 'cookie-deletion',
      callee: { import: PACKAGES, name: 'deleteCookie' },
      layouts: [{ name: { argument: 1 }, options: { argument: 2 } }],
      sample: "import { deleteCookie } from 'undici';\ndeleteCookie(headers, 'sid', $options);",
    },
  ],
} satisfies Library;
