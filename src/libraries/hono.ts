import type { CookieCode } from './types/answers.js';
import type { Attributes } from './types/attributes.js';
import type { CookieSink, Deletion } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const COOKIE_HELPER = ['hono/cookie', '@hono/hono/cookie', 'jsr:@hono/hono/cookie', 'npm:hono/cookie'];

const HONO = ['hono', '@hono/hono', 'hono/tiny', 'hono/quick', 'jsr:@hono/hono', 'npm:hono'];

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'options', 'all', 'on', 'use', 'openapi', 'notFound'];

const application: Origin = {
  fluent: {
    anyOf: [
      { instanceOf: { import: HONO, name: ['Hono', 'OpenAPIHono'] } },
      { instanceOf: { import: '@hono/zod-openapi', name: 'OpenAPIHono' } },
      { called: ['app', 'router', 'api', 'route', 'routes'], importing: HONO },
    ],
  },
  methods: [...ROUTING, 'basePath', 'route', 'onError'],
};

const context: Origin = {
  anyOf: [
    { parameter: 0, ofCallbackTo: { member: ROUTING, of: application } },
    { parameter: 1, ofCallbackTo: { member: 'onError', of: application } },
    { parameter: 0, ofCallbackTo: { import: ['hono/factory', '@hono/hono/factory'], name: 'createMiddleware' } },
    { typedAs: { import: HONO, name: 'Context' } },
    { parameter: 0, named: [['c'], ['next', '_next']] },
  ],
};

/** The same in 3.12.12, without `prefix` in the first versions of it. Any truthy value turns a flag on. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false, impliedBy: { key: 'prefix', values: ['secure', 'host'] } },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false, null], invalid: [true] },
  maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

const deletion: Deletion = { maxAge: true, expires: true };

/** The call of that name, with its arguments from the cookie's name on. */
const shared: Omit<CookieSink, 'callee' | 'layouts' | 'sample'> = {
  kind: 'cookie',
  attributes,
  onPlainHttp: 'sends',
  deletion,
  encoding: 'uri',
};

const cookie: CookieCode = {
  as: 'statement before',
  code: "{imported}({object}, '{name}', {value}, { httpOnly: true, secure: {secure}, sameSite: 'Lax', maxAge: {seconds} })",
  import: { from: 'hono/cookie', named: 'setCookie' },
};

export default {
  id: 'hono',
  title: 'Hono',
  packages: HONO,
  source: 'hono: src/helper/cookie/index.ts, src/utils/cookie.ts, src/context.ts',
  version: '3.12.12, 4.13.19',
  addresses: [
    {
      callee: { member: 'redirect', of: context },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie,
    },
    {
      callee: { member: 'header', of: context },
      goes: 'by answer',
      layouts: [{ when: [{ argument: 0, text: 'location' }], address: { argument: 1 } }],
      cookie,
    },
  ],
  sinks: [
    {
      ...shared,
      callee: { import: COOKIE_HELPER, name: 'setCookie' },
      layouts: [{ name: { argument: 1 }, value: { argument: 2 }, options: { argument: 3 } }],
      sample:
        "import { Hono } from 'hono';\nimport { setCookie } from 'hono/cookie';\nnew Hono().get('/', (c) => { setCookie(c, 'sid', c.req.path, $options); });",
    },
    {
      ...shared,
      callee: { import: COOKIE_HELPER, name: 'setSignedCookie' },
      protection: 'always',
      layouts: [{ name: { argument: 1 }, value: { argument: 2 }, options: { argument: 4 } }],
      secrets: [{ argument: 3, protects: 'cookie' }],
      sample:
        "import { Hono } from 'hono';\nimport { setSignedCookie } from 'hono/cookie';\nnew Hono().get('/', async (c) => { await setSignedCookie(c, 'sid', c.req.path, c.env.SECRET, $options); });",
    },
    {
      ...shared,
      callee: { import: COOKIE_HELPER, name: 'generateCookie' },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      sample:
        "import { Hono } from 'hono';\nimport { generateCookie } from 'hono/cookie';\nnew Hono().get('/', (c) => { c.header('X-Cookie', generateCookie('sid', c.req.path, $options)); });",
    },
    {
      ...shared,
      callee: { import: COOKIE_HELPER, name: 'generateSignedCookie' },
      protection: 'always',
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 3 } }],
      secrets: [{ argument: 2, protects: 'cookie' }],
      sample:
        "import { Hono } from 'hono';\nimport { generateSignedCookie } from 'hono/cookie';\nnew Hono().get('/', async (c) => { c.header('X-Cookie', await generateSignedCookie('sid', c.req.path, c.env.SECRET, $options)); });",
    },
    {
      kind: 'secret',
      callee: { import: COOKIE_HELPER, name: 'getSignedCookie' },
      secrets: [{ argument: 1, protects: 'cookie' }],
      sample:
        "import { Hono } from 'hono';\nimport { getSignedCookie } from 'hono/cookie';\nnew Hono().get('/', async (c) => c.text(await getSignedCookie(c, c.env.SECRET, 'sid')));",
    },
    {
      kind: 'cookie-deletion',
      callee: { import: COOKIE_HELPER, name: 'deleteCookie' },
      layouts: [{ name: { argument: 1 }, options: { argument: 2 } }],
      sample:
        "import { Hono } from 'hono';\nimport { deleteCookie } from 'hono/cookie';\nnew Hono().get('/', (c) => { deleteCookie(c, 'sid', $options); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: 'header', of: context },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample:
        "import { Hono } from 'hono';\nnew Hono().get('/', (c) => { c.header('Set-Cookie', $text, { append: true }); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: ['body', 'text', 'json', 'html', 'newResponse'], of: context },
      format: 'set-cookie',
      layouts: [
        { when: [{ argument: 2, is: 'present' }], text: { argument: 2 }, header: 'set-cookie' },
        { when: [{ argument: 1, is: 'object' }], text: { argument: 1, path: ['headers'] }, header: 'set-cookie' },
      ],
      sample:
        "import { Hono } from 'hono';\nnew Hono().get('/', (c) => { return c.text('done', 200, { 'Set-Cookie': $text }); });",
    },
    {
      ...shared,
      form: 'typed',
      callee: { typedAs: { import: 'hono/utils/cookie', name: 'CookieOptions' } },
      layouts: [{ options: { argument: 0 } }],
      sample:
        "import type { CookieOptions } from 'hono/utils/cookie';\nexport const options: CookieOptions = $options;",
    },
  ],
} satisfies Library;
