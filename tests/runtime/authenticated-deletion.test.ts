import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost } from './program-host.js';
import { repair } from './repair.js';

/** Sessions in a model like one of Mongoose. The owner of a cookie `who=alice` is taken for alice: how they signed in does not matter here. */
const MODEL = `
let documents = ['alice', 'bob'].map((userId) => ({ userId }));
const whoSends = (header = '') => /who=(\\w+)/.exec(header)?.[1];

class Session {
  static async find() {
    return documents;
  }
  static async deleteMany({ userId }) {
    documents = documents.filter((document) => userId !== undefined && document.userId !== userId);
  }
}
`;

const programs: readonly { readonly title: string; readonly code: string }[] = [
  {
    title: 'Express: the file reads the identity elsewhere',
    code: `
import express from 'express';
${MODEL}
const app = express();
app.use((req, res, next) => {
  req.session = { userId: whoSends(req.headers.cookie) };
  next();
});
app.get('/me', (req, res) => res.json({ me: req.session.userId }));
app.get('/sessions', async (req, res) => res.json(await Session.find()));
app.delete('/sessions/:userId', async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
  res.sendStatus(204);
});
export default app;
`,
  },
  {
    title: 'Express: other routes have a guard',
    code: `
import express from 'express';
${MODEL}
const app = express();
function requireLogin(req, res, next) {
  const id = whoSends(req.headers.cookie);
  if (!id) return res.sendStatus(401);
  req.user = { id };
  next();
}
app.get('/me', requireLogin, (req, res) => res.json(req.user));
app.get('/sessions', async (req, res) => res.json(await Session.find()));
const router = express.Router();
router.delete('/:userId', (req, res) => Session.deleteMany({ userId: req.params.userId }).then(() => res.sendStatus(204)));
app.use('/sessions', router);
export default app;
`,
  },
  {
    title: 'Fastify: a guard of other routes as a hook of the route',
    code: `
import Fastify from 'fastify';
${MODEL}
const app = Fastify();
app.decorate('authenticate', async (request, reply) => {
  const id = whoSends(request.headers.cookie);
  if (!id) return reply.code(401).send();
  request.user = { id };
});
app.get('/me', { preHandler: [app.authenticate] }, async (request) => request.user);
app.get('/sessions', async () => Session.find());
app.route({
  method: 'DELETE',
  url: '/sessions/:userId',
  handler: async (request, reply) => {
    await Session.deleteMany({ userId: request.params.userId });
    return reply.code(204).send();
  },
});
await app.ready();
export default app.server;
`,
  },
  {
    title: 'Koa',
    code: `
import Koa from 'koa';
${MODEL}
const app = new Koa();
app.use(async (ctx, next) => {
  const id = whoSends(ctx.headers.cookie);
  if (id) ctx.state.user = { id };
  await next();
});
app.use(async (ctx) => {
  if (ctx.path === '/me') {
    ctx.body = { me: ctx.state.user.id };
  } else if (ctx.method === 'DELETE') {
    await Session.deleteMany({ userId: ctx.query.userId });
    ctx.status = 204;
  } else {
    ctx.body = await Session.find();
  }
});
export default app.callback();
`,
  },
  {
    title: 'Hono',
    code: `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
${MODEL}
const app = new Hono();
app.use(async (c, next) => {
  c.set('userId', whoSends(c.req.header('cookie')));
  await next();
});
app.get('/me', (c) => c.json({ me: c.get('userId') }));
app.get('/sessions', async (c) => c.json(await Session.find()));
app.delete('/sessions/:userId', async (c) => {
  await Session.deleteMany({ userId: c.req.param('userId') });
  return c.body(null, 204);
});
export default getRequestListener(app.fetch);
`,
  },
  {
    title: 'h3',
    code: `
import { createApp, createRouter, defineEventHandler, getHeader, getRouterParam, setResponseStatus, toNodeListener } from 'h3';
${MODEL}
const app = createApp();
app.use(
  defineEventHandler((event) => {
    const id = whoSends(getHeader(event, 'cookie'));
    if (id) event.context.user = { id };
  }),
);
const router = createRouter();
router.get('/me', defineEventHandler((event) => ({ me: event.context.user.id })));
router.get('/sessions', defineEventHandler(() => Session.find()));
router.delete('/sessions/:userId', defineEventHandler(async (event) => {
  await Session.deleteMany({ userId: getRouterParam(event, 'userId') });
  setResponseStatus(event, 204);
  return null;
}));
app.use(router);
export default toNodeListener(app);
`,
  },
  {
    title: 'Polka',
    code: `
import polka from 'polka';
${MODEL}
const app = polka();
app.use((req, res, next) => {
  req.session = { userId: whoSends(req.headers.cookie) };
  next();
});
app.get('/me', (req, res) => res.end(req.session.userId));
app.get('/sessions', async (req, res) => res.end(JSON.stringify(await Session.find())));
app.delete('/sessions/:userId', async (req, res) => {
  await Session.deleteMany({ userId: req.params.userId });
  res.writeHead(204).end();
});
export default app.handler;
`,
  },
  {
    title: 'node:http: in the branch for the request',
    code: `
import { createServer } from 'node:http';
${MODEL}
export default createServer(async (req, res) => {
  req.session = { userId: whoSends(req.headers.cookie) };
  if (req.url === '/me') return res.end(req.session.userId);
  if (req.method === 'GET') return res.end(JSON.stringify(await Session.find()));
  const url = new URL(req.url, 'http://localhost');
  if (req.method === 'DELETE') {
    await Session.deleteMany({ userId: url.searchParams.get('userId') });
    res.writeHead(204).end();
  }
});
`,
  },
];

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost('ecosystem');
});
afterAll(() => host.close());

describe('sessions that nobody has to be signed in to end', () => {
  it.each(programs)('$title', async ({ code }) => {
    const { found, output, left } = repair(code, ['require-authenticated-session-deletion']);
    expect(found).toHaveLength(1);
    expect(left).toEqual([]);
    expect(await deleteBobs(code, {})).toEqual({ status: 204, left: ['alice'] });
    expect(await deleteBobs(output, {})).toEqual({ status: 401, left: ['alice', 'bob'] });
    expect(await deleteBobs(output, { Cookie: 'who=alice' })).toEqual({ status: 204, left: ['alice'] });
  });
});

/** Somebody asks for the end of Bob's sessions. */
async function deleteBobs(code: string, headers: Readonly<Record<string, string>>) {
  const program = await host.serve(code);
  const { status } = await program.send('DELETE', '/sessions/bob?userId=bob', headers);
  const { body } = await program.send('GET', '/sessions', {});
  await program.stop();
  const sessions = JSON.parse(body) as readonly { readonly userId: string }[];
  return { status, left: sessions.map(({ userId }) => userId) };
}
