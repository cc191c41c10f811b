import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Installation, type Program, ProgramHost } from './program-host.js';
import { repair } from './repair.js';

// A session that the application puts into a cookie itself, and a copy of it that somebody sends when it should long be over.

const RULE = 'require-client-session-expiry';

const DAY = 24 * 60 * 60 * 1000;

interface Case {
  readonly title: string;
  readonly installation: Installation;
  /** `/login` signs in; `/account` answers 200 to whoever is signed in, and otherwise something else. */
  readonly program: string;
  /** What `/account` answers to somebody who is not signed in. */
  readonly otherwise: number;
}

const express = (login: string, account: string, before = ''): string => `
import cookieParser from 'cookie-parser';
import crypto from 'node:crypto';
import express from 'express';

const app = express();
app.use(cookieParser('a secret of the test'));
${before}
app.get('/login', (req, res) => {
  ${login}
  res.end();
});

app.get('/account', (req, res) => {
  ${account}
});

export default app;
`;

/** Nothing is said of time where it is written. */
const timeless: readonly Case[] = [
  {
    title: 'a test of what is read',
    installation: 'plugin',
    otherwise: 401,
    program: express(
      "res.cookie('session', JSON.stringify({ user: 'alice' }), { httpOnly: true, maxAge: 60 * 60 * 1000 });",
      `const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session) return res.status(401).end();
  res.send(session.user);`,
    ),
  },
  {
    title: 'a test of the text, and a part of the session',
    installation: 'plugin',
    otherwise: 401,
    program: express(
      "res.cookie('session', JSON.stringify({ user: 'alice' }), { httpOnly: true, signed: true });",
      `const text = req.signedCookies.session;
  if (!text) {
    res.status(401).end();
    return;
  }
  const { user } = JSON.parse(text);
  res.send(user);`,
    ),
  },
  {
    title: 'an object, a constant and a function',
    installation: 'plugin',
    otherwise: 302,
    program: express(
      "const session = { user: 'alice' };\n  res.cookie(COOKIE, session, { httpOnly: true, signed: true });",
      `const session = sessionOf(req);
  if (!session) return res.redirect('/login');
  res.send(session.user);`,
      `
const COOKIE = 'auth';

function sessionOf(req) {
  const session = req.signedCookies[COOKIE];
  if (!session) return undefined;
  return session;
}
`,
    ),
  },
  {
    title: 'a signature of its own',
    installation: 'plugin',
    otherwise: 401,
    program: express(
      `const data = Buffer.from(JSON.stringify({ user: 'alice' })).toString('base64url');
  res.cookie('session', data + '.' + sign(data), { httpOnly: true });`,
      `const user = userOf(req);
  if (!user) return res.status(401).end();
  res.send(user);`,
      `
const sign = (text) => crypto.createHmac('sha256', 'a secret of the test').update(text).digest('hex');

const userOf = (req) => {
  const cookie = req.cookies.session;
  if (!cookie) return null;
  const [data, mac] = cookie.split('.');
  if (sign(data) !== mac) return null;
  return JSON.parse(Buffer.from(data, 'base64url').toString()).user;
};
`,
    ),
  },
  {
    title: 'a middleware that removes what makes no sense',
    installation: 'plugin',
    otherwise: 401,
    program: express(
      "res.cookie('session', JSON.stringify({ user: 'alice' }), { httpOnly: true });",
      'res.sendStatus(req.user ? 200 : 401);',
      `
app.use((req, res, next) => {
  const text = req.cookies.session;
  if (text) {
    try {
      req.user = JSON.parse(text);
    } catch {
      res.clearCookie('session');
    }
  }
  next();
});
`,
    ),
  },
  {
    title: 'Hono, and a value that may be none',
    installation: 'ecosystem',
    otherwise: 401,
    program: `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';

const SECRET = 'a secret of the test';

const app = new Hono();
app.get('/login', async (c) => {
  await setSignedCookie(c, 'session', JSON.stringify({ sub: 'alice' }), SECRET, { httpOnly: true });
  return c.text('done');
});
app.get('/account', async (c) => {
  const text = await getSignedCookie(c, SECRET, 'session');
  const session = text ? JSON.parse(text) : null;
  return c.text('done', session?.sub ? 200 : 401);
});

export default getRequestListener(app.fetch);
`,
  },
  {
    title: 'Koa, and a member of the context',
    installation: 'ecosystem',
    otherwise: 401,
    program: `
import Koa from 'koa';

const app = new Koa();
app.keys = ['a key of the test'];
app.use(async (ctx, next) => {
  const text = ctx.cookies.get('session');
  ctx.state.session = text ? JSON.parse(decodeURIComponent(text)) : undefined;
  await next();
});
app.use((ctx) => {
  if (ctx.path === '/login') ctx.cookies.set('session', encodeURIComponent(JSON.stringify({ uid: 'alice' })));
  ctx.status = ctx.state.session || ctx.path === '/login' ? 200 : 401;
  ctx.body = 'done';
});

export default app.callback();
`,
  },
];

/** There is a time, and nobody looks at it. */
const unread: readonly Case[] = [
  {
    title: 'an end that is not looked at',
    installation: 'plugin',
    otherwise: 401,
    program: express(
      "res.cookie('session', JSON.stringify({ user: 'alice', expiresAt: Date.now() + 60 * 60 * 1000 }));",
      `if (!req.cookies.session) return res.status(401).end();
  const { user } = JSON.parse(req.cookies.session);
  res.send(user);`,
    ),
  },
  {
    title: 'an end as the text of a date',
    installation: 'plugin',
    otherwise: 401,
    program: express(
      "res.cookie('session', JSON.stringify({ user: 'alice', expires: new Date(Date.now() + 60 * 60 * 1000) }));",
      `const session = JSON.parse(req.cookies.session || 'null');
  if (session === null) return res.status(401).end();
  res.send(session.user);`,
    ),
  },
  {
    title: 'a beginning in seconds',
    installation: 'plugin',
    otherwise: 401,
    program: express(
      "res.cookie('session', JSON.stringify({ user: 'alice', iat: Math.floor(Date.now() / 1000) }));",
      `try {
    const session = JSON.parse(req.cookies.session);
    res.send(session.user);
  } catch {
    res.clearCookie('session');
    res.status(401).end();
  }`,
    ),
  },
];

const hosts = new Map<Installation, ProgramHost>();
beforeAll(() => {
  for (const installation of ['plugin', 'ecosystem'] as const) hosts.set(installation, new ProgramHost(installation));
});
afterAll(() => Promise.all([...hosts.values()].map((host) => host.close())));

describe.each([...timeless, ...unread])('$title', ({ program, installation, otherwise }) => {
  const host = (): ProgramHost => hosts.get(installation)!;

  it('a copy is accepted for ever', async () => {
    const before = await host().serve(program);

    const captured = await logIn(before);
    expect(await account(before, captured)).toBe(200);
    expect(await account(before)).toBe(otherwise);
    await host().advance(1000 * DAY);

    expect(await account(before, captured)).toBe(200);
    await before.stop();
  });

  it('once repaired it is refused like none, when its time has passed', async () => {
    const { output, left } = repair(program, [RULE]);
    expect(left).toEqual([]);
    const after = await host().serve(output);

    const captured = await logIn(after);
    expect(await account(after, captured)).toBe(200);
    expect(await account(after)).toBe(otherwise);
    await host().advance(15 * DAY);

    expect(await account(after, captured)).toBe(otherwise);
    expect(await account(after, await logIn(after))).toBe(200);
    await after.stop();
  });
});

it('a session from before the repair is refused, too', async () => {
  const [{ program, otherwise }] = timeless as readonly [Case];
  const host = hosts.get('plugin')!;
  const [before, after] = [await host.serve(program), await host.serve(repair(program, [RULE]).output)];

  expect(await account(after, await logIn(before))).toBe(otherwise);
  await before.stop();
  await after.stop();
});

/** The cookies that the browser sends from then on. */
async function logIn(running: Program): Promise<string> {
  const { cookies } = await running.get('/login', 'plain');
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function account(running: Program, cookie = 'other=1'): Promise<number> {
  return (await running.get('/account', 'plain', { Cookie: cookie })).status;
}
