import { describe, expect, it } from 'vitest';

import { choicesIn } from '../model/deletions-seen.js';

const REVOKE = 'await Session.deleteMany({ userId: ctx.query.userId });';

describe('Koa handlers: what is recognised', () => {
  it.each([
    `export const h = async (ctx, next) => { ${REVOKE} };`,
    `import Koa from 'koa';\nnew Koa().use(async (ctx) => { ${REVOKE} });`,
    `import Koa from 'koa';\nexport const h = async (ctx) => { ${REVOKE} };`,
    `import Router from '@koa/router';\nconst router = new Router();\nrouter.get('/', async (ctx) => { ${REVOKE} });`,
    `import { Router } from '@koa/router';\nnew Router().get('/', async (ctx) => { ${REVOKE} });`,
    `const router = require('koa-router')();\nrouter.get('/a', a).del('/b', async (ctx) => { ${REVOKE} });`,
    `import type { Context } from 'koa';\nexport const h = async (ctx: Context) => { ${REVOKE} };`,
    `import type { RouterContext } from '@koa/router';\nexport const h = async (ctx: RouterContext) => { ${REVOKE} };`,
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual(['Session.deleteMany: user ctx.query.userId']);
  });

  it.each([
    ['ctx.params.id', 'ctx.params.id'],
    ['ctx.request.body.userId', 'ctx.request.body.userId'],
    ['ctx.request.query.userId', 'ctx.request.query.userId'],
    ["ctx.get('x-user-id')", "ctx.get('x-user-id')"],
    ["ctx.headers['x-user-id']", "ctx.headers['x-user-id']"],
    ["ctx.URL.searchParams.get('userId')", "ctx.URL.searchParams.get('userId')"],
  ])('%s', (value, label) => {
    const code = `export const h = async (ctx, next) => { await Session.deleteMany({ userId: ${value} }); };`;
    expect(choicesIn(code)).toEqual([`Session.deleteMany: user ${label}`]);
  });
});

describe('Koa handlers: what is not', () => {
  it.each([
    `export const h = async (ctx) => { ${REVOKE} };`,
    `export const h = async (context, { query }) => { await Session.deleteMany({ userId: query.userId }); };`,
    `broker.createService({ actions: { async revoke(ctx) { await Session.deleteMany({ userId: ctx.params.userId }); } } });`,
    `bot.command('logout', async (ctx) => { await Session.deleteMany({ userId: ctx.from.id }); });`,
    'export const h = async (ctx, next) => { await Session.deleteMany({ userId: ctx.state.user.id }); };',
    'export const h = async (ctx, next) => { await Session.deleteMany({ userId: ctx.session.userId }); };',
    'export const h = async (ctx, next) => { await Session.deleteMany({ userId: ctx.state.tenant.owner }); };',
    "export const h = async (ctx, next) => { await Session.deleteMany({ userId: ctx.cookies.get('user') }); };",
  ])('%s', (code) => {
    expect(choicesIn(code)).toEqual([]);
  });
});
