import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-http-only-cookie.js';

const tester = new RuleTester();

tester.run('require-http-only-cookie', rule, {
  valid: [
    // A script cannot write what scripts do not read.
    "import cookie from 'cookie'; document.cookie = cookie.serialize('sid', id);",
    "import { serialize } from 'cookie'; const text = serialize('sid', id, { path: '/' }); window.document.cookie = text;",
    // It only says whether there is a session, to the page.
    "const signIn = (req, res) => { res.cookie('has_session', '1', { httpOnly: false }); };",
    "const lax = { httpOnly: true, maxAge: 60_000 };\nconst signIn = (req, res) => { res.cookie('logged_in', true, { ...lax, httpOnly: false }); };",
    // A token without its signature, which scripts may read.
    "const sign = (req, res) => { const [header, payload, signature] = makeToken().split('.'); res.cookie('token_payload', `${header}.${payload}`); res.cookie('token_signature', signature, { httpOnly: true }); };",
    "const sign = (req, res) => { const parts = makeToken().split('.'); res.cookie('jwt-hp', parts[0] + '.' + parts[1]); res.cookie('jwt-s', parts[2], { httpOnly: true }); };",
    "const sign = (req, res) => { const parts = makeToken().split('.'); res.cookie('jwt', parts.slice(0, 2).join('.')); };",
    "cookieStore.set('sid', id);",
    "const handler = (req, res) => res.cookie('sid', id, { httpOnly: true });",
    "const handler = (req, res) => res.cookie('sid', id, { httpOnly: 'false' });",
    "const handler = (req, res) => res.cookie('sid', id, { ...defaults });",
    ...['idioma', 'tema', 'sprache', 'langue_site', 'yuyan'].map(
      (name) => `const handler = (req, res) => res.cookie('${name}', req.body.value);`,
    ),
    "const handler = (req, res) => res.cookie('XSRF-TOKEN', token);",
    "const handler = (req, res) => res.cookie('csrfToken', token);",
    "const handler = (req, res) => res.cookie('x-csrf', token, { httpOnly: false });",
    'const handler = (req, res) => res.cookie(CSRF_COOKIE, token);',
    "const handler = (req, res) => res.cookie('theme', 'dark');",
    "const handler = (req, res) => res.cookie('colortheme', 'dark');",
    "const handler = (req, res) => res.cookie('theme_url', req.query.theme);",
    "const handler = (req, res) => res.cookie('i18next', 'en', { secure: true });",
    "const handler = (req, res) => res.clearCookie('sid');",
    "const handler = (req, res) => res.cookie('sid', '', { maxAge: -1 });",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; HTTPONLY');",
    "document.cookie = 'sid=1';",
    "import session from 'express-session'; app.use(session({ secret }));",
    "import session from 'express-session'; app.use(session({ secret, cookie: (req) => ({ httpOnly: true }) }));",
    "import Cookies from 'cookies'; new Cookies(req, res).set('sid', '', { httpOnly: false });",
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys }));",
    "import Cookies from 'cookies'; new Cookies(req, res).set('sid', id);",
    // It cannot be told whether a response is handed over, or the page's script sets the cookie.
    "import { setCookie } from 'cookies-next'; setCookie('sid', id, { ...options, httpOnly: false });",
    "import { setCookie } from 'cookies-next'; setCookie('sid', id, isServer ? { req, res } : undefined);",
    "import { setCookie } from 'nookies'; setCookie(isServer ? { res } : null, 'sid', id);",
    {
      code: "const handler = (req, res) => res.cookie('mode-token', token);",
      settings: { 'session-security': { scriptReadableCookies: ['mode-token'] } },
    },
    {
      code: "const handler = (req, res) => res.cookie('app-lang-token', token);",
      settings: { 'session-security': { scriptReadableCookies: ['/^app-/'] } },
    },
    {
      code: "const handler = (req, res) => res.cookie('basket', id);",
      options: [{ cookies: 'session' }],
    },
  ],
  invalid: [
    // Exported, but what other files see is the configuration of the sessions, whole.
    {
      code: `
import session from 'express-session';
export const sessionOptions = { secret, cookie: { maxAge: 60000, httpOnly: false } };
app.use(session(sessionOptions));`,
      output: `
import session from 'express-session';
export const sessionOptions = { secret, cookie: { maxAge: 60000, httpOnly: true } };
app.use(session(sessionOptions));`,
      errors: [{ messageId: 'off', line: 3, column: 66 }],
    },
    {
      code: `
const session = require('express-session');
const sessionOptions = { secret, cookie: { maxAge: 60000, httpOnly: false } };
app.use(session(sessionOptions));
module.exports = sessionOptions;`,
      output: `
const session = require('express-session');
const sessionOptions = { secret, cookie: { maxAge: 60000, httpOnly: true } };
app.use(session(sessionOptions));
module.exports = sessionOptions;`,
      errors: [{ messageId: 'off', line: 3, column: 59 }],
    },
    // What is exported has other parts, or is the options themselves.
    {
      code: `
import session from 'express-session';
export const config = { port: 80, session: { secret, cookie: { maxAge: 60000, httpOnly: false } } };
app.use(session(config.session));`,
      output: `
import session from 'express-session';
export const config = { port: 80, session: { secret, cookie: { maxAge: 60000, httpOnly: false } } };
app.use(session({ ...config.session, cookie: { ...config.session.cookie, httpOnly: true } }));`,
      errors: [{ messageId: 'off', line: 3, column: 79 }],
    },
    {
      code: `
import session from 'express-session';
export const cookie = { maxAge: 60000, httpOnly: false };
export const sessionOptions = { secret, cookie };
app.use(session(sessionOptions));`,
      output: `
import session from 'express-session';
export const cookie = { maxAge: 60000, httpOnly: false };
export const sessionOptions = { secret, cookie };
app.use(session({ ...sessionOptions, cookie: { ...sessionOptions.cookie, httpOnly: true } }));`,
      errors: [{ messageId: 'off', line: 3, column: 40 }],
    },
    // Elysia: the object that stands for the cookie.
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.value = id; sid.httpOnly = true; });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Elysia', set: '`httpOnly: true`' },
          line: 1,
          column: 96,
          endColumn: 101,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.httpOnly = false; sid.value = id; });",
      output:
        "import { Elysia } from 'elysia'; new Elysia().post('/', ({ cookie: { sid }, cookie }) => { sid.httpOnly = true; sid.value = id; });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'Elysia', set: '`httpOnly: true`' },
          line: 1,
          column: 92,
          endColumn: 112,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      output: "const handler = (req, res) => res.cookie('sid', id, { httpOnly: true });",
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Express', set: '`httpOnly: true`' },
          line: 1,
          column: 35,
          endColumn: 41,
        },
      ],
    },
    {
      code: "const sid = useCookie('sid', { path: '/' });\nexport const save = (id) => { sid.value = id; };",
      output: null,
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Nuxt', set: '`httpOnly: true`' },
          line: 1,
          column: 13,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveToServer',
              output:
                "const sid = useCookie('sid', { path: '/', httpOnly: true });\nexport const save = (id) => { sid.value = id; };",
            },
          ],
        },
      ],
    },
    {
      code: "import { setCookie } from 'cookies-next'; setCookie('sid', id, isLong ? { req, res, maxAge: 9 } : { req, res });",
      output:
        "import { setCookie } from 'cookies-next'; setCookie('sid', id, isLong ? { req, res, maxAge: 9, httpOnly: true } : { req, res, httpOnly: true });",
      errors: [{ messageId: 'absent', line: 1, column: 43 }],
    },
    // The name is not known.
    {
      code: "import { stringifySetCookie } from 'cookie'; res.setHeader('Set-Cookie', stringifySetCookie({ ...cookie, httpOnly: false }));",
      output:
        "import { stringifySetCookie } from 'cookie'; res.setHeader('Set-Cookie', stringifySetCookie({ ...cookie, httpOnly: true }));",
      errors: [{ messageId: 'off', line: 1, column: 106 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('_csrf', secret, { httpOnly: false });",
      output: "const handler = (req, res) => res.cookie('_csrf', secret, { httpOnly: true });",
      errors: [{ messageId: 'off', line: 1, column: 61, endColumn: 76 }],
    },
    {
      code: 'const handler = (req, res) => res.cookie(NAME, id, { httpOnly: 0 });',
      output: 'const handler = (req, res) => res.cookie(NAME, id, { httpOnly: true });',
      errors: [
        {
          messageId: 'off',
          data: { cookie: '`NAME`', library: 'Express', set: '`httpOnly: true`' },
          line: 1,
          column: 54,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('theme', jwt.sign({ sub }, key)); import jwt from 'jsonwebtoken';",
      output:
        "const handler = (req, res) => res.cookie('theme', jwt.sign({ sub }, key), { httpOnly: true }); import jwt from 'jsonwebtoken';",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('theme', 'dark');",
      output: "const handler = (req, res) => res.cookie('theme', 'dark', { httpOnly: true });",
      options: [{ cookies: 'all' }],
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    // The cookie that a script must read shares the object: it keeps what it has.
    {
      code: `
const options = { secure: true };
export function login(req, res) {
  res.cookie('sid', id, options);
  res.cookie('XSRF-TOKEN', token, options);
}`,
      output: `
const options = { secure: true };
export function login(req, res) {
  res.cookie('sid', id, { ...options, httpOnly: true });
  res.cookie('XSRF-TOKEN', token, options);
}`,
      errors: [{ messageId: 'absent', line: 4, column: 7 }],
    },
    {
      code: "const handler = (req, res) => res.writeHead(200, { 'set-cookie': ['sid=1; Secure'] });",
      output: "const handler = (req, res) => res.writeHead(200, { 'set-cookie': ['sid=1; Secure; HttpOnly'] });",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, name: 'sid', cookie: { httpOnly: false } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, name: 'sid', cookie: { httpOnly: true } }));",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'express-session', set: '`httpOnly: true`' },
          line: 1,
          column: 89,
        },
      ],
    },
    // A misspelt key gets its name instead of a second key beside it.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { httponly: true });",
      output: "const handler = (req, res) => res.cookie('sid', id, { httpOnly: true });",
      errors: [
        {
          messageId: 'absent',
          data: {
            cookie: '"sid"',
            library: 'Express',
            set: '`httpOnly` instead of `httponly`, which the library ignores',
          },
          line: 1,
          column: 55,
        },
      ],
    },
    // An explicit `undefined` takes the default away.
    {
      code: "server.auth.strategy('session', 'cookie', { cookie: { name: 's', password, isHttpOnly: undefined }, validate });",
      output:
        "server.auth.strategy('session', 'cookie', { cookie: { name: 's', password, isHttpOnly: true }, validate });",
      errors: [{ messageId: 'off', line: 1, column: 76 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, name: 'sid', cookie: { httpOnly: undefined } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, name: 'sid', cookie: { httpOnly: true } }));",
      errors: [{ messageId: 'off', line: 1, column: 89 }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=abc; Path=/' + (req.socket.encrypted ? '; Secure' : ''));",
      output:
        "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=abc; Path=/' + (req.socket.encrypted ? '; Secure' : '') + '; HttpOnly');",
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: "const handler = (req, res) => { const list = []; list.push('a=1; Path=/'); res.setHeader('Set-Cookie', list); };",
      output:
        "const handler = (req, res) => { const list = []; list.push('a=1; Path=/; HttpOnly'); res.setHeader('Set-Cookie', list); };",
      errors: [{ messageId: 'absent', line: 1, column: 80 }],
    },
    {
      code: "import Cookies from 'cookies'; const cookies = new Cookies(req, res); cookies.set('sid', id, { httpOnly: false });",
      output:
        "import Cookies from 'cookies'; const cookies = new Cookies(req, res); cookies.set('sid', id, { httpOnly: true });",
      errors: [{ messageId: 'off', line: 1, column: 96 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      output: "const handler = (req, res) => res.cookie('sid', id, { httpOnly: true });",
      filename: 'tests/login.ts',
      settings: { 'session-security': { testFiles: true } },
      errors: [{ messageId: 'absent', line: 1, column: 35 }],
    },
    {
      code: `
export function login(req, res) {
  res.cookie('sid', id, { httpOnly: config.httpOnly });
  res.append('Set-Cookie', \`sid=1; \${attributes}\`);
  res.cookie('XSRF-TOKEN', token, config.cookie);
}`,
      output: null,
      settings: { 'session-security': { reportUnknown: true } },
      errors: [
        { messageId: 'unknown', data: { cookie: '"sid"', library: 'Express' }, line: 3, column: 27 },
        { messageId: 'unknown', line: 4, column: 7 },
      ],
    },
    // The signature is what scripts may not have.
    {
      code: "const sign = (req, res) => { const parts = makeToken().split('.'); res.cookie('jwt-s', parts[2]); };",
      output:
        "const sign = (req, res) => { const parts = makeToken().split('.'); res.cookie('jwt-s', parts[2], { httpOnly: true }); };",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "const sign = (req, res) => { const parts = makeToken().split('.'); res.cookie('jwt', parts.slice(0, 3).join('.')); };",
      output:
        "const sign = (req, res) => { const parts = makeToken().split('.'); res.cookie('jwt', parts.slice(0, 3).join('.'), { httpOnly: true }); };",
      errors: [{ messageId: 'absent' }],
    },
    // Of two parts the second one is the secret, and the first one of a signed id the id.
    ...[
      "const [selector, validator] = rememberToken.split('.'); res.cookie('remember_token', validator",
      "res.cookie('refreshToken', refreshToken.split('.')[0]",
    ].map((code) => ({
      code: `const signIn = (req, res) => { ${code}, { httpOnly: false }); };`,
      output: `const signIn = (req, res) => { ${code}, { httpOnly: true }); };`,
      errors: [{ messageId: 'off' as const }],
    })),
    // Whatever question the name asks.
    ...['session.id', 'req.sessionID', 'accessToken'].map((value) => ({
      code: `const signIn = (req, res) => { res.cookie('hasSession', ${value}, { httpOnly: false }); };`,
      output: `const signIn = (req, res) => { res.cookie('hasSession', ${value}, { httpOnly: true }); };`,
      errors: [{ messageId: 'off' as const }],
    })),
    // It only says whether there is a session.
    {
      code: "const signIn = (req, res) => { res.cookie('hasSession', String(Boolean(user))); };",
      errors: [
        {
          messageId: 'answer',
          suggestions: [
            {
              messageId: 'hideFlag',
              output:
                "const signIn = (req, res) => { res.cookie('hasSession', String(Boolean(user)), { httpOnly: true }); };",
            },
          ],
        },
      ],
    },
    ...['!!user', 'Boolean(user)', 'user !== null'].map((value) => ({
      name: `a flag: ${value}`,
      code: `const signIn = (req, res) => { res.cookie('authenticated', ${value}); };`,
      output: null,
      errors: [
        {
          messageId: 'answer' as const,
          suggestions: [
            {
              messageId: 'hideFlag' as const,
              output: `const signIn = (req, res) => { res.cookie('authenticated', ${value}, { httpOnly: true }); };`,
            },
          ],
        },
      ],
    })),
    {
      code: "const signIn = (req, res) => { res.cookie(`${app.shortName}.loggedIn`, 'true'); };",
      errors: [
        {
          messageId: 'answer',
          suggestions: [
            {
              messageId: 'hideFlag',
              output:
                "const signIn = (req, res) => { res.cookie(`${app.shortName}.loggedIn`, 'true', { httpOnly: true }); };",
            },
          ],
        },
      ],
    },
    // Some callers may rely on it: what is said for every name stays, unless somebody wants it otherwise.
    {
      code: 'export const write = (res, name, value) => res.cookie(name, value, { httpOnly: false });',
      errors: [
        {
          messageId: 'off',
          suggestions: [
            {
              messageId: 'ofAnyName',
              output: 'export const write = (res, name, value) => res.cookie(name, value, { httpOnly: true });',
            },
          ],
        },
      ],
    },
    {
      code: 'export const write = (res, name, value) => res.cookie(name, value, { secure: true });',
      output: 'export const write = (res, name, value) => res.cookie(name, value, { secure: true, httpOnly: true });',
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "const write = (res, name, value) => res.cookie(name, value, { httpOnly: false });\nexport const signIn = (req, res) => write(res, 'token', makeToken());",
      output:
        "const write = (res, name, value) => res.cookie(name, value, { httpOnly: true });\nexport const signIn = (req, res) => write(res, 'token', makeToken());",
      errors: [{ messageId: 'off' }],
    },
  ],
});
