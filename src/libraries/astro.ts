import type { Attributes } from './types/attributes.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const EXPORTS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'ALL', 'onRequest'];

/** What a context has. */
const MEMBERS = [
  'callAction',
  'clientAddress',
  'cookies',
  'csp',
  'currentLocale',
  'generator',
  'getActionResult',
  'isPrerendered',
  'locals',
  'originPathname',
  'params',
  'preferredLocale',
  'preferredLocaleList',
  'props',
  'redirect',
  'request',
  'rewrite',
  'routePattern',
  'session',
  'site',
  'url',
];

const context: Origin = {
  anyOf: [
    { global: 'Astro' },
    { parameter: 0, exportedAs: EXPORTS, called: ['context', 'ctx', 'Astro', 'api', 'apiContext'], taking: MEMBERS },
    { parameter: 0, ofCallbackTo: { import: 'astro:middleware', name: 'defineMiddleware' } },
    // Actions: `export const server = { login: defineAction({ handler: async (input, context) => … }) }`.
    { parameter: 1, exportedAs: ['server'], called: ['context', 'ctx'], taking: MEMBERS },
    { typedAs: { import: 'astro', name: ['APIContext', 'AstroGlobal', 'ActionAPIContext'] } },
    { typedAs: { import: 'astro:actions', name: 'ActionAPIContext' } },
  ],
};

const cookies: Origin = {
  anyOf: [{ member: 'cookies', of: context }, { typedAs: { import: 'astro', name: 'AstroCookies' } }],
};

/** No defaults at all. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: null },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

export default {
  id: 'astro',
  title: 'Astro',
  packages: ['astro', 'astro:middleware', 'astro:actions'],
  source: 'astro: dist/core/cookies/cookies.js',
  version: '4.16.19, 5.18.2, 6.0.5',
  addresses: [
    {
      callee: { member: 'redirect', of: context },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie: {
        as: 'statement before',
        code: "{object}.cookies.set('{name}', {value}, { path: '/', httpOnly: true, secure: {secure}, sameSite: 'lax', maxAge: {seconds} })",
      },
    },
  ],
  cookieReads: [{ callee: { member: 'get', of: cookies }, name: { argument: 0 } }],
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'set', of: cookies },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes,
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      encoding: 'uri',
      sample:
        "import { defineMiddleware } from 'astro:middleware';\nexport const onRequest = defineMiddleware((context, next) => { context.cookies.set('sid', context.locals.id, $options); return next(); });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'delete', of: cookies },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import { defineMiddleware } from 'astro:middleware';\nexport const onRequest = defineMiddleware((context, next) => { context.cookies.delete('sid', $options); return next(); });",
    },
  ],
} satisfies Library;
