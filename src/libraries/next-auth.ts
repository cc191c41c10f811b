import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { SessionSink, SessionState } from './types/sessions.js';

const state: SessionState = {
  when: { path: ['session', 'strategy'], value: 'jwt' },
  then: 'client',
  else: {
    when: { path: ['session', 'strategy'], value: 'database' },
    then: 'server',
    else: { when: { given: [['adapter']] }, then: 'server', else: 'client' },
  },
};

const lifetime: Attributes = {
  maxAge: { key: 'maxAge', at: ['session'], default: 2592000, unit: 'seconds' },
};

/** What is in effect unless `cookies` says otherwise. */
const safe: Attributes = {
  secure: { key: 'secure', default: 'automatic', elsewhere: [['useSecureCookies']] },
  httpOnly: { key: 'httpOnly', default: true },
  sameSite: { key: 'sameSite', default: 'lax', ignored: [false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
  ...lifetime,
};

/** Version 4 replaces all of its options by those that are given. */
const replaced: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: null },
  ...lifetime,
};

// The server refuses expired tokens; session rows have a date.
const session = {
  kind: 'session',
  onPlainHttp: 'sends',
  state,
  content: 'encrypted',
  name: { at: ['cookies', 'sessionToken'], keys: ['name'] },
  secret: { keys: ['secret'] },
  store: { key: 'adapter' },
  twin: {
    is: 'option',
    path: ['session', 'strategy'],
    text: "'database'",
    when: { given: [['adapter']] },
    // Passwords need tokens, and callbacks are given a token or a user.
    unless: [
      { given: [['callbacks']] },
      { mentioned: 'Credentials' },
      { mentioned: 'credentials' },
      { mentioned: 'getToken' },
    ],
  },
  lifetimes: [
    { key: 'updateAge', at: ['session'], default: 86400, unit: 'seconds' },
    { key: 'maxAge', at: ['jwt'], default: 2592000, unit: 'seconds' },
  ],
} as const satisfies Partial<SessionSink>;

const PATH = ['cookies', 'sessionToken', 'options'];

const first = { configuration: { argument: 0 }, options: { argument: 0, path: PATH } } as const;
const second = { configuration: { argument: 1 }, options: { argument: 1, path: PATH } } as const;
const third = { configuration: { argument: 2 }, options: { argument: 2, path: PATH } } as const;

/** The application gives the cookie options of its own. */
const given = [
  { when: [{ argument: 2, path: PATH, is: 'plain object' }], ...third },
  { when: [{ argument: 0, path: PATH, is: 'plain object' }], ...first },
] as const;

const notGiven = [
  {
    when: [
      { argument: 2, is: 'plain object' },
      { argument: 2, path: PATH, is: 'absent' },
    ],
    ...third,
  },
  {
    when: [
      { argument: 0, is: 'plain object' },
      { argument: 0, path: PATH, is: 'absent' },
    ],
    ...first,
  },
] as const;

const callee = {
  anyOf: [
    { import: ['next-auth', 'next-auth/next'] },
    { import: ['next-auth', 'next-auth/next'], name: ['getServerSession', 'unstable_getServerSession'] },
  ],
} as const;

export default {
  id: 'next-auth',
  title: 'Auth.js',
  packages: ['next-auth', 'next-auth/next', '@auth/core', '@auth/express', '@auth/sveltekit', '@auth/solid-start'],
  source: 'next-auth: core/lib/cookie.js, core/init.js; @auth/core: lib/utils/cookie.js, lib/init.js',
  version: '4.24.15, 5.0.0-beta.32, @auth/core 0.41.3',
  sinks: [
    {
      ...session,
      callee,
      layouts: notGiven,
      attributes: safe,
      sample: "import NextAuth from 'next-auth';\nexport default NextAuth({ providers, session: $options });",
    },
    {
      ...session,
      callee,
      versions: { of: 'next-auth', below: '5' },
      layouts: given,
      attributes: replaced,
      sample:
        "import NextAuth from 'next-auth';\nexport default NextAuth({ providers, cookies: { sessionToken: { name: 'sid', options: $options } } });",
    },
    {
      ...session,
      callee,
      versions: { of: 'next-auth', from: '5' },
      layouts: given,
      attributes: safe,
      sample:
        "import NextAuth from 'next-auth';\nexport const { auth, handlers } = NextAuth({ providers, cookies: { sessionToken: { options: $options } } });",
    },
    {
      ...session,
      callee: { import: '@auth/core', name: 'Auth' },
      layouts: [{ when: [{ argument: 1, is: 'plain object' }], ...second }],
      attributes: safe,
      sample:
        "import { Auth } from '@auth/core';\nexport const handle = (request) => Auth(request, { providers, cookies: { sessionToken: { options: $options } } });",
    },
    {
      ...session,
      callee: {
        anyOf: [
          { import: '@auth/express', name: 'ExpressAuth' },
          { import: '@auth/sveltekit', name: 'SvelteKitAuth' },
          { import: '@auth/solid-start', name: 'SolidAuth' },
        ],
      },
      layouts: [{ when: [{ argument: 0, is: 'plain object' }], ...first }],
      attributes: safe,
      sample:
        "import { ExpressAuth } from '@auth/express';\napp.use('/auth/*', ExpressAuth({ providers, cookies: { sessionToken: { options: $options } } }));",
    },
    {
      ...session,
      form: 'typed',
      callee: { typedAs: { member: ['NextAuthOptions', 'AuthOptions'], of: { import: 'next-auth' } } },
      layouts: [first],
      attributes: replaced,
      sample:
        "import type { NextAuthOptions } from 'next-auth';\nexport const authOptions: NextAuthOptions = { providers, cookies: { sessionToken: { name: 'sid', options: $options } } };",
    },
    {
      ...session,
      form: 'typed',
      callee: {
        typedAs: {
          anyOf: [
            { member: 'NextAuthConfig', of: { import: 'next-auth' } },
            { member: 'AuthConfig', of: { import: '@auth/core' } },
            { member: 'ExpressAuthConfig', of: { import: '@auth/express' } },
            { member: 'SvelteKitAuthConfig', of: { import: '@auth/sveltekit' } },
            { member: 'SolidAuthConfig', of: { import: '@auth/solid-start' } },
          ],
        },
      },
      layouts: [first],
      attributes: safe,
      sample:
        "import type { NextAuthConfig } from 'next-auth';\nexport const authConfig = { providers, cookies: { sessionToken: { options: $options } } } satisfies NextAuthConfig;",
    },
  ],
} satisfies Library;
