import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const PACKAGES = [
  'react-router',
  '@react-router/node',
  '@react-router/cloudflare',
  '@remix-run/node',
  '@remix-run/cloudflare',
  '@remix-run/deno',
  '@remix-run/server-runtime',
];

const storage = {
  kind: 'session',
  layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
  attributes: {
    secure: { key: 'secure', default: false },
    httpOnly: { key: 'httpOnly', default: false },
    sameSite: { key: 'sameSite', default: 'lax', ignored: [false], undefinedDefeatsDefault: true },
    maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
    expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
    partitioned: { key: 'partitioned', default: false },
  },
  onPlainHttp: 'sends',
  name: { at: ['cookie'], keys: ['name'], default: '__session' },
  secret: { at: ['cookie'], keys: ['secrets'] },
  cookieObject: {
    anyOf: [
      { resultOf: { import: PACKAGES, name: 'createCookie' } },
      { typedAs: { import: PACKAGES, name: 'Cookie' } },
    ],
  },
  commits: { method: 'commitSession', options: 1 },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'react-router-sessions',
  title: 'React Router session storage',
  packages: PACKAGES,
  source: 'react-router: lib/server-runtime/sessions.ts, cookies.ts',
  version: '7.18.5, 2.17.5',
  sinks: [
    {
      ...storage,
      callee: { import: PACKAGES, name: 'createCookieSessionStorage' },
      state: 'client',
      // Signed with `secrets`, and readable.
      content: 'clear',
      stateObject: {
        resultOf: {
          member: 'getSession',
          of: { resultOf: { import: PACKAGES, name: 'createCookieSessionStorage' } },
        },
      },
      writers: { set: 'key and value' },
      expiry: { by: 'cookie' },
      sample:
        "import { createCookieSessionStorage } from 'react-router';\nconst { getSession, commitSession } = createCookieSessionStorage({ cookie: $options });\nasync function action({ request }) { return redirect('/', { headers: { 'Set-Cookie': await commitSession(await getSession()) } }); }",
    },
    {
      ...storage,
      callee: {
        import: PACKAGES,
        name: ['createSessionStorage', 'createFileSessionStorage', 'createWorkersKVSessionStorage'],
      },
      state: 'server',
      sample:
        "import { createFileSessionStorage } from 'react-router';\nconst { getSession, commitSession } = createFileSessionStorage({ dir, cookie: $options });\nasync function action({ request }) { return redirect('/', { headers: { 'Set-Cookie': await commitSession(await getSession()) } }); }",
    },
    {
      ...storage,
      callee: { import: PACKAGES, name: 'createMemorySessionStorage' },
      state: 'server',
      isInMemory: true,
      sample:
        "import { createMemorySessionStorage } from 'react-router';\nconst { getSession, commitSession } = createMemorySessionStorage({ cookie: $options });\nasync function action({ request }) { return redirect('/', { headers: { 'Set-Cookie': await commitSession(await getSession()) } }); }",
    },
  ],
} satisfies Library;
