import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-unsigned-identity-cookie.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

const application = (handlers: string, secret = 'process.env.COOKIE_SECRET') => `
import cookieParser from 'cookie-parser';
import express from 'express';
const app = express();
app.use(cookieParser(${secret}));
${handlers}
`;

tester.run('no-unsigned-identity-cookie', rule, {
  valid: [
    // A visitor under a random id, whatever stands between.
    `import cookie from 'cookie';
export const handle = async ({ request, resolve }) => {
  request.locals.userid = cookie.parse(request.headers.cookie || '').userid || uuid();
  const response = await resolve(request);
  response.headers['set-cookie'] = cookie.serialize('userid', request.locals.userid, { path: '/' });
  return response;
};`,
    // Signed, encrypted, or a token.
    "app.get('/', (req, res) => { res.cookie('userId', user.id, { signed: true }); });",
    "const options = { signed: true }; app.get('/', (req, res) => { res.cookie('userId', user.id, options); });",
    "app.get('/', (req, res) => { res.cookie('userId', user.id, options); });",
    "app.get('/', (req, res) => { res.cookie('userId', sign(user.id, key)); });",
    "app.get('/', (req, res) => { const value = encrypt(user.id); res.cookie('userId', value); });",
    "app.get('/', (req, res) => { res.cookie('user', `${user.id}.${signature(user.id)}`); });",
    "app.get('/', (req, res) => { res.cookie('session', JSON.stringify({ userId: user.id, token })); });",
    "import jwt from 'jsonwebtoken'; app.get('/', (req, res) => { res.cookie('user', jwt.sign({ id: user.id }, key)); });",
    "app.get('/', (req, res) => { if (req.signedCookies.role === 'admin') allow(); });",
    "app.get('/', async (req, res) => { const user = await User.findById(unsign(req.cookies.userId, secret)); });",
    "import { setSignedCookie } from 'hono/cookie'; app.get('/', (c) => setSignedCookie(c, 'userId', user.id, secret));",
    "import { createCookie } from 'react-router'; createCookie('userId', { secrets: [secret] }).serialize(user.id);",
    "import { Elysia } from 'elysia'; new Elysia({ cookie: { sign: ['userId'] } }).get('/', ({ cookie: { userId } }) => { userId.value = user.id; });",
    "import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.state('userId', { encoding: 'iron', password }); server.route({ method: 'GET', path: '/', handler: (request, h) => { h.state('userId', user.id); return h.response(); } });",
    "import Hapi from '@hapi/hapi'; Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => { h.state('userId', user.id); return h.response(); } });",
    "import router from '@adonisjs/core/services/router'; router.post('/', ({ response }) => { response.cookie('userId', user.id); });",
    // A name that says nothing, and nobody is found by the cookie, or it holds something else as well.
    "app.get('/', (req, res) => { res.cookie('amp', req.user.id); res.json(req.user); });",
    "app.get('/', (req, res) => { res.cookie('amp', req.user.id); measure(req.cookies.amp); });",
    "app.get('/login', async (req, res) => { res.cookie('masq', user.id); res.cookie('masq', randomUUID()); res.json(await User.findById(req.cookies.masq)); });",
    "app.get('/', async (req, res) => { res.json(await User.findById(req.cookies.masq)); });",
    "app.get('/pick/:id', async (req, res) => { const user = await User.findById(req.params.id); res.cookie('picked', user.id); res.json(await User.findById(req.cookies.picked)); });",
    "app.get('/login', async (req, res) => { res.cookie('visitor', user.id); res.json(await User.findById(req.cookies.visitor)); });",
    "app.get('/login', async (req, res) => { res.cookie('masq', user.token); res.json(await User.findOne({ code: req.cookies.masq })); });",
    // Koa signs where keys are set.
    "import Koa from 'koa'; new Koa().use((ctx, next) => { ctx.cookies.set('userId', user.id); });",
    "import Koa from 'koa'; new Koa().use((ctx, next) => { ctx.cookies.set('userId', user.id, { httpOnly: true }); });",
    "import Koa from 'koa'; new Koa().use((ctx, next) => { ctx.cookies.set('userId', user.id, { signed: true }); });",
    "import Koa from 'koa'; new Koa().use((ctx, next) => { if (ctx.cookies.get('role') === 'admin') return next(); });",
    "import Koa from 'koa'; new Koa().use((ctx, next) => { if (ctx.cookies.get('role', { signed: true }) === 'admin') return next(); });",
    "import Koa from 'koa'; new Koa().use((ctx, next) => { if (ctx.cookies.get('role', { signed }) === 'admin') return next(); });",
    "import { cookies } from 'next/headers'; export default async function Page() { return (await cookies()).get('theme')?.value === 'dark' ? 1 : 2; }",
    "import { cookies } from 'next/headers'; export async function role() { return (await cookies()).get('role')?.value; }",
    "import { cookies } from 'next/headers'; export default async function Page() { const role = await decrypt((await cookies()).get('role')?.value); return role === 'admin' ? 1 : 2; }",
    "import { cookies } from './pantry.js'; export const open = () => cookies().get('role')?.value === 'admin';",
    "const roles = new Map(); const cookies = load(); if (roles.get('role') === 'admin') cookies.eat();",
    // Sessions and tokens.
    "app.get('/', (req, res) => { res.cookie('sid', randomUUID()); res.cookie('session', session.id); });",
    "app.get('/', (req, res) => { res.cookie('user', token); res.cookie('session', user.sessionToken); });",
    "app.get('/', async (req, res) => { const session = await Session.findById(req.cookies.sid); });",
    "app.get('/', async (req, res) => { const user = await User.findOne({ token: req.cookies.token }); });",
    "app.get('/', async (req, res) => { const user = await User.findOne({ sessionToken: req.cookies.user }); });",
    // Somebody who is not known.
    "app.get('/', (req, res) => { res.cookie('userId', randomUUID()); });",
    "app.get('/', (req, res) => { const userId = req.cookies.userId ?? nanoid(); const user = users.find((one) => one.id === userId); });",
    "app.get('/', async (req, res) => { let userId = req.cookies.userId; if (!userId) { userId = uuid(); res.cookie('userId', userId); } });",
    "app.get('/', (req, res) => { res.cookie('userId', randomUUID()); next(users.find((user) => user.id === req.cookies.userId)); });",
    "app.get('/', (req, res) => { res.cookie('cart_id', cart.id); res.cookie('visitorId', visitorId); });",
    "app.get('/', (req, res) => { res.cookie('clientId', clientId); res.cookie('deviceId', device.id); });",
    "app.get('/', (req, res) => { res.cookie('anonymous_user_id', userId); res.cookie('ajs_user_id', user.id); });",
    "app.get('/', (req, res) => { res.cookie('user', 'guest'); res.cookie('role', ''); });",
    // Preferences, and what else one remembers.
    "app.get('/', (req, res) => { res.cookie('userPreferences', JSON.stringify(user.preferences)); });",
    "app.get('/', (req, res) => { res.cookie('user_lang', user.language); res.cookie('admin_theme', user.theme); });",
    "app.get('/', (req, res) => { res.cookie('login_email', user.email); res.cookie('last_user_id', user.id); });",
    "app.get('/', (req, res) => { res.cookie('userCount', users.length); res.cookie('job_role', role); });",
    "app.get('/', (req, res) => { res.cookie('customerId', customerId); res.cookie('patient_id', patient.id); });",
    "app.get('/', (req, res) => { res.cookie('data', value); res.cookie('user', value); });",
    "app.get('/', (req, res) => { res.cookie('userId', '', { maxAge: 0 }); res.clearCookie('role'); });",
    // What the page shows.
    "app.get('/', (req, res) => { res.cookie('username', user.name, { httpOnly: false }); });",
    "import Cookies from 'js-cookie'; Cookies.set('username', user.name); Cookies.set('userId', user.id);",
    'document.cookie = `username=${user.name}`;',
    'document.cookie = `role=${select.value}`;',
    "app.get('/', (req, res) => { res.render('index', { username: req.cookies.username, role: req.cookies.role }); });",
    // No decision, or one that somebody else takes.
    "app.get('/', (req, res) => { if (!req.cookies.userId) res.redirect('/login'); });",
    "app.get('/', (req, res) => { if (req.cookies.role === undefined || req.cookies.role === '') return; });",
    "app.get('/', (req, res) => { if (req.cookies.theme === 'dark') dark(); });",
    "app.get('/', (req, res) => { if (req.cookies.userId !== req.session.userId) return res.sendStatus(403); });",
    "app.get('/', async (req, res) => { const jobs = await Job.find({ role: req.cookies.role }); });",
    "app.get('/', async (req, res) => { const { userId, rememberToken } = req.cookies; const user = await User.findById(userId); });",
    "app.get('/', async (req, res) => { if (!verify(req.cookies.userId, req.cookies.sig)) return; next(await User.findById(req.cookies.userId)); });",
    'app.use((req, res, next) => { if (req.user.roles.includes(req.cookies.role)) req.role = req.cookies.role; next(); });',
    "app.get('/', (req, res) => { const roles = req.user.roles; if (roles.includes(req.cookies.role)) next(); });",
    "app.get('/', async (req, res) => { const user = await current(req); if (user.role === req.cookies.role) next(); });",
    "app.post('/', (req, res) => { res.cookie('pending_user_id', user.id); res.cookie('2fa_user_id', user.id); });",
    "app.get('/', (req, res) => { if (!req.cookies.admin) return; const { sub } = jwt.verify(req.cookies.admin, key); });",
    "app.get('/', (req, res) => { const value = req.cookies.isAdmin; if (value) allow(decrypt(value)); });",
    "app.get('/login', (req, res) => { res.render('login', { username: req.cookies.username }); }); app.post('/login', (req, res) => { res.cookie('username', req.body.username); });",
    'app.use((req, res, next) => { analytics.identify(req.cookies.userId); limiter.check(req.cookies.userId || req.ip); next(); });',
    "app.get('/', async (req, res) => { const session = sessions[req.cookies.session_id]; req.user = users[session.userId]; });",
    // Something else that is called so.
    "cache.set('role', user.role); page.setCookie({ name: 'userId', value: user.id });",
    "const isAdmin = settings.cookies.role === 'admin';",
    { code: "app.get('/', (req, res) => { res.cookie('userId', user.id); });", filename: 'tests/login.js' },
  ],
  invalid: [
    ...['usuarioId', 'id_user', 'id_usuario'].map((name) => ({
      code: `app.post('/entrar', (req, res) => { res.cookie('${name}', usuario.id); res.end(); });`,
      errors: [
        {
          messageId: 'identity' as const,
          suggestions: [
            {
              messageId: 'sign' as const,
              output: `app.post('/entrar', (req, res) => { res.cookie('${name}', usuario.id, { signed: true }); res.end(); });`,
            },
          ],
        },
      ],
    })),
    ...['usercookie', 'user_cookie', 'userCookie'].map((name) => ({
      code: `app.post('/', (req, res) => { const username = req.body.username; res.cookie('${name}', username); });`,
      output: null,
      errors: [
        {
          messageId: 'identity' as const,
          suggestions: [
            {
              messageId: 'sign' as const,
              output: `app.post('/', (req, res) => { const username = req.body.username; res.cookie('${name}', username, { signed: true }); });`,
            },
          ],
        },
      ],
    })),
    {
      code: "app.post('/', (req, res) => { res.cookie('userId', user.id, { httpOnly: true }); });",
      output: null,
      errors: [
        {
          messageId: 'identity',
          data: { cookie: '"userId"', library: 'Express' },
          line: 1,
          column: 35,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'sign',
              output:
                "app.post('/', (req, res) => { res.cookie('userId', user.id, { httpOnly: true, signed: true }); });",
            },
          ],
        },
      ],
    },
    // The whole application stands in the file.
    {
      code: application(`
app.post('/login', (req, res) => {
  res.cookie('userId', user.id);
  res.cookie('role', user.role, { httpOnly: true });
});
app.get('/', async (req, res) => {
  const user = await User.findById(req.cookies.userId);
  if (req.cookies?.role !== 'admin') return res.sendStatus(403);
  res.render('admin', { user, role: req.cookies['role'] });
});`),
      output: [
        application(`
app.post('/login', (req, res) => {
  res.cookie('userId', user.id, { signed: true });
  res.cookie('role', user.role, { httpOnly: true });
});
app.get('/', async (req, res) => {
  const user = await User.findById(req.signedCookies.userId);
  if (req.cookies?.role !== 'admin') return res.sendStatus(403);
  res.render('admin', { user, role: req.cookies['role'] });
});`),
        application(`
app.post('/login', (req, res) => {
  res.cookie('userId', user.id, { signed: true });
  res.cookie('role', user.role, { httpOnly: true, signed: true });
});
app.get('/', async (req, res) => {
  const user = await User.findById(req.signedCookies.userId);
  if (req.signedCookies?.role !== 'admin') return res.sendStatus(403);
  res.render('admin', { user, role: req.signedCookies['role'] });
});`),
      ],
      errors: [
        { messageId: 'identity', data: { cookie: '"userId"', library: 'Express' }, line: 8, column: 7 },
        { messageId: 'authority', data: { cookie: '"role"', library: 'Express' }, line: 9, column: 7 },
        { messageId: 'taken', data: { cookie: '"userId"' }, line: 12, column: 36, endColumn: 54 },
        { messageId: 'allowed', data: { cookie: '"role"' }, line: 13, column: 7, endColumn: 36 },
      ],
    },
    // Not without a secret, not where other files read it, not where all cookies are handed on.
    {
      code: application(
        "app.get('/', (req, res) => { res.cookie('role', 'member'); res.send(req.cookies.role); });",
        '',
      ),
      output: null,
      errors: [
        {
          messageId: 'authority',
          suggestions: [
            {
              messageId: 'sign',
              output: application(
                "app.get('/', (req, res) => { res.cookie('role', 'member', { signed: true }); res.send(req.signedCookies.role); });",
                'process.env.COOKIE_SECRET',
              ),
            },
          ],
        },
      ],
    },
    // It is read as it is written, as long as that is not signed, or not known to be.
    {
      code: "app.get('/a', (req, res) => { res.cookie('isAdmin', flag, options); }); app.get('/b', (req, res) => { if (req.cookies.isAdmin === 'true') res.send(everything); });",
      output: null,
      errors: [{ messageId: 'allowed', suggestions: null }],
    },
    {
      code: "app.get('/a', (req, res) => { res.cookie('isAdmin', flag, { signed: true }); }); app.get('/b', (req, res) => { if (req.cookies.isAdmin === 'true') res.send(everything); });",
      output: null,
      errors: [
        {
          messageId: 'allowed',
          suggestions: [
            {
              messageId: 'readSigned',
              output:
                "app.get('/a', (req, res) => { res.cookie('isAdmin', flag, { signed: true }); }); app.get('/b', (req, res) => { if (req.signedCookies.isAdmin === 'true') res.send(everything); });",
            },
          ],
        },
      ],
    },
    // Without a secret the library throws for a signed cookie.
    {
      code: "import cookie from '@fastify/cookie'; app.register(cookie, { hook: 'onRequest' }); app.post('/', (request, reply) => { reply.setCookie('userId', user.id, { path: '/' }); });",
      output: null,
      errors: [
        {
          messageId: 'identity',
          suggestions: [
            {
              messageId: 'sign',
              output:
                "import cookie from '@fastify/cookie'; app.register(cookie, { hook: 'onRequest', secret: process.env.COOKIE_SECRET }); app.post('/', (request, reply) => { reply.setCookie('userId', user.id, { path: '/', signed: true }); });",
            },
          ],
        },
      ],
    },
    {
      code: 'import cookieParser from "cookie-parser"; app.use(cookieParser()); app.get("/", (req, res) => { if (req.cookies.isAdmin === "true") res.send(everything); });',
      filename: 'file.ts',
      output: null,
      errors: [
        {
          messageId: 'allowed',
          suggestions: [
            {
              messageId: 'readSigned',
              output:
                'import cookieParser from "cookie-parser"; app.use(cookieParser(process.env.COOKIE_SECRET ?? (() => { throw new Error("COOKIE_SECRET is not set"); })())); app.get("/", (req, res) => { if (req.signedCookies.isAdmin === "true") res.send(everything); });',
            },
          ],
        },
      ],
    },
    {
      code: application(
        "import routes from './routes.js';\napp.get('/', (req, res) => { res.cookie('role', 'member'); res.send(req.cookies.role); });",
      ),
      output: null,
      errors: [
        {
          messageId: 'authority',
          suggestions: [
            {
              messageId: 'sign',
              output: application(
                "import routes from './routes.js';\napp.get('/', (req, res) => { res.cookie('role', 'member', { signed: true }); res.send(req.signedCookies.role); });",
              ),
            },
          ],
        },
      ],
    },
    {
      code: application(
        "app.get('/', (req, res) => { res.cookie('role', 'member'); log(req.cookies); res.send(req.cookies.role); });",
      ),
      output: null,
      errors: [
        {
          messageId: 'authority',
          suggestions: [
            {
              messageId: 'sign',
              output: application(
                "app.get('/', (req, res) => { res.cookie('role', 'member', { signed: true }); log(req.cookies); res.send(req.signedCookies.role); });",
              ),
            },
          ],
        },
      ],
    },
    // A pattern that takes several cookies apart is not edited.
    {
      code: application(
        "app.get('/', (req, res) => { res.cookie('role', 'member'); const { role, theme } = req.cookies; res.send(role + theme); });",
      ),
      output: null,
      errors: [{ messageId: 'authority', suggestions: [] }],
    },
    // An options object of a preference is left alone.
    {
      code: "const options = { httpOnly: true }; app.get('/', (req, res) => { res.cookie('theme', 'dark', options); res.cookie('isAdmin', user.isAdmin, options); });",
      output:
        "const options = { httpOnly: true }; app.get('/', (req, res) => { res.cookie('theme', 'dark', options); res.cookie('isAdmin', user.isAdmin, { ...options, signed: true }); });",
      settings: all,
      errors: [{ messageId: 'authority', column: 108 }],
    },
    // Several writes, and options that they share: what is read belongs to one of them.
    {
      code: application(`const options = { httpOnly: true };
app.get('/a', (req, res) => { res.cookie('role', 'member', options); res.cookie('userId', user.id, options); });
app.get('/b', (req, res) => { res.cookie('role', 'guide', options); });
app.get('/c', (req, res) => { if (req.cookies.role === 'guide') res.send(users[req.cookies.userId]); });`),
      output: [
        application(`const options = { httpOnly: true };
app.get('/a', (req, res) => { res.cookie('role', 'member', { ...options, signed: true }); res.cookie('userId', user.id, options); });
app.get('/b', (req, res) => { res.cookie('role', 'guide', options); });
app.get('/c', (req, res) => { if (req.signedCookies.role === 'guide') res.send(users[req.cookies.userId]); });`),
        application(`const options = { httpOnly: true };
app.get('/a', (req, res) => { res.cookie('role', 'member', { ...options, signed: true }); res.cookie('userId', user.id, { ...options, signed: true }); });
app.get('/b', (req, res) => { res.cookie('role', 'guide', options); });
app.get('/c', (req, res) => { if (req.signedCookies.role === 'guide') res.send(users[req.signedCookies.userId]); });`),
        application(`const options = { httpOnly: true };
app.get('/a', (req, res) => { res.cookie('role', 'member', { ...options, signed: true }); res.cookie('userId', user.id, { ...options, signed: true }); });
app.get('/b', (req, res) => { res.cookie('role', 'guide', { ...options, signed: true }); });
app.get('/c', (req, res) => { if (req.signedCookies.role === 'guide') res.send(users[req.signedCookies.userId]); });`),
      ],
      errors: [
        { messageId: 'authority' },
        { messageId: 'identity' },
        { messageId: 'authority' },
        { messageId: 'allowed' },
        { messageId: 'taken' },
      ],
    },
    // Off on purpose.
    {
      code: "app.get('/', (req, res) => { res.cookie('userId', user.id, { signed: false }); });",
      output: "app.get('/', (req, res) => { res.cookie('userId', user.id, { signed: true }); });",
      settings: all,
      errors: [{ messageId: 'identity', column: 62, endColumn: 75 }],
    },
    {
      code: "import Koa from 'koa'; new Koa().use((ctx, next) => { ctx.cookies.set('userId', user.id, { signed: false }); });",
      output: null,
      errors: [{ messageId: 'identity', data: { cookie: '"userId"', library: 'Koa' } }],
    },
    // Values.
    ...[
      "'session', JSON.stringify({ userId: user.id })",
      "'user', JSON.stringify({ id: user.id, name: user.name })",
      "'user', JSON.stringify(user)",
      "'user', user",
      "'user', 'Fauzan'",
      "'username', req.body.username",
      "'auth', user._id.toString()",
      "'id', String(req.user.id)",
      "'__Host-user_id', await id",
      '`userId`, `${user.id}`',
    ].map((given) => ({
      code: `app.post('/', (req, res) => { res.cookie(${given}); });`,
      output: `app.post('/', (req, res) => { res.cookie(${given}, { signed: true }); });`,
      settings: all,
      errors: [{ messageId: 'identity' as const, column: 35 }],
    })),
    ...["'isAdmin', true", "'role', 'member'", "'admin', user.isAdmin ? '1' : '0'", "'user', { ...user, role }"].map(
      (given) => ({
        code: `app.post('/', (req, res) => { res.cookie(${given}); });`,
        output: `app.post('/', (req, res) => { res.cookie(${given}, { signed: true }); });`,
        settings: all,
        errors: [{ messageId: 'authority' as const, column: 35 }],
      }),
    ),
    // Libraries that cannot sign.
    {
      code: "import { setCookie } from 'hono/cookie'; app.get('/', (c) => { setCookie(c, 'user_id', user.id); });",
      output: null,
      errors: [{ messageId: 'identity', data: { cookie: '"user_id"', library: 'Hono' }, column: 64 }],
    },
    {
      code: "require('http').createServer((req, res) => { res.setHeader('Set-Cookie', [`userId=${user.id}; HttpOnly`, 'theme=dark']); });",
      output: null,
      errors: [{ messageId: 'identity', column: 50 }],
    },
    {
      code: "import router from '@adonisjs/core/services/router'; router.post('/', ({ response }) => { response.plainCookie('role', user.role); });",
      output: null,
      errors: [{ messageId: 'authority' }],
    },
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('role', data.user.role);",
      output: null,
      errors: [{ messageId: 'authority', column: 42 }],
    },
    // Decisions.
    {
      code: "export const guard = (req, res, next) => { const { role } = req.cookies; if (role === 'admin') next(); };",
      output:
        "export const guard = (req, res, next) => { const { role } = req.signedCookies; if (role === 'admin') next(); };",
      settings: all,
      errors: [{ messageId: 'allowed', data: { cookie: '"role"' }, column: 78, endColumn: 94 }],
    },
    ...[
      ['if (req.cookies.isAdmin) next();', 'if (req.signedCookies.isAdmin) next();'],
      ["if (!req.cookies['isAdmin']) return; next();", "if (!req.signedCookies['isAdmin']) return; next();"],
      ['const ok = req.cookies.admin == true; use(ok);', 'const ok = req.signedCookies.admin == true; use(ok);'],
      [
        "switch (req.cookies.role) { case 'admin': next(); }",
        "switch (req.signedCookies.role) { case 'admin': next(); }",
      ],
      ["if (['admin'].includes(req.cookies.role)) next();", "if (['admin'].includes(req.signedCookies.role)) next();"],
      [
        "if (req.cookies.roles.split(',').includes('admin')) next();",
        "if (req.signedCookies.roles.split(',').includes('admin')) next();",
      ],
      ['if (req.cookies.role === Role.ADMIN) next();', 'if (req.signedCookies.role === Role.ADMIN) next();'],
      [
        "const user = JSON.parse(req.cookies.user); if (user.role === 'admin') next();",
        "const user = JSON.parse(req.signedCookies.user); if (user.role === 'admin') next();",
      ],
      [
        "const user = JSON.parse(Buffer.from(req.cookies.user, 'base64').toString()); if (user.isAdmin) next();",
        "const user = JSON.parse(Buffer.from(req.signedCookies.user, 'base64').toString()); if (user.isAdmin) next();",
      ],
    ].map(([code = '', output = '']) => ({
      code: `export const guard = (req, res, next) => { ${code} };`,
      output: `export const guard = (req, res, next) => { ${output} };`,
      settings: all,
      errors: [{ messageId: 'allowed' as const }],
    })),
    ...[
      ['next(await User.findById(req.cookies.userId));', 'next(await User.findById(req.signedCookies.userId));'],
      [
        'const id = Number(req.cookies.user_id); next(await prisma.user.findUnique({ where: { id } }));',
        'const id = Number(req.signedCookies.user_id); next(await prisma.user.findUnique({ where: { id } }));',
      ],
      [
        "db.get('SELECT * FROM users WHERE id = ?', [req.cookies.userId], next);",
        "db.get('SELECT * FROM users WHERE id = ?', [req.signedCookies.userId], next);",
      ],
      ['next(users[req.cookies.username]);', 'next(users[req.signedCookies.username]);'],
      [
        'next(users.find((user) => user.id === req.cookies.userId));',
        'next(users.find((user) => user.id === req.signedCookies.userId));',
      ],
      ['req.user = { id: req.cookies.userId }; next();', 'req.user = { id: req.signedCookies.userId }; next();'],
      [
        'req.session.user = JSON.parse(req.cookies.user); next();',
        'req.session.user = JSON.parse(req.signedCookies.user); next();',
      ],
      [
        'if (post.authorId !== req.cookies.userId) return; next();',
        'if (post.authorId !== req.signedCookies.userId) return; next();',
      ],
    ].map(([code = '', output = '']) => ({
      code: `export const guard = async (req, res, next) => { ${code} };`,
      output: `export const guard = async (req, res, next) => { ${output} };`,
      settings: all,
      errors: [{ messageId: 'taken' as const }],
    })),
    // Everything that reads the cookie goes along.
    {
      code: 'app.use(async (req, res, next) => { if (req.cookies.userId) req.user = await User.findById(req.cookies.userId); next(); });',
      output:
        'app.use(async (req, res, next) => { if (req.signedCookies.userId) req.user = await User.findById(req.signedCookies.userId); next(); });',
      settings: all,
      errors: [{ messageId: 'taken', column: 92 }],
    },
    {
      code: "app.use((req, res, next) => { const cookies = req.cookies; if (cookies.role === 'admin') next(); });",
      output: null,
      errors: [{ messageId: 'allowed', suggestions: [] }],
    },
    {
      code: "app.get('/', (req, res) => { if (['admin', 'editor'].includes(req.cookies.role)) return res.send(req.cookies.role); });",
      output:
        "app.get('/', (req, res) => { if (['admin', 'editor'].includes(req.signedCookies.role)) return res.send(req.signedCookies.role); });",
      settings: all,
      errors: [{ messageId: 'allowed' }],
    },
    // A name that says nothing, of a cookie by which the file finds whom it has written into it.
    {
      code: `app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  res.cookie('masq', user._id.toString(), { httpOnly: true });
  res.end();
});
app.get('/me', async (req, res) => {
  res.json(await User.findById(req.cookies.masq));
});`,
      output: `app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  res.cookie('masq', user._id.toString(), { httpOnly: true, signed: true });
  res.end();
});
app.get('/me', async (req, res) => {
  res.json(await User.findById(req.signedCookies.masq));
});`,
      settings: all,
      errors: [
        { messageId: 'identity', line: 3 },
        { messageId: 'taken', line: 7 },
      ],
    },
    {
      code: "app.use(async (req, res, next) => { res.cookie('u', req.user.id); next(await db.user.findUnique({ where: { id: req.cookies.u } })); });",
      output:
        "app.use(async (req, res, next) => { res.cookie('u', req.user.id, { signed: true }); next(await db.user.findUnique({ where: { id: req.signedCookies.u } })); });",
      settings: all,
      errors: [{ messageId: 'identity' }, { messageId: 'taken' }],
    },
    // Calls of a library, in whatever function they stand.
    ...[
      "import { cookies } from 'next/headers'; export default async function Page() { if ((await cookies()).get('role')?.value === 'admin') return null; return 1; }",
      "import { cookies } from 'next/headers'; export default function Page() { const store = cookies(); if (store.get('isAdmin')?.value === 'true') return null; return 1; }",
      "import { cookies } from 'next/headers'; export async function GET() { const store = await cookies(); if (store.get('isAdmin')?.value) return secret(); return none(); }",
      "'use server'; import { cookies } from 'next/headers'; export async function remove(id) { const { value: role } = (await cookies()).get('role'); if (role !== 'admin') return; await db.remove(id); }",
      "import { NextResponse } from 'next/server'; export function middleware(request) { const role = request.cookies.get('role')?.value; if (role !== 'admin') return NextResponse.redirect(home); }",
      "import { redirect } from '@sveltejs/kit'; export const handle = async ({ event, resolve }) => { if (event.cookies.get('role') !== 'admin') redirect(303, '/'); return resolve(event); };",
      "import type { APIRoute } from 'astro'; export const GET: APIRoute = async (context) => { if (context.cookies.get('role')?.value === 'admin') return secret(); return none(); };",
      "import { defineMiddleware } from 'astro:middleware'; export const onRequest = defineMiddleware((context, next) => { if (context.cookies.get('role')?.value === 'admin') return next(); return none(); });",
      "import Koa from 'koa'; new Koa().use((ctx, next) => { if (ctx.cookies.get('role', { signed: false }) === 'admin') return next(); });",
      "import { Hono } from 'hono'; import { getCookie } from 'hono/cookie'; new Hono().get('/', (c) => { if (getCookie(c).role === 'admin') return c.text('ok'); return c.text('no'); });",
    ].map((code) => ({ code, output: null, errors: [{ messageId: 'allowed' as const, suggestions: [] }] })),
    {
      code: "import { cookies } from 'next/headers'; export async function currentUser() { const id = (await cookies()).get('userId')?.value; return db.user.findUnique({ where: { id } }); }",
      output: null,
      errors: [{ messageId: 'taken', suggestions: [] }],
    },
    // In other frameworks.
    ...(
      [
        ["import { type Request } from 'express';", 'req: Request', 'signedCookies'],
        ["import { type FastifyRequest } from 'fastify';", 'req: FastifyRequest', undefined],
        ['', 'req', undefined],
      ] as const
    ).map(([types, request, member]) => {
      const controller = (cookies: string) =>
        `import { Controller, Get, Req } from '@nestjs/common'; ${types} @Controller() export class Pages { @Get() find(@Req() ${request}) { return req.${cookies}.role === 'admin'; } }`;
      return {
        code: controller('cookies'),
        output: member ? controller(member) : null,
        settings: all,
        errors: [{ messageId: 'allowed' as const, data: { cookie: '"role"' } }],
      };
    }),
    {
      code: "import Fastify from 'fastify'; const app = Fastify(); app.post('/', async (request, reply) => { reply.setCookie('role', user.role, { path: '/' }); }); app.get('/', async (request, reply) => { if (request.cookies.role !== 'admin') return reply.code(403).send(); });",
      output:
        "import Fastify from 'fastify'; const app = Fastify(); app.post('/', async (request, reply) => { reply.setCookie('role', user.role, { path: '/', signed: true }); }); app.get('/', async (request, reply) => { if (request.unsignCookie(request.cookies.role ?? '').value !== 'admin') return reply.code(403).send(); });",
      settings: all,
      errors: [{ messageId: 'authority', column: 103 }, { messageId: 'allowed' }],
    },
    {
      code: "import { NextResponse, type NextRequest } from 'next/server'; export function middleware(request: NextRequest) { const role = request.cookies.get('role')?.value; if (role !== 'admin') return NextResponse.redirect('/'); }",
      output: null,
      errors: [{ messageId: 'allowed', data: { cookie: '"role"' }, column: 167, endColumn: 183 }],
    },
    {
      code: "import { getCookie } from 'hono/cookie'; import { Hono } from 'hono'; new Hono().get('/', async (c) => { const id = getCookie(c, 'userId'); return c.json(await db.users.findOne({ id })); });",
      output: null,
      errors: [{ messageId: 'taken', column: 180 }],
    },
    {
      code: "export const load = async ({ cookies }) => { const user = await getUserById(cookies.get('user_id')); return { user }; };",
      output: null,
      errors: [{ messageId: 'taken' }],
    },
  ],
});
