import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost } from './program-host.js';
import { repair } from './repair.js';

const RULE = 'no-error-detail-in-session-response';
/** Where the application keeps its accounts: the error names it. */
const SECRET = '/srv/shop/accounts.json';

const failing = `
import { readFile } from 'node:fs/promises';

const find = () => readFile('${SECRET}', 'utf8');
`;

interface Page {
  readonly path: string;
  /** The answer after the repair. */
  readonly status: number;
  readonly body: unknown;
}

const programs: readonly { readonly title: string; readonly code: string; readonly pages: readonly Page[] }[] = [
  {
    title: 'Express',
    code: `
import express from 'express';
import session from 'express-session';
${failing}
const store = new session.MemoryStore();
store.destroy = (id, done) => done(new Error('EACCES: unlink ${SECRET}'));

const app = express();
app.use(session({ secret: 'a secret of the test', resave: false, saveUninitialized: true, store }));
app.post('/login', async (req, res) => {
  try {
    req.session.user = await find();
    res.json({ ok: true });
  } catch (error) {
    res.status(500).json({ ok: false, error: error.message, stack: error.stack });
  }
});
app.post('/sign-in', (req, res) => {
  find()
    .then((user) => {
      req.session.user = user;
      res.end();
    })
    .catch((error) => res.status(503).send('Login failed: ' + error));
});
app.post('/logout', (req, res) => {
  req.session.destroy((err) => {
    if (err) return res.status(500).json({ message: err.message });
    res.sendStatus(204);
  });
});

export default app;
`,
    pages: [
      { path: '/login', status: 500, body: { ok: false, error: 'Internal Server Error' } },
      { path: '/sign-in', status: 503, body: 'Login failed' },
      { path: '/logout', status: 500, body: { message: 'Internal Server Error' } },
    ],
  },
  {
    title: 'Fastify',
    code: `
import Fastify from 'fastify';
${failing}
const app = Fastify();
app.post('/login', async (request, reply) => {
  try {
    return await find();
  } catch (error) {
    reply.code(500);
    return { error: error.message };
  }
});
app.post('/logout', async (request, reply) => {
  try {
    return await find();
  } catch (error) {
    return reply.code(503).send(error);
  }
});
app.post('/sessions', async (request, reply) => {
  try {
    return await find();
  } catch (error) {
    request.log.error(error);
    return reply.send(error);
  }
});
await app.ready();

export default (request, response) => app.routing(request, response);
`,
    pages: [
      { path: '/login', status: 500, body: { error: 'Internal Server Error' } },
      {
        path: '/logout',
        status: 503,
        body: { statusCode: 503, error: 'Service Unavailable', message: 'Service Unavailable' },
      },
      {
        path: '/sessions',
        status: 500,
        body: { statusCode: 500, error: 'Internal Server Error', message: 'Internal Server Error' },
      },
    ],
  },
  {
    title: 'Koa',
    code: `
import Koa from 'koa';
${failing}
const app = new Koa();
app.use(async function login(ctx) {
  try {
    ctx.body = await find();
  } catch (error) {
    ctx.status = 500;
    ctx.body = { error: String(error) };
  }
});

export default app.callback();
`,
    pages: [{ path: '/login', status: 500, body: { error: 'Internal Server Error' } }],
  },
  {
    title: 'Hono',
    code: `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
${failing}
const app = new Hono();
app.post('/login', async (c) => {
  try {
    return c.text(await find());
  } catch (error) {
    return c.json({ error: error.message }, 500);
  }
});
app.post('/logout', async (c) => {
  try {
    return c.text(await find());
  } catch (error) {
    throw new HTTPException(500, { message: error.message });
  }
});

export default getRequestListener(app.fetch);
`,
    pages: [
      { path: '/login', status: 500, body: { error: 'Internal Server Error' } },
      { path: '/logout', status: 500, body: 'Internal Server Error' },
    ],
  },
  {
    title: 'h3',
    code: `
import { createApp, createError, createRouter, defineEventHandler, toNodeListener } from 'h3';
${failing}
const router = createRouter();
router.post(
  '/login',
  defineEventHandler(async () => {
    try {
      return await find();
    } catch (error) {
      throw createError({ statusCode: 500, statusMessage: error.message });
    }
  }),
);
router.post(
  '/logout',
  defineEventHandler(async (event) => {
    try {
      return await find();
    } catch (error) {
      return { error: error.message };
    }
  }),
);
const app = createApp();
app.use(router);

export default toNodeListener(app);
`,
    pages: [
      {
        path: '/login',
        status: 500,
        body: { statusCode: 500, statusMessage: 'Internal Server Error', stack: [] },
      },
      { path: '/logout', status: 200, body: { error: 'Internal Server Error' } },
    ],
  },
  {
    title: 'hapi',
    code: `
import Hapi from '@hapi/hapi';
${failing}
const server = Hapi.server();
server.route({
  method: 'POST',
  path: '/login',
  handler: async (request, h) => {
    try {
      return await find();
    } catch (error) {
      return h.response({ error: error.message }).code(500);
    }
  },
});
await server.initialize();

export default (request, response) => server.listener.emit('request', request, response);
`,
    pages: [{ path: '/login', status: 500, body: { error: 'Internal Server Error' } }],
  },
  {
    title: 'Elysia',
    code: `
import { Elysia } from 'elysia';
${failing}
const app = new Elysia()
  .post('/login', async ({ set }) => {
    try {
      return await find();
    } catch (error) {
      set.status = 500;
      return { error: error.message };
    }
  })
  .post('/logout', async ({ status }) => {
    try {
      return await find();
    } catch (error) {
      return status(500, error.message);
    }
  });

export default async (request, to) => {
  const response = await app.handle(new Request(\`http://127.0.0.1\${request.url}\`, { method: request.method }));
  to.writeHead(response.status, [...response.headers].flat());
  to.end(await response.text());
};
`,
    pages: [
      { path: '/login', status: 500, body: { error: 'Internal Server Error' } },
      { path: '/logout', status: 500, body: 'Internal Server Error' },
    ],
  },
];

describe('logins and logouts that fail', () => {
  let host: ProgramHost;
  beforeAll(() => {
    host = new ProgramHost('ecosystem');
  });
  afterAll(() => host.close());

  it.each(programs)('of $title say what failed, and no longer after the repair', async ({ code, pages }) => {
    const { found, output, left } = repair(code, [RULE], 'all');
    expect(found).toHaveLength(pages.length);
    expect(left).toEqual([]);
    const before = await host.serve(code);
    const after = await host.serve(output);
    for (const { path, status, body } of pages) {
      const told = await before.send('POST', path, {});
      expect(told.body).toContain(SECRET);
      const repaired = await after.send('POST', path, {});
      expect(repaired.body).not.toContain(SECRET);
      expect(repaired.status).toBe(told.status);
      expect(repaired.status).toBe(status);
      expect(readBody(repaired.body)).toEqual(body);
    }
    await before.stop();
    await after.stop();
  });
});

function readBody(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : text;
}
