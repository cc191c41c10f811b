import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost } from '../program-host.js';
import { repair } from '../repair.js';

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost('ecosystem');
});
afterAll(() => host.close());

const EXPRESS = `
import express from 'express';
const app = express();
app.use(express.json());
`;

/** Answers with the text that would go to the database. */
const MYSQL2 = `${EXPRESS}
import mysql from 'mysql2';
const pool = { query: async (sql, values) => mysql.format(sql, values) };
app.post('/', async (req, res) => {
  const sent = await pool.query('DELETE FROM sessions WHERE id = ?', [req.body.id]);
  res.send(sent);
});
export default app;
`;

const SEQUELIZE = `${EXPRESS}
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize({ dialect: 'mysql', logging: false });
const Session = sequelize.define('Session', { id: { type: DataTypes.STRING, primaryKey: true } });
let sent = '';
sequelize.query = async (sql) => {
  sent = typeof sql === 'string' ? sql : sql.query;
  return [[], 0];
};
app.post('/', async (req, res) => {
  await Session.findAll({ where: { id: req.body.id }, attributes: ['id'] }).catch((error) => (sent = error.message));
  res.send(sent.replace(/;$/u, ''));
});
export default app;
`;

describe('an object or a list in a query', () => {
  it.each([
    [
      'mysql2 makes a comparison of an object',
      MYSQL2,
      { id: 1 },
      'DELETE FROM sessions WHERE id = `id` = 1',
      "DELETE FROM sessions WHERE id = '[object Object]'",
    ],
    [
      'mysql2 takes text as it is',
      MYSQL2,
      "a' OR 1",
      String.raw`DELETE FROM sessions WHERE id = 'a\' OR 1'`,
      String.raw`DELETE FROM sessions WHERE id = 'a\' OR 1'`,
    ],
    [
      'Sequelize looks for any of a list',
      SEQUELIZE,
      ['a', 'b'],
      "SELECT `id` FROM `Sessions` AS `Session` WHERE `Session`.`id` IN ('a', 'b')",
      "SELECT `id` FROM `Sessions` AS `Session` WHERE `Session`.`id` = 'a,b'",
    ],
    [
      'Sequelize refuses an object',
      SEQUELIZE,
      { ne: '' },
      "Invalid value { ne: '' }",
      "SELECT `id` FROM `Sessions` AS `Session` WHERE `Session`.`id` = '[object Object]'",
    ],
  ])('%s', async (_, program, id, before, after) => {
    const { output, left } = repair(program, ['require-validated-session-identifier']);
    expect(left).toEqual([]);
    expect(await sentBy(program, id)).toBe(before);
    expect(await sentBy(output, id)).toBe(after);
  });
});

async function sentBy(text: string, id: unknown): Promise<string> {
  const program = await host.serve(text);
  const { body } = await program.send('POST', '/', {}, { id });
  await program.stop();
  return body;
}

/** Programs that answer with the query as a handler gets it. */
const READERS: Readonly<Record<string, string>> = {
  'Express 5': `${EXPRESS}app.get('/', (req, res) => res.json(req.query));\nexport default app;`,
  Fastify: `
import fastify from 'fastify';
const app = fastify();
app.get('/', async (request) => request.query);
await app.ready();
export default (req, res) => app.routing(req, res);`,
  Koa: `
import Koa from 'koa';
const app = new Koa();
app.use((ctx) => {
  ctx.body = ctx.query;
});
export default app.callback();`,
  h3: `
import { createApp, defineEventHandler, getQuery, toNodeListener } from 'h3';
const app = createApp();
app.use(defineEventHandler((event) => getQuery(event)));
export default toNodeListener(app);`,
  Hono: `
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono().get('/', (c) => c.json({ t: c.req.query('t'), u: c.req.query('u') }));
export default getRequestListener(app.fetch);`,
  Elysia: `
import { getRequestListener } from '@hono/node-server';
import { Elysia } from 'elysia';
const app = new Elysia().get('/', ({ query }) => query);
export default getRequestListener((request) => app.handle(request));`,
};

it('is a matter of the version of Express that is installed', () => {
  const program = `${EXPRESS}app.get('/', async (req, res) => res.json(await db.collection('sessions').findOne({ token: req.query.token })));`;
  const file = path.resolve(import.meta.dirname, 'program.mjs');
  expect(repair(program, ['require-validated-session-identifier']).found).toHaveLength(1);
  expect(repair(program, ['require-validated-session-identifier'], 'complete', file).found).toEqual([]);
});

describe('what a query holds', () => {
  it.each([
    ['Express 5', 'a list'],
    ['Fastify', 'a list'],
    ['Koa', 'a list'],
    ['h3', 'a list'],
    ['Hono', 'text'],
    ['Elysia', 'text'],
  ])('%s makes no object of brackets, and of a parameter that stands there twice %s', async (name, kind) => {
    const program = await host.serve(READERS[name] ?? '');
    const { body } = await program.get('/?t=a&t=b&u[$ne]=1', 'plain');
    await program.stop();
    const { t, u } = JSON.parse(body);
    expect(Array.isArray(t) ? 'a list' : typeof t === 'string' && 'text').toBe(kind);
    expect(u).toBeUndefined();
  });
});
