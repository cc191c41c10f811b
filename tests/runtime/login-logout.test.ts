import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Answer, type Program, ProgramHost } from './program-host.js';
import { repair } from './repair.js';

const RULES = ['require-session-regeneration', 'require-session-destroy-on-logout'];

/** A login and a logout, as many applications have them: in code with callbacks, and in code that waits. */
const programs: readonly { readonly title: string; readonly code: string }[] = [
  {
    title: 'express-session, callbacks',
    code: `
import express from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: 'a secret of the test', resave: false, saveUninitialized: true }));
app.get('/', (req, res) => res.send(req.session.user ?? 'nobody'));
app.get('/login', (req, res, next) => {
  req.session.user = 'alice';
  res.send('welcome');
});
app.get('/logout', (req, res, next) => {
  req.session.user = null;
  res.send('bye');
});

export default app;
`,
  },
  {
    title: 'express-session, async',
    code: `
import express from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: 'a secret of the test', resave: false, saveUninitialized: true }));
app.get('/', (req, res) => res.send(req.session.user ?? 'nobody'));
app.get('/login', async (req, res) => {
  await Promise.resolve();
  req.session.user = 'alice';
  res.send('welcome');
});
app.get('/logout', async (req, res) => {
  await Promise.resolve();
  delete req.session.user;
  res.send('bye');
});

export default app;
`,
  },
  {
    title: 'express-session, by another name',
    code: `
import express from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: 'a secret of the test', resave: false, saveUninitialized: true }));
let current;
app.get('/', (req, res) => {
  current = req.session;
  res.send(current.user ?? 'nobody');
});
app.get('/login', async (req, res) => {
  await Promise.resolve();
  current = req.session;
  current.user = 'alice';
  res.send('welcome');
});
app.get('/logout', (req, res) => {
  const ended = req.session;
  ended.user = null;
  res.send('bye');
});

export default app;
`,
  },
  {
    title: '@fastify/session',
    code: `
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import Fastify from 'fastify';

const app = Fastify();
app.register(cookie);
app.register(session, { secret: 'a secret of the test that is long enough', cookie: { secure: false } });
app.get('/', async (request) => request.session.user ?? 'nobody');
app.get('/login', async (request, reply) => {
  request.session.user = 'alice';
  return 'welcome';
});
app.get('/logout', async (request, reply) => {
  request.session.user = null;
  return 'bye';
});
await app.ready();

export default (request, response) => app.routing(request, response);
`,
  },
  {
    title: 'koa-session with a store',
    code: `
import Koa from 'koa';
import session from 'koa-session';

const app = new Koa();
app.keys = ['a key of the test'];
const rows = new Map();
const store = {
  get: async (id) => rows.get(id),
  set: async (id, row) => void rows.set(id, row),
  destroy: async (id) => void rows.delete(id),
};
app.use(session({ store }, app));
app.use(async (ctx, next) => {
  if (ctx.path === '/login') return login(ctx, next);
  if (ctx.path === '/logout') ctx.session = null;
  ctx.body = ctx.session?.user ?? 'nobody';
  if (ctx.session) ctx.session.seen = true;
});
async function login(ctx, next) {
  ctx.session.user = 'alice';
  ctx.body = 'welcome';
}

export default app.callback();
`,
  },
  {
    title: 'koa-generic-session',
    code: `
import Koa from 'koa';
import session from 'koa-generic-session';

const app = new Koa();
app.keys = ['a key of the test'];
app.use(session());
app.use(async (ctx, next) => {
  if (ctx.path === '/login') return login(ctx, next);
  if (ctx.path === '/logout') ctx.session = null;
  ctx.body = ctx.session?.user ?? 'nobody';
  if (ctx.session) ctx.session.seen = true;
});
async function login(ctx, next) {
  ctx.session.user = 'alice';
  ctx.body = 'welcome';
}

export default app.callback();
`,
  },
  {
    title: 'hono-sessions',
    code: `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { MemoryStore, sessionMiddleware } from 'hono-sessions';

const app = new Hono();
app.use(sessionMiddleware({ store: new MemoryStore(), encryptionKey: 'a key of the test that is long enough' }));
app.get('/', (c) => {
  const session = c.get('session');
  session.set('seen', true);
  return c.text(session.get('user') ?? 'nobody');
});
app.get('/login', (c) => {
  const session = c.get('session');
  session.set('user', 'alice');
  return c.text('welcome');
});
app.get('/logout', (c) => {
  const session = c.get('session');
  session.set('user', null);
  return c.text('bye');
});

export default getRequestListener(app.fetch);
`,
  },
];

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost('ecosystem');
});
afterAll(() => host.close());

describe.each(programs)('$title', ({ code }) => {
  it('a planted session id is signed in before the repair, and not after it', async () => {
    const { output } = repair(code, RULES);
    expect(output).not.toBe(code);
    expect(await fixationWorks(await host.serve(code))).toBe('alice');
    expect(await fixationWorks(await host.serve(output))).toBe('nobody');
  });

  it('the repaired program has nothing left to report, and signs in and out', async () => {
    const { output, left } = repair(code, RULES);
    expect(left).toEqual([]);
    const program = await host.serve(output);
    const own = await signIn(program, '');
    expect(await who(program, own)).toBe('alice');
    await program.get('/logout', 'plain', { Cookie: own });
    expect(await who(program, own)).toBe('nobody');
    await program.stop();
  });
});

/** With a form of their own for the login: it takes whoever comes. */
const passport = `
import express from 'express';
import session from 'express-session';
import passport from 'passport';

passport.use('form', {
  authenticate() {
    this.success({ id: 'alice' });
  },
});
passport.serializeUser((user, done) => done(null, user.id));
passport.deserializeUser((id, done) => done(null, { id }));

const app = express();
app.use(session({ secret: 'a secret of the test', resave: false, saveUninitialized: true }));
app.use(passport.initialize());
app.use(passport.session());
app.get('/', (req, res) => res.send(req.user?.id ?? 'nobody'));
app.get('/login', (req, res, next) => {
  req.logIn({ id: 'alice' }, (error) => {
    if (error) return next(error);
    res.send('welcome');
  });
});
app.get('/logout', (req, res, next) => {
  req.logout();
  res.send('bye');
});

export default app;
`;

describe.each([
  { version: '0.5', packages: { passport: 'passport05' }, isFixed: true, before: 200 },
  { version: '0.7', packages: {}, isFixed: false, before: 500 },
])('Passport $version', ({ version, packages, isFixed, before }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'passport-'));
  const file = path.join(folder, 'program.mjs');
  beforeAll(() => {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: { passport: `^${version}.0` } }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('a planted session id is signed in only where the version keeps it, and not after the repair', async () => {
    const { output, left } = repair(passport, RULES, 'complete', file);
    expect(left).toEqual([]);
    expect(await fixationWorks(await host.serve(passport, packages))).toBe(isFixed ? 'alice' : 'nobody');
    expect(await fixationWorks(await host.serve(output, packages))).toBe('nobody');
  });

  it('the repaired logout ends the session', async () => {
    const { output } = repair(passport, RULES, 'complete', file);
    const old = await host.serve(passport, packages);
    expect((await old.get('/logout', 'plain', { Cookie: await signIn(old, '') })).status).toBe(before);
    await old.stop();

    const program = await host.serve(output, packages);
    const own = await signIn(program, '');
    expect(await who(program, own)).toBe('alice');
    expect((await program.get('/logout', 'plain', { Cookie: own })).body).toBe('bye');
    expect(await who(program, own)).toBe('nobody');
    await program.stop();
  });
});

/** A basket, and where somebody wanted to go: both belong to a visitor before and after the login. */
const shop = (login: string) =>
  passport.replace(/app\.get\('\/login'[\s\S]*?\n\}\);\n/u, login).replace(
    "app.get('/logout'",
    `app.get('/add', (req, res) => {
  if (!req.session.basket) req.session.basket = [];
  req.session.basket.push('book');
  req.session.returnTo = '/basket';
  res.end();
});
app.get('/basket', (req, res) => res.json(req.session.basket ?? []));
function target(req) {
  return req.session.returnTo || '/';
}
app.get('/logout'`,
  );

describe.each([
  {
    title: 'callback of Passport 0.5',
    packages: { passport: 'passport05' },
    program: shop(`app.get('/login', (req, res, next) => {
  passport.authenticate('form', (err, user) => {
    req.logIn(user, (e) => {
      if (e) return next(e);
      return res.send('to ' + (req.session.returnTo || '/'));
    });
  })(req, res, next);
});
`),
  },
  {
    title: 'login that is written into the session, and a helper',
    packages: {},
    program: shop(`app.get('/login', (req, res, next) => {
  req.session.userId = 'alice';
  res.send('to ' + target(req));
});
`),
  },
])('what the old session held, with the $title', ({ packages, program }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'passport-'));
  const file = path.join(folder, 'program.mjs');
  beforeAll(() => {
    const installed = 'passport' in packages ? '^0.5.0' : '^0.7.0';
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: { passport: installed } }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is there after the repaired login, under another id', async () => {
    const { found, output, left } = repair(program, ['require-session-regeneration'], 'complete', file);
    expect(found).toHaveLength(1);
    expect(left).toEqual([]);
    const served = await host.serve(output, packages);
    const before = cookieHeader((await served.get('/add', 'plain')).cookies);
    const { cookies, body } = await served.get('/login', 'plain', { Cookie: before });
    expect(body).toBe('to /basket');
    const after = cookieHeader(cookies);
    expect(after).not.toBe(before);
    expect((await served.get('/basket', 'plain', { Cookie: after })).body).toBe('["book"]');
    await served.stop();
  });
});

describe('the middleware of Passport 0.5', () => {
  const program = passport.replace(
    /app\.get\('\/login'[\s\S]*?\n\}\);\n/u,
    "app.get('/login', passport.authenticate('form'), (req, res) => res.send('welcome'));\n",
  );
  const packages = { passport: 'passport05' };
  const folder = mkdtempSync(path.join(tmpdir(), 'passport-'));
  const file = path.join(folder, 'program.mjs');
  beforeAll(() => {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: { passport: '^0.5.0' } }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('signs a planted session id in, and does not after the follow-up', async () => {
    const { found, output } = repair(program, ['require-session-regeneration'], 'all', file);
    expect(found).toHaveLength(1);
    expect(await fixationWorks(await host.serve(program, packages))).toBe('alice');
    expect(await fixationWorks(await host.serve(output, packages))).toBe('nobody');
  });

  it.each([
    ['the newer version is installed', program, path.resolve('tests/runtime/ecosystem/program.mjs')],
    ['it keeps no session', program.replace("'form')", "'form', { session: false })"), file],
    ['it sends the browser to a provider', program.replace(", (req, res) => res.send('welcome')", ''), file],
    ['a token is looked at', program.replaceAll("'form'", "'jwt'"), file],
  ])('is not reported where %s', (_, code, at) => {
    expect(code).toContain('passport.authenticate(');
    expect(repair(code, ['require-session-regeneration'], 'all', at).found).toEqual([]);
  });
});

/** What whoever planted the id sees when the victim has signed in. */
async function fixationWorks(program: Program): Promise<string> {
  const { cookies } = await program.get('/', 'plain');
  const planted = cookieHeader(cookies);
  expect(planted).not.toBe('');
  await signIn(program, planted);
  const seen = await who(program, planted);
  await program.stop();
  return seen;
}

/** What a browser sends back: of two cookies with one name the later one. */
function cookieHeader(cookies: Answer['cookies']): string {
  const jar = new Map(cookies.map(({ name, value }) => [name, value]));
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The cookies that the browser has afterwards. */
async function signIn(program: Program, cookie: string): Promise<string> {
  const { cookies, body } = await program.get('/login', 'plain', cookie === '' ? {} : { Cookie: cookie });
  expect(body).toBe('welcome');
  return cookieHeader(cookies) || cookie;
}

async function who(program: Program, cookie: string): Promise<string> {
  return (await program.get('/', 'plain', { Cookie: cookie })).body;
}
