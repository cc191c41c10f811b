import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-sensitive-client-session-data.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

const cookieSession = `import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));
`;
const storage = `import { createCookieSessionStorage } from 'react-router';
const { getSession, commitSession } = createCookieSessionStorage({ cookie });
`;
const jwt = "import jwt from 'jsonwebtoken';\n";
const inExpress = (body: string) => `${cookieSession}app.post('/', (req, res) => { ${body} });`;
const inCallback = (body: string) => `${cookieSession}app.get('/callback', async (req, res) => {
  ${body}
});`;
const inExpressCookie = (body: string) => `import express from 'express';
const app = express();
app.post('/', (req, res) => { ${body} });`;

const inNode = (body: string) => `import http from 'node:http';
http.createServer((req, res) => { ${body} }).listen(0);`;

/** A login that finds a user, compares a password and issues a token. */
const login = (find: string, compared: string, payload: string, behind = '') => `import jwt from 'jsonwebtoken';
import bcrypt from 'bcrypt';
export async function login(req, res) {
  ${find}
  if (!(await bcrypt.compare(req.body.password, ${compared}))) return res.sendStatus(401);
  ${behind}
  res.json(jwt.sign(${payload}, key, { expiresIn: '1h' }));
}`;
const rowFound = "const user = db.prepare('SELECT * FROM users WHERE email = ?').get(req.body.email);";
const found = 'const user = await prisma.user.findUnique({ where: { email: req.body.email } });';

tester.run('no-sensitive-client-session-data', rule, {
  valid: [
    // Names that are about something else.
    ...[
      'req.session.passwordChangedAt = user.passwordChangedAt;',
      'req.session.hasPassword = Boolean(user.password);',
      'req.session.hasPassword = !!user.password;',
      'req.session.resetPasswordToken = token;',
      'req.session.resetPassword = email;',
      'req.session.pinned = req.body.pinned;',
      'req.session.nameId = profile.nameID;',
      'req.session.shopping = req.body.items;',
      'req.session.gamePin = pin;',
      'req.session.errors = { password: messages.short };',
      'req.session.errors.password = messages.short;',
      "req.session.errors = { password: 'Too short' };",
      'req.session.tokenExpires = tokens.access_token_expires;',
      'req.session.maskedCardNumber = mask(card.number);',
      // What it is is not known.
      'req.session.user = user;',
      'req.session.user = { ...user };',
      'req.session.user = user.toObject();',
      'req.session[key] = user.password;',
      'req.session.passport = { user: user.id };',
      // Nothing is kept, or nothing that anybody could read.
      'req.session.password = null;',
      "req.session.password = '';",
      'req.session.password = undefined;',
      'delete req.session.password;',
      'req.session.password = encrypt(req.body.password);',
      'req.session.password = await compare(req.body.password, user.hash);',
      'req.session.passwordOk = user.password === req.body.password;',
      // The application's own token.
      'req.session.token = jwt.sign({ sub: user.id }, secret);',
      'req.session.accessToken = accessToken;',
      // Personal data is an option.
      'req.session.user = { email: user.email, name: user.name };',
    ].map(inExpress),
    // A server keeps it, or nobody knows who does.
    "import session from 'express-session';\napp.use(session({ store }));\napp.post('/', (req, res) => { req.session.password = req.body.password; });",
    "app.post('/', (req, res) => { req.session.password = req.body.password; });",
    `import session from 'express-session';
import cookieSession from 'cookie-session';
app.use(production ? session({ store }) : cookieSession({ keys }));
app.post('/', (req, res) => { req.session.password = req.body.password; });`,
    "import session from 'koa-session';\napp.use(session({ store }, app));\napp.use(async (ctx, next) => { ctx.session.password = ctx.request.body.password; });",
    "import { createFileSessionStorage } from 'react-router';\nconst { getSession } = createFileSessionStorage({ cookie });\nconst session = await getSession();\nsession.set('password', form.password);",
    `${storage}const store = new Map();\nstore.set('password', user.password);`,
    // It is encrypted.
    "import { getIronSession } from 'iron-session';\nconst session = await getIronSession(cookies, options);\nsession.password = user.password;",
    "import { EncryptJWT } from 'jose';\nawait new EncryptJWT({ password: user.password }).setProtectedHeader(header).encrypt(key);",
    "import { V3 } from 'paseto';\nawait V3.encrypt({ ssn: user.ssn }, key);",
    "import Iron from '@hapi/iron';\nawait Iron.seal({ password: user.password }, key, Iron.defaults);",
    "import router from '@adonisjs/core/services/router';\nrouter.post('/', ({ request, response }) => { response.encryptedCookie('card', { cardNumber: request.input('card') }); });",
    // Tokens.
    `${jwt}jwt.sign(user, secret);`,
    `${jwt}jwt.sign({ ...user }, secret);`,
    `${jwt}jwt.sign({ id: user.id, email: user.email }, secret);`,
    `${jwt}jwt.sign({ id: user.id, salt: randomBytes(8) }, secret);`,
    `${jwt}jwt.sign({ id: user.id, passwordVersion: user.passwordVersion, purpose: 'reset-password' }, secret);`,
    `${jwt}jwt.sign({ id: user.id }, secret + user.password);`,
    `${jwt}jwt.sign({ sub: user.id, accessToken }, secret);`,
    // Cookies.
    ...[
      "res.cookie('token', token);",
      "res.cookie('hash', hash);",
      "res.cookie('passwordHash', user.passwordHash);",
      "res.cookie('password', '');",
      "res.clearCookie('password');",
      "res.cookie('user', JSON.stringify(user));",
      "res.cookie('user', JSON.stringify({ id: user.id, hasPassword: Boolean(user.password) }));",
      "res.cookie('user', encrypt(JSON.stringify({ password })));",
      "res.cookie('errors', JSON.stringify({ password: result.password }));",
      "res.cookie('access_token', accessToken);",
      "res.cookie('token', user.accessToken());",
      "const accessToken = await refreshAccessToken(req.cookies.refreshToken); res.cookie('token', accessToken);",
      "const { access_token } = await (await fetch('/api/login')).json(); res.cookie('token', access_token);",
    ].map(inExpressCookie),
    { code: inExpress('req.session.password = req.body.password;'), filename: 'tests/login.js' },
    // A row that is written as a whole, and what is done to it before.
    ...[
      'delete user.password;',
      'user.password = undefined;',
      'strip(user);',
      'await strip(user);',
      'const safe = user; delete safe.password;',
      'safe = user; delete safe.password;',
      "Object.assign(user, { password: '' });",
    ].map((behind) => login(found, 'user.password', '{ user }', behind)),
    login(found, 'user.password', '{ ...user, password: undefined }'),
    login(found, 'user.password', '{ user: pick(user) }'),
    login(found, 'user.password', '{ user: user.id }'),
    login(found, 'await hashOf(req.body)', '{ user }'),
    login(found.replace('const', 'let'), 'user.password', '{ user }', 'user = publicPart(user);'),
    // It is asked whether there is one.
    `${jwt}async function link(req, res) {
  ${found}
  if (user.password) return res.sendStatus(401);
  if (user.password != null) return res.sendStatus(401);
  res.json(jwt.sign({ user }, key));
}`,
    ...['delete rows[0].password;', 'rows.forEach(strip);', 'strip(rows);', 'rows[0].password = undefined;'].map(
      (behind) =>
        login(
          "const [rows] = await pool.query('SELECT * FROM users WHERE email = ?', [req.body.email]); const user = rows[0];",
          'user.password',
          '{ user }',
          behind,
        ),
    ),
    // Their JSON is what their schema makes of it.
    login('const user = await User.findOne({ email: req.body.email });', 'user.password', '{ user }'),
    login('const user = await users.byEmail(req.body.email);', 'user.password', '{ user }'),
  ],
  invalid: [
    // A row that is written as a whole.
    ...[
      { payload: '{ user }', without: '{ user: { ...user, password: undefined } }' },
      { payload: 'user', without: '{ ...user, password: undefined }' },
      { payload: '{ ...user, now }', without: '{ ...user, password: undefined, now }' },
      { payload: '{ data: { user } }', without: '{ data: { user: { ...user, password: undefined } } }' },
    ].map(({ payload, without }) => ({
      code: login(found, 'user.password', payload, 'console.log(user);'),
      settings: all,
      output: login(found, 'user.password', without, 'console.log(user);'),
      errors: [
        {
          messageId: 'token' as const,
          data: { what: 'password', shown: 'user.password', library: 'jsonwebtoken', cookie: '' },
        },
      ],
    })),
    {
      name: 'what is compared is a password, whatever its column is called',
      code: login(found, 'user.digest', '{ user }'),
      settings: all,
      output: login(found, 'user.digest', '{ user: { ...user, digest: undefined } }'),
      errors: [
        {
          messageId: 'token',
          data: { what: 'hash of a password', shown: 'user.digest', library: 'jsonwebtoken', cookie: '' },
        },
      ],
    },
    ...[
      "const { rows } = await pool.query('SELECT * FROM users WHERE email = $1', [req.body.email]); const user = rows[0];",
      "const [[user]] = await pool.query('SELECT * FROM users WHERE email = ?', [req.body.email]);",
      'const [user] = await db.select().from(users).where(eq(users.email, req.body.email)).limit(1);',
      "const user = await knex('users').where({ email: req.body.email }).first();",
      "const user = await db.selectFrom('users').selectAll().where('email', '=', req.body.email).executeTakeFirst();",
      "const user = db.prepare('SELECT * FROM users WHERE email = ?').get(req.body.email);",
      "const { data: user } = await supabase.from('users').select('*').eq('email', req.body.email).single();",
    ].map((find) => ({
      code: login(find, 'user.password', '{ user }'),
      settings: all,
      output: login(find, 'user.password', '{ user: { ...user, password: undefined } }'),
      errors: [{ messageId: 'token' as const }],
    })),
    {
      name: 'rows that a callback is given',
      code: `${jwt}pool.query('SELECT * FROM users WHERE email = ?', [email], (error, rows) => {
  const user = rows[0];
  if (bcrypt.compareSync(password, user.password)) res.json(jwt.sign({ user }, key));
});`,
      settings: all,
      output: `${jwt}pool.query('SELECT * FROM users WHERE email = ?', [email], (error, rows) => {
  const user = rows[0];
  if (bcrypt.compareSync(password, user.password)) res.json(jwt.sign({ user: { ...user, password: undefined } }, key));
});`,
      errors: [{ messageId: 'token' }],
    },
    {
      name: 'in a variable of its own the row has no edit',
      code: login(found, 'user.password', 'payload', 'const payload = { user };'),
      settings: all,
      output: null,
      errors: [{ messageId: 'token' }],
    },
    {
      code: inCallback(`${found} if (user.passwordHash !== hash) return; req.session.user = user;`),
      settings: all,
      output: inCallback(
        `${found} if (user.passwordHash !== hash) return; req.session.user = { ...user, passwordHash: undefined };`,
      ),
      errors: [{ messageId: 'session' }],
    },
    {
      code: inExpressCookie(
        `${rowFound} if (user.password !== hash) return; res.cookie('user', JSON.stringify(user));`,
      ),
      settings: all,
      output: inExpressCookie(
        `${rowFound} if (user.password !== hash) return; res.cookie('user', JSON.stringify({ ...user, password: undefined }));`,
      ),
      errors: [{ messageId: 'cookie' }],
    },
    {
      name: 'once, for what is given in one of two ways',
      code: `${jwt}const data = {};
if (fields.password === '') data.password = user.password;
else data.password = fields.password;
const token = jwt.sign(data, key);`,
      output: null,
      errors: [{ messageId: 'token', line: 5 }],
    },
    // A part of what a question gives is no answer.
    {
      code: `${cookieSession}app.post('/login', async (req, res) => {
  const user = await check(req.body);
  req.session.user = { id: user.id, passwordHash: user.passwordHash };
  res.end();
});`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 5,
          suggestions: [
            {
              messageId: 'remove',
              output: `${cookieSession}app.post('/login', async (req, res) => {
  const user = await check(req.body);
  req.session.user = { id: user.id };
  res.end();
});`,
            },
          ],
        },
      ],
    },
    {
      code: `${cookieSession}app.post('/login', (req, res) => {
  req.session.userId = user.id;
  req.session.password = req.body.password;
  res.end();
});`,
      output: null,
      errors: [
        {
          messageId: 'session',
          data: { what: 'password', shown: 'password', library: 'cookie-session', cookie: '' },
          line: 5,
          column: 3,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'remove',
              output: `${cookieSession}app.post('/login', (req, res) => {
  req.session.userId = user.id;
  res.end();
});`,
            },
          ],
        },
      ],
    },
    {
      code: `${cookieSession}app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  req.session.user = { id: user.id, password: user.password, dob: user.birthDate };
  res.end();
});`,
      settings: all,
      output: [
        `${cookieSession}app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  req.session.user = { id: user.id, dob: user.birthDate };
  res.end();
});`,
        `${cookieSession}app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  req.session.user = { id: user.id };
  res.end();
});`,
      ],
      errors: [
        { messageId: 'session', line: 5, column: 37, endColumn: 60 },
        { messageId: 'session', line: 5, column: 62, endColumn: 81 },
      ],
    },
    {
      code: inExpress('req.session = { id: user.id, ssn: user.ssn };'),
      settings: all,
      output: inExpress('req.session = { id: user.id };'),
      errors: [{ messageId: 'session' }],
    },
    {
      code: inExpress('const { session } = req; session.user.pin = req.body.pin;'),
      settings: all,
      output: inExpress('const { session } = req; '),
      errors: [{ messageId: 'session' }],
    },
    {
      code: inExpress('Object.assign(req.session, { id: user.id, cvv: req.body.cvv });'),
      settings: all,
      output: inExpress('Object.assign(req.session, { id: user.id });'),
      errors: [{ messageId: 'session' }],
    },
    // The call has to be made.
    {
      code: inExpress('req.session.passwordHash = hash(req.body.password);'),
      settings: all,
      errors: [
        {
          messageId: 'session',
          data: { what: 'hash of a password', shown: 'passwordHash', library: 'cookie-session', cookie: '' },
        },
      ],
      output: null,
    },
    // The object is used elsewhere, too.
    {
      code: `${jwt}const user = { email, password: hashed };
const token = jwt.sign(user, secret);
User.create(user);`,
      settings: all,
      output: null,
      errors: [{ messageId: 'token', line: 3, column: 24, endColumn: 28 }],
    },
    {
      code: inExpress('req.session.githubToken = token;'),
      settings: all,
      output: inExpress(''),
      errors: [
        {
          messageId: 'session',
          data: { what: 'token of another service', shown: 'githubToken', library: 'cookie-session', cookie: '' },
        },
      ],
    },
    {
      code: `${cookieSession}app.get('/callback', async (req, res) => {
  const answer = await fetch('https://github.com/login/oauth/access_token', { method: 'POST', body });
  const { access_token } = await answer.json();
  req.session.accessToken = access_token;
});`,
      output: null,
      errors: [
        {
          messageId: 'session',
          line: 6,
          suggestions: [
            {
              messageId: 'remove',
              output: `${cookieSession}app.get('/callback', async (req, res) => {
  const answer = await fetch('https://github.com/login/oauth/access_token', { method: 'POST', body });
  const { access_token } = await answer.json();
});`,
            },
          ],
        },
      ],
    },
    // Clients of OAuth, whose answers are objects of tokens or have methods that give them.
    ...[
      ['const tokens = await github.validateAuthorizationCode(req.query.code);', 'tokens.accessToken()'],
      ['const token = await app.github.getAccessTokenFromAuthorizationCodeFlow(req);', 'token.access_token'],
      ['const { token } = await app.oauth.getNewAccessTokenUsingRefreshToken(old);', 'token.access_token'],
      ['const result = await msal.acquireTokenByCode({ code: req.query.code });', 'result.accessToken'],
      ['const answer = await client.refreshTokenGrant(config, old);', 'answer.refresh_token'],
    ].map(([request = '', token = '']) => ({
      code: inCallback(`${request}\n  req.session.tokens = ${token};`),
      settings: all,
      errors: [
        {
          messageId: 'session' as const,
          data: {
            what: 'token of another service',
            shown: token.replace('()', ''),
            library: 'cookie-session',
            cookie: '',
          },
        },
      ],
      output: token.endsWith(')') ? null : inCallback(request),
    })),
    // TypeScript.
    {
      code: `import type { Request, Response } from 'express';
import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));
export const pay = (req: Request, res: Response) => {
  req.session!.cardNumber = req.body.cardNumber as string;
  res.end();
};`,
      settings: all,
      output: `import type { Request, Response } from 'express';
import cookieSession from 'cookie-session';
app.use(cookieSession({ keys }));
export const pay = (req: Request, res: Response) => {
  res.end();
};`,
      errors: [{ messageId: 'session' }],
    },
    // Koa.
    {
      code: `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.use(session({}, app));
app.use(async (ctx, next) => {
  ctx.session.password = ctx.request.body.password;
  await next();
});`,
      settings: all,
      output: `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.use(session({}, app));
app.use(async (ctx, next) => {
  await next();
});`,
      errors: [
        { messageId: 'session', data: { what: 'password', shown: 'password', library: 'koa-session', cookie: '' } },
      ],
    },
    // React Router.
    {
      code: `${storage}export async function action({ request }) {
  const session = await getSession(request.headers.get('Cookie'));
  session.set('password', password);
  return commitSession(session);
}`,
      settings: all,
      output: `${storage}export async function action({ request }) {
  const session = await getSession(request.headers.get('Cookie'));
  return commitSession(session);
}`,
      errors: [{ messageId: 'session', line: 5, column: 27, endColumn: 35 }],
    },
    {
      code: `import { createCookieSessionStorage } from '@remix-run/node';
const sessionStorage = createCookieSessionStorage({ cookie });
async function currentSession(request: Request) {
  return sessionStorage.getSession(request.headers.get('Cookie'));
}
export async function keep(request: Request, user: User) {
  const session = await currentSession(request);
  session.set('user', { id: user.id, password: user.password });
}`,
      settings: all,
      output: `import { createCookieSessionStorage } from '@remix-run/node';
const sessionStorage = createCookieSessionStorage({ cookie });
async function currentSession(request: Request) {
  return sessionStorage.getSession(request.headers.get('Cookie'));
}
export async function keep(request: Request, user: User) {
  const session = await currentSession(request);
  session.set('user', { id: user.id });
}`,
      errors: [{ messageId: 'session' }],
    },
    // Tokens.
    {
      code: `${jwt}const token = jwt.sign({ id: user.id, password: user.password }, secret);`,
      output: null,
      errors: [
        {
          messageId: 'token',
          data: { what: 'password', shown: 'password', library: 'jsonwebtoken', cookie: '' },
          line: 2,
          column: 39,
          endColumn: 62,
          suggestions: [{ messageId: 'remove', output: `${jwt}const token = jwt.sign({ id: user.id }, secret);` }],
        },
      ],
    },
    {
      code: `${jwt}function sign(user) {
  const payload = {
    sub: user.id,
    hash: user.passwordHash,
  };
  return jwt.sign(payload, secret);
}`,
      settings: all,
      output: `${jwt}function sign(user) {
  const payload = {
    sub: user.id,
  };
  return jwt.sign(payload, secret);
}`,
      errors: [
        {
          messageId: 'token',
          data: { what: 'hash of a password', shown: 'user.passwordHash', library: 'jsonwebtoken', cookie: '' },
          line: 5,
        },
      ],
    },
    {
      code: `import { SignJWT } from 'jose';
await new SignJWT({ sub: user.id, user: { ssn: user.ssn, salt: user.salt } }).setProtectedHeader(header).sign(key);`,
      settings: all,
      output: [
        `import { SignJWT } from 'jose';
await new SignJWT({ sub: user.id, user: { salt: user.salt } }).setProtectedHeader(header).sign(key);`,
        `import { SignJWT } from 'jose';
await new SignJWT({ sub: user.id, user: {} }).setProtectedHeader(header).sign(key);`,
      ],
      errors: [{ messageId: 'token' }, { messageId: 'token' }],
    },
    {
      code: `${jwt}jwt.sign({ id: user.id, googleAccessToken: tokens.access_token }, secret);`,
      settings: all,
      output: `${jwt}jwt.sign({ id: user.id }, secret);`,
      errors: [{ messageId: 'token' }],
    },
    // All that gets the object is tokens.
    {
      code: `${jwt}function issue(user) {
  const payload = { sub: user.id, ssn: user.ssn };
  if (channel) payload.channel = channel;
  return { access: jwt.sign(payload, secret), refresh: jwt.sign(payload, refreshSecret) };
}`,
      settings: all,
      output: `${jwt}function issue(user) {
  const payload = { sub: user.id };
  if (channel) payload.channel = channel;
  return { access: jwt.sign(payload, secret), refresh: jwt.sign(payload, refreshSecret) };
}`,
      errors: [
        { messageId: 'token', line: 5 },
        { messageId: 'token', line: 5 },
      ],
    },
    // It would name nobody any more.
    ...['jwt.sign({ ssn: user.ssn }, secret)', "jwt.sign({ iss: 'app', jti, user: { ssn: user.ssn } }, secret)"].map(
      (call) => ({ code: jwt + call, output: null, settings: all, errors: [{ messageId: 'token' as const }] }),
    ),
    {
      code: `${jwt}const payload = { ssn: user.ssn };
payload.sub = user.id;
jwt.sign(payload, secret);`,
      settings: all,
      output: `${jwt}const payload = {};
payload.sub = user.id;
jwt.sign(payload, secret);`,
      errors: [{ messageId: 'token', line: 4 }],
    },
    // Where the token is checked, it is read.
    {
      code: `${jwt}const issue = (user) => jwt.sign({ sub: user.id, ssn: user.ssn }, secret);
const check = (token) => {
  const { sub, ssn } = jwt.verify(token, secret);
  return find(sub, ssn);
};`,
      settings: all,
      output: null,
      errors: [{ messageId: 'token' }],
    },
    {
      code: `${jwt}const issue = (user) => jwt.sign({ sub: user.id, ssn: user.ssn }, secret);
const check = (token) => find(jwt.verify(token, secret).sub);`,
      settings: all,
      output: `${jwt}const issue = (user) => jwt.sign({ sub: user.id }, secret);
const check = (token) => find(jwt.verify(token, secret).sub);`,
      errors: [{ messageId: 'token' }],
    },
    // What the check gives goes on: it may be read wherever the file reads such a property.
    ...[
      'const auth = (req, res, next) => { req.user = jwt.verify(req.cookies.token, secret); next(); };',
      'const auth = (req, res, next) => { const decoded = jwt.verify(req.cookies.token, secret); req.user = decoded; next(); };',
      'const auth = (req, res, next) => jwt.verify(req.cookies.token, secret, (error, user) => { req.user = user; next(); });',
      'const auth = (req, res, next) => { const { user } = jwt.verify(req.cookies.token, secret); res.locals.user = user; next(); };',
      'const read = (token) => jwt.verify(token, secret);',
      'let current; const auth = (req) => { current = jwt.verify(req.cookies.token, secret); }; const me = () => current;',
    ].flatMap((check) => [
      {
        code: `${jwt}const issue = (user) => jwt.sign({ sub: user.id, ssn: user.ssn }, secret);
${check}
app.get('/file', (req, res) => res.json(fileOf(req.user.ssn)));`,
        settings: all,
        output: null,
        errors: [{ messageId: 'token' as const }],
      },
      {
        code: `${jwt}const issue = (user) => jwt.sign({ sub: user.id, ssn: user.ssn }, secret);
${check}
app.get('/file', (req, res) => res.json(fileOf(req.user.sub)));`,
        settings: all,
        output: `${jwt}const issue = (user) => jwt.sign({ sub: user.id }, secret);
${check}
app.get('/file', (req, res) => res.json(fileOf(req.user.sub)));`,
        errors: [{ messageId: 'token' as const }],
      },
    ]),
    // Only the id of it goes on.
    {
      code: `${jwt}const issue = (user) => jwt.sign({ sub: user.id, ssn: user.ssn }, secret);
const auth = (req, res, next) => { const claims = jwt.verify(req.cookies.token, secret); if (!claims) return; req.userId = claims.sub; next(); };
app.get('/file', async (req, res) => res.json(fileOf((await userOf(req.userId)).ssn)));`,
      settings: all,
      output: `${jwt}const issue = (user) => jwt.sign({ sub: user.id }, secret);
const auth = (req, res, next) => { const claims = jwt.verify(req.cookies.token, secret); if (!claims) return; req.userId = claims.sub; next(); };
app.get('/file', async (req, res) => res.json(fileOf((await userOf(req.userId)).ssn)));`,
      errors: [{ messageId: 'token' }],
    },
    // Cookies.
    {
      code: inExpressCookie("res.cookie('password', password, { httpOnly: true });"),
      output: null,
      errors: [
        {
          messageId: 'cookie',
          data: { what: 'password', shown: 'password', library: 'Express', cookie: '"password"' },
          line: 3,
          column: 54,
          endColumn: 62,
          suggestions: [{ messageId: 'remove', output: inExpressCookie('') }],
        },
      ],
    },
    {
      code: inExpressCookie("res.cookie('user', JSON.stringify({ id: user.id, password: req.body.password }));"),
      settings: all,
      output: inExpressCookie("res.cookie('user', JSON.stringify({ id: user.id }));"),
      errors: [{ messageId: 'cookie' }],
    },
    {
      code: inExpressCookie("res.cookie('user', { id: user.id, iban: user.iban });"),
      settings: all,
      output: inExpressCookie("res.cookie('user', { id: user.id });"),
      errors: [{ messageId: 'cookie' }],
    },
    {
      code: inExpressCookie("res.cookie('remember', `${user.name}:${user.password}`);"),
      settings: all,
      output: inExpressCookie(''),
      errors: [
        {
          messageId: 'cookie',
          data: { what: 'password', shown: 'user.password', library: 'Express', cookie: '"remember"' },
        },
      ],
    },
    {
      code: inExpressCookie("res.cookie('id', id).cookie('password', password);"),
      settings: all,
      output: null,
      errors: [{ messageId: 'cookie' }],
    },
    {
      code: "document.cookie = 'password=' + password;",
      settings: all,
      output: '',
      errors: [{ messageId: 'cookie' }],
    },
    // What else the call does would go with it.
    ...[
      "res.writeHead(302, { Location: '/', 'Set-Cookie': `password=${user.password}; Secure` });",
      "res.setHeader('Set-Cookie', [`password=${user.password}; Secure`, `theme=${theme}; Secure`]);",
    ].map((body) => ({
      code: inNode(body),
      settings: all,
      output: null,
      errors: [{ messageId: 'cookie' as const }],
    })),
    ...['`password=${user.password}; Secure`', '[`password=${user.password}; Secure`]'].map((text) => ({
      code: inNode(`res.setHeader('Set-Cookie', ${text});`),
      settings: all,
      output: inNode(''),
      errors: [{ messageId: 'cookie' as const }],
    })),
    // People.
    {
      code: `${jwt}jwt.sign({ id: user.id, email: user.email, name: user.name, label: label.name }, secret);`,
      options: [{ personalData: true }],
      settings: all,
      output: [
        `${jwt}jwt.sign({ id: user.id, name: user.name, label: label.name }, secret);`,
        `${jwt}jwt.sign({ id: user.id, label: label.name }, secret);`,
      ],
      errors: [
        { messageId: 'token', data: { what: 'e-mail address', shown: 'email', library: 'jsonwebtoken', cookie: '' } },
        { messageId: 'token', data: { what: 'name', shown: 'user.name', library: 'jsonwebtoken', cookie: '' } },
      ],
    },
  ],
});
