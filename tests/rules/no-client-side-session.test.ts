import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-client-side-session.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };
const withStore = {
  'session-security': {
    fixes: 'all',
    store: { import: 'RedisStore', from: 'connect-redis', text: 'new RedisStore({ client })' },
  },
};

/** A cookie-session of whose file something cannot be moved. */
const unmoved = (code: string) => ({
  code,
  output: null,
  errors: [{ messageId: 'readable', data: { library: 'cookie-session' }, suggestions: null }] as const,
});

tester.run('no-client-side-session', rule, {
  valid: [
    // How somebody likes the page is nobody's session.
    "import { createCookieSessionStorage } from 'react-router';\nexport const themes = createCookieSessionStorage({ cookie: { name: 'theme', secrets: [process.env.SECRET] } });",
    // The server has it.
    "import session from 'express-session';\napp.use(session({ secret: process.env.SECRET }));",
    "import session from '@fastify/session';\napp.register(session, { secret: process.env.SECRET });",
    "import session from 'koa-session';\napp.use(session({ store: new RedisStore() }, app));",
    "import session from 'koa-session';\napp.use(session({ ContextStore: Sessions }, app));",
    "import { sessionMiddleware, MemoryStore } from 'hono-sessions';\napp.use(sessionMiddleware({ store: new MemoryStore() }));",
    "import { useSession, useSessionStorage } from '@hono/session';\napp.use(useSessionStorage(storage), useSession());",
    "import { createSessionStorage } from 'react-router';\nexport const storage = createSessionStorage({ cookie, createData, readData, updateData, deleteData });",
    "import { defineConfig } from '@adonisjs/session';\nexport default defineConfig({ store: 'redis' });",
    "import Yar from '@hapi/yar';\nawait server.register({ plugin: Yar, options: { maxCookieSize: 0, cookieOptions: { password } } });",
    "import NextAuth from 'next-auth';\nexport default NextAuth({ adapter: PrismaAdapter(prisma), providers });",
    "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database: drizzleAdapter(db) });",
    "import { auth } from 'express-openid-connect';\napp.use(auth({ session: { store: new RedisStore({ client }) } }));",
    // Where it is kept is decided elsewhere, or when the program runs.
    "import session from 'koa-session';\napp.use(session(config.session, app));",
    "import session from 'koa-session';\napp.use(session({ key: 'sid', store: config.store }, app));",
    "import session from 'koa-session';\napp.use(session({ store: process.env.REDIS_URL ? new RedisStore() : undefined }, app));",
    "import { sessionMiddleware } from 'hono-sessions';\napp.use(sessionMiddleware({ store: isProduction ? redis : new CookieStore() }));",
    "import { defineConfig } from '@adonisjs/session';\nexport default defineConfig({ store: env.get('SESSION_DRIVER') });",
    "import NextAuth from 'next-auth';\nimport { authConfig } from './auth.config';\nexport const { auth } = NextAuth(authConfig);",
    "import NextAuth from 'next-auth';\nexport const { auth } = NextAuth({ ...authConfig, providers });",
    "import Yar from '@hapi/yar';\nawait server.register({ plugin: Yar, options: { maxCookieSize: config.size } });",
    // Only a look-alike.
    "import cookieSession from './cookie-session.js';\napp.use(cookieSession({ keys }));",
    'app.use(cookieSession({ keys }));',
    // The cookie may hold no more than the key to what the server keeps.
    `import { createCookieSessionStorage } from 'react-router';
const key = '__session_id__';
const storage = createCookieSessionStorage({ cookie: { name: 'sid', secrets } });
export async function signIn(session, user) {
  session.set(key, (await createSession({ userId: user.id })).id);
  return storage.commitSession(session);
}`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));
app.post('/login', async (req, res) => {
  req.session.sessionId = await sessions.create(await authenticate(req.body));
  res.sendStatus(204);
});`,
    // A seal is no session, and an identifier no state.
    "import { sealData } from 'iron-session';\nexport const link = (id) => sealData({ id }, { password, ttl: 900 });",
    "const login = (req, res) => res.cookie('session', randomUUID(), { httpOnly: true });",
    "const login = (req, res) => res.cookie('session', JSON.stringify(user));",
    "const save = (req, res) => res.cookie('theme', JSON.stringify({ dark: true }));",
  ],
  invalid: [
    {
      code: `import cookieSession from 'cookie-session';
import express from 'express';

const app = express();
app.use(
  cookieSession({
    name: 'sid',
    keys: ['new', 'old'], // the old one goes in May
    // Cookie options
    maxAge: 24 * 60 * 60 * 1000, // 24 hours
    sameSite: 'lax',
  }),
);
app.post('/logout', (req, res) => {
  req.session = null;
  res.redirect('/');
});`,
      output: null,
      errors: [
        {
          messageId: 'readable',
          data: { library: 'cookie-session' },
          line: 6,
          column: 3,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'move',
              data: { twin: 'express-session' },
              output: `import session from 'express-session';
import express from 'express';

const app = express();
app.use(
  session({
    name: 'sid',
    secret: ['new', 'old'], // the old one goes in May
    cookie: {
      // Cookie options
      maxAge: 24 * 60 * 60 * 1000, // 24 hours
      sameSite: 'lax',
      secure: 'auto',
    },
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
  }),
);
app.post('/logout', (req, res) => {
  req.session = null;
  res.redirect('/');
});`,
            },
          ],
        },
      ],
    },
    // With `require`, in a constant, in the quotes of the file; a value that is a variable of the key's name.
    {
      code: `const cookieSession = require("cookie-session");
const keys = process.env.KEYS.split(",");
const options = { keys, secure: true, signed: true, overwrite: true };
app.use(cookieSession(options));`,
      output: `const session = require("express-session");
const keys = process.env.KEYS.split(",");
const options = { secret: keys, cookie: { secure: true }, name: "session", resave: false, saveUninitialized: false, unset: "destroy" };
app.use(session(options));`,
      languageOptions: { parserOptions: { sourceType: 'script' } },
      settings: all,
      errors: [{ messageId: 'readable', line: 4, column: 9 }],
    },
    {
      code: "app.use(require('cookie-session')({ name: 'sid', secret: process.env.SECRET }));",
      output:
        "app.use(require('express-session')({ name: 'sid', secret: process.env.SECRET, cookie: { secure: 'auto' }, resave: false, saveUninitialized: false, unset: 'destroy' }));",
      languageOptions: { parserOptions: { sourceType: 'script' } },
      settings: all,
      errors: [{ messageId: 'readable', line: 1, column: 9 }],
    },
    {
      code: `import cookieSession = require('cookie-session');
app.use(cookieSession({ name: 'sid', secret: process.env.SECRET!, httpOnly: true, path: '/', secure: true }));`,
      output: `import session = require('express-session');
app.use(session({ name: 'sid', secret: process.env.SECRET!, cookie: { httpOnly: true, path: '/', secure: true }, resave: false, saveUninitialized: false, unset: 'destroy' }));`,
      settings: all,
      errors: [{ messageId: 'readable' }],
    },
    // The usual name means something else here. What is not next to each other goes together, with its comments.
    {
      code: `import * as cookieSession from 'cookie-session';
app.use(cookieSession({
  domain: 'example.com', // everywhere
  name: 'sid',
  signed: true, // as always
  keys: [process.env.KEY],
  priority: 'high'
  // that is all
}));
app.get('/', (req, res) => {
  const { session } = req;
  res.send(session?.user ?? req.session!.guest);
});`,
      output: `import * as cookieSession from 'express-session';
app.use(cookieSession({
  cookie: {
    domain: 'example.com', // everywhere
    priority: 'high',
    secure: 'auto'
  },
  name: 'sid',
  // as always
  secret: [process.env.KEY],
  resave: false,
  saveUninitialized: false,
  unset: 'destroy'
  // that is all
}));
app.get('/', (req, res) => {
  const { session } = req;
  res.send(session?.user ?? req.session!.guest);
});`,
      settings: all,
      errors: [{ messageId: 'readable' }],
    },
    // With the store of the settings; members of the session are all that is used.
    {
      code: `import cookieSession from 'cookie-session';
import passport from 'passport';
app.use(cookieSession({ name: 'sid', secret: process.env.SECRET, secure: true }));
app.use(passport.session());
app.use((req, res, next) => {
  const state = req.session;
  if (!req.session || !state.user) return next();
  const { user, visits = 0 } = req.session || {};
  state.visits = visits + 1;
  next();
});`,
      output: `import session from 'express-session';
import passport from 'passport';
import { RedisStore } from 'connect-redis';
app.use(session({ name: 'sid', secret: process.env.SECRET, cookie: { secure: true }, store: new RedisStore({ client }), resave: false, saveUninitialized: false, unset: 'destroy' }));
app.use(passport.session());
app.use((req, res, next) => {
  const state = req.session;
  if (!req.session || !state.user) return next();
  const { user, visits = 0 } = req.session || {};
  state.visits = visits + 1;
  next();
});`,
      settings: withStore,
      errors: [{ messageId: 'readable' }],
    },
    // Options that are not all seen, or that nothing there stands for.
    unmoved("import s from 'cookie-session';\napp.use(s({ ...config, keys: [key] }));"),
    unmoved("import s from 'cookie-session';\napp.use(s({ [name]: 'sid', keys: [key] }));"),
    unmoved("import s from 'cookie-session';\napp.use(s(config.session));"),
    unmoved("import s from 'cookie-session';\nexport const options = { keys: [key] };\napp.use(s(options));"),
    unmoved("import s from 'cookie-session';\nconst o = { keys: [key] };\no.secure = true;\napp.use(s(o));"),
    unmoved("import s from 'cookie-session';\napp.use(s({ keys: [key], secureProxy: true }));"),
    unmoved("import s from 'cookie-session';\napp.use(s({ signed: false, secure: true }));"),
    unmoved("import s from 'cookie-session';\napp.use(s({ keys: [key], secret: key }));"),
    unmoved(
      "import s from 'cookie-session';\nimport Keygrip from 'keygrip';\napp.use(s({ keys: new Keygrip([key]) }));",
    ),
    unmoved("import s from 'cookie-session';\nimport t from 'express-session';\napp.use(s({ keys: [key] }));"),
    unmoved("import s from 'cookie-session';\nexport { s };\napp.use(s({ keys: [key] }));"),
    unmoved("import { default as s } from 'cookie-session';\napp.use(s({ keys: [key] }));"),
    // What the program does with the state has another meaning there.
    unmoved("import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => req.session.isNew;"),
    unmoved(
      "import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => { req.session.id = 1; };",
    ),
    unmoved(
      "import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => { req.session = { a }; };",
    ),
    unmoved(
      "import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => { delete req.session; };",
    ),
    unmoved(
      "import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req, res) => res.json(req.session);",
    ),
    unmoved("import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => ({ ...req.session });"),
    unmoved("import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = ({ session: { id } }) => id;"),
    unmoved("import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = ({ session }) => save(session);"),
    unmoved(
      "import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => { const { a, ...rest } = req.session; };",
    ),
    unmoved(
      "import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => { const t = req.session; return t.isNew; };",
    ),
    unmoved(
      "import s from 'cookie-session';\napp.use(s({ keys: [key] }));\nconst f = (req) => { req.sessionOptions.maxAge = 1; };",
    ),
    // Two sessions of one program would both be at `req.session`.
    {
      code: "import s from 'cookie-session';\nadmin.use(s({ name: 'a', keys }));\napp.use(s({ name: 'b', keys }));",
      output: null,
      errors: [
        { messageId: 'readable', line: 2, column: 11, suggestions: null },
        { messageId: 'readable', line: 3, column: 9, suggestions: null },
      ],
    },
    // One configuration is reported once.
    {
      code: `import { getIronSession } from 'iron-session';
import { sessionOptions } from './session';
export const read = async () => getIronSession(await cookies(), sessionOptions);
export const save = async () => getIronSession(await cookies(), sessionOptions);
export const other = async () => getIronSession(await cookies(), otherOptions);`,
      output: null,
      errors: [
        { messageId: 'encrypted', data: { library: 'iron-session' }, line: 3, column: 33, endColumn: 47 },
        { messageId: 'encrypted', data: { library: 'iron-session' }, line: 5 },
      ],
    },
    {
      code: `import type { SessionOptions } from 'iron-session';
export const options: SessionOptions = { cookieName: 'sid', password: process.env.PASSWORD! };`,
      output: null,
      errors: [{ messageId: 'encrypted', data: { library: 'iron-session' }, line: 2, column: 14 }],
    },
    // Another option.
    {
      code: `import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';
export const { auth } = NextAuth({ adapter: PrismaAdapter(prisma), session: { strategy: 'jwt', maxAge: 3600 }, providers: [GitHub] });`,
      output: `import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';
export const { auth } = NextAuth({ adapter: PrismaAdapter(prisma), session: { strategy: 'database', maxAge: 3600 }, providers: [GitHub] });`,
      settings: all,
      errors: [{ messageId: 'encrypted', data: { library: 'Auth.js' }, line: 3, column: 25, endColumn: 33 }],
    },
    {
      code: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password } } });`,
      output: null,
      errors: [
        {
          messageId: 'encrypted',
          data: { library: '@hapi/yar' },
          suggestions: [
            {
              messageId: 'set',
              data: { twin: 'maxCookieSize: 0' },
              output: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password }, maxCookieSize: 0 } });`,
            },
          ],
        },
      ],
    },
    // No adapter; passwords; callbacks; tokens that are read elsewhere.
    ...[
      "import NextAuth from 'next-auth';\nexport default NextAuth({ providers });",
      "import NextAuth from 'next-auth';\nexport default NextAuth({ adapter, session: { strategy: 'jwt' }, providers: [Credentials({})] });",
      "import NextAuth from 'next-auth';\nexport default NextAuth({ adapter, session: { strategy: 'jwt' }, callbacks: { jwt }, providers });",
      "import { getToken } from 'next-auth/jwt';\nimport NextAuth from 'next-auth';\nexport default NextAuth({ adapter, session: { strategy: 'jwt' }, providers });",
    ].map((code) => ({
      code,
      output: null,
      errors: [{ messageId: 'encrypted', data: { library: 'Auth.js' }, suggestions: null }] as const,
    })),
    // The store that the settings name.
    {
      code: `import session from 'koa-session';
const options = { key: 'sid', maxAge: 86400000 };
app.use(session(options, app));`,
      output: `import session from 'koa-session';
import { RedisStore } from 'connect-redis';
const options = { key: 'sid', maxAge: 86400000, store: new RedisStore({ client }) };
app.use(session(options, app));`,
      settings: withStore,
      errors: [{ messageId: 'readable', data: { library: 'koa-session' }, line: 3, column: 9 }],
    },
    {
      code: `import { auth } from 'express-openid-connect';
app.use(auth({ authRequired: false }));`,
      output: `import { auth } from 'express-openid-connect';
import { RedisStore } from 'connect-redis';
app.use(auth({ authRequired: false, session: { store: new RedisStore({ client }) } }));`,
      settings: withStore,
      errors: [{ messageId: 'encrypted', data: { library: 'express-openid-connect' }, line: 2, column: 9 }],
    },
    {
      code: `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey }));`,
      output: `import { sessionMiddleware } from 'hono-sessions';
import { RedisStore } from 'connect-redis';
app.use(sessionMiddleware({ store: new RedisStore({ client }), encryptionKey }));`,
      settings: withStore,
      errors: [{ messageId: 'encrypted', data: { library: 'hono-sessions' } }],
    },
    {
      code: "import session from 'koa-session';\napp.use(session(app));",
      output: null,
      errors: [{ messageId: 'readable', data: { library: 'koa-session' }, line: 2, column: 9, suggestions: null }],
    },
    // Made by hand, with and without a time.
    {
      code: `const login = (req, res) => {
  res.cookie('session', JSON.stringify({ userId: user.id, role: user.role }), { httpOnly: true });
};`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          data: { cookie: '"session"', library: 'Express' },
          line: 2,
          column: 7,
          endColumn: 13,
          suggestions: null,
        },
      ],
    },
    {
      code: `const login = (req, res) => {
  res.cookie('auth', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 3600000 }), { httpOnly: true });
};`,
      output: null,
      errors: [{ messageId: 'handMade', data: { cookie: '"auth"', library: 'Express' } }],
    },
    // No edit.
    {
      code: "import { useSession } from 'h3';\nexport default defineEventHandler((event) => useSession(event, { password, maxAge: 3600 }));",
      output: null,
      errors: [{ messageId: 'encrypted', data: { library: 'h3' }, line: 2, suggestions: null }],
    },
    {
      code: "import { createCookieSessionStorage } from '@remix-run/node';\nexport const storage = createCookieSessionStorage({ cookie: { secrets } });",
      output: null,
      errors: [
        { messageId: 'readable', data: { library: 'React Router session storage' }, line: 2, suggestions: null },
      ],
    },
  ],
});
