import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

const REVOKE = "await Session.deleteMany({ userId: c.req.query('userId') });";

describe('Hono handlers: what is recognised', () => {
  it.each([
    `import { Hono } from 'hono';\nnew Hono().get('/', async (c) => { ${REVOKE} });`,
    `import { Hono } from 'hono';\nconst app = new Hono();\napp.delete('/', auth, async (c) => { ${REVOKE} });`,
    `import { Hono } from 'hono';\nconst app = new Hono().basePath('/api');\napp.get('/a', a).post('/b', async (c, next) => { ${REVOKE} });`,
    `import { OpenAPIHono } from '@hono/zod-openapi';\nconst app = new OpenAPIHono();\napp.openapi(route, async (c) => { ${REVOKE} });`,
    `import { createFactory } from 'hono/factory';\nexport const h = createFactory().createHandlers(async (c) => { ${REVOKE} });`,
    `import { createMiddleware } from 'hono/factory';\nexport const h = createMiddleware(async (c, next) => { ${REVOKE} });`,
    `import type { Context } from 'hono';\nexport const h = async (c: Context<Env>) => { ${REVOKE} };`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual(["Session.deleteMany: user c.req.query('userId')"]);
  });

  it.each([
    ["c.req.param('id')", "c.req.param('id')"],
    ['c.req.param().id', "c.req.param('id')"],
    ["c.req.header('x-user-id')", "c.req.header('x-user-id')"],
    ['(await c.req.json()).userId', 'c.req.json().userId'],
    ["(await c.req.parseBody())['userId']", 'c.req.parseBody().userId'],
    ["c.req.valid('json').userId", "c.req.valid('json').userId"],
    ["c.req.valid('query').userId", "c.req.valid('query').userId"],
    ["(await c.req.formData()).get('userId')", "c.req.formData().get('userId')"],
    ["new URL(c.req.url).searchParams.get('userId')", "new URL(c.req.url).searchParams.get('userId')"],
    ["getCookie(c, 'userId')", "getCookie(c, 'userId')"],
  ])('%s', (value, label) => {
    const code = `import { Hono } from 'hono';\nimport { getCookie } from 'hono/cookie';\nnew Hono().get('/', async (c) => { await Session.deleteMany({ userId: ${value} }); });`;
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('Hono handlers: what is not', () => {
  it.each([
    `export const h = async (c) => { ${REVOKE} };`,
    `export const h = async (c, next) => { ${REVOKE} };`,
    `app.get('/', async (c) => { ${REVOKE} });`,
    "import { Hono } from 'hono';\nnew Hono().get('/', async (c) => { await Session.deleteMany({ userId: c.get('user').id }); });",
    "import { Hono } from 'hono';\nnew Hono().get('/', async (c) => { await Session.deleteMany({ userId: c.var.user.id }); });",
    "import { Hono } from 'hono';\nnew Hono().get('/', async (c) => { await Session.deleteMany({ userId: c.get('tenant').owner }); });",
    "import { Hono } from 'hono';\nnew Hono().get('/', async (c) => { await Session.deleteMany({ userId: await getSignedCookie(c, secret, 'userId') }); });",
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
