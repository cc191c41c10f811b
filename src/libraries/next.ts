import type { Attributes } from './types/attributes.js';
import type { CookieLayout } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const response: Origin = {
  anyOf: [
    {
      resultOf: {
        member: ['next', 'json', 'redirect', 'rewrite', 'error'],
        of: { import: 'next/server', name: 'NextResponse' },
      },
    },
    { instanceOf: { import: 'next/server', name: 'NextResponse' } },
    { typedAs: { import: 'next/server', name: 'NextResponse' } },
    { called: ['response', 'res', 'nextResponse', 'supabaseResponse'], importing: 'next/server' },
  ],
};

/** The cookies of a response: those of a request are written by nobody. */
const cookies: Origin = {
  fluent: {
    anyOf: [
      { resultOf: { import: 'next/headers', name: 'cookies' } },
      { member: 'cookies', of: response },
      { called: ['cookieStore', 'cookieJar'], importing: 'next/headers' },
    ],
  },
  methods: ['set', 'delete'],
};

/** The cookies of a request, which anybody may have written. */
const received: Origin = {
  anyOf: [
    { resultOf: { import: 'next/headers', name: 'cookies' } },
    {
      member: 'cookies',
      of: {
        anyOf: [
          { typedAs: { import: 'next/server', name: 'NextRequest' } },
          { parameter: 0, exportedAs: ['middleware', 'proxy'], called: ['request', 'req', 'nextRequest'] },
        ],
      },
    },
  ],
};

/** The same in 13.5, 14.2, 15.5 and 16.4. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false, null], invalid: [true] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'epoch milliseconds', ignored: [null, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

const layouts: readonly CookieLayout[] = [
  {
    when: [{ argument: 0, is: 'object' }],
    name: { argument: 0, path: ['name'] },
    value: { argument: 0, path: ['value'] },
    options: { argument: 0 },
  },
  {
    when: [{ argument: 1, is: 'present' }],
    name: { argument: 0 },
    value: { argument: 1 },
    options: { argument: 2 },
  },
];

export default {
  id: 'next',
  title: 'Next.js',
  packages: ['next', 'next/headers', 'next/server'],
  source:
    'next: dist/compiled/@edge-runtime/cookies/index.js, dist/server/web/spec-extension/adapters/request-cookies.js',
  version: '13.5.11, 14.2.35, 15.5.29, 16.4.6',
  addresses: [
    {
      callee: { member: 'redirect', of: { import: 'next/server', name: 'NextResponse' } },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie: {
        as: 'statement behind',
        code: "{object}.cookies.set('{name}', {value}, { httpOnly: true, secure: {secure}, sameSite: 'lax', maxAge: {seconds} })",
      },
    },
    {
      callee: { import: 'next/navigation', name: ['redirect', 'permanentRedirect'] },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
    },
    {
      callee: {
        member: ['push', 'replace'],
        of: {
          anyOf: [
            { resultOf: { import: ['next/router', 'next/navigation'], name: 'useRouter' } },
            { import: 'next/router' },
          ],
        },
      },
      goes: 'by script',
      layouts: [
        { when: [{ argument: 0, is: 'object' }], query: { argument: 0, path: ['query'] } },
        { address: { argument: 0 } },
      ],
    },
  ],
  cookieReads: [{ callee: { member: 'get', of: received }, name: { argument: 0 } }],
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: cookies },
      layouts,
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      encoding: 'uri',
      sample:
        "import { cookies } from 'next/headers';\nexport const signIn = async (id) => { (await cookies()).set('sid', id, $options); };",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'delete', of: cookies },
      layouts: [
        {
          when: [{ argument: 0, is: 'object' }],
          name: { argument: 0, path: ['name'] },
          options: { argument: 0 },
        },
        { name: { argument: 0 } },
      ],
      lifetimeKeepsAlive: true,
      sample:
        "import { cookies } from 'next/headers';\nexport const signOut = async () => { (await cookies()).delete({ name: 'sid', ...$options }); };",
    },
    {
      kind: 'none',
      sample:
        "import { NextResponse } from 'next/server';\nexport function middleware(request) { request.cookies.set('sid', 'a'); return NextResponse.next({ request }); }",
    },
  ],
} satisfies Library;
