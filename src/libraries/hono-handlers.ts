import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'all', 'on', 'use', 'options', 'openapi', 'route', 'mount'];
const CHAINING = [...ROUTING, 'basePath', 'onError', 'notFound'];

const application: Origin = {
  fluent: {
    anyOf: [
      { instanceOf: { import: ['hono', 'hono/tiny', 'hono/quick'], name: 'Hono' } },
      { instanceOf: { import: '@hono/zod-openapi', name: 'OpenAPIHono' } },
      { resultOf: { member: 'createApp', of: { resultOf: { import: 'hono/factory', name: 'createFactory' } } } },
      { called: ['app', 'api', 'router', 'route', 'routes', 'hono'], importing: ['hono', '@hono/zod-openapi'] },
    ],
  },
  methods: CHAINING,
};

const factory: Origin = {
  anyOf: [
    { resultOf: { import: 'hono/factory', name: 'createFactory' } },
    { instanceOf: { import: 'hono/factory', name: 'Factory' } },
  ],
};

const registration: Origin = {
  anyOf: [
    { member: ROUTING, of: application },
    { member: ['createHandlers', 'createMiddleware'], of: factory },
    { import: 'hono/factory', name: 'createMiddleware' },
  ],
};

const context: Origin = {
  anyOf: [{ parameter: 0, ofCallbackTo: registration }, { typedAs: { import: ['hono', 'hono/jsx'], name: 'Context' } }],
};

export default {
  id: 'hono-handlers',
  title: 'Hono handlers',
  packages: ['hono', '@hono/zod-openapi', 'hono/tiny', 'hono/quick', 'hono/factory'],
  source: 'hono: dist/context.js, dist/http-exception.js, dist/request.js, dist/hono-base.js',
  version: '4.13.19',
  sinks: [],
  answers: [
    {
      callee: { member: 'json', of: context },
      values: [{ argument: 0 }],
      status: { slots: [{ argument: 1 }, { argument: 1, path: ['status'] }], methods: ['status'] },
    },
    {
      callee: { member: ['text', 'html', 'body', 'newResponse'], of: context },
      values: [{ argument: 0 }],
      status: { slots: [{ argument: 1 }, { argument: 1, path: ['status'] }], methods: ['status'] },
      whole: '{text}',
    },
    {
      // What it carries is answered unless the application has a handler of its own for errors.
      callee: { import: 'hono/http-exception', name: 'HTTPException' },
      form: 'new',
      values: [{ argument: 1, path: ['message'] }],
      status: { slots: [{ argument: 0 }] },
    },
  ],
  handlers: [
    {
      order: ['request', 'next'],
      registration: {
        callee: registration,
        application: {
          made: {
            fluent: {
              anyOf: [
                { instanceOf: { import: ['hono', 'hono/tiny', 'hono/quick'], name: 'Hono' } },
                { instanceOf: { import: '@hono/zod-openapi', name: 'OpenAPIHono' } },
              ],
            },
            methods: CHAINING,
          },
          mayBeMounted: true,
        },
        routes: { every: ['all', 'use'], told: { on: { methods: 0, path: 1 } } },
        middlewares: ['use', 'all', 'route', 'mount'],
      },
      request: context,
      inputs: [
        { path: ['req', 'query'], source: 'query', call: 'value', holds: 'text' },
        { path: ['req', 'queries'], source: 'query', call: 'value' },
        { path: ['req', 'param'], source: 'params', call: 'value' },
        { path: ['req', 'header'], source: 'headers', call: 'value' },
        { path: ['req', 'json'], source: 'body', call: 'all' },
        { path: ['req', 'parseBody'], source: 'body', call: 'all', holds: 'text' },
        { path: ['req', 'formData'], source: 'body', call: 'all', holds: 'text' },
        { path: ['req', 'valid'], source: 'body', call: 'all', argument: 'json', holds: 'checked' },
        { path: ['req', 'valid'], source: 'body', call: 'all', argument: 'form', holds: 'checked' },
        { path: ['req', 'valid'], source: 'query', call: 'all', argument: 'query', holds: 'checked' },
        { path: ['req', 'valid'], source: 'params', call: 'all', argument: 'param', holds: 'checked' },
        { path: ['req', 'valid'], source: 'headers', call: 'all', argument: 'header', holds: 'checked' },
        { path: ['req', 'valid'], source: 'cookies', call: 'all', argument: 'cookie', holds: 'checked' },
        { path: ['req', 'url'], source: 'query', isAddress: true },
        { path: ['req', 'raw', 'json'], source: 'body', call: 'all' },
      ],
      readers: [{ callee: { import: 'hono/cookie', name: 'getCookie' }, source: 'cookies', request: 0, name: 1 }],
      accessors: [{ call: ['get'], path: ['var'] }],
      identity: [
        { path: ['var', 'user'] },
        { path: ['var', 'userId'] },
        { path: ['var', 'jwtPayload'] },
        { path: ['var', 'session'] },
        { path: ['var', 'currentUser'] },
        { path: ['var', 'authUser'] },
        { path: ['var', 'auth'] },
        { path: ['var', 'account'] },
        { path: ['var', 'payload'] },
      ],
      own: [],
      guarding: { refusal: { code: '{request}.body(null, 401)', is: 'returned' }, place: { kind: 'argument' } },
    },
  ],
} satisfies Library;
