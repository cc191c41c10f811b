import { afterAll, beforeAll, expect, it } from 'vitest';

import { ProgramHost, type Program } from './program-host.js';
import { repair } from './repair.js';

const express = `
import cookieParser from 'cookie-parser';
import express from 'express';

const users = [{ id: 'alice' }, { id: 'bob' }];
const app = express();
app.use(cookieParser('a secret of the test'));

app.get('/login', (req, res) => {
  const user = users[0];
  res.cookie('userId', user.id, { httpOnly: true, secure: true });
  res.cookie('role', 'member', { httpOnly: true, secure: true });
  res.end();
});

app.get('/account', (req, res) => {
  const user = users.find(({ id }) => id === req.cookies.userId);
  if (!user) return res.sendStatus(401);
  res.send(user.id);
});

app.get('/admin', (req, res) => {
  if (!['admin', 'member'].includes(req.cookies.role)) return res.sendStatus(401);
  if (req.cookies.role !== 'admin') return res.sendStatus(403);
  res.end();
});

export default app;
`;

const forged = { userId: 'bob', role: 'admin' };

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost();
});
afterAll(() => host.close());

it('a plain cookie makes anybody of its sender', async () => {
  const before = await host.serve(express);

  expect(await status(before, '/account', forged)).toBe(200);
  expect(await status(before, '/admin', forged)).toBe(200);
});

it('repaired, a forged cookie is refused and an own one accepted', async () => {
  const { output, left } = repair(express, ['no-unsigned-identity-cookie']);
  expect(left).toEqual([]);
  const after = await host.serve(output);

  expect(await status(after, '/account', forged)).toBe(401);
  expect(await status(after, '/admin', forged)).toBe(401);
  const own = await logIn(after);
  expect(await status(after, '/account', own)).toBe(200);
  expect(await status(after, '/admin', own)).toBe(403);
  expect(await status(after, '/account', { userId: `bob${own['userId']?.slice('alice'.length)}` })).toBe(401);
});

async function logIn(running: Program): Promise<Readonly<Record<string, string>>> {
  const { cookies } = await running.get('/login', 'tls');
  return Object.fromEntries(cookies.map(({ name, value }) => [name, value]));
}

async function status(running: Program, page: string, cookies: Readonly<Record<string, string>>): Promise<number> {
  const Cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  return (await running.get(page, 'tls', { Cookie })).status;
}
