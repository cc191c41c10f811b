import { afterAll, beforeAll, expect, it } from 'vitest';

import { ProgramHost, type Program } from './program-host.js';
import { repair } from './repair.js';

const program = `
import cookieParser from 'cookie-parser';
import express from 'express';

const app = express();
app.use(cookieParser());

app.get('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ user: 'alice', role: 'member' }), {
    httpOnly: true,
    secure: true,
    maxAge: 60 * 60 * 1000,
  });
  res.end();
});

app.get('/account', (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session || session.expiresAt < Date.now()) return res.status(401).end();
  res.send(session.user);
});

export default app;
`;

const day = 24 * 60 * 60 * 1000;

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost();
});
afterAll(() => host.close());

it('a session that says nothing of time is accepted for ever', async () => {
  const before = await host.serve(program);

  expect(Object.keys(await logIn(before))).toEqual(['user', 'role']);
  expect(await accountStatus(before, { user: 'alice', role: 'member' })).toBe(200);
});

it('the repaired session ends when it says so', async () => {
  const { output, left } = repair(program, ['require-client-session-expiry'], 'all');
  expect(left).toEqual([]);
  const after = await host.serve(output);

  const session = await logIn(after);
  const { expiresAt } = session;
  expect((Number(expiresAt) - Date.now()) / day).toBeCloseTo(14, 1);
  expect(await accountStatus(after, session)).toBe(200);
  expect(await accountStatus(after, { ...session, expiresAt: Date.now() - day })).toBe(401);
});

/** What the session cookie holds. */
async function logIn(running: Program): Promise<Record<string, unknown>> {
  const { cookies } = await running.get('/login', 'tls');
  return JSON.parse(decodeURIComponent(cookies[0]?.value ?? ''));
}

async function accountStatus(running: Program, session: object): Promise<number> {
  const cookie = `session=${encodeURIComponent(JSON.stringify(session))}`;
  return (await running.get('/account', 'tls', { Cookie: cookie })).status;
}
