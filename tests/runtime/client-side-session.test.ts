import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost, type Program, type Way } from './program-host.js';
import { repair } from './repair.js';

const program = `
import cookieSession from 'cookie-session';
import express from 'express';

const app = express();
app.set('trust proxy', true);
app.use(
  cookieSession({
    name: 'sid',
    keys: ['a key of the test'],
    maxAge: 60 * 60 * 1000, // one hour
    sameSite: 'lax',
  }),
);

app.get('/login', (req, res) => {
  req.session.user = 'alice';
  res.sendStatus(204);
});

app.get('/account', (req, res) => {
  if (!req.session.user) return res.sendStatus(401);
  req.session.visits = (req.session.visits ?? 0) + 1;
  res.send(req.session.user + ' ' + req.session.visits);
});

app.get('/logout', (req, res) => {
  req.session = null;
  res.redirect('/');
});

export default app;
`;

const ways: readonly Way[] = ['plain', 'tls'];

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost();
});
afterAll(() => host.close());

describe.each(ways)('over %s', (way) => {
  it('a copy of the cookie outlives the logout, and brings back old state', async () => {
    const before = await host.serve(program);

    const captured = await logIn(before, way);
    expect(await account(before, way, captured)).toBe('200 alice 1');
    expect(await logOut(before, way, captured)).toBe(302);

    expect(await account(before, way, captured)).toBe('200 alice 1');
    await before.stop();
  });

  it('the logout of the moved program ends the session, whoever has a copy', async () => {
    const { output, left } = repair(program, ['no-client-side-session'], 'all');
    expect(left).toEqual([]);
    const after = await host.serve(output);

    const captured = await logIn(after, way);
    expect(await account(after, way, captured)).toBe('200 alice 1');
    expect(await account(after, way, captured)).toBe('200 alice 2');
    expect(await logOut(after, way, captured)).toBe(302);

    expect(await account(after, way, captured)).toBe('401 Unauthorized');
    await after.stop();
  });

  it('the cookie keeps its name and attributes', async () => {
    const { output } = repair(program, ['no-client-side-session'], 'all');
    const [before, after] = [await host.serve(program), await host.serve(output)];

    expect(await attributes(after, way)).toEqual(await attributes(before, way));
    await before.stop();
    await after.stop();
  });
});

/** Of the session's cookie, as the browser gets it. */
async function attributes(running: Program, way: Way): Promise<readonly string[]> {
  const { cookies } = await running.get('/login', way);
  const [sid] = cookies.filter(({ name }) => name === 'sid');
  return (sid?.text.toLowerCase().split('; ') ?? []).sort();
}

/** The cookies that the browser sends from then on. */
async function logIn(running: Program, way: Way): Promise<string> {
  const { cookies } = await running.get('/login', way);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function account(running: Program, way: Way, cookie: string): Promise<string> {
  const { status, body } = await running.get('/account', way, { Cookie: cookie });
  return `${String(status)} ${body}`;
}

async function logOut(running: Program, way: Way, cookie: string): Promise<number> {
  return (await running.get('/logout', way, { Cookie: cookie })).status;
}
