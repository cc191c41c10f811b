import type { HandlerForm, HandlerInput } from './types/handlers.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const server: Origin = {
  anyOf: [
    { instanceOf: { import: 'socket.io', name: 'Server' } },
    { instanceOf: { import: 'socket.io' } },
    { resultOf: { import: 'socket.io' } },
    { typedAs: { import: 'socket.io', name: ['Server', 'Namespace'] } },
    { called: ['io', 'nsp', 'namespace'], importing: 'socket.io' },
  ],
};

const namespaces: Origin = { anyOf: [server, { resultOf: { member: 'of', of: server } }] };

const connection: Origin = { member: 'on', of: namespaces };

const socket: Origin = {
  anyOf: [
    { parameter: 0, ofCallbackTo: connection, arity: [1] },
    { parameter: 0, ofCallbackTo: { member: 'use', of: namespaces }, arity: [2] },
    { typedAs: { import: 'socket.io', name: 'Socket' } },
  ],
};

const event: Origin = { member: ['on', 'once'], of: socket };

/** What whoever connects says of themselves. */
const inputs: readonly HandlerInput[] = [
  { path: ['handshake', 'query'], source: 'query' },
  { path: ['handshake', 'auth'], source: 'body' },
  { path: ['handshake', 'headers'], source: 'headers' },
  { path: ['request', 'headers'], source: 'headers' },
];

/** What middlewares put on the socket, or what they wrap has put on the request. */
const identity: HandlerForm['identity'] = [
  { path: ['data', 'user'] },
  { path: ['user'] },
  { path: ['data', 'userId'] },
  { path: ['userId'] },
  { path: ['request', 'user'] },
  { path: ['decoded_token'] },
  { path: ['decoded'] },
];

const own = [['request', 'session'], ['handshake', 'session'], ['session'], ['id'], ['data', 'session']] as const;

export default {
  id: 'socket-io-handlers',
  title: 'Socket.IO',
  packages: ['socket.io'],
  source: 'socket.io: dist/socket.js, dist/namespace.js',
  version: '4.8.3',
  sinks: [],
  handlers: [
    {
      order: ['request', 'next'],
      alone: 'always',
      request: socket,
      registration: { callee: connection, middlewares: [], before: [] },
      inputs,
      identity,
      identityVaries: true,
      own,
    },
    {
      order: [],
      parameters: [{ is: { parameter: 0, ofCallbackTo: event }, path: ['message'] }],
      registration: { callee: event, middlewares: [], before: [] },
      inputs: [{ path: ['message'], source: 'body' }],
      identity: [{ path: ['socket', 'data', 'user'] }],
      identityVaries: true,
      own: [],
    },
  ],
} satisfies Library;
