import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost } from '../program-host.js';
import { repair } from '../repair.js';

/** Sessions as a model like one of Mongoose; `x-user` is who the visitor is. */
const MODEL = `
let documents = ['alice', 'mallory'].map((userId) => ({ _id: \`session of \${userId}\`, userId }));
const matches = (filter) => (document) => Object.entries(filter).every(([key, value]) => document[key] === value);

class Session {
  static async find(filter) {
    return documents.filter(matches(filter));
  }
  static async deleteMany(filter) {
    documents = documents.filter((document) => !matches(filter)(document));
  }
}
`;

interface Framework {
  readonly name: string;
  /** Lists the sessions of the caller on GET, deletes those of whom the request names on DELETE. */
  readonly program: string;
  /** Answers with the values of a request as the handler reads them. */
  readonly echo: string;
}

const FASTIFY = `
import fastify from 'fastify';
const app = fastify();
app.decorateRequest('user', null);
app.addHook('onRequest', async (request) => {
  request.user = { id: request.headers['x-user'] };
});
`;

const KOA = `
import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.state.user = { id: ctx.get('x-user') };
  await next();
});
`;

const HONO = `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => {
  c.set('user', { id: c.req.header('x-user') });
  await next();
});
`;

const H3 = `
import { createApp, createRouter, defineEventHandler, getHeader, getQuery, getRouterParam, readBody, toNodeListener } from 'h3';
const app = createApp();
const router = createRouter();
app.use(defineEventHandler((event) => {
  event.context.user = { id: getHeader(event, 'x-user') };
}));
`;

const HAPI = `
import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.auth.scheme('header', () => ({
  authenticate: (request, h) => h.authenticated({ credentials: { id: request.headers['x-user'] } }),
}));
server.auth.strategy('header', 'header');
server.auth.default('header');
`;

const frameworks: readonly Framework[] = [
  {
    name: 'Fastify',
    program: `${FASTIFY}
app.get('/sessions', async (request) => Session.find({ userId: request.user.id }));
app.delete('/sessions', async (request, reply) => {
  await Session.deleteMany({ userId: request.query.userId });
  return reply.code(204).send();
});
await app.ready();
export default (req, res) => app.routing(req, res);
`,
    echo: `${FASTIFY}
app.post('/echo/:id', async (request) => ({
  query: request.query.userId,
  params: request.params.id,
  body: request.body.userId,
  headers: request.headers['x-user'],
  identity: request.user.id,
}));
await app.ready();
export default (req, res) => app.routing(req, res);
`,
  },
  {
    name: 'Koa',
    program: `${KOA}
app.use(async (ctx) => {
  if (ctx.method === 'GET') {
    ctx.body = await Session.find({ userId: ctx.state.user.id });
    return;
  }
  const { userId } = ctx.query;
  await Session.deleteMany({ userId });
  ctx.status = 204;
});
export default app.callback();
`,
    echo: `${KOA}
app.use(async (ctx, next) => {
  let text = '';
  for await (const chunk of ctx.req) text += chunk;
  ctx.request.body = JSON.parse(text);
  ctx.params = { id: ctx.path.split('/').at(-1) };
  await next();
});
app.use(async (ctx) => {
  ctx.body = {
    query: ctx.query.userId,
    params: ctx.params.id,
    body: ctx.request.body.userId,
    headers: ctx.get('x-user'),
    identity: ctx.state.user.id,
  };
});
export default app.callback();
`,
  },
  {
    name: 'Hono',
    program: `${HONO}
app.get('/sessions', async (c) => c.json(await Session.find({ userId: c.get('user').id })));
app.delete('/sessions', async (c) => {
  const userId = c.req.query('userId');
  await Session.deleteMany({ userId });
  return c.body(null, 204);
});
export default getRequestListener(app.fetch);
`,
    echo: `${HONO}
app.post('/echo/:id', async (c) => {
  const body = await c.req.json();
  return c.json({
    query: c.req.query('userId'),
    params: c.req.param('id'),
    body: body.userId,
    headers: c.req.header('x-user'),
    identity: c.var.user.id,
  });
});
export default getRequestListener(app.fetch);
`,
  },
  {
    name: 'h3',
    program: `${H3}
router.get('/sessions', defineEventHandler((event) => Session.find({ userId: event.context.user.id })));
router.delete('/sessions', defineEventHandler(async (event) => {
  const { userId } = getQuery(event);
  await Session.deleteMany({ userId });
  return null;
}));
app.use(router);
export default toNodeListener(app);
`,
    echo: `${H3}
router.post('/echo/:id', defineEventHandler(async (event) => {
  const body = await readBody(event);
  return {
    query: getQuery(event).userId,
    params: getRouterParam(event, 'id'),
    body: body.userId,
    headers: getHeader(event, 'x-user'),
    identity: event.context.user.id,
  };
}));
app.use(router);
export default toNodeListener(app);
`,
  },
  {
    name: 'hapi',
    program: `${HAPI}
server.route([
  {
    method: 'GET',
    path: '/sessions',
    handler: (request) => Session.find({ userId: request.auth.credentials.id }),
  },
  {
    method: 'DELETE',
    path: '/sessions',
    handler: async (request, h) => {
      await Session.deleteMany({ userId: request.query.userId });
      return h.response().code(204);
    },
  },
]);
await server.initialize();
export default server.listener;
`,
    echo: `${HAPI}
server.route({
  method: 'POST',
  path: '/echo/{id}',
  handler: (request) => ({
    query: request.query.userId,
    params: request.params.id,
    body: request.payload.userId,
    headers: request.headers['x-user'],
    identity: request.auth.credentials.id,
  }),
});
await server.initialize();
export default server.listener;
`,
  },
];

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost('ecosystem');
});
afterAll(() => host.close());

describe.each(frameworks)('$name', ({ program, echo }) => {
  it('hands over what the data says', async () => {
    const running = await host.serve(echo);
    const { body } = await running.send('POST', '/echo/p?userId=q', { 'X-User': 'h' }, { userId: 'b' });
    await running.stop();
    expect(JSON.parse(body)).toEqual({ query: 'q', params: 'p', body: 'b', headers: 'h', identity: 'h' });
  });

  it('deletes the sessions of others before the repair, and only own ones after it', async () => {
    const text = MODEL + program;
    const { output, left } = repair(text, ['no-user-controlled-session-deletion']);
    expect(left).toEqual([]);
    expect(await sessionsOfAlice(text)).toBe(0);
    expect(await sessionsOfAlice(output)).toBe(1);
  });
});

/** What is left of them after Mallory's attack. */
async function sessionsOfAlice(text: string): Promise<number> {
  const program = await host.serve(text);
  const { status } = await program.send('DELETE', '/sessions?userId=alice', { 'X-User': 'mallory' });
  expect(status).toBe(204);
  const { body } = await program.get('/sessions', 'tls', { 'X-User': 'alice' });
  await program.stop();
  return (JSON.parse(body) as readonly unknown[]).length;
}
