import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { LifetimeSlot } from './types/tokens.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all', 'route', 'ws'];

const HOOKS = [
  'onRequest',
  'onTransform',
  'onBeforeHandle',
  'onAfterHandle',
  'onError',
  'derive',
  'mapDerive',
  'resolve',
  'mapResolve',
];

const LOCAL_HOOKS = ['transform', 'beforeHandle', 'resolve', 'derive', 'afterHandle', 'error'];

const CHAINING = [
  ...ROUTING,
  ...HOOKS,
  'use',
  'group',
  'guard',
  'state',
  'decorate',
  'model',
  'macro',
  'as',
  'mount',
  'error',
  'headers',
  'prefix',
  'onStart',
];

const application: Origin = {
  fluent: {
    anyOf: [
      { instanceOf: { import: 'elysia' } },
      { instanceOf: { import: 'elysia', name: 'Elysia' } },
      { typedAs: { import: 'elysia', name: ['Elysia', 'AnyElysia'] } },
      { called: ['app', 'api', 'elysia', 'server'], importing: ['elysia', '@elysiajs/jwt'] },
      { parameter: 0, ofCallbackTo: { member: ['group', 'guard'], of: { anything: true } } },
    ],
  },
  methods: CHAINING,
};

const context: Origin = {
  anyOf: [
    { parameter: 0, ofCallbackTo: { member: [...ROUTING, ...HOOKS, 'guard'], of: application }, below: LOCAL_HOOKS },
    { parameter: 0, ofCallbackTo: { member: HOOKS, of: application } },
    { typedAs: { import: 'elysia', name: 'Context' } },
  ],
};

/** `jwt` in the context, or what `name` says; which ones are tokens is told by how the file sets them up. */
const owner: Origin = { member: '*', of: context };

const exp: LifetimeSlot = { slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds', text: 'with unit' };

export default {
  id: 'elysia-jwt',
  title: '@elysiajs/jwt',
  packages: ['@elysiajs/jwt'],
  source: '@elysiajs/jwt: dist/index.mjs; jose: lib/jwt_claims_set.js',
  version: '1.1.1, 1.4.2',
  sinks: [
    {
      kind: 'token-issue',
      callee: { member: 'sign', of: owner },
      layouts: [
        {
          payload: { argument: 0 },
          // Before 1.3 it is not taken from the payload.
          lifetime: [{ ...exp, versions: { of: '@elysiajs/jwt', from: '1.3' } }],
          isConfigured: true,
          namespace: 'receiver',
          spelling: { insertAt: 0, key: 'exp', text: "'{duration}'", at: 'configuration' },
        },
      ],
      sample:
        "import { Elysia } from 'elysia';\nimport { jwt } from '@elysiajs/jwt';\nnew Elysia().use(jwt({ secret: process.env.KEY })).post('/login', ({ jwt, body }) => jwt.sign({ sub: body.id }));",
    },
    {
      kind: 'token-check',
      callee: {
        anyOf: [{ import: '@elysiajs/jwt' }, { import: '@elysiajs/jwt', name: 'jwt' }],
      },
      gives: 'middleware',
      layouts: [
        {
          key: { argument: 0, path: ['secret'] },
          options: { argument: 0 },
          ignores: [],
          lifetime: [exp],
          namespace: { argument: 0, path: ['name'] },
          namespaceByDefault: 'jwt',
        },
      ],
      sample:
        "import { Elysia } from 'elysia';\nimport { jwt } from '@elysiajs/jwt';\nnew Elysia().use(jwt({ secret: process.env.KEY, exp: '7d' }));",
    },
    {
      kind: 'token-check',
      callee: { member: 'verify', of: owner },
      layouts: [
        {
          token: { argument: 0 },
          options: { argument: 1 },
          ignores: [],
          maxAge: { key: 'maxTokenAge', unit: 'seconds', text: 'with unit' },
          clockTolerance: { key: 'clockTolerance', unit: 'seconds', text: 'with unit' },
        },
      ],
      sample:
        "import { Elysia } from 'elysia';\nimport { jwt } from '@elysiajs/jwt';\nnew Elysia().use(jwt({ secret: process.env.KEY })).get('/me', ({ jwt, query }) => jwt.verify(query.token, $options));",
    },
  ],
} satisfies Library;
