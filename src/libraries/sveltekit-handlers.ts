import type { Library } from './types/library.js';

const MEMBERS = [
  'cookies',
  'depends',
  'fetch',
  'getClientAddress',
  'isDataRequest',
  'isSubRequest',
  'locals',
  'params',
  'parent',
  'platform',
  'request',
  'route',
  'setHeaders',
  'tracing',
  'untrack',
  'url',
];

export default {
  id: 'sveltekit-handlers',
  title: 'SvelteKit handlers',
  packages: ['@sveltejs/kit', '$app/server'],
  source: '@sveltejs/kit: src/exports/public.d.ts, src/runtime/server/respond.js, src/exports/index.js',
  version: '2.70.4',
  sinks: [],
  answers: [
    {
      callee: { import: '@sveltejs/kit', name: ['fail', 'error'] },
      values: [{ argument: 1 }],
      status: { slots: [{ argument: 0 }] },
      whole: '{text}',
    },
    {
      callee: { import: '@sveltejs/kit', name: ['json', 'text'] },
      values: [{ argument: 0 }],
      status: { slots: [{ argument: 1, path: ['status'] }] },
    },
  ],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      exports: [
        { name: 'GET', serves: ['GET'], forPost: 'POST', where: 'everywhere' },
        { name: 'POST', serves: ['POST'], where: 'everywhere' },
        // One that serves a form would be an action, which is written differently.
        { name: 'load', serves: ['GET'], where: { below: ['routes/'] } },
        { name: 'fallback', serves: 'every', where: { below: ['routes/'] } },
      ],
      request: {
        anyOf: [
          { typedAs: { import: '@sveltejs/kit', name: ['RequestEvent', 'ServerLoadEvent'] } },
          {
            parameter: 0,
            exportedAs: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'fallback', 'load', 'actions'],
            called: ['event', 'e', 'evt', 'requestEvent'],
            taking: MEMBERS,
          },
        ],
      },
      inputs: [
        { path: ['params'], source: 'params' },
        { path: ['url', 'searchParams'], source: 'query', holds: 'text' },
        { path: ['request', 'json'], source: 'body', call: 'all' },
        { path: ['request', 'formData'], source: 'body', call: 'all', holds: 'text' },
        { path: ['request', 'text'], source: 'body', call: 'all', holds: 'text' },
        { path: ['request', 'headers'], source: 'headers' },
        { path: ['request', 'url'], source: 'query', isAddress: true },
        { path: ['cookies', 'get'], source: 'cookies', call: 'value' },
      ],
      identity: [
        { path: ['locals', 'user'] },
        { path: ['locals', 'userId'] },
        { path: ['locals', 'session', 'user'] },
        { path: ['locals', 'session', 'userId'] },
        { path: ['locals', 'session'] },
        { path: ['locals', 'currentUser'] },
        { path: ['locals', 'auth'] },
        { path: ['user'], on: 'caller' },
      ],
      callers: [
        {
          callee: {
            member: ['auth', 'getSession', 'safeGetSession', 'validate'],
            of: { anything: true, named: ['locals', 'auth'] },
          },
          path: [],
        },
      ],
      own: [],
      answersByReturn: {},
    },
    // Remote functions take what the caller sends.
    {
      order: [],
      parameters: [
        {
          is: { parameter: 0, ofCallbackTo: { import: '$app/server', name: ['command', 'form', 'query'] } },
          path: ['arguments'],
          key: 'name',
        },
      ],
      inputs: [{ path: ['arguments'], source: 'body', holds: 'checked' }],
      identity: [{ path: ['locals', 'user'], on: 'caller' }],
      callers: [{ callee: { import: '$app/server', name: 'getRequestEvent' }, path: [] }],
      own: [],
    },
  ],
} satisfies Library;
