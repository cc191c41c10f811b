import type { Attributes } from './types/attributes.js';
import type { CookieSink } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** What a route's files export that is handed an event. */
const EXPORTS = ['load', 'actions', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];

/** What an event has. */
const MEMBERS = [
  'cookies',
  'data',
  'depends',
  'fetch',
  'getClientAddress',
  'isDataRequest',
  'isRemoteRequest',
  'isSubRequest',
  'locals',
  'params',
  'parent',
  'platform',
  'request',
  'route',
  'setHeaders',
  'tracing',
  'untrack',
  'url',
];

const event: Origin = {
  anyOf: [
    { parameter: 0, exportedAs: EXPORTS, called: ['event', 'requestEvent'], taking: MEMBERS },
    { member: 'event', of: { parameter: 0, exportedAs: ['handle'] } },
    // One that another file puts into its sequence.
    { member: 'event', of: { parameter: 0, ofTyped: { import: '@sveltejs/kit', name: 'Handle' } } },
    { typedAs: { import: '@sveltejs/kit', name: ['RequestEvent', 'ServerLoadEvent'] } },
    {
      typedAs: {
        import: './$types',
        name: ['RequestEvent', 'PageServerLoadEvent', 'LayoutServerLoadEvent', 'ServerLoadEvent'],
      },
    },
    { resultOf: { import: '$app/server', name: 'getRequestEvent' } },
  ],
};

const cookies: Origin = {
  anyOf: [{ member: 'cookies', of: event }, { typedAs: { import: '@sveltejs/kit', name: 'Cookies' } }],
};

/** Without `path` 2.x throws, 1.x took the folder of the page. */
const attributes: Attributes = {
  // Off on http://localhost only.
  secure: { key: 'secure', default: true, undefinedDefeatsDefault: true },
  httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
  sameSite: { key: 'sameSite', default: 'lax', undefinedDefeatsDefault: true, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: 'unknown' },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

const write: Omit<CookieSink, 'callee' | 'sample'> = {
  kind: 'cookie',
  layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
  attributes,
  onPlainHttp: 'sends',
  deletion: { maxAge: true, expires: true },
  encoding: 'uri',
};

export default {
  id: 'sveltekit',
  title: 'SvelteKit',
  packages: ['@sveltejs/kit', './$types', '$app/server'],
  source: '@sveltejs/kit: src/runtime/server/cookie.js',
  version: '1.30.4, 2.70.4',
  constants: [{ of: { import: '$app/environment', name: 'dev' }, value: false }],
  addresses: [
    {
      callee: { import: '@sveltejs/kit', name: 'redirect' },
      goes: 'by answer',
      layouts: [{ address: { argument: 1 } }],
    },
    {
      callee: { import: '$app/navigation', name: 'goto' },
      goes: 'by script',
      layouts: [{ address: { argument: 0 } }],
    },
  ],
  cookieReads: [{ callee: { member: 'get', of: cookies }, name: { argument: 0 } }],
  sinks: [
    {
      ...write,
      callee: { member: 'set', of: cookies },
      sample:
        "import { redirect } from '@sveltejs/kit';\nexport const actions = { login: async ({ cookies, locals }) => { cookies.set('sid', locals.id, $options); redirect(303, '/'); } };",
    },
    {
      ...write,
      callee: { member: 'serialize', of: cookies },
      sample:
        "import { text } from '@sveltejs/kit';\nexport const GET = ({ cookies, locals }) => { return text('', { headers: { 'X-Cookie': cookies.serialize('sid', locals.id, $options) } }); };",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'delete', of: cookies },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import { redirect } from '@sveltejs/kit';\nexport const actions = { logout: async ({ cookies }) => { cookies.delete('sid', $options); redirect(303, '/'); } };",
    },
  ],
} satisfies Library;
