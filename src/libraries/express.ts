import type { CookieCode } from './types/answers.js';
import type { Attributes } from './types/attributes.js';
import type { Deletion } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'del', 'all', 'use', 'options', 'head', 'param'];

/** Methods of the response that return the response (Express 4.22 and 5.3, `lib/response.js`). */
const CHAINING = [
  'append',
  'attachment',
  'clearCookie',
  'contentType',
  'cookie',
  'header',
  'links',
  'location',
  'set',
  'status',
  'type',
  'vary',
  'json',
  'send',
  'sendStatus',
];

const application: Origin = {
  anyOf: [
    { resultOf: { import: 'express' } },
    { resultOf: { import: 'express', name: 'Router' } },
    { instanceOf: { import: 'express', name: 'Router' } },
    {
      typedAs: {
        import: ['express', 'express-serve-static-core'],
        name: ['Application', 'Express', 'Router', 'IRouter'],
      },
    },
    { called: ['app', 'router', 'api', 'server', 'route', 'routes'], importing: 'express' },
  ],
};

const routing: Origin = {
  member: ROUTING,
  of: { anyOf: [application, { fluent: { resultOf: { member: 'route', of: application } }, methods: ROUTING }] },
};

const REQUEST_NAMES = ['req', 'request', '_req', '_request', '_', '__'];
const RESPONSE_NAMES = ['res', 'response', 'resp', '_res'];
const NEXT_NAMES = ['next', '_next', 'done', 'cb', 'callback'];
const ERROR_NAMES = ['err', 'error', 'e', '_err', '_error'];

/** The response of an Express application, however application code came by it. */
const response: Origin = {
  fluent: {
    anyOf: [
      { parameter: 1, ofCallbackTo: routing, arity: [2, 3, 4, 5] },
      { parameter: 2, ofCallbackTo: routing, arity: [4] },
      { typedAs: { import: ['express', 'express-serve-static-core'], name: 'Response' } },
      { decoratedBy: { import: '@nestjs/common', name: ['Res', 'Response'] } },
      { parameter: 1, named: [REQUEST_NAMES, RESPONSE_NAMES, NEXT_NAMES] },
      { parameter: 2, named: [ERROR_NAMES, REQUEST_NAMES, RESPONSE_NAMES, NEXT_NAMES] },
      { parameterNamed: ['res', 'response'] },
      { member: ['res', 'response'], of: { anything: true, named: ['this', 'ctx', 'context', 'req', 'request'] } },
      { resultOf: { member: 'getResponse', of: { resultOf: { member: 'switchToHttp', of: { anything: true } } } } },
      { resultOf: { member: 'getResponse', of: { anything: true, named: ['http', 'ctx', 'context', 'httpContext'] } } },
    ],
  },
  methods: CHAINING,
};

/** `res.cookie`, the same in 4.22.3 and 5.3.0. Any truthy value, `'false'` included, turns a flag on. */
const attributes: Attributes = {
  secure: { key: 'secure', default: false },
  httpOnly: { key: 'httpOnly', default: false },
  sameSite: { key: 'sameSite', default: null, ignored: [false] },
  maxAge: { key: 'maxAge', default: null, unit: 'milliseconds', ignored: [null] },
  expires: { key: 'expires', default: null, unit: 'date', ignored: [null, 0, false] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: '/' },
  signed: { key: 'signed', default: false },
  partitioned: { key: 'partitioned', default: false },
  priority: { key: 'priority', default: null },
};

const deletion: Deletion = { maxAge: true, expires: true };

const cookie: CookieCode = {
  as: 'statement before',
  code: "{object}.cookie('{name}', {value}, { httpOnly: true, secure: {secure}, sameSite: 'lax', maxAge: {milliseconds} })",
};

export default {
  id: 'express',
  title: 'Express',
  packages: ['express'],
  impliedBy: ['@nestjs/platform-express', '@types/express'],
  source: 'express: lib/response.js; cookie: index.js',
  version: '4.22.3, 5.3.0',
  constants: [
    { of: { resultOf: { member: 'get', of: application } }, when: { argument: 0, text: 'env' }, value: 'production' },
  ],
  addresses: [
    {
      callee: { member: 'redirect', of: response },
      goes: 'by answer',
      layouts: [{ when: [{ argument: 1, is: 'absent' }], address: { argument: 0 } }, { address: { argument: 1 } }],
      cookie,
    },
    {
      callee: { member: 'location', of: response },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie,
    },
    {
      callee: { member: ['set', 'header'], of: response },
      goes: 'by answer',
      layouts: [{ when: [{ argument: 0, text: 'location' }], address: { argument: 1 } }],
      cookie,
    },
  ],
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'cookie', of: response },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes,
      onPlainHttp: 'sends',
      deletion,
      encoding: 'uri',
      sample:
        "import express from 'express';\nexpress().get('/', (req, res) => { res.cookie('sid', req.id, $options); });",
    },
    {
      kind: 'cookie',
      form: 'typed',
      callee: { typedAs: { import: ['express', 'express-serve-static-core'], name: 'CookieOptions' } },
      layouts: [{ options: { argument: 0 } }],
      attributes,
      onPlainHttp: 'sends',
      deletion,
      encoding: 'uri',
      sample: "import type { CookieOptions } from 'express';\nexport const options: CookieOptions = $options;",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'clearCookie', of: response },
      versions: { of: 'express', below: '5' },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      lifetimeKeepsAlive: true,
      sample:
        "import express from 'express';\nexpress().get('/', (req, res) => { res.clearCookie('sid', $options); });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'clearCookie', of: response },
      versions: { of: 'express', from: '5' },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import express from 'express';\nexpress().get('/', (req, res) => { res.clearCookie('sid', $options); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: ['append', 'set', 'header'], of: response },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample: "import express from 'express';\nexpress().get('/', (req, res) => { res.append('Set-Cookie', $text); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: ['set', 'header'], of: response },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, is: 'object' }], text: { argument: 0 }, header: 'set-cookie' }],
      sample:
        "import express from 'express';\nexpress().get('/', (req, res) => { res.set({ 'Set-Cookie': $text }); });",
    },
    // Up to version 3 the middleware is a part of it; later ones throw.
    {
      kind: 'secret',
      callee: { import: 'express', name: 'cookieParser' },
      secrets: [{ argument: 0, protects: 'cookie' }],
      sample: "import express from 'express';\nexpress().use(express.cookieParser(process.env.COOKIE_SECRET));",
    },
    {
      kind: 'secret',
      callee: { import: 'express', name: ['session', 'cookieSession'] },
      secrets: [{ argument: 0, path: ['secret'], protects: 'session' }],
      sample: "import express from 'express';\nexpress().use(express.session({ secret: process.env.SESSION_SECRET }));",
    },
  ],
} satisfies Library;
