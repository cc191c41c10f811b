import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';

const only = ['no-user-controlled-session-deletion'];

const PROGRAM = "import { Server } from 'socket.io';\nconst io = new Server(3000);\n";

const connecting = (body: string) => `${PROGRAM}io.on('connection', async (socket) => { ${body} });\n`;
const deleting = (user: string) => `await prisma.session.deleteMany({ where: { userId: ${user} } });`;

const count = (code: string) => lint(code, { only, parser: 'typescript', filename: 'a.ts' }).length;

describe('Socket.IO: whom the client names', () => {
  it.each([
    ['in the query of the handshake', connecting(deleting('socket.handshake.query.userId'))],
    ['in what it is signed in with', connecting(deleting('socket.handshake.auth.userId'))],
    ['in a header', connecting(deleting("socket.request.headers['x-user']"))],
    ['taken apart', connecting(`const { userId } = socket.handshake.query; ${deleting('userId')}`)],
    ['in a message', connecting(`socket.on('end', async ({ userId }) => { ${deleting('userId')} });`)],
    ['in a message with an answer', connecting(`socket.on('end', async (data, done) => { ${deleting('data.id')} });`)],
    [
      'in a namespace',
      `${PROGRAM}io.of('/admin').on('connection', async (socket) => { ${deleting('socket.handshake.query.userId')} });\n`,
    ],
    ['in a middleware', `${PROGRAM}io.use(async (socket, next) => { ${deleting('socket.handshake.auth.userId')} });\n`],
    [
      'in a middleware of a namespace',
      `${PROGRAM}io.of('/admin').use(async (socket, next) => { ${deleting('socket.handshake.query.userId')} });\n`,
    ],
    [
      'by a written type',
      `import type { Socket } from 'socket.io';\nexport async function end(socket: Socket) { ${deleting('socket.handshake.query.userId')} }\n`,
    ],
  ])('%s', (_, code) => {
    expect(count(code)).toBe(1);
  });

  it('becomes who a middleware says it is', () => {
    const settings = { fixes: 'all', identity: ['socket.data.user'] };
    expect(repair(connecting(deleting('socket.handshake.query.userId')), { only, settings })).toEqual({
      output: connecting(deleting('socket.data.user.id')),
      left: [],
    });
  });
});

describe('Socket.IO: what is not', () => {
  it.each([
    ['whom a middleware names', connecting(deleting('socket.data.user.id'))],
    ['the same in a message', connecting(`socket.on('end', async () => { ${deleting('socket.data.user.id')} });`)],
    ['the session of the request', connecting(deleting('socket.request.session.userId'))],
    [
      'a message that is compared',
      connecting(
        `socket.on('end', async ({ userId }) => { if (userId !== socket.data.user.id) return; ${deleting('userId')} });`,
      ),
    ],
    [
      'a token of the client',
      connecting("socket.on('end', async ({ token }) => { await RefreshToken.deleteOne({ token }); });"),
    ],
    [
      'events of something else',
      `import emitter from './emitter.js';\nemitter.on('connection', async (socket) => { ${deleting('socket.handshake.query.userId')} });\n`,
    ],
  ])('%s', (_, code) => {
    expect(count(code)).toBe(0);
  });
});
