import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-error-detail-in-session-response.js';

const tester = new RuleTester();

tester.run('no-error-detail-in-session-response', rule, {
  valid: [
    // Something else is told, and the answer is a text of the program.
    'export const login = async (req, res, next) => { try { req.session.user = await find(); res.end(); } catch (error) { next(error); } };',
    "export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { logger.error(error.message); res.status(500).json({ error: 'Login failed', code: error.code, name: error.name }); } };",
    `import express from 'express';
const router = express.Router();
router.post('/logout', (req, res) => { req.session.destroy((err) => { if (err) return res.sendStatus(500); res.end(); }); });`,
    // The issues of what was sent.
    'export const login = async (req, res) => { const { error } = schema.validate(req.body); if (error) return res.status(400).json({ error: error.message }); req.session.user = await find(); res.end(); };',
    'export const login = async (req, res) => { const errors = validationResult(req); if (!errors.isEmpty()) return res.status(400).json({ errors: errors.array().map((err) => err.message) }); req.session.user = await find(); res.end(); };',
    'export const login = async (req, res, next) => { try { req.session.user = await find(schema.parse(req.body)); res.end(); } catch (error) { if (error instanceof ZodError) return res.status(400).json({ error: error.message, issues: error.issues }); next(error); } };',
    'export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { res.status(400).json({ errors: error.errors, details: error.details[0].message }); } };',
    {
      code: "export async function POST(request) { let body; try { body = schema.parse(await request.json()); } catch (error) { return Response.json({ error: error.message }, { status: 400 }); } (await cookies()).set('session', await sign(body)); return Response.json({}); }",
      filename: '/app/api/login/route.ts',
    },
    // Errors of the program's own, which are meant for users.
    'export const login = async (req, res, next) => { try { req.session.user = await find(); res.end(); } catch (error) { if (error instanceof AuthError || error instanceof LockedError) return res.status(401).json({ error: error.message }); next(error); } };',
    'export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { if (!(error instanceof AuthError)) return res.sendStatus(500); res.status(401).json({ error: error.message }); } };',
    "export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { const message = error instanceof AuthError ? error.message : 'Internal Server Error'; res.status(500).json({ message }); } };",
    "export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { res.status(error.status ?? 500).send(error.expose ? error.message : 'Internal Server Error'); } };",
    'export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { if (!error.status || error.status >= 500) return res.sendStatus(500); res.status(error.status).json({ error: error.message }); } };',
    "export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { switch (error.code) { case 'LOCKED': return res.status(423).json({ error: error.message }); default: return res.sendStatus(500); } } };",
    'export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { if (isHttpError(error)) { return retry().then(() => res.status(error.status).send(error.message)); } res.sendStatus(500); } };',
    "export const login = async (req, res) => { try { if (!req.body.email) throw new Error('Which address?'); } catch (error) { return res.status(400).json({ error: error.message }); } req.session.user = await find(); res.end(); };",
    `export const login = async (req, res) => { try { check(req.body); } catch (error) { return res.status(400).json({ error: error.message }); } req.session.user = await find(); res.end(); };
function check(body) { if (!body.email) throw new Error('Which address?'); }`,
    'export const login = (req, res) => { service.login(req.body, (err, user) => { res.json(err || user); }); };',
    "export const login = async (req, res, next) => { try { req.session.user = await find(); res.end(); } catch (error) { if (typeof error === 'string') return res.status(400).json({ error }); next(error); } };",
    "export const login = async (req, res, next) => { try { req.session.user = await find(); res.end(); } catch (error) { if (typeof error.status === 'number') return res.status(error.status).json({ error: error.message }); next(error); } };",
    'export const login = async (req, res, next) => { try { req.session.user = await find(); res.end(); } catch (error) { if (error.response != null) return res.status(502).json({ error: error.message }); next(error); } };',
    'export const login = async (req, res, next) => { try { req.session.user = await find(); res.end(); } catch (error) { if (error.code === undefined) next(error); else res.status(400).json({ error: error.message }); } };',
    // Not in production, or not known.
    "export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { res.status(500).json({ error: process.env.NODE_ENV === 'development' ? error.message : 'Login failed', ...(process.env.NODE_ENV !== 'production' && { stack: error.stack }) }); } };",
    "export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { if (process.env.NODE_ENV !== 'production') return res.status(500).send(error.stack); res.sendStatus(500); } };",
    "import { isDev } from './environment'; export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { if (!isDev) return res.sendStatus(500); res.status(500).send(error.stack); } };",
    "import { isDev } from './environment'; export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { res.status(500).json({ stack: isDev ? error.stack : undefined, ...(isDev && { error: error.message }) }); } };",
    "import { messageOf } from './messages'; export const login = async (req, res) => { try { req.session.user = await find(); res.end(); } catch (error) { res.status(500).json({ error: messageOf(error) }); } };",
    // No error that something threw.
    `import express from 'express';
const router = express.Router();
router.post('/login', (req, res, next) => { passport.authenticate('local', (err, user, info) => { if (err) return next(err); res.status(401).json({ error: info.message }); })(req, res, next); });`,
    {
      code: `'use server';
export async function login(form) { const { error } = await supabase.auth.signInWithPassword({ email: form.get('email') }); if (error) return { error: error.message }; }`,
      filename: '/app/login/actions.ts',
    },
    'export const login = async (req, res) => { let error = null; try { req.session.user = await find(); } catch (failure) { error = failure.message; } log(error); res.json({ error }); };',
    // Other handlers, guards, and handlers of errors.
    `import express from 'express';
const router = express.Router();
router.get('/products', async (req, res) => { try { req.session.views = 1; res.json(await find()); } catch (error) { res.status(500).json({ error: error.message }); } });`,
    `import express from 'express';
const router = express.Router();
router.post('/checkout-session', async (req, res) => { try { res.json(await stripe.checkout.sessions.create({})); } catch (error) { res.status(500).json({ error: error.message }); } });`,
    `import express from 'express';
const router = express.Router();
router.get('/logout', (req, res) => { req.session.destroy(() => res.end()); });
router.get('/me', async (req, res) => { try { res.json(await find()); } catch (error) { res.status(500).send(error); } });`,
    'export const authenticate = (req, res, next) => { jwt.verify(req.headers.authorization, key, (err, user) => { if (err) return res.status(403).json({ error: err.message }); req.user = user; next(); }); };',
    {
      code: `import fp from 'fastify-plugin';
export default fp(async (fastify) => { fastify.decorate('authenticate', async (request, reply) => { try { await request.jwtVerify(); } catch (err) { reply.send(err); } }); });`,
      filename: '/app/plugins/authenticate.js',
    },
    `import express from 'express';
const router = express.Router();
router.use((err, req, res, next) => { req.session.destroy(); res.status(500).send(err.message); });`,
    "import { Hono } from 'hono'; const app = new Hono(); app.onError((err, c) => { deleteCookie(c, 'session'); return c.json({ error: err.message }, 500); });",
    "import Router from '@koa/router'; const router = new Router(); router.use(async (ctx, next) => { try { await next(); } catch (err) { ctx.status = 500; ctx.body = err.expose ? err.message : 'Internal Server Error'; } }); router.post('/login', login);",
    // What the framework keeps to itself.
    "import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.route({ method: 'POST', path: '/login', handler: async (request, h) => { try { return await find(request.payload); } catch (error) { return error; } } });",
    {
      code: "export default defineEventHandler(async (event) => { try { await clearUserSession(event); return {}; } catch (error) { throw createError({ statusCode: 500, statusMessage: 'Logout failed', cause: error }); } });",
      filename: '/app/server/api/logout.post.ts',
    },
    // The page's own code.
    "export async function login(values) { try { return await api.post('/login', values); } catch (error) { return { error: error.message }; } }",
  ],
  invalid: [
    // What is made of its status tells nobody why.
    {
      code: `import express from 'express';
express().post('/login', async (req, res) => {
  try {
    req.session.userId = await find(req.body);
    res.json({});
  } catch (err) {
    const message = err instanceof Error ? err.message : 'Unknown error';
    const rawStatus = err.status ?? 500;
    res.status(rawStatus).json({ error: { message, status: rawStatus } });
  }
});`,
      settings: { 'session-security': { fixes: 'all' } },
      output: `import express from 'express';
express().post('/login', async (req, res) => {
  try {
    req.session.userId = await find(req.body);
    res.json({});
  } catch (err) {
    const message = 'Unknown error';
    const rawStatus = err.status ?? 500;
    console.error(err);
    res.status(rawStatus).json({ error: { message, status: rawStatus } });
  }
});`,
      errors: [{ messageId: 'named' }],
    },
    // Express: the session begins or ends in it, its path or its name says so.
    {
      code: `import express from 'express';
const router = express.Router();
router.post('/login', async (req, res) => {
  try {
    req.session.userId = await find(req.body);
    res.json({});
  } catch (err) {
    res.status(500).json({ error: err.message });
  }
});`,
      output: `import express from 'express';
const router = express.Router();
router.post('/login', async (req, res) => {
  try {
    req.session.userId = await find(req.body);
    res.json({});
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Internal Server Error' });
  }
});`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'err.message' }, line: 8, column: 35 }],
    },
    {
      code: `import express from 'express';
const router = express.Router();
router.post('/bye', (req, res) => {
  req.session.destroy((err) => {
    if (err) return res.status(500).send(err);
    res.end();
  });
});`,
      output: `import express from 'express';
const router = express.Router();
router.post('/bye', (req, res) => {
  req.session.destroy((err) => {
    if (err) {
      console.error(err);
      return res.status(500).send({ error: 'Internal Server Error' });
    }
    res.end();
  });
});`,
      errors: [{ messageId: 'session', data: { handler: '', shown: 'err' }, line: 5, column: 42 }],
    },
    {
      code: `exports.signin = (req, res) => {
  User.findOne({ name: req.body.name }).exec((err, user) => {
    if (err) {
      res.status(500).send({ message: err });
      return;
    }
    res.send({ token: sign(user) });
  });
};`,
      output: `exports.signin = (req, res) => {
  User.findOne({ name: req.body.name }).exec((err, user) => {
    if (err) {
      console.error(err);
      res.status(500).send({ message: 'Internal Server Error' });
      return;
    }
    res.send({ token: sign(user) });
  });
};`,
      errors: [{ messageId: 'named', data: { handler: 'signin', shown: 'err' }, line: 4, column: 39 }],
    },
    {
      code: `import { Request, Response } from 'express';
import { logger } from './logger';
export class AuthController {
  login = async (req: Request, res: Response) => {
    try {
      res.json(await this.service.login(req.body));
    } catch (error: any) {
      res.status(500).json({ message: 'Server error', error: error.message, stack: error.stack });
    }
  };
  async logout(req: Request, res: Response) {
    try {
      await this.service.logout(req.body);
      res.end();
    } catch (error) {
      logger.error(error);
      res.status(500).send((error as Error).stack);
    }
  }
}`,
      output: `import { Request, Response } from 'express';
import { logger } from './logger';
export class AuthController {
  login = async (req: Request, res: Response) => {
    try {
      res.json(await this.service.login(req.body));
    } catch (error: any) {
      logger.error(error);
      res.status(500).json({ message: 'Server error', error: 'Internal Server Error' });
    }
  };
  async logout(req: Request, res: Response) {
    try {
      await this.service.logout(req.body);
      res.end();
    } catch (error) {
      logger.error(error);
      res.status(500).send('Internal Server Error');
    }
  }
}`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: 'error.message' }, line: 8, column: 62 },
        { messageId: 'named', data: { handler: 'logout', shown: '(error as Error).stack' }, line: 17, column: 28 },
      ],
    },
    {
      code: `exports.logout = (req, res) => {
  Session.destroy({ where: { id: req.session.id } })
    .then(() => res.end())
    .catch((err) => res.status(500).json({ error: err.message || 'Could not log out.' }));
};`,
      output: `exports.logout = (req, res) => {
  Session.destroy({ where: { id: req.session.id } })
    .then(() => res.end())
    .catch((err) => {
      console.error(err);
      return res.status(500).json({ error: 'Could not log out.' });
    });
};`,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'logout', shown: "err.message || 'Could not log out.'" },
          line: 4,
          column: 51,
        },
      ],
    },
    {
      code: `exports.logout = async (req, res) => {
  await end(req).then(
    () => res.end(),
    function (reason) {
      res.statusCode = 500;
      res.end(String(reason));
    },
  );
};`,
      output: `exports.logout = async (req, res) => {
  await end(req).then(
    () => res.end(),
    function (reason) {
      res.statusCode = 500;
      console.error(reason);
      res.end('Internal Server Error');
    },
  );
};`,
      errors: [{ messageId: 'named', data: { handler: 'logout', shown: 'String(reason)' }, line: 6, column: 15 }],
    },
    {
      code: `export const logout = (req, res) => {
  req.logout((err) => {
    if (err) {
      return res.status(500).json({ error: \`Logout failed: \${err.message}\` });
    }
    req.session.destroy((error) => {
      if (error) res.status(500).json(error);
      else res.end();
    });
  });
};`,
      output: `export const logout = (req, res) => {
  req.logout((err) => {
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'Logout failed' });
    }
    req.session.destroy((error) => {
      if (error) {
        console.error(error);
        res.status(500).json({ error: 'Internal Server Error' });
      } else res.end();
    });
  });
};`,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'logout', shown: '`Logout failed: ${err.message}`' },
          line: 4,
          column: 44,
        },
        { messageId: 'named', data: { handler: 'logout', shown: 'error' }, line: 7, column: 39 },
      ],
    },
    {
      code: `passport.authenticate('local', options);
router.post('/login', (req, res, next) => {
  passport.authenticate('local', (err, user) => {
    if (err) return res.status(500).json({ error: 'Login failed: ' + err });
    req.logIn(user, (loginErr) => (loginErr ? next(loginErr) : res.json(user)));
  })(req, res, next);
});`,
      output: `passport.authenticate('local', options);
router.post('/login', (req, res, next) => {
  passport.authenticate('local', (err, user) => {
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'Login failed' });
    }
    req.logIn(user, (loginErr) => (loginErr ? next(loginErr) : res.json(user)));
  })(req, res, next);
});`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: "'Login failed: ' + err" }, line: 4, column: 51 },
      ],
    },
    // Variables, and what is asked of the error.
    {
      code: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    let message = 'Unknown';
    if (error instanceof Error) message = error.message;
    res.status(500).json({ message });
  }
};`,
      output: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    let message = 'Unknown';
    if (error instanceof Error) message = 'Internal Server Error';
    console.error(error);
    res.status(500).json({ message });
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'message' }, line: 8, column: 28 }],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Login failed';
    console.error(message);
    res.status(500).json({ ok: false, message });
  }
};`,
      output: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Login failed';
    console.error(message);
    res.status(500).json({ ok: false, message: 'Login failed' });
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'message' }, line: 8, column: 39 }],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch ({ message }) {
    res.status(500).send(message);
  }
};`,
      output: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch ({ message }) {
    console.error(message);
    res.status(500).send('Internal Server Error');
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'message' }, line: 6, column: 26 }],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    if (error instanceof AuthError) return res.status(401).json({ error: error.message });
    console.error(error);
    res.status(500).json({ ok: false, ...error });
  }
};`,
      output: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    if (error instanceof AuthError) return res.status(401).json({ error: error.message });
    console.error(error);
    res.status(500).json({ ok: false, message: 'Internal Server Error' });
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: '...error' }, line: 8, column: 39 }],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    res.status(500).json({ error: messageOf(error) });
  }
};
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
function textOf(error) {
  return error.message;
}
export const logout = async (req, res) => {
  try {
    req.session.destroy();
  } catch (error) {
    res.status(500).json({ error: textOf(error) });
  }
};`,
      output: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'Internal Server Error' });
  }
};
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
function textOf(error) {
  return error.message;
}
export const logout = async (req, res) => {
  try {
    req.session.destroy();
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'Internal Server Error' });
  }
};`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: 'messageOf(error)' }, line: 6, column: 35 },
        { messageId: 'named', data: { handler: 'logout', shown: 'textOf(error)' }, line: 19, column: 35 },
      ],
    },
    {
      code: `export const login = async (req, res) => {
  let error = null;
  try {
    req.session.user = await find();
  } catch (failure) {
    error = failure.message;
  }
  res.json({ error });
};`,
      output: `export const login = async (req, res) => {
  let error = null;
  try {
    req.session.user = await find();
  } catch (failure) {
    console.error(failure);
    error = 'Internal Server Error';
  }
  res.json({ error });
};`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'error' }, line: 8, column: 14 }],
    },
    {
      code: `export const logout = async (req, res) => {
  try {
    await end(req.session);
    res.end();
  } catch (error) {
    const body = { message: error.message, stack: error.stack };
    res.status(500).json(body);
  }
};`,
      output: `export const logout = async (req, res) => {
  try {
    await end(req.session);
    res.end();
  } catch (error) {
    const body = { message: 'Internal Server Error' };
    console.error(error);
    res.status(500).json(body);
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'logout', shown: 'body' }, line: 7, column: 26 }],
    },
    {
      code: `export const logout = async (req, res) => {
  try {
    await end(req.session);
    res.end();
  } catch (error) {
    const body = { ok: false, error };
    res.status(500).json(body);
  }
};`,
      output: `export const logout = async (req, res) => {
  try {
    await end(req.session);
    res.end();
  } catch (error) {
    const body = { ok: false, error: 'Internal Server Error' };
    console.error(error);
    res.status(500).json(body);
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'logout', shown: 'body' }, line: 7, column: 26 }],
    },
    // Texts around it.
    {
      code: `export const login = (req, res) => {
  service.login(req.body, (err, user) => {
    if (err) {
      console.error(err);
      return res.status(500).send(\`<h1>Error</h1><p>\${err.message}</p>\`);
    }
    res.send('<p>' + user.name + '</p>');
  });
};
export const logout = (req, res) => {
  service.logout(req.body, (err) => {
    if (err) {
      console.error(err);
      return res.status(500).send('<p>' + err.message + '</p>');
    }
    res.end();
  });
};`,
      output: `export const login = (req, res) => {
  service.login(req.body, (err, user) => {
    if (err) {
      console.error(err);
      return res.status(500).send(\`<h1>Error</h1><p>Internal Server Error</p>\`);
    }
    res.send('<p>' + user.name + '</p>');
  });
};
export const logout = (req, res) => {
  service.logout(req.body, (err) => {
    if (err) {
      console.error(err);
      return res.status(500).send('<p>' + 'Internal Server Error' + '</p>');
    }
    res.end();
  });
};`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: 'err.message' }, line: 5, column: 55 },
        { messageId: 'named', data: { handler: 'logout', shown: 'err.message' }, line: 14, column: 43 },
      ],
    },
    {
      code: `export const login = (req, res) => {
  service.login(req.body, (err, user) => {
    res.json(err ? { error: \`\${err.name}: \${err.message}\` } : user);
  });
};
export const logout = (req, res) => {
  service.logout(req.body, (err) => {
    res.send(err ? err.message : 'Good bye');
  });
};`,
      output: `export const login = (req, res) => {
  service.login(req.body, (err, user) => {
    if (err) console.error(err);
    res.json(err ? { error: \`\${err.name}: Internal Server Error\` } : user);
  });
};
export const logout = (req, res) => {
  service.logout(req.body, (err) => {
    if (err) console.error(err);
    res.send(err ? 'Internal Server Error' : 'Good bye');
  });
};`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: 'err.message' }, line: 3, column: 45 },
        { messageId: 'named', data: { handler: 'logout', shown: 'err.message' }, line: 8, column: 20 },
      ],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    logger.error('login', error);
    res.status(500).json({ error: error.message || req.t('failed'), other: error.message ?? texts.failed, last: error.response?.data?.text || error.message });
  }
};`,
      output: `export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    logger.error('login', error);
    res.status(500).json({ error: req.t('failed'), other: texts.failed, last: error.response?.data?.text || 'Internal Server Error' });
  }
};`,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'login', shown: "error.message || req.t('failed')" },
          line: 7,
          column: 35,
        },
      ],
    },
    // The log as the file writes it.
    {
      code: `import { logger } from './logger';
export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    logger.error('login', error);
    next(error);
  }
};
export const logout = async (req, res) => {
  try {
    await end(req.session);
    res.end();
  } catch (error) {
    res.status(500).send(error.message);
  }
};`,
      output: `import { logger } from './logger';
export const login = async (req, res) => {
  try {
    req.session.user = await find();
    res.end();
  } catch (error) {
    logger.error('login', error);
    next(error);
  }
};
export const logout = async (req, res) => {
  try {
    await end(req.session);
    res.end();
  } catch (error) {
    logger.error('Request failed', error);
    res.status(500).send('Internal Server Error');
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'logout', shown: 'error.message' }, line: 16, column: 26 }],
    },
    {
      code: `import { Controller, HttpException, Logger, Post } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  private readonly logger = new Logger('auth');
  @Post('login')
  async login() {
    try {
      await this.auth.login();
    } catch (error) {
      this.logger.error(error);
      throw error;
    }
  }
  @Post('logout')
  async logout() {
    try {
      await this.auth.logout();
    } catch (error) {
      throw new HttpException(error.message, 500);
    }
  }
}`,
      output: `import { Controller, HttpException, Logger, Post } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  private readonly logger = new Logger('auth');
  @Post('login')
  async login() {
    try {
      await this.auth.login();
    } catch (error) {
      this.logger.error(error);
      throw error;
    }
  }
  @Post('logout')
  async logout() {
    try {
      await this.auth.logout();
    } catch (error) {
      this.logger.error(error);
      throw new HttpException('Internal Server Error', 500);
    }
  }
}`,
      errors: [{ messageId: 'named', data: { handler: 'auth/logout', shown: 'error.message' }, line: 19, column: 31 }],
    },
    // Other frameworks.
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/login', async (request, reply) => {
  try {
    request.session.user = await find(request.body);
    return { ok: true };
  } catch (err) {
    reply.code(500);
    return { error: err.message };
  }
});
app.post('/logout', async (request, reply) => {
  try {
    await request.session.destroy();
    return {};
  } catch (err) {
    return reply.code(500).send(err);
  }
});`,
      output: `import Fastify from 'fastify';
const app = Fastify();
app.post('/login', async (request, reply) => {
  try {
    request.session.user = await find(request.body);
    return { ok: true };
  } catch (err) {
    reply.code(500);
    request.log.error(err);
    return { error: 'Internal Server Error' };
  }
});
app.post('/logout', async (request, reply) => {
  try {
    await request.session.destroy();
    return {};
  } catch (err) {
    request.log.error(err);
    return reply.code(500).send(new Error('Internal Server Error'));
  }
});`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: 'err.message' }, line: 9, column: 21 },
        { messageId: 'named', data: { handler: 'logout', shown: 'err' }, line: 17, column: 33 },
      ],
    },
    {
      code: `import Router from '@koa/router';
const router = new Router();
router.post('/login', async (ctx) => {
  try {
    ctx.session.user = await find(ctx.request.body);
  } catch (e) {
    ctx.status = 500;
    ctx.body = e.stack;
  }
});`,
      output: `import Router from '@koa/router';
const router = new Router();
router.post('/login', async (ctx) => {
  try {
    ctx.session.user = await find(ctx.request.body);
  } catch (e) {
    ctx.status = 500;
    console.error(e);
    ctx.body = 'Internal Server Error';
  }
});`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'e.stack' }, line: 8, column: 16 }],
    },
    {
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const app = new Hono();
app.post('/login', async (c) => {
  try {
    return c.json(await signIn(c));
  } catch (e) {
    return c.json({ error: e instanceof Error ? e.message : 'Unknown error' }, 500);
  }
});
app.post('/logout', async (c) => {
  try {
    await signOut(c);
    return c.body(null);
  } catch (e) {
    throw new HTTPException(500, { message: e.message });
  }
});`,
      output: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const app = new Hono();
app.post('/login', async (c) => {
  try {
    return c.json(await signIn(c));
  } catch (e) {
    console.error(e);
    return c.json({ error: 'Unknown error' }, 500);
  }
});
app.post('/logout', async (c) => {
  try {
    await signOut(c);
    return c.body(null);
  } catch (e) {
    console.error(e);
    throw new HTTPException(500, { message: 'Internal Server Error' });
  }
});`,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'login', shown: "e instanceof Error ? e.message : 'Unknown error'" },
          line: 8,
          column: 28,
        },
        { messageId: 'named', data: { handler: 'logout', shown: 'e.message' }, line: 16, column: 45 },
      ],
    },
    {
      code: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  try {
    const { email } = await request.json();
    (await cookies()).set('session', await sign(email));
    return NextResponse.json({ ok: true });
  } catch (error: any) {
    console.error('login', error);
    return NextResponse.json({ error: error?.message ?? 'Login failed' }, { status: 500 });
  }
}`,
      filename: '/app/api/login/route.ts',
      output: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  try {
    const { email } = await request.json();
    (await cookies()).set('session', await sign(email));
    return NextResponse.json({ ok: true });
  } catch (error: any) {
    console.error('login', error);
    return NextResponse.json({ error: 'Login failed' }, { status: 500 });
  }
}`,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'login', shown: "error?.message ?? 'Login failed'" },
          line: 9,
          column: 39,
        },
      ],
    },
    {
      code: `export async function POST() {
  try {
    await endSession();
    return Response.json({ ok: true });
  } catch (error) {
    return new Response(JSON.stringify({ error: String(error) }), { status: 500 });
  }
}`,
      filename: '/app/api/logout/route.ts',
      output: `export async function POST() {
  try {
    await endSession();
    return Response.json({ ok: true });
  } catch (error) {
    console.error(error);
    return new Response(JSON.stringify({ error: 'Internal Server Error' }), { status: 500 });
  }
}`,
      errors: [{ messageId: 'named', data: { handler: 'logout', shown: 'String(error)' }, line: 6, column: 49 }],
    },
    {
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await signIn(req.body);
    res.status(200).end();
  } catch (error) {
    if (error instanceof Error) {
      return res.status(500).json({ message: error.message });
    }
    return res.status(500).json({ message: 'Unknown error' });
  }
}`,
      filename: '/app/pages/api/login.ts',
      output: `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await signIn(req.body);
    res.status(200).end();
  } catch (error) {
    if (error instanceof Error) {
      console.error(error);
      return res.status(500).json({ message: 'Internal Server Error' });
    }
    return res.status(500).json({ message: 'Unknown error' });
  }
}`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'error.message' }, line: 8, column: 46 }],
    },
    {
      code: `'use server';
export async function login(state: State, form: FormData) {
  try {
    await signIn(form);
  } catch (error) {
    return { success: false, error: (error as Error).message };
  }
}`,
      filename: '/app/login/actions.ts',
      output: `'use server';
export async function login(state: State, form: FormData) {
  try {
    await signIn(form);
  } catch (error) {
    console.error(error);
    return { success: false, error: 'Internal Server Error' };
  }
}`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: '(error as Error).message' }, line: 6, column: 37 },
      ],
    },
    {
      code: `import { Body, Controller, HttpStatus, InternalServerErrorException, Post, Res } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  async login(@Body() credentials: Credentials, @Res() response) {
    try {
      response.json(await this.auth.login(credentials));
    } catch (e) {
      response.status(HttpStatus.INTERNAL_SERVER_ERROR).json({ message: e.message });
    }
  }
  @Post('logout')
  async logout() {
    try {
      await this.auth.logout();
    } catch (error) {
      throw new InternalServerErrorException(error);
    }
  }
  @Post('sessions')
  async create() {
    try {
      return await this.auth.begin();
    } catch (error) {
      return { error: error.message };
    }
  }
}`,
      output: `import { Body, Controller, HttpStatus, InternalServerErrorException, Post, Res } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  async login(@Body() credentials: Credentials, @Res() response) {
    try {
      response.json(await this.auth.login(credentials));
    } catch (e) {
      console.error(e);
      response.status(HttpStatus.INTERNAL_SERVER_ERROR).json({ message: 'Internal Server Error' });
    }
  }
  @Post('logout')
  async logout() {
    try {
      await this.auth.logout();
    } catch (error) {
      console.error(error);
      throw new InternalServerErrorException('Internal Server Error');
    }
  }
  @Post('sessions')
  async create() {
    try {
      return await this.auth.begin();
    } catch (error) {
      console.error(error);
      return { error: 'Internal Server Error' };
    }
  }
}`,
      errors: [
        { messageId: 'named', data: { handler: 'auth/login', shown: 'e.message' }, line: 9, column: 73 },
        { messageId: 'named', data: { handler: 'auth/logout', shown: 'error' }, line: 17, column: 46 },
        { messageId: 'named', data: { handler: 'auth/sessions', shown: 'error.message' }, line: 25, column: 23 },
      ],
    },
    {
      code: `import { fail } from '@sveltejs/kit';
export const actions = {
  default: async ({ request, cookies }) => {
    try {
      cookies.set('session', await login(await request.formData()), { path: '/' });
    } catch (e) {
      return fail(500, { error: (e as Error).message });
    }
  },
};`,
      filename: '/src/routes/login/+page.server.ts',
      output: `import { fail } from '@sveltejs/kit';
export const actions = {
  default: async ({ request, cookies }) => {
    try {
      cookies.set('session', await login(await request.formData()), { path: '/' });
    } catch (e) {
      console.error(e);
      return fail(500, { error: 'Internal Server Error' });
    }
  },
};`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: '(e as Error).message' }, line: 7, column: 33 }],
    },
    {
      code: `export default defineEventHandler(async (event) => {
  try {
    await setUserSession(event, { user: await find(event) });
    return { ok: true };
  } catch (error) {
    throw createError({ statusCode: 500, statusMessage: error.message, cause: error });
  }
});`,
      filename: '/server/api/login.post.ts',
      output: `export default defineEventHandler(async (event) => {
  try {
    await setUserSession(event, { user: await find(event) });
    return { ok: true };
  } catch (error) {
    throw createError({ statusCode: 500, statusMessage: 'Internal Server Error', cause: error });
  }
});`,
      errors: [{ messageId: 'named', data: { handler: 'login.post', shown: 'error.message' }, line: 6, column: 57 }],
    },
    {
      code: `import { defineEventHandler } from 'h3';
export default defineEventHandler(async (event) => {
  try {
    await clear(event);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: error.message };
  }
});`,
      filename: '/server/api/logout.post.ts',
      output: `import { defineEventHandler } from 'h3';
export default defineEventHandler(async (event) => {
  try {
    await clear(event);
    return { ok: true };
  } catch (error) {
    console.error(error);
    return { ok: false, error: 'Internal Server Error' };
  }
});`,
      errors: [{ messageId: 'named', data: { handler: 'logout.post', shown: 'error.message' }, line: 7, column: 32 }],
    },
    {
      code: `import { Elysia } from 'elysia';
new Elysia()
  .post('/login', async ({ body, set }) => {
    try {
      return await signIn(body);
    } catch (e) {
      set.status = 500;
      return { error: e.message };
    }
  })
  .post('/logout', async ({ body, status }) => {
    try {
      return await signOut(body);
    } catch (e) {
      return status(500, e.message);
    }
  });`,
      output: `import { Elysia } from 'elysia';
new Elysia()
  .post('/login', async ({ body, set }) => {
    try {
      return await signIn(body);
    } catch (e) {
      set.status = 500;
      console.error(e);
      return { error: 'Internal Server Error' };
    }
  })
  .post('/logout', async ({ body, status }) => {
    try {
      return await signOut(body);
    } catch (e) {
      console.error(e);
      return status(500, 'Internal Server Error');
    }
  });`,
      errors: [
        { messageId: 'named', data: { handler: 'login', shown: 'e.message' }, line: 8, column: 23 },
        { messageId: 'named', data: { handler: 'logout', shown: 'e.message' }, line: 15, column: 26 },
      ],
    },
    {
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route({
  method: 'POST',
  path: '/login',
  handler: async (request, h) => {
    try {
      return await find(request.payload);
    } catch (err) {
      return h.response({ error: err.message }).code(500);
    }
  },
});`,
      output: `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route({
  method: 'POST',
  path: '/login',
  handler: async (request, h) => {
    try {
      return await find(request.payload);
    } catch (err) {
      console.error(err);
      return h.response({ error: 'Internal Server Error' }).code(500);
    }
  },
});`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'err.message' }, line: 10, column: 34 }],
    },
    {
      code: `import { json } from '@remix-run/node';
export async function action({ request }) {
  try {
    return await signIn(await request.formData());
  } catch (error) {
    return json({ error: error.message }, { status: 500 });
  }
}`,
      filename: '/app/routes/login.tsx',
      output: `import { json } from '@remix-run/node';
export async function action({ request }) {
  try {
    return await signIn(await request.formData());
  } catch (error) {
    console.error(error);
    return json({ error: 'Internal Server Error' }, { status: 500 });
  }
}`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'error.message' }, line: 6, column: 26 }],
    },
    {
      code: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionController {
  async login({ request, response, auth }: HttpContext) {
    try {
      await auth.use('web').login(await find(request.all()));
    } catch (error) {
      return response.internalServerError({ error: error.message });
    }
  }
}`,
      output: `import type { HttpContext } from '@adonisjs/core/http';
export default class SessionController {
  async login({ request, response, auth }: HttpContext) {
    try {
      await auth.use('web').login(await find(request.all()));
    } catch (error) {
      console.error(error);
      return response.internalServerError({ error: 'Internal Server Error' });
    }
  }
}`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'error.message' }, line: 7, column: 52 }],
    },
    {
      code: `import type { APIGatewayProxyEvent } from 'aws-lambda';
export const login = async (event: APIGatewayProxyEvent) => {
  try {
    return { statusCode: 200, body: await sign(event.body) };
  } catch (err) {
    return { statusCode: 500, body: JSON.stringify({ message: err.message }) };
  }
};`,
      output: `import type { APIGatewayProxyEvent } from 'aws-lambda';
export const login = async (event: APIGatewayProxyEvent) => {
  try {
    return { statusCode: 200, body: await sign(event.body) };
  } catch (err) {
    console.error(err);
    return { statusCode: 500, body: JSON.stringify({ message: 'Internal Server Error' }) };
  }
};`,
      errors: [{ messageId: 'named', data: { handler: 'login', shown: 'err.message' }, line: 6, column: 63 }],
    },
    // Follow-up: what is sent may be a text for users.
    {
      code: `export const login = async (req, res) => {
  try {
    res.json(await service.login(req.body));
  } catch (error) {
    console.error(error);
    res.status(401).json({ error: error.message });
  }
};`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'login', shown: 'error.message' },
          line: 6,
          column: 35,
          suggestions: [
            {
              messageId: 'answerText',
              output: `export const login = async (req, res) => {
  try {
    res.json(await service.login(req.body));
  } catch (error) {
    console.error(error);
    res.status(401).json({ error: 'Unauthorized' });
  }
};`,
            },
          ],
        },
      ],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    const user = await find(req.body);
    if (!user) throw new Error('Nobody has that name.');
    req.session.user = user;
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: error.message });
  }
};`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'login', shown: 'error.message' },
          line: 8,
          column: 35,
          suggestions: [
            {
              messageId: 'answerText',
              output: `export const login = async (req, res) => {
  try {
    const user = await find(req.body);
    if (!user) throw new Error('Nobody has that name.');
    req.session.user = user;
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'Internal Server Error' });
  }
};`,
            },
          ],
        },
      ],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    req.session.user = await find(req.body);
  } catch (error) {
    console.error(error);
    res.status(error.statusCode || 500).json({ error: error.message });
  }
};`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'login', shown: 'error.message' },
          line: 6,
          column: 55,
          suggestions: [
            {
              messageId: 'answerText',
              output: `export const login = async (req, res) => {
  try {
    req.session.user = await find(req.body);
  } catch (error) {
    console.error(error);
    res.status(error.statusCode || 500).json({ error: 'Internal Server Error' });
  }
};`,
            },
          ],
        },
      ],
    },
    {
      code: `export const refreshToken = (req, res) => {
  jwt.verify(req.cookies.token, key, (err, payload) => {
    if (err) {
      console.error(err);
      return res.status(403).json({ message: err.message });
    }
    res.json(renew(payload));
  });
};`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'refreshToken', shown: 'err.message' },
          line: 5,
          column: 46,
          suggestions: [
            {
              messageId: 'answerText',
              output: `export const refreshToken = (req, res) => {
  jwt.verify(req.cookies.token, key, (err, payload) => {
    if (err) {
      console.error(err);
      return res.status(403).json({ message: 'Forbidden' });
    }
    res.json(renew(payload));
  });
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/logout', async (request, reply) => {
  try {
    await request.session.destroy();
    return {};
  } catch (err) {
    request.log.error(err);
    reply.send(err);
  }
});`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'logout', shown: 'err' },
          line: 9,
          column: 16,
          suggestions: [
            {
              messageId: 'answerText',
              output: `import Fastify from 'fastify';
const app = Fastify();
app.post('/logout', async (request, reply) => {
  try {
    await request.session.destroy();
    return {};
  } catch (err) {
    request.log.error(err);
    reply.send(new Error('Internal Server Error'));
  }
});`,
            },
          ],
        },
      ],
    },
    {
      code: `import Router from '@koa/router';
const router = new Router();
router.post('/sessions', async (ctx) => {
  try {
    ctx.body = await begin(ctx.request.body);
  } catch (e) {
    console.error(e);
    ctx.status = 400;
    ctx.body = { message: e.message };
  }
});`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'sessions', shown: 'e.message' },
          line: 9,
          column: 27,
          suggestions: [
            {
              messageId: 'answerText',
              output: `import Router from '@koa/router';
const router = new Router();
router.post('/sessions', async (ctx) => {
  try {
    ctx.body = await begin(ctx.request.body);
  } catch (e) {
    console.error(e);
    ctx.status = 400;
    ctx.body = { message: 'Bad Request' };
  }
});`,
            },
          ],
        },
      ],
    },
    {
      code: `export const login = async (req, res) => {
  try {
    res.json(await service.login(req.body));
  } catch (error) {
    res.status(statusOf(error)).json({ error: error.message });
  }
};`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'login', shown: 'error.message' },
          line: 5,
          column: 47,
          suggestions: [
            {
              messageId: 'answerText',
              output: `export const login = async (req, res) => {
  try {
    res.json(await service.login(req.body));
  } catch (error) {
    console.error(error);
    res.status(statusOf(error)).json({ error: 'Internal Server Error' });
  }
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Controller, Post, UnauthorizedException } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  async login() {
    try {
      return await this.auth.login();
    } catch (error) {
      throw new UnauthorizedException(error.message, { cause: error });
    }
  }
}`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'auth/login', shown: 'error.message' },
          line: 9,
          column: 39,
          suggestions: [
            {
              messageId: 'answerText',
              output: `import { Controller, Post, UnauthorizedException } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  async login() {
    try {
      return await this.auth.login();
    } catch (error) {
      throw new UnauthorizedException('Unauthorized', { cause: error });
    }
  }
}`,
            },
          ],
        },
      ],
    },
    // The log cannot be written where nothing is run before.
    {
      code: `export const logout = (req, res) => {
  end(req.session, (err) => (err ? res.status(500).send(err.message) : res.end()));
};`,
      output: null,
      errors: [
        {
          messageId: 'named',
          data: { handler: 'logout', shown: 'err.message' },
          line: 2,
          column: 57,
          suggestions: [
            {
              messageId: 'answerText',
              output: `export const logout = (req, res) => {
  end(req.session, (err) => (err ? res.status(500).send('Internal Server Error') : res.end()));
};`,
            },
          ],
        },
      ],
    },
  ],
});
