import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROUTING = ['get', 'post', 'put', 'patch', 'delete', 'all', 'use', 'add', 'head', 'options', 'connect', 'trace'];

const application: Origin = { fluent: { resultOf: { import: 'polka' } }, methods: ROUTING };

const registration: Origin = { member: ROUTING, of: application };

export default {
  id: 'polka-handlers',
  title: 'Polka handlers',
  packages: ['polka'],
  source: 'polka: build.js, readme.md; trouter: index.mjs',
  version: '0.5.2',
  sinks: [],
  handlers: [
    {
      order: ['request', 'response', 'next'],
      registration: {
        callee: registration,
        application: { made: application },
        routes: { every: ['all', 'use'], told: { add: { methods: 0, path: 1 } } },
        middlewares: ['use', 'all'],
      },
      request: { parameter: 0, ofCallbackTo: registration, arity: [1, 2, 3] },
      response: { parameter: 1, ofCallbackTo: registration, arity: [2, 3] },
      inputs: [
        { path: ['query'], source: 'query' },
        { path: ['params'], source: 'params' },
        { path: ['body'], source: 'body' },
        { path: ['headers'], source: 'headers' },
        { path: ['cookies'], source: 'cookies' },
      ],
      identity: [
        { path: ['user'] },
        { path: ['session', 'userId'] },
        { path: ['session', 'user'] },
        { path: ['auth'] },
        { path: ['userId'] },
        { path: ['currentUser'] },
        { path: ['account'] },
      ],
      own: [['session'], ['sessionID']],
      sessionId: ['sessionID'],
      failure: '{response}.writeHead(500).end()',
      guarding: {
        refusal: { code: '{response}.writeHead(401).end()', is: 'expression' },
        place: { kind: 'argument' },
      },
      assumedSession: 'express-session',
    },
  ],
} satisfies Library;
