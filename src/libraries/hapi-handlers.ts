import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const server: Origin = {
  anyOf: [
    { resultOf: { import: ['@hapi/hapi', 'hapi'], name: ['server', 'Server'] } },
    { instanceOf: { import: ['@hapi/hapi', 'hapi'], name: 'Server' } },
    { typedAs: { import: ['@hapi/hapi', 'hapi'], name: 'Server' } },
    { called: ['server', 'app'], importing: ['@hapi/hapi', 'hapi'] },
    // A plugin: `register: async (server, options) => { … }`.
    {
      parameter: 0,
      named: [
        ['server', 'srv'],
        ['options', 'opts', '_options', '_'],
      ],
    },
  ],
};

const registration: Origin = { member: 'route', of: server };

const REQUEST_NAMES = ['request', 'req', '_request', '_req', '_'];
const TOOLKIT_NAMES = ['h', 'toolkit', '_h'];

const toolkit: Origin = {
  anyOf: [
    { typedAs: { import: ['@hapi/hapi', 'hapi'], name: 'ResponseToolkit' } },
    { parameter: 1, named: [REQUEST_NAMES, TOOLKIT_NAMES] },
  ],
};

/** Errors of which the text is sent, unlike that of failures of the server. */
const TELLING = ['badRequest', 'conflict', 'forbidden', 'notFound', 'tooManyRequests', 'unauthorized'];

export default {
  id: 'hapi-handlers',
  title: 'hapi handlers',
  packages: ['@hapi/hapi', 'hapi'],
  impliedBy: ['@hapi/cookie', '@hapi/yar', '@hapi/jwt', '@hapi/basic', '@hapi/bell', 'joi'],
  source: '@hapi/hapi: lib/request.js, lib/route.js, lib/auth.js, lib/toolkit.js; @hapi/boom: lib/index.js',
  version: '21.4.10',
  sinks: [],
  answers: [
    {
      callee: { member: 'response', of: toolkit },
      values: [{ argument: 0 }],
      status: { methods: ['code'] },
      whole: 'hidden',
    },
    {
      callee: { member: TELLING, of: { import: ['@hapi/boom', 'boom'] } },
      values: [{ argument: 0 }],
      status: { asNamed: true },
    },
  ],
  handlers: [
    {
      order: ['request', 'response'],
      registration: {
        callee: registration,
        routes: { every: [], wildcard: '*' },
        middlewares: [],
        before: ['options', 'config', 'pre'],
        handler: ['handler', 'options', 'config'],
      },
      request: {
        anyOf: [
          { parameter: 0, ofCallbackTo: registration, below: ['handler', 'options', 'config'] },
          { typedAs: { import: ['@hapi/hapi', 'hapi'], name: 'Request' } },
          { parameter: 0, named: [REQUEST_NAMES, TOOLKIT_NAMES] },
        ],
      },
      response: toolkit,
      inputs: [
        { path: ['query'], source: 'query' },
        { path: ['params'], source: 'params' },
        { path: ['payload'], source: 'body' },
        { path: ['headers'], source: 'headers' },
      ],
      schemas: {
        at: [
          ['options', 'validate'],
          ['config', 'validate'],
        ],
        parts: { body: ['payload'], query: ['query'] },
      },
      identity: [
        { path: ['auth', 'credentials'] },
        { path: ['auth', 'credentials', 'user'] },
        { path: ['auth', 'credentials', 'profile'] },
        { path: ['user'] },
      ],
      own: [['yar'], ['auth', 'artifacts']],
      sessionId: ['yar', 'id'],
      answersByReturn: { whole: 'hidden' },
    },
  ],
} satisfies Library;
