import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { modelOf } from './seen.js';

/** What is written where, and which library keeps it. */
function seen(code: string, filename?: string): string[] {
  return modelOf(code, filename === undefined ? {} : { filename })
    .sessionWrites()
    .map(({ library, path, operator, content }) => `${library.id} ${content ?? '?'}: ${path.join('.')} ${operator}`);
}

const cookieSession = "import cookieSession from 'cookie-session';\napp.use(cookieSession({ keys }));\n";

describe('writes to sessions that the browser keeps', () => {
  it.each([
    [`${cookieSession}app.get('/', (req, res) => { req.session.a.b = 1; });`, ['cookie-session clear: a.b =']],
    [`${cookieSession}app.get('/', ({ session }, res) => { session.a++; });`, ['cookie-session clear: a ++']],
    [`${cookieSession}app.get('/', (req, res) => { req.session = { a }; });`, ['cookie-session clear:  =']],
    [
      `${cookieSession}app.get('/', (req, res) => { const cart = req.session.cart; cart.n += 1; });`,
      ['cookie-session clear: cart.n +='],
    ],
    [
      `${cookieSession}app.get('/', (req, res) => { Object.assign(req.session, { a }); });`,
      ['cookie-session clear:  ='],
    ],
    [
      "import { getIronSession } from 'iron-session';\nconst get = async () => getIronSession(jar, options);\nconst session = await get();\nsession.a = 1;",
      ['iron-session encrypted: a ='],
    ],
    [
      "import { useSession } from 'h3';\nconst session = await useSession(event, { password });\nawait session.update({ a });",
      ['h3 encrypted:  ='],
    ],
    [
      "import { createCookieSessionStorage } from 'react-router';\nconst { getSession } = createCookieSessionStorage({});\nconst session = await getSession();\nsession.set('a', 1);\nsession.data = {};",
      ['react-router-sessions clear: a ='],
    ],
    [
      "import Koa from 'koa';\nimport session from 'koa-session';\nconst app = new Koa();\napp.use(session(app));\napp.use((ctx, next) => { ctx.session.a = 1; });",
      ['koa-session clear: a ='],
    ],
    [
      "import secureSession from '@fastify/secure-session';\nimport Fastify from 'fastify';\nconst app = Fastify();\napp.register(secureSession, { key });\napp.get('/', (request, reply) => { request.session.set('a', 1); });",
      ['fastify-secure-session encrypted: a ='],
    ],
    [
      "import { Hono } from 'hono';\nimport { CookieStore, sessionMiddleware } from 'hono-sessions';\nconst app = new Hono();\napp.use(sessionMiddleware({ store: new CookieStore() }));\napp.get('/', (c) => { const session = c.get('session'); session.set('a', 1); });",
      ['hono-sessions encrypted: a ='],
    ],
  ])('%s', (code, expected) => {
    expect(seen(code)).toEqual(expected);
  });

  it.each([
    "app.get('/', (req, res) => { req.session.a = 1; });",
    "import session from 'express-session';\napp.use(session());\napp.get('/', (req, res) => { req.session.a = 1; });",
    `import session from 'express-session';\napp.use(session());\n${cookieSession}app.get('/', (req, res) => { req.session.a = 1; });`,
    "import Koa from 'koa';\nimport session from 'koa-session';\nconst app = new Koa();\napp.use(session({ store }, app));\napp.use((ctx, next) => { ctx.session.a = 1; });",
    "import Koa from 'koa';\nimport session from 'koa-session';\nconst app = new Koa();\napp.use(session(options, app));\napp.use((ctx, next) => { ctx.session.a = 1; });",
    `${cookieSession}const req = {}; req.session = {}; req.session.a = 1;`,
    "import { createMemorySessionStorage } from 'react-router';\nconst { getSession } = createMemorySessionStorage({});\nconst session = await getSession();\nsession.set('a', 1);",
    "import { getSession } from './session.js';\nconst session = await getSession();\nsession.a = 1;",
    "import { Hono } from 'hono';\nimport { MemoryStore, sessionMiddleware } from 'hono-sessions';\nconst app = new Hono();\napp.use(sessionMiddleware({ store: new MemoryStore() }));\napp.get('/', (c) => { c.get('session').set('a', 1); });",
  ])('nothing in %s', (code) => {
    expect(seen(code)).toEqual([]);
  });
});

describe('writes to sessions that another file sets up', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'session-writes-'));
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  const code =
    "import { Router } from 'express';\nexport const router = Router();\nrouter.post('/', (req, res) => { req.session.a = 1; });";

  it.each([
    [['express', 'cookie-session'], ['cookie-session clear: a =']],
    [['express', 'cookie-session', 'express-session'], []],
    [['express', 'express-session'], []],
    [['express'], []],
    // Where it keeps them, its configuration says.
    [['koa', 'koa-session'], []],
  ])('%s', (dependencies, expected) => {
    const folder = mkdtempSync(path.join(root, 'application-'));
    const manifest = { dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])) };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    expect(seen(code, path.join(folder, 'routes.ts'))).toEqual(expected);
  });
});
