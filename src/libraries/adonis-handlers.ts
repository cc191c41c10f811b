import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const HTTP = ['@adonisjs/core/http', '@adonisjs/http-server', '@ioc:Adonis/Core/HttpContext'];
const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'any', 'route'];

const router: Origin = { import: ['@adonisjs/core/services/router', '@ioc:Adonis/Core/Route'] };

const registration: Origin = { member: ROUTING, of: router };

const context: Origin = {
  anyOf: [
    { typedAs: { import: HTTP, name: ['HttpContext', 'HttpContextContract'] } },
    { parameter: 0, ofCallbackTo: registration },
  ],
};

const response: Origin = {
  fluent: { member: 'response', of: context },
  methods: ['status', 'safeStatus', 'header', 'safeHeader', 'append', 'type', 'cookie', 'clearCookie'],
};

/** Methods that are called after the status of the answer. */
const NAMED = [
  'badGateway',
  'badRequest',
  'conflict',
  'forbidden',
  'internalServerError',
  'notFound',
  'serviceUnavailable',
  'unauthorized',
  'unprocessableEntity',
];

export default {
  id: 'adonis-handlers',
  title: 'AdonisJS controllers',
  packages: ['@adonisjs/core', '@adonisjs/core/services/router', '@ioc:Adonis/Core/Route', ...HTTP],
  impliedBy: ['@adonisjs/auth', '@adonisjs/lucid'],
  source:
    '@adonisjs/http-server: build/src/request.js, build/src/router; documentation of @adonisjs/auth and @adonisjs/bouncer',
  version: '7.8.1',
  sinks: [],
  answers: [
    {
      callee: { member: ['send', 'json'], of: response },
      values: [{ argument: 0 }],
      status: { methods: ['status', 'safeStatus'] },
    },
    {
      callee: { member: NAMED, of: response },
      values: [{ argument: 0 }],
      status: { asNamed: true },
    },
  ],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      registration: {
        callee: registration,
        routes: { every: ['any'], told: { route: { methods: 1, path: 0 } } },
        middlewares: [],
        behind: ['use', 'middleware'],
        plugins: ['group'],
      },
      request: context,
      inputs: [
        { path: ['params'], source: 'params' },
        { path: ['request', 'param'], source: 'params', call: 'value' },
        { path: ['request', 'params'], source: 'params', call: 'all' },
        { path: ['request', 'input'], source: 'body', call: 'value' },
        { path: ['request', 'body'], source: 'body', call: 'all' },
        { path: ['request', 'all'], source: 'body', call: 'all' },
        { path: ['request', 'only'], source: 'body', call: 'all' },
        { path: ['request', 'except'], source: 'body', call: 'all' },
        { path: ['request', 'validateUsing'], source: 'body', call: 'all', holds: 'checked' },
        { path: ['request', 'validate'], source: 'body', call: 'all', holds: 'checked' },
        { path: ['request', 'qs'], source: 'query', call: 'all', holds: 'anything' },
        { path: ['request', 'header'], source: 'headers', call: 'value' },
        { path: ['request', 'headers'], source: 'headers', call: 'all' },
        { path: ['request', 'plainCookie'], source: 'cookies', call: 'value' },
      ],
      identity: [{ path: ['auth', 'user'] }, { path: ['user'], on: 'caller' }],
      callers: [
        {
          callee: { member: ['getUserOrFail', 'authenticate'], of: { anything: true, named: ['auth'] } },
          path: ['user'],
        },
      ],
      own: [['session']],
      answersByReturn: { status: { methods: ['status', 'safeStatus'] } },
    },
  ],
} satisfies Library;
