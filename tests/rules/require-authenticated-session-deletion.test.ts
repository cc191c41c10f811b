import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-authenticated-session-deletion.js';

const tester = new RuleTester();

const settings = (given: object) => ({ 'session-security': given });
const guard = { name: 'requireLogin', from: './src/guards.js' };

/** An Express application with this in it. */
const inExpress = (rest: string) => `
import express from 'express';
const app = express();
app.use(express.json());
${rest}
app.listen(3000);
`;

/** A route that deletes sessions, with this before the deletion. */
const deleting = (before: string, middlewares = '') => `
app.delete('/sessions/:userId', ${middlewares}async (req, res) => {
${before}  await Session.deleteMany({ userId: req.params.userId });
  res.sendStatus(204);
});`;

const ME = `app.get('/me', (req, res) => res.json(req.session.userId));`;

const sessions = (call: string, act = 'deletes') => ({ messageId: 'sessions' as const, data: { call, act } });
const accounts = (call: string, act = 'deletes') => ({ messageId: 'accounts' as const, data: { call, act } });

tester.run('require-authenticated-session-deletion', rule, {
  valid: [
    // It reads the session out of the header, whatever its name says.
    inExpress(
      `const gate = (req, res, next) => { if (!known.has(parse(req.headers.cookie).sid)) return res.sendStatus(401); next(); };\n${deleting('', 'gate, ')}`,
    ),
    // The caller's own session.
    inExpress(`app.post('/logout', (req, res) => req.session.destroy(() => res.redirect('/')));`),
    inExpress(
      `app.post('/logout', async (req, res) => { await Session.deleteOne({ token: req.cookies.sid }); res.end(); });`,
    ),
    inExpress(
      `app.post('/logout', async (req, res) => { await Session.deleteOne({ _id: req.body.sessionId }); res.end(); });`,
    ),
    inExpress(
      `app.post('/revoke', async (req, res) => { await RefreshToken.deleteOne({ token: req.body.refreshToken }); res.end(); });`,
    ),
    inExpress(
      `app.post('/everywhere', async (req, res) => { await Session.deleteMany({ userId: req.user.id }); res.end(); });`,
    ),
    // Something on the way asks.
    inExpress(`import { requireLogin } from './auth.js';\napp.use(requireLogin);${deleting('')}`),
    inExpress(`import { something } from './auth.js';\napp.use(something);${deleting('')}`),
    inExpress(`app.use('/sessions', passport.authenticate('jwt', { session: false }));${deleting('')}`),
    inExpress(deleting('', 'requireAuth, ')),
    inExpress(deleting('', "[validate(schema), expressjwt({ secret, algorithms: ['HS256'] })], ")),
    inExpress(
      `app.delete('/sessions/:userId', withUser(async (req, res) => { await Session.deleteMany({ userId: req.params.userId }); }));`,
    ),
    inExpress(
      `app.use((req, res, next) => { if (!req.session.userId) return res.sendStatus(401); next(); });${deleting('')}`,
    ),
    inExpress(`app.use((req, res, next) => (req.session.userId ? next() : res.sendStatus(401)));${deleting('')}`),
    inExpress(`app.use(async (req, res, next) => { req.user = await userOf(req); next(); });${deleting('')}`),
    inExpress(`app.param('userId', (req, res, next, id) => (req.user ? next() : next('route')));${deleting('')}`),
    inExpress(
      `const api = express.Router();\napi.use(requireAuth);\napi.delete('/:userId', async (req, res) => { await Session.deleteMany({ userId: req.params.userId }); });\napp.use('/sessions', api);`,
    ),
    inExpress(
      `const api = express.Router();\napi.delete('/:userId', async (req, res) => { await Session.deleteMany({ userId: req.params.userId }); });\napp.use('/sessions', requireAuth, api);`,
    ),
    inExpress(`require('./passport')(app);${deleting('')}`),
    inExpress(`import { setUp } from './set-up.js';\nsetUp(app);${deleting('')}`),
    // The handler asks.
    inExpress(deleting('  if (!req.session.userId) return res.sendStatus(401);\n')),
    inExpress(deleting('  if (req.session.userId === undefined) return res.sendStatus(401);\n')),
    inExpress(deleting('  const isSignedIn = Boolean(req.user);\n  if (!isSignedIn) return res.sendStatus(401);\n')),
    inExpress(deleting("  if (req.user?.role !== 'admin') return res.sendStatus(403);\n")),
    inExpress(deleting('  if (!req.isAuthenticated()) return res.sendStatus(401);\n')),
    inExpress(deleting('  const { id } = req.user;\n  await audit(id);\n')),
    inExpress(deleting('  await requireUser(req);\n')),
    inExpress(deleting('  const user = await currentUser(req);\n  if (!user) return res.sendStatus(401);\n')),
    inExpress(deleting("  if (req.get('x-api-key') !== process.env.ADMIN_KEY) return res.sendStatus(403);\n")),
    inExpress(
      deleting(
        '  try {\n    jwt.verify(req.cookies.token, process.env.KEY);\n  } catch {\n    return res.sendStatus(401);\n  }\n',
      ).replace('app.delete', "import jwt from 'jsonwebtoken';\napp.delete"),
    ),
    inExpress(
      `${deleting('  assertSignedIn(req);\n')}\nfunction assertSignedIn(req) { if (!req.user) throw new HttpError(401); }`,
    ),
    inExpress(
      `import jwt from 'jsonwebtoken';\napp.delete('/:userId', (req, res) => { jwt.verify(req.headers.authorization, key, async (error) => { if (error) return res.sendStatus(401); await Session.deleteMany({ userId: req.params.userId }); }); });`,
    ),
    // Whoever gets there has shown something else, or nobody is signed in yet.
    inExpress(
      `app.post('/login', async (req, res) => { await Session.deleteMany({ userId: req.body.userId }); res.end(); });`,
    ),
    inExpress(
      `app.post('/end', async (req, res) => { const user = await User.findById(req.body.id); if (!(await user.comparePassword(req.body.password))) return res.sendStatus(401); await Session.deleteMany({ userId: user.id }); });`,
    ),
    inExpress(
      `app.post('/end', async (req, res) => { const user = await User.findOne({ endToken: req.query.token }); if (!user) return res.sendStatus(400); await Session.deleteMany({ userId: user.id }); });`,
    ),
    // No live session ends.
    inExpress(
      `app.post('/clean', async (req, res) => { await Session.deleteMany({ expiresAt: { $lt: new Date() } }); res.end(); });`,
    ),
    inExpress(`setInterval(() => Session.deleteMany({}), 1000);`),
    // Rows of users in a program without sessions may be rows like others.
    `import express from 'express';\nconst app = express();\napp.delete('/users/:id', async (req, res) => { await User.deleteOne({ _id: req.params.id }); /* session */ });`,
    inExpress(
      `${ME}\napp.delete('/bank-accounts/:id', async (req, res) => { await BankAccount.deleteOne({ _id: req.params.id }); });`,
    ),
    // Another file may have put something before it.
    `export const remove = async (req, res) => { await Session.deleteMany({ userId: req.params.userId }); };`,
    `import { Router } from 'express';\nconst router = Router();\nrouter.delete('/:userId', async (req, res) => { await Session.deleteMany({ userId: req.params.userId }); });\nexport default router;`,
    `import express from 'express';\nclass Server { app = express(); routes() { this.app.delete('/:userId', async (req, res) => { await Session.deleteMany({ userId: req.params.userId }); }); } }`,
    `import { Hono } from 'hono';\nconst app = new Hono();\napp.delete('/:userId', async (c) => { await Session.deleteMany({ userId: c.req.param('userId') }); });\nexport default app;`,
    `import { Elysia } from 'elysia';\nexport const sessions = new Elysia().delete('/:userId', async ({ params }) => { await Session.deleteMany({ userId: params.userId }); });`,
    `export async function DELETE(request, { params }) { await prisma.session.deleteMany({ where: { userId: params.userId } }); }`,
    // Other frameworks with something on the way.
    `import Fastify from 'fastify';\nconst app = Fastify();\napp.addHook('onRequest', async (request, reply) => { if (!request.user) return reply.code(401).send(); });\napp.delete('/:userId', async (request) => { await Session.deleteMany({ userId: request.params.userId }); });`,
    `import Fastify from 'fastify';\nimport authenticate from './authenticate.js';\nconst app = Fastify();\napp.register(authenticate);\napp.delete('/:userId', async (request) => { await Session.deleteMany({ userId: request.params.userId }); });`,
    `import Fastify from 'fastify';\nconst app = Fastify();\napp.delete('/:userId', { onRequest: [app.authenticate] }, async (request) => { await Session.deleteMany({ userId: request.params.userId }); });`,
    `import Fastify from 'fastify';\nconst app = Fastify();\napp.delete('/:userId', async (request) => { await request.jwtVerify(); await Session.deleteMany({ userId: request.params.userId }); });`,
    `import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => { if (!ctx.session.userId) ctx.throw(401); await Session.deleteMany({ userId: ctx.query.userId }); });`,
    `import { Hono } from 'hono';\nimport { jwt } from 'hono/jwt';\nconst app = new Hono();\napp.use('/api/*', jwt({ secret, alg: 'HS256' }));\napp.delete('/api/:userId', async (c) => { await Session.deleteMany({ userId: c.req.param('userId') }); });\nserve(app);`,
    `import { Elysia } from 'elysia';\nnew Elysia().onBeforeHandle(({ user, status }) => { if (!user) return status(401); }).delete('/:userId', async ({ params }) => { await Session.deleteMany({ userId: params.userId }); }).listen(3000);`,
    `import { createApp, defineEventHandler, getQuery } from 'h3';\nconst app = createApp();\napp.use('/revoke', defineEventHandler(async (event) => { await requireUserSession(event); await Session.deleteMany({ userId: getQuery(event).userId }); }));`,
    `import { Controller, Delete, Param, UseGuards } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\n@Controller()\n@UseGuards(JwtGuard)\nclass Sessions { @Delete(':userId') remove(@Param('userId') userId) { return this.prisma.session.deleteMany({ where: { userId } }); } }\nNestFactory.create(AppModule);`,
    `import { Controller, Delete, Param } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\n@Controller()\nclass Sessions { @Delete(':userId') remove(@Param('userId') userId) { return this.prisma.session.deleteMany({ where: { userId } }); } }\nconst app = await NestFactory.create(AppModule);\napp.useGlobalGuards(new JwtGuard());`,
    `import { Controller, Delete, Module, Param } from '@nestjs/common';\nimport { NestFactory } from '@nestjs/core';\nimport { AuthModule } from './auth.module';\n@Controller()\nclass Sessions { @Delete(':userId') remove(@Param('userId') userId) { return this.prisma.session.deleteMany({ where: { userId } }); } }\n@Module({ imports: [AuthModule], controllers: [Sessions] })\nclass AppModule {}\nNestFactory.create(AppModule);`,
    // Where the route is reached is written elsewhere, or the path is put together.
    inExpress(
      `const API = '/api';\napp.use(API, requireAuth);${deleting('').replace("'/sessions/:userId'", '`${API}/sessions/:userId`')}`,
    ),
    inExpress(`app.use('/api', requireAuth);${deleting('').replace("'/sessions/:userId'", 'PATHS.sessions')}`),
    // A method of an object that has a guard where it is registered, or is not.
    inExpress(
      `const controller = { async remove(req, res) { await Session.deleteMany({ userId: req.params.userId }); } };\napp.delete('/:userId', requireAuth, controller.remove);`,
    ),
    inExpress(
      `export const controller = { async remove(req, res) { await Session.deleteMany({ userId: req.params.userId }); } };`,
    ),
    inExpress(
      `if (process.env.NODE_ENV === 'test') app.post('/reset', async (req, res) => { await Session.deleteMany({}); });`,
    ),
    // The settings name it.
    {
      code: inExpress(deleting('', 'validateBody, ')),
      settings: settings({ authentication: ['validateBody'] }),
    },
    {
      code: inExpress(deleting('  seeWhoItIs();\n')),
      settings: settings({ authentication: ['seeWhoItIs'] }),
    },
    {
      code: inExpress(deleting('  if (!req.account) return res.sendStatus(401);\n')),
      settings: settings({ identity: ['req.account'] }),
    },
    { code: inExpress(deleting('')), filename: 'tests/server.js' },
  ],
  invalid: [
    {
      name: 'the file reads the identity elsewhere',
      code: inExpress(`${ME}${deleting('')}`),
      output: inExpress(`${ME}${deleting('  if (!req.session.userId) return res.sendStatus(401);\n')}`),
      errors: [{ ...sessions('Session.deleteMany'), line: 7 }],
    },
    {
      name: 'other routes have a guard',
      code: inExpress(
        `app.get('/me', requireAuth, (req, res) => res.json(req.user));\nimport { requireAuth } from './auth.js';${deleting('')}`,
      ),
      output: inExpress(
        `app.get('/me', requireAuth, (req, res) => res.json(req.user));\nimport { requireAuth } from './auth.js';${deleting('', 'requireAuth, ')}`,
      ),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'a strategy of Passport that other routes have',
      code: inExpress(
        `app.post('/login', passport.authenticate('local'), done);\napp.get('/me', passport.authenticate('jwt', { session: false }), show);\nfunction show(req, res) { res.json(req.user); }${deleting('')}`.replace(
          'app.post',
          "import passport from 'passport';\napp.post",
        ),
      ),
      output: inExpress(
        `app.post('/login', passport.authenticate('local'), done);\napp.get('/me', passport.authenticate('jwt', { session: false }), show);\nfunction show(req, res) { res.json(req.user); }${deleting('', "passport.authenticate('jwt', { session: false }), ")}`.replace(
          'app.post',
          "import passport from 'passport';\napp.post",
        ),
      ),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'the settings name a guard',
      code: inExpress(`${ME}${deleting('')}`),
      output: inExpress(`${ME}${deleting('', 'requireLogin, ')}`).replace(
        "'express';\n",
        "'express';\nimport { requireLogin } from '../guards.js';\n",
      ),
      filename: 'src/http/server.js',
      settings: settings({ guard }),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'a guard of a package, in CommonJS',
      code: "const express = require('express');\nconst app = express();\napp.post('/purge', (req, res) => Session.deleteMany({}));\n",
      output:
        "const express = require('express');\nconst { requireLogin } = require('@acme/guards');\nconst app = express();\napp.post('/purge', requireLogin, (req, res) => Session.deleteMany({}));\n",
      settings: settings({ guard: { name: 'requireLogin', from: '@acme/guards' } }),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'nothing in the file says where the identity is',
      code: inExpress(deleting('')),
      output: null,
      errors: [
        {
          ...sessions('Session.deleteMany'),
          suggestions: [
            {
              messageId: 'testIdentity',
              data: { identity: '`req.user`' },
              output: inExpress(deleting('  if (!req.user) return res.sendStatus(401);\n')),
            },
          ],
        },
      ],
    },
    {
      name: 'the settings say where the identity is',
      code: inExpress(deleting('')),
      output: inExpress(deleting('  if (!req.account) return res.sendStatus(401);\n')),
      settings: settings({ identity: ['req.account'] }),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'a test that lets everybody through',
      code: inExpress(deleting('  if (!req.session.userId) console.warn("anonymous");\n')),
      output: inExpress(
        deleting(
          '  if (!req.session.userId) return res.sendStatus(401);\n  if (!req.session.userId) console.warn("anonymous");\n',
        ),
      ),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'an answer without a return',
      code: inExpress(deleting('  if (!req.user) res.sendStatus(401);\n')),
      output: inExpress(
        deleting('  if (!req.user) return res.sendStatus(401);\n  if (!req.user) res.sendStatus(401);\n'),
      ),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'those who are signed in are refused',
      code: inExpress(deleting('  if (req.user) return res.sendStatus(403);\n')),
      output: inExpress(
        deleting('  if (!req.user) return res.sendStatus(401);\n  if (req.user) return res.sendStatus(403);\n'),
      ),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'a check whose failure is swallowed',
      code: inExpress(
        `import jwt from 'jsonwebtoken';${deleting('  try {\n    jwt.verify(req.cookies.token, key);\n  } catch {}\n')}`,
      ),
      output: null,
      errors: [
        {
          ...sessions('Session.deleteMany'),
          suggestions: [
            {
              messageId: 'testIdentity',
              data: { identity: '`req.user`' },
              output: inExpress(
                `import jwt from 'jsonwebtoken';${deleting('  if (!req.user) return res.sendStatus(401);\n  try {\n    jwt.verify(req.cookies.token, key);\n  } catch {}\n')}`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'middlewares that refuse nobody, or something else',
      code: inExpress(`
app.use(cors(), helmet());
app.use(session({ secret: process.env.SECRET }));
app.use(async (req, res, next) => {
  if (req.session.userId) req.user = await User.findById(req.session.userId);
  next();
});
app.use((req, res, next) => (req.body.userId === undefined ? res.sendStatus(400) : next()));
const limiter = rateLimit({ limit: 10 });${deleting('', 'limiter, validate(schema), ')}`),
      output: inExpress(`
app.use(cors(), helmet());
app.use(session({ secret: process.env.SECRET }));
app.use(async (req, res, next) => {
  if (req.session.userId) req.user = await User.findById(req.session.userId);
  next();
});
app.use((req, res, next) => (req.body.userId === undefined ? res.sendStatus(400) : next()));
const limiter = rateLimit({ limit: 10 });${deleting('  if (!req.session.userId) return res.sendStatus(401);\n', 'limiter, validate(schema), ')}`),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'a middleware for other paths, and one behind',
      code: inExpress(`${ME}\napp.use('/admin', requireAuth);${deleting('')}\napp.use(requireAuth);`),
      output: inExpress(
        `${ME}\napp.use('/admin', requireAuth);${deleting('  if (!req.session.userId) return res.sendStatus(401);\n')}\napp.use(requireAuth);`,
      ),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'a router that the file mounts',
      code: inExpress(
        `${ME}\nconst router = express.Router();\nrouter.post('/revoke', async (req, res) => {\n  await Session.updateMany({ userId: req.body.userId }, { revoked: true });\n});\napp.use('/sessions', router);`,
      ),
      output: inExpress(
        `${ME}\nconst router = express.Router();\nrouter.post('/revoke', async (req, res) => {\n  if (!req.session.userId) return res.sendStatus(401);\n  await Session.updateMany({ userId: req.body.userId }, { revoked: true });\n});\napp.use('/sessions', router);`,
      ),
      errors: [sessions('Session.updateMany', 'revokes')],
    },
    {
      name: 'a function of the file does it: reported where the handler calls it, once',
      code: inExpress(`${ME}
class Sessions {
  async endAll(userId) {
    await Session.deleteMany({ userId });
    await RefreshToken.deleteMany({ userId });
  }
}
const service = new Sessions();
app.delete('/sessions/:userId', asyncHandler(async (req, res) => {
  await service.endAll(req.params.userId);
}));`),
      output: inExpress(`${ME}
class Sessions {
  async endAll(userId) {
    await Session.deleteMany({ userId });
    await RefreshToken.deleteMany({ userId });
  }
}
const service = new Sessions();
app.delete('/sessions/:userId', asyncHandler(async (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
  await service.endAll(req.params.userId);
}));`),
      errors: [sessions('service.endAll')],
    },
    {
      name: 'methods of an object and of a class',
      code: inExpress(`${ME}
const controller = {
  async remove(req, res) {
    await Session.deleteMany({ userId: req.params.userId });
  },
};
class Devices {
  async end(req, res) {
    await Session.deleteOne({ _id: req.params.id });
  }
}
const devices = new Devices();
app.delete('/sessions/:userId', controller.remove);
app.post('/devices/:id/end', devices.end.bind(devices));`),
      output: inExpress(`${ME}
const controller = {
  async remove(req, res) {
    if (!req.session.userId) return res.sendStatus(401);
    await Session.deleteMany({ userId: req.params.userId });
  },
};
class Devices {
  async end(req, res) {
    if (!req.session.userId) return res.sendStatus(401);
    await Session.deleteOne({ _id: req.params.id });
  }
}
const devices = new Devices();
app.delete('/sessions/:userId', controller.remove);
app.post('/devices/:id/end', devices.end.bind(devices));`),
      errors: [sessions('Session.deleteMany'), sessions('Session.deleteOne')],
    },
    {
      name: 'the guard of the settings stands in the file',
      code: inExpress(
        `const requireLogin = (req, res, next) => (req.user ? next() : res.sendStatus(401));${deleting('')}`,
      ),
      output: inExpress(
        `const requireLogin = (req, res, next) => (req.user ? next() : res.sendStatus(401));${deleting('', 'requireLogin, ')}`,
      ),
      settings: settings({ guard }),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'Koa: errors are handled, and the guard comes behind',
      code: `
import Koa from 'koa';
import Router from 'koa-router';
const app = new Koa();
const router = new Router();
router.post('/end/:userId', async (ctx) => {
  await Session.destroy({ where: { userId: ctx.params.userId } });
  log(ctx.state.user.id);
});
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status;
    ctx.body = error.message;
  }
});
app.use(router.routes());
app.use(jwt({ secret }));`,
      output: `
import Koa from 'koa';
import Router from 'koa-router';
const app = new Koa();
const router = new Router();
router.post('/end/:userId', async (ctx) => {
  if (!ctx.state.user) ctx.throw(401);
  await Session.destroy({ where: { userId: ctx.params.userId } });
  log(ctx.state.user.id);
});
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status;
    ctx.body = error.message;
  }
});
app.use(router.routes());
app.use(jwt({ secret }));`,
      errors: [sessions('Session.destroy')],
    },
    {
      name: 'Fastify: the hook of another plugin',
      code: `
import Fastify from 'fastify';
const app = Fastify();
app.register(async (api) => {
  api.addHook('onRequest', app.authenticate);
});
app.register(async (open) => {
  open.delete('/:userId', async (request, reply) => {
    await Session.deleteMany({ userId: request.params.userId });
    log(request.user.id);
  });
});`,
      output: `
import Fastify from 'fastify';
const app = Fastify();
app.register(async (api) => {
  api.addHook('onRequest', app.authenticate);
});
app.register(async (open) => {
  open.delete('/:userId', async (request, reply) => {
    if (!request.user) return reply.code(401).send();
    await Session.deleteMany({ userId: request.params.userId });
    log(request.user.id);
  });
});`,
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'accounts',
      code: inExpress(
        `${ME}\napp.delete('/users/:id', async (req, res) => {\n  await User.findByIdAndDelete(req.params.id);\n});`,
      ),
      output: inExpress(
        `${ME}\napp.delete('/users/:id', async (req, res) => {\n  if (!req.session.userId) return res.sendStatus(401);\n  await User.findByIdAndDelete(req.params.id);\n});`,
      ),
      errors: [accounts('User.findByIdAndDelete')],
    },
    {
      name: 'accounts that are only marked',
      code: inExpress(
        `${ME}\napp.post('/close', async (req, res) => {\n  await prisma.user.update({ where: { id: req.body.id }, data: { deletedAt: new Date() } });\n});`,
      ),
      output: inExpress(
        `${ME}\napp.post('/close', async (req, res) => {\n  if (!req.session.userId) return res.sendStatus(401);\n  await prisma.user.update({ where: { id: req.body.id }, data: { deletedAt: new Date() } });\n});`,
      ),
      errors: [accounts('prisma.user.update', 'closes')],
    },
    {
      name: 'a branch that serves other requests than the rest',
      code: inExpress(
        `${ME}\napp.all('/sessions/:userId', async (req, res) => {\n  if (req.method === 'DELETE') {\n    await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.params.userId]);\n  }\n  res.end();\n});`,
      ),
      output: inExpress(
        `${ME}\napp.all('/sessions/:userId', async (req, res) => {\n  if (req.method === 'DELETE') {\n    if (!req.session.userId) return res.sendStatus(401);\n    await pool.query('DELETE FROM sessions WHERE user_id = $1', [req.params.userId]);\n  }\n  res.end();\n});`,
      ),
      errors: [sessions('DELETE FROM sessions')],
    },
    {
      name: 'a case: no place for a test that is safe',
      code: inExpress(
        `${ME}\napp.post('/sessions', async (req, res) => {\n  switch (req.body.action) {\n    case 'purge':\n      await Session.deleteMany({});\n  }\n});`,
      ),
      output: null,
      errors: [{ ...sessions('Session.deleteMany'), suggestions: [] }],
    },
    {
      name: 'a handler without a name for the request',
      code: inExpress(
        `${ME}\napp.post('/revoke', async ({ body }, res) => { await Session.deleteMany({ userId: body.userId }); });`,
      ),
      output: null,
      errors: [{ ...sessions('Session.deleteMany'), suggestions: [] }],
    },
    {
      name: 'an arrow function that is one expression',
      code: inExpress(`${ME}\napp.post('/purge', (req, res) => Session.deleteMany({}).then(() => res.end()));`),
      output: inExpress(
        `${ME}\napp.post('/purge', (req, res) => {\n  if (!req.session.userId) return res.sendStatus(401);\n  return Session.deleteMany({}).then(() => res.end());\n});`,
      ),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'TypeScript: nothing is returned',
      code: `
import express, { type Request, type Response } from 'express';
const app = express();
app.get('/me', (req: Request, res: Response) => { res.json(req.user?.id); });
app.delete('/:id', async (req: Request, res: Response): Promise<void> => {
  await prisma.session.delete({ where: { id: req.params.id } });
});`,
      output: `
import express, { type Request, type Response } from 'express';
const app = express();
app.get('/me', (req: Request, res: Response) => { res.json(req.user?.id); });
app.delete('/:id', async (req: Request, res: Response): Promise<void> => {
  if (!req.user) {
    res.sendStatus(401);
    return;
  }
  await prisma.session.delete({ where: { id: req.params.id } });
});`,
      errors: [sessions('prisma.session.delete')],
    },
    {
      name: 'the own store of the framework',
      code: inExpress(
        `${ME}\napp.delete('/:sid', (req, res, next) => { req.sessionStore.destroy(req.params.sid, next); });`,
      ),
      output: inExpress(
        `${ME}\napp.delete('/:sid', (req, res, next) => { if (!req.session.userId) return res.sendStatus(401); req.sessionStore.destroy(req.params.sid, next); });`,
      ),
      errors: [sessions('req.sessionStore.destroy')],
    },
    {
      name: 'Fastify',
      code: `
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = Fastify();
app.register(cookie);
app.get('/me', async (request) => request.session.userId);
app.delete('/:userId', async (request, reply) => {
  await Session.deleteMany({ userId: request.params.userId });
});`,
      output: `
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = Fastify();
app.register(cookie);
app.get('/me', async (request) => request.session.userId);
app.delete('/:userId', async (request, reply) => {
  if (!request.session.userId) return reply.code(401).send();
  await Session.deleteMany({ userId: request.params.userId });
});`,
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'Fastify: a guard of other routes, in options that are there and in new ones',
      code: `
import Fastify from 'fastify';
const app = Fastify();
app.get('/me', { preHandler: [app.authenticate] }, async (request) => request.user);
app.delete('/:userId', { schema }, async (request) => {
  await Session.deleteMany({ userId: request.params.userId });
});
app.post('/purge', async () => Session.deleteMany({}));
app.route({
  method: 'POST',
  url: '/revoke',
  preHandler: validate(schema),
  handler: async (request) => {
    await Session.deleteMany({ userId: request.body.userId });
  },
});`,
      output: `
import Fastify from 'fastify';
const app = Fastify();
app.get('/me', { preHandler: [app.authenticate] }, async (request) => request.user);
app.delete('/:userId', { schema, preHandler: app.authenticate }, async (request) => {
  await Session.deleteMany({ userId: request.params.userId });
});
app.post('/purge', async () => Session.deleteMany({}));
app.route({
  method: 'POST',
  url: '/revoke',
  preHandler: [app.authenticate, validate(schema)],
  handler: async (request) => {
    await Session.deleteMany({ userId: request.body.userId });
  },
});`,
      errors: [sessions('Session.deleteMany'), sessions('Session.deleteMany')],
    },
    {
      name: 'Fastify: a plugin of the file',
      code: `
import Fastify from 'fastify';
import { sessionRoutes } from './routes.js';
const app = Fastify();
app.register(sessionRoutes);
app.register(async (instance) => {
  instance.get('/me', async (request) => request.user);
  instance.post('/revoke', async (request, reply) => {
    await knex('sessions').where({ user_id: request.body.userId }).del();
  });
});`,
      output: `
import Fastify from 'fastify';
import { sessionRoutes } from './routes.js';
const app = Fastify();
app.register(sessionRoutes);
app.register(async (instance) => {
  instance.get('/me', async (request) => request.user);
  instance.post('/revoke', async (request, reply) => {
    if (!request.user) return reply.code(401).send();
    await knex('sessions').where({ user_id: request.body.userId }).del();
  });
});`,
      errors: [sessions('sessions.del')],
    },
    {
      name: 'Koa, with its router',
      code: `
import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
router.get('/me', (ctx) => { ctx.body = ctx.state.user.name; });
router.post('/revoke', async (ctx) => {
  await Session.deleteMany({ userId: ctx.request.body.userId });
});
app.use(bodyParser()).use(router.routes());`,
      output: `
import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
router.get('/me', (ctx) => { ctx.body = ctx.state.user.name; });
router.post('/revoke', async (ctx) => {
  if (!ctx.state.user) ctx.throw(401);
  await Session.deleteMany({ userId: ctx.request.body.userId });
});
app.use(bodyParser()).use(router.routes());`,
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'Hono, with what it mounts',
      code: `
import { Hono } from 'hono';
import { logger } from 'hono/logger';
const app = new Hono();
app.use(logger());
app.get('/me', (c) => c.json(c.get('user').id));
const admin = new Hono();
admin.post('/purge', async (c) => {
  await db.delete(sessions);
  return c.body(null, 204);
});
app.route('/admin', admin);
export default { port: 3000, fetch: app.fetch };`,
      output: `
import { Hono } from 'hono';
import { logger } from 'hono/logger';
const app = new Hono();
app.use(logger());
app.get('/me', (c) => c.json(c.get('user').id));
const admin = new Hono();
admin.post('/purge', async (c) => {
  if (!c.get('user')) return c.body(null, 401);
  await db.delete(sessions);
  return c.body(null, 204);
});
app.route('/admin', admin);
export default { port: 3000, fetch: app.fetch };`,
      errors: [sessions('db.delete')],
    },
    {
      name: 'Hono: a file that is started by its place',
      code: `
import { Hono } from 'hono';
const app = new Hono();
app.delete('/:userId', async (c) => {
  await Session.deleteMany({ userId: c.req.param('userId') });
});
export default app;`,
      output: `
import { Hono } from 'hono';
import { requireLogin } from './guards.js';
const app = new Hono();
app.delete('/:userId', requireLogin, async (c) => {
  await Session.deleteMany({ userId: c.req.param('userId') });
});
export default app;`,
      filename: 'src/index.js',
      settings: settings({ guard }),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'Elysia',
      code: `
import { Elysia } from 'elysia';
new Elysia()
  .get('/me', ({ user }) => user)
  .delete('/:userId', async (context) => {
    await Session.deleteMany({ userId: context.params.userId });
  })
  .listen(3000);`,
      output: `
import { Elysia } from 'elysia';
new Elysia()
  .get('/me', ({ user }) => user)
  .delete('/:userId', async (context) => {
    if (!context.user) return new Response(null, { status: 401 });
    await Session.deleteMany({ userId: context.params.userId });
  })
  .listen(3000);`,
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'Elysia: the guard goes behind the handler',
      code: `
import { Elysia } from 'elysia';
new Elysia().delete('/:userId', ({ params }) => Session.deleteMany({ userId: params.userId })).listen(3000);`,
      output: `
import { Elysia } from 'elysia';
import { requireLogin } from './src/guards.js';
new Elysia().delete('/:userId', ({ params }) => Session.deleteMany({ userId: params.userId }), { beforeHandle: requireLogin }).listen(3000);`,
      filename: 'server.js',
      settings: settings({ guard }),
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'h3',
      code: `
import { createApp, createRouter, defineEventHandler, getRouterParam } from 'h3';
const app = createApp();
const router = createRouter();
router.get('/me', defineEventHandler((event) => event.context.user.id));
router.delete('/:userId', defineEventHandler(async (event) => {
  await Session.deleteMany({ userId: getRouterParam(event, 'userId') });
}));
app.use(router);`,
      output: `
import { createApp, createRouter, defineEventHandler, getRouterParam } from 'h3';
const app = createApp();
const router = createRouter();
router.get('/me', defineEventHandler((event) => event.context.user.id));
router.delete('/:userId', defineEventHandler(async (event) => {
  if (!event.context.user) return new Response(null, { status: 401 });
  await Session.deleteMany({ userId: getRouterParam(event, 'userId') });
}));
app.use(router);`,
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'Polka',
      code: `
import polka from 'polka';
polka()
  .get('/me', (req, res) => res.end(req.session.userId))
  .delete('/:userId', async (req, res) => {
    await Session.deleteMany({ userId: req.params.userId });
  });`,
      output: `
import polka from 'polka';
polka()
  .get('/me', (req, res) => res.end(req.session.userId))
  .delete('/:userId', async (req, res) => {
    if (!req.session.userId) return res.writeHead(401).end();
    await Session.deleteMany({ userId: req.params.userId });
  });`,
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'node:http',
      code: `
import { createServer } from 'node:http';
createServer(async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  if (url.pathname === '/me') return res.end(req.session.userId);
  if (url.pathname === '/revoke') {
    await Session.deleteMany({ userId: url.searchParams.get('user') });
  }
  res.end();
}).listen(3000);`,
      output: `
import { createServer } from 'node:http';
createServer(async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  if (url.pathname === '/me') return res.end(req.session.userId);
  if (url.pathname === '/revoke') {
    if (!req.session.userId) return res.writeHead(401).end();
    await Session.deleteMany({ userId: url.searchParams.get('user') });
  }
  res.end();
}).listen(3000);`,
      errors: [sessions('Session.deleteMany')],
    },
    {
      name: 'Nest: a guard of another method',
      code: `
import { Controller, Delete, Get, Module, Param, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('sessions')
class Sessions {
  @Get()
  @UseGuards(JwtAuthGuard)
  find() {
    return this.prisma.session.findMany();
  }

  @Delete(':userId')
  remove(@Param('userId') userId: string) {
    return this.prisma.session.deleteMany({ where: { userId } });
  }
}
@Module({ controllers: [Sessions] })
class AppModule {}
const app = await NestFactory.create(AppModule);
class JwtAuthGuard {}`,
      output: `
import { Controller, Delete, Get, Module, Param, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('sessions')
class Sessions {
  @Get()
  @UseGuards(JwtAuthGuard)
  find() {
    return this.prisma.session.findMany();
  }

  @UseGuards(JwtAuthGuard)
  @Delete(':userId')
  remove(@Param('userId') userId: string) {
    return this.prisma.session.deleteMany({ where: { userId } });
  }
}
@Module({ controllers: [Sessions] })
class AppModule {}
const app = await NestFactory.create(AppModule);
class JwtAuthGuard {}`,
      errors: [sessions('this.prisma.session.deleteMany')],
    },
    {
      name: 'Nest: the guard of the settings',
      code: `
import { Controller, Delete, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('sessions')
class Sessions {
  @Delete(':userId')
  remove(@Param('userId') userId: string) {
    return this.prisma.session.deleteMany({ where: { userId } });
  }
}
const app = await NestFactory.create(AppModule);`,
      output: `
import { Controller, Delete, Param, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { requireLogin } from './src/guards.js';
@Controller('sessions')
class Sessions {
  @UseGuards(requireLogin)
  @Delete(':userId')
  remove(@Param('userId') userId: string) {
    return this.prisma.session.deleteMany({ where: { userId } });
  }
}
const app = await NestFactory.create(AppModule);`,
      filename: 'main.ts',
      settings: settings({ guard }),
      errors: [sessions('this.prisma.session.deleteMany')],
    },
    {
      name: 'an identity that nothing in the file shows stays an offer, whatever the settings say',
      code: inExpress(deleting('')),
      output: null,
      settings: settings({ fixes: 'all' }),
      errors: [
        {
          messageId: 'sessions',
          suggestions: [
            {
              messageId: 'testIdentity',
              output: inExpress(deleting('  if (!req.user) return res.sendStatus(401);\n')),
            },
          ],
        },
      ],
    },
    {
      name: 'Nest: the request is at hand',
      code: `
import { Controller, Delete, Param, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('sessions')
class Sessions {
  @Delete(':userId')
  async remove(@Req() req: Request, @Param('userId') userId: string) {
    await this.prisma.session.deleteMany({ where: { userId } });
    this.log(req.user);
  }
}
const app = await NestFactory.create(AppModule);`,
      output: `
import { Controller, Delete, Param, Req, UnauthorizedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('sessions')
class Sessions {
  @Delete(':userId')
  async remove(@Req() req: Request, @Param('userId') userId: string) {
    if (!req.user) throw new UnauthorizedException();
    await this.prisma.session.deleteMany({ where: { userId } });
    this.log(req.user);
  }
}
const app = await NestFactory.create(AppModule);`,
      errors: [sessions('this.prisma.session.deleteMany')],
    },
  ],
});
