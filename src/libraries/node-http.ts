import type { CookieCode } from './types/answers.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const HTTP = ['http', 'https', 'http2', 'node:http', 'node:https', 'node:http2'];

const listener: Origin = { import: HTTP, name: ['createServer', 'createSecureServer'] };

const server: Origin = {
  anyOf: [{ resultOf: listener }, { called: ['server'], importing: HTTP }],
};

/** A `ServerResponse`, also as the frameworks that build on it hand it out. */
const response: Origin = {
  fluent: {
    anyOf: [
      { parameter: 1, ofCallbackTo: listener },
      { parameter: 1, ofCallbackTo: { member: ['on', 'once', 'addListener'], of: server } },
      { typedAs: { import: HTTP, name: ['ServerResponse', 'OutgoingMessage', 'Http2ServerResponse'] } },
      { typedAs: { import: 'next', name: 'NextApiResponse' } },
      { typedAs: { import: ['express', 'express-serve-static-core'], name: 'Response' } },
      {
        parameter: 1,
        named: [
          ['req', 'request', '_req', '_request', '_', '__'],
          ['res', 'response', 'resp', '_res'],
          ['next', '_next', 'done', 'cb', 'callback'],
        ],
      },
      {
        parameter: 2,
        named: [
          ['err', 'error', 'e', '_err', '_error'],
          ['req', 'request', '_req', '_request', '_'],
          ['res', 'response'],
          ['next', '_next'],
        ],
      },
      { parameterNamed: ['res', 'response'] },
      { member: ['res', 'response'], of: { anything: true, named: ['this', 'ctx', 'context', 'req', 'request'] } },
      // Fastify and h3 have it below what they hand out.
      { member: 'raw', of: { anything: true, named: ['reply', 'rep'] } },
      { member: 'res', of: { member: 'node', of: { anything: true, named: ['event'] } } },
    ],
  },
  methods: [
    'setHeader',
    'appendHeader',
    'writeHead',
    'status',
    'cookie',
    'clearCookie',
    'set',
    'header',
    'append',
    'type',
  ],
};

const cookie: CookieCode = {
  as: 'statement before',
  code: "{object}.setHeader('Set-Cookie', `{name}=${encodeURIComponent({value})}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age={wholeSeconds}`)",
};

export default {
  id: 'node-http',
  title: 'Node.js HTTP',
  packages: HTTP,
  source: 'node: lib/_http_outgoing.js, lib/_http_server.js',
  version: '20.20.2',
  constants: [
    { of: { member: 'NODE_ENV', of: { member: 'env', of: { global: 'process' } } }, value: 'production' },
    {
      of: { member: 'NODE_ENV', of: { member: 'env', of: { import: ['process', 'node:process'] } } },
      value: 'production',
    },
    { of: { member: 'NODE_ENV', of: { import: ['process', 'node:process'], name: 'env' } }, value: 'production' },
  ],
  durations: [{ callee: { import: 'ms' } }],
  addresses: [
    {
      callee: { member: 'redirect', of: { typedAs: { import: 'next', name: 'NextApiResponse' } } },
      goes: 'by answer',
      layouts: [{ when: [{ argument: 1, is: 'absent' }], address: { argument: 0 } }, { address: { argument: 1 } }],
      cookie,
    },
    {
      callee: { member: 'writeHead', of: response },
      goes: 'by answer',
      layouts: [
        { when: [{ argument: 1, path: ['Location'], is: 'present' }], address: { argument: 1, path: ['Location'] } },
        { address: { argument: 1, path: ['location'] } },
      ],
      cookie,
    },
    {
      callee: { member: 'setHeader', of: response },
      goes: 'by answer',
      layouts: [{ when: [{ argument: 0, text: 'location' }], address: { argument: 1 } }],
      cookie,
    },
  ],
  handlers: [
    {
      order: ['request', 'response'],
      registration: {
        callee: { anyOf: [listener, { member: ['on', 'once', 'addListener'], of: server }] },
        application: { made: { resultOf: listener } },
        middlewares: [],
        before: [],
      },
      request: {
        anyOf: [
          { parameter: 0, ofCallbackTo: listener },
          { parameter: 0, ofCallbackTo: { member: ['on', 'once', 'addListener'], of: server }, arity: [2] },
        ],
      },
      response: {
        anyOf: [
          { parameter: 1, ofCallbackTo: listener },
          { parameter: 1, ofCallbackTo: { member: ['on', 'once', 'addListener'], of: server }, arity: [2] },
        ],
      },
      inputs: [
        { path: ['headers'], source: 'headers' },
        { path: ['url'], source: 'query', isAddress: true },
      ],
      identity: [
        { path: ['user'] },
        { path: ['session', 'userId'] },
        { path: ['session', 'user'] },
        { path: ['auth'] },
        { path: ['userId'] },
        { path: ['usuario'] },
        { path: ['utilisateur'] },
        { path: ['benutzer'] },
        { path: ['utente'] },
      ],
      own: [['session'], ['sessionID']],
      failure: '{response}.writeHead(500).end()',
      guarding: { refusal: { code: '{response}.writeHead(401).end()', is: 'expression' } },
      assumedSession: 'express-session',
    },
  ],
  sinks: [
    {
      kind: 'cookie-text',
      callee: { member: ['setHeader', 'appendHeader'], of: response },
      format: 'set-cookie',
      layouts: [{ when: [{ argument: 0, text: 'set-cookie' }], text: { argument: 1 } }],
      sample:
        "import { createServer } from 'node:http';\ncreateServer((req, res) => { res.setHeader('Set-Cookie', $text); res.end(); });",
    },
    {
      kind: 'cookie-text',
      callee: { member: 'writeHead', of: response },
      format: 'set-cookie',
      layouts: [
        { when: [{ argument: 2, is: 'present' }], text: { argument: 2 }, header: 'set-cookie' },
        { when: [{ argument: 1, is: 'present' }], text: { argument: 1 }, header: 'set-cookie' },
      ],
      sample:
        "import { createServer } from 'node:http';\ncreateServer((req, res) => { res.writeHead(200, { 'Set-Cookie': $text }).end(); });",
    },
  ],
} satisfies Library;
