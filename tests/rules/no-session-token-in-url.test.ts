import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-session-token-in-url.js';

const tester = new RuleTester({ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } });
const all = { 'session-security': { fixes: 'all' } };

/** A handler in an Express application that issues tokens. */
function express(body: string, route = '/google/callback'): string {
  return `
import express from 'express';
import jwt from 'jsonwebtoken';
const router = express.Router();
router.get('${route}', async (req, res, next) => {
  ${body}
});`;
}

const COOKIE = "{ httpOnly: true, secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 * 1000 }";
const SECONDS = "{ httpOnly: true, secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 }";
const SIGN = 'const token = jwt.sign({ id: req.user.id }, process.env.JWT_SECRET);';

tester.run('no-session-token-in-url', rule, {
  valid: [
    express(`  res.set('Location', '/app?page=' + req.query.page);
  res.set('X-Next', '/app?token=' + jwt.sign({ id: 1 }, process.env.KEY, { expiresIn: '1h' }));`),
    `export const GET = (request) => new Response(null, { status: 302, headers: { Location: '/app?page=2' } });`,
    // Signed for the way to somebody else and back.
    express(
      "const jwtData = jwt.sign({ siteId, cancelRedirectUrl }, process.env.JWT_SECRET, { expiresIn: '15m' }); res.redirect(`${accounts}/log-in?jwtData=${jwtData}`);",
    ),
    // Nothing of the kind in the address.
    express(`${SIGN} res.cookie('token', token, { httpOnly: true, secure: true }); res.redirect('/app');`),
    express('res.redirect(`/list?page=${req.query.page}&sort=${sort}`);'),
    express('res.redirect(`/list?pageToken=${page.nextPageToken}`);'),
    // The temporary credentials of OAuth 1.0.
    express('res.redirect(`${provider.authorizeUrl}?oauth_token=${request.oauthToken}`);'),
    express('res.redirect(`${AUTHENTICATE}?oauth_token=${encodeURIComponent(answer.oauth_token)}`);'),
    express('res.redirect(`/form?csrfToken=${req.csrfToken()}`);'),
    express('res.redirect(`/pay/done?session_id=${session.id}`);'),
    express('res.redirect(`/pay/done?sessionId=${checkout.sessionId}`);'),
    express("res.redirect('/login?error=token');"),
    // Only what is sent to servers counts.
    express(`${SIGN} res.redirect(\`/app#token=\${token}\`);`),
    express(`${SIGN} res.redirect(\`/#/signed-in?token=\${token}\`);`),
    // It is not known what it is.
    express('res.redirect(`/app?token=${token}`);'),
    express('res.redirect(`/app?token=${req.query.token}`);'),
    express('const { token } = req.body; res.redirect(`/app?token=${token}`);'),
    express('const token = await lookUp(req.params.id); res.redirect(`/app?token=${token}`);', '/items/:id'),
    express('const token = generateToken(); res.redirect(`/app?token=${token}`);', '/items'),
    // Links that are used once.
    express(`${SIGN} res.redirect(\`/reset-password?token=\${token}\`);`),
    express(`${SIGN} res.redirect(\`/set-up?token=\${token}\`);`, '/forgot-password'),
    express(`${SIGN} res.redirect(\`/done?inviteToken=\${token}\`);`),
    express('const t = jwt.sign({ id: 1, purpose: "reset" }, SECRET); res.redirect(`/new?token=${t}`);'),
    express('const t = jwt.sign({ id: 1 }, process.env.EMAIL_SECRET); res.redirect(`/new?token=${t}`);'),
    express('const magicToken = jwt.sign({ id: 1 }, SECRET); res.redirect(`/in?token=${magicToken}`);'),
    express('res.redirect(`${team.url}/auth/redirect?token=${user.getTransferToken()}`);'),
    express('const t = jwt.sign({ id: 1 }, SECRET, { expiresIn: "60s" }); res.redirect(`/in?token=${t}`);'),
    `
import jwt from 'jsonwebtoken';
export async function sendVerification(user) {
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET);
  await mailer.sendMail({ to: user.email, html: \`<a href="\${process.env.URL}/verify?token=\${token}">Verify</a>\` });
}`,
    // What OAuth has in addresses.
    express('const s = jwt.sign({ back: 1 }, SECRET); res.redirect(`https://idp.example/authorize?state=${s}`);'),
    express('res.redirect(`https://idp.example/logout?id_token_hint=${req.user.idToken}`);'),
    express('res.redirect(`/done?code=${jwt.sign({ id: 1 }, SECRET)}`);'),
    // Interfaces of others, and connections that cannot have headers.
    'fetch(`https://graph.example.com/me?access_token=${accessToken}`);',
    'fetch(`${GRAPH}/me?access_token=${accessToken}`);',
    "fetch(`https://api.example.com/user?access_token=${localStorage.getItem('github_token')}`);",
    'new WebSocket(`wss://chat.example/?token=${localStorage.getItem("token")}`);',
    'new EventSource(`/events?token=${localStorage.getItem("token")}`);',
    'const socket = io(url, { query: { token: localStorage.getItem("token") } });',
    // Other things that are kept.
    'fetch(`/api/items?theme=${localStorage.getItem("theme")}`);',
    'fetch(`/api/devices?push=${localStorage.getItem("fcmToken")}`);',
    'fetch(`/api/verify?token=${params.token}`);',
    'fetch(`/api/verify?token=${localStorage.getItem("resetToken")}`);',
    'window.location.href = `/reset?token=${resetToken}`;',
    "fetch('/api/token', { method: 'POST', body: `grant_type=refresh_token&refresh_token=${localStorage.token}` });",
    // Read for a link that is used once.
    express('const { id } = jwt.verify(req.query.token, process.env.JWT_SECRET); await verify(id);', '/verify-email'),
    express('req.user = jwt.verify(req.query.token, process.env.JWT_SECRET); next();', '/unsubscribe'),
    express('req.user = jwt.verify(req.query.token, process.env.INVITE_SECRET); next();', '/in'),
    express('const file = jwt.verify(req.query.token, process.env.JWT_SECRET); res.download(file.path);', '/files'),
    express('req.user = jwt.verify(req.headers.authorization, process.env.JWT_SECRET); next();', '/in'),
    express('req.user = jwt.verify(req.body.token, process.env.JWT_SECRET); next();', '/in'),
    express('req.state = jwt.verify(req.query.state, process.env.JWT_SECRET); next();', '/in'),
    `
import { ExtractJwt, Strategy } from 'passport-jwt';
new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.KEY }, verify);`,
    "import { ExtractJwt } from './extract.js'; ExtractJwt.fromUrlQueryParameter('token');",
    "import { expressjwt } from 'express-jwt'; expressjwt({ secret: process.env.KEY, getToken: (req) => req.headers.authorization });",
    "import { getAuth } from 'firebase-admin/auth'; export const who = (req, res) => getAuth().verifyIdToken(req.body.idToken);",
    { code: express(`${SIGN} res.redirect(\`/app?token=\${token}\`);`), filename: 'tests/login.js' },
  ],
  invalid: [
    {
      code: express(`${SIGN}
  res.redirect(\`/app?token=\${token}\`);`),
      output: null,
      errors: [
        {
          messageId: 'answer',
          data: { what: 'token', shown: 'token' },
          line: 7,
          column: 30,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'setCookie',
              output: express(`${SIGN}
  res.cookie('token', token, ${COOKIE});
  res.redirect('/app');`),
            },
          ],
        },
      ],
    },
    // How the address is put together.
    {
      code: express(
        `res.redirect(302, '/app?token=' + jwt.sign({ sub: req.user.id }, process.env.JWT_SECRET) + '&new=1');`,
      ),
      output: express(`res.cookie('token', jwt.sign({ sub: req.user.id }, process.env.JWT_SECRET), ${COOKIE});
  res.redirect(302, '/app?new=1');`),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: express(`${SIGN}
  const url = \`\${process.env.CLIENT}/in?user=\${req.user.id}&access_token=\${encodeURIComponent(token)}&a=1\`;
  return res.redirect(url);`),
      output: express(`${SIGN}
  const url = \`\${process.env.CLIENT}/in?user=\${req.user.id}&a=1\`;
  res.cookie('access_token', token, ${COOKIE});
  return res.redirect(url);`),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: express(`${SIGN}
  const url = new URL('/in', process.env.CLIENT);
  url.searchParams.set('name', req.user.name);
  url.searchParams.append('token', token);
  res.redirect(url.toString());`),
      output: express(`${SIGN}
  const url = new URL('/in', process.env.CLIENT);
  url.searchParams.set('name', req.user.name);
  res.cookie('token', token, ${COOKIE});
  res.redirect(url.toString());`),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: express(`const { accessToken, refreshToken } = await authService.login(req.user);
  const query = new URLSearchParams({ accessToken, refreshToken, ok: '1' });
  res.redirect(\`\${FRONT}/in?\${query}\`);`),
      output: [
        express(`const { accessToken, refreshToken } = await authService.login(req.user);
  const query = new URLSearchParams({ refreshToken, ok: '1' });
  res.cookie('accessToken', accessToken, ${COOKIE});
  res.redirect(\`\${FRONT}/in?\${query}\`);`),
        express(`const { accessToken, refreshToken } = await authService.login(req.user);
  const query = new URLSearchParams({ ok: '1' });
  res.cookie('accessToken', accessToken, ${COOKIE});
  res.cookie('refreshToken', refreshToken, ${COOKIE});
  res.redirect(\`\${FRONT}/in?\${query}\`);`),
      ],
      settings: all,
      errors: [{ messageId: 'answer' }, { messageId: 'answer' }],
    },
    {
      code: `import qs from 'qs';${express(`res.redirect('/in?' + qs.stringify({ jwt: jwt.sign({ id: 1 }, process.env.S), a }));`)}`,
      output: null,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: express(`${SIGN}
  res.location(base + '?token=' + token);`),
      output: express(`${SIGN}
  res.cookie('token', token, ${COOKIE});
  res.location(base);`),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // Through functions and variables of the file.
    {
      code: `
import jwt from 'jsonwebtoken';
const issue = (user) => jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '7d' });
const welcome = (token) => \`\${process.env.CLIENT}/welcome?token=\${token}\`;
export const googleCallback = (req, res) => res.redirect(welcome(issue(req.user)));`,
      output: null,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
export async function callback(req, res) {
  const jwt = await createJwt(req.user);
  if (req.user.isNew) return res.redirect(\`/first?jwt=\${jwt}\`);
  res.redirect(\`/again?jwt=\${jwt}\`);
}`,
      output: `
export async function callback(req, res) {
  const jwt = await createJwt(req.user);
  if (req.user.isNew) {
    res.cookie('jwt', jwt, ${COOKIE});
    return res.redirect('/first');
  }
  res.cookie('jwt', jwt, ${COOKIE});
  res.redirect('/again');
}`,
      settings: all,
      errors: [{ messageId: 'answer' }, { messageId: 'answer' }],
    },
    // One address, sent twice: both answers set the cookie.
    {
      code: express(`${SIGN}
  const url = \`/in?token=\${token}\`;
  if (a) return res.redirect(301, url);
  res.redirect(url);`),
      output: express(`${SIGN}
  const url = '/in';
  if (a) {
    res.cookie('token', token, ${COOKIE});
    return res.redirect(301, url);
  }
  res.cookie('token', token, ${COOKIE});
  res.redirect(url);`),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // What goes on behind it would have to begin otherwise.
    {
      code: express(`let url = process.env.CLIENT;
  url += \`?token=\${req.user.token}\`;
  if (req.user.isNew) url += '&new=1';
  return res.redirect(url);`),
      output: null,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: express(
        'const token = generateToken(req.user._id); res.redirect(`${process.env.CLIENT}?token=${token}`);',
        '/items',
      ),
      output: express(
        `const token = generateToken(req.user._id); res.cookie('token', token, ${COOKIE}); res.redirect(\`\${process.env.CLIENT}\`);`,
        '/items',
      ),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // Only where the redirect is reached whenever its statement is.
    {
      code: `
import jwt from 'jsonwebtoken';
export const callback = (req, res) => {
  const token = jwt.sign({ id: req.user.id }, process.env.KEY);
  return req.user.isNew ? res.redirect('/first') : res.redirect(\`/signed-in?token=\${token}\`);
};`,
      output: null,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // Handed to a callback.
    {
      code: `
import jwt from 'jsonwebtoken';
export const callback = (req, res) => {
  jwt.sign({ id: req.user.id }, process.env.KEY, { expiresIn: '1d' }, (error, token) => {
    res.redirect(\`/in?token=\${token}\`);
  });
};`,
      output: `
import jwt from 'jsonwebtoken';
export const callback = (req, res) => {
  jwt.sign({ id: req.user.id }, process.env.KEY, { expiresIn: '1d' }, (error, token) => {
    res.cookie('token', token, ${COOKIE});
    res.redirect('/in');
  });
};`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: express(
        "res.redirect(url.format({ pathname: '/in', query: { token: jwt.sign({ id: 1 }, process.env.S), a } }));",
      ),
      output: null,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // Ids of sessions.
    {
      code: express("res.redirect('/app?sid=' + req.sessionID);"),
      output: express("res.redirect('/app');"),
      settings: all,
      errors: [{ messageId: 'answer', data: { what: 'session id', shown: 'req.sessionID' } }],
    },
    {
      code: express('res.redirect(`/app?s=${req.session.id}`);'),
      output: express("res.redirect('/app');"),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: express('res.redirect(`/app?token=${req.cookies.token}`);'),
      output: express("res.redirect('/app');"),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // Settings decide what is written.
    {
      code: 'export const login = (req, res) => { const jwt = signJwt(req.user); res.redirect("/app?jwt=" + jwt); };',
      output:
        'export const login = (req, res) => { const jwt = signJwt(req.user); res.cookie("jwt", jwt, { httpOnly: true, secure: process.env.NODE_ENV === "production", sameSite: "lax", maxAge: 60 * 60 * 1000 }); res.redirect("/app"); };',
      settings: { 'session-security': { fixes: 'all', secure: 'production', lifetime: 3600 } },
      errors: [{ messageId: 'answer' }],
    },
    // Other frameworks.
    {
      code: `
import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Response } from 'express';
@Controller('auth')
export class AuthController {
  constructor(private readonly jwtService: JwtService) {}
  @Get('google/callback')
  async googleCallback(@Req() req, @Res() res: Response) {
    const token = await this.jwtService.signAsync({ sub: req.user.id });
    return res.redirect(\`\${process.env.FRONTEND}/login?token=\${token}\`);
  }
}`,
      output: `
import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Response } from 'express';
@Controller('auth')
export class AuthController {
  constructor(private readonly jwtService: JwtService) {}
  @Get('google/callback')
  async googleCallback(@Req() req, @Res() res: Response) {
    const token = await this.jwtService.signAsync({ sub: req.user.id });
    res.cookie('token', token, ${COOKIE});
    return res.redirect(\`\${process.env.FRONTEND}/login\`);
  }
}`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import fastify from 'fastify';
const app = fastify();
app.get('/callback', async (request, reply) => {
  const token = await reply.jwtSign({ id: request.user.id });
  return reply.redirect(\`/app?token=\${token}\`);
});`,
      output: `
import fastify from 'fastify';
const app = fastify();
app.get('/callback', async (request, reply) => {
  const token = await reply.jwtSign({ id: request.user.id });
  reply.setCookie('token', token, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 });
  return reply.redirect('/app');
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import Koa from 'koa';
import jwt from 'jsonwebtoken';
new Koa().use(async (ctx) => {
  const token = jwt.sign({ id: ctx.state.user.id }, process.env.KEY);
  ctx.redirect('/app?token=' + token);
});`,
      output: `
import Koa from 'koa';
import jwt from 'jsonwebtoken';
new Koa().use(async (ctx) => {
  const token = jwt.sign({ id: ctx.state.user.id }, process.env.KEY);
  ctx.cookies.set('token', token, { sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 * 1000 });
  ctx.redirect('/app');
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import { Hono } from 'hono';
import { sign } from 'hono/jwt';
const app = new Hono();
app.get('/callback', async (c) => {
  const token = await sign({ sub: c.get('user').id }, c.env.KEY);
  return c.redirect(\`/app?token=\${token}\`);
});`,
      output: `
import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { setCookie } from 'hono/cookie';
const app = new Hono();
app.get('/callback', async (c) => {
  const token = await sign({ sub: c.get('user').id }, c.env.KEY);
  setCookie(c, 'token', token, { httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 14 * 24 * 60 * 60 });
  return c.redirect('/app');
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import { NextResponse } from 'next/server';
import { SignJWT } from 'jose';
export async function GET(request) {
  const token = await new SignJWT({ sub: user.id }).setExpirationTime('7d').sign(key);
  return NextResponse.redirect(new URL(\`/dashboard?token=\${token}\`, request.url));
}`,
      output: `
import { NextResponse } from 'next/server';
import { SignJWT } from 'jose';
export async function GET(request) {
  const token = await new SignJWT({ sub: user.id }).setExpirationTime('7d').sign(key);
  const response = NextResponse.redirect(new URL('/dashboard', request.url));
  response.cookies.set('token', token, ${SECONDS});
  return response;
}`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import jwt from 'jsonwebtoken';
import type { NextApiRequest, NextApiResponse } from 'next';
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = jwt.sign({ id: 1 }, process.env.KEY!);
  res.redirect(\`/app?token=\${token}\`);
}`,
      output: `
import jwt from 'jsonwebtoken';
import type { NextApiRequest, NextApiResponse } from 'next';
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const token = jwt.sign({ id: 1 }, process.env.KEY!);
  res.setHeader('Set-Cookie', \`token=\${encodeURIComponent(token)}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=1209600\`);
  res.redirect('/app');
}`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // The header says the same as a redirect.
    {
      code: express(`  const token = jwt.sign({ id: req.user.id }, process.env.KEY, { expiresIn: '1h' });
  res.status(302).set('Location', '/app?token=' + token).end();`),
      output: express(`  const token = jwt.sign({ id: req.user.id }, process.env.KEY, { expiresIn: '1h' });
  res.cookie('token', token, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 * 1000 });
  res.status(302).set('Location', '/app').end();`),
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import fastify from 'fastify';
const app = fastify();
app.get('/callback', async (request, reply) => {
  const token = await reply.jwtSign({ id: request.user.id });
  return reply.code(302).header('location', \`/app?token=\${token}\`).send();
});`,
      output: `
import fastify from 'fastify';
const app = fastify();
app.get('/callback', async (request, reply) => {
  const token = await reply.jwtSign({ id: request.user.id });
  reply.setCookie('token', token, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 });
  return reply.code(302).header('location', '/app').send();
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import Router from '@koa/router';
import jwt from 'jsonwebtoken';
new Router().get('/callback', async (ctx) => {
  const token = jwt.sign({ id: ctx.state.user.id }, process.env.KEY, { expiresIn: '1h' });
  ctx.status = 302;
  ctx.set('Location', '/app?token=' + token);
});`,
      output: `
import Router from '@koa/router';
import jwt from 'jsonwebtoken';
new Router().get('/callback', async (ctx) => {
  const token = jwt.sign({ id: ctx.state.user.id }, process.env.KEY, { expiresIn: '1h' });
  ctx.status = 302;
  ctx.cookies.set('token', token, { sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 * 1000 });
  ctx.set('Location', '/app');
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import jwt from 'jsonwebtoken';
new Hono().get('/callback', async (c) => {
  const token = jwt.sign({ id: c.get('user').id }, process.env.KEY, { expiresIn: '1h' });
  c.header('Location', \`/app?token=\${token}\`);
  return c.body(null, 302);
});`,
      output: `
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import jwt from 'jsonwebtoken';
new Hono().get('/callback', async (c) => {
  const token = jwt.sign({ id: c.get('user').id }, process.env.KEY, { expiresIn: '1h' });
  setCookie(c, 'token', token, { httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 14 * 24 * 60 * 60 });
  c.header('Location', '/app');
  return c.body(null, 302);
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    ...['Location', 'location'].map((header) => ({
      code: `
import jwt from 'jsonwebtoken';
export async function GET(request) {
  const token = jwt.sign({ id: 1 }, process.env.KEY, { expiresIn: '1h' });
  return new Response(null, { status: 302, headers: { ${header}: \`/app?token=\${token}\` } });
}`,
      errors: [{ messageId: 'answer' as const, line: 5 }],
    })),
    // A plugin of Fastify in a file of its own.
    {
      code: `
export default async function (fastify, options) {
  fastify.post('/login', async (request, reply) => {
    const token = fastify.jwt.sign({ sub: request.user.id }, { expiresIn: '1h' });
    return reply.redirect('/?token=' + token);
  });
}`,
      output: `
export default async function (fastify, options) {
  fastify.post('/login', async (request, reply) => {
    const token = fastify.jwt.sign({ sub: request.user.id }, { expiresIn: '1h' });
    reply.setCookie('token', token, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 });
    return reply.redirect('/');
  });
}`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import http from 'node:http';
import jwt from 'jsonwebtoken';
http.createServer((req, res) => {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  res.writeHead(302, { Location: '/app?token=' + token });
  res.end();
});`,
      output: `
import http from 'node:http';
import jwt from 'jsonwebtoken';
http.createServer((req, res) => {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  res.setHeader('Set-Cookie', \`token=\${encodeURIComponent(token)}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=1209600\`);
  res.writeHead(302, { Location: '/app' });
  res.end();
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import jwt from 'jsonwebtoken';
export const route = { method: 'GET', path: '/callback', handler: (request, h) => {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  return h.redirect(\`/app?token=\${token}\`).temporary();
} };`,
      output: `
import jwt from 'jsonwebtoken';
export const route = { method: 'GET', path: '/callback', handler: (request, h) => {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  return h.redirect('/app').state('token', token, { path: '/', isHttpOnly: true, isSecure: true, isSameSite: 'Lax', ttl: 14 * 24 * 60 * 60 * 1000 }).temporary();
} };`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import { defineEventHandler, sendRedirect } from 'h3';
import jwt from 'jsonwebtoken';
export default defineEventHandler(async (event) => {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  return sendRedirect(event, \`/app?token=\${token}\`, 302);
});`,
      output: `
import { defineEventHandler, sendRedirect, setCookie } from 'h3';
import jwt from 'jsonwebtoken';
export default defineEventHandler(async (event) => {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  setCookie(event, 'token', token, ${SECONDS});
  return sendRedirect(event, '/app', 302);
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import { redirect } from 'react-router';
import jwt from 'jsonwebtoken';
export async function loader() {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  return redirect(\`/app?token=\${token}\`);
}`,
      output: `
import { redirect } from 'react-router';
import jwt from 'jsonwebtoken';
export async function loader() {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  return redirect('/app', { headers: { 'Set-Cookie': \`token=\${encodeURIComponent(token)}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=1209600\` } });
}`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // No edit where the answer's cookies cannot be reached.
    {
      code: `
import { redirect } from 'next/navigation';
import jwt from 'jsonwebtoken';
export async function GET() {
  const token = jwt.sign({ id: 1 }, process.env.KEY);
  redirect(\`/app?token=\${token}\`);
}`,
      output: null,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import jwt from 'jsonwebtoken';
export const GET = () => Response.redirect('https://app.example/?token=' + jwt.sign({ id: 1 }, process.env.KEY));`,
      output: null,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    {
      code: `
import jwt from 'jsonwebtoken';
app.get('/callback', async (req, res) => {
  const payload = { uid: req.user.id };
  const token = jwt.sign(payload, process.env.KEY, { expiresIn: '1h' });
  res.redirect(\`\${process.env.CLIENT}?accessToken=\${token}&name=\${req.user.name}\`);
});`,
      output: `
import jwt from 'jsonwebtoken';
app.get('/callback', async (req, res) => {
  const payload = { uid: req.user.id };
  const token = jwt.sign(payload, process.env.KEY, { expiresIn: '1h' });
  res.cookie('accessToken', token, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 * 1000 });
  res.redirect(\`\${process.env.CLIENT}?name=\${req.user.name}\`);
});`,
      settings: all,
      errors: [{ messageId: 'answer' }],
    },
    // Pages.
    {
      code: "window.location.href = `/app?token=${localStorage.getItem('token')}`;",
      output: "window.location.href = '/app';",
      settings: all,
      errors: [{ messageId: 'script', data: { what: 'token', shown: "localStorage.getItem('token')" } }],
    },
    {
      code: `
const { data } = await axios.post('/api/auth/login', form);
location.assign('/app?token=' + data.token);`,
      output: `
const { data } = await axios.post('/api/auth/login', form);
location.assign('/app');`,
      settings: all,
      errors: [{ messageId: 'script' }],
    },
    {
      code: `
import { useRouter } from 'next/navigation';
export function Signed({ session }) {
  const router = useRouter();
  router.push(\`/app?accessToken=\${session.accessToken}\`);
}`,
      output: `
import { useRouter } from 'next/navigation';
export function Signed({ session }) {
  const router = useRouter();
  router.push('/app');
}`,
      settings: all,
      errors: [{ messageId: 'script' }],
    },
    {
      code: `
import { useRouter } from 'vue-router';
const router = useRouter();
router.push({ path: '/app', query: { token: localStorage.token, tab: 1 } });`,
      output: `
import { useRouter } from 'vue-router';
const router = useRouter();
router.push({ path: '/app', query: { tab: 1 } });`,
      settings: all,
      errors: [{ messageId: 'script' }],
    },
    {
      code: `
import { useNavigate } from 'react-router-dom';
import Cookies from 'js-cookie';
export const Go = () => { const navigate = useNavigate(); navigate(\`/app?token=\${Cookies.get('token')}\`); };`,
      output: `
import { useNavigate } from 'react-router-dom';
export const Go = () => { const navigate = useNavigate(); navigate('/app'); };`,
      settings: all,
      errors: [{ messageId: 'script' }],
    },
    // Requests.
    {
      code: `
const token = localStorage.getItem('token');
const answer = await fetch(\`\${API}/items?token=\${token}&page=1\`);`,
      output: `
const token = localStorage.getItem('token');
const answer = await fetch(\`\${API}/items?page=1\`, { headers: { Authorization: \`Bearer \${token}\` } });`,
      settings: all,
      errors: [{ messageId: 'request', data: { what: 'token', shown: 'token' } }],
    },
    {
      code: "fetch('/api/items?token=' + JSON.parse(localStorage.getItem('user')).token, { method: 'POST', headers: { Accept: 'text/plain' } });",
      output:
        "fetch('/api/items', { method: 'POST', headers: { Accept: 'text/plain', Authorization: `Bearer ${JSON.parse(localStorage.getItem('user')).token}` } });",
      settings: all,
      errors: [{ messageId: 'request' }],
    },
    {
      code: `
import axios from 'axios';
axios.get('/api/items', { params: { token: localStorage.getItem('token'), page: 2 } });`,
      output: null,
      settings: all,
      errors: [{ messageId: 'request' }],
    },
    {
      code: `
import axios from 'axios';
const token = sessionStorage.getItem('accessToken');
axios.post('/api/items?access_token=' + token, item);`,
      output: `
import axios from 'axios';
const token = sessionStorage.getItem('accessToken');
axios.post('/api/items', item, { headers: { Authorization: \`Bearer \${token}\` } });`,
      settings: all,
      errors: [{ messageId: 'request' }],
    },
    {
      code: 'const { token } = useAuth(); fetch(`/api/items?token=${token}`, options);',
      output: null,
      settings: all,
      errors: [{ messageId: 'request' }],
    },
    // Read from the query.
    {
      code: `
import jwt from 'jsonwebtoken';
export const auth = (req, res, next) => {
  const token = req.headers['x-access-token'] || req.query.token;
  jwt.verify(token, process.env.JWT_SECRET, (error, decoded) => {
    if (error) return res.sendStatus(401);
    req.user = decoded;
    next();
  });
};`,
      output: `
import jwt from 'jsonwebtoken';
export const auth = (req, res, next) => {
  const token = req.headers['x-access-token'];
  jwt.verify(token, process.env.JWT_SECRET, (error, decoded) => {
    if (error) return res.sendStatus(401);
    req.user = decoded;
    next();
  });
};`,
      settings: all,
      errors: [{ messageId: 'read', data: { shown: 'req.query.token' }, line: 4, column: 50 }],
    },
    {
      code: `
import jwt from 'jsonwebtoken';
export const auth = (req, res, next) => {
  const token = req.body.token || req.query.token || req.headers['x-access-token'];
  req.userId = jwt.verify(token, process.env.JWT_SECRET).id;
  next();
};`,
      output: `
import jwt from 'jsonwebtoken';
export const auth = (req, res, next) => {
  const token = req.body.token || req.headers['x-access-token'];
  req.userId = jwt.verify(token, process.env.JWT_SECRET).id;
  next();
};`,
      settings: all,
      errors: [{ messageId: 'read' }],
    },
    {
      code: `
import { ExtractJwt, Strategy } from 'passport-jwt';
new Strategy({ jwtFromRequest: ExtractJwt.fromUrlQueryParameter('token'), secretOrKey: process.env.KEY }, verify);`,
      errors: [
        {
          messageId: 'read',
          suggestions: [
            {
              messageId: 'leaveToHeader',
              output: `
import { ExtractJwt, Strategy } from 'passport-jwt';
new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.KEY }, verify);`,
            },
          ],
        },
      ],
    },
    {
      code: express('res.locals.user = jwt.verify(req.query.token, process.env.JWT_SECRET); next();', '/in'),
      output: null,
      settings: all,
      errors: [{ messageId: 'read' }],
    },
    {
      code: `
import jwt from 'jsonwebtoken';
export const verifyToken = (req, res, next) => {
  let token = req.headers.authorization;
  if (!token && req.query.token) token = req.query.token;
  req.user = jwt.verify(token, process.env.JWT_SECRET);
  next();
};`,
      output: null,
      settings: all,
      errors: [{ messageId: 'read', line: 5 }],
    },
    {
      code: `
import { verify } from 'hono/jwt';
import { createMiddleware } from 'hono/factory';
export const auth = createMiddleware(async (c, next) => {
  c.set('user', await verify(c.req.query('token'), c.env.KEY));
  await next();
});`,
      output: null,
      settings: all,
      errors: [{ messageId: 'read' }],
    },
    {
      code: `
import { ExtractJwt, Strategy } from 'passport-jwt';
new Strategy({ jwtFromRequest: ExtractJwt.fromUrlQueryParameter('token'), secretOrKey: process.env.KEY }, verify);`,
      output: `
import { ExtractJwt, Strategy } from 'passport-jwt';
new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.KEY }, verify);`,
      settings: all,
      errors: [{ messageId: 'read', data: { shown: 'ExtractJwt.fromUrlQueryParameter' } }],
    },
    {
      code: `
const passportJwt = require('passport-jwt');
passportJwt.ExtractJwt.fromExtractors([
  passportJwt.ExtractJwt.fromAuthHeaderAsBearerToken(),
  passportJwt.ExtractJwt.fromUrlQueryParameter('access_token'),
]);`,
      output: `
const passportJwt = require('passport-jwt');
passportJwt.ExtractJwt.fromExtractors([
  passportJwt.ExtractJwt.fromAuthHeaderAsBearerToken(),
]);`,
      settings: all,
      errors: [{ messageId: 'read' }],
    },
    {
      code: `
import { expressjwt } from 'express-jwt';
export const check = expressjwt({
  secret: process.env.KEY,
  algorithms: ['HS256'],
  getToken: function fromHeaderOrQuery(req) {
    if (req.headers.authorization) return req.headers.authorization.split(' ')[1];
    if (req.query && req.query.token) return req.query.token;
    return null;
  },
});`,
      output: null,
      settings: all,
      errors: [{ messageId: 'read', line: 8 }],
    },
    {
      code: "import { getAuth } from 'firebase-admin/auth'; export const who = async (req, res) => res.json(await getAuth().verifyIdToken(req.query.token));",
      output: null,
      settings: all,
      errors: [{ messageId: 'read' }],
    },
    {
      code: "import session from 'express-session'; export const who = (req, res) => req.sessionStore.get(req.query.sid, (error, found) => res.json(found));",
      output: null,
      settings: all,
      errors: [{ messageId: 'read' }],
    },
    // `res as any.cookie(…)` is no code, and a statement that begins with a parenthesis may be a call.
    {
      filename: 'file.ts',
      code: express("const token = jwt.sign({ id }, key); (res as any).redirect('/?token=' + token);"),
      settings: all,
      output: null,
      errors: [{ messageId: 'answer' }],
    },
    // The cookie is set by the response that the chain starts with, not by what a cast says of its end.
    {
      filename: 'file.ts',
      code: express("const token = jwt.sign({ id }, key); (res.status(302) as any).redirect('/?token=' + token);"),
      settings: all,
      output: express(
        `const token = jwt.sign({ id }, key); res.cookie('token', token, ${COOKIE}); (res.status(302) as any).redirect('/');`,
      ),
      errors: [{ messageId: 'answer' }],
    },
    // `context.cookie(…)` would be no method, and a second call of what gives the response may give another one.
    {
      filename: 'file.ts',
      code: `
import type { ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import jwt from 'jsonwebtoken';
export class Redirecting {
  intercept(context: ExecutionContext) {
    const token = jwt.sign({ id }, key);
    context.switchToHttp().getResponse<Response>().redirect('/?token=' + token);
  }
}`,
      settings: all,
      output: null,
      errors: [{ messageId: 'answer' }],
    },
  ],
});
