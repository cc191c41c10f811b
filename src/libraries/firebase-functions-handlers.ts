import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** Up to version 5 the package itself is the first generation; what takes one argument then may be either. */
const FIRST = ['firebase-functions', 'firebase-functions/v1'];
const SECOND = ['firebase-functions/v2/https', 'firebase-functions/https'];

const https: Origin = { member: 'https', of: { import: FIRST } };

const first: Origin = {
  member: 'onCall',
  of: {
    anyOf: [
      https,
      {
        member: 'https',
        of: {
          fluent: { resultOf: { member: ['region', 'runWith'], of: { import: FIRST } } },
          methods: ['region', 'runWith'],
        },
      },
    ],
  },
};

const second: Origin = {
  anyOf: [
    { import: SECOND, name: 'onCall' },
    { member: 'onCall', of: { member: 'https', of: { import: ['firebase-functions', 'firebase-functions/v2'] } } },
  ],
};

export default {
  id: 'firebase-functions-handlers',
  title: 'Firebase callable functions',
  packages: ['firebase-functions', 'firebase-functions/v1', 'firebase-functions/v2', ...SECOND],
  source: 'documentation of callable functions, both generations',
  version: '6',
  sinks: [],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      request: { parameter: 0, ofCallbackTo: second, arity: [1] },
      registration: { callee: second, middlewares: [], before: [] },
      inputs: [
        { path: ['data'], source: 'body' },
        { path: ['rawRequest', 'headers'], source: 'headers' },
      ],
      identity: [
        { path: ['auth', 'uid'], absentAfter: 1 },
        { path: ['auth', 'token'], id: 'uid' },
      ],
      own: [],
    },
    {
      order: [],
      parameters: [
        { is: { parameter: 0, ofCallbackTo: first, arity: [2] }, path: ['data'] },
        { is: { parameter: 1, ofCallbackTo: first, arity: [2] }, path: ['context'] },
      ],
      registration: { callee: first, middlewares: [], before: [] },
      inputs: [{ path: ['data'], source: 'body' }],
      identity: [
        { path: ['context', 'auth', 'uid'], absentAfter: 2 },
        { path: ['context', 'auth', 'token'], id: 'uid' },
      ],
      own: [],
    },
  ],
} satisfies Library;
