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
    `${express}app.post('/login', (req, res, next) => { req.session.regenerate((error) => { if (error) return next(error); req.session.user = user; res.end(); }); });`,
    `${express}app.post('/login', async (req, res) => { await new Promise((resolve, reject) => req.session.regenerate((e) => (e ? reject(e) : resolve()))); req.session.user = user; });`,
    `${express}app.post('/login', async (req, res) => { await promisify(req.session.regenerate).call(req.session); req.session.user = user; });`,
    `${express}app.post('/login', async (req, res) => { await regenerateSession(req); req.session.user = user; });`,
    `${express}const fresh = (req, res) => new Promise((done) => req.session.regenerate(done));\napp.post('/login', async (req, res) => { await fresh(req, res); req.session.user = user; });`,
    `${express}const fresh = (req, res, next) => { req.session.regenerate(next); };\napp.post('/login', fresh, (req, res) => { req.session.user = user; });`,
    `${express}app.post('/login', async (req, res) => { if (stale) await regenerateSession(req); req.session.user = user; });`,
    // Nobody is signed in, or somebody is signed in already.
    `${express}app.post('/login', (req, res) => { req.session.user = null; req.session.loggedIn = false; });`,
    `${express}app.post('/login', (req, res) => { req.session.pendingUserId = user.id; req.session.error = 'no'; });`,
    `${express}app.post('/profile', (req, res) => { req.session.user = { ...req.session.user, name }; });`,
    `${express}app.post('/profile', requireAuth, async (req, res) => { if (await bcrypt.compare(req.body.password, hash)) req.session.user = updated; });`,
    `${express}app.post('/password/change', async (req, res) => { const id = req.session.userId; req.session.user = await change(id); });`,
    `${express}app.get('/users/:id', (req, res) => { req.session.user = user; });`,
    `${express}app.post('/cart', (req, res) => { req.session.customer = customer; });`,
    // The browser keeps the session.
    "import express from 'express';\nimport cookieSession from 'cookie-session';\nconst app = express();\napp.use(cookieSession({ keys }));\napp.post('/login', (req, res) => { req.session.user = user; });",
    "import { getIronSession } from 'iron-session';\nexport async function POST(request) { const session = await getIronSession(await cookies(), options); session.user = user; await session.save(); }",
    // Passport: its version is not known.
    `${express}app.post('/login', passport.authenticate('local'), (req, res) => res.redirect('/'));`,
    `${express}app.post('/login', (req, res, next) => { req.logIn(user, next); });`,
    // No session of a request.
    'const login = (user) => { session.user = user; store.user = user; };',
  ],
  invalid: [
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
      // A password is compared: whatever the handler is called.
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
      'const session = req.session;\n  session.user = user;\n  res.end();',
      'if (ok) req.session.user = user;\n  res.end();',
    ].map((body) => ({
      code: `${express}app.post('/login', (req, res, next) => {\n  ${body}\n});`,
      output: null,
      errors: [{ messageId: 'fixed' as const }],
    })),
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
