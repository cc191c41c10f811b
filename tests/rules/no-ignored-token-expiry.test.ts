import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-ignored-token-expiry.js';

const tester = new RuleTester();

tester.run('no-ignored-token-expiry', rule, {
  valid: [
    "import jwt from 'jwt-simple'; app.get('/me', (req, res) => { req.user = jwt.decode(req.cookies.token, key); next(); });",
    "import jwt from 'jwt-simple'; app.get('/me', (req, res) => { req.user = jwt.decode(req.cookies.token, key, false); next(); });",
    "import jwt from 'jsonwebtoken'; app.get('/me', (req, res) => { const payload = jwt.verify(req.cookies.token, key, { ignoreExpiration: true }); res.json(withState(payload)); });",
    "import jwt from 'jsonwebtoken'; app.get('/me', (req, res) => { const payload = jwt.verify(req.cookies.token, key, { ignoreExpiration: true }); if (payload.exp < now()) return res.sendStatus(401); res.json(payload); });",
    // Another part of the file looks at the expiry.
    "import jwt from 'jsonwebtoken'; const read = (text) => jwt.verify(text, key, { ignoreExpiration: true }); class Licence { constructor(claims) { this.until = new Date(claims.exp * 1000); } } export const licence = (text) => new Licence(read(text));",
    `import jwt from 'jsonwebtoken';
export async function refresh(req, res) {
  const { accessToken, refreshToken } = req.body;
  const { id } = jwt.verify(accessToken, process.env.ACCESS_SECRET, { ignoreExpiration: true });
  const stored = await RefreshToken.findOne({ user: id, token: refreshToken });
  if (!stored) return res.sendStatus(401);
  res.json({ accessToken: jwt.sign({ id }, process.env.ACCESS_SECRET, { expiresIn: '15m' }) });
}`,
    `import jwt from 'jsonwebtoken';
exports.logout = async (req, res) => {
  const { jti } = jwt.verify(req.cookies.token, process.env.JWT_SECRET, { ignoreExpiration: true });
  await Session.deleteOne({ jti });
  res.sendStatus(204);
};`,
    `import jwt from 'jsonwebtoken';
router.post('/logout', async (req, res) => {
  const { sub } = jwt.verify(req.cookies.token, process.env.JWT_SECRET, { ignoreExpiration: true });
  await revokeAll(sub);
  res.sendStatus(204);
});`,
    `import jwt from 'jsonwebtoken';
const options = { issuer: 'shop', ignoreExpiration: true };
configure(options);
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ...options, ignoreExpiration: true });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: false });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: undefined });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: process.env.NODE_ENV === 'development' });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: process.env.NODE_ENV !== 'production' });`,
    `import jwt from 'jsonwebtoken';
export const read = (token, options) => jwt.verify(token, process.env.JWT_SECRET, options);`,
    `import jwt from 'jsonwebtoken';
export const read = (token, options) => jwt.verify(token, process.env.JWT_SECRET, { ...options });`,
    `import jwt from 'jsonwebtoken';
export const read = (token, options) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true, ...options });`,
    `import jwt from 'jsonwebtoken';
export const read = (token, ignoreExpiration) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration });`,
    `import jwt from 'jsonwebtoken';
export const read = (token, refresh) => jwt.verify(token, process.env.JWT_SECRET, refresh ? { ignoreExpiration: true } : {});`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true, maxAge: '30d' });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true, maxAge: config.maxAge });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => {
  const payload = jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true });
  if (payload.exp < Date.now() / 1000 - 7 * 24 * 60 * 60) throw new Error('too old');
  return payload;
};`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => {
  const { iat, sub } = jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true });
  if (Math.floor(Date.now() / 1000) - iat > 604800) return null;
  return sub;
};`,
    `import jwt from 'jsonwebtoken';
export const read = (token, done) =>
  jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true }, (error, payload) => {
    if (error || payload.exp < yesterday()) return done(error);
    done(null, payload);
  });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => {
  const payload = jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true });
  assertFresh(payload);
  return payload;
};`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { clockTolerance: 5 });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { clockTolerance: 60 * 60 });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { clockTolerance: Number(process.env.TOLERANCE) });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: '30d' });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: 24 * 60 * 60 });`,
    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: '1y' });`,
    `import jwt from 'jsonwebtoken';
export const read = (token, done) => jwt.verify(token, process.env.JWT_SECRET, done);`,
    `import jwt from 'jsonwebtoken';
export const read = (token, done) => jwt.verify(token, process.env.JWT_SECRET, (error, payload) => done(error, payload));`,
    `import { verify } from './crypto.js';
export const read = (token) => verify(token, key, { ignoreExpiration: true });`,
    `import crypto from 'node:crypto';
import jwt from 'jsonwebtoken';
export const check = (text, key, signature) => crypto.verify('sha256', text, key, signature, { ignoreExpiration: true });`,
    `import jwt from 'jsonwebtoken';
export const show = (token) => console.log(jwt.decode(token));`,
    `import jwt from 'jsonwebtoken';
export const peek = (token) => jwt.decode(token).sub;`,
    // What another function makes of it looks at the time, checks the token, or gets one from elsewhere.
    `import jwt from 'jsonwebtoken';
const read = (token) => jwt.decode(token);
export function authenticate(req, res, next) {
  const payload = read(req.cookies.token);
  if (payload.exp < Date.now() / 1000) return res.sendStatus(401);
  req.user = payload;
  next();
}`,
    `import jwt from 'jsonwebtoken';
const read = (token) => jwt.decode(token);
export function authenticate(req, res, next) {
  const { kid } = read(req.cookies.token);
  req.user = jwt.verify(req.cookies.token, keys[kid]);
  next();
}`,
    `import jwt from 'jsonwebtoken';
const read = (token) => jwt.decode(token);
export async function callback(req, res) {
  const tokens = await exchange(req.query.code);
  req.session.user = read(tokens.id_token);
  res.redirect('/');
}`,
    `import jwt from 'jsonwebtoken';
const read = (token) => jwt.decode(token);
router.get('/me', requireToken, (req, res) => res.json(read(req.cookies.token).sub));`,
    `import jwt from 'jsonwebtoken';
export async function callback(req, res) {
  const tokens = await exchange(req.query.code);
  const profile = jwt.decode(tokens.id_token);
  req.session.user = { id: profile.sub };
  res.redirect('/');
}`,
    `import jwt from 'jsonwebtoken';
export async function authenticate(req, res, next) {
  const { header } = jwt.decode(req.cookies.token, { complete: true });
  req.user = jwt.verify(req.cookies.token, await keyFor(header.kid));
  next();
}`,
    `import jwt from 'jsonwebtoken';
export async function authenticate(req, res, next) {
  const token = req.headers.authorization.split(' ')[1];
  const decoded = jwt.decode(token, { complete: true });
  const key = await keys.get(decoded.header.kid);
  next(key ? undefined : new Error('unknown key'));
}`,
    `import jwt from 'jsonwebtoken';
export async function authenticate(req, res, next) {
  const token = req.headers.authorization.split(' ')[1];
  const decoded = jwt.decode(token);
  const tenant = await Tenant.findOne({ id: decoded.sub });
  await verifyToken(token, tenant.key);
  req.user = decoded;
  next();
}`,
    `import jwt from 'jsonwebtoken';
export function authenticate(req, res, next) {
  const decoded = jwt.decode(req.cookies.token);
  if (decoded.exp * 1000 < Date.now()) return res.sendStatus(401);
  req.user = decoded;
  next();
}`,
    // One of the tokens that are kept: a forged one is not.
    `import jwt from 'jsonwebtoken';
export async function refresh(req, res) {
  const { refreshToken } = req.body;
  const { sub } = jwt.decode(refreshToken);
  const kept = await tokens.of(sub);
  if (kept !== refreshToken) return res.sendStatus(401);
  req.user = { id: sub };
  res.json(await issue(sub));
}`,
    `import bcrypt from 'bcrypt';
import jwt from 'jsonwebtoken';
export async function refresh(req, res) {
  const decoded = jwt.decode(req.body.token);
  const user = await User.findById(decoded.sub);
  if (!(await bcrypt.compare(req.body.token, user.tokenHash))) return res.sendStatus(401);
  req.user = decoded;
  res.json(await issue(user));
}`,
    `import jwt from 'jsonwebtoken';
export async function logout(req, res) {
  const { jti, exp } = jwt.decode(req.cookies.token);
  await redis.set(jti, '1', 'EX', exp - Math.floor(Date.now() / 1000));
  res.sendStatus(204);
}`,
    `import jwt from 'jsonwebtoken';
app.get('/me', requireLogin, (req, res) => {
  const { sub } = jwt.decode(req.cookies.token);
  res.json({ sub });
});`,
    `import jwt from 'jsonwebtoken';
import express from 'express';
import { protect } from './auth.js';
const router = express.Router();
router.use(protect);
router.get('/me', (req, res) => {
  const { sub } = jwt.decode(req.cookies.token);
  res.json({ sub });
});`,
    `import jwt from 'jsonwebtoken';
import express from 'express';
const app = express();
app.get('/me', authenticate, getMe);
function getMe(req, res) {
  res.json({ id: jwt.decode(req.cookies.token).sub });
}`,
    `import jwt from 'jsonwebtoken';
export function log(req, res, next) {
  logger.info({ user: jwt.decode(req.cookies.token)?.sub });
  next();
}`,
    `import jwt from 'jsonwebtoken';
export function log(req, res, next) {
  const claims = jwt.decode(req.cookies.token);
  req.log.info({ sub: claims?.sub }, 'request');
  next();
}`,
    `import jwt from 'jsonwebtoken';
export function tenant(req, res, next) {
  const { iss } = jwt.decode(req.cookies.token);
  req.issuer = iss;
  next();
}`,
    `import decode from 'jwt-decode';
export const user = (req, res) => res.json(decode(req.cookies.token).sub);`,
    `import jwt from 'jsonwebtoken';
export const read = (token: string) => jwt.verify(token, process.env.JWT_SECRET!, { ignoreExpiration: false } as jwt.VerifyOptions) as JwtPayload;`,
    `import { jwtVerify } from 'jose';
export const read = (token) => jwtVerify(token, key, { clockTolerance: 5, maxTokenAge: '12h' });`,
    `import { jwt, verify } from 'hono/jwt';
app.use('/api/*', jwt({ secret, alg: 'HS256' }));
export const read = (token) => verify(token, secret, 'HS256');`,
    // A guard of the method or its class may have checked the token.
    ...[
      ['', '@UseGuards(JwtAuthGuard)'],
      ['@UseGuards(JwtAuthGuard)', ''],
    ].map(([ofClass = '', ofMethod = '']) => ({
      code: `import { Controller, Get, Req, UseGuards } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
${ofClass}
@Controller('auth')
export class AuthController {
  constructor(private readonly jwtService: JwtService) {}
  @Get('me')
  ${ofMethod}
  async me(@Req() req) {
    const payload = this.jwtService.decode(req.headers['authorization'].split(' ')[1]);
    return this.users.findOne(payload.sub);
  }
}`,
      filename: 'file.ts',
    })),
    `import { JwtService } from '@nestjs/jwt';
export class AuthGuard {
  constructor(private readonly jwtService: JwtService) {}
  check(token: string) {
    return this.jwtService.verify(token, { ignoreExpiration: true, maxAge: '7d' });
  }
}`,
    `import jwt from '@fastify/jwt';
app.register(jwt, { secret, verify: { maxAge: '1h' } });`,
    `import { createVerifier } from 'fast-jwt';
const verify = createVerifier({ key, clockTolerance: 60 * 60 * 24 });
export const read = (token) => verify(token).sub;`,
    `import { createVerifier } from 'fast-jwt';
const verify = createVerifier({ key, ignoreExpiration: true });
export const read = (token) => {
  const payload = verify(token);
  if (payload.exp * 1000 < Date.now() - GRACE) throw new Error('expired');
  return payload;
};`,
    `import Jwt from '@hapi/jwt';
export function read(text) {
  const artifacts = Jwt.token.decode(text);
  Jwt.token.verify(artifacts, key, { exp: false });
  if (artifacts.decoded.payload.exp < now() - 60) throw new Error('expired');
  return artifacts.decoded.payload;
}`,
    `server.auth.strategy('default', 'jwt', { keys, verify: { aud: false, iss: false, sub: false, exp: false, maxAgeSec: 14400 }, validate });`,
    `server.auth.strategy('default', 'basic', { verify: { exp: false } });`,
    `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret, algorithms: ['HS256'], onExpired: async (req, error) => {
  if (Date.now() - error.inner.expiredAt < 5000) return;
  throw error;
} }));`,
    `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret, algorithms: ['HS256'], onExpired: (req) => { req.isExpired = true; } }));`,
    `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret, algorithms: ['HS256'], onExpired: refuse }));`,
    `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret, algorithms: ['HS256'], ignoreExpiration: true, maxAge: '1h' }));`,
    `import jwt from 'koa-jwt';
app.use(jwt({ secret, passthrough: true }));`,
    `import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), ignoreExpiration: false, secretOrKey: process.env.JWT_SECRET });
  }
}`,
    `import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';

export class RefreshStrategy extends PassportStrategy(Strategy, 'jwt-refresh') {
  constructor() {
    super({ jwtFromRequest: fromCookie, ignoreExpiration: true, secretOrKey: process.env.JWT_SECRET });
  }
}`,
    `import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';

export class GraceStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({ jwtFromRequest: fromCookie, ignoreExpiration: true, secretOrKey: process.env.JWT_SECRET });
  }

  validate(payload) {
    if (payload.exp < Date.now() / 1000 - 60) throw new UnauthorizedException();
    return payload;
  }
}`,
    `import { Strategy } from 'passport-jwt';
passport.use('jwt-refresh', new Strategy({ jwtFromRequest, secretOrKey, ignoreExpiration: true }, verify));`,
    `import { Strategy } from 'passport-jwt';
passport.use(new Strategy({ jwtFromRequest, secretOrKey, ignoreExpiration: true, jsonWebTokenOptions: { maxAge: '7d' } }, verify));`,
    `import { V4 } from 'paseto';
export const read = (token) => V4.verify(token, key, { ignoreExp: true, maxTokenAge: '1h' });`,
    `import { PublicProtocol } from 'paseto';
const v4 = new PublicProtocol(VerifyFactory);
export const read = (token) => v4.Verify(key, token, { allowNonExpiring: true, maxTokenAge: 3600 });`,
    `import { unsign } from 'cookie-signature';
export async function authenticate(req, res, next) {
  const sid = unsign(req.cookies.sid, process.env.COOKIE_SECRET);
  req.user = await sessions.get(sid);
  next();
}`,
    `import { unsign } from 'cookie-signature';
export function authenticate(req, res, next) {
  const user = JSON.parse(unsign(req.cookies.user, process.env.COOKIE_SECRET));
  if (user.expiresAt > Date.now()) req.user = user;
  next();
}`,
    `import { unsign } from 'cookie-signature';
export function locale(req, res, next) {
  req.locale = unsign(req.cookies.locale, process.env.COOKIE_SECRET);
  next();
}`,
    `import { unsign } from 'cookie-signature';
export const sessionIdOf = (req) => unsign(req.cookies.sid, process.env.COOKIE_SECRET);`,
  ],
  invalid: [
    {
      code: "import jwt from 'jwt-simple';\napp.use((req, res, next) => { req.user = jwt.decode(req.cookies.token, key, true); next(); });",
      output: null,
      errors: [
        {
          messageId: 'decoded',
          suggestions: [
            {
              messageId: 'verifyConfigured',
              output:
                "import jwt from 'jwt-simple';\napp.use((req, res, next) => { req.user = jwt.decode(req.cookies.token, key); next(); });",
            },
          ],
        },
      ],
    },
    {
      // Without a key it is the file's.
      code: `import jwt from 'jwt-simple';
const token = (id) => jwt.encode({ id }, process.env.KEY);
app.use((req, res, next) => { req.user = jwt.decode(req.cookies.token, '', true, 'HS256'); next(); });`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          suggestions: [
            {
              messageId: 'verify',
              output: `import jwt from 'jwt-simple';
const token = (id) => jwt.encode({ id }, process.env.KEY);
app.use((req, res, next) => { req.user = jwt.decode(req.cookies.token, process.env.KEY, false, 'HS256'); next(); });`,
            },
          ],
        },
      ],
    },
    // An answer compares nothing.
    ...[
      ['const payload = ', ';\n  res.json(payload);'],
      ['res.status(200).json(', ');'],
      ['const payload = ', ';\n  if (!payload) return next();\n  res.send(payload);'],
    ].map(([before = '', behind = '']) => ({
      code: `import jwt from 'jsonwebtoken';
app.get('/me', (req, res, next) => {
  ${before}jwt.verify(req.cookies.token, process.env.JWT_SECRET, { ignoreExpiration: true })${behind}
});`,
      output: `import jwt from 'jsonwebtoken';
app.get('/me', (req, res, next) => {
  ${before}jwt.verify(req.cookies.token, process.env.JWT_SECRET)${behind}
});`,
      errors: [{ messageId: 'ignored' as const, line: 3 }],
    })),
    {
      code: "import { Hono } from 'hono'; import jwt from 'jsonwebtoken'; new Hono().get('/me', (c) => { const payload = jwt.verify(c.req.header('x'), process.env.JWT_SECRET, { ignoreExpiration: true }); return c.json(payload); });",
      output:
        "import { Hono } from 'hono'; import jwt from 'jsonwebtoken'; new Hono().get('/me', (c) => { const payload = jwt.verify(c.req.header('x'), process.env.JWT_SECRET); return c.json(payload); });",
      errors: [{ messageId: 'ignored' }],
    },
    {
      // The callback that reports the end of the strategy is no content of the token.
      code: `const { Strategy } = require('passport-jwt');
passport.use(new Strategy({ jwtFromRequest, secretOrKey, ignoreExpiration: true }, (payload, done) => {
  User.findById(payload.sub).then((user) => done(null, user), done);
}));`,
      output: `const { Strategy } = require('passport-jwt');
passport.use(new Strategy({ jwtFromRequest, secretOrKey }, (payload, done) => {
  User.findById(payload.sub).then((user) => done(null, user), done);
}));`,
      errors: [{ messageId: 'ignored', line: 2 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function authenticate(req, res, next) {
  const token = req.cookies.token;
  if (token === undefined || token === '') return res.sendStatus(401);
  req.user = jwt.decode(token);
  next();
}`,
      errors: [
        {
          messageId: 'decoded',
          line: 5,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
export function authenticate(req, res, next) {
  const token = req.cookies.token;
  if (token === undefined || token === '') return res.sendStatus(401);
  req.user = jwt.verify(token, process.env.JWT_SECRET);
  next();
}`,
            },
          ],
        },
      ],
    },
    // A function of the file decodes it, and another one believes what it gives.
    {
      code: `import jwt from 'jsonwebtoken';
function userOf(req) {
  const token = req.cookies.token;
  if (!token) return null;
  return jwt.decode(token);
}
export function authenticate(req, res, next) {
  const user = userOf(req);
  if (!user) return res.sendStatus(401);
  req.user = user;
  next();
}`,
      errors: [
        {
          messageId: 'decoded',
          line: 5,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
function userOf(req) {
  const token = req.cookies.token;
  if (!token) return null;
  return jwt.verify(token, process.env.JWT_SECRET);
}
export function authenticate(req, res, next) {
  const user = userOf(req);
  if (!user) return res.sendStatus(401);
  req.user = user;
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const verifyToken = (token) => jwt.decode(token);
export function authenticate(req, res, next) {
  const payload = verifyToken(req.headers.authorization.split(' ')[1]);
  req.userId = payload.sub;
  next();
}`,
      errors: [
        {
          messageId: 'decoded',
          line: 2,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
const verifyToken = (token) => jwt.verify(token, process.env.JWT_SECRET);
export function authenticate(req, res, next) {
  const payload = verifyToken(req.headers.authorization.split(' ')[1]);
  req.userId = payload.sub;
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import { decodeJwt } from 'jose';
export class Guard {
  read(req) {
    return decodeJwt(req.headers.authorization.slice(7));
  }
  async handle(req, res, next) {
    const claims = this.read(req);
    req.user = { id: claims.sub };
    next();
  }
}`,
      errors: [{ messageId: 'decoded', line: 4 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const OPTIONS = { clockTolerance: 24 * 60 * 60 * 1000, algorithms: ['HS256'] };
export const access = (token) => jwt.verify(token, process.env.ACCESS_SECRET, OPTIONS);
export const refresh = (token) => jwt.verify(token, process.env.REFRESH_SECRET, { ...OPTIONS, issuer: 'shop' });`,
      output: `import jwt from 'jsonwebtoken';
const OPTIONS = { algorithms: ['HS256'] };
export const access = (token) => jwt.verify(token, process.env.ACCESS_SECRET, OPTIONS);
export const refresh = (token) => jwt.verify(token, process.env.REFRESH_SECRET, { ...OPTIONS, issuer: 'shop' });`,
      errors: [{ messageId: 'tolerant', line: 2, column: 19, endColumn: 54 }],
    },
    // The compiler takes no secret that may be missing.
    {
      filename: 'file.ts',
      code: `import type { Request, Response, NextFunction } from 'express';
import jwt from 'jsonwebtoken';
export function authenticate(req: Request, res: Response, next: NextFunction) {
  res.locals.user = jwt.decode(req.cookies.token) as Claims;
  next();
}`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          suggestions: [
            {
              messageId: 'verifyBySecret',
              data: { check: 'verify', variable: 'JWT_SECRET' },
              output: `import type { Request, Response, NextFunction } from 'express';
import jwt from 'jsonwebtoken';
export function authenticate(req: Request, res: Response, next: NextFunction) {
  res.locals.user = jwt.verify(req.cookies.token, process.env.JWT_SECRET ?? (() => { throw new Error('JWT_SECRET is not set'); })()) as Claims;
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import { decodeJwt } from 'jose';
export const authenticate = async (req, res, next) => {
  const { sub } = decodeJwt(req.cookies.token);
  req.userId = sub;
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          suggestions: [
            {
              messageId: 'verifyBySecret',
              data: { check: 'jwtVerify', variable: 'JWT_SECRET' },
              output: `import { jwtVerify } from 'jose';
export const authenticate = async (req, res, next) => {
  const { sub } = (await jwtVerify(req.cookies.token, new TextEncoder().encode(process.env.JWT_SECRET))).payload;
  req.userId = sub;
  next();
};`,
            },
          ],
        },
      ],
    },
    // Somebody else issues the tokens.
    ...[
      "const JWKS = 'https://id.example/.well-known/jwks.json';",
      "import { CognitoJwtVerifier } from './cognito.js';",
      '// The gateway has checked the token that Auth0 issues.',
    ].map((line) => ({
      code: `import jwt from 'jsonwebtoken';
${line}
export function authenticate(req, res, next) {
  req.user = jwt.decode(req.cookies.token);
  next();
}`,
      output: null,
      errors: [{ messageId: 'decoded' as const, suggestions: [] }],
    })),
    {
      code: `import { decode, verify } from 'jsonwebtoken';
export const user = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};
export const admin = (req, res, next) => {
  req.user = verify(req.cookies.admin, process.env.JWT_SECRET);
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 3,
          column: 14,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { verify } from 'jsonwebtoken';
export const user = (req, res, next) => {
  req.user = verify(req.cookies.token, process.env.JWT_SECRET);
  next();
};
export const admin = (req, res, next) => {
  req.user = verify(req.cookies.admin, process.env.JWT_SECRET);
  next();
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export async function refresh(req, res) {
  const { refreshToken } = req.body;
  const { sub } = jwt.verify(refreshToken, process.env.REFRESH_SECRET, { ignoreExpiration: true });
  res.json({ accessToken: jwt.sign({ sub }, process.env.ACCESS_SECRET, { expiresIn: '15m' }) });
}`,
      output: `import jwt from 'jsonwebtoken';
export async function refresh(req, res) {
  const { refreshToken } = req.body;
  const { sub } = jwt.verify(refreshToken, process.env.REFRESH_SECRET);
  res.json({ accessToken: jwt.sign({ sub }, process.env.ACCESS_SECRET, { expiresIn: '15m' }) });
}`,
      errors: [{ messageId: 'ignored', line: 4, column: 74, endColumn: 96 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'ignored', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'], ignoreExpiration: true });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] });`,
      errors: [{ messageId: 'ignored', line: 2, column: 99 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true, algorithms: ['HS256'] });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] });`,
      errors: [{ messageId: 'ignored', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) =>
  jwt.verify(token, process.env.JWT_SECRET, {
    algorithms: ['HS256'],
    // Users complained.
    ignoreExpiration: true,
  });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) =>
  jwt.verify(token, process.env.JWT_SECRET, {
    algorithms: ['HS256'],
    // Users complained.
  });`,
      errors: [{ messageId: 'ignored', line: 6, column: 5 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true, maxAge: undefined });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: undefined });`,
      errors: [{ messageId: 'ignored', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: process.env.NODE_ENV === 'production' });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'ignored', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const isDevelopment = process.env.NODE_ENV === 'development';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: !isDevelopment });`,
      output: `import jwt from 'jsonwebtoken';
const isDevelopment = process.env.NODE_ENV === 'development';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'ignored', line: 3, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const ignoreExpiration = true;
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'], ignoreExpiration });`,
      output: `import jwt from 'jsonwebtoken';
const ignoreExpiration = true;
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] });`,
      errors: [{ messageId: 'ignored', line: 3, column: 99 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { algorithms: ['HS256'], ignoreExpiration: true };
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
const options = { algorithms: ['HS256'] };
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, options);`,
      errors: [{ messageId: 'ignored', line: 2, column: 42 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { algorithms: ['HS256'], ignoreExpiration: true };
export const access = (token) => jwt.verify(token, process.env.JWT_SECRET, options);
export const refresh = (token) => jwt.verify(token, process.env.REFRESH_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
const options = { algorithms: ['HS256'] };
export const access = (token) => jwt.verify(token, process.env.JWT_SECRET, options);
export const refresh = (token) => jwt.verify(token, process.env.REFRESH_SECRET, options);`,
      errors: [{ messageId: 'ignored', line: 2, column: 42 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const base = { issuer: 'shop', ignoreExpiration: true };
export const strict = (token) => jwt.verify(token, process.env.JWT_SECRET, { ...base, ignoreExpiration: false });
export const lax = (token) => jwt.verify(token, process.env.JWT_SECRET, base);`,
      output: `import jwt from 'jsonwebtoken';
const base = { issuer: 'shop', ignoreExpiration: true };
export const strict = (token) => jwt.verify(token, process.env.JWT_SECRET, { ...base, ignoreExpiration: false });
export const lax = (token) => jwt.verify(token, process.env.JWT_SECRET, { ...base, ignoreExpiration: false });`,
      errors: [{ messageId: 'ignored', line: 2, column: 32 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const options = { algorithms: ['HS256'], ignoreExpiration: true };
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
export const options = { algorithms: ['HS256'], ignoreExpiration: true };
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ...options, ignoreExpiration: false });`,
      errors: [{ messageId: 'ignored', line: 2, column: 49 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { algorithms: ['HS256'] };
options.ignoreExpiration = true;
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
const options = { algorithms: ['HS256'] };
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, options);`,
      errors: [{ messageId: 'ignored', line: 3, column: 1 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token, done) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true }, (error, payload) => done(error, payload.sub));`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token, done) => jwt.verify(token, process.env.JWT_SECRET, {}, (error, payload) => done(error, payload.sub));`,
      errors: [{ messageId: 'ignored', line: 2, column: 82 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function renew(req, res) {
  const payload = jwt.verify(req.cookies.token, process.env.JWT_SECRET, { ignoreExpiration: true });
  delete payload.iat;
  delete payload.exp;
  res.json({ token: jwt.sign(payload, process.env.JWT_SECRET, { expiresIn: '1h' }) });
}`,
      output: `import jwt from 'jsonwebtoken';
export function renew(req, res) {
  const payload = jwt.verify(req.cookies.token, process.env.JWT_SECRET);
  delete payload.iat;
  delete payload.exp;
  res.json({ token: jwt.sign(payload, process.env.JWT_SECRET, { expiresIn: '1h' }) });
}`,
      errors: [{ messageId: 'ignored', line: 3, column: 75 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function renew(req, res) {
  const { iat, exp, ...claims } = jwt.verify(req.cookies.token, process.env.JWT_SECRET, { ignoreExpiration: true });
  res.json({ token: jwt.sign({ sub: claims.sub }, process.env.JWT_SECRET, { expiresIn: '1h' }) });
}`,
      output: `import jwt from 'jsonwebtoken';
export function renew(req, res) {
  const { iat, exp, ...claims } = jwt.verify(req.cookies.token, process.env.JWT_SECRET);
  res.json({ token: jwt.sign({ sub: claims.sub }, process.env.JWT_SECRET, { expiresIn: '1h' }) });
}`,
      errors: [{ messageId: 'ignored', line: 3, column: 91 }],
    },
    {
      code: `const jwt = require('jsonwebtoken');
module.exports = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization.split(' ')[1], process.env.JWT_SECRET, { ignoreExpiration: true });
    next();
  } catch (error) {
    res.status(401).send('Invalid token');
  }
};`,
      output: `const jwt = require('jsonwebtoken');
module.exports = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization.split(' ')[1], process.env.JWT_SECRET);
    next();
  } catch (error) {
    res.status(401).send('Invalid token');
  }
};`,
      errors: [{ messageId: 'ignored', line: 4, column: 94 }],
    },
    {
      code: `const { verify } = require('jsonwebtoken');
module.exports = (token) => verify(token, process.env.JWT_SECRET, { ignoreExpiration: true });`,
      output: `const { verify } = require('jsonwebtoken');
module.exports = (token) => verify(token, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'ignored', line: 2, column: 69 }],
    },

    {
      code: `import * as jwt from 'jsonwebtoken';
export class TokenService {
  verify(token: string): JwtPayload {
    return jwt.verify(token, process.env.JWT_SECRET!, { ignoreExpiration: true }) as JwtPayload;
  }
}`,
      output: `import * as jwt from 'jsonwebtoken';
export class TokenService {
  verify(token: string): JwtPayload {
    return jwt.verify(token, process.env.JWT_SECRET!) as JwtPayload;
  }
}`,
      errors: [{ messageId: 'ignored', line: 4, column: 57 }],
    },
    {
      code: `import jwt, { type VerifyOptions } from 'jsonwebtoken';
export class TokenService {
  private readonly options: VerifyOptions = { issuer: 'shop', ignoreExpiration: true };

  verify(token: string) {
    return jwt.verify(token, process.env.JWT_SECRET!, this.options);
  }
}`,
      output: `import jwt, { type VerifyOptions } from 'jsonwebtoken';
export class TokenService {
  private readonly options: VerifyOptions = { issuer: 'shop', ignoreExpiration: true };

  verify(token: string) {
    return jwt.verify(token, process.env.JWT_SECRET!, { ...this.options, ignoreExpiration: false });
  }
}`,
      errors: [{ messageId: 'ignored', line: 3, column: 63 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { clockTolerance: 60 * 60 * 24 * 7 });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'tolerant', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'], clockTolerance: 31536000 });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] });`,
      errors: [{ messageId: 'tolerant', line: 2, column: 99 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const TOLERANCE = 30 * 24 * 60 * 60;
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { clockTolerance: TOLERANCE });`,
      output: `import jwt from 'jsonwebtoken';
const TOLERANCE = 30 * 24 * 60 * 60;
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'tolerant', line: 3, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: '10y' });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: '14d' });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 76, endColumn: 89 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true, maxAge: '100y' });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true, maxAge: '14d' });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 100 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: 365 * 24 * 60 * 60 * 1000 });`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: '14d' });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: '10y' });
/* settings */`,
      output: `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { maxAge: '14d' });
/* settings */`,
      errors: [{ messageId: 'unbounded', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function authenticate(req, res, next) {
  req.user = jwt.decode(req.cookies.token);
  next();
}`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 3,
          column: 18,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
export function authenticate(req, res, next) {
  req.user = jwt.verify(req.cookies.token, process.env.JWT_SECRET);
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const SECRET = process.env.JWT_SECRET;
export const issue = (user) => jwt.sign({ sub: user.id }, SECRET, { expiresIn: '1h' });
export function authenticate(req, res, next) {
  const token = req.headers.authorization.split(' ')[1];
  req.user = jwt.decode(token);
  next();
}`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 6,
          column: 18,
          suggestions: [
            {
              messageId: 'verify',
              output: `import jwt from 'jsonwebtoken';
const SECRET = process.env.JWT_SECRET;
export const issue = (user) => jwt.sign({ sub: user.id }, SECRET, { expiresIn: '1h' });
export function authenticate(req, res, next) {
  const token = req.headers.authorization.split(' ')[1];
  req.user = jwt.verify(token, SECRET);
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const check = (token) => jwt.verify(token, process.env.JWT_SECRET);
export function authenticate(req, res, next) {
  const decoded = jwt.decode(req.cookies.token);
  if (!decoded) return res.sendStatus(401);
  req.userId = decoded.sub;
  next();
}`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 4,
          column: 23,
          suggestions: [
            {
              messageId: 'verify',
              output: `import jwt from 'jsonwebtoken';
export const check = (token) => jwt.verify(token, process.env.JWT_SECRET);
export function authenticate(req, res, next) {
  const decoded = jwt.verify(req.cookies.token, process.env.JWT_SECRET);
  if (!decoded) return res.sendStatus(401);
  req.userId = decoded.sub;
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const check = (token) => jwt.verify(token, process.env.JWT_SECRET);
export function authenticate(req, res, next) {
  const decoded = jwt.decode(req.cookies.token, { complete: true });
  req.user = decoded.payload;
  next();
}`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 4,
          column: 23,
          suggestions: [
            {
              messageId: 'verify',
              output: `import jwt from 'jsonwebtoken';
export const check = (token) => jwt.verify(token, process.env.JWT_SECRET);
export function authenticate(req, res, next) {
  const decoded = jwt.verify(req.cookies.token, process.env.JWT_SECRET, { complete: true });
  req.user = decoded.payload;
  next();
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const access = (token) => jwt.verify(token, process.env.JWT_SECRET);
export const refresh = (token) => jwt.verify(token, process.env.REFRESH_SECRET);
export function authenticate(req, res, next) {
  req.user = jwt.decode(req.cookies.token);
  next();
}`,
      output: null,
      errors: [{ messageId: 'decoded', line: 5, column: 18 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
app.get('/orders', async (req, res) => {
  const { id } = jwt.decode(req.headers['x-access-token']);
  res.json(await Order.find({ user: id }));
});`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 3,
          column: 22,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
app.get('/orders', async (req, res) => {
  const { id } = jwt.verify(req.headers['x-access-token'], process.env.JWT_SECRET);
  res.json(await Order.find({ user: id }));
});`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
app.post('/google', async (req, res) => {
  const profile = jwt.decode(req.body.credential);
  const user = await User.findOne({ email: profile.email });
  req.session.userId = user.id;
  res.redirect('/');
});`,
      output: null,
      errors: [{ messageId: 'decoded', line: 3, column: 23 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
import express from 'express';
const app = express();
app.use(express.json());
app.use(cookieParser());
app.get('/me', asyncHandler(async (req, res) => {
  res.json(await User.findById(jwt.decode(req.cookies.token).sub));
}));`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 7,
          column: 36,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
import express from 'express';
const app = express();
app.use(express.json());
app.use(cookieParser());
app.get('/me', asyncHandler(async (req, res) => {
  res.json(await User.findById(jwt.verify(req.cookies.token, process.env.JWT_SECRET).sub));
}));`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const check = (token) => jwt.verify(token, process.env.JWT_SECRET);
export async function google(req, res) {
  const { email } = jwt.decode(req.body.id_token);
  req.session.user = await User.findOne({ email });
  res.redirect('/');
}`,
      output: null,
      errors: [{ messageId: 'decoded', line: 4, column: 25 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
exports.profile = async (req, res) => {
  const token = req.header('Authorization').replace('Bearer ', '');
  const user = await User.findById(jwt.decode(token)._id);
  res.json(user);
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 4,
          column: 40,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
exports.profile = async (req, res) => {
  const token = req.header('Authorization').replace('Bearer ', '');
  const user = await User.findById(jwt.verify(token, process.env.JWT_SECRET)._id);
  res.json(user);
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const isAdmin = (req, res, next) => {
  const claims = jwt.decode(req.cookies.token);
  if (claims?.role !== 'admin') return res.sendStatus(403);
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 3,
          column: 22,
          suggestions: [
            {
              messageId: 'verifyBySecret',
              output: `import jwt from 'jsonwebtoken';
export const isAdmin = (req, res, next) => {
  const claims = jwt.verify(req.cookies.token, process.env.JWT_SECRET);
  if (claims?.role !== 'admin') return res.sendStatus(403);
  next();
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import { jwtVerify } from 'jose';
export const read = (token) => jwtVerify(token, key, { issuer: 'shop', clockTolerance: '2 days' });`,
      output: `import { jwtVerify } from 'jose';
export const read = (token) => jwtVerify(token, key, { issuer: 'shop' });`,
      errors: [{ messageId: 'tolerant', line: 2, column: 72 }],
    },
    {
      code: `import { jwtVerify } from 'jose';
export const read = (token) => jwtVerify(token, key, { maxTokenAge: '3 years' });`,
      output: `import { jwtVerify } from 'jose';
export const read = (token) => jwtVerify(token, key, { maxTokenAge: '14d' });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 56 }],
    },
    {
      code: `import { decodeJwt, jwtVerify } from 'jose';
export const check = (token) => jwtVerify(token, SECRET);
export const authenticate = async (req, res, next) => {
  req.user = decodeJwt(req.cookies.token);
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 4,
          column: 14,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { jwtVerify } from 'jose';
export const check = (token) => jwtVerify(token, SECRET);
export const authenticate = async (req, res, next) => {
  req.user = (await jwtVerify(req.cookies.token, SECRET)).payload;
  next();
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import { decodeJwt, jwtVerify } from 'jose';
export const check = (token) => jwtVerify(token, SECRET);
export const authenticate = (req, res, next) => {
  const { sub } = decodeJwt(req.cookies.token);
  req.userId = sub;
  next();
};`,
      output: null,
      errors: [{ messageId: 'decoded', line: 4, column: 19 }],
    },
    {
      code: `import { verify } from 'hono/jwt';
export const read = (token) => verify(token, secret, { alg: 'HS256', exp: false });`,
      output: `import { verify } from 'hono/jwt';
export const read = (token) => verify(token, secret, { alg: 'HS256' });`,
      errors: [{ messageId: 'ignored', line: 2, column: 70 }],
    },
    {
      code: `import { jwt } from 'hono/jwt';
app.use('/api/*', jwt({ secret, alg: 'HS256', verification: { exp: false, nbf: true } }));`,
      output: `import { jwt } from 'hono/jwt';
app.use('/api/*', jwt({ secret, alg: 'HS256', verification: { nbf: true } }));`,
      errors: [{ messageId: 'ignored', line: 2, column: 63 }],
    },
    {
      code: `import { JwtService } from '@nestjs/jwt';
export class AuthGuard {
  constructor(private readonly jwtService: JwtService) {}
  check(token: string) {
    return this.jwtService.verifyAsync(token, { secret: process.env.JWT_SECRET, ignoreExpiration: true });
  }
}`,
      output: `import { JwtService } from '@nestjs/jwt';
export class AuthGuard {
  constructor(private readonly jwtService: JwtService) {}
  check(token: string) {
    return this.jwtService.verifyAsync(token, { secret: process.env.JWT_SECRET });
  }
}`,
      errors: [{ messageId: 'ignored', line: 5, column: 81 }],
    },
    {
      code: `import { JwtModule } from '@nestjs/jwt';
export const module = JwtModule.register({ secret, verifyOptions: { ignoreExpiration: true, issuer: 'shop' } });`,
      output: `import { JwtModule } from '@nestjs/jwt';
export const module = JwtModule.register({ secret, verifyOptions: { issuer: 'shop' } });`,
      errors: [{ messageId: 'ignored', line: 2, column: 69 }],
    },
    {
      code: `import { JwtModule } from '@nestjs/jwt';
export const module = JwtModule.registerAsync({
  useFactory: (config: ConfigService) => {
    return { secret: config.get('JWT_SECRET'), verifyOptions: { ignoreExpiration: true, issuer: 'shop' } };
  },
});`,
      output: `import { JwtModule } from '@nestjs/jwt';
export const module = JwtModule.registerAsync({
  useFactory: (config: ConfigService) => {
    return { secret: config.get('JWT_SECRET'), verifyOptions: { issuer: 'shop' } };
  },
});`,
      errors: [{ messageId: 'ignored', line: 4, column: 65 }],
    },
    {
      code: `import jwt from '@fastify/jwt';
app.register(jwt, { secret, verify: { ignoreExpiration: true, allowedIss: 'shop' } });`,
      output: `import jwt from '@fastify/jwt';
app.register(jwt, { secret, verify: { allowedIss: 'shop' } });`,
      errors: [{ messageId: 'ignored', line: 2, column: 39 }],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request) => {
  await request.jwtVerify({ ignoreExpiration: true });
});`,
      output: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});`,
      errors: [{ messageId: 'ignored', line: 4, column: 29 }],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request) => {
  await request.jwtVerify({ verify: { ignoreExpiration: true, onlyCookie: true } });
});`,
      output: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request) => {
  await request.jwtVerify({ verify: { onlyCookie: true } });
});`,
      errors: [{ messageId: 'ignored', line: 4, column: 39 }],
    },
    {
      code: `import { createVerifier } from 'fast-jwt';
const verify = createVerifier({ key, ignoreExpiration: true });
export const read = (token) => verify(token).sub;`,
      output: `import { createVerifier } from 'fast-jwt';
const verify = createVerifier({ key });
export const read = (token) => verify(token).sub;`,
      errors: [{ messageId: 'ignored', line: 2, column: 38 }],
    },
    {
      code: `import { createVerifier } from 'fast-jwt';
const verify = createVerifier({ key, clockTolerance: 2 * 24 * 60 * 60 * 1000 });
export const read = (token) => verify(token).sub;`,
      output: `import { createVerifier } from 'fast-jwt';
const verify = createVerifier({ key });
export const read = (token) => verify(token).sub;`,
      errors: [{ messageId: 'tolerant', line: 2, column: 38 }],
    },
    {
      code: `server.auth.strategy('default', 'jwt', {
  keys: process.env.KEY,
  verify: { aud: 'shop', iss: false, sub: false, exp: false },
  validate: false,
});`,
      output: `server.auth.strategy('default', 'jwt', {
  keys: process.env.KEY,
  verify: { aud: 'shop', iss: false, sub: false },
  validate: false,
});`,
      errors: [{ messageId: 'ignored', line: 3, column: 50 }],
    },
    {
      code: `import Jwt from '@hapi/jwt';
export function read(text) {
  const artifacts = Jwt.token.decode(text);
  Jwt.token.verify(artifacts, key, { exp: false });
  return artifacts.decoded.payload;
}`,
      output: `import Jwt from '@hapi/jwt';
export function read(text) {
  const artifacts = Jwt.token.decode(text);
  Jwt.token.verify(artifacts, key);
  return artifacts.decoded.payload;
}`,
      errors: [{ messageId: 'ignored', line: 4, column: 38 }],
    },
    {
      code: `import { expressjwt as jwt } from 'express-jwt';
app.use(jwt({ secret, algorithms: ['HS256'], ignoreExpiration: true }));`,
      output: `import { expressjwt as jwt } from 'express-jwt';
app.use(jwt({ secret, algorithms: ['HS256'] }));`,
      errors: [{ messageId: 'ignored', line: 2, column: 46 }],
    },
    {
      code: `const expressJwt = require('express-jwt');
app.use(expressJwt({ secret, algorithms: ['HS256'], ignoreExpiration: true }).unless({ path: ['/login'] }));`,
      output: `const expressJwt = require('express-jwt');
app.use(expressJwt({ secret, algorithms: ['HS256'] }).unless({ path: ['/login'] }));`,
      errors: [{ messageId: 'ignored', line: 2, column: 53 }],
    },
    {
      code: `import { expressjwt } from 'express-jwt';
app.use(
  expressjwt({
    secret,
    algorithms: ['HS256'],
    onExpired: async (req, error) => {
      logger.info('expired token', error.message);
    },
  }),
);`,
      output: `import { expressjwt } from 'express-jwt';
app.use(
  expressjwt({
    secret,
    algorithms: ['HS256'],
  }),
);`,
      errors: [{ messageId: 'ignored', line: 6, column: 5 }],
    },
    {
      code: `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret, algorithms: ['HS256'], maxAge: '1h', onExpired() {} }));`,
      output: `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret, algorithms: ['HS256'], maxAge: '1h' }));`,
      errors: [{ messageId: 'ignored', line: 2, column: 67 }],
    },
    {
      code: `import jwt from 'koa-jwt';
app.use(jwt({ secret, ignoreExpiration: true }));`,
      output: `import jwt from 'koa-jwt';
app.use(jwt({ secret }));`,
      errors: [{ messageId: 'ignored', line: 2, column: 23 }],
    },
    {
      code: `import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(config: ConfigService) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      ignoreExpiration: true,
      secretOrKey: config.get('JWT_SECRET'),
    });
  }

  async validate(payload: Payload) {
    return { userId: payload.sub };
  }
}`,
      output: `import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(config: ConfigService) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.get('JWT_SECRET'),
    });
  }

  async validate(payload: Payload) {
    return { userId: payload.sub };
  }
}`,
      errors: [{ messageId: 'ignored', line: 8, column: 7 }],
    },
    {
      code: `const { Strategy: JwtStrategy, ExtractJwt } = require('passport-jwt');
const options = {};
options.jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
options.secretOrKey = process.env.JWT_SECRET;
options.ignoreExpiration = true;
passport.use(new JwtStrategy(options, (payload, done) => done(null, payload)));`,
      output: `const { Strategy: JwtStrategy, ExtractJwt } = require('passport-jwt');
const options = {};
options.jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
options.secretOrKey = process.env.JWT_SECRET;
passport.use(new JwtStrategy(options, (payload, done) => done(null, payload)));`,
      errors: [{ messageId: 'ignored', line: 5, column: 1 }],
    },
    {
      code: `import { Strategy } from 'passport-jwt';
passport.use(new Strategy({ jwtFromRequest, secretOrKey, jsonWebTokenOptions: { clockTolerance: 1000000, issuer } }, verify));`,
      output: `import { Strategy } from 'passport-jwt';
passport.use(new Strategy({ jwtFromRequest, secretOrKey, jsonWebTokenOptions: { issuer } }, verify));`,
      errors: [{ messageId: 'tolerant', line: 2, column: 81 }],
    },
    {
      code: `import { V4 } from 'paseto';
export const read = (token) => V4.verify(token, key, { ignoreExp: true });`,
      output: `import { V4 } from 'paseto';
export const read = (token) => V4.verify(token, key);`,
      errors: [{ messageId: 'ignored', line: 2, column: 56 }],
    },
    {
      code: `import { PublicProtocol } from 'paseto';
const v4 = new PublicProtocol(VerifyFactory);
export const read = (token) => v4.Verify(key, token, { allowNonExpiring: true, issuer: 'shop' });`,
      output: `import { PublicProtocol } from 'paseto';
const v4 = new PublicProtocol(VerifyFactory);
export const read = (token) => v4.Verify(key, token, { issuer: 'shop' });`,
      errors: [{ messageId: 'ignored', line: 3, column: 56 }],
    },
    {
      code: `import { unsign } from 'cookie-signature';
export function authenticate(req, res, next) {
  const userId = unsign(req.cookies.user, process.env.COOKIE_SECRET);
  if (!userId) return res.sendStatus(401);
  req.userId = userId;
  next();
}`,
      output: null,
      errors: [{ messageId: 'timeless', line: 3, column: 18 }],
    },
    {
      code: `const signature = require('cookie-signature');
exports.authenticate = (req, res, next) => {
  req.user = JSON.parse(signature.unsign(req.cookies.user, process.env.COOKIE_SECRET) || 'null');
  next();
};`,
      output: null,
      errors: [{ messageId: 'timeless', line: 3, column: 35 }],
    },
    // What only decodes becomes what checks, with the key that the file uses.
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (c) => {
  const { payload } = decode(c.req.header('x-token'));
  return c.json(await find(payload.sub));
});`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 6,
          column: 23,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (c) => {
  const payload = await verify(c.req.header('x-token'), c.env.JWT_SECRET, 'HS256');
  return c.json(await find(payload.sub));
});`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (c) => {
  const user = await find(decode(c.req.header('x-token')).payload.sub);
  return c.json(user);
});`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 6,
          column: 27,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (c) => {
  const user = await find((await verify(c.req.header('x-token'), c.env.JWT_SECRET, 'HS256')).sub);
  return c.json(user);
});`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (c) => {
  const decoded = decode(c.req.header('x-token'));
  if (decoded.payload.role !== 'admin') return c.text('no', 403);
  return c.json(await find(decoded.payload.sub));
});`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 6,
          column: 19,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (c) => {
  const decoded = await verify(c.req.header('x-token'), c.env.JWT_SECRET, 'HS256');
  if (decoded.role !== 'admin') return c.text('no', 403);
  return c.json(await find(decoded.sub));
});`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET, 'HS512')));
app.get('/me', async (c) => {
  const { sub } = decode(c.req.header('x-token')).payload;
  return c.json(await find(sub));
});`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 6,
          column: 19,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { Hono } from 'hono';
import { sign, verify } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET, 'HS512')));
app.get('/me', async (c) => {
  const { sub } = await verify(c.req.header('x-token'), c.env.JWT_SECRET, 'HS512');
  return c.json(await find(sub));
});`,
            },
          ],
        },
      ],
    },
    // Not where the function cannot wait, where the header is read, too, or where another handler calls its context otherwise.
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', (c) => {
  const { payload } = decode(c.req.header('x-token'));
  return c.json({ id: payload.sub });
});`,
      output: null,
      errors: [{ messageId: 'decoded', line: 6, column: 23 }],
    },
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (c) => {
  const { header, payload } = decode(c.req.header('x-token'));
  return c.json(await find(payload.sub, header));
});`,
      output: null,
      errors: [{ messageId: 'decoded', line: 6, column: 31 }],
    },
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET)));
app.get('/me', async (ctx) => {
  const { payload } = decode(ctx.req.header('x-token'));
  return ctx.json(await find(payload.sub));
});`,
      output: null,
      errors: [{ messageId: 'decoded', line: 6, column: 23 }],
    },
    {
      code: `import { Hono } from 'hono';
import { decode, sign } from 'hono/jwt';
const app = new Hono();
app.post('/login', async (c) => c.json(await sign({ sub, exp }, c.env.JWT_SECRET, algorithm)));
app.get('/me', async (c) => {
  const { payload } = decode(c.req.header('x-token'));
  return c.json(await find(payload.sub));
});`,
      output: null,
      errors: [{ messageId: 'decoded', line: 6, column: 23 }],
    },
    {
      code: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ sub: user.id }, process.env.JWT_KEY, { ttlSec: 3600 });
export const handler = (request, h) => {
  const artifacts = Jwt.token.decode(request.query.token);
  return { id: artifacts.decoded.payload.sub };
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 4,
          column: 31,
          suggestions: [
            {
              messageId: 'verify',
              output: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ sub: user.id }, process.env.JWT_KEY, { ttlSec: 3600 });
export const handler = (request, h) => {
  const artifacts = Jwt.token.decode(request.query.token);
  Jwt.token.verify(artifacts, process.env.JWT_KEY);
  return { id: artifacts.decoded.payload.sub };
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ sub: user.id }, process.env.JWT_KEY, { ttlSec: 3600 });
export const handler = (request, h) => {
  return { id: Jwt.token.decode(request.query.token).decoded.payload.sub };
};`,
      output: null,
      errors: [{ messageId: 'decoded', line: 4, column: 26 }],
    },
    {
      code: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ sub: user.id }, { key: process.env.JWT_KEY, algorithm: 'HS512' }, { ttlSec: 3600 });
export const handler = (request, h) => {
  const artifacts = Jwt.token.decode(request.query.token);
  return { id: artifacts.decoded.payload.sub };
};`,
      output: null,
      errors: [{ messageId: 'decoded', line: 4, column: 31 }],
    },
    {
      code: `import { createDecoder, createVerifier } from 'fast-jwt';
const decode = createDecoder();
const verify = createVerifier({ key: process.env.JWT_SECRET });
export const check = (token) => verify(token);
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 6,
          column: 14,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { createDecoder, createVerifier } from 'fast-jwt';
const decode = createDecoder();
const verify = createVerifier({ key: process.env.JWT_SECRET });
export const check = (token) => verify(token);
export const authenticate = (req, res, next) => {
  req.user = verify(req.cookies.token);
  next();
};`,
            },
          ],
        },
      ],
    },
    {
      code: `import { createDecoder, createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: '15m' });
const decode = createDecoder();
export const issue = (user) => sign({ sub: user.id });
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 6,
          column: 14,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { createVerifier, createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: '15m' });
const decode = createVerifier({ key: process.env.JWT_SECRET });
export const issue = (user) => sign({ sub: user.id });
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
            },
          ],
        },
      ],
    },
    {
      code: `const key = process.env.JWT_SECRET;
import { createDecoder, createSigner } from 'fast-jwt';
const sign = createSigner({ key: key, expiresIn: '15m' });
const decode = createDecoder({ complete: false });
export const issue = (user) => sign({ sub: user.id });
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 7,
          column: 14,
          suggestions: [
            {
              messageId: 'verify',
              output: `const key = process.env.JWT_SECRET;
import { createVerifier, createSigner } from 'fast-jwt';
const sign = createSigner({ key: key, expiresIn: '15m' });
const decode = createVerifier({ complete: false, key });
export const issue = (user) => sign({ sub: user.id });
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
            },
          ],
        },
      ],
    },
    // Others decode with it, or the key is not there yet.
    {
      code: `import { createDecoder, createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: '15m' });
const decode = createDecoder();
export const issue = (user) => sign({ sub: user.id });
export const peek = (token) => decode(token).header;
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
      output: null,
      errors: [{ messageId: 'decoded', line: 7, column: 14 }],
    },
    {
      code: `import { createDecoder, createSigner } from 'fast-jwt';
const decode = createDecoder();
const key = readKey();
export const issue = (user) => createSigner({ key, expiresIn: '15m' })({ sub: user.id });
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
      output: null,
      errors: [{ messageId: 'decoded', line: 6, column: 14 }],
    },
    {
      code: `import { V4, decode } from 'paseto';
export const check = (token) => V4.verify(token, process.env.PUBLIC_KEY, { audience: 'shop' });
export const authenticate = async (req, res, next) => {
  req.user = decode(req.cookies.token).payload;
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 4,
          column: 14,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { V4 } from 'paseto';
export const check = (token) => V4.verify(token, process.env.PUBLIC_KEY, { audience: 'shop' });
export const authenticate = async (req, res, next) => {
  req.user = await V4.verify(req.cookies.token, process.env.PUBLIC_KEY);
  next();
};`,
            },
          ],
        },
      ],
    },
    // What signs cannot check.
    {
      code: `import { V4, decode } from 'paseto';
export const check = (token) => V4.sign(token, process.env.SIGNING_KEY, { expiresIn: '1h' });
export const authenticate = async (req, res, next) => {
  req.user = decode(req.cookies.token).payload;
  next();
};`,
      output: null,
      errors: [{ messageId: 'decoded', line: 4, column: 14 }],
    },
    {
      code: `import { decode, sign } from 'jsonwebtoken';
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' });
export const authenticate = (req, res, next) => {
  req.user = decode(req.cookies.token);
  next();
};`,
      output: null,
      errors: [
        {
          messageId: 'decoded',
          line: 4,
          column: 14,
          suggestions: [
            {
              messageId: 'verify',
              output: `import { sign, verify } from 'jsonwebtoken';
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' });
export const authenticate = (req, res, next) => {
  req.user = verify(req.cookies.token, process.env.JWT_SECRET);
  next();
};`,
            },
          ],
        },
      ],
    },
    // The message names the option as a program writes it.
    {
      code: `import { Strategy } from 'passport-jwt';
passport.use(new Strategy({ jwtFromRequest, secretOrKey, ignoreExpiration: true }, (payload, done) => done(null, payload)));`,
      output: `import { Strategy } from 'passport-jwt';
passport.use(new Strategy({ jwtFromRequest, secretOrKey }, (payload, done) => done(null, payload)));`,
      errors: [
        {
          messageId: 'ignored',
          data: {
            library: 'passport-jwt',
            key: 'ignoreExpiration',
            accepted: 'expired tokens',
            bound: ', or bound the age with `jsonWebTokenOptions.maxAge`',
          },
          line: 2,
          column: 58,
        },
      ],
    },
  ],
});

/** A service with a key for each kind of token. */
const keys = (decoding: string) => `import jwt from 'jsonwebtoken';
import config from '../config.js';
export const give = (res, sub) => {
  res.cookie('access', jwt.sign({ sub }, config.jwt.access, { expiresIn: '15m' }));
  res.cookie('refresh', jwt.sign({ sub }, config.jwt.refresh, { expiresIn: '30d' }));
};
export const confirm = async (req) => users.confirm(jwt.verify(req.body.code, config.jwt.email).sub);
export const refresh = async (req, res) => {
  const { sub } = ${decoding};
  req.user = await users.find(sub);
};`;

tester.run('no-ignored-token-expiry, several keys', rule, {
  valid: [],
  invalid: [
    {
      name: 'the one that is called as the token is',
      code: keys('jwt.decode(req.cookies.refresh)'),
      output: null,
      errors: [
        {
          messageId: 'decoded',
          suggestions: [{ messageId: 'verify', output: keys('jwt.verify(req.cookies.refresh, config.jwt.refresh)') }],
        },
      ],
    },
    {
      name: 'or none',
      code: keys('jwt.decode(req.cookies.token)'),
      output: null,
      errors: [{ messageId: 'decoded', suggestions: null }],
    },
  ],
});
