import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { LifetimeSlot, TokenIssueLayout } from './types/tokens.js';

const plugins = ['@fastify/jwt', 'fastify-jwt'];

const application: Origin = {
  anyOf: [
    { resultOf: { import: 'fastify' } },
    { resultOf: { import: 'fastify', name: ['fastify', 'Fastify'] } },
    { typedAs: { import: 'fastify', name: 'FastifyInstance' } },
    { called: ['fastify', 'app', 'server', 'instance'], importing: ['fastify', '@fastify/jwt', 'fastify-plugin'] },
    // A plugin in a file of its own: `export default async function (fastify, options) { … }`.
    {
      parameter: 0,
      named: [
        ['fastify', 'app', 'server', 'instance'],
        ['opts', 'options', '_opts', '_options', '_'],
        ['done', 'next'],
      ],
    },
    // A decorator runs on the application, request or reply: `app.decorate('issue', function (user) { … })`.
    { called: ['this'], importing: plugins },
  ],
};

/** `fastify.jwt`, `request.server.jwt`; below it, one for each namespace. */
const owner: Origin = {
  member: 'jwt',
  of: {
    anyOf: [application, { member: 'server', of: { anything: true, named: ['request', 'req', 'reply'] } }],
  },
};
const jwt: Origin = { anyOf: [owner, { member: '*', of: owner }] };

const request: Origin = {
  anyOf: [
    { anything: true, named: ['request', 'req', '_request', '_req'] },
    { called: ['this'], importing: plugins },
  ],
};
const reply: Origin = {
  anyOf: [
    { anything: true, named: ['reply', 'rep', 'res', '_reply'] },
    { called: ['this'], importing: plugins },
  ],
};

const registration = {
  callee: { member: 'register', of: { anything: true } },
  registers: {
    slot: { argument: 0 },
    origin: {
      anyOf: [{ import: plugins }, { import: plugins, name: 'fastifyJwt' }],
    },
  },
} as const;

const payload: LifetimeSlot = { slot: { argument: 0, path: ['exp'] }, unit: 'epoch seconds' };
const expiresIn = { unit: 'seconds', text: 'ms', none: 'nullish' } as const;
const duration = { insertAt: 1, key: 'expiresIn', text: "'{duration}'" } as const;

const configured = { isConfigured: true, namespaceBelow: 'jwt' } as const;

const issuing: readonly TokenIssueLayout[] = [
  {
    when: [{ argument: 1, is: 'function' }],
    payload: { argument: 0 },
    lifetime: [payload],
    ...configured,
    spelling: duration,
  },
  {
    when: [{ argument: 1, path: ['sign'], is: 'present' }],
    payload: { argument: 0 },
    options: { argument: 1, path: ['sign'] },
    lifetime: [{ slot: { argument: 1, path: ['sign', 'expiresIn'] }, ...expiresIn }, payload],
    ...configured,
    spelling: duration,
  },
  {
    payload: { argument: 0 },
    options: { argument: 1 },
    lifetime: [{ slot: { argument: 1, path: ['expiresIn'] }, ...expiresIn }, payload],
    ...configured,
    spelling: duration,
  },
];

const checks = {
  ignores: [{ key: 'ignoreExpiration', value: true }],
  maxAge: { key: 'maxAge', unit: 'seconds', text: 'ms' },
  clockTolerance: { key: 'clockTolerance', unit: 'milliseconds' },
} as const;

export default {
  id: 'fastify-jwt',
  title: '@fastify/jwt',
  packages: plugins,
  source: '@fastify/jwt: index.js; fast-jwt: src/signer.js, src/verifier.js',
  version: '6.7.1, 10.2.8',
  sinks: [
    {
      kind: 'token-issue',
      callee: {
        anyOf: [
          { member: 'sign', of: jwt },
          { member: 'jwtSign', of: reply },
        ],
      },
      layouts: issuing,
      sample:
        "import fastify from 'fastify';\nimport jwt from '@fastify/jwt';\nconst app = fastify();\napp.register(jwt, { secret: process.env.KEY });\napp.post('/login', (request, reply) => reply.jwtSign({ sub: request.body.id }, $options));",
    },
    {
      kind: 'token-check',
      ...registration,
      gives: 'middleware',
      layouts: [
        {
          tokenFrom: { argument: 1, path: ['verify', 'extractToken'] },
          key: { argument: 1, path: ['secret'] },
          options: { argument: 1, path: ['verify'] },
          ...checks,
          lifetime: [{ slot: { argument: 1, path: ['sign', 'expiresIn'] }, ...expiresIn }],
          namespace: { argument: 1, path: ['namespace'] },
        },
      ],
      sample:
        "import fastify from 'fastify';\nimport jwt from '@fastify/jwt';\nfastify().register(jwt, { secret: process.env.KEY, verify: $options });",
    },
    {
      kind: 'token-check',
      callee: { member: 'verify', of: jwt },
      layouts: [{ token: { argument: 0 }, options: { argument: 1 }, ...checks }],
      sample:
        "import fastify from 'fastify';\nconst app = fastify();\napp.get('/', (request) => app.jwt.verify(request.query.token, $options));",
    },
    {
      kind: 'token-check',
      callee: { member: 'jwtVerify', of: request },
      layouts: [
        {
          when: [{ argument: 0, path: ['verify'], is: 'present' }],
          options: { argument: 0, path: ['verify'] },
          ...checks,
        },
        { options: { argument: 0 }, ...checks },
      ],
      sample:
        "import fastify from 'fastify';\nconst app = fastify();\napp.get('/', (request, reply) => request.jwtVerify($options));",
    },
    {
      kind: 'token-decode',
      callee: { member: 'decode', of: jwt },
      token: { argument: 0 },
      check: 'verify',
      repair: 'renamed',
      sample:
        "import fastify from 'fastify';\nconst app = fastify();\napp.get('/', (request) => app.jwt.decode(request.query.token));",
    },
    {
      kind: 'token-decode',
      callee: { member: 'jwtDecode', of: request },
      check: 'jwtVerify',
      repair: 'renamed',
      sample:
        "import fastify from 'fastify';\nconst app = fastify();\napp.get('/', (request, reply) => request.jwtDecode());",
    },
  ],
} satisfies Library;
