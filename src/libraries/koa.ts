import type { CookieCode } from './types/answers.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTERS = ['koa-router', '@koa/router'];

const ROUTING = ['use', 'get', 'post', 'put', 'patch', 'delete', 'del', 'all', 'head', 'options', 'register', 'param'];

const application: Origin = {
  fluent: {
    anyOf: [
      { instanceOf: { import: 'koa' } },
      { instanceOf: { import: ROUTERS } },
      { instanceOf: { import: ROUTERS, name: 'Router' } },
      { resultOf: { import: ROUTERS } },
      { typedAs: { import: 'koa' } },
      { typedAs: { import: ROUTERS } },
      { typedAs: { import: ROUTERS, name: 'Router' } },
      { called: ['app', 'router', 'api', 'koa', 'server'], importing: ['koa', ...ROUTERS] },
    ],
  },
  methods: [...ROUTING, 'prefix'],
};

/** The context, however application code came by it. */
const context: Origin = {
  anyOf: [
    { parameter: 0, ofCallbackTo: { member: ROUTING, of: application } },
    { parameter: 1, ofCallbackTo: { member: 'param', of: application } },
    {
      typedAs: {
        import: 'koa',
        name: ['Context', 'ParameterizedContext', 'ExtendableContext', 'DefaultContext', 'BaseContext'],
      },
    },
    { typedAs: { import: ROUTERS, name: ['RouterContext', 'IRouterContext'] } },
    { parameter: 0, named: [['ctx'], ['next', '_next']] },
    { parameterNamed: ['ctx'], whole: true },
    { member: 'ctx', of: { anything: true, named: ['this'] } },
  ],
};

/** The context has the methods of its response, too. */
const headersOf: Origin = { anyOf: [context, { member: 'response', of: context }] };

/** Secure and HttpOnly by themselves. */
const cookie: CookieCode = {
  as: 'statement before',
  code: "{object}.cookies.set('{name}', {value}, { sameSite: 'lax', maxAge: {milliseconds} })",
};

export default {
  id: 'koa',
  title: 'Koa',
  packages: ['koa', ...ROUTERS],
  impliedBy: ['egg', '@midwayjs/koa', '@types/koa'],
  source: 'koa: lib/context.js, lib/response.js; cookies: index.js',
  version: '3.3.0',
  addresses: [
    {
      callee: { member: 'redirect', of: context },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie,
    },
    {
      callee: { member: 'redirect', of: { member: 'response', of: context } },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
    },
    {
      callee: { member: 'set', of: context },
      goes: 'by answer',
      layouts: [{ when: [{ argument: 0, text: 'location' }], address: { argument: 1 } }],
      cookie,
    },
  ],
  // With keys the others are signed ones.
  cookieReads: [
    {
      callee: { member: 'get', of: { member: 'cookies', of: context } },
      name: { argument: 0 },
      when: [{ argument: 1, path: ['signed'], is: 'false' }],
    },
  ],
  sinks: [
    {
      kind: 'secret',
      form: 'assign',
      callee: { member: 'keys', of: application },
      secrets: [{ argument: 0, protects: 'cookie' }],
      sample: "import Koa from 'koa';\nconst app = new Koa();\napp.keys = [process.env.KEY];",
    },
    {
      kind: 'secret',
      form: 'new',
      callee: { import: 'koa' },
      secrets: [{ argument: 0, path: ['keys'], protects: 'cookie' }],
      sample: "import Koa from 'koa';\nexport const app = new Koa({ keys: [process.env.KEY] });",
    },
    {
      kind: 'cookie',
      callee: { member: 'set', of: { fluent: { member: 'cookies', of: context }, methods: ['set'] } },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes: {
        secure: { key: 'secure', default: 'automatic' },
        httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
        sameSite: { key: 'sameSite', default: null, ignored: [false, null] },
        maxAge: { key: 'maxAge', aliases: ['maxage'], default: null, unit: 'milliseconds', ignored: [null, 0] },
        expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
        signed: { key: 'signed', default: 'unknown' },
        partitioned: { key: 'partitioned', default: false },
        priority: { key: 'priority', default: null },
      },
      onPlainHttp: 'throws',
      deletion: { expires: true, value: true },
      sample:
        "import Koa from 'koa';\nnew Koa().use(async (ctx, next) => { ctx.cookies.set('sid', ctx.state.id, $options); });",
    },
    {
      kind: 'cookie-text',
      callee: {
        member: ['set', 'append'],
        of: headersOf,
      },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample: "import Koa from 'koa';\nnew Koa().use((ctx, next) => { ctx.append('Set-Cookie', $text); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: 'set', of: headersOf },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, is: 'object' }], text: { argument: 0 }, header: 'set-cookie' }],
      sample: "import Koa from 'koa';\nnew Koa().use((ctx, next) => { ctx.set({ 'Set-Cookie': $text }); });",
    },
  ],
} satisfies Library;
