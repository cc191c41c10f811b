import type { HandlerForm } from './types/handlers.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const ROOTS = ['Mutation', 'Query', 'Subscription'];

/** Builders of Pothos and Nexus: `t.field({ resolve: (parent, args, context) => … })`. */
const fields: Origin = {
  anyOf: [
    { import: 'nexus', name: ['mutationField', 'queryField', 'subscriptionField'] },
    { member: ['mutationField', 'queryField', 'subscriptionField'], of: { anything: true } },
    {
      member: ['field', 'boolean', 'int', 'string', 'nonNull', 'list', 'nullable', 'prismaField'],
      of: { anything: true, named: ['t'] },
    },
  ],
};

const identity: HandlerForm['identity'] = [
  { path: ['context', 'user'] },
  { path: ['context', 'userId'] },
  { path: ['context', 'currentUser'] },
  { path: ['context', 'me'] },
  { path: ['context', 'viewer'] },
  { path: ['context', 'auth'] },
  { path: ['context', 'session', 'user'] },
  { path: ['context', 'session', 'userId'] },
  { path: ['context', 'req', 'user'] },
  { path: ['context', 'req', 'session', 'user'] },
  { path: ['context', 'req', 'session', 'userId'] },
  { path: ['context', 'req', 'auth'] },
  { path: ['context', 'req', 'userId'] },
  { path: ['context', 'request', 'user'] },
];

/** A resolver is handed the parent, the arguments of the field, and what the server made of the request. */
export default {
  id: 'graphql-handlers',
  title: 'GraphQL resolvers',
  packages: [
    '@apollo/server',
    'apollo-server',
    'apollo-server-express',
    'graphql',
    'graphql-yoga',
    '@graphql-tools/schema',
    'mercurius',
    'nexus',
    '@pothos/core',
  ],
  source: 'graphql-js: src/type/definition.ts (GraphQLFieldResolver); documentation of Apollo Server, Nexus and Pothos',
  version: '16',
  sinks: [],
  handlers: [
    {
      order: [],
      registration: {
        callee: fields,
        middlewares: [],
        before: ['authScopes', 'authorize', 'accessScopes', 'middlewares'],
        handler: ['resolve'],
      },
      parameters: [
        {
          is: {
            anyOf: [
              { parameter: 1, inObject: ROOTS },
              { parameter: 1, ofCallbackTo: fields, below: ['resolve'] },
            ],
          },
          path: ['arguments'],
        },
        {
          is: {
            anyOf: [
              { parameter: 2, inObject: ROOTS },
              { parameter: 2, ofCallbackTo: fields, below: ['resolve'] },
            ],
          },
          path: ['context'],
        },
      ],
      inputs: [
        { path: ['arguments'], source: 'body', holds: 'checked' },
        { path: ['context', 'req', 'headers'], source: 'headers' },
        { path: ['context', 'headers'], source: 'headers' },
        { path: ['context', 'req', 'cookies'], source: 'cookies' },
      ],
      identity,
      identityVaries: true,
      assumedSession: 'express-session',
      own: [
        ['context', 'session'],
        ['context', 'req', 'session'],
      ],
    },
  ],
} satisfies Library;
