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
  readonly method: 'GET' | 'POST';
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
      { method: 'POST', path: '/login', status: 500, body: { ok: false, error: 'Internal Server Error' } },
      { method: 'POST', path: '/sign-in', status: 503, body: 'Login failed' },
      { method: 'POST', path: '/logout', status: 500, body: { message: 'Internal Server Error' } },
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
      { method: 'POST', path: '/login', status: 500, body: { error: 'Internal Server Error' } },
      {
        method: 'POST',
        path: '/logout',
        status: 503,
        body: { statusCode: 503, error: 'Service Unavailable', message: 'Service Unavailable' },
      },
      {
        method: 'POST',
        path: '/sessions',
        status: 500,
        body: { statusCode: 500, error: 'Internal Server Error', message: 'Internal Server Error' },
      },
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
    for (const { method, path, status, body } of pages) {
      const told = await before.send(method, path, {});
      expect(told.body).toContain(SECRET);
      const repaired = await after.send(method, path, {});
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
