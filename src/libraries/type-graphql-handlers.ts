import type { Library } from './types/library.js';

const TYPE_GRAPHQL = 'type-graphql';

export default {
  id: 'type-graphql-handlers',
  title: 'TypeGraphQL resolvers',
  packages: [TYPE_GRAPHQL],
  source: 'type-graphql: documentation of resolvers, context and authorization',
  version: '2',
  sinks: [],
  handlers: [
    {
      order: [],
      parameters: [
        { is: { decoratedBy: { import: TYPE_GRAPHQL, name: 'Arg' } }, path: ['arguments'], key: 'decorator' },
        { is: { decoratedBy: { import: TYPE_GRAPHQL, name: 'Args' } }, path: ['arguments'] },
        { is: { decoratedBy: { import: TYPE_GRAPHQL, name: 'Ctx' } }, path: ['context'], key: 'decorator' },
        {
          is: {
            decoratedBy: {
              anything: true,
              named: ['CurrentUser', 'GetUser', 'AuthUser', 'LoggedInUser', 'Me', 'Viewer'],
            },
          },
          path: ['context', 'user'],
        },
        { is: { decoratedBy: { anything: true, named: ['CurrentUserId', 'UserId'] } }, path: ['context', 'userId'] },
      ],
      inputs: [
        { path: ['arguments'], source: 'body', holds: 'checked' },
        { path: ['context', 'req', 'headers'], source: 'headers' },
      ],
      identity: [
        { path: ['context', 'user'] },
        { path: ['context', 'userId'] },
        { path: ['context', 'currentUser'] },
        { path: ['context', 'payload'] },
        { path: ['context', 'session', 'userId'] },
        { path: ['context', 'session', 'user'] },
        { path: ['context', 'req', 'user'] },
        { path: ['context', 'req', 'userId'] },
        { path: ['context', 'req', 'session', 'userId'] },
        { path: ['context', 'req', 'session', 'user'] },
      ],
      identityVaries: true,
      assumedSession: 'express-session',
      own: [
        ['context', 'session'],
        ['context', 'req', 'session'],
      ],
    },
  ],
} satisfies Library;
