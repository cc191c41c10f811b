import type { CookieCode } from './types/answers.js';
import type { Attributes } from './types/attributes.js';
import type { CookieLayout, CookieSink, Deletion } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin, When } from './types/origin.js';

const application: Origin = {
  anyOf: [
    { resultOf: { import: 'fastify' } },
    { resultOf: { import: 'fastify', name: 'fastify' } },
    { typedAs: { import: 'fastify', name: 'FastifyInstance' } },
    {
      called: ['fastify', 'app', 'server', 'instance'],
      importing: ['fastify', 'fastify-plugin', '@fastify/cookie'],
    },
  ],
};

const reply: Origin = {
  fluent: {
    anyOf: [
      {
        parameter: 1,
        ofCallbackTo: {
          member: ['get', 'post', 'put', 'patch', 'delete', 'all', 'head', 'options', 'addHook'],
          of: application,
        },
      },
      { typedAs: { import: 'fastify', name: 'FastifyReply' } },
      { decoratedBy: { import: '@nestjs/common', name: ['Res', 'Response'] } },
      {
        parameter: 1,
        named: [
          ['request', 'req', '_request', '_req', '_'],
          ['reply', 'rep'],
          ['done', 'next'],
        ],
      },
      { parameterNamed: ['reply'] },
    ],
  },
  methods: ['code', 'status', 'header', 'headers', 'type', 'setCookie', 'cookie', 'clearCookie', 'send'],
};

/** What the serialiser reads; `setCookie` adds to it. */
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

const deletion: Deletion = { maxAge: true, expires: true };

const setCookie: CookieSink = {
  kind: 'cookie',
  callee: { member: ['setCookie', 'cookie'], of: reply },
  layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
  attributes: {
    ...attributes,
    secure: { key: 'secure', default: false, automatic: ['auto'] },
    sameSite: { key: 'sameSite', default: 'lax', undefinedDefeatsDefault: true, ignored: [false] },
    expires: { key: 'expires', default: null, unit: 'epoch milliseconds', ignored: [null, 0, false] },
    signed: { key: 'signed', default: false },
  },
  defaultsFrom: { calls: 'file' },
  onPlainHttp: 'sends',
  deletion,
  encoding: 'uri',
  sample:
    "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.setCookie('sid', request.id, $options); });",
};

/** The cookie of `@fastify/csrf-protection`, which keeps the secret and goes through `setCookie`. */
const csrfCookie = {
  name: { argument: 1, path: ['cookieKey'] },
  defaultName: '_csrf',
  options: { argument: 1, path: ['cookieOpts'] },
};

/** Without options of its own. */
const csrfDefaults: Pick<CookieLayout, 'attributes' | 'restated'> = {
  attributes: {
    httpOnly: { key: 'httpOnly', default: true },
    sameSite: { key: 'sameSite', default: 'strict', ignored: [false] },
    path: { key: 'path', default: '/' },
  },
  restated: "path: '/', httpOnly: true, sameSite: true",
};

/** Where a session keeps the secret there is no cookie. */
const noSessionPlugin: When = { argument: 1, path: ['sessionPlugin'], is: 'absent' };
const cookiePlugin: When = { argument: 1, path: ['sessionPlugin'], text: '@fastify/cookie' };

/** The options that are given take the place of the default ones as a whole. */
const csrfProtection: CookieSink = {
  kind: 'cookie',
  callee: { member: 'register', of: application },
  registers: {
    slot: { argument: 0 },
    origin: {
      anyOf: [
        { import: '@fastify/csrf-protection' },
        { import: '@fastify/csrf-protection', name: 'fastifyCsrfProtection' },
      ],
    },
  },
  layouts: [
    { when: [noSessionPlugin, { argument: 1, path: ['cookieOpts'], is: 'object' }], ...csrfCookie },
    { when: [cookiePlugin, { argument: 1, path: ['cookieOpts'], is: 'object' }], ...csrfCookie },
    { when: [noSessionPlugin, { argument: 1, path: ['cookieOpts'], is: 'absent' }], ...csrfCookie, ...csrfDefaults },
    { when: [cookiePlugin, { argument: 1, path: ['cookieOpts'], is: 'absent' }], ...csrfCookie, ...csrfDefaults },
  ],
  attributes: setCookie.attributes,
  defaultsFrom: { calls: 'file' },
  onPlainHttp: 'sends',
  deletion: {},
  sample:
    "import fastify from 'fastify';\nimport csrfProtection from '@fastify/csrf-protection';\nfastify().register(csrfProtection, { cookieKey: 'sid', cookieOpts: $options });",
};

const cookie: CookieCode = {
  as: 'statement before',
  code: "{object}.setCookie('{name}', {value}, { path: '/', httpOnly: true, secure: {secure}, sameSite: 'lax', maxAge: {seconds} })",
};

export default {
  id: 'fastify-cookie',
  title: '@fastify/cookie',
  packages: ['@fastify/cookie', 'fastify'],
  impliedBy: ['@nestjs/platform-fastify', 'fastify-cookie'],
  source: '@fastify/cookie: plugin.js, index.js',
  version: '9.4.0, 11.1.5',
  addresses: [
    {
      callee: { member: 'redirect', of: reply },
      goes: 'by answer',
      // The status is the first argument up to version 4, the second one from 5 on.
      layouts: [{ when: [{ argument: 1, is: 'text' }], address: { argument: 1 } }, { address: { argument: 0 } }],
      cookie,
    },
    {
      callee: { member: 'header', of: reply },
      goes: 'by answer',
      layouts: [{ when: [{ argument: 0, text: 'location' }], address: { argument: 1 } }],
      cookie,
    },
  ],
  sinks: [
    { ...setCookie, versions: { of: '@fastify/cookie', from: '10' } },
    {
      ...setCookie,
      attributes: { ...setCookie.attributes, sameSite: { key: 'sameSite', default: null, ignored: [false] } },
      versions: { of: '@fastify/cookie', below: '10' },
    },
    {
      ...setCookie,
      form: 'typed',
      callee: {
        typedAs: {
          import: ['@fastify/cookie', 'fastify-cookie'],
          name: ['CookieSerializeOptions', 'SerializeOptions'],
        },
      },
      layouts: [{ options: { argument: 0 } }],
      sample:
        "import type { CookieSerializeOptions } from '@fastify/cookie';\nexport const options: CookieSerializeOptions = $options;",
    },
    {
      kind: 'cookie-defaults',
      callee: { member: 'register', of: { anything: true } },
      registers: {
        slot: { argument: 0 },
        origin: {
          anyOf: [
            { import: ['@fastify/cookie', 'fastify-cookie'] },
            { import: ['@fastify/cookie', 'fastify-cookie'], name: 'fastifyCookie' },
          ],
        },
      },
      layouts: [{ options: { argument: 1, path: ['parseOptions'] } }],
      secrets: [{ argument: 1, path: ['secret'], protects: 'cookie', isNeededToSign: true }],
      sample: "import cookie from '@fastify/cookie';\nfastify.register(cookie, { parseOptions: $options });",
    },
    {
      kind: 'cookie',
      callee: {
        anyOf: [
          { import: ['@fastify/cookie', 'fastify-cookie'], name: 'serialize' },
          {
            member: 'serializeCookie',
            of: {
              anyOf: [
                application,
                { member: 'server', of: { anything: true, named: ['request', 'req', 'reply', 'this'] } },
              ],
            },
          },
        ],
      },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes,
      givesText: true,
      onPlainHttp: 'sends',
      deletion,
      encoding: 'uri',
      sample:
        "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.header('Set-Cookie', request.server.serializeCookie('sid', request.id, $options)); });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'clearCookie', of: reply },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.clearCookie('sid', $options); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: 'header', of: reply },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample:
        "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.header('set-cookie', $text); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: 'headers', of: reply },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, is: 'object' }], text: { argument: 0 }, header: 'set-cookie' }],
      sample:
        "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.headers({ 'set-cookie': $text }); });",
    },
    csrfProtection,
  ],
} satisfies Library;
