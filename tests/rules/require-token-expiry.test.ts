import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-token-expiry.js';

const tester = new RuleTester();

tester.run('require-token-expiry', rule, {
  valid: [
    "import jwt from 'jwt-simple';\njwt.encode({ sub: user.id, exp: moment().add(7, 'days').unix() }, process.env.SECRET);",
    // It is set up elsewhere, or what it is called is.
    `import { Elysia } from 'elysia';
import { jwtPlugin } from './jwt.js';
export default new Elysia().use(jwtPlugin).post('/login', ({ jwt, body }) => jwt.sign({ sub: body.id }));`,
    `import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';
export default new Elysia()
  .use(jwt({ name: 'access', secret, exp: '15m' }))
  .use(jwt({ name: names.refresh, secret: other }))
  .post('/login', ({ access, body }) => access.sign({ sub: body.id }));`,
    `import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';
export default new Elysia().use(jwt({ secret })).post('/login', ({ jwt, body }) => jwt.sign({ sub: body.id, exp: '1h' }));`,
    // Older names of the option count up to version 5, and later ones throw.
    "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.SECRET, { expiresInMinutes: 60 * 5 });",
    "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.SECRET, { expiresInSeconds: 3600 });",
    "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.SECRET, { expiresIn: '20y' });",
    // A day that comes.
    "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id, exp: 2147483647 }, process.env.SECRET);",
    // The entry that the token is put into ends.
    `import jwt from 'jsonwebtoken';
export async function login(req, res) {
  const token = jwt.sign({ id: user.id }, process.env.SECRET);
  const session = await Session.create({ userId: user.id, sessionId: token, sessionExpire: Date.now() + 120000 });
  res.json(session);
}`,
    `import jwt from 'jsonwebtoken';
export const login = (req, res) => {
  jwt.sign({ user }, process.env.SECRET, (error, token) => {
    redisClient.set(\`login-\${user.email}\`, token, 'EX', 3600);
    res.json({ token });
  });
};`,
    `import jwt from 'jsonwebtoken';
import { createClient } from 'redis';
const redis = createClient();
export async function login(req, res) {
  const token = jwt.sign({ id: user.id }, process.env.SECRET);
  await redis.set(\`session:\${user.id}\`, token, { EX: 3600 });
  await redis.setEx(\`last:\${user.id}\`, 3600, token);
  res.json({ token });
}`,
    // Several configurations: one of those that may hold gives an expiry.
    `import { JwtModule, JwtService } from '@nestjs/jwt';
export const first = JwtModule.register({ secret: process.env.A, signOptions: { expiresIn: '60s' } });
export const second = JwtModule.register({ secret: process.env.B });
export const issue = (jwt: JwtService, user) => jwt.sign({ sub: user.id });`,
    `import { JwtService } from '@nestjs/jwt';
const access = new JwtService({ secret: process.env.A, signOptions: { expiresIn: '15m' } });
const refresh = new JwtService({ secret: process.env.B });
export const issue = (user) => access.sign({ sub: user.id });
export const renew = (user) => refresh.sign({ sub: user.id }, { expiresIn: '7d' });`,
    `import jwt from '@fastify/jwt';
app.register(jwt, { secret, namespace: 'access', sign: { expiresIn: '15m' } });
app.register(jwt, { secret: other, namespace: 'refresh' });
export const issue = (user) => app.jwt.access.sign({ sub: user.id });`,
    `import jwt from '@fastify/jwt';
app.register(jwt, { secret, namespace: 'access' });
export const issue = (user) => app.jwt.other.sign({ sub: user.id });`,
    `import jwt from '@fastify/jwt';
app.register(jwt, { secret, namespace, sign: { expiresIn: '15m' } });
app.register(jwt, { secret: other, namespace: 'refresh' });
export const issue = (user) => app.jwt.refresh.sign({ sub: user.id });`,
    `import jwt from 'jsonwebtoken';
const ttl = Number(process.env.TTL);
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + ttl }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
const ttl = Number(process.env.TTL);
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor((Date.now() + ttl) / 1000) }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
if (process.env.NODE_ENV !== 'production') {
  app.get('/dev-token', (req, res) => res.json(jwt.sign({ id: 1 }, process.env.JWT_SECRET)));
}`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '15m' });`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: 900 });`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: 60 * 60 * 24 });`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: process.env.JWT_EXPIRES_IN });`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: process.env.JWT_EXPIRES_IN || '1d' });`,
    `import jwt from 'jsonwebtoken';
import { config } from '../config.js';
export const issue = (user) => jwt.sign({ sub: user.id }, config.jwt.secret, { expiresIn: config.jwt.expiresIn });`,
    `import jwt from 'jsonwebtoken';
import { jwtOptions } from '../config.js';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, jwtOptions);`,
    `import jwt from 'jsonwebtoken';
import { jwtOptions } from '../config.js';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...jwtOptions });`,
    `import jwt from 'jsonwebtoken';
import { jwtOptions } from '../config.js';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256', ...jwtOptions });`,
    `import jwt from 'jsonwebtoken';
const options = { algorithm: 'HS256', expiresIn: '1h' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);`,
    `import jwt from 'jsonwebtoken';
const options = { algorithm: 'HS256' };
options.expiresIn = '1h';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);`,
    `import jwt from 'jsonwebtoken';
const base = { algorithm: 'HS256', expiresIn: '1h' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...base, issuer: 'shop' });`,
    `import jwt from 'jsonwebtoken';
const options = () => ({ expiresIn: '1h' });
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options());`,
    `import jwt from 'jsonwebtoken';
export const issue = (user, remember) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: remember ? '30d' : '1h' });`,
    `import jwt from 'jsonwebtoken';
export const issue = (user, remember) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, remember ? {} : { expiresIn: '1h' });`,
    `import jwt from 'jsonwebtoken';
export function issue(user, options) {
  return jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
}`,
    `import jwt from 'jsonwebtoken';
export function issue(user, options = {}) {
  return jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
}`,
    `import jwt from 'jsonwebtoken';
export const issue = (payload) => jwt.sign(payload, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ ...user }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, ...claims(user) }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign(user.toJSON(), process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign(Object.assign({}, user), process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (...args) => jwt.sign(...args);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
const now = Math.floor(Date.now() / 1000);
export const issue = (user) => jwt.sign({ sub: user.id, iat: now, exp: now + 3600 }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: (Date.now() + 3600000) / 1000 | 0 }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.round(new Date().getTime() / 1000) + 3600 }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
import dayjs from 'dayjs';
export const issue = (user) => jwt.sign({ sub: user.id, exp: dayjs().add(1, 'hour').unix() }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
const generateToken = (userId, expires, type, secret = process.env.JWT_SECRET) => {
  const payload = { sub: userId, iat: moment().unix(), exp: expires.unix(), type };
  return jwt.sign(payload, secret);
};`,
    `import jwt from 'jsonwebtoken';
export function issue(user) {
  const payload = { sub: user.id };
  payload.exp = Math.floor(Date.now() / 1000) + 3600;
  return jwt.sign(payload, process.env.JWT_SECRET);
}`,
    `import jwt from 'jsonwebtoken';
export function issue(user, claims) {
  const payload = { sub: user.id };
  Object.assign(payload, claims);
  return jwt.sign(payload, process.env.JWT_SECRET);
}`,
    `import jwt from 'jsonwebtoken';
export function issue(user) {
  const payload = { sub: user.id };
  decorate(payload);
  return jwt.sign(payload, process.env.JWT_SECRET);
}`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: undefined });`,
    `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: undefined }, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' }, done);`,
    `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: user.id, exp: later() }, process.env.JWT_SECRET, (error, token) => done(error, token));`,
    `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, done);`,
    `import { sign } from 'jsonwebtoken';
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' });`,
    `import { sign } from './crypto.js';
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET);`,
    `const jwt = require('./jwt');
exports.issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET);`,
    `import { sign } from 'cookie-signature';
import jwt from 'jsonwebtoken';
export const value = (id) => sign(id, process.env.COOKIE_SECRET);`,
    `import crypto from 'node:crypto';
import jwt from 'jsonwebtoken';
export const signature = (text, key) => crypto.sign('sha256', Buffer.from(text), key);`,

    `import jwt from 'jsonwebtoken';
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
    `import jwt from 'jsonwebtoken';
function sign(jwt) {
  return jwt.sign({ sub: 1 }, 'key');
}`,
    `import jwt from 'jsonwebtoken';
export class TokenService {
  private readonly options: jwt.SignOptions = { expiresIn: '1h' };

  issue(user: User): string {
    return jwt.sign({ sub: user.id }, process.env.JWT_SECRET!, this.options);
  }
}`,
    `import * as jwt from 'jsonwebtoken';
export const issue = (user: User) => jwt.sign({ sub: user.id } as JwtPayload, secret as string, { expiresIn: '1h' } as jwt.SignOptions);`,
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '30d' });`,
      options: [{ maximumSeconds: 2592000 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '3600' });`,
      options: [{ maximumSeconds: 60 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: config.expiresIn });`,
      options: [{ maximumSeconds: 60 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user, remember) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: remember ? '10y' : '1h' });`,
      options: [{ maximumSeconds: 86400 }],
    },
    `import jwt from 'jsonwebtoken';
export const issue = (user, expiresIn) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256', ...(expiresIn && { expiresIn }) });`,
    `import jwt from 'jsonwebtoken';
export const issue = (user, expiresIn) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, expiresIn ? { expiresIn } : undefined);`,
    `import jwt from 'jsonwebtoken';
const base = { issuer: 'shop' };
export const issue = (user, ttl) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, Object.assign({ expiresIn: ttl }, base));`,
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, process.env.JWT_SECRET);`,
      options: [{ maximumSeconds: 3600 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const ttl = 60;
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: \`\${ttl}m\` });`,
      options: [{ maximumSeconds: 3600 }],
    },
    `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime('2h').sign(key);`,
    `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime(expiry).sign(key);`,
    `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime(new Date(Date.now() + 3600000)).sign(key);`,
    `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime(3600).sign(key);`,
    `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 3600 }).sign(key);`,
    `import { SignJWT } from 'jose';
export const issue = (payload) => new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(key);`,
    `import { SignJWT } from 'jose';
export const issue = (user, claims) => new SignJWT({ sub: user.id, ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(key);`,
    `import { SignJWT } from 'jose';
export async function issue(user, short) {
  const token = new SignJWT({ sub: user.id });
  if (short) token.setExpirationTime('1h');
  return token.sign(key);
}`,
    `import { SignJWT } from 'jose';
export async function issue(user) {
  const token = new SignJWT({ sub: user.id });
  addTimes(token);
  return token.sign(key);
}`,
    `import { SignJWT } from 'jose';
export async function issue(user) {
  const token = new SignJWT({ sub: user.id }).setProtectedHeader({ alg: 'HS256' });
  token.setIssuedAt().setExpirationTime('1h');
  return token.sign(key);
}`,
    `import { sign } from 'hono/jwt';
export const issue = (user) => sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 5 }, secret);`,
    `import { sign } from 'hono/jwt';
export const issue = (payload) => sign(payload, secret);`,
    `import { JwtService } from '@nestjs/jwt';
export class AuthService {
  constructor(private readonly jwtService: JwtService) {}
  login(user: User) {
    return this.jwtService.sign({ sub: user.id });
  }
}`,
    `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.register({ secret: process.env.JWT_SECRET, signOptions: { expiresIn: '60s' } });
export class AuthService {
  constructor(private readonly jwtService: JwtService) {}
  login(user: User) {
    return this.jwtService.sign({ sub: user.id });
  }
}`,
    `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.registerAsync({ useFactory: async () => ({ secret, signOptions: { expiresIn: config.ttl } }) });
export const login = (jwt: JwtService, user: User) => jwt.sign({ sub: user.id });`,
    `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.register({ secret });
export const login = (jwt: JwtService, user: User) => jwt.sign({ sub: user.id }, { expiresIn: '1h' });`,
    `import Fastify from 'fastify';
import jwt from '@fastify/jwt';
const app = Fastify();
app.register(jwt, { secret: process.env.JWT_SECRET, sign: { expiresIn: '15m' } });
app.post('/login', async (request, reply) => reply.jwtSign({ sub: 1 }));`,
    `module.exports = async function (fastify) {
  fastify.post('/login', async (request, reply) => reply.jwtSign({ sub: 1 }));
};`,
    `import Fastify from 'fastify';
import jwt from '@fastify/jwt';
const app = Fastify();
app.register(jwt, options);
app.post('/login', async (request, reply) => reply.jwtSign({ sub: 1 }));`,
    {
      code: `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 60 * 60 * 24 });
export const issue = (user) => sign({ sub: user.id });`,
      options: [{ maximumSeconds: 86400 }],
    },
    `import { createSigner } from 'fast-jwt';
export const sign = createSigner({ key: process.env.JWT_SECRET });`,
    `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET });
export const issue = (user) => sign({ sub: user.id });
export const raw = (payload) => sign(payload);`,
    `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET });
export const issue = (user) => sign({ sub: user.id });
export const short = (user) => sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 });`,
    `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: '15m' });
export const issue = (user) => sign({ sub: user.id });`,
    `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ user: user.id }, process.env.KEY, { ttlSec: 4 * 60 * 60 });`,
    `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ user: user.id }, process.env.KEY, { ttlSec: config.ttl });`,
    `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ user: user.id, exp: later() }, process.env.KEY);`,
    `import { V4 } from 'paseto';
export const issue = (user) => V4.sign({ sub: user.id }, key, { expiresIn: '2 hours' });`,
    `import { V4 } from 'paseto';
export const issue = (user) => V4.sign({ sub: user.id, exp: later.toISOString() }, key);`,
    `import { PublicProtocol } from 'paseto';
import { SignFactory } from 'paseto/v4/public';
const v4 = new PublicProtocol(SignFactory);
export const issue = (user) => v4.Sign(key, { sub: user.id });`,
    `import { PublicProtocol } from 'paseto';
import { SignFactory } from 'paseto/v4/public';
const v4 = new PublicProtocol(SignFactory);
export const issue = (user, nonExpiring) => v4.Sign(key, { sub: user.id }, { nonExpiring });`,
    `import nJwt from 'njwt';
export const issue = (user) => nJwt.create({ sub: user.id }, key).compact();`,
    `import nJwt from 'njwt';
export const issue = (user) => nJwt.create({ sub: user.id }, key).setExpiration(Date.now() + 60 * 60 * 1000).compact();`,
    `import nJwt from 'njwt';
export const issue = (user, expiry) => nJwt.create({ sub: user.id }, key).setExpiration(expiry).compact();`,
    `import { getAuth } from 'firebase-admin/auth';
export const issue = (idToken) => getAuth().createSessionCookie(idToken, { expiresIn: 5 * 24 * 60 * 60 * 1000 });`,
    `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.registerAsync({ useClass: JwtOptions });
export const login = (jwt: JwtService, user: User) => jwt.sign({ sub: user.id });`,
    `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 0 });
export const dead = (user) => sign({ sub: user.id });`,
  ],
  invalid: [
    // The lifetime stands under another name, for which the library throws.
    {
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { algorithm: 'HS256', expires: '1h' });",
      output: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { algorithm: 'HS256', expiresIn: '1h' });",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expires_in: 60 * 60 });",
      output: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: 60 * 60 });",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { maxAge });",
      output: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: maxAge });",
      errors: [{ messageId: 'absent' }],
    },
    // What stands there is no length that the library takes.
    {
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expires: new Date(Date.now() + 3600000) });",
      output: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: '14d' });",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { maxAge: 24 * 60 * 60 * 1000 });",
      output: "import jwt from 'jsonwebtoken';\njwt.sign({ sub }, key, { expiresIn: '14d' });",
      errors: [{ messageId: 'absent' }],
    },
    // A claim of the application's own stays.
    {
      code: "import { sign } from 'hono/jwt';\nsign({ sub, expires: '1h' }, key, 'HS256');",
      output:
        "import { sign } from 'hono/jwt';\nsign({ sub, expires: '1h', exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 }, key, 'HS256');",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: `const jwt = require('jwt-simple');
exports.token = (user) => jwt.encode({ sub: user.id, iat: Date.now() }, config.secret);`,
      output: `const jwt = require('jwt-simple');
exports.token = (user) => jwt.encode({ sub: user.id, iat: Date.now(), exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 }, config.secret);`,
      errors: [{ messageId: 'absent', line: 2, column: 31 }],
    },
    {
      code: "import jwt from 'jwt-simple';\njwt.encode({ sub: user.id, exp: Date.now() + 3600 * 1000 }, config.secret);",
      output:
        "import jwt from 'jwt-simple';\njwt.encode({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, config.secret);",
      errors: [{ messageId: 'milliseconds' }],
    },
    {
      code: `import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';
export default new Elysia()
  .use(jwt({ name: 'access', secret, exp: '15m' }))
  .use(jwt({ name: 'refresh', secret: other }))
  .post('/login', ({ access, refresh, body: { id } }) => ({ a: access.sign({ id }), b: refresh.sign({ id }) }));`,
      output: `import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';
export default new Elysia()
  .use(jwt({ name: 'access', secret, exp: '15m' }))
  .use(jwt({ name: 'refresh', secret: other, exp: '14d' }))
  .post('/login', ({ access, refresh, body: { id } }) => ({ a: access.sign({ id }), b: refresh.sign({ id }) }));`,
      errors: [{ messageId: 'absent', line: 6, column: 96 }],
    },
    {
      // Two of one name: which of them counts is not said.
      code: `import { Elysia } from 'elysia';
import { jwt } from '@elysiajs/jwt';
export const one = new Elysia().use(jwt({ secret }));
export const two = new Elysia().use(jwt({ secret })).post('/login', ({ jwt, body: { id } }) => jwt.sign({ id }));`,
      output: null,
      errors: [{ messageId: 'absent', line: 4 }],
    },
    {
      // A time that nobody lives to see.
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id, exp: 9999999999 }, process.env.SECRET);",
      output:
        "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 }, process.env.SECRET);",
      errors: [{ messageId: 'absent', line: 2, column: 26, endColumn: 41 }],
    },
    {
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.SECRET, { expiresIn: '100y' });",
      output: "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.SECRET, { expiresIn: '14d' });",
      errors: [{ messageId: 'absent', line: 2, column: 50, endColumn: 67 }],
    },
    {
      code: "import { SignJWT } from 'jose';\nnew SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('999 years').sign(key);",
      output:
        "import { SignJWT } from 'jose';\nnew SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('14d').sign(key);",
      errors: [{ messageId: 'absent', line: 2, column: 72 }],
    },
    {
      code: "import { sign } from 'hono/jwt';\nconst payload = { sub: id, exp: 32_472_144_000 };\nsign(payload, secret);",
      output:
        "import { sign } from 'hono/jwt';\nconst payload = { sub: id, exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 };\nsign(payload, secret);",
      errors: [{ messageId: 'absent', line: 2, column: 28 }],
    },
    {
      code: "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.SECRET, { expiresInMinutes: 60 * 24 * 30 });",
      options: [{ maximumSeconds: 86_400 }],
      output:
        "import jwt from 'jsonwebtoken';\njwt.sign({ sub: user.id }, process.env.SECRET, { expiresInMinutes: 24 * 60 });",
      errors: [{ messageId: 'tooLong', line: 2, column: 50 }],
    },
    {
      // What the client is told ends nothing, and neither does another row.
      code: `import jwt from 'jsonwebtoken';
export async function login(req, res) {
  const token = jwt.sign({ id: user.id }, process.env.SECRET);
  await Session.create({ userId: user.id, token });
  await Visit.create({ userId: user.id, expiresAt: tomorrow });
  res.json({ token, expiresIn: 3600 });
}`,
      output: `import jwt from 'jsonwebtoken';
export async function login(req, res) {
  const token = jwt.sign({ id: user.id }, process.env.SECRET, { expiresIn: '14d' });
  await Session.create({ userId: user.id, token });
  await Visit.create({ userId: user.id, expiresAt: tomorrow });
  res.json({ token, expiresIn: 3600 });
}`,
      errors: [{ messageId: 'absent', line: 3 }],
    },
    {
      // A token that is made beside it.
      code: `import jwt from 'jsonwebtoken';
export async function login(req, res) {
  const refresh = jwt.sign({ id: user.id }, process.env.SECRET);
  const access = jwt.sign({ id: user.id }, process.env.SECRET);
  await Session.create({ userId: user.id, token: refresh, expiresAt: tomorrow });
  res.json({ access, refresh });
}`,
      output: `import jwt from 'jsonwebtoken';
export async function login(req, res) {
  const refresh = jwt.sign({ id: user.id }, process.env.SECRET);
  const access = jwt.sign({ id: user.id }, process.env.SECRET, { expiresIn: '14d' });
  await Session.create({ userId: user.id, token: refresh, expiresAt: tomorrow });
  res.json({ access, refresh });
}`,
      errors: [{ messageId: 'absent', line: 4 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36, endColumn: 40 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, {});`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, undefined);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, null);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256' });`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256', expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, {
  algorithm: 'HS256',
  issuer: 'shop', // the name of the application
});`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, {
  algorithm: 'HS256',
  issuer: 'shop', // the name of the application
  expiresIn: '14d',
});`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) =>
  jwt.sign(
    { sub: user.id, role: user.role },
    process.env.JWT_SECRET,
  );`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) =>
  jwt.sign(
    { sub: user.id, role: user.role },
    process.env.JWT_SECRET,
    { expiresIn: '14d' },
  );`,
      errors: [{ messageId: 'absent', line: 3, column: 7 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, (error, token) => done(error, token));`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' }, (error, token) => done(error, token));`,
      errors: [{ messageId: 'absent', line: 2, column: 42 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => {
  jwt.sign({ sub: user.id }, process.env.JWT_SECRET, function (error, token) {
    if (error) throw error;
    done(token);
  });
};`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => {
  jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' }, function (error, token) {
    if (error) throw error;
    done(token);
  });
};`,
      errors: [{ messageId: 'absent', line: 3, column: 7 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256' }, (error, token) => done(error, token));`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256', expiresIn: '14d' }, (error, token) => done(error, token));`,
      errors: [{ messageId: 'absent', line: 2, column: 42 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { algorithm: 'HS256' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
const options = { algorithm: 'HS256', expiresIn: '14d' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);`,
      errors: [{ messageId: 'absent', line: 3, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { algorithm: 'HS256' };
export const access = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
export const refresh = (user) => jwt.sign({ sub: user.id, refresh: true }, process.env.REFRESH_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
const options = { algorithm: 'HS256', expiresIn: '14d' };
export const access = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
export const refresh = (user) => jwt.sign({ sub: user.id, refresh: true }, process.env.REFRESH_SECRET, options);`,
      errors: [
        { messageId: 'absent', line: 3, column: 37 },
        { messageId: 'absent', line: 4, column: 38 },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
const options = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...options, expiresIn: '14d' });
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, options);`,
      errors: [{ messageId: 'absent', line: 3, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
export const other = (user) => jwt.sign({ sub: user.id, exp: tomorrow() }, process.env.JWT_SECRET, options);`,
      output: `import jwt from 'jsonwebtoken';
const options = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...options, expiresIn: '14d' });
export const other = (user) => jwt.sign({ sub: user.id, exp: tomorrow() }, process.env.JWT_SECRET, options);`,
      errors: [{ messageId: 'absent', line: 3, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const base = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...base, algorithm: 'HS256' });`,
      output: `import jwt from 'jsonwebtoken';
const base = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...base, algorithm: 'HS256', expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 3, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const base = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, base);
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ...base, audience: 'web' });`,
      output: `import jwt from 'jsonwebtoken';
const base = { issuer: 'shop' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...base, expiresIn: '14d' });
export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ...base, audience: 'web' });`,
      errors: [{ messageId: 'absent', line: 3, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const payload = { sub: 'service' };
export const token = jwt.sign(payload, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
const payload = { sub: 'service' };
export const token = jwt.sign(payload, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 3, column: 26 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function issue(user) {
  const payload = { user: { id: user.id } };
  return jwt.sign(payload, process.env.JWT_SECRET);
}`,
      output: `import jwt from 'jsonwebtoken';
export function issue(user) {
  const payload = { user: { id: user.id } };
  return jwt.sign(payload, process.env.JWT_SECRET, { expiresIn: '14d' });
}`,
      errors: [{ messageId: 'absent', line: 4, column: 14 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, iat: Math.floor(Date.now() / 1000) }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, iat: Math.floor(Date.now() / 1000) }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user, admin) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, admin ? { audience: 'admin' } : { audience: 'shop' });`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user, admin) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, admin ? { audience: 'admin', expiresIn: '14d' } : { audience: 'shop', expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 43 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
userSchema.methods.generateAuthToken = function () {
  return jwt.sign({ _id: this._id, isAdmin: this.isAdmin }, config.get('jwtPrivateKey'));
};`,
      output: `import jwt from 'jsonwebtoken';
userSchema.methods.generateAuthToken = function () {
  return jwt.sign({ _id: this._id, isAdmin: this.isAdmin }, config.get('jwtPrivateKey'), { expiresIn: '14d' });
};`,
      errors: [{ messageId: 'absent', line: 3, column: 14 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
userSchema.methods.generateAuthToken = async function () {
  const user = this;
  const token = jwt.sign({ _id: user._id.toString() }, process.env.JWT_SECRET);
  user.tokens = user.tokens.concat({ token });
  await user.save();
  return token;
};`,
      output: `import jwt from 'jsonwebtoken';
userSchema.methods.generateAuthToken = async function () {
  const user = this;
  const token = jwt.sign({ _id: user._id.toString() }, process.env.JWT_SECRET, { expiresIn: '14d' });
  user.tokens = user.tokens.concat({ token });
  await user.save();
  return token;
};`,
      errors: [{ messageId: 'absent', line: 4, column: 21 }],
    },
    {
      code: `const jwt = require('jsonwebtoken');
module.exports = (user) => jwt.sign({ id: user.id }, process.env.SECRET);`,
      output: `const jwt = require('jsonwebtoken');
module.exports = (user) => jwt.sign({ id: user.id }, process.env.SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 32 }],
    },
    {
      code: `const { sign } = require('jsonwebtoken');
module.exports = (user) => sign({ id: user.id }, process.env.SECRET);`,
      output: `const { sign } = require('jsonwebtoken');
module.exports = (user) => sign({ id: user.id }, process.env.SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 28 }],
    },
    {
      code: `const { sign: signToken } = require('jsonwebtoken');
module.exports = (user) => signToken({ id: user.id }, process.env.SECRET);`,
      output: `const { sign: signToken } = require('jsonwebtoken');
module.exports = (user) => signToken({ id: user.id }, process.env.SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 28 }],
    },
    {
      code: `import * as jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET);`,
      output: `import * as jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import { sign } from 'jsonwebtoken';
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET);`,
      output: `import { sign } from 'jsonwebtoken';
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 32 }],
    },
    {
      code: `import jsonwebtoken from 'jsonwebtoken';
const { sign } = jsonwebtoken;
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET);`,
      output: `import jsonwebtoken from 'jsonwebtoken';
const { sign } = jsonwebtoken;
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 3, column: 32 }],
    },

    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) =>
  new Promise((resolve, reject) => {
    jwt.sign({ sub: user.id }, process.env.JWT_SECRET, (error, token) => (error ? reject(error) : resolve(token)));
  });`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) =>
  new Promise((resolve, reject) => {
    jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' }, (error, token) => (error ? reject(error) : resolve(token)));
  });`,
      errors: [{ messageId: 'absent', line: 4, column: 9 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const login = async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  res.json({ token: jwt.sign({ id: user.id, email: user.email }, process.env.JWT_SECRET) });
};`,
      output: `import jwt from 'jsonwebtoken';
export const login = async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  res.json({ token: jwt.sign({ id: user.id, email: user.email }, process.env.JWT_SECRET, { expiresIn: '14d' }) });
};`,
      errors: [{ messageId: 'absent', line: 4, column: 25 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
@Injectable()
export class TokenService {
  private readonly options: jwt.SignOptions = { algorithm: 'HS256' };

  issue(user: User): string {
    return jwt.sign({ sub: user.id }, process.env.JWT_SECRET!, this.options);
  }
}`,
      output: `import jwt from 'jsonwebtoken';
@Injectable()
export class TokenService {
  private readonly options: jwt.SignOptions = { algorithm: 'HS256' };

  issue(user: User): string {
    return jwt.sign({ sub: user.id }, process.env.JWT_SECRET!, { ...this.options, expiresIn: '14d' });
  }
}`,
      errors: [{ messageId: 'absent', line: 7, column: 16 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user: User): string => jwt.sign({ sub: user.id } satisfies Claims, process.env.JWT_SECRET as string);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user: User): string => jwt.sign({ sub: user.id } satisfies Claims, process.env.JWT_SECRET as string, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 50 }],
    },
    {
      code: `import jwt, { type SignOptions } from 'jsonwebtoken';
const options = { algorithm: 'RS256' } as const satisfies SignOptions;
export const issue = (user: User) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET!, options);`,
      output: `import jwt, { type SignOptions } from 'jsonwebtoken';
const options = { algorithm: 'RS256', expiresIn: '14d' } as const satisfies SignOptions;
export const issue = (user: User) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET!, options);`,
      errors: [{ messageId: 'absent', line: 3, column: 42 }],
    },
    {
      code: `import jwt = require('jsonwebtoken');
export const issue = (user: User) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET!);`,
      output: `import jwt = require('jsonwebtoken');
export const issue = (user: User) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET!, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 42 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign(\`\${user.id}\`, process.env.JWT_SECRET);`,
      output: null,
      errors: [
        {
          messageId: 'text',
          line: 2,
          column: 41,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'wrapText',
              output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: \`\${user.id}\` }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign('service', process.env.JWT_SECRET, { algorithm: 'HS256' });`,
      output: null,
      errors: [
        {
          messageId: 'text',
          line: 2,
          column: 37,
          suggestions: [
            {
              messageId: 'wrapText',
              output: `import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign({ sub: 'service' }, process.env.JWT_SECRET, { algorithm: 'HS256', expiresIn: '14d' });`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign('user-' + user.id, process.env.JWT_SECRET, (error, token) => done(token));`,
      output: null,
      errors: [
        {
          messageId: 'text',
          line: 2,
          column: 47,
          suggestions: [
            {
              messageId: 'wrapText',
              output: `import jwt from 'jsonwebtoken';
export const issue = (user, done) => jwt.sign({ sub: 'user-' + user.id }, process.env.JWT_SECRET, { expiresIn: '14d' }, (error, token) => done(token));`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Date.now() + 60 * 60 * 1000 }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 57, endColumn: 89 }],
    },
    // A length that has a name keeps it, and one that is long stays so.
    ...(
      [
        ['60 * 1000', 'Math.floor((Date.now() + TTL) / 1000)'],
        ['60 * 60', 'Math.floor(Date.now() / 1000) + TTL'],
      ] as const
    ).map(([length, exp]) => ({
      code: `import jwt from 'jsonwebtoken';
const TTL = ${length};
export const issue = (user) => jwt.sign({ sub: user.id, exp: Date.now() + TTL }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
const TTL = ${length};
export const issue = (user) => jwt.sign({ sub: user.id, exp: ${exp} }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds' as const, line: 3, column: 57 }],
    })),
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Date.now() + 30 * 24 * 60 * 60 * 1000 }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 30 * 24 * 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 57 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Date.now() + 3600 }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 57 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Date.now() + 60 * 60 * 24 * 7 }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 7 * 24 * 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 57 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: new Date().getTime() + 86400000 }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 24 * 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 57 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function issue(user) {
  const exp = Date.now() + 1000 * 60 * 60;
  return jwt.sign({ sub: user.id, exp }, process.env.JWT_SECRET);
}`,
      output: `import jwt from 'jsonwebtoken';
export function issue(user) {
  const exp = Date.now() + 1000 * 60 * 60;
  return jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, process.env.JWT_SECRET);
}`,
      errors: [{ messageId: 'milliseconds', line: 4, column: 35 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function issue(user) {
  const payload = { sub: user.id };
  payload.exp = Date.now() + 1000 * 60 * 60;
  return jwt.sign(payload, process.env.JWT_SECRET);
}`,
      output: `import jwt from 'jsonwebtoken';
export function issue(user) {
  const payload = { sub: user.id };
  payload.exp = Math.floor(Date.now() / 1000) + 60 * 60;
  return jwt.sign(payload, process.env.JWT_SECRET);
}`,
      errors: [{ messageId: 'milliseconds', line: 4, column: 3 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const ttl = Number(process.env.TTL);
export const issue = (user) => jwt.sign({ sub: user.id, exp: Date.now() + ttl }, process.env.JWT_SECRET);`,
      output: null,
      errors: [
        {
          messageId: 'milliseconds',
          line: 3,
          column: 57,
          suggestions: [
            {
              messageId: 'divide',
              output: `import jwt from 'jsonwebtoken';
const ttl = Number(process.env.TTL);
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor((Date.now() + ttl) / 1000) }, process.env.JWT_SECRET);`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export function issue(user, minutes) {
  const exp = new Date().getTime() + minutes * 60 * 1000;
  return jwt.sign({ sub: user.id, exp }, process.env.JWT_SECRET);
}`,
      output: null,
      errors: [
        {
          messageId: 'milliseconds',
          line: 4,
          column: 35,
          suggestions: [
            {
              messageId: 'divide',
              output: `import jwt from 'jsonwebtoken';
export function issue(user, minutes) {
  const exp = new Date().getTime() + minutes * 60 * 1000;
  return jwt.sign({ sub: user.id, exp: Math.floor(exp / 1000) }, process.env.JWT_SECRET);
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const claims = { sub: 'service', exp: Date.now() + 60 * 60 * 1000 };
export const issue = () => jwt.sign(claims, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
const claims = { sub: 'service', exp: Date.now() + 60 * 60 * 1000 };
export const issue = () => jwt.sign({ ...claims, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 34 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: 4102444800000 }, process.env.JWT_SECRET);`,
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 57 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '10y' });`,
      options: [{ maximumSeconds: 2592000 }],
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 85, endColumn: 101 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: 60 * 60 * 24 * 365 });`,
      options: [{ maximumSeconds: 2592000 }],
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 85 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '7200000' });`,
      options: [{ maximumSeconds: 3600 }],
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 85 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const EXPIRES_IN = '365 days';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: EXPIRES_IN });`,
      options: [{ maximumSeconds: 3600 }],
      output: `import jwt from 'jsonwebtoken';
const EXPIRES_IN = '365 days';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' });`,
      errors: [{ messageId: 'tooLong', line: 3, column: 85 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 * 24 * 365 }, process.env.JWT_SECRET);`,
      options: [{ maximumSeconds: 86400 }],
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 24 * 60 * 60 }, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'tooLong', line: 2, column: 57 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const options = { expiresIn: '1y' };
export const access = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
export const refresh = (user) => jwt.sign({ sub: user.id }, process.env.REFRESH_SECRET, options);`,
      options: [{ maximumSeconds: 86400 }],
      output: `import jwt from 'jsonwebtoken';
const options = { expiresIn: '1d' };
export const access = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);
export const refresh = (user) => jwt.sign({ sub: user.id }, process.env.REFRESH_SECRET, options);`,
      errors: [{ messageId: 'tooLong', line: 2, column: 19 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET);`,
      settings: { 'session-security': { lifetime: 900 } },
      output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '15m' });`,
      errors: [{ messageId: 'absent', line: 2, column: 36 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET);`,
      settings: { 'session-security': { fixes: 'suggest' } },
      output: null,
      errors: [
        {
          messageId: 'absent',
          line: 2,
          column: 36,
          suggestions: [
            {
              messageId: 'repair',
              output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign('service', process.env.JWT_SECRET);`,
      settings: { 'session-security': { fixes: 'all' } },
      output: `import jwt from 'jsonwebtoken';
export const issue = () => jwt.sign({ sub: 'service' }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'text', line: 2, column: 37 }],
    },
    {
      code: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setProtectedHeader({ alg: 'HS256' }).sign(key);`,
      output: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('14d').sign(key);`,
      errors: [{ messageId: 'absent', line: 2, column: 99 }],
    },
    {
      code: `import * as jose from 'jose';

export async function issue(user: User): Promise<string> {
  return new jose.SignJWT({ sub: user.id })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt() // now
    .sign(secret);
}`,
      output: `import * as jose from 'jose';

export async function issue(user: User): Promise<string> {
  return new jose.SignJWT({ sub: user.id })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt() // now
    .setExpirationTime('14d')
    .sign(secret);
}`,
      errors: [{ messageId: 'absent', line: 7, column: 6 }],
    },
    {
      code: `import { EncryptJWT } from 'jose';
export const issue = (user) => new EncryptJWT({ sub: user.id }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(key);`,
      output: `import { EncryptJWT } from 'jose';
export const issue = (user) => new EncryptJWT({ sub: user.id }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).setExpirationTime("14d").encrypt(key);`,
      errors: [{ messageId: 'absent', line: 2, column: 116 }],
    },
    {
      code: `import { UnsecuredJWT } from 'jose';
export const issue = (user) => new UnsecuredJWT({ sub: user.id }).encode();`,
      output: `import { UnsecuredJWT } from 'jose';
export const issue = (user) => new UnsecuredJWT({ sub: user.id }).setExpirationTime('14d').encode();`,
      errors: [{ messageId: 'absent', line: 2, column: 67 }],
    },
    {
      code: `import { SignJWT } from 'jose';
export async function issue(user) {
  const token = new SignJWT({ sub: user.id });
  token.setProtectedHeader({ alg: 'HS256' });
  return token.sign(key);
}`,
      output: `import { SignJWT } from 'jose';
export async function issue(user) {
  const token = new SignJWT({ sub: user.id });
  token.setProtectedHeader({ alg: 'HS256' });
  return token.setExpirationTime('14d').sign(key);
}`,
      errors: [{ messageId: 'absent', line: 5, column: 16 }],
    },
    {
      code: `import { SignJWT } from 'jose';
export const issue = () => new SignJWT().setSubject('service').sign(key);`,
      output: `import { SignJWT } from 'jose';
export const issue = () => new SignJWT().setSubject('service').setExpirationTime('14d').sign(key);`,
      errors: [{ messageId: 'absent', line: 2, column: 64 }],
    },
    {
      code: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime(Date.now() + 60 * 60 * 1000).sign(key);`,
      output: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime('1h').sign(key);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 80 }],
    },
    {
      code: `import { SignJWT } from 'jose';
export const issue = (user, ttl) => new SignJWT({ sub: user.id }).setExpirationTime(Date.now() + ttl).sign(key);`,
      output: null,
      errors: [
        {
          messageId: 'milliseconds',
          line: 2,
          column: 85,
          suggestions: [
            {
              messageId: 'divide',
              output: `import { SignJWT } from 'jose';
export const issue = (user, ttl) => new SignJWT({ sub: user.id }).setExpirationTime(Math.floor((Date.now() + ttl) / 1000)).sign(key);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id, exp: Date.now() + 60000 }).sign(key);`,
      output: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 }).sign(key);`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 60 }],
    },
    {
      code: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime('30 days').sign(key);`,
      options: [{ maximumSeconds: 86400 }],
      output: `import { SignJWT } from 'jose';
export const issue = (user) => new SignJWT({ sub: user.id }).setExpirationTime('1d').sign(key);`,
      errors: [{ messageId: 'tooLong', line: 2, column: 80 }],
    },
    {
      code: `import { sign } from 'hono/jwt';
export const issue = (user) => sign({ sub: user.id }, secret);`,
      output: `import { sign } from 'hono/jwt';
export const issue = (user) => sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 }, secret);`,
      errors: [{ messageId: 'absent', line: 2, column: 32 }],
    },
    {
      code: `import { sign } from 'hono/jwt';

app.post('/login', async (c) => {
  const payload = {
    sub: user.id,
    role: 'admin',
  };
  return c.json({ token: await sign(payload, c.env.JWT_SECRET) });
});`,
      output: `import { sign } from 'hono/jwt';

app.post('/login', async (c) => {
  const payload = {
    sub: user.id,
    role: 'admin',
    exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60,
  };
  return c.json({ token: await sign(payload, c.env.JWT_SECRET) });
});`,
      errors: [{ messageId: 'absent', line: 8, column: 32 }],
    },
    {
      code: `import { sign } from 'hono/jwt';
export const issue = (user) => sign({ sub: user.id, exp: Date.now() + 60 * 60 * 1000 }, secret, 'HS256');`,
      output: `import { sign } from 'hono/jwt';
export const issue = (user) => sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, secret, 'HS256');`,
      errors: [{ messageId: 'milliseconds', line: 2, column: 53 }],
    },
    {
      code: `import { sign } from 'hono/jwt';
export const issue = (user) => sign(\`user:\${user.id}\`, secret);`,
      output: null,
      errors: [
        {
          messageId: 'text',
          line: 2,
          column: 37,
          suggestions: [
            {
              messageId: 'wrapText',
              output: `import { sign } from 'hono/jwt';
export const issue = (user) => sign({ sub: \`user:\${user.id}\`, exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 }, secret);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { sign } from 'hono/jwt';
const claims = { iss: 'shop' };
export const issue = (user) => sign({ ...claims, sub: user.id }, secret);`,
      output: `import { sign } from 'hono/jwt';
const claims = { iss: 'shop' };
export const issue = (user) => sign({ ...claims, sub: user.id, exp: Math.floor(Date.now() / 1000) + 14 * 24 * 60 * 60 }, secret);`,
      errors: [{ messageId: 'absent', line: 3, column: 32 }],
    },
    {
      code: `import { Module } from '@nestjs/common';
import { JwtModule, JwtService } from '@nestjs/jwt';

@Module({ imports: [JwtModule.register({ secret: process.env.JWT_SECRET })] })
export class AuthModule {}

export class AuthService {
  constructor(
    private readonly users: UsersService,
    private readonly jwtService: JwtService,
  ) {}

  async login(user: User) {
    const payload = { sub: user.id, email: user.email };
    return { access_token: await this.jwtService.signAsync(payload) };
  }

  refresh(user: User) {
    return this.jwtService.sign({ sub: user.id }, { secret: process.env.REFRESH_SECRET });
  }
}`,
      output: `import { Module } from '@nestjs/common';
import { JwtModule, JwtService } from '@nestjs/jwt';

@Module({ imports: [JwtModule.register({ secret: process.env.JWT_SECRET })] })
export class AuthModule {}

export class AuthService {
  constructor(
    private readonly users: UsersService,
    private readonly jwtService: JwtService,
  ) {}

  async login(user: User) {
    const payload = { sub: user.id, email: user.email };
    return { access_token: await this.jwtService.signAsync(payload, { expiresIn: '14d' }) };
  }

  refresh(user: User) {
    return this.jwtService.sign({ sub: user.id }, { secret: process.env.REFRESH_SECRET, expiresIn: '14d' });
  }
}`,
      errors: [
        { messageId: 'absent', line: 15, column: 50 },
        { messageId: 'absent', line: 19, column: 28 },
      ],
    },
    {
      code: `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.registerAsync({
  inject: [ConfigService],
  useFactory: (config: ConfigService) => ({ secret: config.get('JWT_SECRET'), signOptions: { algorithm: 'HS512' } }),
});
export class AuthService {
  constructor(private jwt: JwtService) {}
  issue = (user: User) => this.jwt.sign({ sub: user.id });
}`,
      output: `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.registerAsync({
  inject: [ConfigService],
  useFactory: (config: ConfigService) => ({ secret: config.get('JWT_SECRET'), signOptions: { algorithm: 'HS512' } }),
});
export class AuthService {
  constructor(private jwt: JwtService) {}
  issue = (user: User) => this.jwt.sign({ sub: user.id }, { expiresIn: '14d' });
}`,
      errors: [{ messageId: 'absent', line: 8, column: 36 }],
    },
    {
      code: `import { JwtService } from '@nestjs/jwt';
const jwt = new JwtService({ secret: process.env.JWT_SECRET });
export const issue = (user) => jwt.sign({ sub: user.id });`,
      output: `import { JwtService } from '@nestjs/jwt';
const jwt = new JwtService({ secret: process.env.JWT_SECRET });
export const issue = (user) => jwt.sign({ sub: user.id }, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 3, column: 36 }],
    },
    {
      code: `import Fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = Fastify();
app.register(jwt, { secret: process.env.JWT_SECRET });
app.post('/login', async (request, reply) => {
  return { access: app.jwt.sign({ sub: 1 }), refresh: await reply.jwtSign({ sub: 1 }, { key: 'other' }) };
});`,
      output: `import Fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = Fastify();
app.register(jwt, { secret: process.env.JWT_SECRET });
app.post('/login', async (request, reply) => {
  return { access: app.jwt.sign({ sub: 1 }, { expiresIn: '14d' }), refresh: await reply.jwtSign({ sub: 1 }, { key: 'other', expiresIn: '14d' }) };
});`,
      errors: [
        { messageId: 'absent', line: 7, column: 28 },
        { messageId: 'absent', line: 7, column: 67 },
      ],
    },
    {
      code: `import fp from 'fastify-plugin';
export default fp(async (fastify) => {
  fastify.register(import('@fastify/jwt'), { secret: process.env.JWT_SECRET, sign: { algorithm: 'HS512' } });
  fastify.post('/login', async (request, reply) => reply.jwtSign({ sub: 1 }, { sign: { iss: 'shop' } }));
  fastify.post('/callback', (request, reply) => fastify.jwt.sign({ sub: 1 }, (error, token) => reply.send(token)));
});`,
      output: `import fp from 'fastify-plugin';
export default fp(async (fastify) => {
  fastify.register(import('@fastify/jwt'), { secret: process.env.JWT_SECRET, sign: { algorithm: 'HS512' } });
  fastify.post('/login', async (request, reply) => reply.jwtSign({ sub: 1 }, { sign: { iss: 'shop', expiresIn: '14d' } }));
  fastify.post('/callback', (request, reply) => fastify.jwt.sign({ sub: 1 }, { expiresIn: '14d' }, (error, token) => reply.send(token)));
});`,
      errors: [
        { messageId: 'absent', line: 4, column: 58 },
        { messageId: 'absent', line: 5, column: 61 },
      ],
    },
    {
      code: `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET });
export const issue = (user) => sign({ sub: user.id });`,
      output: `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 14 * 24 * 60 * 60 * 1000 });
export const issue = (user) => sign({ sub: user.id });`,
      errors: [{ messageId: 'absent', line: 2, column: 14 }],
    },
    {
      code: `import { createSigner } from 'fast-jwt';
export const issue = (user) => createSigner({ key: process.env.JWT_SECRET, algorithm: 'HS512' })({ sub: user.id });`,
      output: `import { createSigner } from 'fast-jwt';
export const issue = (user) => createSigner({ key: process.env.JWT_SECRET, algorithm: 'HS512', expiresIn: 14 * 24 * 60 * 60 * 1000 })({ sub: user.id });`,
      errors: [{ messageId: 'absent', line: 2, column: 32 }],
    },
    {
      code: `import { createSigner } from 'fast-jwt';
export class Tokens {
  readonly #sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: undefined });
  issue(user) {
    return this.#sign({ sub: user.id });
  }
}`,
      output: `import { createSigner } from 'fast-jwt';
export class Tokens {
  readonly #sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 14 * 24 * 60 * 60 * 1000 });
  issue(user) {
    return this.#sign({ sub: user.id });
  }
}`,
      errors: [{ messageId: 'absent', line: 3, column: 20 }],
    },
    {
      code: `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 30 * 24 * 60 * 60 * 1000 });
export const issue = (user) => sign({ sub: user.id });`,
      options: [{ maximumSeconds: 86400 }],
      output: `import { createSigner } from 'fast-jwt';
const sign = createSigner({ key: process.env.JWT_SECRET, expiresIn: 24 * 60 * 60 * 1000 });
export const issue = (user) => sign({ sub: user.id });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 58 }],
    },
    {
      code: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ aud: 'shop', user: user.id }, { key: process.env.KEY, algorithm: 'HS512' });`,
      output: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ aud: 'shop', user: user.id }, { key: process.env.KEY, algorithm: 'HS512' }, { ttlSec: 14 * 24 * 60 * 60 });`,
      errors: [{ messageId: 'absent', line: 2, column: 42 }],
    },
    {
      code: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ user: user.id }, process.env.KEY, { ttlSec: 0 });`,
      output: `import Jwt from '@hapi/jwt';
export const issue = (user) => Jwt.token.generate({ user: user.id }, process.env.KEY, { ttlSec: 14 * 24 * 60 * 60 });`,
      errors: [{ messageId: 'absent', line: 2, column: 42 }],
    },
    {
      code: `import { V4 } from 'paseto';
export const issue = (user) => V4.sign({ sub: user.id }, key);`,
      output: `import { V4 } from 'paseto';
export const issue = (user) => V4.sign({ sub: user.id }, key, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 35 }],
    },
    {
      code: `import { V3 } from 'paseto';
export const issue = (user) => V3.encrypt({ sub: user.id }, key, { iat: false });`,
      output: `import { V3 } from 'paseto';
export const issue = (user) => V3.encrypt({ sub: user.id }, key, { iat: false, expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 2, column: 35 }],
    },
    {
      code: `import { V4 } from 'paseto';
export const issue = (user) => V4.sign(Buffer.from(user.id), key);`,
      output: null,
      errors: [
        {
          messageId: 'text',
          line: 2,
          column: 40,
          suggestions: [
            {
              messageId: 'wrapText',
              output: `import { V4 } from 'paseto';
export const issue = (user) => V4.sign({ sub: Buffer.from(user.id).toString() }, key, { expiresIn: '14d' });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { PublicProtocol } from 'paseto';
import { SignFactory } from 'paseto/v4/public';
const v4 = new PublicProtocol(SignFactory);
export const issue = (user) => v4.Sign(key, { sub: user.id }, { nonExpiring: true, footer });`,
      output: `import { PublicProtocol } from 'paseto';
import { SignFactory } from 'paseto/v4/public';
const v4 = new PublicProtocol(SignFactory);
export const issue = (user) => v4.Sign(key, { sub: user.id }, { expiresIn: 14 * 24 * 60 * 60, footer });`,
      errors: [{ messageId: 'absent', line: 4, column: 65 }],
    },
    {
      code: `import { PublicProtocol } from 'paseto';
import { SignFactory } from 'paseto/v4/public';
const v4 = new PublicProtocol(SignFactory);
export const issue = (user) => v4.Sign(key, { sub: user.id });`,
      options: [{ maximumSeconds: 900 }],
      output: `import { PublicProtocol } from 'paseto';
import { SignFactory } from 'paseto/v4/public';
const v4 = new PublicProtocol(SignFactory);
export const issue = (user) => v4.Sign(key, { sub: user.id }, { expiresIn: 15 * 60 });`,
      errors: [{ messageId: 'tooLong', line: 4, column: 35 }],
    },
    {
      code: `import nJwt from 'njwt';
export function issue(user) {
  const jwt = nJwt.create({ sub: user.id }, key);
  jwt.setExpiration();
  return jwt.compact();
}`,
      output: `import nJwt from 'njwt';
export function issue(user) {
  const jwt = nJwt.create({ sub: user.id }, key);
  jwt.setExpiration(Date.now() + 14 * 24 * 60 * 60 * 1000);
  return jwt.compact();
}`,
      errors: [{ messageId: 'absent', line: 4, column: 7 }],
    },
    {
      code: `import nJwt from 'njwt';
export const issue = (user) => nJwt.create({ sub: user.id }, key).setIssuer('shop').setExpiration(null).compact();`,
      output: `import nJwt from 'njwt';
export const issue = (user) => nJwt.create({ sub: user.id }, key).setIssuer('shop').setExpiration(Date.now() + 14 * 24 * 60 * 60 * 1000).compact();`,
      errors: [{ messageId: 'absent', line: 2, column: 85 }],
    },
    {
      code: `import { getAuth } from 'firebase-admin/auth';
export const issue = (idToken) => getAuth().createSessionCookie(idToken, { expiresIn: 5 * 24 * 60 * 60 * 1000 });`,
      options: [{ maximumSeconds: 86400 }],
      output: `import { getAuth } from 'firebase-admin/auth';
export const issue = (idToken) => getAuth().createSessionCookie(idToken, { expiresIn: 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'tooLong', line: 2, column: 76 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign(user._id.toString(), process.env.JWT_SECRET);`,
      output: null,
      errors: [
        {
          messageId: 'text',
          line: 2,
          column: 41,
          suggestions: [
            {
              messageId: 'wrapText',
              output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: user._id.toString() }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign(Buffer.from(user.id), process.env.JWT_SECRET);`,
      output: null,
      errors: [
        {
          messageId: 'text',
          line: 2,
          column: 41,
          suggestions: [
            {
              messageId: 'wrapText',
              output: `import jwt from 'jsonwebtoken';
export const issue = (user) => jwt.sign({ sub: Buffer.from(user.id).toString() }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { promisify } from 'node:util';
import jwt from 'jsonwebtoken';
const sign = promisify(jwt.sign);
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET);`,
      output: `import { promisify } from 'node:util';
import jwt from 'jsonwebtoken';
const sign = promisify(jwt.sign);
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 4, column: 32 }],
    },
    {
      code: `import { promisify } from 'node:util';
import jwt from 'jsonwebtoken';
const sign: typeof jwt.sign = jwt.sign;
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET);`,
      output: `import { promisify } from 'node:util';
import jwt from 'jsonwebtoken';
const sign: typeof jwt.sign = jwt.sign;
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent' }],
    },
    // Its type, as the program writes it down, has no place for options.
    ...[
      'const sign = promisify<object, string, string>(jwt.sign);',
      'const sign = promisify(jwt.sign) as (payload: object, key: string) => Promise<string>;',
      'const sign: (payload: object, key: string) => Promise<string> = promisify(jwt.sign);',
    ].map((made) => ({
      code: `import { promisify } from 'node:util';
import jwt from 'jsonwebtoken';
${made}
export const issue = (user) => sign({ sub: user.id }, process.env.JWT_SECRET);`,
      filename: 'file.ts',
      output: null,
      errors: [{ messageId: 'absent' as const }],
    })),
    {
      code: `import { promisify } from 'node:util';
import jwt from 'jsonwebtoken';
export const issue = (user) => promisify<object, string, string>(jwt.sign)({ sub: user.id }, process.env.JWT_SECRET);`,
      filename: 'file.ts',
      output: null,
      errors: [{ messageId: 'absent' }],
    },
    // Several configurations: all that may hold give none.
    {
      code: `import { JwtModule, JwtService } from '@nestjs/jwt';
export const first = JwtModule.register({ secret: process.env.A });
export const second = JwtModule.register({ secret: process.env.B, signOptions: { issuer: 'shop' } });
export const issue = (jwt: JwtService, user) => jwt.sign({ sub: user.id });`,
      output: `import { JwtModule, JwtService } from '@nestjs/jwt';
export const first = JwtModule.register({ secret: process.env.A });
export const second = JwtModule.register({ secret: process.env.B, signOptions: { issuer: 'shop' } });
export const issue = (jwt: JwtService, user) => jwt.sign({ sub: user.id }, { expiresIn: '14d' });`,
      errors: [{ messageId: 'absent', line: 4, column: 53 }],
    },
    {
      code: `import { JwtService } from '@nestjs/jwt';
const access = new JwtService({ secret: process.env.A, signOptions: { expiresIn: '15m' } });
const refresh = new JwtService({ secret: process.env.B });
export const issue = (user) => ({ access: access.sign({ sub: user.id }), refresh: refresh.sign({ sub: user.id }) });`,
      output: `import { JwtService } from '@nestjs/jwt';
const access = new JwtService({ secret: process.env.A, signOptions: { expiresIn: '15m' } });
const refresh = new JwtService({ secret: process.env.B });
export const issue = (user) => ({ access: access.sign({ sub: user.id }), refresh: refresh.sign({ sub: user.id }, { expiresIn: '14d' }) });`,
      errors: [{ messageId: 'absent', line: 4, column: 91 }],
    },
    {
      code: `import jwt from '@fastify/jwt';
app.register(jwt, { secret, namespace: 'access', sign: { expiresIn: '15m' } });
app.register(jwt, { secret: other, namespace: 'refresh' });
app.post('/login', async (request, reply) => {
  const access = app.jwt.access.sign({ sub: 1 });
  const refresh = app.jwt.refresh.sign({ sub: 1 });
  return { access, refresh };
});`,
      output: `import jwt from '@fastify/jwt';
app.register(jwt, { secret, namespace: 'access', sign: { expiresIn: '15m' } });
app.register(jwt, { secret: other, namespace: 'refresh' });
app.post('/login', async (request, reply) => {
  const access = app.jwt.access.sign({ sub: 1 });
  const refresh = app.jwt.refresh.sign({ sub: 1 }, { expiresIn: '14d' });
  return { access, refresh };
});`,
      errors: [{ messageId: 'absent', line: 6, column: 35 }],
    },
    // A decorator of the reply is called on it.
    {
      code: `import jwt from '@fastify/jwt';
app.register(jwt, { secret });
app.decorateReply('issue', async function (user) {
  return this.setCookie('token', await this.jwtSign({ sub: user.id }));
});`,
      output: `import jwt from '@fastify/jwt';
app.register(jwt, { secret });
app.decorateReply('issue', async function (user) {
  return this.setCookie('token', await this.jwtSign({ sub: user.id }, { expiresIn: '14d' }));
});`,
      errors: [{ messageId: 'absent', line: 4, column: 45 }],
    },
    // What the call says itself goes before the configuration, which is not looked at.
    {
      code: `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.register({ secret: process.env.A, signOptions: { expiresIn: '30d' } });
export const issue = (jwt: JwtService, user) => jwt.sign({ sub: user.id }, { expiresIn: '2d' });`,
      output: `import { JwtModule, JwtService } from '@nestjs/jwt';
export const module = JwtModule.register({ secret: process.env.A, signOptions: { expiresIn: '30d' } });
export const issue = (jwt: JwtService, user) => jwt.sign({ sub: user.id }, { expiresIn: '1d' });`,
      options: [{ maximumSeconds: 86400 }],
      errors: [{ messageId: 'tooLong', line: 3, column: 78 }],
    },
  ],
});
