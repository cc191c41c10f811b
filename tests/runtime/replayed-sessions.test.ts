import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { WITHOUT_REACT } from './ecosystem/stand-ins.js';
import { type Installation, type Packages, type Program, ProgramHost } from './program-host.js';
import { type Edits, repair } from './repair.js';

// Somebody has a copy of a session's cookie and sends it when the session should long be over.

const RULE = 'require-client-session-expiry';

const PASSWORD = "'a password of the test, long enough'";

const DAY = 24 * 60 * 60 * 1000;

interface Case {
  readonly title: string;
  /** `/login` signs in, `/account` answers 200 to whoever is signed in and 401 to everybody else. */
  readonly program: string;
  readonly installation: Installation;
  readonly packages?: Packages;
  readonly edits?: Edits;
}

/** The server refuses old sessions once it is told to. */
const endedByServer: readonly Case[] = [
  {
    title: 'iron-session without a ttl',
    installation: 'ecosystem',
    program: `
import { getIronSession } from 'iron-session';

const options = { cookieName: 'sid', password: ${PASSWORD}, ttl: 0, cookieOptions: { secure: false } };

export default async (req, res) => {
  const session = await getIronSession(req, res, options);
  if (req.url === '/login') {
    session.userId = 'alice';
    await session.save();
    return res.end();
  }
  res.statusCode = session.userId ? 200 : 401;
  res.end();
};
`,
  },
  {
    title: 'iron-session whose cookie has no lifetime',
    installation: 'ecosystem',
    program: `
import { getIronSession } from 'iron-session';

const options = { cookieName: 'sid', password: ${PASSWORD}, cookieOptions: { secure: false, maxAge: undefined } };

export default async (req, res) => {
  const session = await getIronSession(req, res, options);
  if (req.url === '/login') {
    session.userId = 'alice';
    await session.save();
    return res.end();
  }
  res.statusCode = session.userId ? 200 : 401;
  res.end();
};
`,
  },
  {
    title: 'h3',
    installation: 'ecosystem',
    program: `
import { createApp, defineEventHandler, setResponseStatus, toNodeListener, useSession } from 'h3';

const app = createApp();
app.use(
  defineEventHandler(async (event) => {
    const session = await useSession(event, { name: 'sid', password: ${PASSWORD}, cookie: { secure: false } });
    if (event.path === '/login') await session.update({ userId: 'alice' });
    else if (!session.data.userId) setResponseStatus(event, 401);
    return 'done';
  }),
);

export default toNodeListener(app);
`,
  },
  {
    title: 'koa-session for as long as the browser is open',
    installation: 'ecosystem',
    program: `
import Koa from 'koa';
import session from 'koa-session';

const app = new Koa();
app.keys = ['a key of the test'];
app.use(session({ key: 'sid', maxAge: 'session' }, app));
app.use((ctx) => {
  if (ctx.path === '/login') ctx.session.userId = 'alice';
  ctx.status = ctx.session.userId ? 200 : 401;
  ctx.body = 'done';
});

export default app.callback();
`,
  },
  {
    title: '@hono/session',
    installation: 'ecosystem',
    program: `
import { getRequestListener } from '@hono/node-server';
import { useSession } from '@hono/session';
import { Hono } from 'hono';

const app = new Hono();
app.use(useSession({ secret: ${PASSWORD} }));
app.get('/login', async (c) => {
  await c.var.session.update({ userId: 'alice' });
  return c.text('done');
});
app.get('/account', async (c) => {
  const data = await c.var.session.get();
  return c.text('done', data?.userId ? 200 : 401);
});

export default getRequestListener(app.fetch);
`,
  },
  {
    title: 'hono-sessions in the cookie',
    installation: 'ecosystem',
    program: `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { CookieStore, sessionMiddleware } from 'hono-sessions';

const app = new Hono();
app.use('*', sessionMiddleware({ store: new CookieStore(), encryptionKey: ${PASSWORD} }));
app.get('/login', (c) => {
  c.get('session').set('userId', 'alice');
  return c.text('done');
});
app.get('/account', (c) => c.text('done', c.get('session').get('userId') ? 200 : 401));

export default getRequestListener(app.fetch);
`,
  },
  {
    title: 'a seal of @hapi/iron',
    installation: 'ecosystem',
    program: `
import Iron from '@hapi/iron';

const password = ${PASSWORD};

export default async (req, res) => {
  if (req.url === '/login') {
    const sealed = await Iron.seal({ userId: 'alice' }, password, Iron.defaults);
    res.setHeader('Set-Cookie', 'sid=' + sealed + '; HttpOnly');
    return res.end();
  }
  const [, sealed] = /sid=([^;]*)/.exec(req.headers.cookie ?? '') ?? [];
  try {
    await Iron.unseal(sealed, password, Iron.defaults);
  } catch {
    res.statusCode = 401;
  }
  res.end();
};
`,
  },
  {
    title: '@hapi/yar',
    installation: 'ecosystem',
    program: `
import Hapi from '@hapi/hapi';
import Yar from '@hapi/yar';

const server = Hapi.server();
await server.register({ plugin: Yar, options: { cookieOptions: { password: ${PASSWORD}, isSecure: false } } });
server.route({
  method: 'GET',
  path: '/{page}',
  handler(request, h) {
    if (request.params.page === 'login') request.yar.set('userId', 'alice');
    return h.response('done').code(request.yar.get('userId') ? 200 : 401);
  },
});
await server.initialize();

export default server.listener;
`,
  },
  {
    title: '@hapi/cookie',
    installation: 'ecosystem',
    edits: 'all',
    program: `
import cookie from '@hapi/cookie';
import Hapi from '@hapi/hapi';

const server = Hapi.server();
await server.register(cookie);
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: ${PASSWORD}, isSecure: false, path: '/' } });
server.route({
  method: 'GET',
  path: '/login',
  handler(request) {
    request.cookieAuth.set({ userId: 'alice' });
    return 'done';
  },
});
server.route({ method: 'GET', path: '/account', options: { auth: 'session' }, handler: () => 'done' });
await server.initialize();

export default server.listener;
`,
  },
];

/** Libraries whose servers never look at the age: the browser drops the cookie, and that is all they offer. */
const endedByBrowser: readonly Case[] = [
  {
    title: 'cookie-session',
    installation: 'plugin',
    program: `
import cookieSession from 'cookie-session';
import express from 'express';

const app = express();
app.use(cookieSession({ name: 'sid', keys: ['a key of the test'] }));
app.get('/login', (req, res) => {
  req.session.userId = 'alice';
  res.end();
});
app.get('/account', (req, res) => res.sendStatus(req.session.userId ? 200 : 401));

export default app;
`,
  },
  {
    title: 'createCookieSessionStorage of React Router',
    installation: 'ecosystem',
    program: `
${WITHOUT_REACT}
const { createCookieSessionStorage } = await import('react-router');

const { getSession, commitSession } = createCookieSessionStorage({
  cookie: { name: 'sid', secrets: ['a secret of the test'] },
});

export default async (req, res) => {
  const session = await getSession(req.headers.cookie);
  if (req.url === '/login') {
    session.set('userId', 'alice');
    res.setHeader('Set-Cookie', await commitSession(session));
  } else if (!session.has('userId')) {
    res.statusCode = 401;
  }
  res.end();
};
`,
  },
];

const hosts = new Map<Installation, ProgramHost>();
beforeAll(() => {
  for (const installation of ['plugin', 'ecosystem'] as const) hosts.set(installation, new ProgramHost(installation));
});
afterAll(() => Promise.all([...hosts.values()].map((host) => host.close())));

describe.each(endedByServer)('$title', ({ program, installation, packages, edits = 'complete' }) => {
  const host = (): ProgramHost => hosts.get(installation)!;

  it('accepts a copy for ever', async () => {
    const before = await host().serve(program, packages);

    const captured = await logIn(before);
    expect(await account(before, captured.cookie)).toBe(200);
    await host().advance(1000 * DAY);

    expect(await account(before, captured.cookie)).toBe(200);
    await before.stop();
  });

  it('refuses it when its time has passed, once repaired', async () => {
    const { output, left } = repair(program, [RULE], edits);
    expect(left).toEqual([]);
    const after = await host().serve(output, packages);

    const captured = await logIn(after);
    expect(await account(after, captured.cookie)).toBe(200);
    await host().advance(15 * DAY);

    expect(await account(after, captured.cookie)).toBe(401);
    expect(await account(after, (await logIn(after)).cookie)).toBe(200);
    await after.stop();
  });
});

describe.each(endedByBrowser)('$title', ({ program, installation }) => {
  it('is dropped by the browser once repaired; a copy is accepted all the same', async () => {
    const { output, left } = repair(program, [RULE]);
    expect(left).toEqual([]);
    const host = hosts.get(installation)!;
    const [before, after] = [await host.serve(program), await host.serve(output)];

    expect((await logIn(before)).lasts).toBe(false);
    const captured = await logIn(after);
    expect(captured.lasts).toBe(true);
    await host.advance(15 * DAY);

    expect(await account(after, captured.cookie)).toBe(200);
    await before.stop();
    await after.stop();
  });
});

interface Captured {
  readonly cookie: string;
  /** The browser is told when to drop it. */
  readonly lasts: boolean;
}

async function logIn(running: Program): Promise<Captured> {
  const { cookies } = await running.get('/login', 'plain');
  // Of cookies of one name, the browser keeps the last.
  const kept = new Map(cookies.map(({ name, value }) => [name, value]));
  return {
    cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
    lasts: cookies.every(({ text }) => /;\s*(?:max-age|expires)=/iu.test(text)),
  };
}

async function account(running: Program, cookie: string): Promise<number> {
  return (await running.get('/account', 'plain', { Cookie: cookie })).status;
}
