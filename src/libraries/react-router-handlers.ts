import type { Library } from './types/library.js';

const TYPES = ['LoaderFunctionArgs', 'ActionFunctionArgs', 'LoaderArgs', 'ActionArgs', 'DataFunctionArgs'];

export default {
  id: 'react-router-handlers',
  title: 'React Router and Remix handlers',
  packages: [
    'react-router',
    '@remix-run/node',
    '@remix-run/cloudflare',
    '@remix-run/server-runtime',
    '@remix-run/react',
  ],
  impliedBy: ['@react-router/node', '@react-router/dev', 'remix-auth'],
  source: 'react-router: dist/development/index.d.ts (LoaderFunctionArgs, ActionFunctionArgs)',
  version: '7.18.5',
  sinks: [],
  handlers: [
    {
      order: ['request'],
      alone: 'always',
      exports: [
        { name: 'loader', serves: ['GET'], forPost: 'action', where: { below: ['routes/'] } },
        { name: 'action', serves: ['POST', 'PUT', 'PATCH', 'DELETE'], where: { below: ['routes/'] } },
      ],
      request: {
        anyOf: [
          {
            typedAs: {
              import: ['react-router', '@remix-run/node', '@remix-run/cloudflare', '@remix-run/server-runtime'],
              name: TYPES,
            },
          },
          {
            parameter: 0,
            exportedAs: ['loader', 'action'],
            called: ['args', 'arguments'],
            taking: ['request', 'params', 'context', 'unstable_pattern', 'pattern', 'url'],
          },
        ],
      },
      inputs: [
        { path: ['params'], source: 'params' },
        { path: ['request', 'json'], source: 'body', call: 'all' },
        { path: ['request', 'formData'], source: 'body', call: 'all', holds: 'text' },
        { path: ['request', 'text'], source: 'body', call: 'all', holds: 'text' },
        { path: ['request', 'headers'], source: 'headers' },
        { path: ['request', 'url'], source: 'query', isAddress: true },
      ],
      identity: [
        { path: ['user'], on: 'caller' },
        { path: ['userId'], on: 'caller' },
        { path: ['context', 'user'] },
        { path: ['context', 'userId'] },
        { path: ['context', 'session', 'user'] },
      ],
      callers: [
        { callee: { anything: true, named: ['requireUserId', 'getUserId', 'requireAuthCookie'] }, path: ['userId'] },
        {
          callee: {
            anything: true,
            named: ['requireUser', 'getUser', 'isAuthenticated', 'requireAuthenticatedUser', 'getSessionUser'],
          },
          path: ['user'],
        },
      ],
      own: [],
      answersByReturn: {},
    },
  ],
} satisfies Library;
