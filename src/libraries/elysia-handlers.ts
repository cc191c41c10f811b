import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'all', 'options', 'head', 'route', 'ws'];
const HOOKS = ['onBeforeHandle', 'onRequest', 'guard', 'use', 'resolve', 'derive', 'onTransform'];
const CHAINING = [
  ...ROUTING,
  ...HOOKS,
  'group',
  'decorate',
  'state',
  'model',
  'macro',
  'onError',
  'onAfterHandle',
  'as',
  'mount',
];

const application: Origin = {
  fluent: {
    anyOf: [
      { instanceOf: { import: 'elysia', name: ['Elysia', 'default'] } },
      { instanceOf: { import: 'elysia' } },
      { called: ['app', 'api', 'router'], importing: 'elysia' },
    ],
  },
  methods: CHAINING,
};

/** `.group('/users', (app) => app.delete(…))` */
const inner: Origin = {
  fluent: { parameter: 0, ofCallbackTo: { member: ['group', 'guard'], of: application } },
  methods: CHAINING,
};

const registration: Origin = { member: [...ROUTING, ...HOOKS, 'group'], of: { anyOf: [application, inner] } };

const context: Origin = { parameter: 0, ofCallbackTo: registration };

export default {
  id: 'elysia-handlers',
  title: 'Elysia handlers',
  packages: ['elysia'],
  source: 'elysia: dist/context.d.ts, dist/index.js',
  version: '1.4.30',
  sinks: [],
  answers: [
    {
      callee: {
        anyOf: [
          { member: ['error', 'status'], of: context },
          { import: 'elysia', name: ['error', 'status'] },
        ],
      },
      values: [{ argument: 1 }],
      status: { slots: [{ argument: 0 }] },
    },
  ],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      registration: {
        callee: registration,
        application: {
          made: {
            fluent: {
              anyOf: [
                { instanceOf: { import: 'elysia', name: ['Elysia', 'default'] } },
                { instanceOf: { import: 'elysia' } },
              ],
            },
            methods: CHAINING,
          },
          mayBeMounted: true,
        },
        routes: { every: ['all'], told: { route: { methods: 0, path: 1 } } },
        middlewares: [],
        hooks: HOOKS,
        before: ['beforeHandle', 'transform'],
        macros: true,
        plugins: ['group', 'guard'],
      },
      request: context,
      inputs: [
        { path: ['query'], source: 'query', holds: 'text' },
        { path: ['params'], source: 'params' },
        { path: ['body'], source: 'body' },
        { path: ['headers'], source: 'headers' },
        { path: ['request', 'json'], source: 'body', call: 'all' },
        { path: ['request', 'url'], source: 'query', isAddress: true },
      ],
      schemas: { at: [[]], parts: { body: ['body', 'schema'] } },
      identity: [
        { path: ['user'] },
        { path: ['userId'] },
        { path: ['store', 'user'] },
        { path: ['session', 'userId'] },
        { path: ['session', 'user'] },
        { path: ['currentUser'] },
        { path: ['auth'] },
      ],
      own: [['session']],
      answersByReturn: { whole: 'new Error({text})', status: { members: ['status'] } },
      guarding: {
        refusal: { code: 'new Response(null, { status: 401 })', is: 'returned' },
        place: { kind: 'option', key: 'beforeHandle', side: 'behind' },
      },
    },
  ],
} satisfies Library;
