import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'all', 'head', 'options', 'route', 'addHook', 'register'];

const server: Origin = {
  anyOf: [
    { resultOf: { import: 'fastify' } },
    { resultOf: { import: 'fastify', name: ['fastify', 'default'] } },
    { typedAs: { import: 'fastify', name: 'FastifyInstance' } },
    { called: ['fastify', 'app', 'server', 'instance', 'api', 'scope', 'router'], importing: 'fastify' },
    // A plugin in a file of its own: `export default async function (fastify, options) { … }`.
    {
      parameter: 0,
      named: [
        ['fastify', 'instance', 'scope'],
        ['opts', 'options', '_opts', '_options', '_', 'o'],
        ['done', 'next'],
      ],
    },
  ],
};

/** `app.register(async (api) => …)`, and one in it. */
const plugin: Origin = { parameter: 0, ofCallbackTo: { member: 'register', of: server } };
const inner: Origin = { parameter: 0, ofCallbackTo: { member: 'register', of: plugin } };
const application: Origin = { anyOf: [server, plugin, inner] };

const registration: Origin = { member: ROUTING, of: application };

const REQUEST_NAMES = ['request', 'req', '_request', '_req', '_'];

const response: Origin = {
  anyOf: [
    { parameter: 1, ofCallbackTo: registration, below: ['handler', 'preHandler', 'onRequest', 'preValidation'] },
    { typedAs: { import: 'fastify', name: 'FastifyReply' } },
    { parameter: 1, named: [REQUEST_NAMES, ['reply', 'rep'], ['done', 'next']] },
  ],
};

/** Methods that give the reply back. */
const CHAINING = ['clearCookie', 'code', 'cookie', 'header', 'headers', 'serializer', 'setCookie', 'status', 'type'];

export default {
  id: 'fastify-handlers',
  title: 'Fastify handlers',
  packages: ['fastify'],
  impliedBy: ['fastify-plugin', '@fastify/cookie', '@fastify/session', '@fastify/jwt', '@nestjs/platform-fastify'],
  source:
    'fastify: lib/request.js, lib/reply.js, lib/error-handler.js, lib/route.js, lib/hooks.js; documentation of @fastify/jwt and @fastify/session',
  version: '4.29.1, 5.12.8',
  sinks: [],
  answers: [
    {
      callee: { member: 'send', of: { fluent: response, methods: CHAINING } },
      values: [{ argument: 0 }],
      status: { methods: ['code', 'status'], members: ['statusCode'] },
      whole: 'new Error({text})',
    },
  ],
  handlers: [
    {
      order: ['request', 'response', 'next'],
      registration: {
        callee: registration,
        application: {
          made: {
            anyOf: [
              { resultOf: { import: 'fastify' } },
              { resultOf: { import: 'fastify', name: ['fastify', 'default'] } },
            ],
          },
        },
        routes: { every: ['all'] },
        middlewares: [],
        hooks: ['addHook'],
        before: ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'config'],
        handler: ['handler'],
        plugins: ['register'],
      },
      request: {
        anyOf: [
          { parameter: 0, ofCallbackTo: registration, below: ['handler', 'preHandler', 'onRequest', 'preValidation'] },
          { typedAs: { import: 'fastify', name: 'FastifyRequest' } },
          {
            parameter: 0,
            named: [REQUEST_NAMES, ['reply', 'rep', '_reply', 'res', '_res', 'response'], ['done', 'next']],
          },
        ],
      },
      response,
      inputs: [
        { path: ['query'], source: 'query' },
        { path: ['params'], source: 'params' },
        { path: ['body'], source: 'body' },
        { path: ['headers'], source: 'headers' },
        { path: ['cookies'], source: 'cookies' },
      ],
      schemas: { at: [['schema']], parts: { body: ['body'], query: ['querystring', 'query'] } },
      signedReads: { code: "{request}.unsignCookie({read} ?? '').value" },
      identity: [
        { path: ['user'] },
        { path: ['session', 'userId'] },
        { path: ['session', 'user'] },
        { path: ['auth'] },
        { path: ['userId'] },
        { path: ['currentUser'] },
        { path: ['authUser'] },
        { path: ['account'] },
        { path: ['jwt'] },
        { path: ['usuario'] },
        { path: ['utilisateur'] },
        { path: ['benutzer'] },
        { path: ['utente'] },
      ],
      own: [['session']],
      sessionId: ['session', 'sessionId'],
      failure: '{response}.code(500).send()',
      answersByReturn: { whole: 'new Error({text})', status: { methods: ['code', 'status'], members: ['statusCode'] } },
      log: '{request}.log.error({error})',
      guarding: {
        refusal: { code: '{response}.code(401).send()', is: 'returned' },
        place: { kind: 'option', key: 'preHandler', side: 'before' },
      },
    },
  ],
} satisfies Library;
