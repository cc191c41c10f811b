import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-default-session-cookie-name.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

tester.run('no-default-session-cookie-name', rule, {
  valid: [
    "import session from 'express-session'; app.use(session({ secret, name: 'sid' }));",
    "import session from 'express-session'; app.use(session({ secret, key: 'sid' }));",
    "import session from 'express-session'; app.use(session({ secret, name: process.env.COOKIE_NAME }));",
    "import session from 'express-session'; app.use(session({ secret, name: process.env.COOKIE_NAME || 'connect.sid' }));",
    "import session from 'express-session'; app.use(session({ ...config.session, secret }));",
    "import session from 'express-session'; app.use(session(config.session));",
    "import session from './session.js'; app.use(session({ secret }));",
    // The name says nothing of the product.
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys }));",
    "const handler = (req, res) => res.clearCookie('connect.sid');",
    "const handler = (req, res) => res.cookie('connect.sid', id);",
  ],
  invalid: [
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output: null,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'connect.sid', library: 'express-session', key: 'name', name: 'sid' },
          line: 1,
          column: 48,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'rename',
              data: { name: 'sid' },
              output: "import session from 'express-session'; app.use(session({ secret, name: 'sid' }));",
            },
          ],
        },
      ],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { secure: true }, name: '__Host-sid' }));",
      settings: all,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'connect.sid', library: 'express-session', key: 'name', name: '__Host-sid' },
          column: 48,
        },
      ],
    },
    // Written out, deleted and read by that name.
    {
      code: `
import session from 'express-session';
app.use(session({ secret, name: 'connect.sid' }));
export function logout(req, res) {
  const sid = req.signedCookies["connect.sid"];
  const { 'connect.sid': other } = req.cookies;
  req.session.destroy(() => res.clearCookie('connect.sid', { path: '/' }).send('connect.sid=' + sid));
}`,
      output: `
import session from 'express-session';
app.use(session({ secret, name: 'sid' }));
export function logout(req, res) {
  const sid = req.signedCookies["sid"];
  const { 'sid': other } = req.cookies;
  req.session.destroy(() => res.clearCookie('sid', { path: '/' }).send('connect.sid=' + sid));
}`,
      settings: all,
      errors: [{ messageId: 'telling', line: 3, column: 27, endColumn: 46 }],
    },
    {
      code: `
import session from 'express-session';
const NAME = 'connect.sid';
app.use(session({ secret, key: NAME, cookie: { secure: true, path: '/' } }));
export const logout = (req, res) => res.clearCookie(NAME);`,
      output: `
import session from 'express-session';
const NAME = '__Host-sid';
app.use(session({ secret, key: NAME, cookie: { secure: true, path: '/' } }));
export const logout = (req, res) => res.clearCookie(NAME);`,
      settings: all,
      errors: [{ messageId: 'telling', line: 4, column: 27, endColumn: 36 }],
    },
    // Browsers refuse the prefix with another path, with a domain, or without Secure, in production or elsewhere.
    ...[
      "secure: true, path: '/app'",
      "secure: true, domain: '.shop.example'",
      'secure: true, domain: process.env.DOMAIN',
      "secure: 'auto'",
      "secure: process.env.NODE_ENV === 'production'",
      "...(process.env.NODE_ENV === 'production' && { secure: true })",
    ].map((cookie) => ({
      code: `import session from 'express-session'; app.use(session({ secret, cookie: { ${cookie} } }));`,
      output: `import session from 'express-session'; app.use(session({ secret, cookie: { ${cookie} }, name: 'sid' }));`,
      settings: all,
      errors: [{ messageId: 'telling' as const, line: 1, column: 48 }],
    })),
    {
      code: `
import express from 'express';
import session from 'express-session';
const app = express();
const options = { secret, cookie: {} };
if (app.get('env') === 'production') options.cookie.secure = true;
app.use(session(options));`,
      output: `
import express from 'express';
import session from 'express-session';
const app = express();
const options = { secret, cookie: {}, name: 'sid' };
if (app.get('env') === 'production') options.cookie.secure = true;
app.use(session(options));`,
      settings: all,
      errors: [{ messageId: 'telling', line: 7, column: 9 }],
    },
    // The object also goes elsewhere.
    {
      code: `
import session from 'express-session';
const options = { secret };
app.use(session(options));
connect(options);`,
      output: `
import session from 'express-session';
const options = { secret };
app.use(session({ ...options, name: 'sid' }));
connect(options);`,
      settings: all,
      errors: [{ messageId: 'telling', line: 4, column: 9 }],
    },
    // Two sessions under one name get one name that both may have.
    {
      code: `
import session from 'express-session';
app.use('/a', session({ secret, cookie: { secure: true } }));
app.use('/b', session({ secret, name: undefined }));`,
      output: `
import session from 'express-session';
app.use('/a', session({ secret, cookie: { secure: true }, name: 'sid' }));
app.use('/b', session({ secret, name: 'sid' }));`,
      settings: all,
      errors: [
        { messageId: 'telling', line: 3, column: 15 },
        { messageId: 'telling', line: 4, column: 33 },
      ],
    },
  ],
});

tester.run('no-default-session-cookie-name of libraries', rule, {
  valid: [
    "import { betterAuth } from 'better-auth'; export const auth = betterAuth({ database, advanced: { cookiePrefix: 'shop' } });",
    "import { betterAuth } from 'better-auth'; export const auth = betterAuth({ database, advanced: { cookiePrefix } });",
    "import { betterAuth } from 'better-auth'; export const auth = betterAuth({ database, advanced: config.advanced });",
    "import { betterAuth } from 'better-auth'; export const auth = betterAuth({ database, advanced: { cookies: { session_token: { name: 'sid' } } } });",
    "import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret };",
    "import { defineConfig } from '@adonisjs/session'; export default defineConfig({ cookieName: 'sid', store: 'file' });",
    "import { defineConfig } from '@adonisjs/session'; export default defineConfig({ cookieName: env.get('COOKIE'), store: 'file' });",
    "import { defineConfig } from 'astro/config'; export default defineConfig({ session: { driver: 'redis', cookie: { name: 'sid' } } });",
    "import { defineConfig } from 'astro/config'; export default defineConfig({ session: { driver: 'redis', cookie: 'sid' } });",
    "import grant from 'grant'; export default grant.vercel({ config, session: { secret, store, name: 'sid' } });",
    "import session from 'koa-session'; app.use(session({ key: 'sid' }, app));",
    "import session from 'koa-generic-session'; app.use(session({ key: 'sid', store }));",
    "import { useSession } from 'h3'; export const open = (event) => useSession(event, { password, name: 'sid' });",
    // Names that other programs have as well.
    "import session from '@fastify/session'; import fastify from 'fastify'; fastify().register(session, { secret });",
    "import sessions from 'client-sessions'; app.use(sessions({ secret }));",
    "import { Lucia } from 'lucia'; export const lucia = new Lucia(adapter, {});",
  ],
  invalid: [
    {
      code: "import session from 'koa-session'; app.use(session({ secure: true }, app));",
      output: "import session from 'koa-session'; app.use(session({ secure: true, key: '__Host-sid' }, app));",
      settings: all,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'koa.sess', library: 'koa-session', key: 'key', name: '__Host-sid' },
          line: 1,
          column: 44,
        },
      ],
    },
    {
      code: "import session from 'koa-session'; app.use(session(app)); app.use((ctx) => ctx.cookies.get('koa.sess'));",
      output:
        "import session from 'koa-session'; app.use(session(app, { key: 'sid' })); app.use((ctx) => ctx.cookies.get('sid'));",
      settings: all,
      errors: [{ messageId: 'telling', line: 1, column: 44 }],
    },
    {
      code: "import session from 'koa-generic-session'; app.use(session({ store }));",
      output: "import session from 'koa-generic-session'; app.use(session({ store, key: 'sid' }));",
      settings: all,
      errors: [
        { messageId: 'telling', data: { default: 'koa.sid', library: 'koa-generic-session', key: 'key', name: 'sid' } },
      ],
    },
    // The name is a word that means something else as well, among them the module.
    {
      code: `
import { deleteCookie, useSession } from 'h3';
const heading = document.createElement('h3');
export const open = (event) => useSession(event, { password });
export const close = (event) => deleteCookie(event, 'h3');`,
      output: `
import { deleteCookie, useSession } from 'h3';
const heading = document.createElement('h3');
export const open = (event) => useSession(event, { password, name: 'sid' });
export const close = (event) => deleteCookie(event, 'sid');`,
      settings: all,
      errors: [{ messageId: 'telling', line: 4, column: 32 }],
    },
    {
      code: "const grant = require('grant'); module.exports = grant.vercel({ config, session: { secret, store } });",
      output:
        "const grant = require('grant'); module.exports = grant.vercel({ config, session: { secret, store, name: 'sid' } });",
      settings: all,
      errors: [
        { messageId: 'telling', data: { default: 'grant', library: 'grant', key: 'name', name: 'sid' }, column: 56 },
      ],
    },
    {
      code: "import grant from 'grant'; export default grant.vercel({ config, session: { secret, store, name: 'grant' } });",
      output:
        "import grant from 'grant'; export default grant.vercel({ config, session: { secret, store, name: 'sid' } });",
      settings: all,
      errors: [{ messageId: 'telling', line: 1, column: 92 }],
    },
    {
      code: "import { betterAuth } from 'better-auth'; export const auth = betterAuth({ database });",
      output:
        "import { betterAuth } from 'better-auth'; export const auth = betterAuth({ database, advanced: { cookies: { session_token: { name: 'sid' } } } });",
      settings: all,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'better-auth.session_token', library: 'Better Auth', key: 'name', name: 'sid' },
          line: 1,
          column: 63,
        },
      ],
    },
    {
      code: `
import { betterAuth } from 'better-auth';
const advanced = {
  cookies: { session_token: { attributes: { sameSite: 'strict' } } },
};
export const auth = betterAuth({ database, advanced });`,
      output: `
import { betterAuth } from 'better-auth';
const advanced = {
  cookies: { session_token: { attributes: { sameSite: 'strict' }, name: 'sid' } },
};
export const auth = betterAuth({ database, advanced });`,
      settings: all,
      errors: [{ messageId: 'telling', line: 6, column: 21 }],
    },
    {
      code: "import { defineConfig } from '@adonisjs/session'; export default defineConfig({ store: 'file', cookie: {} });",
      output:
        "import { defineConfig } from '@adonisjs/session'; export default defineConfig({ store: 'file', cookie: {}, cookieName: 'sid' });",
      settings: all,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'adonis-session', library: '@adonisjs/session', key: 'cookieName', name: 'sid' },
        },
      ],
    },
    {
      code: "import { defineConfig } from 'astro/config'; export default defineConfig({ session: { driver: 'redis', cookie: { sameSite: 'lax' } } });",
      output:
        "import { defineConfig } from 'astro/config'; export default defineConfig({ session: { driver: 'redis', cookie: { sameSite: 'lax', name: 'sid' } } });",
      settings: all,
      errors: [
        {
          messageId: 'telling',
          data: { default: 'astro-session', library: 'Astro sessions', key: 'name', name: 'sid' },
        },
      ],
    },
    // A configuration known by its written type, in which the name is written out.
    {
      code: "import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret, name: 'connect.sid' };",
      output:
        "import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret, name: 'sid' };",
      settings: all,
      errors: [{ messageId: 'telling', line: 1, column: 105 }],
    },
  ],
});
