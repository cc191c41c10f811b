import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-session-destroy-on-logout.js';

const tester = new RuleTester();

const OWN =
  "const sessions = new Map(); app.post('/login', (req, res) => { const sid = randomUUID(); sessions.set(sid, user); res.cookie('sid', sid); res.end(); }); ";
const EXPRESS = "import express from 'express'; import cookieParser from 'cookie-parser'; const app = express(); ";
const LOGOUT = "app.post('/logout', (req, res) => { res.clearCookie('sid'); res.end(); });";
const express =
  "import express from 'express';\nimport session from 'express-session';\nconst app = express();\napp.use(session({ secret, store }));\n";
const all = { 'session-security': { fixes: 'all' } };

tester.run('require-session-destroy-on-logout', rule, {
  valid: [
    // Another cookie than the session's.
    `const session = require('express-session');
const app = require('express')();
app.use(session({ secret, store, name: 'chat' }));
app.post('/logout', (req, res) => {
  res.clearCookie('draft');
  res.sendStatus(204);
});`,
    // A statement that deletes it stands in text of SQL; a game has another cookie than whoever signs in.
    "app.post('/login', async (req, res) => { const id = randomUUID(); await prisma.session.create({ data: { id, userId } }); res.cookie('sid', id); res.end(); }); app.post('/logout', async (req, res) => { await prisma.$executeRaw`DELETE FROM sessions WHERE id = ${req.cookies.sid}`; res.clearCookie('sid'); res.end(); });",
    "app.post('/play', async (req, res) => { const id = randomUUID(); await redis.set(`game:session:${id}`, '{}'); res.cookie('game', id); res.end(); }); app.post('/logout', async (req, res) => { res.clearCookie('game'); res.end(); });",
    // The row is deleted, may be, or is that of a chat.
    ...[
      ['session', 'await prisma.session.deleteMany({ where: { id: req.cookies.sid } });'],
      ['session', 'await end(req.cookies.sid);'],
      ['chatSession', ''],
    ].map(
      ([model = '', end = '']) =>
        `app.post('/login', async (req, res) => { const id = randomUUID(); await prisma.${model}.create({ data: { id, userId } }); res.cookie('sid', id); res.end(); }); app.post('/logout', async (req, res) => { ${end} res.clearCookie('sid'); res.end(); });`,
    ),
    // Sessions of the file's own.
    ...[
      "app.post('/logout', (req, res) => { sessions.delete(req.cookies.sid); res.clearCookie('sid'); res.end(); });",
      "app.post('/logout', (req, res) => { end(req); res.clearCookie('sid'); res.end(); });",
      "app.post('/logout', endSession, (req, res) => { res.clearCookie('sid'); res.end(); });",
      "app.post('/logout', (req, res) => { res.clearCookie('theme'); res.end(); });",
      "app.post('/leave-room', (req, res) => { res.clearCookie('sid'); res.end(); });",
    ].map((logout) => `${OWN}${logout}`),
    ...[
      'app.use(destroySessions); ',
      "app.use((req, res, next) => { if (req.path === '/logout') sessions.delete(req.cookies.sid); next(); }); ",
      'app.use(leave); function leave(req, res, next) { end(sessions, req); next(); } ',
      'app.use((req, res, next) => { dropSession(req); next(); }); ',
    ].map((before) => `${EXPRESS}${before}${OWN}${LOGOUT}`),
    ...[
      "app.post('/logout', (req, res) => { delete live[req.cookies.sid]; res.clearCookie('sid'); res.end(); });",
      "app.post('/logout', (req, res) => { const { sid } = req.cookies; delete live[sid]; res.clearCookie('sid'); res.end(); });",
    ].map(
      (logout) =>
        `const live = {}; app.post('/login', (req, res) => { const sid = randomUUID(); live[sid] = user; res.cookie('sid', sid); res.end(); }); ${logout}`,
    ),
    "const carts = new Map(); app.post('/', (req, res) => { const id = randomUUID(); carts.set(id, []); res.cookie('cart', id); res.end(); }); app.post('/logout', (req, res) => { res.clearCookie('cart'); res.end(); });",
    `${express}app.post('/logout', (req, res) => { req.session.destroy(() => res.redirect('/')); });`,
    `${express}app.post('/logout', (req, res) => { req.session.user = null; req.session.save(() => req.session.regenerate(() => res.redirect('/'))); });`,
    `${express}app.post('/logout', (req, res, next) => { req.logout((error) => (error ? next(error) : res.redirect('/'))); });`,
    `${express}app.post('/logout', (req, res, next) => { req.logout(next); });`,
    `${express}app.post('/logout', async (req, res) => { await promisify(req.logout).call(req); res.redirect('/'); });`,
    `${express}app.post('/logout', (req, res) => { req.session.user = null; destroySession(req); res.end(); });`,
    `${express}app.post('/logout', async (req, res) => { await store.remove(req.sessionID); req.session.user = null; res.end(); });`,
    // It ends, or may.
    "import express from 'express';\nimport session from 'express-session';\nconst app = express();\napp.use(session({ secret, store, unset: 'destroy' }));\napp.post('/logout', (req, res) => { req.session = null; res.end(); });",
    "app.post('/logout', (req, res) => { req.session = null; res.redirect('/'); });",
    "import express from 'express';\nimport cookieSession from 'cookie-session';\nconst app = express();\napp.use(cookieSession({ keys }));\napp.post('/logout', (req, res) => { req.session = null; res.end(); });",
    "import Koa from 'koa';\nimport session from 'koa-session';\nconst app = new Koa();\napp.use(session({ store }, app));\napp.use(async function logout(ctx, next) { ctx.session = null; });",
    // The cookie is the application's own, whatever else it uses.
    `${express}app.post('/login', (req, res) => { res.cookie('sessionId', open(req.body)); res.end(); }); app.post('/logout', (req, res) => { res.clearCookie('sessionId'); res.end(); });`,
    // A token is all that there is.
    "app.post('/logout', (req, res) => { res.clearCookie('token'); res.json({}); });",
    `${express}app.post('/logout', (req, res) => { res.clearCookie('token'); res.json({}); });`,
    // No logout.
    `${express}app.post('/step', (req, res) => { req.session.user = null; res.end(); });`,
    `${express}app.post('/logout', (req, res) => { req.session.cart = null; res.end(); });`,
  ],
  invalid: [
    {
      // No way of the callback has a value where another has none.
      code: `
app.post('/logout', (req: Request, res: Response) => {
  req.session.user = null;
  res.redirect('/');
});`,
      output: `
app.post('/logout', (req: Request, res: Response) => {
  req.session.destroy((error) => {
    if (error) {
      res.sendStatus(500);
      return;
    }
    res.redirect('/');
  });
});`,
      filename: 'file.ts',
      errors: [{ messageId: 'forgotten' }],
    },
    ...['/sair', '/cerrar-sesion', '/abmelden'].map((path) => ({
      code: `
app.post('${path}', (req, res) => {
  req.session.usuario = null;
  res.redirect('/');
});`,
      output: `
app.post('${path}', (req, res) => {
  req.session.destroy((error) => {
    if (error) return res.sendStatus(500);
    res.redirect('/');
  });
});`,
      errors: [{ messageId: 'forgotten' as const }],
    })),
    {
      // What it leaves for the next page stays, in the new session.
      code: `
import session from 'express-session';
app.use(session({ secret: process.env.S, store }));
app.post('/logout', (req, res) => {
  req.session.user = null;
  req.session.message = 'Good bye';
  res.redirect('/');
});`,
      output: `
import session from 'express-session';
app.use(session({ secret: process.env.S, store }));
app.post('/logout', (req, res) => {
  req.session.regenerate((error) => {
    if (error) return res.sendStatus(500);
    req.session.message = 'Good bye';
    res.redirect('/');
  });
});`,
      errors: [{ messageId: 'forgotten' }],
    },
    {
      // It would be lost.
      code: `
import session from 'express-session';
app.use(session({ secret: process.env.S, store }));
app.post('/logout', (req, res) => {
  req.session.message = 'Good bye';
  req.session.user = null;
  res.redirect('/');
});`,
      output: null,
      errors: [{ messageId: 'forgotten' }],
    },
    {
      // hapi: routes in a list.
      code: `
import Hapi from '@hapi/hapi';
import Yar from '@hapi/yar';
const server = Hapi.server();
await server.register({ plugin: Yar, options: { maxCookieSize: 0, cookieOptions: { password } } });
const routes = [
  { method: 'POST', path: '/logout', handler: (request, h) => { request.yar.clear('user'); return h.redirect('/'); } },
  { method: 'POST', path: '/cart/empty', handler: (request, h) => { request.yar.clear('cart'); return h.redirect('/'); } },
];
server.route(routes);`,
      output: `
import Hapi from '@hapi/hapi';
import Yar from '@hapi/yar';
const server = Hapi.server();
await server.register({ plugin: Yar, options: { maxCookieSize: 0, cookieOptions: { password } } });
const routes = [
  { method: 'POST', path: '/logout', handler: (request, h) => { request.yar.reset(); return h.redirect('/'); } },
  { method: 'POST', path: '/cart/empty', handler: (request, h) => { request.yar.clear('cart'); return h.redirect('/'); } },
];
server.route(routes);`,
      errors: [{ messageId: 'forgotten', line: 7 }],
    },
    {
      name: 'what other functions of the file call their errors does not matter',
      code: `const passport = require('passport');
router.get('/logout', (req, res) => {
  req.logout();
  res.redirect('/');
});
router.get('/', (req, res) => find().catch((error) => res.status(500).send(error)));`,
      output: `const passport = require('passport');
router.get('/logout', (req, res) => {
  req.logout((error) => {
    if (error) return res.sendStatus(500);
    res.redirect('/');
  });
});
router.get('/', (req, res) => find().catch((error) => res.status(500).send(error)));`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'noCallback' }],
    },
    {
      name: 'no blank line is left at the start',
      code: `const passport = require('passport');
router.get('/logout', function(req, res){
	req.logout();

	req.flash('success_msg', 'You are logged out');

	res.redirect('/users/login');
});`,
      output: `const passport = require('passport');
router.get('/logout', function(req, res){
	req.logout((error) => {
		if (error) return res.sendStatus(500);
		req.flash('success_msg', 'You are logged out');

		res.redirect('/users/login');
	});
});`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'noCallback' }],
    },
    // The store is the file's own.
    {
      code: `${OWN}app.post('/logout', (req, res) => { res.clearCookie('sid'); res.end(); });`,
      output: null,
      errors: [{ messageId: 'entry', data: { store: 'sessions' } }],
    },
    {
      code: `${OWN}app.post('/logout', (req, res) => { console.log(sessions.get(req.cookies.sid)); res.clearCookie('sid').status(204).end(); });`,
      output: `${OWN}app.post('/logout', (req, res) => { console.log(sessions.get(req.cookies.sid)); sessions.delete(req.cookies.sid); res.clearCookie('sid').status(204).end(); });`,
      errors: [{ messageId: 'entry', data: { store: 'sessions' } }],
    },
    {
      name: 'the entry goes by the id that the file reads',
      code: `const sessions = new Map();
app.post('/login', (req, res) => {
  const sid = randomUUID();
  sessions.set(sid, user);
  res.cookie('sid', sid).end();
});
app.get('/me', (req, res) => res.json(sessions.get(req.cookies.sid)));
app.post('/logout', (request, response) => {
  // The browser forgets it.
  response.clearCookie('sid');
  response.end();
});`,
      output: `const sessions = new Map();
app.post('/login', (req, res) => {
  const sid = randomUUID();
  sessions.set(sid, user);
  res.cookie('sid', sid).end();
});
app.get('/me', (req, res) => res.json(sessions.get(req.cookies.sid)));
app.post('/logout', (request, response) => {
  sessions.delete(request.cookies.sid);
  // The browser forgets it.
  response.clearCookie('sid');
  response.end();
});`,
      errors: [{ messageId: 'entry', data: { store: 'sessions' } }],
    },
    {
      name: 'the entry of an object',
      code: "const live = {}; app.post('/login', (req, res) => { const id = crypto.randomBytes(32).toString('hex'); live[id] = { user }; res.cookie('session-id', id); res.end(); }); app.get('/me', (req, res) => res.json(live[req.cookies['session-id']])); app.post('/logout', (req, res) => { res.clearCookie('session-id'); res.redirect('/'); });",
      output:
        "const live = {}; app.post('/login', (req, res) => { const id = crypto.randomBytes(32).toString('hex'); live[id] = { user }; res.cookie('session-id', id); res.end(); }); app.get('/me', (req, res) => res.json(live[req.cookies['session-id']])); app.post('/logout', (req, res) => { delete live[req.cookies['session-id']]; res.clearCookie('session-id'); res.redirect('/'); });",
      errors: [{ messageId: 'entry', data: { store: 'live' } }],
    },
    {
      name: 'a row of a database, also by a hash',
      code: "app.post('/login', async (req, res) => { const token = crypto.randomUUID(); await prisma.session.create({ data: { token: hashOf(token), userId } }); res.cookie('auth', token); res.end(); }); app.get('/me', async (req, res) => res.json(await prisma.session.findUnique({ where: { token: hashOf(req.cookies.auth) } }))); app.post('/logout', async (request, res) => { res.clearCookie('auth'); res.end(); });",
      output:
        "app.post('/login', async (req, res) => { const token = crypto.randomUUID(); await prisma.session.create({ data: { token: hashOf(token), userId } }); res.cookie('auth', token); res.end(); }); app.get('/me', async (req, res) => res.json(await prisma.session.findUnique({ where: { token: hashOf(req.cookies.auth) } }))); app.post('/logout', async (request, res) => { await prisma.session.deleteMany({ where: { token: hashOf(String(request.cookies.auth)) } }); res.clearCookie('auth'); res.end(); });",
      errors: [{ messageId: 'entry', data: { store: 'session' } }],
    },
    {
      name: 'a key',
      code: "const PREFIX = 'sess:'; app.post('/login', async (req, res) => { const sid = randomUUID(); await redis.set(`${PREFIX}${sid}`, userId, 'EX', 3600); res.cookie('sid', sid); res.end(); }); app.get('/me', async (req, res) => res.json(await redis.get(PREFIX + req.cookies.sid))); app.post('/logout', async (req, res) => { res.clearCookie('sid'); res.end(); });",
      output:
        "const PREFIX = 'sess:'; app.post('/login', async (req, res) => { const sid = randomUUID(); await redis.set(`${PREFIX}${sid}`, userId, 'EX', 3600); res.cookie('sid', sid); res.end(); }); app.get('/me', async (req, res) => res.json(await redis.get(PREFIX + req.cookies.sid))); app.post('/logout', async (req, res) => { await redis.del(`${PREFIX}${String(req.cookies.sid)}`); res.clearCookie('sid'); res.end(); });",
      errors: [{ messageId: 'entry', data: { store: 'sess:' } }],
    },
    {
      name: 'a document',
      code: "app.post('/login', async (req, res) => { const id = randomUUID(); await db.collection('sessions').insertOne({ _id: id, userId }); res.cookie('sid', id); res.end(); }); app.get('/me', async (req, res) => res.json(await find(req.cookies.sid))); app.post('/logout', async (req, res) => { res.clearCookie('sid'); res.end(); });",
      output:
        "app.post('/login', async (req, res) => { const id = randomUUID(); await db.collection('sessions').insertOne({ _id: id, userId }); res.cookie('sid', id); res.end(); }); app.get('/me', async (req, res) => res.json(await find(req.cookies.sid))); app.post('/logout', async (req, res) => { await db.collection('sessions').deleteOne({ _id: String(req.cookies.sid) }); res.clearCookie('sid'); res.end(); });",
      errors: [{ messageId: 'entry', data: { store: 'sessions' } }],
    },
    // What is signed is another text than the id, and what a class has is not at hand elsewhere.
    {
      code: "app.post('/login', async (req, res) => { const id = randomUUID(); await prisma.session.create({ data: { id, userId } }); res.cookie('sid', id, { signed: true }); res.end(); }); app.get('/me', (req, res) => res.json(unsign(req.cookies.sid))); app.post('/logout', async (req, res) => { res.clearCookie('sid'); res.end(); });",
      output: null,
      errors: [{ messageId: 'entry' }],
    },
    {
      code: "class Login { async login(req, res) { const id = randomUUID(); await this.prisma.session.create({ data: { id, userId } }); res.cookie('sid', id); } } app.get('/me', (req, res) => res.json(req.cookies.sid)); app.post('/logout', async (req, res) => { res.clearCookie('sid'); res.end(); });",
      output: null,
      errors: [{ messageId: 'entry' }],
    },
    // Not where the handler cannot wait, the client has another meaning there, or nothing shows that cookies are parsed.
    ...[
      "app.get('/me', (req, res) => res.json(req.cookies.sid)); app.post('/logout', (req, res) => { res.clearCookie('sid'); res.end(); });",
      "app.get('/me', (req, res) => res.json(req.cookies.sid)); app.post('/logout', async (req, res) => { const prisma = req.db; res.clearCookie('sid'); res.end(); });",
      "app.post('/logout', async (req, res) => { res.clearCookie('sid'); res.end(); });",
    ].map((logout) => ({
      code: `app.post('/login', async (req, res) => { const id = randomUUID(); await prisma.session.create({ data: { id, userId } }); res.cookie('sid', id); res.end(); }); ${logout}`,
      output: null,
      errors: [{ messageId: 'entry' as const }],
    })),
    {
      name: 'a request that is taken apart has no name',
      code: "const live = new Map(); app.post('/login', (req, res) => { const id = randomUUID(); live.set(id, user); res.cookie('sid', id); res.end(); }); app.get('/me', (req, res) => res.json(live.get(req.cookies.sid))); app.post('/logout', ({ body }, res) => { res.clearCookie('sid'); res.end(); });",
      output: null,
      errors: [{ messageId: 'entry', data: { store: 'live' } }],
    },
    {
      code: "const live = {}; app.post('/login', (req, res) => { const id = crypto.randomBytes(32).toString('hex'); live[id] = { user }; res.cookie('session_id', id); res.end(); }); app.post('/logout', (req, res) => { res.clearCookie('session_id'); res.redirect('/'); });",
      output: null,
      errors: [{ messageId: 'entry', data: { store: 'live' } }],
    },
    // What runs before every handler ends no session.
    ...[
      'app.use(cookieParser()); app.use(express.json(), helmet()); ',
      "app.use('/admin', requireLogin); ",
      'app.use((req, res, next) => { req.user = lookUp(sessions[req.cookies.sid]); next(); }); ',
      'app.use(attachUser); function attachUser(req, res, next) { req.user = sessions.get(idOf(req)); next(); } ',
    ].map((before) => ({
      code: `${EXPRESS}${before}${OWN}${LOGOUT}`,
      output: before.includes('[req.cookies.sid]')
        ? `${EXPRESS}${before}${OWN}app.post('/logout', (req, res) => { sessions.delete(req.cookies.sid); res.clearCookie('sid'); res.end(); });`
        : null,
      errors: [{ messageId: 'entry' as const }],
    })),
    // In TypeScript the cookie may be missing: the edit reads it as the file does.
    ...[
      ['sessions.get(request.cookies.sid!)', 'req.cookies.sid!', 'a.ts'],
      ["sessions.get(request.cookies.sid ?? '')", "req.cookies.sid ?? ''", 'a.ts'],
      ['sessions.get(request.cookies.sid as string)', 'req.cookies.sid as string', 'a.ts'],
      ['sessions.get(request.cookies.sid)', "req.cookies.sid ?? ''", 'a.ts'],
      ['sessions.get((request.cookies.sid ?? request.query.sid) as string)', "req.cookies.sid ?? ''", 'a.ts'],
      ["sessions.get(request.cookies?.sid ?? '')", "req.cookies?.sid ?? ''", 'a.js'],
      ['sessions.get(request.cookies?.sid)', 'req.cookies?.sid', 'a.js'],
    ].map(([read = '', id = '', filename = '']) => ({
      filename,
      code: `${OWN}app.get('/me', (request, reply) => reply.json(${read})); ${LOGOUT}`,
      output: `${OWN}app.get('/me', (request, reply) => reply.json(${read})); app.post('/logout', (req, res) => { sessions.delete(${id}); res.clearCookie('sid'); res.end(); });`,
      errors: [{ messageId: 'entry' as const }],
    })),
    ...[
      ['const id = request.cookies.sid; if (!id) return;', "req.cookies.sid ?? ''"],
      ['const { sid: id } = request.cookies; if (!id) return;', "req.cookies.sid ?? ''"],
      ["const id = request.cookies.sid ?? '';", "req.cookies.sid ?? ''"],
    ].map(([read = '', id = '']) => ({
      filename: 'a.ts',
      code: `${OWN}app.get('/me', (request, reply) => { ${read} reply.json(sessions.get(id)); }); ${LOGOUT}`,
      output: `${OWN}app.get('/me', (request, reply) => { ${read} reply.json(sessions.get(id)); }); app.post('/logout', (req, res) => { sessions.delete(${id}); res.clearCookie('sid'); res.end(); });`,
      errors: [{ messageId: 'entry' as const }],
    })),
    // The entry goes by an id that is read so, and so that it finds the entry.
    ...[
      "app.get('/me', (req, res) => { const { sid } = req.cookies; res.json(sessions.get(sid)); }); ",
      "app.get('/me', (req, res) => { const id = req.cookies.sid; if (!sessions.has(id)) return res.sendStatus(401); res.json({}); }); ",
      'app.use((req, res, next) => { req.user = sessions.get(req.cookies.sid); next(); }); ',
    ].map((read) => ({
      code: `${OWN}${read}${LOGOUT}`,
      output: `${OWN}${read}app.post('/logout', (req, res) => { sessions.delete(req.cookies.sid); res.clearCookie('sid'); res.end(); });`,
      errors: [{ messageId: 'entry' as const }],
    })),
    ...[
      "app.get('/me', (req, res) => res.json(sessions.get(cookieSignature.unsign(req.cookies.sid, secret)))); ",
      "app.get('/me', (request, reply) => { const { value } = request.unsignCookie(request.cookies.sid); reply.send(sessions.get(value)); }); ",
      "app.get('/me', (req, res) => { const raw = req.cookies.sid; res.json([sessions.has(raw), sessions.get(unsign(raw))]); }); ",
      "app.get('/me', (req, res) => { console.log(req.cookies.sid); res.json(sessions.get(idOf(req))); }); ",
      "app.get('/me', (req, res) => res.json(others.get(req.cookies.sid))); ",
      'test(() => { const jar = load(); sessions.get(jar.cookies.sid); }); ',
    ].map((read) => ({
      code: `${OWN}${read}${LOGOUT}`,
      output: null,
      errors: [{ messageId: 'entry' as const }],
    })),
    ...['signed: true', 'signed', '...options'].map((options) => ({
      code: `const sessions = new Map(); app.post('/login', (req, res) => { const sid = randomUUID(); sessions.set(sid, user); res.cookie('sid', sid, { ${options} }); res.end(); }); app.get('/me', (req, res) => res.json(sessions.get(req.cookies.sid))); ${LOGOUT}`,
      output: null,
      errors: [{ messageId: 'entry' as const }],
    })),
    {
      code: `${express}app.post('/logout', (req, res, next) => {
  req.session.user = null; // nobody
  req.session.isLoggedIn = false;
  res.redirect('/');
});`,
      output: `${express}app.post('/logout', (req, res, next) => {
  // nobody
  req.session.destroy((error) => {
    if (error) return next(error);
    res.redirect('/');
  });
});`,
      errors: [
        { messageId: 'forgotten', data: { library: 'express-session', how: ' (`destroy`)' }, line: 6, column: 3 },
      ],
    },
    {
      code: `${express}app.post('/logout', async (req, res) => {
  delete req.session.userId;
  res.json({ ok: true });
});`,
      output: `${express}app.post('/logout', async (req, res) => {
  await new Promise((resolve, reject) => {
    req.session.destroy((error) => (error ? reject(error) : resolve()));
  });
  res.json({ ok: true });
});`,
      errors: [{ messageId: 'forgotten' }],
    },
    {
      // What comes behind may read from the session.
      code: `${express}app.post('/logout', (req, res, next) => {
  req.session.user = null;
  next();
}, sendBack);`,
      output: null,
      errors: [{ messageId: 'forgotten' }],
    },
    {
      // A message for the next page needs a session.
      code: `${express}app.post('/logout', (req, res, next) => {
  req.session.user = null;
  req.flash('info', 'Bye');
  res.redirect('/');
});`,
      output: `${express}app.post('/logout', (req, res, next) => {
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.flash('info', 'Bye');
    res.redirect('/');
  });
});`,
      errors: [{ messageId: 'forgotten' }],
    },
    {
      code: `${express}app.post('/logout', (req, res) => {
  req.session = null;
  res.sendStatus(204);
});`,
      output: `${express}app.post('/logout', (req, res) => {
  req.session.destroy((error) => {
    if (error) return res.sendStatus(500);
    res.sendStatus(204);
  });
});`,
      errors: [{ messageId: 'takenOff' }],
    },
    {
      code: `${express}app.post('/logout', (req, res, next) => {
  res.clearCookie('connect.sid');
  return res.redirect('/');
});`,
      output: `${express}app.post('/logout', (req, res, next) => {
  return req.session.destroy((error) => {
    if (error) return next(error);
    res.clearCookie('connect.sid');
    return res.redirect('/');
  });
});`,
      errors: [{ messageId: 'cookie', line: 6 }],
    },
    {
      // The name that the file gives the session's cookie.
      code: `const session = require('express-session');
const COOKIE = 'chat';
const app = require('express')();
app.use(session({ secret, store, name: COOKIE }));
app.post('/logout', (req, res) => {
  res.clearCookie(COOKIE);
  res.sendStatus(204);
});`,
      output: `const session = require('express-session');
const COOKIE = 'chat';
const app = require('express')();
app.use(session({ secret, store, name: COOKIE }));
app.post('/logout', (req, res) => {
  req.session.destroy((error) => {
    if (error) return res.sendStatus(500);
    res.clearCookie(COOKIE);
    res.sendStatus(204);
  });
});`,
      errors: [{ messageId: 'cookie', line: 6 }],
    },
    {
      // There may be no session.
      code: `${express}app.post('/logout', (req, res, next) => {
  log(req.session && req.session.user);
  res.clearCookie('connect.sid');
  return res.redirect('/');
});`,
      output: null,
      errors: [{ messageId: 'cookie', line: 7 }],
    },
    {
      // Which version of Passport runs is not known: the older one would not call back.
      code: `${express}app.post('/logout', (req, res, next) => {
  req.logout();
  res.redirect('/');
});`,
      output: `${express}app.post('/logout', (req, res, next) => {
  req.logout((error) => {
    if (error) return next(error);
    res.redirect('/');
  });
});`,
      settings: all,
      errors: [{ messageId: 'noCallback', data: { library: 'Passport', version: '0.6' } }],
    },
    {
      code: `${express}app.post('/logout', (req, res, next) => { req.logout({ keepSessionInfo: true }, (error) => (error ? next(error) : res.end())); });`,
      output: `${express}app.post('/logout', (req, res, next) => { req.logout((error) => (error ? next(error) : res.end())); });`,
      errors: [{ messageId: 'keeping' }],
    },
    {
      code: `import Fastify from 'fastify';
import session from '@fastify/session';
const app = Fastify();
app.register(session, { secret });
app.post('/logout', async (request, reply) => {
  request.session.user = null;
  return reply.redirect('/');
});`,
      output: `import Fastify from 'fastify';
import session from '@fastify/session';
const app = Fastify();
app.register(session, { secret });
app.post('/logout', async (request, reply) => {
  await request.session.destroy();
  return reply.redirect('/');
});`,
      errors: [{ messageId: 'forgotten' }],
    },
    {
      code: `import { Hono } from 'hono';
import { sessionMiddleware } from 'hono-sessions';
const app = new Hono();
app.use(sessionMiddleware({ store: new RedisStore() }));
app.post('/logout', (c) => {
  const session = c.get('session');
  session.set('user', null);
  return c.redirect('/');
});`,
      output: `import { Hono } from 'hono';
import { sessionMiddleware } from 'hono-sessions';
const app = new Hono();
app.use(sessionMiddleware({ store: new RedisStore() }));
app.post('/logout', (c) => {
  const session = c.get('session');
  session.deleteSession();
  return c.redirect('/');
});`,
      errors: [{ messageId: 'forgotten' }],
    },
    // The rest cannot wait: no edit.
    ...[
      'if (req.session.user) req.session.user = null;\n  res.end();',
      'done(req.session.user = null);\n  res.end();',
    ].map((body) => ({
      code: `${express}app.post('/logout', (req, res) => {\n  ${body}\n});`,
      output: null,
      errors: [{ messageId: 'forgotten' as const }],
    })),
  ],
});

tester.run('require-session-destroy-on-logout in files without semicolons', rule, {
  valid: [],
  invalid: [
    {
      code: `import express from 'express'
import session from 'express-session'
const app = express()
app.use(session({ secret }))
app.post('/logout', (req, res) => {
  req.session.user = null
  res.redirect('/')
})`,
      output: `import express from 'express'
import session from 'express-session'
const app = express()
app.use(session({ secret }))
app.post('/logout', (req, res) => {
  req.session.destroy((error) => {
    if (error) return res.sendStatus(500)
    res.redirect('/')
  })
})`,
      errors: [{ messageId: 'forgotten', line: 6, column: 3 }],
    },
  ],
});

/** A login of the file says under which key whoever is signed in stands. */
const login = `import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret, store }));
app.post('/login', (req, res) => {
  const user = find(req.body);
  if (passwordHash.verify(req.body.password, user.password)) {
    req.session.UserAP = user;
    return res.redirect('/');
  }
  res.sendStatus(401);
});
`;

tester.run('require-session-destroy-on-logout of a key with another name', rule, {
  valid: [
    `${login}app.get('/logout', (req, res) => { req.session.theme = undefined; res.redirect('/'); });`,
    `${login}app.get('/reset', (req, res) => { req.session.UserAP = undefined; res.redirect('/'); });`,
    `${login.replace('req.session.UserAP', 'req.session.pending')}app.get('/logout', (req, res) => { delete req.session.pending; res.redirect('/'); });`,
  ],
  invalid: ['req.session.UserAP = undefined', 'delete req.session.UserAP'].map((forgets) => ({
    code: `${login}app.get('/logout', (req, res, next) => {
  ${forgets};
  res.redirect('/');
});`,
    output: `${login}app.get('/logout', (req, res, next) => {
  req.session.destroy((error) => {
    if (error) return next(error);
    res.redirect('/');
  });
});`,
    errors: [{ messageId: 'forgotten' }],
  })),
});

/** A file that is handed what it registers on, and a path in a constant, which ends no session. */
tester.run('require-session-destroy-on-logout, routes by convention', rule, {
  valid: [
    "module.exports = (app) => { app.get('/logout', endSession, (req, res) => { req.session.user = null; res.end(); }); };",
    "module.exports = (app) => { app.use('/logout', destroySession); app.get('/logout', (req, res) => { req.session.user = null; res.end(); }); };",
  ],
  invalid: ["'/logout'", 'LOGOUT_PATH', 'config.logout.path', 'ROUTES.LOGOUT'].map((path) => ({
    code: `module.exports = (app) => {
  app.get(${path}, (req, res) => {
    req.session.user = null;
    res.redirect('/');
  });
};`,
    output: `module.exports = (app) => {
  app.get(${path}, (req, res) => {
    req.session.destroy((error) => {
      if (error) return res.sendStatus(500);
      res.redirect('/');
    });
  });
};`,
    errors: [{ messageId: 'forgotten' as const, line: 3, column: 5 }],
  })),
});

/** What else the logout does: the rest of the handler is what the framework gives it. */
const svelteKit = (rest: string) => `import { redirect, fail } from '@sveltejs/kit';
export const actions = {
  login: async ({ cookies }) => {
    const id = crypto.randomUUID();
    await db.insert(sessions).values({ id, userId });
    cookies.set('sid', id, { path: '/', maxAge: 3600 });
  },
  logout: async ({ cookies }) => {
    cookies.delete('sid', { path: '/' });
    ${rest}
  },
};`;
const next = (rest: string) => `'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
export async function login() {
  const id = crypto.randomUUID();
  await prisma.session.create({ data: { id, userId } });
  (await cookies()).set('session', id);
}
export async function logout() {
  ${rest}
}`;
const workers = (put: string, rest = '') => `import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
const app = new Hono();
app.post('/login', async (c) => {
  const id = crypto.randomUUID();
  ${put}
  setCookie(c, 'session', id);
  return c.body(null, 204);
});
app.post('/logout', async (c) => {
  deleteCookie(c, 'session');
  ${rest}
  return c.body(null, 204);
});`;

tester.run('require-session-destroy-on-logout, sessions that the file keeps itself', rule, {
  valid: [
    svelteKit('await forget(); redirect(303, "/");'),
    svelteKit('await db.delete(sessions).where(eq(sessions.id, id)); redirect(303, "/");'),
    next("const jar = await cookies(); await forget(jar); jar.delete('session'); redirect('/');"),
    next("(await cookies()).delete('session'); redirect('/api/end-session');"),
    next("const jar = await endedFor('me'); jar.delete('session'); redirect('/');"),
    workers('await c.env.SESSIONS.put(`session:${id}`, user);', 'await c.env.SESSIONS.delete(`session:${id}`);'),
    workers('await c.env.CARTS.put(id, user);'),
    workers('await bucket.SESSIONS.put(id, user);'),
  ],
  invalid: [
    ...['', "redirect(303, '/');", 'return fail(400);', "throw redirect(303, '/');"].map((rest) => ({
      code: svelteKit(rest),
      output: null,
      errors: [{ messageId: 'entry' as const, data: { store: 'sessions' }, line: 9 }],
    })),
    ...[
      "(await cookies()).delete('session'); redirect('/');",
      "const jar = await cookies(); jar.delete('session'); redirect('/');",
    ].map((rest) => ({
      code: next(rest),
      output: null,
      errors: [{ messageId: 'entry' as const, data: { store: 'session' }, line: 10 }],
    })),
    {
      code: workers('await c.env.SESSIONS.put(id, user);'),
      output: null,
      errors: [{ messageId: 'entry', data: { store: 'SESSIONS' }, line: 11 }],
    },
    {
      code: workers('await c.env.KV.put(`session:${id}`, user);'),
      output: null,
      errors: [{ messageId: 'entry', data: { store: 'session:' }, line: 11 }],
    },
  ],
});
