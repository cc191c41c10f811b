import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-cookie-max-age.js';

const tester = new RuleTester();

tester.run('require-cookie-max-age', rule, {
  valid: [
    // Its author says that it ends with the browser.
    "const handler = (req, res) => {\n  // expires at the end of the browser session\n  res.cookie('is-new', '1');\n};",
    "const handler = (req, res) => res.cookie('sid', id, {\n  // no maxAge: gone when the browser is closed\n  httpOnly: true,\n});",
    "/** Remembers the step until the user closes the browser. */\nexport function remember(req, res) { if (req.step) { res.cookie('step', req.step); } }",
    "class Steps {\n  /**\n   * The cookie expires at\n   * the end of the session.\n   */\n  async keep(req, res) { res.cookie('step', req.step); }\n}",
    "const handler = (req, res) => res.cookie('sid', id, { maxAge: 60000 });",
    "const handler = (req, res) => res.cookie('sid', id, { maxAge: 15 * 60 * 1000 });",
    "const handler = (req, res) => res.cookie('sid', id, { expires: new Date(Date.now() + 60000) });",
    "const handler = (req, res) => res.cookie('sid', id, { maxAge: ttl });",
    "const handler = (req, res) => res.cookie('sid', id, { maxAge: remember ? 60000 : undefined });",
    "const handler = (req, res) => res.cookie('sid', id, remember ? { maxAge: 60000 } : {});",
    "const handler = (req, res) => res.cookie('sid', id, { ...options });",
    "import ms from 'ms'; const handler = (req, res) => res.cookie('sid', id, { maxAge: ms('14d') });",
    "const handler = (req, res) => res.clearCookie('sid');",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Max-Age=60');",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=1; Expires=${date.toUTCString()}`);",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=1; max-age=${age}`);",
    "import session from 'express-session'; app.use(session({ cookie: { maxAge: 60000 } }));",
    "import session from 'express-session'; app.use(session({ cookie: config.cookie }));",
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, maxAge: 60000 }));",
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, maxage: 60000 }));",
    {
      code: "import type { Cookies } from '@sveltejs/kit';\nexport const keep = (cookies: Cookies, token: string, expiresAt: Date) => cookies.set('sid', token, { path: '/', expires: expiresAt });",
      filename: 'file.ts',
      settings: { 'session-security': { reportUnknown: true } },
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 60 * 1000 });",
      options: [{ maximumSeconds: 60 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { maxAge: ttl });",
      options: [{ maximumSeconds: 60 }],
    },
    {
      code: "import { serialize } from 'cookie'; const text = serialize('sid', id, { maxAge: 60 });",
      options: [{ maximumSeconds: 60 }],
    },
    // In js-cookie `max-age` counts seconds, `expires` days.
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': 3600 });",
      options: [{ maximumSeconds: 3600 }],
    },
  ],
  invalid: [
    // What else a comment says of it.
    ...[
      '// sets the session cookie',
      '// so that it is kept when the browser is closed, which it is not',
      "// the user isn't signed out when they close the browser",
      '// survives the end of the session',
      '// set the cookie, then close the window',
      '// called when the user closes the tab',
      '// when the browser is closed, the socket goes away',
      '// expires in a day. The page closes the window.',
    ].map((comment) => ({
      code: `const handler = (req, res) => {\n  ${comment}\n  res.cookie('sid', id);\n};`,
      output: `const handler = (req, res) => {\n  ${comment}\n  res.cookie('sid', id, { maxAge: 14 * 24 * 60 * 60 * 1000 });\n};`,
      errors: [{ messageId: 'absent' as const, line: 3 }],
    })),
    {
      name: 'a comment about the function around the one that writes it',
      code: "// The socket lasts until the browser is closed.\nconnected(() => { app.get('/', (req, res) => { res.cookie('sid', id); }); });",
      output:
        "// The socket lasts until the browser is closed.\nconnected(() => { app.get('/', (req, res) => { res.cookie('sid', id, { maxAge: 14 * 24 * 60 * 60 * 1000 }); }); });",
      errors: [{ messageId: 'absent' as const, line: 2 }],
    },
    {
      name: 'a comment about another function',
      code: "// closes the browser\nfunction close() {}\nfunction handler(req, res) { res.cookie('sid', id); }",
      output:
        "// closes the browser\nfunction close() {}\nfunction handler(req, res) { res.cookie('sid', id, { maxAge: 14 * 24 * 60 * 60 * 1000 }); }",
      errors: [{ messageId: 'absent' as const, line: 3 }],
    },
    // Only the form with an object has a lifetime.
    {
      code: "export const save = (value) => cookieStore.set('sid', value);",
      output:
        "export const save = (value) => cookieStore.set({ name: 'sid', value, expires: Date.now() + 14 * 24 * 60 * 60 * 1000 });",
      errors: [
        {
          messageId: 'absent',
          data: {
            cookie: '"sid"',
            library: 'Cookie Store API',
            maximum: 'Infinity',
            set: '`expires: Date.now() + 14 * 24 * 60 * 60 * 1000`',
          },
          line: 1,
          column: 44,
          endColumn: 47,
        },
      ],
    },
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': null });",
      output: "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': 14 * 24 * 60 * 60 });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"a"', library: 'js-cookie', maximum: 'Infinity', set: '`max-age: 14 * 24 * 60 * 60`' },
          line: 1,
          column: 56,
          endColumn: 71,
        },
      ],
    },
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': 86400 });",
      output: "import Cookies from 'js-cookie'; Cookies.set('a', b, { 'max-age': 60 * 60 });",
      options: [{ maximumSeconds: 3600 }],
      errors: [
        {
          messageId: 'tooLong',
          data: { cookie: '"a"', library: 'js-cookie', maximum: '3600', set: '`max-age: 60 * 60`' },
          line: 1,
          column: 56,
          endColumn: 72,
        },
      ],
    },
    // Elysia: the object that stands for the cookie.
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.maxAge = 14 * 24 * 60 * 60; });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', maximum: 'Infinity', set: '`maxAge: 14 * 24 * 60 * 60`' },
          line: 1,
          column: 96,
          endColumn: 101,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.maxAge = null; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.maxAge = 14 * 24 * 60 * 60; });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', maximum: 'Infinity', set: '`maxAge: 14 * 24 * 60 * 60`' },
          line: 1,
          column: 108,
          endColumn: 125,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 14 * 24 * 60 * 60 * 1000 });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Express', maximum: 'Infinity', set: '`maxAge: 14 * 24 * 60 * 60 * 1000`' },
          line: 1,
          column: 35,
          endColumn: 41,
        },
      ],
    },
    {
      code: "const options = { max_age: 60000, secure: true }; const handler = (req, res) => res.cookie('sid', id, options);",
      output:
        "const options = { maxAge: 60000, secure: true }; const handler = (req, res) => res.cookie('sid', id, options);",
      errors: [{ messageId: 'absent', line: 1, column: 19 }],
    },
    // A date would do as well.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { Expires: soon });",
      output: "const handler = (req, res) => res.cookie('sid', id, { expires: soon });",
      errors: [
        {
          messageId: 'absent',
          data: {
            cookie: '"sid"',
            library: 'Express',
            maximum: 'Infinity',
            set: '`expires` instead of `Expires`, which the library ignores',
          },
          line: 1,
          column: 55,
        },
      ],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, expires: soon, cookie: {} }));",
      output: "import session from 'express-session'; app.use(session({ secret, cookie: { expires: soon } }));",
      errors: [{ messageId: 'absent', line: 1, column: 66 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { maxAge: null });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 14 * 24 * 60 * 60 * 1000 });",
      errors: [{ messageId: 'absent', line: 1, column: 55 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { expires: 0 });",
      output: "const handler = (req, res) => res.cookie('sid', id, { expires: 0, maxAge: 14 * 24 * 60 * 60 * 1000 });",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 60 * 60 * 1000 });",
      settings: { 'session-security': { lifetime: 3600 } },
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "import { serialize } from 'cookie'; const text = serialize('sid', id, { path: '/' });",
      output:
        "import { serialize } from 'cookie'; const text = serialize('sid', id, { path: '/', maxAge: 14 * 24 * 60 * 60 });",
      errors: [{ messageId: 'absent', line: 1, column: 50 }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1');",
      output: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Max-Age=1209600');",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    // Express 4 would keep a deleted cookie alive: the lifetime is added where the cookie is written.
    {
      code: `
const options = { secure: true };
function login(req, res) { res.cookie('sid', id, options); }
function logout(req, res) { res.clearCookie('sid', options); }`,
      output: `
const options = { secure: true };
function login(req, res) { res.cookie('sid', id, { ...options, maxAge: 14 * 24 * 60 * 60 * 1000 }); }
function logout(req, res) { res.clearCookie('sid', options); }`,
      errors: [{ messageId: 'absent', line: 3, column: 32 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true, maxAge: null } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true, maxAge: 14 * 24 * 60 * 60 * 1000 } }));",
      errors: [{ messageId: 'absent', line: 1, column: 90 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { maxAge: 14 * 24 * 60 * 60 * 1000 } }));",
      errors: [{ messageId: 'absent', line: 1, column: 48 }],
    },
    {
      code: "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, maxAge: 0 }));",
      output:
        "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, maxAge: 14 * 24 * 60 * 60 * 1000 }));",
      errors: [{ messageId: 'absent', line: 1, column: 75 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 120 * 1000 });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 60 * 1000 });",
      options: [{ maximumSeconds: 60 }],
      errors: [
        {
          messageId: 'tooLong',
          data: { cookie: '"sid"', library: 'Express', maximum: '60', set: '`maxAge: 60 * 1000`' },
          line: 1,
          column: 55,
        },
      ],
    },
    // The adapter is not known and the two differ in the unit: no edit.
    {
      code: "import { Res } from '@nestjs/common'; class C { login(@Res() res) { res.cookie('sid', id); } }",
      output: null,
      filename: '/app.ts',
      errors: [{ messageId: 'absent', line: 1, column: 73 }],
    },
    {
      code: "import { Res } from '@nestjs/common'; import type { FastifyReply } from 'fastify'; class C { login(@Res() res: FastifyReply) { res.setCookie('sid', id); } }",
      output:
        "import { Res } from '@nestjs/common'; import type { FastifyReply } from 'fastify'; class C { login(@Res() res: FastifyReply) { res.setCookie('sid', id, { maxAge: 14 * 24 * 60 * 60 }); } }",
      errors: [{ messageId: 'absent', line: 1, column: 132 }],
    },
    ...['expiresAt?: Date', 'expiresAt: Date | null', 'expiresAt', 'expiresAt: Expiry'].map((parameter) => ({
      code: `import type { Cookies } from '@sveltejs/kit';
export const keep = (cookies: Cookies, token: string, ${parameter}) => cookies.set('sid', token, { path: '/', expires: expiresAt });`,
      filename: 'file.ts',
      settings: { 'session-security': { reportUnknown: true } },
      errors: [{ messageId: 'unknown' as const }],
    })),
    {
      code: `
export function login(req, res) {
  res.cookie('sid', id, { maxAge: config.maxAge });
  res.cookie('sid', id, { expires: expiry() });
  res.cookie('sid', id, { maxAge: 1800000, expires: expiry() });
  res.cookie('sid', id, config.cookie);
}`,
      output: null,
      settings: { 'session-security': { reportUnknown: true } },
      errors: [
        { messageId: 'unknown', data: { cookie: '"sid"', library: 'Express' }, line: 3, column: 27 },
        { messageId: 'unknown', line: 4, column: 7 },
        { messageId: 'unknown', line: 6, column: 7 },
      ],
    },
  ],
});

tester.run('require-cookie-max-age beside what the program says of the session', rule, {
  valid: [],
  invalid: [
    {
      code: `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, expireAfterSeconds: 900, cookieOptions: { secure: true } }));`,
      output: `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, expireAfterSeconds: 900, cookieOptions: { secure: true, maxAge: 15 * 60 } }));`,
      errors: [
        {
          messageId: 'absent',
          data: {
            cookie: '"session"',
            library: 'hono-sessions',
            maximum: 'Infinity',
            set: '`cookieOptions: { maxAge: 15 * 60 }`',
          },
          line: 2,
          column: 9,
        },
      ],
    },
    {
      code: `import secureSession from '@fastify/secure-session';
fastify.register(secureSession, { key, expiry: 30 * 60, cookie: { secure: true } });`,
      output: `import secureSession from '@fastify/secure-session';
fastify.register(secureSession, { key, expiry: 30 * 60, cookie: { secure: true, maxAge: 30 * 60 } });`,
      errors: [{ messageId: 'absent', line: 2, column: 9 }],
    },
    {
      code: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password, iron: { ...defaults, ttl: 3600000 } } } });`,
      output: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password, iron: { ...defaults, ttl: 3600000 }, ttl: 60 * 60 * 1000 } } });`,
      errors: [{ messageId: 'absent', line: 2, column: 14 }],
    },
    // The store keeps a session for as long as its cookie lives: it must not be longer than before.
    {
      code: `import session from 'express-session';
import MongoStore from 'connect-mongo';
app.use(session({ secret, store: MongoStore.create({ mongoUrl, ttl: 8 * 60 * 60 }), cookie: { secure: 'auto' } }));`,
      output: `import session from 'express-session';
import MongoStore from 'connect-mongo';
app.use(session({ secret, store: MongoStore.create({ mongoUrl, ttl: 8 * 60 * 60 }), cookie: { secure: 'auto', maxAge: 8 * 60 * 60 * 1000 } }));`,
      errors: [{ messageId: 'absent', line: 3, column: 9 }],
    },
    {
      code: `import session from 'express-session';
import { RedisStore } from 'connect-redis';
const ttl = 1800;
const store = new RedisStore({ client, ttl });
app.use(session({ secret, store }));`,
      output: `import session from 'express-session';
import { RedisStore } from 'connect-redis';
const ttl = 1800;
const store = new RedisStore({ client, ttl });
app.use(session({ secret, store, cookie: { maxAge: 30 * 60 * 1000 } }));`,
      errors: [{ messageId: 'absent', line: 5, column: 9 }],
    },
    {
      code: `const session = require('express-session');
const MySQLStore = require('express-mysql-session')(session);
app.use(session({ secret, store: new MySQLStore({ host, expiration: 3600000 }) }));`,
      output: `const session = require('express-session');
const MySQLStore = require('express-mysql-session')(session);
app.use(session({ secret, store: new MySQLStore({ host, expiration: 3600000 }), cookie: { maxAge: 60 * 60 * 1000 } }));`,
      errors: [{ messageId: 'absent', line: 3, column: 9 }],
    },
    // The file has a name for it.
    {
      code: `import { sessionMiddleware } from 'hono-sessions';
import { config } from './config.js';
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: config.ttl, cookieOptions: { secure: true } }));`,
      output: `import { sessionMiddleware } from 'hono-sessions';
import { config } from './config.js';
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: config.ttl, cookieOptions: { secure: true, maxAge: config.ttl } }));`,
      errors: [{ messageId: 'absent', line: 3, column: 9 }],
    },
    {
      code: `import session from 'express-session';
import { RedisStore } from 'connect-redis';
export function setUp({ ttl, secret }) {
  const store = new RedisStore({ client, ttl });
  return session({ secret, store });
}`,
      output: `import session from 'express-session';
import { RedisStore } from 'connect-redis';
export function setUp({ ttl, secret }) {
  const store = new RedisStore({ client, ttl });
  return session({ secret, store, cookie: { maxAge: ttl * 1000 } });
}`,
      errors: [
        {
          messageId: 'absent',
          data: {
            cookie: '"connect.sid"',
            library: 'express-session',
            maximum: 'Infinity',
            set: '`cookie: { maxAge: ttl * 1000 }`',
          },
          line: 5,
          column: 10,
        },
      ],
    },
    // The name may stand for more than is allowed.
    {
      code: `import { sessionMiddleware } from 'hono-sessions';
import { ttl } from './config.js';
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: ttl }));`,
      output: `import { sessionMiddleware } from 'hono-sessions';
import { ttl } from './config.js';
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: ttl, cookieOptions: { maxAge: 60 * 60 } }));`,
      options: [{ maximumSeconds: 3600 }],
      errors: [{ messageId: 'absent', line: 3, column: 9 }],
    },
    // The name is not there yet, means something else there, or there is none.
    {
      code: `import { sessionMiddleware } from 'hono-sessions';
const cookieOptions = { secure: true };
const ttl = read();
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: ttl, cookieOptions }));`,
      output: `import { sessionMiddleware } from 'hono-sessions';
const cookieOptions = { secure: true, maxAge: 14 * 24 * 60 * 60 };
const ttl = read();
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: ttl, cookieOptions }));`,
      errors: [{ messageId: 'absent', line: 4, column: 9 }],
    },
    {
      code: `import session from 'express-session';
import { RedisStore } from 'connect-redis';
const storeFor = (ttl) => new RedisStore({ client, ttl });
export const setUp = (ttl) => session({ secret, store: storeFor(ttl / 2), cookie: { secure: 'auto' } });`,
      output: `import session from 'express-session';
import { RedisStore } from 'connect-redis';
const storeFor = (ttl) => new RedisStore({ client, ttl });
export const setUp = (ttl) => session({ secret, store: storeFor(ttl / 2), cookie: { secure: 'auto', maxAge: 14 * 24 * 60 * 60 * 1000 } });`,
      errors: [{ messageId: 'absent', line: 4, column: 31 }],
    },
    {
      code: `import { sessionMiddleware } from 'hono-sessions';
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: read(), cookieOptions: { secure: true } }));`,
      output: `import { sessionMiddleware } from 'hono-sessions';
app.use(sessionMiddleware({ store, encryptionKey, expireAfterSeconds: read(), cookieOptions: { secure: true, maxAge: 14 * 24 * 60 * 60 } }));`,
      errors: [{ messageId: 'absent', line: 2, column: 9 }],
    },
    // Texts of the environment, and what may be left out, are no lengths to reckon with.
    ...[
      'const ttl = process.env.SESSION_TTL;\nexport const setUp = () =>',
      'const { SESSION_TTL: ttl } = process.env;\nexport const setUp = () =>',
      "import { env } from 'node:process';\nconst ttl = env.TTL;\nexport const setUp = () =>",
    ].map((start) => {
      const code = `import session from 'express-session';
import MongoStore from 'connect-mongo';
${start} session({ secret, store: MongoStore.create({ mongoUrl, ttl }), cookie: { secure: 'auto' } });`;
      return {
        code,
        output: code.replace("'auto'", "'auto', maxAge: 14 * 24 * 60 * 60 * 1000"),
        errors: [{ messageId: 'absent' as const }],
      };
    }),
    ...[
      "import { ttl } from './config.js';\nexport const setUp = () =>",
      "import ttl from './ttl.js';\nttl(undefined);\nexport const setUp = () =>",
      'const ttl = read();\nttl.of(1); ttl();\nexport const setUp = () =>',
      'export const setUp = ({ ttl } = {}) =>',
      'export const setUp = ({ session: { ttl } }) =>',
      'export const setUp = ({ ttl }: { ttl?: number }) =>',
      'export const setUp = ({ ttl }: { ttl: number | undefined }) =>',
      'export const setUp = ({ ttl }: Options) =>',
      'export const setUp = (ttl?: number) =>',
      'export const setUp = (ttl: string) =>',
      "import { config } from './config.js';\nconst ttl = config?.session.ttl;\nexport const setUp = () =>",
      'export const setUp = (options) => { const { ttl } = options; return make(ttl); };\nconst make = (ttl: number | string) =>',
    ].map((start) => {
      const code = `import session from 'express-session';
import { RedisStore } from 'connect-redis';
${start} session({ secret, store: new RedisStore({ client, ttl }), cookie: { secure: 'auto' } });`;
      return {
        code,
        filename: 'file.ts',
        output: code.replace("'auto'", "'auto', maxAge: 14 * 24 * 60 * 60 * 1000"),
        errors: [{ messageId: 'absent' as const }],
      };
    }),
    ...['options?.ttl', 'options.ttl', 'options.session.ttl', 'config?.ttl'].map((ttl) => {
      const code = `import session from 'express-session';
import MongoStore from 'connect-mongo';
import { config } from './config.js';
export const setUp = (options) => session({ secret, store: MongoStore.create({ mongoUrl, ttl: ${ttl} }), cookie: { secure: 'auto' } });`;
      return {
        code,
        output: code.replace("'auto'", "'auto', maxAge: 14 * 24 * 60 * 60 * 1000"),
        errors: [{ messageId: 'absent' as const }],
      };
    }),
    ...[
      'export const setUp = (ttl: number) =>',
      'export const setUp = ({ ttl }: { readonly ttl: number }) =>',
      'interface Options { ttl: number }\nexport const setUp = ({ ttl }: Options) =>',
    ].map((start) => {
      const code = `import session from 'express-session';
import { RedisStore } from 'connect-redis';
${start} session({ secret, store: new RedisStore({ client, ttl }), cookie: { secure: 'auto' } });`;
      return {
        code,
        filename: 'file.ts',
        output: code.replace("'auto'", "'auto', maxAge: ttl * 1000"),
        errors: [{ messageId: 'absent' as const }],
      };
    }),
    // The file says nothing of how long.
    {
      code: `import session from 'express-session';
import MongoStore from 'connect-mongo';
app.use(session({ secret, store: MongoStore.create({ mongoUrl, ttl: config.ttl }), cookie: { secure: 'auto' } }));`,
      output: `import session from 'express-session';
import MongoStore from 'connect-mongo';
app.use(session({ secret, store: MongoStore.create({ mongoUrl, ttl: config.ttl }), cookie: { secure: 'auto', maxAge: 14 * 24 * 60 * 60 * 1000 } }));`,
      errors: [{ messageId: 'absent', line: 3, column: 9 }],
    },
    {
      code: `import jwt from 'jsonwebtoken';
const sign = (id) => jwt.sign({ id }, process.env.KEY, { expiresIn: '12h' });
export const login = (req, res) => {
  res.cookie('token', sign(req.user.id), { httpOnly: true });
  res.setHeader('Set-Cookie', \`jwt=\${jwt.sign({ id: 1 }, process.env.KEY, { expiresIn: 90 })}; Secure\`);
};`,
      output: `import jwt from 'jsonwebtoken';
const sign = (id) => jwt.sign({ id }, process.env.KEY, { expiresIn: '12h' });
export const login = (req, res) => {
  res.cookie('token', sign(req.user.id), { httpOnly: true, maxAge: 12 * 60 * 60 * 1000 });
  res.setHeader('Set-Cookie', \`jwt=\${jwt.sign({ id: 1 }, process.env.KEY, { expiresIn: 90 })}; Secure; Max-Age=90\`);
};`,
      errors: [
        { messageId: 'absent', line: 4, column: 7 },
        { messageId: 'absent', line: 5, column: 7 },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';
export const login = (req, res) => {
  res.cookie('token', jwt.sign({ id }, process.env.KEY, { expiresIn: '30d' }), { httpOnly: true });
};`,
      output: `import jwt from 'jsonwebtoken';
export const login = (req, res) => {
  res.cookie('token', jwt.sign({ id }, process.env.KEY, { expiresIn: '30d' }), { httpOnly: true, maxAge: 24 * 60 * 60 * 1000 });
};`,
      options: [{ maximumSeconds: 86400 }],
      errors: [{ messageId: 'absent', line: 3, column: 7 }],
    },
    // Through the functions of the file.
    {
      code: `import jwt from 'jsonwebtoken';
class Auth {
  login(req, res) {
    this.save(res, jwt.sign({ id }, process.env.A, { expiresIn: '15m' }), this.refresh(req.user));
  }
  refresh(user) {
    return jwt.sign({ id: user.id }, process.env.B, { expiresIn: '30d' });
  }
  save(res, access, refresh) {
    res.cookie('access', access, { httpOnly: true });
    res.cookie('refresh', refresh, { httpOnly: true });
  }
}`,
      output: `import jwt from 'jsonwebtoken';
class Auth {
  login(req, res) {
    this.save(res, jwt.sign({ id }, process.env.A, { expiresIn: '15m' }), this.refresh(req.user));
  }
  refresh(user) {
    return jwt.sign({ id: user.id }, process.env.B, { expiresIn: '30d' });
  }
  save(res, access, refresh) {
    res.cookie('access', access, { httpOnly: true, maxAge: 15 * 60 * 1000 });
    res.cookie('refresh', refresh, { httpOnly: true, maxAge: 30 * 24 * 60 * 60 * 1000 });
  }
}`,
      errors: [
        { messageId: 'absent', line: 10, column: 9 },
        { messageId: 'absent', line: 11, column: 9 },
      ],
    },
    // Tokens of several lifetimes.
    {
      code: `import jwt from 'jsonwebtoken';
const save = (res, token) => res.cookie('token', token, { httpOnly: true });
export const login = (req, res) => save(res, jwt.sign({ id }, process.env.A, { expiresIn: '15m' }));
export const renew = (req, res) => save(res, jwt.sign({ id }, process.env.A, { expiresIn: '1d' }));`,
      output: `import jwt from 'jsonwebtoken';
const save = (res, token) => res.cookie('token', token, { httpOnly: true, maxAge: 14 * 24 * 60 * 60 * 1000 });
export const login = (req, res) => save(res, jwt.sign({ id }, process.env.A, { expiresIn: '15m' }));
export const renew = (req, res) => save(res, jwt.sign({ id }, process.env.A, { expiresIn: '1d' }));`,
      errors: [{ messageId: 'absent', line: 2, column: 34 }],
    },
    // A token that never ends says nothing.
    {
      code: `import jwt from 'jsonwebtoken';
export const login = (req, res) => res.cookie('token', jwt.sign({ id }, process.env.KEY), { httpOnly: true });`,
      output: `import jwt from 'jsonwebtoken';
export const login = (req, res) => res.cookie('token', jwt.sign({ id }, process.env.KEY), { httpOnly: true, maxAge: 14 * 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'absent', line: 2, column: 40 }],
    },
  ],
});

tester.run('require-cookie-max-age of what is needed for minutes', rule, {
  valid: [],
  invalid: [
    ...[
      'oauth_state',
      'github_oauth_state',
      '__Host-google_state',
      'nonce',
      'code_verifier',
      'pkceCodeVerifier',
      'returnTo',
      'redirect_to',
      'post_login_redirect_url',
      'webauthn-challenge',
      'mfa_pending',
      'otp',
      'flash',
    ].map((name) => ({
      code: `const handler = (req, res) => res.cookie('${name}', value, { httpOnly: true });`,
      output: `const handler = (req, res) => res.cookie('${name}', value, { httpOnly: true, maxAge: 10 * 60 * 1000 });`,
      errors: [{ messageId: 'absent' as const, line: 1, column: 35 }],
    })),
    ...['reset_token', 'pending_email'].map((name) => ({
      code: `const handler = (req, res) => res.cookie('${name}', value, { httpOnly: true });`,
      output: `const handler = (req, res) => res.cookie('${name}', value, { httpOnly: true, maxAge: 60 * 60 * 1000 });`,
      errors: [{ messageId: 'absent' as const, line: 1, column: 35 }],
    })),
    // A name alone does not tell, or tells of something that lasts.
    ...['state', 'session_state', 'auth_state', 'trusted_mfa_token', 'flash_sale', 'referrer', 'csrf'].map((name) => ({
      code: `const handler = (req, res) => res.cookie('${name}', value, { httpOnly: true });`,
      output: `const handler = (req, res) => res.cookie('${name}', value, { httpOnly: true, maxAge: 14 * 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'absent' as const, line: 1, column: 35 }],
    })),
    // A random state binds an answer to a question.
    {
      code: `import { generateState } from 'arctic';
import { randomBytes } from 'node:crypto';
const handler = (req, res) => {
  const state = generateState();
  res.cookie('state', state, { httpOnly: true });
  res.cookie('auth_state', randomBytes(16).toString('hex'), { httpOnly: true });
};`,
      output: `import { generateState } from 'arctic';
import { randomBytes } from 'node:crypto';
const handler = (req, res) => {
  const state = generateState();
  res.cookie('state', state, { httpOnly: true, maxAge: 10 * 60 * 1000 });
  res.cookie('auth_state', randomBytes(16).toString('hex'), { httpOnly: true, maxAge: 10 * 60 * 1000 });
};`,
      errors: [
        { messageId: 'absent', line: 5, column: 7 },
        { messageId: 'absent', line: 6, column: 7 },
      ],
    },
    // Nothing that is given lives longer than what the settings say.
    {
      code: "const handler = (req, res) => res.cookie('nonce', value, { httpOnly: true });",
      output: "const handler = (req, res) => res.cookie('nonce', value, { httpOnly: true, maxAge: 5 * 60 * 1000 });",
      settings: { 'session-security': { lifetime: 300 } },
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    // Cookies that share their options and need another lifetime each.
    {
      code: `const options = { httpOnly: true, secure: true };
const handler = (req, res) => {
  res.cookie('oauth_state', state, options);
  res.cookie('sid', id, options);
  res.cookie('uid', id, options);
};`,
      output: `const options = { httpOnly: true, secure: true };
const handler = (req, res) => {
  res.cookie('oauth_state', state, { ...options, maxAge: 10 * 60 * 1000 });
  res.cookie('sid', id, { ...options, maxAge: 14 * 24 * 60 * 60 * 1000 });
  res.cookie('uid', id, { ...options, maxAge: 14 * 24 * 60 * 60 * 1000 });
};`,
      errors: [
        { messageId: 'absent', line: 3, column: 7 },
        { messageId: 'absent', line: 4, column: 7 },
        { messageId: 'absent', line: 5, column: 7 },
      ],
    },
    {
      code: `const options = { httpOnly: true, secure: true };
const handler = (req, res) => {
  res.cookie('oauth_state', state, options);
  res.cookie('nonce', id, options);
};`,
      output: `const options = { httpOnly: true, secure: true, maxAge: 10 * 60 * 1000 };
const handler = (req, res) => {
  res.cookie('oauth_state', state, options);
  res.cookie('nonce', id, options);
};`,
      errors: [
        { messageId: 'absent', line: 3, column: 7 },
        { messageId: 'absent', line: 4, column: 7 },
      ],
    },
  ],
});

// An empty cookie is no deletion, but was meant as one.
tester.run('require-cookie-max-age: cookies that are emptied', rule, {
  valid: ["const handler = (req, res) => res.cookie('sid', '', { httpOnly: true, maxAge: 0 });"],
  invalid: [
    {
      code: "const handler = (req, res) => { res.cookie('token', '', { httpOnly: true }).sendStatus(204); };",
      output:
        "const handler = (req, res) => { res.cookie('token', '', { httpOnly: true, maxAge: 0 }).sendStatus(204); };",
      errors: [
        {
          messageId: 'emptied',
          data: { cookie: '"token"', library: 'Express', maximum: 'Infinity', set: '`maxAge: 0`' },
        },
      ],
    },
    {
      code: "import { serialize } from 'cookie'; const text = serialize('sid', '');",
      output: "import { serialize } from 'cookie'; const text = serialize('sid', '', { maxAge: 0 });",
      errors: [{ messageId: 'emptied' }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=; Path=/');",
      output: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0');",
      errors: [{ messageId: 'emptied' }],
    },
    // What the login shares with it must not go at once.
    {
      code: `
const options = { httpOnly: true };
export const login = (req, res) => res.cookie('token', sign(req.user), options);
export const logout = (req, res) => res.cookie('token', '', options);
`,
      output: `
const options = { httpOnly: true };
export const login = (req, res) => res.cookie('token', sign(req.user), { ...options, maxAge: 14 * 24 * 60 * 60 * 1000 });
export const logout = (req, res) => res.cookie('token', '', { ...options, maxAge: 0 });
`,
      errors: [{ messageId: 'absent' }, { messageId: 'emptied' }],
    },
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('seen', '');",
      output: "import Cookies from 'js-cookie'; Cookies.set('seen', '', { expires: 0 });",
      errors: [{ messageId: 'emptied' }],
    },
  ],
});
