import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-client-session-expiry.js';

const tester = new RuleTester();

tester.run('require-client-session-expiry', rule, {
  valid: [
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
  localStorage.setItem('session', JSON.stringify({ userId: user.id }));
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
  res.cookie('session', JSON.stringify({ userId: user.id, role: user.role, expiresAt: Date.now() + 14 * 24 * 60 * 60 * 1000 }), { maxAge: 3600000, signed: true });
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
export const open = (event) => useSession(event, { password: process.env.S, cookie: { maxAge: 3600 }, maxAge: 14 * 24 * 60 * 60 });`,
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
app.use(sessionMiddleware({ store: new CookieStore(), encryptionKey, cookieOptions: { maxAge: 3600 }, expireAfterSeconds: 14 * 24 * 60 * 60 }));`,
      errors: [{ messageId: 'unbounded', line: 2, column: 9 }],
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
server.auth.strategy('session', 'cookie', { cookie: { password, ttl: 3600000, iron: { encryption: { saltBits: 256, algorithm: 'aes-256-cbc', iterations: 1, minPasswordlength: 32 }, integrity: { saltBits: 256, algorithm: 'sha256', iterations: 1, minPasswordlength: 32 }, ttl: 14 * 24 * 60 * 60 * 1000, timestampSkewSec: 60, localtimeOffsetMsec: 0 } } });`,
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
  ],
});
