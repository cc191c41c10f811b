import type { Attributes } from './types/attributes.js';
import type { CookieObjectForm, Deletion } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all', 'route', 'ws'];

const HOOKS = [
  'onRequest',
  'onParse',
  'onTransform',
  'onBeforeHandle',
  'onAfterHandle',
  'onError',
  'onAfterResponse',
  'mapResponse',
  'derive',
  'mapDerive',
  'resolve',
  'mapResolve',
];

/** Keys of a route's options below which a hook stands. */
const LOCAL_HOOKS = [
  'transform',
  'beforeHandle',
  'resolve',
  'derive',
  'afterHandle',
  'mapResponse',
  'afterResponse',
  'error',
];

const CHAINING = [
  ...ROUTING,
  ...HOOKS,
  'use',
  'group',
  'guard',
  'state',
  'decorate',
  'model',
  'macro',
  'as',
  'mount',
  'error',
  'headers',
  'parser',
  'trace',
  'onStart',
  'onStop',
  'prefix',
  'suffix',
  'affix',
  'env',
  'wrap',
  'listen',
];

const application: Origin = {
  fluent: {
    anyOf: [
      { instanceOf: { import: 'elysia' } },
      { instanceOf: { import: 'elysia', name: 'Elysia' } },
      { typedAs: { import: 'elysia', name: ['Elysia', 'AnyElysia'] } },
      { called: ['app', 'api', 'elysia', 'server'], importing: 'elysia' },
    ],
  },
  methods: CHAINING,
};

/** `.group('/v1', (app) => app.get(…))` */
const inner: Origin = {
  fluent: { parameter: 0, ofCallbackTo: { member: ['group', 'guard'], of: application } },
  methods: CHAINING,
};

const anyApplication: Origin = { anyOf: [application, inner] };

/** What a hook is given: it runs for every request. */
const hookContext: Origin = {
  anyOf: [
    { parameter: 0, ofCallbackTo: { member: HOOKS, of: anyApplication } },
    { parameter: 0, ofCallbackTo: { member: 'guard', of: anyApplication }, below: LOCAL_HOOKS },
  ],
};

const context: Origin = {
  anyOf: [
    { parameter: 0, ofCallbackTo: { member: ROUTING, of: anyApplication }, below: LOCAL_HOOKS },
    hookContext,
    { typedAs: { import: 'elysia', name: 'Context' } },
  ],
};

/** The cookie of one name. */
const cookie: Origin = { member: '*', of: { member: 'cookie', of: context } };

/** Its members are the attributes, and its methods merge them, or replace all but the application's defaults. */
const attributesOn: CookieObjectForm = {
  methods: { update: 'adds', set: 'replaces', remove: 'deletes' },
  everywhere: { member: '*', of: { member: 'cookie', of: hookContext } },
};

/** A cookie without a value is not sent. */
const deletion: Deletion = { maxAge: true, expires: true, nothing: true };

/** Any truthy value turns a flag on. */
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
  id: 'elysia',
  title: 'Elysia',
  packages: ['elysia'],
  source: 'elysia: dist/cookies.mjs',
  version: '1.4.30',
  addresses: [
    {
      callee: { member: 'redirect', of: context },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
    },
    {
      form: 'assign',
      callee: { member: 'redirect', of: { member: 'set', of: context } },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
    },
  ],
  sinks: [
    {
      kind: 'cookie',
      callee: { member: ['set', 'update'], of: cookie },
      layouts: [{ nameIsKey: true, value: { argument: 0, path: ['value'] }, options: { argument: 0 } }],
      attributes,
      attributesOn,
      defaultsFrom: { calls: 'file' },
      // `sign` of the constructor names the cookies that are signed.
      protection: 'unknown',
      onPlainHttp: 'sends',
      deletion,
      sample:
        "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ cookie, path }) => { cookie.sid.set({ value: path, ...$options }); });",
    },
    {
      kind: 'cookie',
      form: 'assign',
      callee: { member: 'value', of: cookie },
      layouts: [{ nameIsKey: true, value: { argument: 0 }, options: { argument: 1 } }],
      attributes,
      attributesOn,
      defaultsFrom: { calls: 'file' },
      // `sign` of the constructor names the cookies that are signed.
      protection: 'unknown',
      onPlainHttp: 'sends',
      deletion,
      sample:
        "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ cookie: { sid }, path }) => { sid.value = path; sid.update($options); });",
    },
    {
      kind: 'cookie-defaults',
      form: 'new',
      callee: {
        anyOf: [{ import: 'elysia' }, { import: 'elysia', name: 'Elysia' }],
      },
      layouts: [{ options: { argument: 0, path: ['cookie'] } }],
      secrets: [{ argument: 0, path: ['cookie', 'secrets'], protects: 'cookie' }],
      sample: "import { Elysia } from 'elysia';\nexport const app = new Elysia({ cookie: $options });",
    },
    {
      kind: 'cookie-defaults',
      callee: { member: 'Cookie', of: { import: 'elysia', name: 't' } },
      layouts: [{ options: { argument: 1 } }],
      secrets: [{ argument: 1, path: ['secrets'], protects: 'cookie' }],
      sample: "import { t } from 'elysia';\nexport const schema = t.Cookie({ sid: t.String() }, $options);",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'remove', of: cookie },
      layouts: [{}],
      sample: "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ cookie }) => { cookie.sid.remove(); });",
    },
    {
      kind: 'cookie-text',
      form: 'assign',
      callee: {
        member: ['set-cookie', 'Set-Cookie'],
        of: { member: 'headers', of: { member: 'set', of: context } },
      },
      format: 'set-cookie',
      layouts: [{ text: { argument: 0 } }],
      sample:
        "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ set }) => { set.headers['set-cookie'] = $text; });",
    },
    {
      kind: 'cookie-text',
      form: 'assign',
      callee: { member: 'headers', of: { member: 'set', of: context } },
      format: 'set-cookie',
      layouts: [{ text: { argument: 0 }, header: 'set-cookie' }],
      sample:
        "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ set }) => { set.headers = { 'set-cookie': $text }; });",
    },
  ],
} satisfies Library;
