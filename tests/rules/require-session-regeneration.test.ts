import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-session-regeneration.js';

const tester = new RuleTester();
const express =
  "import express from 'express';\nimport session from 'express-session';\nconst app = express();\napp.use(session({ secret, store }));\n";
const promise = `await new Promise((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });`;

tester.run('require-session-regeneration', rule, {
  valid: [
    // Whether a form, or something of somebody, is in order.
    "app.post('/login', async (req, res) => { req.session.valid = true; req.session.validUserForm = true; res.end(); });",
    "app.post('/entrar', async (req, res) => { req.session.papelaria = req.body.id; res.end(); });",
    // Into a room.
    "app.post('/sala/:id/entrar', (req, res) => { req.session.usuario = req.body.apelido; res.end(); });",
    // Who it is was found by something else than what somebody signs in with.
    `${express}app.post('/cart', async (req, res) => { const user = await authenticate(req.headers.authorization); req.session.userId = user.id; });`,
    `${express}app.post('/cart', async (req, res) => { const user = await User.findByEmail(email); req.session.userId = user.id; });`,
    `${express}app.post('/login', (req, res, next) => { req.session.regenerate((error) => { if (error) return next(error); req.session.user = user; res.end(); }); });`,
    `${express}app.post('/login', async (req, res) => { await new Promise((resolve, reject) => req.session.regenerate((e) => (e ? reject(e) : resolve()))); req.session.user = user; });`,
    `${express}app.post('/login', async (req, res) => { await promisify(req.session.regenerate).call(req.session); req.session.user = user; });`,
    `${express}app.post('/login', async (req, res) => { await regenerateSession(req); req.session.user = user; });`,
    `${express}const fresh = (req, res) => new Promise((done) => req.session.regenerate(done));\napp.post('/login', async (req, res) => { await fresh(req, res); req.session.user = user; });`,
    `${express}const fresh = (req, res, next) => { req.session.regenerate(next); };\napp.post('/login', fresh, (req, res) => { req.session.user = user; });`,
    `${express}app.post('/login', async (req, res) => { if (stale) await regenerateSession(req); req.session.user = user; });`,
    // Nobody is signed in, or somebody is signed in already.
    `${express}app.post('/login', (req, res) => { req.session.user = null; req.session.loggedIn = false; });`,
    `${express}app.post('/login', (req, res) => { req.session.userId = model.id(); res.redirect('/'); });`,
    // Which session that is depends on the way.
    `${express}let current;\napp.post('/login', (req, res) => { if (req.body.remember) current = req.session; else current = drafts.open(); current.user = user; res.end(); });`,
    `${express}let current;\napp.post('/login', (req, res) => { current = req.session; current = cache.of(current); current.user = user; res.end(); });`,
    `${express}let current;\napp.use((req, res, next) => { current = req.session; next(); });\napp.post('/login', (req, res) => { current.user = user; res.end(); });\napp.get('/', (req, res) => { current = other; });`,
    `${express}function createUserId(req, res, next) { let userId = req.session.userId; if (!userId) userId = req.session.userId = crypto.randomUUID(); next(); }\napp.use(createUserId);`,
    `${express}app.post('/login', (req, res) => { if (!req.session.auth) req.session.auth = {}; res.end(); });`,
    `${express}app.post('/login', (req, res) => { req.session.pendingUserId = user.id; req.session.error = 'no'; });`,
    `${express}app.post('/profile', (req, res) => { req.session.user = { ...req.session.user, name }; });`,
    `${express}app.post('/profile', requireAuth, async (req, res) => { if (await bcrypt.compare(req.body.password, hash)) req.session.user = updated; });`,
    `${express}app.post('/profile', requireLogin, async (req, res) => { if (await bcrypt.compare(req.body.password, hash)) req.session.user = updated; });`,
    `${express}app.post('/profile', authenticate, async (req, res) => { if (await bcrypt.compare(req.body.password, hash)) req.session.user = updated; });`,
    `${express}app.post('/confirm', requireSession, async (req, res) => { if (await bcrypt.compare(req.body.password, hash)) req.session.user = updated; });`,
    `${express}app.use(sessionGuard);\napp.post('/confirm', async (req, res) => { if (await bcrypt.compare(req.body.password, hash)) req.session.user = updated; });`,
    `${express}app.post('/password/change', async (req, res) => { const id = req.session.userId; req.session.user = await change(id); });`,
    `${express}app.get('/users/:id', (req, res) => { req.session.user = user; });`,
    `${express}app.post('/cart', (req, res) => { req.session.customer = customer; });`,
    // The browser keeps the session.
    "import express from 'express';\nimport cookieSession from 'cookie-session';\nconst app = express();\napp.use(cookieSession({ keys }));\napp.post('/login', (req, res) => { req.session.user = user; });",
    "import { getIronSession } from 'iron-session';\nexport async function POST(request) { const session = await getIronSession(await cookies(), options); session.user = user; await session.save(); }",
    // Passport: its version is not known.
    `${express}app.post('/login', passport.authenticate('local'), (req, res) => res.redirect('/'));`,
    `${express}app.post('/login', (req, res, next) => { req.logIn(user, next); });`,
    `${express}app.post('/login', (req, res, next) => { req.login(user, (error) => { if (error) return next(error); req.session.authenticated = true; res.end(); }); });`,
    // No session of a request.
    'const login = (user) => { session.user = user; store.user = user; };',
  ],
  invalid: [
    ...[
      ["post('/entrar'", 'usuarioId'],
      ["post('/iniciar-sesion'", 'idUsuario'],
      ["post('/login'", 'validAdmin'],
      ["post('/login'", 'adminLoggedIn'],
      ["post('/anmelden'", 'benutzer'],
    ].map(([route = '', key = '']) => ({
      code: `
app.${route}, async (req, res) => {
  const found = await check(req.body);
  req.session.${key} = found.id;
  res.json({ ok: true });
});`,
      output: `
app.${route}, async (req, res) => {
  const found = await check(req.body);
  await new Promise((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  req.session.${key} = found.id;
  res.json({ ok: true });
});`,
      errors: [{ messageId: 'assumed' as const }],
    })),
    {
      // hapi: the path says what the handler is for.
      code: `
import Hapi from '@hapi/hapi';
import Yar from '@hapi/yar';
const server = Hapi.server();
await server.register({ plugin: Yar, options: { maxCookieSize: 0, cookieOptions: { password } } });
server.route({ method: 'POST', path: '/login', handler: async (request, h) => {
  const user = await check(request.payload);
  request.yar.set('userId', user.id);
  return h.redirect('/');
} });`,
      output: `
import Hapi from '@hapi/hapi';
import Yar from '@hapi/yar';
const server = Hapi.server();
await server.register({ plugin: Yar, options: { maxCookieSize: 0, cookieOptions: { password } } });
server.route({ method: 'POST', path: '/login', handler: async (request, h) => {
  const user = await check(request.payload);
  request.yar.reset();
  request.yar.set('userId', user.id);
  return h.redirect('/');
} });`,
      errors: [{ messageId: 'fixed', line: 8 }],
    },
    {
      // It is made of the user.
      code: `${express}app.post('/login', async (req, res) => {
  req.session.user = generateUser(account).toString('hex');
  res.end();
});`,
      output: `${express}app.post('/login', async (req, res) => {
  await new Promise((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  req.session.user = generateUser(account).toString('hex');
  res.end();
});`,
      errors: [{ messageId: 'fixed' }],
    },
    // Whoever is found by what they have sent to sign in.
    {
      code: `${express}app.post('/session', async (req, res) => {
  const user = await authenticate(req.body);
  req.session.userId = user.id;
  res.end();
});`,
      output: `${express}app.post('/session', async (req, res) => {
  const user = await authenticate(req.body);
  await new Promise((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  req.session.userId = user.id;
  res.end();
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `${express}app.post('/session', async (req, res) => {
  const user = await User.findByCredentials(email, secret);
  req.session.userId = user.id;
  res.end();
});`,
      output: `${express}app.post('/session', async (req, res) => {
  const user = await User.findByCredentials(email, secret);
  await new Promise((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  req.session.userId = user.id;
  res.end();
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `${express}app.post('/login', (req, res, next) => {
  // who it is
  req.session.userId = user.id; // the id
  res.redirect('/');
});`,
      output: `${express}app.post('/login', (req, res, next) => {
  // who it is
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.session.userId = user.id; // the id
    res.redirect('/');
  });
});`,
      errors: [
        {
          messageId: 'fixed',
          data: { write: 'req.session.userId', library: 'express-session', how: ' (`regenerate`)' },
          line: 7,
          column: 3,
          endColumn: 21,
        },
      ],
    },
    {
      code: `${express}app.post('/login', async (req, res) => {
  const user = await find(req.body);
  req.session.user = user;
  res.redirect('/');
});`,
      output: `${express}app.post('/login', async (req, res) => {
  const user = await find(req.body);
  ${promise}
  req.session.user = user;
  res.redirect('/');
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // Comments about the write stay above it.
      code: `${express}app.post('/login', async (req, res) => {
  // signed in
  // @ts-ignore
  req.session.loggedIn = true;
  res.redirect('/');
});`,
      output: `${express}app.post('/login', async (req, res) => {
  ${promise}
  // signed in
  // @ts-ignore
  req.session.loggedIn = true;
  res.redirect('/');
});`,
      errors: [{ messageId: 'fixed', line: 8 }],
    },
    {
      // No file names the library.
      code: `exports.postLogin = async (req, res) => {
  req.session.isLoggedIn = true;
  req.session.user = user;
  await req.session.save();
};`,
      output: `exports.postLogin = async (req, res) => {
  ${promise}
  req.session.isLoggedIn = true;
  req.session.user = user;
  await req.session.save();
};`,
      errors: [{ messageId: 'assumed', line: 2 }],
    },
    {
      // What the old session held and is read afterwards is carried over.
      code: `${express}app.post('/login', async (req, res) => {
  req.session.user = user;
  res.redirect(req.session.returnTo || '/');
});`,
      output: `${express}app.post('/login', async (req, res) => {
  const { returnTo } = req.session;
  ${promise}
  req.session.returnTo = returnTo;
  req.session.user = user;
  res.redirect(req.session.returnTo || '/');
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // What sets the session up asks nobody who they are.
      code: `${express}app.post('/enter', async (req, res) => {
  if (!(await bcrypt.compare(req.body.password, found.hash))) return res.sendStatus(400);
  req.session.userId = found.id;
  res.redirect('/');
});`,
      output: `${express}app.post('/enter', async (req, res) => {
  if (!(await bcrypt.compare(req.body.password, found.hash))) return res.sendStatus(400);
  ${promise}
  req.session.userId = found.id;
  res.redirect('/');
});`,
      errors: [{ messageId: 'fixed', line: 7, column: 3 }],
    },
    {
      code: `import express from 'express';
import sessionMiddleware from './session.js';
import session from 'express-session';
const keeping = session({ secret, store, name: 'auth' });
const app = express();
app.use(sessionMiddleware);
app.post('/enter', keeping, async (req, res) => {
  if (await bcrypt.compare(req.body.password, found.hash)) {
    req.session.userId = found.id;
  }
});`,
      output: `import express from 'express';
import sessionMiddleware from './session.js';
import session from 'express-session';
const keeping = session({ secret, store, name: 'auth' });
const app = express();
app.use(sessionMiddleware);
app.post('/enter', keeping, async (req, res) => {
  if (await bcrypt.compare(req.body.password, found.hash)) {
    await new Promise((resolve, reject) => {
      req.session.regenerate((error) => (error ? reject(error) : resolve()));
    });
    req.session.userId = found.id;
  }
});`,
      errors: [{ messageId: 'fixed', line: 9, column: 5 }],
    },
    {
      // A password is compared: whatever the handler is called.
      filename: 'login.ts',
      code: `import type { Request, Response } from 'express';
export const check = async (req: Request, res: Response) => {
  if (await bcrypt.compare(req.body.password, found.password)) {
    req.session.user = found;
  }
  res.json({});
};`,
      output: `import type { Request, Response } from 'express';
export const check = async (req: Request, res: Response) => {
  if (await bcrypt.compare(req.body.password, found.password)) {
    await new Promise<void>((resolve, reject) => {
      req.session.regenerate((error) => (error ? reject(error) : resolve()));
    });
    req.session.user = found;
  }
  res.json({});
};`,
      errors: [{ messageId: 'assumed' }],
    },
    {
      // Its name says that it is TypeScript, and nothing in it.
      filename: 'login.ts',
      code: `import { Router } from 'express';
const router = Router();
router.post('/login', async (req, res) => {
  req.session.user = await check(req.body);
  res.redirect('/');
});`,
      output: `import { Router } from 'express';
const router = Router();
router.post('/login', async (req, res) => {
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  req.session.user = await check(req.body);
  res.redirect('/');
});`,
      errors: [{ messageId: 'assumed' }],
    },
    {
      // A promise's callback is waited for.
      code: `${express}app.post('/login', (req, res, next) => {
  find(req.body).then((user) => {
    req.session.user = user;
    return res.redirect('/');
  }).catch(next);
});`,
      output: `${express}app.post('/login', (req, res, next) => {
  find(req.body).then(async (user) => {
    await new Promise((resolve, reject) => {
      req.session.regenerate((error) => (error ? reject(error) : resolve()));
    });
    req.session.user = user;
    return res.redirect('/');
  }).catch(next);
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // The answer behind the block must not be sent as well.
      code: `${express}app.post('/login', (req, res) => {
  if (isRight(req.body)) {
    req.session.user = user;
    return res.redirect('/');
  }
  res.sendStatus(401);
});`,
      output: `${express}app.post('/login', (req, res) => {
  if (isRight(req.body)) {
    return req.session.regenerate((error) => {
      if (error) return res.sendStatus(500);
      req.session.user = user;
      return res.redirect('/');
    });
  }
  res.sendStatus(401);
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `${express}app.post('/login', (req, res, next) => { req.session.user = user; res.end(); });`,
      output: `${express}app.post('/login', (req, res, next) => { req.session.regenerate((error) => { if (error) return next(error); req.session.user = user; res.end(); }); });`,
      errors: [{ messageId: 'fixed' }],
    },
    // Nothing that follows can wait: no edit.
    ...[
      'for (const user of users) { if (user.name === req.body.name) { req.session.user = user; break; } }\n  res.end();',
      "if (ok) {\n    req.session.user = user;\n  }\n  res.redirect('/');",
      'try {\n    req.session.user = user;\n    res.end();\n  } catch (error) {\n    next(error);\n  }',
      'const session = req.session;\n  log(session.id);\n  session.user = user;\n  res.end();',
      'const { session } = req;\n  session.user = user;\n  res.end();',
      'if (ok) req.session.user = user;\n  res.end();',
    ].map((body) => ({
      code: `${express}app.post('/login', (req, res, next) => {\n  ${body}\n});`,
      output: null,
      errors: [{ messageId: 'fixed' as const }],
    })),
    // The other name of the session comes to stand for the new one.
    {
      code: `${express}app.post('/login', (req, res, next) => {
  const session = req.session;
  session.user = user;
  session.since = Date.now();
  res.end();
});`,
      output: `${express}app.post('/login', (req, res, next) => {
  req.session.regenerate((error) => {
    if (error) return next(error);
    const session = req.session;
    session.user = user;
    session.since = Date.now();
    res.end();
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `${express}let current;
app.get('/', (req, res) => {
  current = req.session;
  res.send(current.user);
});
app.post('/login', async (req, res) => {
  const user = await check(req.body);
  if (!user) return res.sendStatus(401);
  current = req.session;
  current.user = user;
  res.end();
});`,
      output: `${express}let current;
app.get('/', (req, res) => {
  current = req.session;
  res.send(current.user);
});
app.post('/login', async (req, res) => {
  const user = await check(req.body);
  if (!user) return res.sendStatus(401);
  await new Promise((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  current = req.session;
  current.user = user;
  res.end();
});`,
      errors: [
        { messageId: 'fixed', data: { write: 'current.user', library: 'express-session', how: ' (`regenerate`)' } },
      ],
    },
    // It may be another one by then, or is used before.
    {
      code: `${express}let current;
app.post('/login', async (req, res) => {
  current = req.session;
  const user = await check(req.body);
  if (!user) return res.sendStatus(401);
  current.user = user;
  res.end();
});
app.get('/', (req, res) => { current = req.session; res.send(current.user); });`,
      output: null,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `import Fastify from 'fastify';
import session from '@fastify/session';
const app = Fastify();
app.register(session, { secret });
app.post('/login', async (request, reply) => {
  request.session.user = user;
  return { ok: true };
});`,
      output: `import Fastify from 'fastify';
import session from '@fastify/session';
const app = Fastify();
app.register(session, { secret });
app.post('/login', async (request, reply) => {
  await request.session.regenerate();
  request.session.user = user;
  return { ok: true };
});`,
      errors: [
        {
          messageId: 'fixed',
          data: { write: 'request.session.user', library: '@fastify/session', how: ' (`regenerate`)' },
        },
      ],
    },
    {
      code: `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.use(session({ store }, app));
app.use(async function login(ctx, next) {
  ctx.session.userId = user.id;
});`,
      output: `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.use(session({ store }, app));
app.use(async function login(ctx, next) {
  await ctx.session.regenerate();
  ctx.session.userId = user.id;
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `import { Hono } from 'hono';
import { sessionMiddleware } from 'hono-sessions';
const app = new Hono();
app.use(sessionMiddleware({ store: new RedisStore() }));
app.post('/login', (c) => {
  const session = c.get('session');
  session.set('user', user);
  return c.redirect('/');
});`,
      output: `import { Hono } from 'hono';
import { sessionMiddleware } from 'hono-sessions';
const app = new Hono();
app.use(sessionMiddleware({ store: new RedisStore() }));
app.post('/login', (c) => {
  const session = c.get('session');
  c.set('session_key_rotation', true);
  session.set('user', user);
  return c.redirect('/');
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      filename: 'login.ts',
      code: `import { Resolver, Mutation, Ctx, Arg } from 'type-graphql';
@Resolver()
class Users {
  @Mutation()
  async login(@Arg('name') name: string, @Ctx() { req }: Context) {
    req.session.userId = user.id;
    return user;
  }
}`,
      output: `import { Resolver, Mutation, Ctx, Arg } from 'type-graphql';
@Resolver()
class Users {
  @Mutation()
  async login(@Arg('name') name: string, @Ctx() { req }: Context) {
    await new Promise<void>((resolve, reject) => {
      req.session.regenerate((error) => (error ? reject(error) : resolve()));
    });
    req.session.userId = user.id;
    return user;
  }
}`,
      errors: [{ messageId: 'assumed' }],
    },
    {
      // One login in each branch, and what follows belongs to it.
      code: `${express}app.post('/login', async (req, res) => {
  if (admin) {
    req.session.admin = admin;
    req.session.role = 'admin';
  } else {
    req.session.user = user;
  }
});`,
      output: `${express}app.post('/login', async (req, res) => {
  if (admin) {
    ${promise.replaceAll('\n', '\n  ')}
    req.session.admin = admin;
    req.session.role = 'admin';
  } else {
    ${promise.replaceAll('\n', '\n  ')}
    req.session.user = user;
  }
});`,
      errors: [
        { messageId: 'fixed', line: 7 },
        { messageId: 'fixed', line: 10 },
      ],
    },
  ],
});

tester.run('require-session-regeneration in files without semicolons', rule, {
  valid: [],
  invalid: [
    {
      code: `import express from 'express'
import session from 'express-session'
const app = express()
app.use(session({ secret }))
app.post('/login', async (req, res) => {
    const user = await User.findOne({ email: req.body.email })
    req.session.userId = user.id
    res.redirect('/')
})
app.post('/signin', (req, res, next) => {
    const user = check(req.body)
    req.session.userId = user.id
    ;[1].forEach(log)
})`,
      output: `import express from 'express'
import session from 'express-session'
const app = express()
app.use(session({ secret }))
app.post('/login', async (req, res) => {
    const user = await User.findOne({ email: req.body.email })
    await new Promise((resolve, reject) => {
        req.session.regenerate((error) => (error ? reject(error) : resolve()))
    })
    req.session.userId = user.id
    res.redirect('/')
})
app.post('/signin', (req, res, next) => {
    const user = check(req.body)
    req.session.regenerate((error) => {
        if (error) return next(error)
        req.session.userId = user.id
        ;[1].forEach(log)
    })
})`,
      errors: [
        { messageId: 'fixed', line: 7, column: 5 },
        { messageId: 'fixed', line: 12, column: 5 },
      ],
    },
  ],
});

/** Where the request is `any` the compiler is told nothing of the error. */
tester.run('require-session-regeneration of a request of any type', rule, {
  valid: [],
  invalid: [
    {
      // The pattern's type says nothing of what it takes apart.
      filename: 'file.ts',
      code: `import { ApolloServer } from '@apollo/server';
import session from 'express-session';
export const resolvers = {
  Mutation: {
    login: async (_: unknown, { email, password }: any, { req }: any) => {
      const user = await User.findOneBy({ email });
      if (!(await argon2.verify(user.password, password))) return null;
      req.session.userId = user.id;
      return user;
    },
  },
};`,
      output: `import { ApolloServer } from '@apollo/server';
import session from 'express-session';
export const resolvers = {
  Mutation: {
    login: async (_: unknown, { email, password }: any, { req }: any) => {
      const user = await User.findOneBy({ email });
      if (!(await argon2.verify(user.password, password))) return null;
      await new Promise<void>((resolve, reject) => {
        req.session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
      });
      req.session.userId = user.id;
      return user;
    },
  },
};`,
      errors: [{ messageId: 'fixed', line: 8 }],
    },
    {
      filename: 'login.ts',
      code: `import session from 'express-session';
export const login = (req: any, res: any, next: any) => {
  req.session.user = check(req.body);
  res.redirect('/');
};
export const signIn = async (req: Request, res: Response) => {
  (req as any).session.user = await check(req.body);
  res.redirect('/');
};`,
      output: `import session from 'express-session';
export const login = (req: any, res: any, next: any) => {
  req.session.regenerate((error: unknown) => {
    if (error) return next(error);
    req.session.user = check(req.body);
    res.redirect('/');
  });
};
export const signIn = async (req: Request, res: Response) => {
  await new Promise<void>((resolve, reject) => {
    (req as any).session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
  });
  (req as any).session.user = await check(req.body);
  res.redirect('/');
};`,
      errors: [
        { messageId: 'fixed', line: 3, column: 3 },
        { messageId: 'fixed', line: 7, column: 3 },
      ],
    },
  ],
});

const regenerate = `req.session.regenerate((error) => {
    if (error) return next(error);`;

/** Most files of routes are handed what they register on, and many keep their paths in constants, which are no middlewares. */
tester.run('require-session-regeneration, routes by convention', rule, {
  valid: [
    "module.exports = (app) => { app.post('/profile', (req, res) => { req.session.user = user; res.end(); }); };",
    "module.exports = (app) => { app.use(requireLogin); app.get('/login/finish', (req, res) => { if (await compare(req.body.password, hash)) req.session.details = more; res.end(); }); };",
    // Nothing is registered.
    "map.set('/login', (req, res) => { req.session.user = user; res.end(); });",
    "log.info('/login', (req, res) => { req.session.user = user; res.end(); });",
    "app.login('/login', (req, res) => { req.session.user = user; res.end(); });",
    "app.post('login', (req, res) => { req.session.user = user; res.end(); });",
  ],
  invalid: [
    "app.post('/login',",
    "userRouter.post('/login', checkBody,",
    "server.route('/login').post(",
    'app.post(ROUTES.LOGIN,',
    'app.post(LOGIN_PATH,',
    'app.post(config.auth.login.path,',
    'router.post(LOGIN_URL, checkBody,',
  ].map((start) => ({
    code: `module.exports = (app, userRouter, server, router) => {
  ${start} (req, res) => {
    req.session.user = user;
    res.redirect('/');
  });
};`,
    output: `module.exports = (app, userRouter, server, router) => {
  ${start} (req, res) => {
    req.session.regenerate((error) => {
      if (error) return res.sendStatus(500);
      req.session.user = user;
      res.redirect('/');
    });
  });
};`,
    errors: [{ messageId: 'assumed' as const, line: 3, column: 5 }],
  })),
});

tester.run('require-session-regeneration, paths in constants', rule, {
  valid: [
    `${express}const PATHS = { login: '/profile' };\napp.post(PATHS.login, (req, res) => { req.session.user = user; res.end(); });`,
    `${express}app.post(ROUTES.PASSWORD, authenticate, async (req, res) => { if (await bcrypt.compare(req.body.password, hash)) req.session.user = updated; });`,
  ],
  invalid: ['LOGIN_PATH', 'AUTH_ROUTES.login', 'config.authentication.login.path'].map((path) => ({
    code: `${express}app.post(${path}, (req, res, next) => {
  req.session.user = user;
  res.redirect('/');
});`,
    output: `${express}app.post(${path}, (req, res, next) => {
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.session.user = user;
    res.redirect('/');
  });
});`,
    errors: [{ messageId: 'fixed' as const, line: 6 }],
  })),
});

/** Under which key the file keeps something cannot be told, so that nothing carries it over. */
tester.run('require-session-regeneration, keys that are made up', rule, {
  valid: [],
  invalid: [
    {
      code: `${express}app.post('/challenge', (req, res) => { req.session[field] = req.body.name; res.end(); });
app.post('/login', async (req, res) => {
  const name = req.session[field];
  if (await verify(name, req.body)) req.session.loggedIn = true;
  res.end();
});`,
      errors: [{ messageId: 'fixed', line: 8 }],
      output: null,
    },
    {
      // It is written before the new id.
      code: `${express}app.post('/login', async (req, res) => {
  req.session[field] = req.body.name;
  await check(req.body);
  req.session.user = user;
  res.end();
});`,
      errors: [{ messageId: 'fixed', line: 8 }],
      output: null,
    },
    {
      // It is written behind the new id.
      code: `${express}app.post('/login', async (req, res) => {
  req.session.user = user;
  req.session[field] = req.body.name;
  res.end();
});`,
      errors: [{ messageId: 'fixed' }],
      output: `${express}app.post('/login', async (req, res) => {
  ${promise}
  req.session.user = user;
  req.session[field] = req.body.name;
  res.end();
});`,
    },
  ],
});

/** What is still used of the old session goes over into the new one. */
tester.run('require-session-regeneration carries over', rule, {
  valid: [],
  invalid: [
    {
      // What a function of the file reads that is handed the request, or the session, and one that it calls.
      code: `${express}const target = (req) => { const { returnTo } = req.session; delete req.session.returnTo; return returnTo || home(req.session); };
function home(session) { session.seen = true; return session.start; }
app.post('/login', (req, res, next) => {
  req.session.userId = user.id;
  res.redirect(target(req));
});`,
      output: `${express}const target = (req) => { const { returnTo } = req.session; delete req.session.returnTo; return returnTo || home(req.session); };
function home(session) { session.seen = true; return session.start; }
app.post('/login', (req, res, next) => {
  const { returnTo, start } = req.session;
  ${regenerate}
    Object.assign(req.session, { returnTo, start });
    req.session.userId = user.id;
    res.redirect(target(req));
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // A value that is read before it is written anew, and one that is not; a call before the login.
      code: `${express}const lang = (req) => req.session.lang;
app.post('/login', (req, res, next) => {
  const locale = lang(req);
  req.session.userId = user.id;
  req.session.visits = (req.session.visits || 0) + 1;
  req.session.since = Date.now();
  req.session.list ??= [];
  res.redirect(req.session.since);
});`,
      output: `${express}const lang = (req) => req.session.lang;
app.post('/login', (req, res, next) => {
  const locale = lang(req);
  const { visits, list } = req.session;
  ${regenerate}
    Object.assign(req.session, { visits, list });
    req.session.userId = user.id;
    req.session.visits = (req.session.visits || 0) + 1;
    req.session.since = Date.now();
    req.session.list ??= [];
    res.redirect(req.session.since);
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // What other handlers keep for visitors; a name that is taken, or that nothing can have.
      code: `${express}app.use((req, res, next) => { req.session.views = (req.session.views || 0) + 1; next(); });
app.post('/cart/add', (req, res) => { if (!req.session.cart) req.session.cart = []; req.session.cart.push(req.body.id); res.end(); });
app.post('/order', (req, res) => { Object.assign(req.session, { new: true }); res.end(); });
app.post('/login', (req, res, next) => {
  const cart = load(user);
  req.session.userId = user.id;
  res.redirect('/');
});`,
      output: `${express}app.use((req, res, next) => { req.session.views = (req.session.views || 0) + 1; next(); });
app.post('/cart/add', (req, res) => { if (!req.session.cart) req.session.cart = []; req.session.cart.push(req.body.id); res.end(); });
app.post('/order', (req, res) => { Object.assign(req.session, { new: true }); res.end(); });
app.post('/login', (req, res, next) => {
  const cart = load(user);
  const { new: oldNew, views, cart: oldCart } = req.session;
  ${regenerate}
    Object.assign(req.session, { new: oldNew, views, cart: oldCart });
    req.session.userId = user.id;
    res.redirect('/');
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // What the login itself has written before.
      code: `${express}app.post('/login', async (req, res) => {
  req.session.theme = req.body.theme;
  const user = await find(req.body);
  req.session.user = user;
  res.redirect('/');
});`,
      output: `${express}app.post('/login', async (req, res) => {
  req.session.theme = req.body.theme;
  const user = await find(req.body);
  const { theme } = req.session;
  ${promise}
  req.session.theme = theme;
  req.session.user = user;
  res.redirect('/');
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // Keys that are no names.
      code: `${express}app.post('/login', async (req, res) => {
  req.session.user = user;
  res.redirect(req.session['return-to'] || '/');
});`,
      output: `${express}app.post('/login', async (req, res) => {
  const { 'return-to': returnTo } = req.session;
  ${promise}
  req.session['return-to'] = returnTo;
  req.session.user = user;
  res.redirect(req.session['return-to'] || '/');
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `${express}app.post('/login', async (req, res, next) => {
  const cartId = await load();
  req.session.user = user;
  res.send([req.session["cart-id"], req.session["2fa"], req.session.lang]);
});`,
      output: `${express}app.post('/login', async (req, res, next) => {
  const cartId = await load();
  const { 'cart-id': oldCartId, '2fa': old2fa, lang } = req.session;
  ${promise}
  Object.assign(req.session, { 'cart-id': oldCartId, '2fa': old2fa, lang });
  req.session.user = user;
  res.send([req.session["cart-id"], req.session["2fa"], req.session.lang]);
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // Two keys of one name.
      code: `${express}app.post('/login', async (req, res, next) => {
  req.session.user = user;
  res.send([req.session['cart-id'], req.session.cartId]);
});`,
      output: null,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // Not who somebody is, what is over with the login or an answer, and what only those have who are signed in.
      code: `${express}app.get('/form', (req, res) => { req.session.csrfToken = make(); req.session.message = 'Sign in'; req.session.pendingUserId = id; req.session.role = 'guest'; });
app.post('/a', requireAuth, (req, res) => { req.session.a = 1; });
app.post('/b', (req, res) => { if (!req.session.userId) return res.sendStatus(401); req.session.b = 1; });
app.post('/c', (req, res) => { if (req.isAuthenticated()) { req.session.c = 1; } });
app.post('/d', (req, res) => { if (!req.user) { throw new Error(); } req.session.d.push(1); });
app.post('/e', (req, res) => { req.session.e = null; delete req.session.f; });
app.get('/g', (req, res) => { req.session.g = 1; req.session.h = 1; });
app.post('/login', (req, res, next) => {
  delete req.session.g;
  req.session.userId = user.id;
  req.session.h = 2;
  res.redirect('/');
});`,
      output: `${express}app.get('/form', (req, res) => { req.session.csrfToken = make(); req.session.message = 'Sign in'; req.session.pendingUserId = id; req.session.role = 'guest'; });
app.post('/a', requireAuth, (req, res) => { req.session.a = 1; });
app.post('/b', (req, res) => { if (!req.session.userId) return res.sendStatus(401); req.session.b = 1; });
app.post('/c', (req, res) => { if (req.isAuthenticated()) { req.session.c = 1; } });
app.post('/d', (req, res) => { if (!req.user) { throw new Error(); } req.session.d.push(1); });
app.post('/e', (req, res) => { req.session.e = null; delete req.session.f; });
app.get('/g', (req, res) => { req.session.g = 1; req.session.h = 1; });
app.post('/login', (req, res, next) => {
  ${regenerate}
    delete req.session.g;
    req.session.userId = user.id;
    req.session.h = 2;
    res.redirect('/');
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // The middleware that reads the session turns nobody away, unlike one that asks for one.
      code: `${express}class Users {
  static login(req, res, next) {
    if (!req.session.lang) log('none');
    req.session.userId = user.id;
    res.redirect('/');
  }
}
app.post('/lang', (req, res) => { req.session.lang = req.body.lang; res.end(); });
app.post('/note', checkSession, (req, res) => { req.session.note = req.body.note; res.end(); });
app.post('/login', Users.login);`,
      output: `${express}class Users {
  static login(req, res, next) {
    if (!req.session.lang) log('none');
    const { lang } = req.session;
    req.session.regenerate((error) => {
      if (error) return next(error);
      req.session.lang = lang;
      req.session.userId = user.id;
      res.redirect('/');
    });
  }
}
app.post('/lang', (req, res) => { req.session.lang = req.body.lang; res.end(); });
app.post('/note', checkSession, (req, res) => { req.session.note = req.body.note; res.end(); });
app.post('/login', Users.login);`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // Who it is, whatever the key is called.
      code: `${express}app.post('/login', (req, res) => { const user = find(req.body); if (!user.checkPassword(req.body.password)) return res.end(); req.session.regenerate(() => { req.session.UserAP = user; res.end(); }); });
app.post('/switch', (req, res) => { req.session.UserAP = other; req.session.plan = 'free'; res.end(); });
app.post('/signup', (req, res, next) => {
  req.session.userId = user.id;
  res.redirect('/');
});`,
      output: `${express}app.post('/login', (req, res) => { const user = find(req.body); if (!user.checkPassword(req.body.password)) return res.end(); req.session.regenerate(() => { req.session.UserAP = user; res.end(); }); });
app.post('/switch', (req, res) => { req.session.UserAP = other; req.session.plan = 'free'; res.end(); });
app.post('/signup', (req, res, next) => {
  ${regenerate}
    req.session.userId = user.id;
    res.redirect('/');
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      // TypeScript knows the key of another type only.
      filename: 'login.ts',
      code: `import type { Request, Response } from 'express';
export const login = async (req: Request, res: Response) => {
  req.session.userId = await check(req.body);
  res.redirect((req.session as any).returnTo ?? '/');
};`,
      output: `import type { Request, Response } from 'express';
export const login = async (req: Request, res: Response) => {
  const { returnTo } = req.session as any;
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  Object.assign(req.session, { returnTo });
  req.session.userId = await check(req.body);
  res.redirect((req.session as any).returnTo ?? '/');
};`,
      errors: [{ messageId: 'assumed' }],
    },
    {
      filename: 'login.ts',
      code: `import session from 'express-session';
export const add = (req: Request, res: Response) => {
  // @ts-ignore
  req.session.cart = [];
  res.end();
};
export const login = async (req: any, res: any) => {
  req.session.userId = await check(req.body);
  res.redirect('/');
};
export const signIn = async (req: Request, res: Response) => {
  req.session.userId = await check(req.body);
  res.redirect('/');
};`,
      output: `import session from 'express-session';
export const add = (req: Request, res: Response) => {
  // @ts-ignore
  req.session.cart = [];
  res.end();
};
export const login = async (req: any, res: any) => {
  const { cart } = req.session;
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
  });
  req.session.cart = cart;
  req.session.userId = await check(req.body);
  res.redirect('/');
};
export const signIn = async (req: Request, res: Response) => {
  const { cart } = req.session as any;
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  Object.assign(req.session, { cart });
  req.session.userId = await check(req.body);
  res.redirect('/');
};`,
      errors: [{ messageId: 'fixed' }, { messageId: 'fixed' }],
    },
    {
      code: `import Fastify from 'fastify';
import session from '@fastify/session';
const app = Fastify();
app.register(session, { secret });
app.post('/basket', async (request) => { request.session.set('basket', request.body); });
app.post('/login', async (request, reply) => {
  request.session.user = user;
  return reply.redirect(request.session.get('next'));
});`,
      output: `import Fastify from 'fastify';
import session from '@fastify/session';
const app = Fastify();
app.register(session, { secret });
app.post('/basket', async (request) => { request.session.set('basket', request.body); });
app.post('/login', async (request, reply) => {
  const { next, basket } = request.session;
  await request.session.regenerate();
  Object.assign(request.session, { next, basket });
  request.session.user = user;
  return reply.redirect(request.session.get('next'));
});`,
      errors: [{ messageId: 'fixed' }],
    },
  ],
});

const verified = 'if (passwordHash.verify(req.body.password, user.password))';

/** Somebody whose password the login has compared is who is signed in, whatever the key is called. */
tester.run('require-session-regeneration of a key with another name', rule, {
  valid: [
    // It is not theirs, not they, or not clear that they are in.
    `${express}app.post('/login', (req, res) => { const user = find(req.body); req.session.UserAP = user; res.redirect('/'); });`,
    `${express}app.post('/login', (req, res) => { const user = find(req.body); ${verified} { req.session.UserAP = other; return res.redirect('/'); } });`,
    `${express}app.post('/login', (req, res) => { const user = find(req.body); ${verified} { req.session.theme = user.theme; return res.redirect('/'); } });`,
    `${express}app.post('/login', (req, res) => { const user = find(req.body); ${verified} { return res.end(); } req.session.failed = user; });`,
    `${express}app.post('/login', (req, res) => { const user = find(req.body); if (!passwordHash.verify(req.body.password, user.password)) { req.session.failed = user; } });`,
    `${express}app.post('/login', (req, res) => { const user = find(req.body); ${verified} { req.session.pending = user.id; return res.redirect('/'); } });`,
    `${express}app.post('/login', (req, res) => { const user = find(req.body); ${verified} { req.session.mustChange = user.id; return res.redirect('/'); } });`,
    `${express}app.post('/login', (req, res) => { const user = find(req.body); ${verified} { req.session.UserAP = user; return res.redirect('/otp'); } });`,
    `${express}app.post('/confirm', (req, res) => { const user = find(req.body); ${verified} { req.session.UserAP = user; return res.redirect('/'); } });`,
  ],
  invalid: [
    [`${verified} {`, 'user'],
    ['const isRight = passwordHash.verify(req.body.password, user.hash);\n  if (user && isRight) {', 'user._id'],
    ['if (!user || !user.comparePassword(req.body.password)) return res.sendStatus(401);\n  {', 'user.id'],
    ['return bcrypt.compare(req.body.password, user.password, (failure, same) => { if (same) {', 'user', '});'],
  ].map(([test = '', value = '', end = '']) => {
    const behind = `  }${end}`;
    return {
      code: `${express}app.post('/login', (req, res, next) => {
  const user = find(req.body);
  ${test}
    req.session.UserAP = ${value};
    return res.redirect('/');
${behind}
});`,
      output: `${express}app.post('/login', (req, res, next) => {
  const user = find(req.body);
  ${test}
    return req.session.regenerate((error) => {
      if (error) return next(error);
      req.session.UserAP = ${value};
      return res.redirect('/');
    });
${behind}
});`,
      errors: [
        {
          messageId: 'fixed' as const,
          data: { write: 'req.session.UserAP', library: 'express-session', how: ' (`regenerate`)' },
        },
      ],
    };
  }),
});

// A password that is compared as it is.
tester.run('require-session-regeneration, plain passwords', rule, {
  valid: [
    // Nobody is signed in by typing a password twice.
    `${express}app.post('/settings', (req, res) => { if (req.body.password === req.body.confirmPassword) req.session.user = req.body.name; });`,
    `${express}app.post('/settings', (req, res) => { if (req.body.password === '') return; req.session.user = req.body.name; });`,
  ],
  invalid: [
    {
      code: `${express}app.post('/login', (req, res) => {
  if (people[req.body.name] !== req.body.password) return res.sendStatus(401);
  req.session.name = req.body.name;
  res.redirect('/me');
});`,
      output: `${express}app.post('/login', (req, res) => {
  if (people[req.body.name] !== req.body.password) return res.sendStatus(401);
  req.session.regenerate((error) => {
    if (error) return res.sendStatus(500);
    req.session.name = req.body.name;
    res.redirect('/me');
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      code: `${express}app.post('/login', async (req, res) => {
  const found = await User.findOne({ name: req.body.name });
  if (found?.password === req.body.password) {
    req.session.current = found;
    return res.redirect('/me');
  }
  res.sendStatus(401);
});`,
      output: `${express}app.post('/login', async (req, res) => {
  const found = await User.findOne({ name: req.body.name });
  if (found?.password === req.body.password) {
    await new Promise((resolve, reject) => {
      req.session.regenerate((error) => (error ? reject(error) : resolve()));
    });
    req.session.current = found;
    return res.redirect('/me');
  }
  res.sendStatus(401);
});`,
      errors: [{ messageId: 'fixed' }],
    },
    // A session is not what a handler that gives back nothing may hand back.
    {
      filename: 'file.ts',
      code: `${express}app.post('/login', (req, res): void => {
  if (people[req.body.name] === req.body.password) {
    req.session.name = req.body.name;
    return res.redirect('/me');
  }
  res.sendStatus(401);
});`,
      output: `${express}app.post('/login', (req, res): void => {
  if (people[req.body.name] === req.body.password) {
    req.session.regenerate((error) => {
      if (error) {
        res.sendStatus(500);
        return;
      }
      req.session.name = req.body.name;
      return res.redirect('/me');
    });
    return;
  }
  res.sendStatus(401);
});`,
      errors: [{ messageId: 'fixed' }],
    },
    {
      filename: 'file.ts',
      code: `${express}app.post('/login', (req, res): void => {
  if (people[req.body.name] !== req.body.password) return void res.sendStatus(401);
  req.session.name = req.body.name; return res.redirect('/me');
});`,
      output: `${express}app.post('/login', (req, res): void => {
  if (people[req.body.name] !== req.body.password) return void res.sendStatus(401);
  req.session.regenerate((error) => {
    if (error) {
      res.sendStatus(500);
      return;
    }
    req.session.name = req.body.name; return res.redirect('/me');
  });
});`,
      errors: [{ messageId: 'fixed' }],
    },
  ],
});
