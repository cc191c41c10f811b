import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const HANDLERS = ['defineEventHandler', 'eventHandler', 'defineHandler', 'defineCachedEventHandler'];
const MODULES = ['h3', 'nitro/h3', 'nitropack/runtime', '#imports'];
const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'all', 'on', 'use'];

const application: Origin = {
  anyOf: [
    { instanceOf: { import: 'h3', name: 'H3' } },
    { resultOf: { import: 'h3', name: ['createApp', 'createRouter'] } },
  ],
};

/** Nuxt and Nitro import these by themselves. */
const registration: Origin = {
  anyOf: [
    { import: MODULES, name: HANDLERS },
    { global: 'defineEventHandler' },
    { global: 'eventHandler' },
    { global: 'defineHandler' },
    { member: ROUTING, of: { fluent: application, methods: ROUTING } },
  ],
};

export default {
  id: 'h3-handlers',
  title: 'h3 and Nuxt handlers',
  packages: MODULES,
  impliedBy: ['nuxt', 'nitropack', 'nuxt-auth-utils'],
  source: 'h3: dist/index.mjs (utils of request and body, createError); documentation of nuxt-auth-utils',
  version: '1.15.11, 2.0.8',
  sinks: [],
  answers: [
    {
      callee: {
        anyOf: [
          { import: MODULES, name: 'createError' },
          { autoImported: 'createError', within: HANDLERS },
        ],
      },
      values: [
        { argument: 0 },
        { argument: 0, path: ['message'] },
        { argument: 0, path: ['statusMessage'] },
        { argument: 0, path: ['statusText'] },
        { argument: 0, path: ['data'] },
      ],
      status: {
        slots: [
          { argument: 0, path: ['statusCode'] },
          { argument: 0, path: ['status'] },
        ],
      },
      whole: '{text}',
    },
    {
      callee: { import: MODULES, name: 'HTTPError' },
      form: 'new',
      values: [
        { argument: 0 },
        { argument: 0, path: ['message'] },
        { argument: 0, path: ['statusText'] },
        { argument: 0, path: ['data'] },
        { argument: 0, path: ['body'] },
      ],
      status: { slots: [{ argument: 0, path: ['status'] }] },
      whole: '{text}',
    },
  ],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      exports: [
        {
          name: 'default',
          serves: 'every',
          where: { below: ['server/api/', 'server/routes/'] },
          refusal: { lines: ["assertMethod({request}, 'POST')"], named: 'assertMethod' },
        },
      ],
      methodInFileName: true,
      registration: {
        callee: registration,
        application: {
          made: {
            fluent: {
              anyOf: [{ instanceOf: { import: 'h3', name: 'H3' } }, { resultOf: { import: 'h3', name: 'createApp' } }],
            },
            methods: ROUTING,
          },
        },
        routes: { every: ['all', 'use'], told: { on: { methods: 0, path: 1 } } },
        middlewares: ['use'],
        before: ['onRequest', 'middleware'],
        handler: ['handler'],
      },
      request: {
        anyOf: [
          { parameter: 0, ofCallbackTo: registration, below: ['handler'] },
          { typedAs: { import: MODULES, name: 'H3Event' } },
        ],
      },
      inputs: [
        { path: ['context', 'params'], source: 'params' },
        { path: ['context', 'query'], source: 'query' },
        { path: ['url', 'searchParams'], source: 'query', holds: 'text' },
        { path: ['req', 'json'], source: 'body', call: 'all' },
        { path: ['req', 'formData'], source: 'body', call: 'all', holds: 'text' },
        { path: ['req', 'headers'], source: 'headers' },
        { path: ['headers'], source: 'headers' },
      ],
      readers: [
        {
          callee: { anyOf: [{ import: MODULES, name: 'getQuery' }, { global: 'getQuery' }] },
          source: 'query',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getValidatedQuery' }, { global: 'getValidatedQuery' }] },
          source: 'query',
          holds: 'checked',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'readBody' }, { global: 'readBody' }] },
          source: 'body',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'readValidatedBody' }, { global: 'readValidatedBody' }] },
          source: 'body',
          holds: 'checked',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'readFormData' }, { global: 'readFormData' }] },
          source: 'body',
          holds: 'text',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getRouterParams' }, { global: 'getRouterParams' }] },
          source: 'params',
          request: 0,
        },
        {
          callee: {
            anyOf: [{ import: MODULES, name: 'getValidatedRouterParams' }, { global: 'getValidatedRouterParams' }],
          },
          source: 'params',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getRouterParam' }, { global: 'getRouterParam' }] },
          source: 'params',
          request: 0,
          name: 1,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getHeader' }, { global: 'getHeader' }] },
          source: 'headers',
          request: 0,
          name: 1,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getRequestHeader' }, { global: 'getRequestHeader' }] },
          source: 'headers',
          request: 0,
          name: 1,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getHeaders' }, { global: 'getHeaders' }] },
          source: 'headers',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getRequestHeaders' }, { global: 'getRequestHeaders' }] },
          source: 'headers',
          request: 0,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'getCookie' }, { global: 'getCookie' }] },
          source: 'cookies',
          request: 0,
          name: 1,
        },
        {
          callee: { anyOf: [{ import: MODULES, name: 'parseCookies' }, { global: 'parseCookies' }] },
          source: 'cookies',
          request: 0,
        },
      ],
      identity: [
        { path: ['context', 'user'] },
        { path: ['context', 'userId'] },
        { path: ['context', 'auth'] },
        { path: ['context', 'session', 'user'] },
        { path: ['context', 'session', 'userId'] },
        { path: ['user'], on: 'caller' },
        { path: ['id'], on: 'caller' },
      ],
      callers: [
        {
          callee: {
            anything: true,
            named: ['requireUserSession', 'getUserSession', 'getServerSession', 'requireAuth', 'requireSession'],
          },
          path: [],
        },
        { callee: { anything: true, named: ['serverSupabaseUser'] }, path: ['user'] },
      ],
      own: [['context', 'session']],
      answersByReturn: { whole: 'hidden', status: { members: ['status', 'statusCode'] } },
      guarding: { refusal: { code: 'new Response(null, { status: 401 })', is: 'returned' } },
    },
  ],
} satisfies Library;
