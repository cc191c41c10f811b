import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { understood } from '../conformance/understood.js';

const SID = ['koa "sid"'];

describe('a context of an application', () => {
  it.each([
    ['default import', "import Koa from 'koa';\nnew Koa().use((a) => { a.cookies.set('sid', 1); });"],
    [
      'require',
      "const Koa = require('koa');\nconst web = new Koa();\nweb.use(async (a, b) => { a.cookies.set('sid', 1); });",
    ],
    ['require at once', "const web = new (require('koa'))();\nweb.use((a) => { a.cookies.set('sid', 1); });"],
    [
      'router',
      "import Router from '@koa/router';\nconst auth = new Router({ prefix: '/auth' });\nauth.post('/', async (a) => { a.cookies.set('sid', 1); });",
    ],
    [
      'router, named',
      "import { Router } from '@koa/router';\nnew Router().get('/', (a) => { a.cookies.set('sid', 1); });",
    ],
    [
      'router without new',
      "const auth = require('koa-router')();\nauth.get('/', list, (a) => { a.cookies.set('sid', 1); });",
    ],
    [
      'chained routes',
      "const R = require('koa-router');\nnew R().get('/', list).post('/', (a) => { a.cookies.set('sid', 1); });",
    ],
    [
      'parameter of a route',
      "import Router from '@koa/router';\nnew Router().param('id', (id, a, next) => { a.cookies.set('sid', id); return next(); });",
    ],
    [
      'typed application',
      "import type Koa from 'koa';\nexport default (web: Koa) => web.use((a) => { a.cookies.set('sid', 1); });",
    ],
    [
      'typed context',
      "import type { Context } from 'koa';\nexport const save = (to: Context) => { to.cookies.set('sid', 1); };",
    ],
    [
      'type of the default',
      "import Koa from 'koa';\nexport const save = (to: Koa.Context) => { to.cookies.set('sid', 1); };",
    ],
    [
      'type of a router',
      "import { RouterContext } from '@koa/router';\nexport const save = (to: RouterContext) => { to.cookies.set('sid', 1); };",
    ],
    [
      'middleware by its parameters',
      "export default async (ctx, next) => { ctx.cookies.set('sid', 1); await next(); };",
    ],
    ['controller', "module.exports = { login: async (ctx) => { ctx.cookies.set('sid', 1); } };"],
    ['helper', "export function save(ctx, id) { ctx.cookies.set('sid', id); }"],
    ['member of this', "class Login { save() { this.ctx.cookies.set('sid', 1); } }"],
    [
      'cookies by their name',
      "export default async (ctx, next) => { const { cookies: jar } = ctx; jar.set('sid', 1); };",
    ],
    [
      'own type',
      "import type { App } from './types.js';\nexport const save = (ctx: App) => { ctx.cookies.set('sid', 1); };",
    ],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual(SID);
  });

  it.each([
    ["ctx.cookies.set('a', 1).set('b', 2);", ['koa "a"', 'koa "b"']],
    ["ctx.cookies.set('a');", ['koa "a" deleted']],
    ["ctx.cookies.set('a', null);", ['koa "a" deleted']],
    ["ctx.cookies.set('a', '', { expires: new Date(0) });", ['koa "a" deleted']],
    ["ctx.cookies.set('a', id, { maxAge: 0 });", ['koa "a"']],
    ["ctx.cookies.get('a');", []],
    ["ctx.set('Set-Cookie', 'a=1');", ['koa "a"']],
    ["ctx.append('set-cookie', ['a=1', 'b=2']);", ['koa "a"', 'koa "b"']],
    ["ctx.set({ 'Set-Cookie': 'a=1' });", ['koa "a"']],
    ["ctx.set('X-Request', id);", []],
  ])('%s', (statement, expected) => {
    expect(understood(`export default async (ctx, next) => { ${statement} };`)).toEqual(expected);
  });
});

describe('Secure', () => {
  it('is left to the connection', () => {
    const program = (options: string): string =>
      `import Koa from 'koa';\nnew Koa().use((ctx) => {\n  ctx.cookies.set('sid', 1, { secure: false, maxAge: 3600000 });\n});\n`.replace(
        '{ secure: false, maxAge: 3600000 }',
        options,
      );
    expect(repair(program('{ secure: false, maxAge: 3600000 }'))).toEqual({
      output: program('{ maxAge: 3600000 }'),
      left: [],
    });
    expect(lint(program('{ maxAge: 3600000 }'))).toEqual([]);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a map', "const cookies = new Map();\ncookies.set('a', 'b');"],
    ['another name', "export const save = (store) => { store.cookies.set('a', 'b'); };"],
    ['a context of tRPC', "export const login = procedure.mutation(({ ctx }) => { ctx.cookies.set('a', 'b'); });"],
    [
      'a typed context of another package',
      "import type { Context } from '@oak/oak';\nexport const f = (ctx: Context) => { ctx.cookies.set('a', 'b'); };",
    ],
    ['a variable', "const ctx = await browser.newContext();\nctx.cookies.set('a', 'b');"],
    ['an unresolved name', "ctx.cookies.set('a', 'b');"],
    ['a browser under test', 'export const open = async (page) => { await page.context().addCookies([]); };'],
    ['a canvas', "export const draw = (ctx) => { ctx.set('Set-Cookie'); ctx.state.set('a', 'b'); };"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});

describe('the response of the context', () => {
  it.each([
    ["import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.response.set('Set-Cookie', 'a=b'); });", ['koa "a"']],
    ["import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.response.append('Set-Cookie', ['a=b']); });", ['koa "a"']],
    [
      "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.response.set({ 'Set-Cookie': 'a=b', Vary: 'x' }); });",
      ['koa "a"'],
    ],
    ["import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.response.set('Vary', 'a=b'); });", []],
  ])('%s', (program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});
