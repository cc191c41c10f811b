import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-session-change-on-get.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };
const express = "import express from 'express'; const app = express(); const router = express.Router();";

tester.run('no-session-change-on-get', rule, {
  valid: [
    // Served otherwise.
    `${express} app.post('/logout', (req, res) => { req.session.destroy(() => res.redirect('/')); });`,
    `${express} app.delete('/session', (req, res) => { req.logout(() => res.end()); });`,
    `${express} router.post('/logout', auth.logout);`,
    `${express} router.route('/logout').post(auth.logout);`,
    'export async function POST() { (await cookies()).delete("session"); }',
    "import { Controller, Post } from '@nestjs/common'; @Controller('auth') export class A { @Post('logout') logout(@Req() req) { return this.service.logout(req.user); } }",
    "import Fastify from 'fastify'; const app = Fastify(); app.route({ method: 'POST', url: '/logout', handler: logout });",
    "export default { method: 'POST', path: '/logout', handler: (request, h) => { request.cookieAuth.clear(); return h.redirect('/'); } };",
    // It shows something.
    `${express} app.get('/logout', (req, res) => { res.render('logout'); });`,
    `${express} app.get('/logout', (req, res) => res.sendFile('logout.html'));`,
    `${express} router.get('/logout', showLogoutPage);`,
    `${express} router.get('/logout', pages.logoutView);`,
    `${express} router.get('/logout', getLogout); router.post('/logout', postLogout);`,
    `${express} router.get('/logout', render('logout'));`,
    `${express} router.get('/logged-out', (req, res) => { req.session.destroy(); });`.replace(
      'req.session.destroy();',
      '',
    ),
    `${express} router.get('/logout/success', auth.logoutSuccess);`,
    `${express} app.get('/me', requireLogin, (req, res) => { res.json(req.user); });`,
    `${express} app.get('/logout-url', (req, res) => { res.json({ url: client.endSessionUrl() }); });`,
    `${express} app.get('/logout', (req, res) => { res.redirect(client.endSessionUrl()); });`,
    // A session that is no good any more.
    `${express} app.get('/me', (req, res) => { if (!req.user) { req.session.destroy(); return res.sendStatus(401); } res.json(req.user); });`,
    `${express} app.get('/me', async (req, res) => { const user = await find(req.session.userId); if (user.isBanned) req.session.destroy(); res.json(user); });`,
    `${express} app.get('/me', async (req, res) => { try { res.json(await find(req.session.userId)); } catch { req.session.destroy(); res.end(); } });`,
    `${express} app.use((req, res, next) => { if (isExpired(req.session)) return req.session.destroy(next); next(); });`,
    `${express} app.use('/logout', (req, res, next) => { req.session.visits = 0; next(); });`,
    `${express} app.use((err, req, res, next) => { req.session.destroy(); res.end(); });`,
    `${express} app.get('/login', (req, res) => { req.session.destroy(); res.render('login'); });`,
    `${express} app.get('*', (req, res, next) => { res.clearCookie('old'); next(); });`,
    // Routers that are mounted, and what may be one.
    `${express} import logout from './routes/logout.js'; app.use('/logout', logout);`,
    `${express} app.use('/logout', require('./routes/logout'));`,
    // Proxies.
    `${express} app.use('/logout', createProxyMiddleware({ target }));`,
    `${express} app.get('/logout', proxy('http://auth'));`,
    // Other parties call these, or somebody who holds a link that was sent to them.
    `${express} app.get('/auth/google', passport.authenticate('google'));`,
    `${express} app.get('/auth/google/callback', passport.authenticate('google'), (req, res) => { req.session.user = req.user; res.redirect('/'); });`,
    `${express} app.get('/logout/callback', (req, res) => { req.session.destroy(() => res.redirect('/')); });`,
    `${express} app.get('/saml/logout', (req, res) => { req.logout(() => res.end()); });`,
    `${express} app.get('/oidc/logout', (req, res) => { req.logout(() => res.end()); });`,
    `${express} app.get('/login/:token', async (req, res) => { req.session.userId = await use(req.params.token); res.redirect('/'); });`,
    `${express} app.get('/magic', async (req, res) => { req.session.userId = await use(req.query.token); res.redirect('/'); });`,
    `${express} app.get('/sessions/revoke/:token', async (req, res) => { await Session.deleteMany({ userId: await use(req.params.token) }); res.end(); });`,
    `${express} app.get('/not-me', async (req, res) => { await Session.deleteMany({ userId: await use(req.query.token) }); res.end(); });`,
    // A token against forged requests is looked at.
    `${express} app.get('/logout', (req, res) => { if (req.query.csrf !== req.session.csrf) return res.end(); req.session.destroy(() => res.end()); });`,
    // The method is looked at.
    `${express} app.all('/logout', (req, res) => { if (req.method !== 'POST') return res.sendStatus(405); req.session.destroy(() => res.end()); });`,
    `${express} app.use('/logout', (req, res) => { if (req.method === 'POST') req.session.destroy(); res.end(); });`,
    "import type { NextApiRequest, NextApiResponse } from 'next'; export default function logout(req: NextApiRequest, res: NextApiResponse) { switch (req.method) { case 'POST': req.session.destroy(); res.end(); break; default: res.status(405).end(); } }",
    "import type { NextApiRequest, NextApiResponse } from 'next'; export default function logout(req: NextApiRequest, res: NextApiResponse) { if (!['POST', 'DELETE'].includes(req.method)) return res.status(405).end(); req.session.destroy(); res.end(); }",
    "import type { NextApiRequest, NextApiResponse } from 'next'; export default function logout(req: NextApiRequest, res: NextApiResponse) { const { method } = req; if (method === 'GET') return res.json({}); req.session.destroy(); res.end(); }",
    "import type { NextApiRequest, NextApiResponse } from 'next'; export default function logout(req: NextApiRequest, res: NextApiResponse) { return handlers[req.method](req, res); function end() { req.session.destroy(); } }",
    {
      code: "export default defineEventHandler(async (event) => { assertMethod(event, 'POST'); await clearUserSession(event); return {}; });",
      filename: '/app/server/api/logout.ts',
    },
    {
      code: 'export default defineEventHandler(async (event) => { await clearUserSession(event); return {}; });',
      filename: '/app/server/api/logout.post.ts',
    },
    // Requests to others, and routes of the page.
    "import axios from 'axios'; export const logout = () => axios.get('/logout', config);",
    "import api from './api'; export const logout = () => api.get('/logout', options);",
    "import request from 'supertest'; await request(app).get('/logout').expect(302);",
    "client.get('/logout', callback);",
    "export const routes = [{ path: '/logout', component: Logout }, { path: '/sign-out', loader: logout }];",
    "const router = createBrowserRouter([{ path: '/logout', element: <Logout /> }]);".replace('<Logout />', 'logout'),
    "router.push('/logout'); app.get('logout'); app.get('/logout');",
    "app.get('/logout', { params });",
    'const map = new Map(); map.get("logout");',
    "fetch('/logout', { method: 'GET' });",
    "http({ method: 'GET', url: '/logout' });",
    "await server.inject({ method: 'GET', url: '/logout' });",
    // Something else that is called so.
    `${express} app.get('/documents/:id/sign-off', documents.signOff);`,
    `${express} app.get('/lessons/:id/end-session', lessons.endSession);`,
    `${express} app.get('/catalogue', (req, res) => { res.json(catalogue.logouts); });`,
    `${express} router.get('/login-history', history.logoutTimes);`,
    // Sent with the body.
    `${express} app.get('/login', (req, res) => res.render('login')); app.post('/login', (req, res) => { if (check(req.body.password)) req.session.userId = 1; res.end(); });`,
    // React Router and SvelteKit.
    {
      code: "export async function action({ request }) { return logout(request); } export async function loader() { return redirect('/'); }",
      filename: '/app/routes/logout.tsx',
    },
    {
      code: "export const actions = { default: async ({ cookies }) => { cookies.delete('session', { path: '/' }); } };",
      filename: '/src/routes/logout/+page.server.ts',
    },
    {
      code: "export const load = async ({ cookies, locals }) => { if (!locals.user) cookies.delete('session', { path: '/' }); return {}; };",
      filename: '/src/routes/+layout.server.ts',
    },
  ],
  invalid: [
    {
      code: `${express} app.get('/logout', (req, res) => { req.session.destroy(() => res.redirect('/')); });`,
      output: null,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'req.session.destroy' },
          line: 1,
          column: 92,
          endColumn: 95,
          suggestions: [
            {
              messageId: 'usePost',
              output: `${express} app.post('/logout', (req, res) => { req.session.destroy(() => res.redirect('/')); });`,
            },
          ],
        },
      ],
    },
    {
      code: `${express} app.get('/logout', (req, res, next) => { req.logout((err) => (err ? next(err) : res.redirect('/'))); });`,
      output: `${express} app.post('/logout', (req, res, next) => { req.logout((err) => (err ? next(err) : res.redirect('/'))); });`,
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'req.logout' }, column: 92, endColumn: 95 }],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { req.logout(); res.redirect('/'); });`,
      output: `${express} app.post('/logout', (req, res) => { req.logout(); res.redirect('/'); });`,
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'req.logout' }, column: 92, endColumn: 95 }],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { req.session = null; res.redirect('/'); });`,
      output: `${express} app.post('/logout', (req, res) => { req.session = null; res.redirect('/'); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session = null' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { delete req.session.user; res.redirect('/'); });`,
      output: `${express} app.post('/logout', (req, res) => { delete req.session.user; res.redirect('/'); });`,
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'delete req.session.user' },
          column: 92,
          endColumn: 95,
        },
      ],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { req.session.userId = null; res.redirect('/'); });`,
      output: `${express} app.post('/logout', (req, res) => { req.session.userId = null; res.redirect('/'); });`,
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'req.session.userId = null' },
          column: 92,
          endColumn: 95,
        },
      ],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { req.session.isLoggedIn = false; res.redirect('/'); });`,
      output: `${express} app.post('/logout', (req, res) => { req.session.isLoggedIn = false; res.redirect('/'); });`,
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'req.session.isLoggedIn = false' },
          column: 92,
          endColumn: 95,
        },
      ],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { res.clearCookie('token'); res.redirect('/'); });`,
      output: `${express} app.post('/logout', (req, res) => { res.clearCookie('token'); res.redirect('/'); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'res.clearCookie' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { res.cookie('jwt', 'loggedout', { maxAge: 1000 }); res.json({}); });`,
      output: `${express} app.post('/logout', (req, res) => { res.cookie('jwt', 'loggedout', { maxAge: 1000 }); res.json({}); });`,
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'res.cookie' }, column: 92, endColumn: 95 }],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { res.cookie('token', '', { maxAge: 0 }); res.json({}); });`,
      output: `${express} app.post('/logout', (req, res) => { res.cookie('token', '', { maxAge: 0 }); res.json({}); });`,
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'res.cookie' }, column: 92, endColumn: 95 }],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { res.setHeader('Set-Cookie', 'token=; Path=/; Max-Age=0'); res.end(); });`,
      output: `${express} app.post('/logout', (req, res) => { res.setHeader('Set-Cookie', 'token=; Path=/; Max-Age=0'); res.end(); });`,
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: "'token=; Path=/; Max-Age=0'" },
          column: 92,
          endColumn: 95,
        },
      ],
    },
    {
      code: `${express} app.get('/logout', async (req, res) => { req.user.tokens = req.user.tokens.filter((t) => t !== req.token); await req.user.save(); res.end(); });`,
      output: `${express} app.post('/logout', async (req, res) => { req.user.tokens = req.user.tokens.filter((t) => t !== req.token); await req.user.save(); res.end(); });`,
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'req.user.tokens = req.user.tokens.filter((t) => t !== req.t…' },
          column: 92,
          endColumn: 95,
        },
      ],
    },
    {
      code: `${express} app.get('/logout', async (req, res) => { await User.updateOne({ _id: req.user.id }, { refreshToken: null }); res.end(); });`,
      output: `${express} app.post('/logout', async (req, res) => { await User.updateOne({ _id: req.user.id }, { refreshToken: null }); res.end(); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'refreshToken: null' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/logout', async (req, res) => { await authService.signOut(req.user); res.end(); });`,
      output: `${express} app.post('/logout', async (req, res) => { await authService.signOut(req.user); res.end(); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'authService.signOut' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/logout', async (req, res) => { await redis.del(\`session:\${req.user.id}\`); res.end(); });`,
      output: `${express} app.post('/logout', async (req, res) => { await redis.del(\`session:\${req.user.id}\`); res.end(); });`,
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'redis.del' }, column: 92, endColumn: 95 }],
    },
    {
      code: `${express} app.get('/logout', (req, res) => { if (req.session) { req.session.destroy(); } res.redirect('/'); });`,
      output: `${express} app.post('/logout', (req, res) => { if (req.session) { req.session.destroy(); } res.redirect('/'); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/auth/sign-out', (req, res) => { end(req); res.redirect('/'); }); function end(req) { return req.session.destroy(); }`,
      output: `${express} app.post('/auth/sign-out', (req, res) => { end(req); res.redirect('/'); }); function end(req) { return req.session.destroy(); }`,
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /auth/sign-out', does: 'end' }, column: 92, endColumn: 95 }],
    },
    {
      code: `${express} app.get('/users/logoff', (req, res) => { removeToken(req); res.end(); });`,
      output: `${express} app.post('/users/logoff', (req, res) => { removeToken(req); res.end(); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /users/logoff', does: 'removeToken' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} router.route('/logout').get((req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} router.route('/logout').post((req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 112, endColumn: 115 },
      ],
    },
    {
      code: `${express} app.get(ROUTES.LOGOUT, (req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} app.post(ROUTES.LOGOUT, (req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET LOGOUT', does: 'req.session.destroy' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} const PATH = '/logout'; app.get(PATH, (req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} const PATH = '/logout'; app.post(PATH, (req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 116, endColumn: 119 },
      ],
    },
    {
      code: `${express} app.get(\`\${prefix}/logout\`, (req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} app.post(\`\${prefix}/logout\`, (req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET :prefix/logout', does: 'req.session.destroy' },
          column: 92,
          endColumn: 95,
        },
      ],
    },
    {
      code: `${express} app.get(['/logout', '/signout'], (req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} app.post(['/logout', '/signout'], (req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/logout', requireLogin, asyncHandler(async (req, res) => { await destroySession(req); res.end(); }));`,
      output: `${express} app.post('/logout', requireLogin, asyncHandler(async (req, res) => { await destroySession(req); res.end(); }));`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'destroySession' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/logout', logout); function logout(req, res) { req.session.destroy(() => res.end()); }`,
      output: `${express} app.post('/logout', logout); function logout(req, res) { req.session.destroy(() => res.end()); }`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} const logout = wrap(async (req, res) => { req.session.destroy(() => res.end()); }); app.get('/bye', logout);`,
      output: `${express} const logout = wrap(async (req, res) => { req.session.destroy(() => res.end()); }); app.post('/bye', logout);`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /bye', does: 'req.session.destroy' }, column: 176, endColumn: 179 },
      ],
    },
    {
      code: `${express} app.all('/logout', (req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} app.post('/logout', (req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: '/logout', does: 'req.session.destroy' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.use('/logout', (req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} app.post('/logout', (req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: '/logout', does: 'req.session.destroy' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} router.use('/sign-out', (req, res, next) => { if (req.user) { req.logout((err) => { if (err) return next(err); return req.session.destroy(() => res.redirect(url)); }); } else res.redirect(url); });`,
      output: `${express} router.post('/sign-out', (req, res, next) => { if (req.user) { req.logout((err) => { if (err) return next(err); return req.session.destroy(() => res.redirect(url)); }); } else res.redirect(url); });`,
      settings: all,
      errors: [{ messageId: 'seen', data: { route: '/sign-out', does: 'req.logout' }, column: 95, endColumn: 98 }],
    },
    {
      code: `${express} app.get('/bye', (req, res) => { req.session.destroy(() => res.end()); });`,
      output: `${express} app.post('/bye', (req, res) => { req.session.destroy(() => res.end()); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /bye', does: 'req.session.destroy' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/clear', async (req, res) => { await Session.deleteMany({ user: req.user.id }); res.end(); });`,
      output: `${express} app.post('/clear', async (req, res) => { await Session.deleteMany({ user: req.user.id }); res.end(); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /clear', does: 'Session.deleteMany' }, column: 92, endColumn: 95 },
      ],
    },
    {
      code: `${express} app.get('/sessions/:id/revoke', async (req, res) => { if (req.user.isAdmin) await Session.deleteOne({ _id: req.params.id }); res.end(); });`,
      output: `${express} app.post('/sessions/:id/revoke', async (req, res) => { if (req.user.isAdmin) await Session.deleteOne({ _id: req.params.id }); res.end(); });`,
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /sessions/:id/revoke', does: 'Session.deleteOne' },
          column: 92,
          endColumn: 95,
        },
      ],
    },
    {
      code: 'module.exports = (app) => { app.get("/logout", (req, res) => { req.session.destroy(); res.redirect("/"); }); };',
      output:
        'module.exports = (app) => { app.post("/logout", (req, res) => { req.session.destroy(); res.redirect("/"); }); };',
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 33, endColumn: 36 },
      ],
    },
    {
      code: "const authRouter = module.exports = Router(); authRouter.get('/logout', (req, res) => { req.logout(() => res.redirect('/')); });",
      output:
        "const authRouter = module.exports = Router(); authRouter.post('/logout', (req, res) => { req.logout(() => res.redirect('/')); });",
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'req.logout' }, column: 58, endColumn: 61 }],
    },
    {
      code: "class Routes { constructor(app) { this.app = app; this.app.get('/logout', (req, res) => { req.session.destroy(() => res.end()); }); } }",
      output:
        "class Routes { constructor(app) { this.app = app; this.app.post('/logout', (req, res) => { req.session.destroy(() => res.end()); }); } }",
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 60, endColumn: 63 },
      ],
    },
    {
      code: "import { Router } from 'express'; class Routes { router = Router(); constructor() { this.router.get('/logout', this.logout.bind(this)); } logout(req, res) { req.session.destroy(() => res.end()); } }",
      output:
        "import { Router } from 'express'; class Routes { router = Router(); constructor() { this.router.post('/logout', this.logout.bind(this)); } logout(req, res) { req.session.destroy(() => res.end()); } }",
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'req.session.destroy' }, column: 97, endColumn: 100 },
      ],
    },
    {
      code: `${express} import cookieSession from 'cookie-session'; app.use(cookieSession({ keys })); app.get('/bye', (req, res) => { req.session = null; res.redirect('/'); });`,
      output: `${express} import cookieSession from 'cookie-session'; app.use(cookieSession({ keys })); app.post('/bye', (req, res) => { req.session = null; res.redirect('/'); });`,
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /bye', does: 'req.session = null' }, column: 170, endColumn: 173 },
      ],
    },
    {
      code: "import Router from '@koa/router'; const router = new Router(); router.get('/logout', (ctx) => { ctx.session = null; ctx.redirect('/'); });",
      output:
        "import Router from '@koa/router'; const router = new Router(); router.post('/logout', (ctx) => { ctx.session = null; ctx.redirect('/'); });",
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'ctx.session = null' }, column: 71, endColumn: 74 },
      ],
    },
    {
      code: "import Router from '@koa/router'; const router = new Router(); router.get('logout', '/logout', (ctx) => { ctx.logout(); ctx.redirect('/'); });",
      output:
        "import Router from '@koa/router'; const router = new Router(); router.post('logout', '/logout', (ctx) => { ctx.logout(); ctx.redirect('/'); });",
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'ctx.logout' }, column: 71, endColumn: 74 }],
    },
    {
      code: "import { Hono } from 'hono'; const app = new Hono().get('/', (c) => c.text('x')).get('/logout', (c) => { deleteCookie(c, 'session'); return c.redirect('/'); });",
      output:
        "import { Hono } from 'hono'; const app = new Hono().get('/', (c) => c.text('x')).post('/logout', (c) => { deleteCookie(c, 'session'); return c.redirect('/'); });",
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'deleteCookie' }, column: 82, endColumn: 85 }],
    },
    {
      code: "import { Hono } from 'hono'; const app = new Hono(); app.get('/logout', (c) => { c.get('session').deleteSession(); return c.redirect('/'); });",
      output:
        "import { Hono } from 'hono'; const app = new Hono(); app.post('/logout', (c) => { c.get('session').deleteSession(); return c.redirect('/'); });",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: "c.get('session').deleteSession" },
          column: 58,
          endColumn: 61,
        },
      ],
    },
    {
      code: "import { Hono } from 'hono'; const app = new Hono(); app.on(['GET', 'POST'], '/logout', (c) => { deleteCookie(c, 'session'); return c.redirect('/'); });",
      output:
        "import { Hono } from 'hono'; const app = new Hono(); app.on('POST', '/logout', (c) => { deleteCookie(c, 'session'); return c.redirect('/'); });",
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'deleteCookie' }, column: 61, endColumn: 76 }],
    },
    {
      code: "import Fastify from 'fastify'; const app = Fastify(); app.get('/logout', async (request, reply) => { await request.session.destroy(); reply.redirect('/'); });",
      output:
        "import Fastify from 'fastify'; const app = Fastify(); app.post('/logout', async (request, reply) => { await request.session.destroy(); reply.redirect('/'); });",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'request.session.destroy' },
          column: 59,
          endColumn: 62,
        },
      ],
    },
    {
      code: "import Fastify from 'fastify'; const app = Fastify(); app.get('/logout', { preHandler: [auth] }, async (request, reply) => { request.session.delete(); reply.redirect('/'); });",
      output:
        "import Fastify from 'fastify'; const app = Fastify(); app.post('/logout', { preHandler: [auth] }, async (request, reply) => { request.session.delete(); reply.redirect('/'); });",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'request.session.delete' },
          column: 59,
          endColumn: 62,
        },
      ],
    },
    {
      code: "import Fastify from 'fastify'; const app = Fastify(); app.route({ method: 'GET', url: '/logout', preHandler: auth, handler: async (request, reply) => { await request.session.destroy(); reply.redirect('/'); } });",
      output:
        "import Fastify from 'fastify'; const app = Fastify(); app.route({ method: 'POST', url: '/logout', preHandler: auth, handler: async (request, reply) => { await request.session.destroy(); reply.redirect('/'); } });",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'request.session.destroy' },
          column: 75,
          endColumn: 80,
        },
      ],
    },
    {
      code: "import Fastify from 'fastify'; const app = Fastify(); app.route({ method: ['GET', 'POST'], url: '/logout', handler: authController.logout });",
      output:
        "import Fastify from 'fastify'; const app = Fastify(); app.route({ method: 'POST', url: '/logout', handler: authController.logout });",
      settings: all,
      errors: [
        {
          messageId: 'named',
          data: { route: 'GET /logout', does: 'authController.logout' },
          column: 75,
          endColumn: 90,
        },
      ],
    },
    {
      code: "export default async function (fastify, options) { fastify.get('/logout', async (request, reply) => { reply.clearCookie('token'); return {}; }); }",
      output:
        "export default async function (fastify, options) { fastify.post('/logout', async (request, reply) => { reply.clearCookie('token'); return {}; }); }",
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'reply.clearCookie' }, column: 60, endColumn: 63 },
      ],
    },
    {
      code: "import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.route([{ method: 'GET', path: '/logout', options: { auth: false, handler: (request, h) => { request.cookieAuth.clear(); return h.redirect('/'); } } }]);",
      output:
        "import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.route([{ method: 'POST', path: '/logout', options: { auth: false, handler: (request, h) => { request.cookieAuth.clear(); return h.redirect('/'); } } }]);",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout', does: 'request.cookieAuth.clear' },
          column: 86,
          endColumn: 91,
        },
      ],
    },
    {
      code: 'export const routes = [{ method: "*", path: "/logout", handler: auth.logout }];',
      output: 'export const routes = [{ method: "POST", path: "/logout", handler: auth.logout }];',
      settings: all,
      errors: [{ messageId: 'named', data: { route: '/logout', does: 'auth.logout' }, column: 34, endColumn: 37 }],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().get('/logout', ({ cookie }) => { cookie.session.remove(); return 'done'; }, { detail: {} });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/logout', ({ cookie }) => { cookie.session.remove(); return 'done'; }, { detail: {} });",
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET /logout', does: 'cookie.session.remove' }, column: 47, endColumn: 50 },
      ],
    },
    {
      code: "import { createRouter, defineEventHandler } from 'h3'; const router = createRouter(); router.get('/logout', defineEventHandler(async (event) => { await clearSession(event, config); return {}; }));",
      output:
        "import { createRouter, defineEventHandler } from 'h3'; const router = createRouter(); router.post('/logout', defineEventHandler(async (event) => { await clearSession(event, config); return {}; }));",
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'clearSession' }, column: 94, endColumn: 97 }],
    },
    {
      code: "import { H3 } from 'h3'; const app = new H3(); app.get('/logout', async (event) => { const session = await useSession(event, config); await session.clear(); return {}; });",
      output:
        "import { H3 } from 'h3'; const app = new H3(); app.post('/logout', async (event) => { const session = await useSession(event, config); await session.clear(); return {}; });",
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET /logout', does: 'session.clear' }, column: 52, endColumn: 55 }],
    },
    {
      code: "import router from '@adonisjs/core/services/router'; const AuthController = () => import('#controllers/auth_controller'); router.get('/logout', [AuthController, 'logout']);",
      output:
        "import router from '@adonisjs/core/services/router'; const AuthController = () => import('#controllers/auth_controller'); router.post('/logout', [AuthController, 'logout']);",
      settings: all,
      errors: [
        {
          messageId: 'named',
          data: { route: 'GET /logout', does: "[AuthController, 'logout']" },
          column: 130,
          endColumn: 133,
        },
      ],
    },
    {
      code: "import router from '@adonisjs/core/services/router'; router.any('/logout', async ({ auth, response }) => { await auth.use('web').logout(); return response.redirect('/'); });",
      output:
        "import router from '@adonisjs/core/services/router'; router.post('/logout', async ({ auth, response }) => { await auth.use('web').logout(); return response.redirect('/'); });",
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: '/logout', does: "auth.use('web').logout" }, column: 61, endColumn: 64 },
      ],
    },
    {
      code: `${express} router.get('/logout', logout);`,
      output: `${express} router.post('/logout', logout);`,
      settings: all,
      errors: [{ messageId: 'named', data: { route: 'GET /logout', does: 'logout' }, column: 95, endColumn: 98 }],
    },
    {
      code: `${express} router.get('/logout', requireLogin, authController.logout);`,
      output: `${express} router.post('/logout', requireLogin, authController.logout);`,
      settings: all,
      errors: [
        {
          messageId: 'named',
          data: { route: 'GET /logout', does: 'authController.logout' },
          column: 95,
          endColumn: 98,
        },
      ],
    },
    {
      code: `${express} router.get('/logout', wrap(authController.logoutUser));`,
      output: `${express} router.post('/logout', wrap(authController.logoutUser));`,
      settings: all,
      errors: [
        {
          messageId: 'named',
          data: { route: 'GET /logout', does: 'wrap(authController.logoutUser)' },
          column: 95,
          endColumn: 98,
        },
      ],
    },
    {
      code: `${express} router.get('/users/signout', controller.exit);`,
      output: `${express} router.post('/users/signout', controller.exit);`,
      settings: all,
      errors: [
        {
          messageId: 'named',
          data: { route: 'GET /users/signout', does: 'controller.exit' },
          column: 95,
          endColumn: 98,
        },
      ],
    },
    {
      code: `${express} router.get('/end', auth.signOut);`,
      output: `${express} router.post('/end', auth.signOut);`,
      settings: all,
      errors: [{ messageId: 'named', data: { route: 'GET /end', does: 'auth.signOut' }, column: 95, endColumn: 98 }],
    },
    {
      code: `${express} router.get('/revoke-session/:id', admin.revokeSession);`,
      output: `${express} router.post('/revoke-session/:id', admin.revokeSession);`,
      settings: all,
      errors: [
        {
          messageId: 'named',
          data: { route: 'GET /revoke-session/:id', does: 'admin.revokeSession' },
          column: 95,
          endColumn: 98,
        },
      ],
    },
    {
      // Of the blank lines around what goes one stays.
      code: `${express}
router.post('/logout', auth.logout);

router.get('/logout', auth.logout);

export default router;
`,
      output: `${express}
router.post('/logout', auth.logout);

export default router;
`,
      settings: all,
      errors: [{ messageId: 'named', line: 4 }],
    },
    {
      code: `${express} router.all('/logout', auth.logout);`,
      output: `${express} router.post('/logout', auth.logout);`,
      settings: all,
      errors: [{ messageId: 'named', data: { route: '/logout', does: 'auth.logout' }, column: 95, endColumn: 98 }],
    },
    {
      code: `${express} router.route('/logout').get(auth.logout).post(auth.logout);`,
      output: null,
      settings: all,
      errors: [
        { messageId: 'named', data: { route: 'GET /logout', does: 'auth.logout' }, column: 112, endColumn: 115 },
      ],
    },
    {
      code: "module.exports = function (app) { app.get('/logout', account.logout); };",
      output: "module.exports = function (app) { app.post('/logout', account.logout); };",
      settings: all,
      errors: [
        { messageId: 'named', data: { route: 'GET /logout', does: 'account.logout' }, column: 39, endColumn: 42 },
      ],
    },
    {
      code: "import { Controller, Get, Post } from '@nestjs/common'; @Controller('auth') export class A { @Post('login') login() {} @Get('logout') logout(@Req() req) { return this.service.logout(req.user); } }",
      output:
        "import { Controller, Post } from '@nestjs/common'; @Controller('auth') export class A { @Post('login') login() {} @Post('logout') logout(@Req() req) { return this.service.logout(req.user); } }",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /auth/logout', does: 'this.service.logout' },
          column: 121,
          endColumn: 124,
        },
      ],
    },
    {
      code: "import { Controller, Get, Res } from '@nestjs/common'; @Controller('auth') export class A { @Get('me') me() {} @Get('logout') logout(@Res() res) { res.clearCookie('jwt'); return res.redirect('/'); } }",
      output:
        "import { Controller, Get, Res, Post } from '@nestjs/common'; @Controller('auth') export class A { @Get('me') me() {} @Post('logout') logout(@Res() res) { res.clearCookie('jwt'); return res.redirect('/'); } }",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /auth/logout', does: 'res.clearCookie' },
          column: 113,
          endColumn: 116,
        },
      ],
    },
    {
      code: "import { Controller, Get } from '@nestjs/common'; @Controller('logout') export class A { @Get(':id') run(@Param('id') id) { return this.service.logoutUser(id); } }",
      output:
        "import { Controller, Post } from '@nestjs/common'; @Controller('logout') export class A { @Post(':id') run(@Param('id') id) { return this.service.logoutUser(id); } }",
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'GET /logout/:id', does: 'this.service.logoutUser' },
          column: 91,
          endColumn: 94,
        },
      ],
    },
    {
      code: "import { All, Controller, Req } from '@nestjs/common'; @Controller() export class A { @All('signout') end(@Req() request) { request.session.destroy(); } }",
      output:
        "import { Post, Controller, Req } from '@nestjs/common'; @Controller() export class A { @Post('signout') end(@Req() request) { request.session.destroy(); } }",
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: '/signout', does: 'request.session.destroy' }, column: 88, endColumn: 91 },
      ],
    },
    {
      code: "import { NextResponse } from 'next/server'; export async function GET() { (await cookies()).delete('session'); return NextResponse.redirect('/'); }",
      output:
        "import { NextResponse } from 'next/server'; export async function POST() { (await cookies()).delete('session'); return NextResponse.redirect('/'); }",
      filename: '/a/app/logout/route.ts',
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'GET', does: '(await cookies()).delete' }, column: 67, endColumn: 70 },
      ],
    },
    {
      code: "export const GET = withAuth(async (request) => { const response = NextResponse.redirect('/'); response.cookies.set('token', '', { maxAge: 0 }); return response; });",
      output:
        "export const POST = withAuth(async (request) => { const response = NextResponse.redirect('/'); response.cookies.set('token', '', { maxAge: 0 }); return response; });",
      filename: '/a/app/api/auth/signout/route.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET', does: 'response.cookies.set' }, column: 14, endColumn: 17 }],
    },
    {
      code: 'export { logout as GET }; async function logout() { await signOut(); return new Response(); }',
      output: 'export { logout as POST }; async function logout() { await signOut(); return new Response(); }',
      filename: '/a/app/api/x/route.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET', does: 'signOut' }, column: 20, endColumn: 23 }],
    },
    {
      code: "import { getIronSession } from 'iron-session'; export async function GET() { const session = await getIronSession(await cookies(), options); session.destroy(); return Response.redirect('/'); }",
      output:
        "import { getIronSession } from 'iron-session'; export async function POST() { const session = await getIronSession(await cookies(), options); session.destroy(); return Response.redirect('/'); }",
      filename: '/a/app/api/x/route.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET', does: 'session.destroy' }, column: 70, endColumn: 73 }],
    },
    {
      code: "import { getIronSession } from 'iron-session'; export async function GET(request) { const session = await getIronSession(await cookies(), options); const action = new URL(request.url).searchParams.get('action'); if (action === 'logout') { session.destroy(); return redirect('/'); } return Response.json(session); }",
      output: null,
      filename: '/a/app/api/session/route.ts',
      settings: all,
      errors: [{ messageId: 'branch', data: { route: 'GET', does: 'session.destroy' }, column: 248, endColumn: 255 }],
    },
    {
      code: 'export async function POST() { await prisma.session.deleteMany({}); return Response.json({}); } export async function GET() { return POST(); }',
      output: 'export async function POST() { await prisma.session.deleteMany({}); return Response.json({}); } ',
      filename: '/a/app/api/admin/reset/route.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET', does: 'POST' }, column: 119, endColumn: 122 }],
    },
    {
      code: "export default async function logout(req, res) { res.setHeader('Set-Cookie', serialize('token', '', { maxAge: -1 })); res.json({}); }",
      output:
        "export default async function logout(req, res) { if (req.method !== 'POST') { res.status(405).end(); return; } res.setHeader('Set-Cookie', serialize('token', '', { maxAge: -1 })); res.json({}); }",
      filename: '/a/pages/api/logout.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'logout.ts', does: 'serialize' }, column: 31, endColumn: 37 }],
    },
    {
      code: 'export default withIronSessionApiRoute(function logoutRoute(req, res) { req.session.destroy(); res.send({ ok: true }); }, options);',
      output:
        "export default withIronSessionApiRoute(function logoutRoute(req, res) { if (req.method !== 'POST') { res.status(405).end(); return; } req.session.destroy(); res.send({ ok: true }); }, options);",
      filename: '/a/pages/api/logout.ts',
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'logout.ts', does: 'req.session.destroy' }, column: 16, endColumn: 39 },
      ],
    },
    {
      code: "import type { NextApiRequest, NextApiResponse } from 'next'; export default async function handler(req: NextApiRequest, res: NextApiResponse) { if (req.method === 'GET') { if (req.query.action === 'logout') { req.session.destroy(); return res.redirect('/'); } return res.json({}); } res.status(405).end(); } import { withIronSessionApiRoute } from 'iron-session/next';",
      output: null,
      filename: '/a/pages/api/session.ts',
      settings: all,
      errors: [
        {
          messageId: 'branch',
          data: { route: 'session.ts', does: 'req.session.destroy' },
          column: 222,
          endColumn: 229,
        },
      ],
    },
    {
      code: "export const getServerSideProps = withIronSessionSsr(async ({ req }) => { req.session.destroy(); return { redirect: { destination: '/', permanent: false } }; }, options);",
      output: null,
      filename: '/a/pages/logout.tsx',
      settings: all,
      errors: [
        {
          messageId: 'seen',
          data: { route: 'getServerSideProps', does: 'req.session.destroy' },
          column: 14,
          endColumn: 32,
        },
      ],
    },
    {
      code: 'export async function loader({ request }) { return logout(request); }',
      output: 'export async function action({ request }) { return logout(request); }',
      filename: '/a/app/routes/logout.tsx',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'loader', does: 'logout' }, column: 23, endColumn: 29 }],
    },
    {
      code: "export const loader = async ({ request }) => { const session = await getSession(request.headers.get('Cookie')); return redirect('/login', { headers: { 'Set-Cookie': await destroySession(session) } }); };",
      output:
        "export const action = async ({ request }) => { const session = await getSession(request.headers.get('Cookie')); return redirect('/login', { headers: { 'Set-Cookie': await destroySession(session) } }); };",
      filename: '/a/app/routes/_auth.logout.tsx',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'loader', does: 'destroySession' }, column: 14, endColumn: 20 }],
    },
    {
      code: "export const load = async ({ cookies }) => { cookies.delete('session', { path: '/' }); redirect(302, '/'); };",
      output: null,
      filename: '/a/src/routes/logout/+page.server.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'load', does: 'cookies.delete' }, column: 14, endColumn: 18 }],
    },
    {
      code: "export const GET = async ({ cookies }) => { cookies.delete('session', { path: '/' }); redirect(302, '/'); };",
      output:
        "export const POST = async ({ cookies }) => { cookies.delete('session', { path: '/' }); redirect(302, '/'); };",
      filename: '/a/src/routes/logout/+server.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'GET', does: 'cookies.delete' }, column: 14, endColumn: 17 }],
    },
    {
      code: "import type { RequestHandler } from './$types';\nexport const GET: RequestHandler = async ({ cookies }) => { cookies.delete('session', { path: '/' }); redirect(302, '/'); };",
      output:
        "import type { RequestHandler } from './$types';\nexport const POST: RequestHandler = async ({ cookies }) => { cookies.delete('session', { path: '/' }); redirect(302, '/'); };",
      filename: '/a/src/routes/logout/+server.ts',
      settings: all,
      errors: [{ messageId: 'seen', line: 2, column: 14 }],
    },
    {
      code: "export default defineEventHandler(async (event) => { await clearUserSession(event); return sendRedirect(event, '/'); });",
      output: null,
      filename: '/a/server/api/logout.get.ts',
      settings: all,
      errors: [
        { messageId: 'seen', data: { route: 'logout.get.ts', does: 'clearUserSession' }, column: 16, endColumn: 34 },
      ],
    },
    {
      code: "export default defineEventHandler(async (event) => { deleteCookie(event, 'token'); return sendRedirect(event, '/'); });",
      output:
        "export default defineEventHandler(async (event) => { assertMethod(event, 'POST'); deleteCookie(event, 'token'); return sendRedirect(event, '/'); });",
      filename: '/a/server/routes/auth/logout.ts',
      settings: all,
      errors: [{ messageId: 'seen', data: { route: 'logout.ts', does: 'deleteCookie' }, column: 16, endColumn: 34 }],
    },
    {
      code: `${express} app.get('/login', async (req, res) => { const { email, password } = req.query; const user = await check(email, password); req.session.userId = user.id; res.end(); });`,
      output: null,
      settings: all,
      errors: [{ messageId: 'login', data: { route: 'GET /login', does: 'req.query' }, column: 92, endColumn: 95 }],
    },
    {
      code: `${express} app.get('/login/:name/:password', async (req, res) => { req.session.user = await check(req.params.name, req.params.password); res.end(); });`,
      output: null,
      settings: all,
      errors: [
        {
          messageId: 'login',
          data: { route: 'GET /login/:name/:password', does: 'req.params.password' },
          column: 92,
          endColumn: 95,
        },
      ],
    },
  ],
});
