import type { Attributes } from './types/attributes.js';
import type { Deletion } from './types/cookies.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const HAPI = ['@hapi/hapi', 'hapi'];

const REQUEST_NAMES = ['request', 'req', '_request', '_req', '_'];

const toolkit: Origin = {
  anyOf: [
    { typedAs: { import: HAPI, name: 'ResponseToolkit' } },
    { parameter: 1, named: [REQUEST_NAMES, ['h', '_h', 'toolkit']] },
    { called: ['h'], importing: [...HAPI, '@hapi/boom', '@hapi/iron'] },
  ],
};

const response: Origin = {
  fluent: {
    anyOf: [
      { resultOf: { member: ['response', 'redirect', 'view', 'file'], of: toolkit } },
      { typedAs: { import: HAPI, name: 'ResponseObject' } },
    ],
  },
  methods: [
    'code',
    'header',
    'type',
    'state',
    'unstate',
    'message',
    'etag',
    'ttl',
    'temporary',
    'permanent',
    'takeover',
  ],
};

const server: Origin = {
  anyOf: [
    { resultOf: { import: HAPI, name: ['server', 'Server'] } },
    { instanceOf: { import: HAPI, name: ['Server'] } },
    { typedAs: { import: HAPI, name: 'Server' } },
    { parameter: 0, named: [['server'], ['options', '_options', '_', 'opts']] },
    { called: ['server'], importing: HAPI },
    { member: 'server', of: { anything: true, named: REQUEST_NAMES } },
  ],
};

/** Names of their own, and safe by default. */
const attributes: Attributes = {
  secure: { key: 'isSecure', default: true, undefinedDefeatsDefault: true },
  httpOnly: { key: 'isHttpOnly', default: true, undefinedDefeatsDefault: true },
  sameSite: {
    key: 'isSameSite',
    default: 'strict',
    values: ['Strict', 'Lax', 'None'],
    undefinedDefeatsDefault: true,
    ignored: [false],
  },
  maxAge: { key: 'ttl', default: null, unit: 'milliseconds', ignored: [null] },
  domain: { key: 'domain', default: null },
  path: { key: 'path', default: null },
  partitioned: { key: 'isPartitioned', default: false },
};

const deletion: Deletion = { maxAge: true };

export default {
  id: 'hapi',
  title: 'hapi',
  packages: HAPI,
  impliedBy: ['@types/hapi__hapi'],
  source: '@hapi/hapi: lib/toolkit.js, lib/response.js, lib/server.js; @hapi/statehood: lib/index.js',
  version: '21.4.10',
  addresses: [
    {
      callee: { member: 'redirect', of: toolkit },
      goes: 'by answer',
      layouts: [{ address: { argument: 0 } }],
      cookie: {
        as: 'chained',
        code: ".state('{name}', {value}, { path: '/', isHttpOnly: true, isSecure: {secure}, isSameSite: 'Lax', ttl: {milliseconds} })",
      },
    },
  ],
  sinks: [
    {
      kind: 'cookie',
      callee: { member: 'state', of: { anyOf: [toolkit, response] } },
      layouts: [
        {
          when: [{ argument: 1, is: 'present' }],
          name: { argument: 0 },
          value: { argument: 1 },
          options: { argument: 2 },
        },
      ],
      attributes,
      // `encoding: 'iron'`, here or where the server is set up.
      content: 'unknown',
      defaultsFrom: { calls: 'file', orElsewhere: true },
      protection: { keys: ['sign', 'password', 'encoding'] },
      onPlainHttp: 'sends',
      deletion,
      sample:
        "import Hapi from '@hapi/hapi';\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => { h.state('sid', request.info.id, $options); return h.response(); } });",
    },
    {
      kind: 'cookie',
      callee: { member: 'state', of: server },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      // Every single write may give it a lifetime.
      attributes: { ...attributes, maxAge: { key: 'ttl', default: 'unknown', unit: 'milliseconds', ignored: [] } },
      givesDefaults: true,
      defaultsFrom: { calls: 'file' },
      secrets: [
        { argument: 1, path: ['password'], protects: 'cookie' },
        { argument: 1, path: ['sign', 'password'], protects: 'cookie' },
      ],
      onPlainHttp: 'sends',
      deletion: {},
      sample: "import Hapi from '@hapi/hapi';\nHapi.server().state('sid', $options);",
    },
    {
      kind: 'cookie-defaults',
      callee: { import: HAPI, name: ['server', 'Server'] },
      form: 'call or new',
      layouts: [{ options: { argument: 0, path: ['state'] } }],
      sample: "import Hapi from '@hapi/hapi';\nHapi.server({ state: $options });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'unstate', of: { anyOf: [toolkit, response] } },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import Hapi from '@hapi/hapi';\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response().unstate('sid', $options) });",
    },
    {
      kind: 'cookie-text',
      callee: { member: 'header', of: response },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample:
        "import Hapi from '@hapi/hapi';\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response().header('Set-Cookie', $text) });",
    },
  ],
} satisfies Library;
