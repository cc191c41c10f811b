import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-client-session-expiry.js';

const tester = new RuleTester();

tester.run('require-client-session-expiry', rule, {
  valid: [
    // For the page to show, beside the session that it cannot read.
    "const signIn = (req, res) => { res.cookie('token', makeToken(user), { httpOnly: true }); res.cookie('loginInfo', JSON.stringify({ name: user.name, role: user.role })); };",
    "const signIn = (req, res) => { res.cookie('access_token', token, { httpOnly: true }); res.cookie('user', JSON.stringify({ id: user.id, name: user.name })); };",
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'session', keys: [process.env.KEY], maxAge: 24 * 60 * 60 * 1000 }));`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], maxAge: Number(process.env.MAX_AGE) }));`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], maxAge: config.session.maxAge }));`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], maxage: 3600000 }));`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], expires: new Date(Date.now() + 3600000) }));`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession(config.session));`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ ...config.session, keys: [process.env.KEY] }));`,
    `import cookieSession from 'cookie-session';
const options = { keys: [process.env.KEY] };
options.maxAge = 3600000;
app.use(cookieSession(options));`,
    `import cookieSession from 'cookie-session';
const options = { keys: [process.env.KEY] };
if (process.env.NODE_ENV === 'production') options.maxAge = 3600000;
app.use(cookieSession(options));`,
    `import cookieSession from 'cookie-session';
const base = { maxAge: 3600000 };
app.use(cookieSession({ ...base, keys: [process.env.KEY] }));`,
    `import cookieSession from 'cookie-session';
export const sessions = (options) => cookieSession(options);`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY] }));
app.use((req, res, next) => {
  req.sessionOptions.maxAge = req.session.remember ? 1209600000 : 3600000;
  next();
});`,
    `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], maxAge: remember ? 1209600000 : undefined }));`,
    `import session from 'express-session';
app.use(session({ secret: process.env.SECRET }));`,
    `import cookieSession from './sessions.js';
app.use(cookieSession({ keys: [process.env.KEY] }));`,
    `import cookieSession from 'cookie-session';
const options: CookieSessionInterfaces.CookieSessionOptions = { keys: [process.env.KEY!], maxAge: 3600000 };
app.use(cookieSession(options));`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 3600000 }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, exp: tomorrow() }), { maxAge: 3600000 });
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, iat: Date.now() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, createdAt: new Date() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, loggedInAt: Date.now() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ user: { id: user.id }, meta: { issuedAt: Date.now() } }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, valid_until: later() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id };
  session.expires = Date.now() + 3600000;
  res.cookie('session', JSON.stringify(session));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id };
  if (!req.body.remember) session.expires = Date.now() + 3600000;
  res.cookie('session', JSON.stringify(session));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify(user));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ ...user }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ ...claims(user), userId: user.id }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', createSession(user));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', user.sessionToken);
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', req.sessionID);
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', encrypt(JSON.stringify({ userId: user.id })));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ sid: randomUUID() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ id: crypto.randomUUID() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, token: sign(user) }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ sessionId: user.sessionId }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', '', { maxAge: 0 });
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({}), { expires: new Date(0) });
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: null }), { maxAge: 0 });
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.clearCookie('session');
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('theme', JSON.stringify({ dark: true }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('cart', JSON.stringify({ items: req.body.items, userId: user.id }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('prefs', JSON.stringify({ userId: user.id, theme: 'dark' }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('user_preferences', JSON.stringify({ language: 'de', role: 'x' }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('oauth_state', JSON.stringify({ state: makeState(), nonce: makeNonce() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('auth_flow', JSON.stringify({ state: makeState(), codeVerifier: makeVerifier() }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('login_error', JSON.stringify({ message: 'Wrong password' }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('user', JSON.stringify({ avatar: user.avatar, theme: user.theme }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('experiment', JSON.stringify({ userId: user.id, bucket: 3 }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('newsletter', JSON.stringify({ email: user.email }));
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.json({ userId: user.id });
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, version: user.sessionVersion }), { signed: true });
}`,
    `export function login(req, res) {
  const user = authenticate(req.body);
  cache.cookie('session', JSON.stringify({ userId: user.id }));
}`,
    `import Iron from '@hapi/iron';
export const seal = (session) => Iron.seal(session, password, { ...Iron.defaults, ttl: 14 * 24 * 60 * 60 * 1000 });`,
    `import Iron from '@hapi/iron';
export const seal = (session) => Iron.seal(session, password, { ...Iron.defaults, ...config.iron });`,
    `import Iron from '@hapi/iron';
export const seal = (session, ttl) => Iron.seal(session, password, { ...Iron.defaults, ttl });`,
    `import Iron from '@hapi/iron';
import { sealOptions } from './config.js';
export const seal = (session) => Iron.seal(session, password, sealOptions);`,
    `import { defaults, seal } from 'iron-webcrypto';
const options = Object.assign({}, defaults, { ttl: 3600000 });
export const sealed = (session) => seal(session, password, options);`,
    `import Iron from '@hapi/iron';
export function seal(session) {
  const content = { ...session, createdAt: Date.now(), maxAge: 8 * 60 * 60 };
  return Iron.seal(content, password, Iron.defaults);
}`,
    `localStorage.setItem('theme', JSON.stringify({ mode: 'dark' }));`,
    `localStorage.setItem('settings', JSON.stringify({ userId: 1, sound: true }));`,
    `localStorage.setItem('user', JSON.stringify({ name: user.name, avatar: user.avatar }));`,
    `localStorage.setItem('user', JSON.stringify({ id: user.id, name: user.name, role: user.role }));`,
    `localStorage.setItem('cart', JSON.stringify({ items, userId: user.id }));`,
    `localStorage.setItem('session', JSON.stringify({ scroll: 10, openTabs }));`,
    `localStorage.setItem('userSession', JSON.stringify(session));`,
    `localStorage.setItem('auth_redirect', JSON.stringify({ userId: 1, path }));`,
    `localStorage.setItem('authState', JSON.stringify({ state, nonce, token }));`,
    `localStorage.setItem('session', JSON.stringify({ ...session }));`,
    `localStorage.setItem('session', JSON.stringify({ user, token, expiresAt: Date.now() + 1000 }));`,
    `localStorage.setItem('session', '');`,
    `localStorage.setItem('auth', JSON.stringify({ provider: 'google' }));`,
    `localStorage.setItem('featureFlags', JSON.stringify({ admin: true }));`,
    `localStorage.setItem('csrf', JSON.stringify({ token }));`,
    `localStorage.setItem('pushToken', JSON.stringify({ token, userId }));`,
    `sessionStorage.setItem('loginForm', JSON.stringify({ email, username }));`,
    `sessionStorage.setItem('sessionFilters', JSON.stringify({ role: 'x' }));`,
    `localStorage.setItem('gameSession', JSON.stringify({ id: game.id, players }));`,
    `localStorage.setItem('chatSession', JSON.stringify({ id: chat.id, messages }));`,
    `localStorage.setItem('session', JSON.stringify({ user: { id: user.id }, sessionId: id }));`,
    `class Sessions {
  create(res, user) { res.cookie('session', JSON.stringify({ id: user.id, issuedAt: Date.now() })); }
  get(req) {
    const session = JSON.parse(req.cookies.session);
    return this.isFresh(session) ? session : null;
  }
  isFresh(session) { return Date.now() - session.issuedAt < 1000; }
}`,
    `import { isAfter, isPast } from 'date-fns';
import dayjs from 'dayjs';
function write(res, user) {
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: new Date(Date.now() + 3600e3) }), { httpOnly: true });
}
export function a(req) {
  const s = JSON.parse(req.cookies.session);
  if (isPast(new Date(s.expiresAt))) return null;
  return s.userId;
}`,
    `function write(res, user) {
  res.cookie('session', JSON.stringify({ userId: user.id, createdAt: Date.now() }), { httpOnly: true });
}
app.get('/', (req, res) => {
  const { userId, createdAt: since } = JSON.parse(req.cookies.session);
  if (Date.now() - since > MAX) return res.status(401).end();
  res.send(userId);
});`,
    `import { validate } from './session.js';
function write(res, user) {
  res.cookie('session', JSON.stringify({ userId: user.id, exp: Math.floor(Date.now() / 1000) + 3600 }), { httpOnly: true });
}
app.get('/', (req, res) => {
  const session = JSON.parse(req.cookies.session);
  if (!validate(session)) return res.status(401).end();
  res.send(session.userId);
});`,
    `export function write(res, user) {
  res.cookie('session', JSON.stringify({ userId: user.id, exp: Math.floor(Date.now() / 1000) + 3600 }), { httpOnly: true });
}
export const other = (req) => JSON.parse(req.cookies.other).userId;`,
    `export function write(res, user) {
  res.cookie('session', JSON.stringify({ userId: user.id, exp: Date.now() + 3600 }), { httpOnly: true });
}
export const read = (req) => (req.cookies.session ? JSON.parse(req.cookies.session) : null);`,
    `import { isFresh } from './fresh.js';
app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: user.id, exp: Date.now() + 3600 }), { httpOnly: true });
});
app.use((req, res, next) => {
  if (req.cookies.session) req.session = JSON.parse(req.cookies.session);
  next();
});`,
    `import { z } from 'zod';
const Schema = z.object({ userId: z.string(), expiresAt: z.number() }).refine((s) => s.expiresAt > Date.now());
export function write(res: Response, user: User) {
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 3600 }), { httpOnly: true });
}
export function read(req: Request) {
  return Schema.parse(JSON.parse(req.cookies.session)).userId;
}`,
    `export const save = (t) => localStorage.setItem('auth', JSON.stringify({ token: t.access_token, expiresAt: Date.now() + t.expires_in * 1000 }));
export const load = () => JSON.parse(localStorage.getItem('auth') || 'null');`,
    `import { KEY } from './keys';
export const signIn = (user) => localStorage.setItem(KEY, JSON.stringify({ userId: user.id }));`,
    `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, iat: user.createdAt }));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  res.send(JSON.parse(req.cookies.session).userId);
};`,
    `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, exp: Date.now() + 1000 }));
export const isSignedIn = (req) => req.cookies.session !== undefined;`,
  ],
  invalid: [
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'session', keys: [process.env.KEY] }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'session', keys: [process.env.KEY], maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 2, column: 9, endColumn: 22 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], secure: true, httpOnly: true, sameSite: 'lax' }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], secure: true, httpOnly: true, sameSite: 'lax', maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 2, column: 9 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(
  cookieSession({
    name: 'sid',
    keys: [process.env.KEY],
  }),
);`,
      output: `import cookieSession from 'cookie-session';
app.use(
  cookieSession({
    name: 'sid',
    keys: [process.env.KEY],
    maxAge: 14 * 24 * 60 * 60 * 1000,
  }),
);`,
      errors: [{ messageId: 'library', line: 3, column: 3 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, cookie: { maxAge: 3600000 } }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, maxAge: 3600000 }));`,
      errors: [
        {
          messageId: 'library',
          data: {
            cookie: '"session"',
            library: 'cookie-session',
            set: '`maxAge` outside of `cookie`, which the library ignores',
          },
          line: 2,
          column: 50,
        },
      ],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, maxAge: null }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 2, column: 50 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, maxAge: 0 }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 2, column: 50 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, maxAge: undefined, expires: false }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ secret: process.env.KEY, maxAge: 14 * 24 * 60 * 60 * 1000, expires: false }));`,
      errors: [{ messageId: 'library', line: 2, column: 50 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
const options = { name: 'session', keys: ['a', 'b'] };
app.use(cookieSession(options));`,
      output: `import cookieSession from 'cookie-session';
const options = { name: 'session', keys: ['a', 'b'], maxAge: 14 * 24 * 60 * 60 * 1000 };
app.use(cookieSession(options));`,
      errors: [{ messageId: 'library', line: 3, column: 9 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
const options = { keys: [process.env.KEY] };
if (process.env.NODE_ENV !== 'production') options.maxAge = 3600000;
app.use(cookieSession(options));`,
      output: `import cookieSession from 'cookie-session';
const options = { keys: [process.env.KEY], maxAge: 14 * 24 * 60 * 60 * 1000 };
if (process.env.NODE_ENV !== 'production') options.maxAge = 3600000;
app.use(cookieSession(options));`,
      errors: [{ messageId: 'library', line: 4, column: 9 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
const base = { httpOnly: true };
app.use(cookieSession({ ...base, keys: [process.env.KEY] }));`,
      output: `import cookieSession from 'cookie-session';
const base = { httpOnly: true };
app.use(cookieSession({ ...base, keys: [process.env.KEY], maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 3, column: 9 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
export const options = { keys: [process.env.KEY] };
app.use(cookieSession(options));`,
      output: `import cookieSession from 'cookie-session';
export const options = { keys: [process.env.KEY] };
app.use(cookieSession({ ...options, maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 3, column: 9 }],
    },
    {
      code: `const cookieSession = require('cookie-session');
const express = require('express');
const app = express();
app.use(cookieSession({ name: 'session', keys: ['key1', 'key2'] }));`,
      output: `const cookieSession = require('cookie-session');
const express = require('express');
const app = express();
app.use(cookieSession({ name: 'session', keys: ['key1', 'key2'], maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 4, column: 9 }],
    },

    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ signed: false, secure: process.env.NODE_ENV !== 'test' } as CookieSessionInterfaces.CookieSessionOptions));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ signed: false, secure: process.env.NODE_ENV !== 'test', maxAge: 14 * 24 * 60 * 60 * 1000 } as CookieSessionInterfaces.CookieSessionOptions));`,
      errors: [{ messageId: 'library', line: 2, column: 9 }],
    },
    {
      code: `import * as cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY!] }));`,
      output: `import * as cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY!], maxAge: 14 * 24 * 60 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 2, column: 9 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
export class Server {
  private readonly options = { keys: [process.env.KEY!] };

  start() {
    this.app.use(cookieSession(this.options));
  }
}`,
      output: `import cookieSession from 'cookie-session';
export class Server {
  private readonly options = { keys: [process.env.KEY!] };

  start() {
    this.app.use(cookieSession({ ...this.options, maxAge: 14 * 24 * 60 * 60 * 1000 }));
  }
}`,
      errors: [{ messageId: 'library', line: 6, column: 18 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY] }));`,
      settings: { 'session-security': { lifetime: 1800 } },
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys: [process.env.KEY], maxAge: 30 * 60 * 1000 }));`,
      errors: [{ messageId: 'library', line: 2, column: 9 }],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id }), { httpOnly: true });
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          endColumn: 13,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { httpOnly: true });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id }), { maxAge: config.maxAge });
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { maxAge: config.maxAge });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id }), options);
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), options);
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, role: user.role }), { maxAge: 3600000, signed: true });
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, role: user.role, expiresAt: Date.now() + 60 * 60 * 1000 }), { maxAge: 3600000, signed: true });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id };
  res.cookie('session', JSON.stringify(session));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 4,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 };
  res.cookie('session', JSON.stringify(session));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = {
    userId: user.id,
    role: user.role,
  };
  res.cookie('session', JSON.stringify(session), { httpOnly: true });
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 7,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = {
    userId: user.id,
    role: user.role,
    expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000,
  };
  res.cookie('session', JSON.stringify(session), { httpOnly: true });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id };
  const value = JSON.stringify(session);
  res.cookie('session', value);
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 5,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 };
  const value = JSON.stringify(session);
  res.cookie('session', value);
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id };
  res.cookie('session', JSON.stringify(session));
  res.json(session);
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 4,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id };
  res.cookie('session', JSON.stringify({ ...session, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
  res.json(session);
}`,
            },
          ],
        },
      ],
    },
    {
      code: `const guest = { role: 'guest' };
export function visit(req, res) {
  res.cookie('session', JSON.stringify(guest));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `const guest = { role: 'guest' };
export function visit(req, res) {
  res.cookie('session', JSON.stringify({ ...guest, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `const guest = { role: 'guest' };
export function visit(req, res) {
  res.cookie('session', guest);
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `const guest = { role: 'guest' };
export function visit(req, res) {
  res.cookie('session', { ...guest, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', { userId: user.id, name: user.name });
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', { userId: user.id, name: user.name, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id };
  res.cookie('session', session, { signed: true });
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 4,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  const session = { userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 };
  res.cookie('session', session, { signed: true });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', Buffer.from(JSON.stringify({ userId: user.id })).toString('base64'));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', Buffer.from(JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })).toString('base64'));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  const payload = Buffer.from(JSON.stringify({ userId: user.id })).toString('base64');
  res.cookie('session', \`\${payload}.\${sign(payload)}\`);
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 4,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  const payload = Buffer.from(JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })).toString('base64');
  res.cookie('session', \`\${payload}.\${sign(payload)}\`);
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', btoa(JSON.stringify({ userId: user.id })));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', btoa(JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', encodeURIComponent(JSON.stringify({ userId: user.id })));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', encodeURIComponent(JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', 'j:' + JSON.stringify({ userId: user.id }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', 'j:' + JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('auth', JSON.stringify({ id: user.id, email: user.email }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('auth', JSON.stringify({ id: user.id, email: user.email, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('user', JSON.stringify({ id: user.id, email: user.email, role: 'member' }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('user', JSON.stringify({ id: user.id, email: user.email, role: 'member', expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('login', JSON.stringify({ username: user.username, isAdmin: user.isAdmin }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('login', JSON.stringify({ username: user.username, isAdmin: user.isAdmin, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('loggedInUser', JSON.stringify({ user }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('loggedInUser', JSON.stringify({ user, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('app', JSON.stringify({ userId: user.id, role: user.role }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('app', JSON.stringify({ userId: user.id, role: user.role, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.status(200).cookie('session', JSON.stringify({ userId: user.id })).json({ ok: true });
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 19,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.status(200).cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })).json({ ok: true });
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.setHeader('Set-Cookie', \`session=\${encodeURIComponent(JSON.stringify({ userId: user.id }))}; HttpOnly; Secure\`);
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.setHeader('Set-Cookie', \`session=\${encodeURIComponent(JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }))}; HttpOnly; Secure\`);
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie(process.env.COOKIE_NAME ?? 'session', JSON.stringify({ userId: user.id }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 7,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie(process.env.COOKIE_NAME ?? 'session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import { serialize } from 'cookie';
export default function handler(req, res) {
  res.setHeader('Set-Cookie', serialize('auth', JSON.stringify({ userId: req.user.id }), { httpOnly: true }));
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 3,
          column: 31,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `import { serialize } from 'cookie';
export default function handler(req, res) {
  res.setHeader('Set-Cookie', serialize('auth', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { httpOnly: true }));
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import type { Response } from 'express';
export class SessionController {
  login(@Res() res: Response, user: User): void {
    res.cookie('session', JSON.stringify({ userId: user.id } satisfies Session), { httpOnly: true });
  }
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 4,
          column: 9,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `import type { Response } from 'express';
export class SessionController {
  login(@Res() res: Response, user: User): void {
    res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 } satisfies Session), { httpOnly: true });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      code: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id }));
}`,
      settings: { 'session-security': { fixes: 'all' } },
      output: `export function login(req, res) {
  const user = authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}`,
      errors: [{ messageId: 'handMade', line: 3, column: 7 }],
    },
    {
      code: `import Iron from '@hapi/iron';
export const seal = (session) => Iron.seal(session, password, Iron.defaults);`,
      output: `import Iron from '@hapi/iron';
export const seal = (session) => Iron.seal(session, password, { ...Iron.defaults, ttl: 14 * 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'seal', line: 2, column: 39 }],
    },
    {
      code: `import * as Iron from '@hapi/iron';
export const seal = (session) => Iron.seal(session, password, { ...Iron.defaults, ttl: 0 });`,
      output: `import * as Iron from '@hapi/iron';
export const seal = (session) => Iron.seal(session, password, { ...Iron.defaults, ttl: 14 * 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'seal', line: 2, column: 39 }],
    },
    {
      code: `import { defaults, seal } from 'iron-webcrypto';
export const sealed = (session) => seal(session, password, defaults);`,
      output: `import { defaults, seal } from 'iron-webcrypto';
export const sealed = (session) => seal(session, password, { ...defaults, ttl: 14 * 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'seal', line: 2, column: 36 }],
    },
    {
      code: `import * as Iron from 'iron-webcrypto';
export const sealed = (session) => Iron.seal(crypto, session, password, { ...Iron.defaults });`,
      output: `import * as Iron from 'iron-webcrypto';
export const sealed = (session) => Iron.seal(crypto, session, password, { ...Iron.defaults, ttl: 14 * 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'seal', line: 2, column: 41 }],
    },
    {
      code: `import Iron from '@hapi/iron';
export const seal = (user) => Iron.seal({ id: user.id, role: user.role }, password, Iron.defaults);`,
      output: `import Iron from '@hapi/iron';
export const seal = (user) => Iron.seal({ id: user.id, role: user.role }, password, { ...Iron.defaults, ttl: 14 * 24 * 60 * 60 * 1000 });`,
      errors: [{ messageId: 'seal', line: 2, column: 36 }],
    },
  ],
});

tester.run('require-client-session-expiry of libraries', rule, {
  valid: [
    `import { getIronSession } from 'iron-session';
export const open = (cookies) => getIronSession(cookies, { password, cookieName: 'sid' });`,
    `import { getIronSession } from 'iron-session';
export const open = (cookies) => getIronSession(cookies, { password, cookieName: 'sid', cookieOptions: { maxAge: remember ? 1209600 : undefined } });`,
    `import { sealData } from 'iron-session';
export const seal = (data) => sealData(data, { password, ttl: 0.5 * 60 });`,
    `import session from 'koa-session';
app.use(session({ maxAge: 'session', store: new RedisStore() }, app));`,
    `import session from 'koa-session';
app.use(session({ key: 'sid', rolling: true }, app));`,
    `import { sessionMiddleware, MemoryStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new MemoryStore() }));`,
    `import secureSession from '@fastify/secure-session';
fastify.register(secureSession, { key });`,
    `import fastifySession from '@fastify/session';
fastify.register(fastifySession, { secret });`,
    `import { useSession } from '@tanstack/react-start/server';
export const open = () => useSession({ password: process.env.S, name: 'sid', maxAge: 3600 });`,
  ],
  invalid: [
    {
      filename: 'session.ts',
      code: `import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

const sessionOptions = {
  password: process.env.SESSION_PASSWORD!,
  cookieName: 'app_session',
  ttl: 0, // for ever
  cookieOptions: {
    maxAge: undefined,
  },
};

export const getSession = async () => getIronSession<SessionData>(await cookies(), sessionOptions);`,
      output: `import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

const sessionOptions = {
  password: process.env.SESSION_PASSWORD!,
  cookieName: 'app_session',
  ttl: 14 * 24 * 60 * 60, // for ever
  cookieOptions: {
    maxAge: 14 * 24 * 60 * 60,
  },
};

export const getSession = async () => getIronSession<SessionData>(await cookies(), sessionOptions);`,
      errors: [
        {
          messageId: 'unbounded',
          data: { cookie: '"app_session"', library: 'iron-session', set: '`ttl: 14 * 24 * 60 * 60`' },
          line: 7,
          column: 3,
        },
        {
          messageId: 'unbounded',
          data: { cookie: '"app_session"', library: 'iron-session', set: '`maxAge: 14 * 24 * 60 * 60`' },
          line: 9,
          column: 5,
        },
      ],
    },
    {
      code: `import { getIronSession } from 'iron-session';
export const open = (req, res, options) => getIronSession(req, res, { ...options, ttl: 0 });`,
      settings: { 'session-security': { lifetime: 3600 } },
      output: `import { getIronSession } from 'iron-session';
export const open = (req, res, options) => getIronSession(req, res, { ...options, ttl: 60 * 60 });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 83 }],
    },
    {
      code: `import { sealData } from 'iron-session';
export const invite = (email) => sealData({ email }, { password: process.env.S, ttl: 0 });`,
      output: `import { sealData } from 'iron-session';
export const invite = (email) => sealData({ email }, { password: process.env.S, ttl: 14 * 24 * 60 * 60 });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 81 }],
    },
    {
      // As long as the cookie, whatever that is.
      code: `import { useSession } from 'h3';
import { ttl } from './config.js';
export const open = (event) => useSession(event, { password: process.env.S, cookie: { maxAge: ttl } });`,
      output: `import { useSession } from 'h3';
import { ttl } from './config.js';
export const open = (event) => useSession(event, { password: process.env.S, cookie: { maxAge: ttl }, maxAge: ttl });`,
      errors: [{ messageId: 'unbounded' }],
    },
    {
      code: `import { useSession } from 'vinxi/http';
export const open = () => useSession({ password: process.env.S, name: 'sid' });`,
      output: `import { useSession } from 'vinxi/http';
export const open = () => useSession({ password: process.env.S, name: 'sid', maxAge: 14 * 24 * 60 * 60 });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 27 }],
    },
    {
      code: `import { getIronSession } from 'iron-session';
export async function remember(req, res) {
  const session = await getIronSession(req, res, options);
  session.updateConfig({ password, cookieName: 'sid', ttl: 0 });
}`,
      output: `import { getIronSession } from 'iron-session';
export async function remember(req, res) {
  const session = await getIronSession(req, res, options);
  session.updateConfig({ password, cookieName: 'sid', ttl: 14 * 24 * 60 * 60 });
}`,
      errors: [{ messageId: 'unbounded', line: 4, column: 55 }],
    },
    {
      code: `const session = require('koa-session');
app.use(session({ key: 'sid', maxAge: 'session' }, app));`,
      output: `const session = require('koa-session');
app.use(session({ key: 'sid', maxAge: 14 * 24 * 60 * 60 * 1000 }, app));`,
      errors: [{ messageId: 'unbounded', line: 2, column: 31 }],
    },
    {
      code: `import { sessionMiddleware, CookieStore } from 'hono-sessions';

const store = new CookieStore();

app.use('*', sessionMiddleware({
  store,
  encryptionKey: process.env.SESSION_KEY,
  cookieOptions: { sameSite: 'Lax', path: '/', httpOnly: true },
}));`,
      output: `import { sessionMiddleware, CookieStore } from 'hono-sessions';

const store = new CookieStore();

app.use('*', sessionMiddleware({
  store,
  encryptionKey: process.env.SESSION_KEY,
  cookieOptions: { sameSite: 'Lax', path: '/', httpOnly: true },
  expireAfterSeconds: 14 * 24 * 60 * 60,
}));`,
      errors: [
        {
          messageId: 'unbounded',
          data: {
            cookie: '"session"',
            library: 'hono-sessions',
            set: '`expireAfterSeconds: 14 * 24 * 60 * 60`',
          },
          line: 5,
          column: 14,
        },
      ],
    },
    {
      code: `import { useSession } from '@hono/session';
app.use(useSession());
app.use('/admin', useSession({ secret }));`,
      output: `import { useSession } from '@hono/session';
app.use(useSession({ duration: { absolute: 14 * 24 * 60 * 60 } }));
app.use('/admin', useSession({ secret, duration: { absolute: 14 * 24 * 60 * 60 } }));`,
      errors: [
        { messageId: 'unbounded', line: 2, column: 9 },
        { messageId: 'unbounded', line: 3, column: 19 },
      ],
    },
  ],
});

tester.run('require-client-session-expiry of every library that keeps sessions in the browser', rule, {
  valid: [
    `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({ cookie: { name: 'sid', secrets: [process.env.S] } });`,
    `import { createCookieSessionStorage } from 'react-router';
const { getSession, commitSession } = createCookieSessionStorage({ cookie: { name: 'sid', maxAge: 3600 } });
export const action = async () => commitSession(await getSession());`,
    `import { createCookieSessionStorage } from 'react-router';
const { getSession, commitSession } = createCookieSessionStorage({ cookie: { name: 'sid' } });
export const action = async () => commitSession(await getSession(), { maxAge: 3600 });`,
    `import { createMemorySessionStorage } from 'react-router';
const { getSession, commitSession } = createMemorySessionStorage({ cookie: { name: 'sid' } });
export const action = async () => commitSession(await getSession());`,
    `import { sealSession } from 'h3';
export const seal = (event) => sealSession(event, { password, maxAge: 3600 });`,
    `import { useSession } from 'h3';
export const open = (event) => useSession(event, { password, seal: { ttl: 3600000 } });`,
    `import { useSession } from 'h3';
export const open = (event) => useSession(event, { ...config.session, password });`,
    `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, expireAfterSeconds: 900 }));`,
    `import { useSession } from '@hono/session';
app.use(useSession({ secret, duration: { absolute: 3600 } }));`,
    `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { maxCookieSize: 0, cookieOptions: { password } } });`,
    `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password, iron: { ...Iron.defaults, ttl: 3600000 } } } });`,
    `import Cookie from '@hapi/cookie';
server.auth.strategy('session', 'cookie', { cookie: { password }, validate: async (request, session) => ({ isValid: await find(session) }) });`,
    `import Cookie from '@hapi/cookie';
server.auth.strategy('session', 'cookie', { cookie: { password, iron: { ttl: 3600000 } } });`,
    `import sessions from 'client-sessions';
app.use(sessions({ cookieName: 'sid', secret }));`,
    `import sessions from 'client-sessions';
app.use(sessions({ cookieName: 'sid', secret, duration: 0 }));`,
    `import sessions from 'client-sessions';
app.use(sessions({ cookieName: 'sid', secret, cookie: { ephemeral: true } }));`,
    `import secureSession from '@fastify/secure-session';
fastify.register(secureSession, { key, cookie: { path: '/' } });`,
    `import { defineConfig, stores } from '@adonisjs/session';
export default defineConfig({ store: 'file', age: '2h', stores: {} });`,
    `import { defineConfig, stores } from '@adonisjs/session';
export default defineConfig({ store: env.get('SESSION_DRIVER'), stores: { cookie: stores.cookie() } });`,
    `import grant from 'grant';
export default grant.vercel({ config, session: { secret: process.env.S, store } });`,
    `import grant from 'grant';
export default grant.vercel({ config, session: { secret: process.env.S, cookie: { maxAge: 3600, httpOnly: true, secure: true, path: '/' } } });`,
    `import { auth } from 'express-openid-connect';
app.use(auth({ baseURL, session: { absoluteDuration: false } }));`,
    `import { auth } from 'express-openid-connect';
app.use(auth({ baseURL, session: { rolling: false, cookie: { transient: true } } }));`,
    `import NextAuth from 'next-auth';
export default NextAuth({ providers, session: { strategy: 'jwt' } });`,
    `import NextAuth from 'next-auth';
export default NextAuth({ providers, session: { strategy: 'jwt', maxAge: 3600 } });`,
    `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ session: { expiresIn: 3600 } });`,
    `export default defineEventHandler((event) => setUserSession(event, { user }));`,
    `import { setUserSession } from '#imports';
export default defineEventHandler((event) => setUserSession(event, { user }, { cookie: { sameSite: 'lax' } }));`,
    `import { Auth0Client } from '@auth0/nextjs-auth0/server';
export const auth0 = new Auth0Client({ session: { cookie: { transient: true } } });`,
    `import type { SessionOptions } from 'iron-session';
export const options: SessionOptions = { password, cookieName: 'sid' };`,
  ],
  invalid: [
    {
      code: `import { createCookieSessionStorage } from 'react-router';
const { getSession, commitSession } = createCookieSessionStorage({ cookie: { name: 'sid', secrets: [process.env.S], secure: true } });
export async function action({ request }) {
  return redirect('/', { headers: { 'Set-Cookie': await commitSession(await getSession()) } });
}`,
      output: `import { createCookieSessionStorage } from 'react-router';
const { getSession, commitSession } = createCookieSessionStorage({ cookie: { name: 'sid', secrets: [process.env.S], secure: true, maxAge: 14 * 24 * 60 * 60 } });
export async function action({ request }) {
  return redirect('/', { headers: { 'Set-Cookie': await commitSession(await getSession()) } });
}`,
      errors: [{ messageId: 'library', line: 2, column: 39 }],
    },
    {
      code: `import { useSession } from 'h3';
export const open = (event) => useSession(event, { password: process.env.S, cookie: { maxAge: 3600 } });`,
      output: `import { useSession } from 'h3';
export const open = (event) => useSession(event, { password: process.env.S, cookie: { maxAge: 3600 }, maxAge: 60 * 60 });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 32 }],
    },
    {
      code: `export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: useRuntimeConfig().sessionPassword, name: 'sid' });
  return session.data;
});`,
      output: `export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: useRuntimeConfig().sessionPassword, name: 'sid', maxAge: 14 * 24 * 60 * 60 });
  return session.data;
});`,
      errors: [{ messageId: 'unbounded', line: 2, column: 25 }],
    },
    {
      code: `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, cookieOptions: { maxAge: 3600 } }));`,
      output: `import { sessionMiddleware, CookieStore } from 'hono-sessions';
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, cookieOptions: { maxAge: 3600 }, expireAfterSeconds: 60 * 60 }));`,
      errors: [{ messageId: 'unbounded', line: 2, column: 9 }],
    },
    // The seal has no end without one of the cookie, which is then as long.
    {
      code: `import { getIronSession } from 'iron-session';
export const get = () => getIronSession(jar, { password, cookieName: 'sid', ttl: 3600, cookieOptions: { maxAge: undefined } });`,
      output: `import { getIronSession } from 'iron-session';
export const get = () => getIronSession(jar, { password, cookieName: 'sid', ttl: 3600, cookieOptions: { maxAge: 60 * 60 } });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 105 }],
    },
    {
      code: `import { useSession } from '@hono/session';
app.use(useSession({ secret, duration: { inactivity: 3600 } }));`,
      output: `import { useSession } from '@hono/session';
app.use(useSession({ secret, duration: { inactivity: 3600, absolute: 14 * 24 * 60 * 60 } }));`,
      errors: [{ messageId: 'unbounded', line: 2, column: 9 }],
    },
    {
      code: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password: process.env.S } } });`,
      output: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password: process.env.S }, maxCookieSize: 0 } });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 14 }],
    },
    {
      code: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password, ttl: 3600000 } } });`,
      output: `import Yar from '@hapi/yar';
await server.register({ plugin: Yar, options: { cookieOptions: { password, ttl: 3600000 }, maxCookieSize: 0 } });`,
      errors: [{ messageId: 'unbounded', line: 2, column: 14 }],
    },
    {
      code: `server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: process.env.S } });`,
      output: null,
      errors: [
        {
          messageId: 'unbounded',
          line: 1,
          column: 13,
          suggestions: [
            {
              messageId: 'setUpExpiry',
              output: `server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: process.env.S, iron: { encryption: { saltBits: 256, algorithm: 'aes-256-cbc', iterations: 1, minPasswordlength: 32 }, integrity: { saltBits: 256, algorithm: 'sha256', iterations: 1, minPasswordlength: 32 }, ttl: 14 * 24 * 60 * 60 * 1000, timestampSkewSec: 60, localtimeOffsetMsec: 0 } } });`,
            },
          ],
        },
      ],
    },
    {
      code: `import Cookie from '@hapi/cookie';
await server.register(Cookie);
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: process.env.S, isSecure: true } });`,
      output: null,
      errors: [
        {
          messageId: 'unbounded',
          line: 3,
          column: 13,
          suggestions: [
            {
              messageId: 'setUpExpiry',
              output: `import Cookie from '@hapi/cookie';
await server.register(Cookie);
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: process.env.S, isSecure: true, iron: { encryption: { saltBits: 256, algorithm: 'aes-256-cbc', iterations: 1, minPasswordlength: 32 }, integrity: { saltBits: 256, algorithm: 'sha256', iterations: 1, minPasswordlength: 32 }, ttl: 14 * 24 * 60 * 60 * 1000, timestampSkewSec: 60, localtimeOffsetMsec: 0 } } });`,
            },
          ],
        },
      ],
    },
    {
      code: `import Cookie from '@hapi/cookie';
server.auth.strategy('session', 'cookie', { cookie: { password, ttl: 3600000 } });`,
      output: null,
      errors: [
        {
          messageId: 'unbounded',
          line: 2,
          column: 13,
          suggestions: [
            {
              messageId: 'setUpExpiry',
              output: `import Cookie from '@hapi/cookie';
server.auth.strategy('session', 'cookie', { cookie: { password, ttl: 3600000, iron: { encryption: { saltBits: 256, algorithm: 'aes-256-cbc', iterations: 1, minPasswordlength: 32 }, integrity: { saltBits: 256, algorithm: 'sha256', iterations: 1, minPasswordlength: 32 }, ttl: 60 * 60 * 1000, timestampSkewSec: 60, localtimeOffsetMsec: 0 } } });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { defineConfig, stores } from '@adonisjs/session';
export default defineConfig({ store: 'cookie', age: '2h', stores: { cookie: stores.cookie() } });`,
      output: null,
      errors: [
        {
          messageId: 'unbounded',
          line: 2,
          column: 31,
          suggestions: [
            {
              messageId: 'setUpExpiry',
              output: `import { defineConfig, stores } from '@adonisjs/session';
export default defineConfig({ store: 'file', age: '2h', stores: { cookie: stores.cookie() } });`,
            },
          ],
        },
      ],
    },
    {
      code: `import grant from 'grant';
export default grant.vercel({ config, session: { secret: process.env.S } });`,
      output: null,
      errors: [
        {
          messageId: 'library',
          line: 2,
          column: 22,
          suggestions: [
            {
              messageId: 'setUpExpiry',
              output: `import grant from 'grant';
export default grant.vercel({ config, session: { secret: process.env.S, cookie: { maxAge: 14 * 24 * 60 * 60 } } });`,
            },
          ],
        },
      ],
    },
    {
      code: `import type { SessionOptions } from 'iron-session';
export const options: SessionOptions = { password, cookieName: 'sid', ttl: 0 };`,
      output: `import type { SessionOptions } from 'iron-session';
export const options: SessionOptions = { password, cookieName: 'sid', ttl: 14 * 24 * 60 * 60 };`,
      errors: [{ messageId: 'unbounded', line: 2, column: 71 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys, cookie: { maxAge: 3600000 } }));`,
      output: `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys, maxAge: 3600000 }));`,
      errors: [{ messageId: 'library', line: 2, column: 31 }],
    },

    {
      code: `app.post('/login', async (req, res) => {
  const user = await authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id }), { httpOnly: true });
  res.sendStatus(204);
});
app.get('/me', (req, res) => {
  const raw = req.cookies.session;
  if (!raw) return res.status(401).end();
  const session = JSON.parse(raw); // by hand
  res.json({ id: session.userId });
});`,
      output: `app.post('/login', async (req, res) => {
  const user = await authenticate(req.body);
  res.cookie('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { httpOnly: true });
  res.sendStatus(204);
});
app.get('/me', (req, res) => {
  const raw = req.cookies.session;
  if (!raw) return res.status(401).end();
  const session = JSON.parse(raw); // by hand
  if (!session.expiresAt || session.expiresAt < Date.now()) return res.status(401).end();
  res.json({ id: session.userId });
});`,
      errors: [{ messageId: 'handMade', line: 3, column: 7 }],
    },
    {
      code: `const COOKIE = 'auth'
function setSession(res, user) {
  const payload = { id: user.id, email: user.email }
  res.cookie(COOKIE, Buffer.from(JSON.stringify(payload)).toString('base64'), { signed: true })
}
function getSession(req) {
  const value = req.signedCookies[COOKIE]
  if (!value) {
    return null
  }
  try {
    return JSON.parse(Buffer.from(value, 'base64').toString('utf8'))
  } catch (e) {
    return null
  }
}`,
      output: `const COOKIE = 'auth'
function setSession(res, user) {
  const payload = { id: user.id, email: user.email, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }
  res.cookie(COOKIE, Buffer.from(JSON.stringify(payload)).toString('base64'), { signed: true })
}
function getSession(req) {
  const value = req.signedCookies[COOKIE]
  if (!value) {
    return null
  }
  try {
    const session = JSON.parse(Buffer.from(value, 'base64').toString('utf8'))
    if (!session.expiresAt || session.expiresAt < Date.now()) {
      return null
    }
    return session
  } catch (e) {
    return null
  }
}`,
      errors: [{ messageId: 'handMade', line: 4, column: 7 }],
    },
    {
      code: `import { cookies } from 'next/headers';

export interface Session {
  userId: string;
  role: string;
}

export async function createSession(user: User) {
  const session: Session = { userId: user.id, role: user.role };
  (await cookies()).set('session', JSON.stringify(session), { httpOnly: true });
}

export async function getSession(): Promise<Session | null> {
  const jar = await cookies();
  const cookie = jar.get('session');
  if (!cookie) return null;
  return JSON.parse(cookie.value) as Session;
}`,
      output: `import { cookies } from 'next/headers';

export interface Session {
  userId: string;
  role: string;
  expiresAt?: number;
}

export async function createSession(user: User) {
  const session: Session = { userId: user.id, role: user.role, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 };
  (await cookies()).set('session', JSON.stringify(session), { httpOnly: true });
}

export async function getSession(): Promise<Session | null> {
  const jar = await cookies();
  const cookie = jar.get('session');
  if (!cookie) return null;
  const session = JSON.parse(cookie.value) as Session;
  if (!session.expiresAt || session.expiresAt < Date.now()) return null;
  return session;
}`,
      errors: [{ messageId: 'handMade', line: 10, column: 21 }],
    },
    {
      code: `import { cookies } from 'next/headers';
import type { Session } from './types';

export async function createSession(user: User) {
  (await cookies()).set('session', JSON.stringify({ userId: user.id }), { httpOnly: true });
}

export async function getSession(): Promise<Session | null> {
  const cookie = (await cookies()).get('session');
  if (!cookie) return null;
  return JSON.parse(cookie.value) as Session;
}`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 5,
          column: 21,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `import { cookies } from 'next/headers';
import type { Session } from './types';

export async function createSession(user: User) {
  (await cookies()).set('session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { httpOnly: true });
}

export async function getSession(): Promise<Session | null> {
  const cookie = (await cookies()).get('session');
  if (!cookie) return null;
  return JSON.parse(cookie.value) as Session;
}`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
const app = new Hono();
app.post('/login', async (c) => {
  const user = await authenticate(await c.req.json());
  await setSignedCookie(c, 'session', JSON.stringify({ sub: user.id }), process.env.SECRET!, { httpOnly: true });
  return c.json({ ok: true });
});
app.use('/app/*', async (c, next) => {
  const raw = await getSignedCookie(c, process.env.SECRET!, 'session');
  const session = raw ? JSON.parse(raw) : null;
  if (!session) return c.redirect('/login');
  c.set('session', session);
  await next();
});`,
      output: `import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
const app = new Hono();
app.post('/login', async (c) => {
  const user = await authenticate(await c.req.json());
  await setSignedCookie(c, 'session', JSON.stringify({ sub: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), process.env.SECRET!, { httpOnly: true });
  return c.json({ ok: true });
});
app.use('/app/*', async (c, next) => {
  const raw = await getSignedCookie(c, process.env.SECRET!, 'session');
  const session = raw ? JSON.parse(raw) : null;
  if (!session || !session.expiresAt || session.expiresAt < Date.now()) return c.redirect('/login');
  c.set('session', session);
  await next();
});`,
      errors: [{ messageId: 'handMade', line: 6, column: 9 }],
    },
    {
      code: `const Koa = require('koa');
const app = new Koa();
app.use(async (ctx, next) => {
  if (ctx.path === '/login') {
    const user = await find(ctx.request.body);
    ctx.cookies.set('sess', JSON.stringify({ uid: user.id }), { signed: true });
    return;
  }
  const text = ctx.cookies.get('sess', { signed: true });
  ctx.state.user = text ? JSON.parse(text) : null;
  await next();
});`,
      output: `const Koa = require('koa');
const app = new Koa();
app.use(async (ctx, next) => {
  if (ctx.path === '/login') {
    const user = await find(ctx.request.body);
    ctx.cookies.set('sess', JSON.stringify({ uid: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { signed: true });
    return;
  }
  const text = ctx.cookies.get('sess', { signed: true });
  const session = text ? JSON.parse(text) : null;
  ctx.state.user = !session?.expiresAt || session.expiresAt < Date.now() ? null : session;
  await next();
});`,
      errors: [{ messageId: 'handMade', line: 6, column: 17 }],
    },
    {
      code: `import { createError, defineEventHandler, getCookie, setCookie } from 'h3';
export const login = defineEventHandler(async (event) => {
  const user = await check(event);
  setCookie(event, 'session', JSON.stringify({ userId: user.id }), { httpOnly: true });
});
export default defineEventHandler((event) => {
  const cookie = getCookie(event, 'session');
  if (!cookie) {
    throw createError({ statusCode: 401 });
  }
  const { userId } = JSON.parse(cookie);
  return { userId };
});`,
      output: `import { createError, defineEventHandler, getCookie, setCookie } from 'h3';
export const login = defineEventHandler(async (event) => {
  const user = await check(event);
  setCookie(event, 'session', JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { httpOnly: true });
});
export default defineEventHandler((event) => {
  const cookie = getCookie(event, 'session');
  if (!cookie) {
    throw createError({ statusCode: 401 });
  }
  const { userId, expiresAt } = JSON.parse(cookie);
  if (!expiresAt || expiresAt < Date.now()) {
    throw createError({ statusCode: 401 });
  }
  return { userId };
});`,
      errors: [{ messageId: 'handMade', line: 4, column: 3 }],
    },
    {
      code: `import Fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = Fastify();
app.register(cookie, { secret: process.env.SECRET });
app.post('/login', async (request, reply) => {
  const user = await login(request.body);
  reply.setCookie('session', JSON.stringify({ id: user.id, email: user.email }), { signed: true, path: '/' });
  return { ok: true };
});
app.addHook('preHandler', async (request, reply) => {
  const { valid, value } = request.unsignCookie(request.cookies.session ?? '');
  if (!valid || !value) {
    return reply.code(401).send({ error: 'unauthorized' });
  }
  request.user = JSON.parse(value);
});`,
      output: `import Fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = Fastify();
app.register(cookie, { secret: process.env.SECRET });
app.post('/login', async (request, reply) => {
  const user = await login(request.body);
  reply.setCookie('session', JSON.stringify({ id: user.id, email: user.email, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { signed: true, path: '/' });
  return { ok: true };
});
app.addHook('preHandler', async (request, reply) => {
  const { valid, value } = request.unsignCookie(request.cookies.session ?? '');
  if (!valid || !value) {
    return reply.code(401).send({ error: 'unauthorized' });
  }
  const session = JSON.parse(value);
  if (!session.expiresAt || session.expiresAt < Date.now()) {
    return reply.code(401).send({ error: 'unauthorized' });
  }
  request.user = session;
});`,
      errors: [{ messageId: 'handMade', line: 7, column: 9 }],
    },
    {
      code: `const http = require('http');
http.createServer((req, res) => {
  const cookies = parseCookies(req);
  if (req.url === '/login') {
    const payload = JSON.stringify({ user: 'alice', isAdmin: false });
    res.setHeader('Set-Cookie', \`session=\${encodeURIComponent(payload)}; HttpOnly; Path=/\`);
    return res.end('ok');
  }
  const session = cookies.session ? JSON.parse(cookies.session) : null;
  if (!session) {
    res.statusCode = 401;
    return res.end();
  }
  res.end(session.user);
}).listen(3000);`,
      output: `const http = require('http');
http.createServer((req, res) => {
  const cookies = parseCookies(req);
  if (req.url === '/login') {
    const payload = JSON.stringify({ user: 'alice', isAdmin: false, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 });
    res.setHeader('Set-Cookie', \`session=\${encodeURIComponent(payload)}; HttpOnly; Path=/\`);
    return res.end('ok');
  }
  const session = cookies.session ? JSON.parse(cookies.session) : null;
  if (!session || !session.expiresAt || session.expiresAt < Date.now()) {
    res.statusCode = 401;
    return res.end();
  }
  res.end(session.user);
}).listen(3000);`,
      errors: [{ messageId: 'handMade', line: 6, column: 9 }],
    },
    {
      code: `import { createCookie, redirect } from '@remix-run/node';
const sessionCookie = createCookie('session', { httpOnly: true, secrets: [process.env.SECRET!] });
export async function action({ request }: ActionFunctionArgs) {
  const user = await login(request);
  return redirect('/', { headers: { 'Set-Cookie': await sessionCookie.serialize({ userId: user.id }) } });
}
export async function loader({ request }: LoaderFunctionArgs) {
  const session = await sessionCookie.parse(request.headers.get('Cookie'));
  if (!session) throw redirect('/login');
  return { userId: session.userId };
}`,
      output: `import { createCookie, redirect } from '@remix-run/node';
const sessionCookie = createCookie('session', { httpOnly: true, secrets: [process.env.SECRET!] });
export async function action({ request }: ActionFunctionArgs) {
  const user = await login(request);
  return redirect('/', { headers: { 'Set-Cookie': await sessionCookie.serialize({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }) } });
}
export async function loader({ request }: LoaderFunctionArgs) {
  const session = await sessionCookie.parse(request.headers.get('Cookie'));
  if (!session || !session.expiresAt || session.expiresAt < Date.now()) throw redirect('/login');
  return { userId: session.userId };
}`,
      errors: [{ messageId: 'handMade', line: 5, column: 71 }],
    },
    {
      code: `import type { Actions, Handle } from '@sveltejs/kit';
export const handle: Handle = async ({ event, resolve }) => {
  const cookie = event.cookies.get('session');
  if (cookie) {
    try {
      event.locals.user = JSON.parse(cookie);
    } catch {
      event.cookies.delete('session', { path: '/' });
    }
  }
  return resolve(event);
};
export const actions: Actions = {
  login: async ({ cookies, request }) => {
    const user = await verify(await request.formData());
    cookies.set('session', JSON.stringify({ userId: user.id, role: user.role }), { path: '/', httpOnly: true });
  },
};`,
      output: `import type { Actions, Handle } from '@sveltejs/kit';
export const handle: Handle = async ({ event, resolve }) => {
  const cookie = event.cookies.get('session');
  if (cookie) {
    try {
      const session = JSON.parse(cookie);
      if (!session.expiresAt || session.expiresAt < Date.now()) throw new Error('The session has expired.');
      event.locals.user = session;
    } catch {
      event.cookies.delete('session', { path: '/' });
    }
  }
  return resolve(event);
};
export const actions: Actions = {
  login: async ({ cookies, request }) => {
    const user = await verify(await request.formData());
    cookies.set('session', JSON.stringify({ userId: user.id, role: user.role, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { path: '/', httpOnly: true });
  },
};`,
      errors: [{ messageId: 'handMade', line: 16, column: 13 }],
    },
    {
      code: `import type { Request, Response } from 'express';

interface SessionPayload { userId: string; roles: string[] }

export class AuthController {
  async login(@Req() req: Request, @Res() res: Response) {
    const user = await this.users.verify(req.body);
    const payload: SessionPayload = { userId: user.id, roles: user.roles };
    res.cookie('session', JSON.stringify(payload), { httpOnly: true, signed: true });
  }

  async me(@Req() req: Request) {
    const session = this.readSession(req);
    if (!session) throw new UnauthorizedException();
    return this.users.find(session.userId);
  }

  private readSession(req: Request): SessionPayload | null {
    const raw = req.signedCookies['session'];
    if (!raw) return null;
    return JSON.parse(raw);
  }
}`,
      output: `import type { Request, Response } from 'express';

interface SessionPayload { userId: string; roles: string[]; expiresAt?: number }

export class AuthController {
  async login(@Req() req: Request, @Res() res: Response) {
    const user = await this.users.verify(req.body);
    const payload: SessionPayload = { userId: user.id, roles: user.roles, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 };
    res.cookie('session', JSON.stringify(payload), { httpOnly: true, signed: true });
  }

  async me(@Req() req: Request) {
    const session = this.readSession(req);
    if (!session) throw new UnauthorizedException();
    return this.users.find(session.userId);
  }

  private readSession(req: Request): SessionPayload | null {
    const raw = req.signedCookies['session'];
    if (!raw) return null;
    const session = JSON.parse(raw);
    if (!session.expiresAt || session.expiresAt < Date.now()) return null;
    return session;
  }
}`,
      errors: [{ messageId: 'handMade', line: 9, column: 9 }],
    },
    {
      code: `import type { APIRoute } from 'astro';
export const POST: APIRoute = async ({ cookies, request }) => {
  const user = await verify(request);
  cookies.set('session', { userId: user.id }, { httpOnly: true, path: '/' });
  return new Response(null, { status: 204 });
};
export const GET: APIRoute = async ({ cookies }) => {
  const session = cookies.get('session')?.json();
  if (!session) return new Response(null, { status: 401 });
  return Response.json({ id: session.userId });
};`,
      output: `import type { APIRoute } from 'astro';
export const POST: APIRoute = async ({ cookies, request }) => {
  const user = await verify(request);
  cookies.set('session', { userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }, { httpOnly: true, path: '/' });
  return new Response(null, { status: 204 });
};
export const GET: APIRoute = async ({ cookies }) => {
  const session = cookies.get('session')?.json();
  if (!session || !session.expiresAt || session.expiresAt < Date.now()) return new Response(null, { status: 401 });
  return Response.json({ id: session.userId });
};`,
      errors: [{ messageId: 'handMade', line: 4, column: 11 }],
    },
    {
      code: `import { Elysia } from 'elysia';
new Elysia()
  .post('/login', ({ cookie: { session }, body }) => {
    session.value = { userId: body.id, role: 'member' };
    return 'ok';
  })
  .get('/me', ({ cookie: { session }, set }) => {
    if (!session.value) {
      set.status = 401;
      return 'no';
    }
    const data = session.value;
    return data.userId;
  });`,
      output: `import { Elysia } from 'elysia';
new Elysia()
  .post('/login', ({ cookie: { session }, body }) => {
    session.value = { userId: body.id, role: 'member', expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 };
    return 'ok';
  })
  .get('/me', ({ cookie: { session }, set }) => {
    if (!session.value) {
      set.status = 401;
      return 'no';
    }
    const data = session.value;
    if (!data.expiresAt || data.expiresAt < Date.now()) {
      set.status = 401;
      return 'no';
    }
    return data.userId;
  });`,
      errors: [{ messageId: 'handMade', line: 4, column: 13 }],
    },
    {
      code: `router.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  res.cookie('auth', JSON.stringify({ id: user._id }), { httpOnly: true });
});
router.post('/register', async (req, res) => {
  const user = await User.create(req.body);
  res.cookie('auth', JSON.stringify({ id: user._id }), { httpOnly: true });
});
router.get('/dashboard', (req, res) => {
  const auth = req.cookies.auth && JSON.parse(req.cookies.auth);
  if (!auth || !auth.id) {
    return res.redirect('/login');
  }
  res.render('dashboard', { id: auth.id });
});
router.get('/profile', (req, res) => {
  const auth = JSON.parse(req.cookies.auth || '{}');
  if (!auth.id) return res.redirect('/login');
  res.render('profile', { auth });
});`,
      output: `router.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  res.cookie('auth', JSON.stringify({ id: user._id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { httpOnly: true });
});
router.post('/register', async (req, res) => {
  const user = await User.create(req.body);
  res.cookie('auth', JSON.stringify({ id: user._id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { httpOnly: true });
});
router.get('/dashboard', (req, res) => {
  const auth = req.cookies.auth && JSON.parse(req.cookies.auth);
  if (!auth || !auth.id || !auth.expiresAt || auth.expiresAt < Date.now()) {
    return res.redirect('/login');
  }
  res.render('dashboard', { id: auth.id });
});
router.get('/profile', (req, res) => {
  const auth = JSON.parse(req.cookies.auth || '{}');
  if (!auth.id || !auth.expiresAt || auth.expiresAt < Date.now()) return res.redirect('/login');
  res.render('profile', { auth });
});`,
      errors: [
        { messageId: 'handMade', line: 3, column: 7 },
        { messageId: 'handMade', line: 7, column: 7 },
      ],
    },
    {
      code: `const sign = (text) => crypto.createHmac('sha256', process.env.SECRET).update(text).digest('hex');
app.post('/login', (req, res) => {
  const data = Buffer.from(JSON.stringify({ userId: req.user.id })).toString('base64url');
  res.cookie('session', \`\${data}.\${sign(data)}\`, { httpOnly: true });
  res.end();
});
export function currentUser(req) {
  const cookie = req.cookies.session;
  if (!cookie) return null;
  const [data, mac] = cookie.split('.');
  if (sign(data) !== mac) return null;
  return JSON.parse(Buffer.from(data, 'base64url').toString()).userId;
}`,
      output: `const sign = (text) => crypto.createHmac('sha256', process.env.SECRET).update(text).digest('hex');
app.post('/login', (req, res) => {
  const data = Buffer.from(JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })).toString('base64url');
  res.cookie('session', \`\${data}.\${sign(data)}\`, { httpOnly: true });
  res.end();
});
export function currentUser(req) {
  const cookie = req.cookies.session;
  if (!cookie) return null;
  const [data, mac] = cookie.split('.');
  if (sign(data) !== mac) return null;
  const session = JSON.parse(Buffer.from(data, 'base64url').toString());
  if (!session.expiresAt || session.expiresAt < Date.now()) return null;
  return session.userId;
}`,
      errors: [{ messageId: 'handMade', line: 4, column: 7 }],
    },
    {
      code: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const me = (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : undefined;
  if (!(session && session.userId)) return res.redirect('/login');
  res.send(session.userId);
};`,
      output: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const me = (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : undefined;
  if (!(session && session.userId) || !session.expiresAt || session.expiresAt < Date.now()) return res.redirect('/login');
  res.send(session.userId);
};`,
      errors: [{ messageId: 'handMade', line: 1, column: 40 }],
    },
    {
      code: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const page = (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  res.render('page', { user: session ? session.userId : 'guest' });
};`,
      output: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const page = (req, res) => {
  const storedSession = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  const session = !storedSession?.expiresAt || storedSession.expiresAt < Date.now() ? null : storedSession;
  res.render('page', { user: session ? session.userId : 'guest' });
};`,
      errors: [{ messageId: 'handMade', line: 1, column: 40 }],
    },
    {
      code: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const me = (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session || session.expiresAt < Date.now()) return res.status(401).end();
  res.send(session.userId);
};`,
      output: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const me = (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session || session.expiresAt < Date.now()) return res.status(401).end();
  res.send(session.userId);
};`,
      errors: [{ messageId: 'handMade', line: 1, column: 40 }],
    },
    {
      code: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const me = (req, res) => res.send(JSON.parse(req.cookies.session).userId);`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 1,
          column: 40,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const me = (req, res) => res.send(JSON.parse(req.cookies.session).userId);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { check } from './check.js';
export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  res.send(check(req.cookies.session).userId);
};`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 2,
          column: 40,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `import { check } from './check.js';
export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  res.send(check(req.cookies.session).userId);
};`,
            },
          ],
        },
      ],
    },
    {
      code: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const renew = (req, res) => res.cookie('session', JSON.stringify(req.session));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  const session = JSON.parse(req.cookies.session);
  res.send(session.userId);
};`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 1,
          column: 40,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const renew = (req, res) => res.cookie('session', JSON.stringify(req.session));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  const session = JSON.parse(req.cookies.session);
  res.send(session.userId);
};`,
            },
          ],
        },
      ],
    },
    {
      code: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  const session = Session.parse(JSON.parse(req.cookies.session));
  res.send(session.userId);
};`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 1,
          column: 40,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  const session = Session.parse(JSON.parse(req.cookies.session));
  res.send(session.userId);
};`,
            },
          ],
        },
      ],
    },
    {
      code: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id }));
export const me = (req, res, next) => {
  try {
    const session = JSON.parse(req.cookies.session);
    res.send(session.userId);
  } catch (error) {
    next(error);
  }
};`,
      output: null,
      errors: [
        {
          messageId: 'handMade',
          line: 1,
          column: 40,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export const login = (req, res) => res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const me = (req, res, next) => {
  try {
    const session = JSON.parse(req.cookies.session);
    res.send(session.userId);
  } catch (error) {
    next(error);
  }
};`,
            },
          ],
        },
      ],
    },
    {
      code: `export const saveSession = (user) => sessionStorage.setItem('session', JSON.stringify({ user, loggedIn: true }));
export const loadSession = () => JSON.parse(sessionStorage.getItem('session'));
export const clear = () => sessionStorage.removeItem('session');`,
      output: `export const saveSession = (user) => sessionStorage.setItem('session', JSON.stringify({ user, loggedIn: true, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
export const loadSession = () => {
  const session = JSON.parse(sessionStorage.getItem('session'));
  return !session?.expiresAt || session.expiresAt < Date.now() ? null : session;
};
export const clear = () => sessionStorage.removeItem('session');`,
      errors: [{ messageId: 'inPage', line: 1, column: 53 }],
    },
    {
      code: `export function AuthProvider({ children }) {
  const [user, setUser] = useState(null);
  useEffect(() => {
    const stored = localStorage.getItem('auth');
    if (stored) {
      const data = JSON.parse(stored);
      setUser(data.user);
    }
    setLoading(false);
  }, []);
  const login = async (email, password) => {
    const { user, token } = await api.login(email, password);
    localStorage.setItem('auth', JSON.stringify({ user, token }));
  };
  return <Context.Provider value={{ user, login }}>{children}</Context.Provider>;
}`,
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      output: `export function AuthProvider({ children }) {
  const [user, setUser] = useState(null);
  useEffect(() => {
    const stored = localStorage.getItem('auth');
    if (stored && JSON.parse(stored).expiresAt > Date.now()) {
      const data = JSON.parse(stored);
      setUser(data.user);
    }
    setLoading(false);
  }, []);
  const login = async (email, password) => {
    const { user, token } = await api.login(email, password);
    localStorage.setItem('auth', JSON.stringify({ user, token, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
  };
  return <Context.Provider value={{ user, login }}>{children}</Context.Provider>;
}`,
      errors: [{ messageId: 'inPage', line: 13, column: 18 }],
    },
    {
      code: `import { SESSION_KEY } from './keys';
export function signIn(user: User) {
  localStorage.setItem(SESSION_KEY, JSON.stringify({ userId: user.id }));
}
export function current() {
  const raw = localStorage.getItem(SESSION_KEY);
  return raw ? JSON.parse(raw) : undefined;
}`,
      output: `import { SESSION_KEY } from './keys';
export function signIn(user: User) {
  localStorage.setItem(SESSION_KEY, JSON.stringify({ userId: user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
}
export function current() {
  const raw = localStorage.getItem(SESSION_KEY);
  const session = raw ? JSON.parse(raw) : undefined;
  return !session?.expiresAt || session.expiresAt < Date.now() ? undefined : session;
}`,
      errors: [{ messageId: 'inPage', line: 3, column: 16 }],
    },
    {
      code: `import Cookies from 'js-cookie';
export class AuthService {
  login(user, token) {
    Cookies.set('auth', JSON.stringify({ user, token }));
  }
  get current() {
    const raw = Cookies.get('auth');
    return raw ? JSON.parse(raw) : undefined;
  }
}`,
      output: `import Cookies from 'js-cookie';
export class AuthService {
  login(user, token) {
    Cookies.set('auth', JSON.stringify({ user, token, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }));
  }
  get current() {
    const raw = Cookies.get('auth');
    const session = raw ? JSON.parse(raw) : undefined;
    return !session?.expiresAt || session.expiresAt < Date.now() ? undefined : session;
  }
}`,
      errors: [{ messageId: 'inPage', line: 4, column: 13 }],
    },
    {
      code: `import localforage from 'localforage';
export const signIn = (user, token) => localforage.setItem('session', { user, token });
export async function restore() {
  const session = await localforage.getItem('session');
  if (!session) return null;
  return session.user;
}`,
      output: `import localforage from 'localforage';
export const signIn = (user, token) => localforage.setItem('session', { user, token, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 });
export async function restore() {
  const session = await localforage.getItem('session');
  if (!session || !session.expiresAt || session.expiresAt < Date.now()) return null;
  return session.user;
}`,
      errors: [{ messageId: 'inPage', line: 2, column: 52 }],
    },
    {
      code: `const save = (key, value) => localStorage.setItem(key, JSON.stringify(value));
export const signIn = (user, token) => save('session', { user, token });`,
      output: null,
      errors: [
        {
          messageId: 'inPage',
          line: 2,
          column: 40,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `const save = (key, value) => localStorage.setItem(key, JSON.stringify(value));
export const signIn = (user, token) => save('session', { user, token, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 });`,
            },
          ],
        },
      ],
    },
    {
      code: `export const signIn = (user, token) => {
  localStorage.session = JSON.stringify({ user, token });
};`,
      output: null,
      errors: [
        {
          messageId: 'inPage',
          line: 2,
          column: 16,
          suggestions: [
            {
              messageId: 'addExpiry',
              output: `export const signIn = (user, token) => {
  localStorage.session = JSON.stringify({ user, token, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 });
};`,
            },
          ],
        },
      ],
    },
    {
      code: `app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 3600000 }), { httpOnly: true });
});
function requireLogin(req, res, next) {
  if (!req.cookies.session) return res.status(401).end();
  const { userId } = JSON.parse(req.cookies.session);
  req.userId = userId;
  next();
}`,
      output: `app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 3600000 }), { httpOnly: true });
});
function requireLogin(req, res, next) {
  if (!req.cookies.session) return res.status(401).end();
  const { userId, expiresAt } = JSON.parse(req.cookies.session);
  if (!expiresAt || expiresAt < Date.now()) return res.status(401).end();
  req.userId = userId;
  next();
}`,
      errors: [{ messageId: 'unread', line: 6, column: 27 }],
    },
    {
      code: `const jar = 'session';
app.post('/login', (req, res) => {
  res.cookie(jar, JSON.stringify({ userId: req.user.id, iat: Math.floor(Date.now() / 1000) }));
});
app.use((req, res, next) => {
  if (req.cookies[jar]) {
    try {
      req.user = JSON.parse(req.cookies[jar]);
    } catch {
      res.clearCookie(jar);
    }
  }
  next();
});`,
      output: `const jar = 'session';
app.post('/login', (req, res) => {
  res.cookie(jar, JSON.stringify({ userId: req.user.id, iat: Math.floor(Date.now() / 1000) }));
});
app.use((req, res, next) => {
  if (req.cookies[jar]) {
    try {
      const session = JSON.parse(req.cookies[jar]);
      if (!session.iat || session.iat + 14 * 24 * 60 * 60 < Date.now() / 1000) throw new Error('The session has expired.');
      req.user = session;
    } catch {
      res.clearCookie(jar);
    }
  }
  next();
});`,
      errors: [{ messageId: 'unread', line: 8, column: 23 }],
    },
    {
      code: `const DAY = 24 * 60 * 60 * 1000;
app.post('/login', (req, res) => {
  const expires = new Date(Date.now() + DAY);
  res.cookie('session', JSON.stringify({ userId: req.user.id, expires: expires.toISOString() }), { expires });
});
app.get('/me', (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session) return res.status(401).end();
  res.send(session.userId);
});`,
      output: `const DAY = 24 * 60 * 60 * 1000;
app.post('/login', (req, res) => {
  const expires = new Date(Date.now() + DAY);
  res.cookie('session', JSON.stringify({ userId: req.user.id, expires: expires.toISOString() }), { expires });
});
app.get('/me', (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session || !session.expires || new Date(session.expires) < new Date()) return res.status(401).end();
  res.send(session.userId);
});`,
      errors: [{ messageId: 'unread', line: 7, column: 46 }],
    },
    {
      code: `app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: req.user.id, createdAt: new Date() }));
});
app.get('/me', (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session) return res.status(401).end();
  res.send(session.userId);
});`,
      output: `app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: req.user.id, createdAt: new Date() }));
});
app.get('/me', (req, res) => {
  const session = req.cookies.session ? JSON.parse(req.cookies.session) : null;
  if (!session || !session.createdAt || new Date(session.createdAt).getTime() + 14 * 24 * 60 * 60 * 1000 < Date.now()) return res.status(401).end();
  res.send(session.userId);
});`,
      errors: [{ messageId: 'unread', line: 5, column: 46 }],
    },
    {
      code: `import { TTL } from './config.js';
app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: req.user.id, exp: Math.floor(Date.now() / 1000) + TTL }));
});
app.get('/me', (req, res) => {
  const session = JSON.parse(req.cookies.session || 'null');
  if (session === null) return res.status(401).end();
  res.send(session.userId);
});`,
      output: `import { TTL } from './config.js';
app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: req.user.id, exp: Math.floor(Date.now() / 1000) + TTL }));
});
app.get('/me', (req, res) => {
  const session = JSON.parse(req.cookies.session || 'null');
  if (session === null || !session.exp || session.exp < Date.now() / 1000) return res.status(401).end();
  res.send(session.userId);
});`,
      errors: [{ messageId: 'unread', line: 6, column: 24 }],
    },
    {
      code: `app.post('/login', (req, res) => {
  res.cookie('session', JSON.stringify({ userId: req.user.id, expiresAt: endOf(req.body.remember) }));
});
app.get('/me', (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  const session = JSON.parse(req.cookies.session);
  res.send(session.userId);
});`,
      output: null,
      errors: [{ messageId: 'unread', line: 6, column: 24 }],
    },
    {
      code: `localStorage.setItem('session', JSON.stringify({ user, expiresAt: Date.now() + 3600000 }));
const saved = localStorage.getItem('session');
if (saved) {
  const { user } = JSON.parse(saved);
  console.log('Welcome back', user);
}`,
      output: `localStorage.setItem('session', JSON.stringify({ user, expiresAt: Date.now() + 3600000 }));
const saved = localStorage.getItem('session');
if (saved && JSON.parse(saved).expiresAt > Date.now()) {
  const { user } = JSON.parse(saved);
  console.log('Welcome back', user);
}`,
      errors: [{ messageId: 'unread', line: 4, column: 25 }],
    },
    {
      code: `const decode = (text) => JSON.parse(Buffer.from(text, 'base64').toString());
export const login = (req, res) =>
  res.cookie('session', Buffer.from(JSON.stringify({ userId: req.user.id })).toString('base64'));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  res.send(decode(req.cookies.session).userId);
};`,
      output: `const decode = (text) => JSON.parse(Buffer.from(text, 'base64').toString());
export const login = (req, res) =>
  res.cookie('session', Buffer.from(JSON.stringify({ userId: req.user.id, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })).toString('base64'));
export const me = (req, res) => {
  if (!req.cookies.session) return res.status(401).end();
  const session = decode(req.cookies.session);
  if (!session.expiresAt || session.expiresAt < Date.now()) return res.status(401).end();
  res.send(session.userId);
};`,
      errors: [{ messageId: 'handMade', line: 3, column: 7 }],
    },
    // It is read here, or the other one is no secret, or written by somebody else.
    {
      code: "const signIn = (req, res) => { res.cookie('token', makeToken(user), { httpOnly: true }); res.cookie('login', JSON.stringify({ id: user.id, role: user.role })); };\nconst may = (req) => JSON.parse(req.cookies.login).role;",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'handMade' }],
      output:
        "const signIn = (req, res) => { res.cookie('token', makeToken(user), { httpOnly: true }); res.cookie('login', JSON.stringify({ id: user.id, role: user.role, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })); };\nconst may = (req) => JSON.parse(req.cookies.login).role;",
    },
    {
      code: "const signIn = (req, res) => { res.cookie('lang', lang, { httpOnly: true }); res.cookie('login', JSON.stringify({ id: user.id, role: user.role })); };",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'handMade' }],
      output:
        "const signIn = (req, res) => { res.cookie('lang', lang, { httpOnly: true }); res.cookie('login', JSON.stringify({ id: user.id, role: user.role, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })); };",
    },
    {
      code: "const signIn = (req, res) => { res.cookie('token', makeToken(user)); res.cookie('login', JSON.stringify({ id: user.id, role: user.role })); };",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'handMade' }],
      output:
        "const signIn = (req, res) => { res.cookie('token', makeToken(user)); res.cookie('login', JSON.stringify({ id: user.id, role: user.role, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 })); };",
    },
  ],
});
