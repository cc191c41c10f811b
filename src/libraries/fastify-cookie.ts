import type { Library, Origin } from './types.js';

const application: Origin = {
  anyOf: [
    { resultOf: { import: 'fastify' } },
    { resultOf: { import: 'fastify', name: 'fastify' } },
    { typedAs: { import: 'fastify', name: 'FastifyInstance' } },
    { called: ['fastify', 'app', 'server', 'instance'], importing: 'fastify' },
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

export default {
  id: 'fastify-cookie',
  title: '@fastify/cookie',
  packages: ['@fastify/cookie', 'fastify'],
  impliedBy: ['@nestjs/platform-fastify', 'fastify-cookie'],
  source: '@fastify/cookie: plugin.js',
  version: '9.4.0, 11.1.5',
  sinks: [
    {
      kind: 'cookie',
      callee: { member: ['setCookie', 'cookie'], of: reply },
      layouts: [{ name: { argument: 0 }, value: { argument: 1 }, options: { argument: 2 } }],
      attributes: {
        secure: { key: 'secure', default: false, automatic: ['auto'] },
        httpOnly: { key: 'httpOnly', default: false },
        // Lax from version 10 on, absent before.
        sameSite: { key: 'sameSite', default: 'unknown', ignored: [false] },
        maxAge: { key: 'maxAge', default: null, unit: 'seconds', ignored: [null] },
        expires: { key: 'expires', default: null, unit: 'epoch milliseconds', ignored: [null, 0, false] },
        domain: { key: 'domain', default: null },
        path: { key: 'path', default: null },
        signed: { key: 'signed', default: false },
        partitioned: { key: 'partitioned', default: false },
        priority: { key: 'priority', default: null },
      },
      onPlainHttp: 'sends',
      deletion: { maxAge: true, expires: true },
      sample:
        "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.setCookie('sid', request.id, $options); });",
    },
    {
      kind: 'cookie-deletion',
      callee: { member: 'clearCookie', of: reply },
      layouts: [{ name: { argument: 0 }, options: { argument: 1 } }],
      sample:
        "import fastify from 'fastify';\nfastify().get('/', (request, reply) => { reply.clearCookie('sid', $options); });",
    },
  ],
} satisfies Library;
