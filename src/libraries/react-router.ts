import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';

const PACKAGES = [
  'react-router',
  '@remix-run/node',
  '@remix-run/cloudflare',
  '@remix-run/deno',
  '@remix-run/server-runtime',
];

const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: 'lax', undefinedDefeatsDefault: true, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

export default {
  id: 'react-router',
  title: 'React Router',
  packages: PACKAGES,
  source: 'react-router: lib/server-runtime/cookies.ts',
  version: '@remix-run/server-runtime 1.19.3 and 2.17.5, react-router 7.18.5',
  sinks: [
    {
      kind: 'cookie',
      callee: { import: PACKAGES, name: 'createCookie' },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      attributes: {
        ...attributes,
        // Every single write may give it a lifetime.
        maxAge: { key: 'maxAge', default: 'unknown', unit: 'seconds' },
        expires: { key: 'expires', default: 'unknown', unit: 'date' },
      },
      givesDefaults: true,
      secrets: [{ argument: 1, path: ['secrets'], protects: 'cookie' }],
      onPlainHttp: 'sends',
      deletion: {},
      sample: "import { createCookie } from 'react-router';\nexport const sid = createCookie('sid', $options);",
    },
    {
      kind: 'cookie',
      callee: { member: 'serialize', of: { resultOf: { import: PACKAGES, name: 'createCookie' } } },
      layouts: [{ value: { argument: 0 }, options: { argument: 1 } }],
      attributes: {
        ...attributes,
        // What is missing is reported where the cookie is created.
        secure: { key: 'secure', default: 'unknown', undefinedDefeatsDefault: true },
        httpOnly: { key: 'httpOnly', default: 'unknown', undefinedDefeatsDefault: true },
      },
      defaultsFrom: { calls: 'receiver' },
      protection: { keys: ['secrets'] },
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import { createCookie } from 'react-router';\nconst sid = createCookie('sid', { httpOnly: true, secure: true });\nexport const signIn = async (id) => { return sid.serialize(id, $options); };",
    },
  ],
} satisfies Library;
