import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { SessionSink } from './types/sessions.js';

const H3 = ['h3', 'nitro', 'nitro/h3', 'nitropack', 'nitropack/runtime', '#imports'];

/** The same functions, to which the event need not be handed: vinxi (SolidStart) and TanStack Start. */
const WITHOUT_EVENT = [
  'vinxi/http',
  '@solidjs/start/http',
  '@tanstack/react-start/server',
  '@tanstack/solid-start/server',
  '@tanstack/start-server-core',
  '@tanstack/start/server',
];

/** What receives a request in Nitro and in Nuxt's server folder, where nothing has to be imported. */
const HANDLERS = [
  'defineEventHandler',
  'eventHandler',
  'defineCachedEventHandler',
  'cachedEventHandler',
  'defineLazyEventHandler',
  'lazyEventHandler',
  'defineHandler',
  'defineNitroPlugin',
];

/** What a function of the server folder is handed by them. */
const EVENT: Origin = { import: H3, name: 'H3Event' };

/** The same in 1.15.11 and 2.0.8; the later one throws for some cookies that browsers refuse. Any truthy value turns a flag on. */
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

/** A session's own lifetime, which its cookie gets as well. */
const maxAge = {
  key: 'maxAge',
  at: [],
  // The cookie's does not end the session.
  elsewhere: [['idleTimeout'], ['cookie', 'maxAge']],
  default: null,
  unit: 'seconds',
  ignored: [0, null],
} as const;

const session = {
  kind: 'session',
  layouts: [
    {
      // Functions of applications have these names, too; this one needs a password.
      when: [
        { argument: 1, is: 'plain object' },
        { argument: 1, path: ['password'], is: 'present' },
      ],
      configuration: { argument: 1 },
      options: { argument: 1, path: ['cookie'] },
    },
  ],
  attributes: {
    secure: { key: 'secure', default: true, undefinedDefeatsDefault: true },
    httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
    // Lax from version 2 on.
    sameSite: { key: 'sameSite', default: 'unknown', ignored: [false] },
    maxAge,
    expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
    partitioned: { key: 'partitioned', default: false },
  },
  onPlainHttp: 'sends',
  state: 'client',
  content: 'encrypted',
  name: { keys: ['name'], default: 'h3', tellsProduct: true },
  secret: { keys: ['password'] },
  expiry: {
    by: 'server',
    bounds: [
      {
        settings: [
          { key: 'maxAge', at: [], default: null, unit: 'seconds', ignored: [0, null] },
          { key: 'idleTimeout', at: [], default: null, unit: 'seconds', ignored: [0, null] },
          { key: 'ttl', at: ['seal'], default: null, unit: 'milliseconds', ignored: [0, null] },
        ],
      },
    ],
  },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'h3',
  title: 'h3',
  packages: [...H3, ...WITHOUT_EVENT],
  impliedBy: ['nuxt'],
  source: 'h3: src/utils/cookie.ts, src/utils/response.ts',
  version: '1.15.11, 2.0.8',
  addresses: [
    {
      callee: { import: H3, name: 'sendRedirect' },
      goes: 'by answer',
      layouts: [{ address: { argument: 1 } }],
      cookie: {
        as: 'statement before',
        code: "{imported}({first}, '{name}', {value}, { httpOnly: true, secure: {secure}, sameSite: 'lax', maxAge: {seconds} })",
        import: { from: 'h3', named: 'setCookie' },
      },
    },
    {
      callee: { autoImported: 'sendRedirect', within: HANDLERS },
      goes: 'by answer',
      layouts: [{ address: { argument: 1 } }],
      cookie: {
        as: 'statement before',
        code: "setCookie({first}, '{name}', {value}, { httpOnly: true, secure: {secure}, sameSite: 'lax', maxAge: {seconds} })",
      },
    },
  ],
  sinks: [
    {
      ...session,
      callee: {
        anyOf: [
          { import: H3, name: ['useSession', 'getSession', 'updateSession', 'sealSession'] },
          { autoImported: 'useSession', within: HANDLERS, told: EVENT },
          { autoImported: 'getSession', within: HANDLERS, told: EVENT },
          { autoImported: 'updateSession', within: HANDLERS, told: EVENT },
          { autoImported: 'sealSession', within: HANDLERS, told: EVENT },
        ],
      },
      endedBy: ['clear'],
      stateObject: {
        resultOf: {
          anyOf: [
            { import: H3, name: 'useSession' },
            { autoImported: 'useSession', within: HANDLERS, told: EVENT },
          ],
        },
      },
      writers: { update: 'object' },
      sample:
        "import { defineEventHandler, useSession } from 'h3';\nexport default defineEventHandler((event) => useSession(event, { password: process.env.S, maxAge: 86400, cookie: $options }));",
    },
    {
      ...session,
      callee: { import: WITHOUT_EVENT, name: ['useSession', 'getSession', 'updateSession', 'sealSession'] },
      layouts: [
        ...session.layouts,
        {
          when: [
            { argument: 0, is: 'plain object' },
            { argument: 0, path: ['password'], is: 'present' },
          ],
          configuration: { argument: 0 },
          options: { argument: 0, path: ['cookie'] },
        },
      ],
      name: { keys: ['name'] },
      sample:
        "import { useSession } from 'vinxi/http';\nexport const open = () => useSession({ password: process.env.S, maxAge: 86400, cookie: $options });",
    },
    {
      ...session,
      form: 'typed',
      callee: { typedAs: { member: 'SessionConfig', of: { import: H3 } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      sample:
        "import type { SessionConfig } from 'h3';\nexport const config: SessionConfig = { password: process.env.S, cookie: $options };",
    },
    {
      kind: 'cookie',
      callee: {
        anyOf: [
          { import: H3, name: ['setCookie', 'setChunkedCookie'] },
          { autoImported: 'setCookie', within: HANDLERS, told: EVENT },
          { autoImported: 'setChunkedCookie', within: HANDLERS, told: EVENT },
        ],
      },
      layouts: [{ name: { argument: 1 }, value: { argument: 2 }, options: { argument: 3 } }],
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      encoding: 'uri',
      sample:
        "import { defineEventHandler, setCookie } from 'h3';\nexport default defineEventHandler((event) => { setCookie(event, 'sid', event.path, $options); });",
    },
    {
      kind: 'cookie-deletion',
      callee: {
        anyOf: [
          { import: H3, name: ['deleteCookie', 'deleteChunkedCookie'] },
          { autoImported: 'deleteCookie', within: HANDLERS, told: EVENT },
          { autoImported: 'deleteChunkedCookie', within: HANDLERS, told: EVENT },
        ],
      },
      layouts: [{ name: { argument: 1 }, options: { argument: 2 } }],
      sample:
        "import { defineEventHandler, deleteCookie } from 'h3';\nexport default defineEventHandler((event) => { deleteCookie(event, 'sid', $options); });",
    },
    {
      kind: 'cookie-text',
      callee: {
        anyOf: [
          {
            import: H3,
            name: ['setHeader', 'setResponseHeader', 'appendHeader', 'appendResponseHeader'],
          },
          { autoImported: 'setHeader', within: HANDLERS },
          { autoImported: 'setResponseHeader', within: HANDLERS },
          { autoImported: 'appendHeader', within: HANDLERS },
          { autoImported: 'appendResponseHeader', within: HANDLERS },
        ],
      },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 1, text: 'set-cookie' }], text: { argument: 2 } }],
      sample:
        "import { appendResponseHeader, defineEventHandler } from 'h3';\nexport default defineEventHandler((event) => { appendResponseHeader(event, 'Set-Cookie', $text); });",
    },
    {
      kind: 'cookie-text',
      callee: {
        anyOf: [
          { import: H3, name: ['setHeaders', 'setResponseHeaders', 'appendHeaders', 'appendResponseHeaders'] },
          { autoImported: 'setHeaders', within: HANDLERS },
          { autoImported: 'setResponseHeaders', within: HANDLERS },
          { autoImported: 'appendHeaders', within: HANDLERS },
          { autoImported: 'appendResponseHeaders', within: HANDLERS },
        ],
      },
      format: 'set-cookie',
      layouts: [{ text: { argument: 1 }, header: 'set-cookie' }],
      sample:
        "import { defineEventHandler, setResponseHeaders } from 'h3';\nexport default defineEventHandler((event) => { setResponseHeaders(event, { 'Set-Cookie': $text }); });",
    },
  ],
} satisfies Library;
