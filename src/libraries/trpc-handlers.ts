import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** Steps of a procedure. */
const CHAINING = ['input', 'output', 'meta', 'use', 'concat', 'unstable_concat'];

/**
 * Procedures are made in a file of the application (`t.procedure.use(…)`) and imported. What others than these let through, nobody can tell here.
 */
const procedure: Origin = {
  fluent: {
    anything: true,
    named: [
      'procedure',
      'publicProcedure',
      'protectedProcedure',
      'privateProcedure',
      'authProcedure',
      'authedProcedure',
      'authenticatedProcedure',
      'loggedInProcedure',
      'userProcedure',
      'baseProcedure',
      'adminProcedure',
    ],
  },
  methods: CHAINING,
};

const registration: Origin = { member: ['mutation', 'query', 'subscription'], of: procedure };

/** A step that looks at what the procedure will be handed, and may refuse. */
const middleware: Origin = {
  anyOf: [
    { member: 'use', of: procedure },
    { member: 'middleware', of: { anything: true, named: ['t', 'trpc'] } },
  ],
};

export default {
  id: 'trpc-handlers',
  title: 'tRPC procedures',
  packages: ['@trpc/server'],
  source: '@trpc/server: documentation of procedures, context and middlewares',
  version: '11',
  sinks: [],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      registration: { callee: registration, middlewares: CHAINING, macros: true, isBuilder: true },
      request: { parameter: 0, ofCallbackTo: { anyOf: [registration, middleware] } },
      inputs: [
        { path: ['input'], source: 'body', holds: 'checked' },
        { path: ['ctx', 'req', 'headers'], source: 'headers' },
        { path: ['ctx', 'headers'], source: 'headers' },
      ],
      identity: [
        { path: ['ctx', 'session', 'user'] },
        { path: ['ctx', 'user'] },
        { path: ['ctx', 'session', 'userId'] },
        { path: ['ctx', 'userId'] },
        { path: ['ctx', 'auth', 'userId'] },
        { path: ['ctx', 'auth'] },
        { path: ['ctx', 'currentUser'] },
      ],
      identityVaries: true,
      own: [['ctx', 'session']],
    },
  ],
} satisfies Library;
