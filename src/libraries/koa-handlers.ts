import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTERS = ['@koa/router', 'koa-router', 'koa-joi-router', '@koa-better-modules/router'];
const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'del', 'all', 'use', 'head', 'options'];

const application: Origin = {
  anyOf: [
    { instanceOf: { import: 'koa' } },
    { instanceOf: { import: ROUTERS } },
    { instanceOf: { import: ROUTERS, name: 'Router' } },
    { resultOf: { import: ROUTERS } },
    { typedAs: { import: 'koa', name: 'Application' } },
    { called: ['app', 'router', 'api', 'routes', 'server'], importing: ['koa', ...ROUTERS] },
  ],
};

const registration: Origin = { member: ROUTING, of: { fluent: application, methods: [...ROUTING, 'prefix'] } };

const CONTEXT_NAMES = ['ctx', 'context', '_ctx'];

const context: Origin = {
  anyOf: [
    { parameter: 0, ofCallbackTo: registration },
    { typedAs: { import: 'koa', name: ['Context', 'ParameterizedContext', 'BaseContext'] } },
    { typedAs: { import: ROUTERS, name: ['RouterContext', 'IRouterContext'] } },
    { parameter: 0, named: [CONTEXT_NAMES, ['next', '_next']] },
  ],
};

export default {
  id: 'koa-handlers',
  title: 'Koa handlers',
  packages: ['koa', '@koa/router', 'koa-router', 'koa-joi-router'],
  impliedBy: [
    'koa-body',
    'koa-bodyparser',
    '@koa/bodyparser',
    'koa-session',
    'koa-generic-session',
    'koa-passport',
    'koa-jwt',
  ],
  source: 'koa: lib/context.js, lib/request.js, lib/response.js; koa-jwt: lib/index.js; documentation of @koa/router',
  version: '3.3.0',
  sinks: [],
  answers: [
    {
      callee: { member: 'body', of: { anyOf: [context, { member: 'response', of: context }] } },
      form: 'assign',
      values: [{ argument: 0 }],
      status: { members: ['status'] },
    },
  ],
  handlers: [
    {
      order: ['request', 'next'],
      alone: 'with package',
      registration: {
        callee: registration,
        application: { made: { instanceOf: { import: 'koa' } } },
        routes: { every: ['all', 'use'] },
        middlewares: ['use', 'all'],
        parameter: 'param',
        mounted: ['routes', 'middleware'],
      },
      request: context,
      inputs: [
        { path: ['query'], source: 'query' },
        { path: ['request', 'query'], source: 'query' },
        { path: ['params'], source: 'params' },
        { path: ['request', 'params'], source: 'params' },
        { path: ['request', 'body'], source: 'body' },
        { path: ['headers'], source: 'headers' },
        { path: ['header'], source: 'headers' },
        { path: ['request', 'headers'], source: 'headers' },
        { path: ['request', 'header'], source: 'headers' },
        { path: ['get'], source: 'headers', call: 'value' },
        { path: ['request', 'get'], source: 'headers', call: 'value' },
        { path: ['request', 'URL', 'searchParams'], source: 'query', holds: 'text' },
        { path: ['URL', 'searchParams'], source: 'query', holds: 'text' },
      ],
      identity: [
        { path: ['state', 'user'] },
        { path: ['session', 'userId'] },
        { path: ['session', 'user'] },
        { path: ['state', 'userId'] },
        { path: ['state', 'auth'] },
        { path: ['state', 'currentUser'] },
        { path: ['state', 'account'] },
        { path: ['state', 'jwt'] },
        { path: ['state', 'jwtdata'] },
        { path: ['req', 'user'] },
        { path: ['request', 'user'] },
        { path: ['user'] },
        { path: ['userId'] },
        { path: ['currentUser'] },
        { path: ['session', 'passport', 'user'] },
        { path: ['state', 'usuario'] },
        { path: ['state', 'utilisateur'] },
        { path: ['state', 'benutzer'] },
        { path: ['state', 'utente'] },
      ],
      own: [['session'], ['sessionId']],
      sessionId: ['sessionId'],
      guarding: { refusal: { code: '{request}.throw(401)', is: 'statement' }, place: { kind: 'argument' } },
    },
  ],
} satisfies Library;
