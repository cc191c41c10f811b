import { describe, expect, it } from 'vitest';

import { modelOf } from './seen.js';

const express = "import express from 'express';\nconst app = express();\n";
const fastify =
  "import Fastify from 'fastify';\nimport session from '@fastify/session';\nconst app = Fastify();\napp.register(session, { secret });\n";
const koa =
  "import Koa from 'koa';\nimport session from 'koa-session';\nconst app = new Koa();\napp.use(session({ store }, app));\n";
const hono =
  "import { Hono } from 'hono';\nimport { sessionMiddleware } from 'hono-sessions';\nconst app = new Hono();\napp.use(sessionMiddleware({ store: new RedisStore() }));\n";

/** What happens, to what, and which library keeps it. */
function seen(code: string): string[] {
  return modelOf(code)
    .sessionActs()
    .map((act) => {
      if ('accounts' in act) return `${act.accounts.title} ${act.kind} ${act.renews}`;
      const { library, isAssumed } = act.keeper;
      return `${library.id}${isAssumed ? '?' : ''} ${act.kind} ${act.path.join('.')}`.trimEnd();
    });
}

describe('what handlers do with sessions that the server keeps', () => {
  it.each([
    [`${express}app.post('/a', (req, res) => { req.session.userId = 1; });`, ['express-session? write userId']],
    [
      `import session from 'express-session';\n${express}app.use(session({ secret }));\napp.post('/a', ({ session }, res) => { session.user.id = 1; });`,
      ['express-session write user.id'],
    ],
    [
      `${express}app.post('/a', (req, res) => { Object.assign(req.session, { a, b }); delete req.session.user; req.session = null; });`,
      [
        'express-session? write a',
        'express-session? write b',
        'express-session? write user',
        'express-session? taken off',
      ],
    ],
    [
      `${express}app.post('/a', (req, res) => { req.session.regenerate(() => {}); promisify(req.session.destroy); });`,
      ['express-session? renewal', 'express-session? end'],
    ],
    [
      `${express}app.post('/a', (req, res, next) => { req.logIn(user, next); req.logout(next); });`,
      ['Passport login unknown', 'Passport logout unknown'],
    ],
    [`${express}app.post('/a', (req, res, next) => { req.logIn(user, { session: false }, next); });`, []],
    [
      `${express}app.post('/a', (req, res, next) => { req.logIn(user, { session: true }, next); });`,
      ['Passport login unknown'],
    ],
    [
      `${fastify}app.post('/a', async (request, reply) => { await request.session.regenerate(); request.session.set('user', 1); });`,
      ['fastify-session renewal', 'fastify-session write user'],
    ],
    [
      `${koa}app.use(async (ctx, next) => { ctx.session.user = 1; ctx.session = null; });`,
      ['koa-session write user', 'koa-session taken off'],
    ],
    [
      `${hono}app.post('/a', (c) => { const session = c.get('session'); session.set('user', 1); c.set('session_key_rotation', true); session.deleteSession(); });`,
      ['hono-sessions write user', 'hono-sessions renewal', 'hono-sessions end'],
    ],
    [
      "import { Resolver, Mutation, Ctx, Arg } from 'type-graphql';\n@Resolver() class A { @Mutation() login(@Arg('a') a: string, @Ctx() { req }: Context) { req.session.userId = a; } }",
      ['express-session? write userId'],
    ],
  ])('sees %j', (code, expected) => {
    expect(seen(code)).toEqual(expected);
  });

  it.each([
    // The browser keeps the state.
    `import cookieSession from 'cookie-session';\n${express}app.use(cookieSession({ keys }));\napp.post('/a', (req, res) => { req.session.user = 1; });`,
    // Where the state is kept, another file says.
    "import Koa from 'koa';\nimport session from 'koa-session';\nconst app = new Koa();\napp.use(session(options, app));\napp.use((ctx, next) => { ctx.session.user = 1; });",
    // No request.
    'const req = create(); req.session.user = 1; req.session.destroy();',
    'function destroy(session) { session.destroy(); session.user = 1; }',
  ])('sees nothing in %j', (code) => {
    expect(seen(code)).toEqual([]);
  });
});

describe('what handlers are for', () => {
  function purposes(code: string, filename = '/application/src/app.ts'): readonly string[] {
    const model = modelOf(code, { filename });
    return model.handlers().flatMap((handler) => [...model.purposesOf(handler)]);
  }

  it.each([
    [`${express}app.post('/api/login', (req, res) => {});`, ['login']],
    [`${express}app.post('/sign-up', (req, res) => {});`, ['sign-up']],
    [`${express}app.get('/x', logoutUser); function logoutUser(req, res) {}`, ['logout']],
    ['exports.postLogin = async (req, res) => {};', ['login']],
    ['export const changePassword = wrap(async (req, res) => {});', ['password change']],
    ['class A { deleteAccount = async (req: X, res: Y, next: Z) => {} }', ['account deletion']],
    [`${express}app.get('/profile', requireLogin, (req, res) => {});`, []],
    [`function requireLogin(req, res, next) { next(); }`, []],
    [`function isLoggedIn(req, res, next) { next(); }`, []],
  ])('tells %j', (code, expected) => {
    expect(purposes(code)).toEqual(expected);
  });

  it('asks the file where the code says no more than how it is called', () => {
    const route = 'export async function POST(request) {}';
    expect(purposes(route, '/application/app/api/logout/route.ts')).toEqual(['logout']);
    const router = `${express}app.post('/', (req, res) => {});`;
    expect(purposes(router, '/application/routes/login.js')).toEqual(['login']);
    expect(purposes(`${express}app.post('/users', (req, res) => {});`, '/application/routes/login.js')).toEqual([]);
  });
});
