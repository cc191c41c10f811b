import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-unknown-cookie-option.js';

const tester = new RuleTester();

const EXPRESS_SESSION = "import session from 'express-session';\n";
const COOKIE_SESSION = "import cookieSession from 'cookie-session';\n";

tester.run('no-unknown-cookie-option', rule, {
  valid: [
    // Every key that this library does not know becomes an attribute of that name, in whatever case.
    "import Cookies from 'js-cookie'; Cookies.set('a', b, { SAMESITE: 'lax', 'max-age': '3600', httpOnly: true, whatever: 'else' });",
    "import Cookies from 'js-cookie'; Cookies.remove('a', { maxAge: 0 });",
    "import Cookies from 'js-cookie'; export const api = Cookies.withAttributes({ path: '/', samesite: 'lax' });",
    "import cookie from '@fastify/cookie'; import fastify from 'fastify'; const app = fastify(); app.register(cookie, { hook: 'onRequest', parseOptions: { httpOnly: true, signed: true } });",
    "import cookie from '@fastify/cookie'; import fastify from 'fastify'; const app = fastify(); app.register(cookie, { parseOptions: options });",
    "import { options } from './options.js'; import other from './plugin.js'; app.register(other, { parseOptions: { httponly: true } });",
    "const handler = (req, res) => res.cookie('sid', id, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 60000 });",
    "const handler = (req, res) => res.cookie('sid', id, { encode: String, overwrite: true });",
    "const handler = (req, res) => res.cookie('sid', id, options);",
    "const handler = (req, res) => res.clearCookie('sid', { httponly: true });",
    "const handler = (req, res) => res.cookie('sid', '', { httponly: true, maxAge: 0 });",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; httponly; samesite=lax');",
    "store.cookie('sid', id, { httponly: true });",
    // The library accepts the spelling.
    "import Cookies from 'js-cookie'; Cookies.set('a', b, { SameSite: 'strict', Secure: true });",
    `${COOKIE_SESSION}app.use(cookieSession({ keys, maxage: 60000 }));`,
    "import Cookies from 'cookies'; const cookies = new Cookies(req, res); cookies.set('sid', id, { maxage: 60000 });",
    // Keys of the configuration that are no attributes of the cookie.
    `${EXPRESS_SESSION}app.use(session({ secret, name: 'sid', store, proxy: true, cookie: { secure: true } }));`,
    `${COOKIE_SESSION}app.use(cookieSession({ name: 'sid', secret, secure: true, maxAge: 60000 }));`,
    `${COOKIE_SESSION}app.use(cookieSession({ name: 'sid', secret, cookie: true }));`,
    `${COOKIE_SESSION}app.use(cookieSession({ name: 'sid', secret, cookie: { encode: String } }));`,
    `${COOKIE_SESSION}app.use(cookieSession({ name: 'sid', secret, cookie: config.cookie }));`,
    // What is misspelt is the session's own lifetime.
    "import { useSession } from 'h3'; export const of = (event) => useSession(event, { password, maxage: 3600 });",
    // The object also goes to something that may know the key.
    "const options = { httponly: true }; const handler = (req, res) => { res.cookie('sid', id, options); save(options); };",
    "export const options = { httponly: true }; const handler = (req, res) => { res.cookie('sid', id, options); };",
    `${EXPRESS_SESSION}const config = { secret, secure: true }; listen(config); app.use(session(config));`,
    `import { serialize } from 'cookie'; ${EXPRESS_SESSION}const options = { ttl: 1, httponly: true }; serialize('a', b, options); app.use(session({ secret, cookie: options }));`,
    // A function of one's own may know any key.
    {
      code: "import { setCookie } from './cookies.js'; setCookie('sid', id, { httponly: true, expiresIn: 60 });",
      settings: { 'session-security': { libraries: [{ call: 'setCookie', from: './cookies.js', arguments: {} }] } },
    },
  ],
  invalid: [
    // Both under the right name would be one key twice: the second one goes when the first one is right.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { Secure: true, SECURE: true, path: '/' });",
      output: [
        "const handler = (req, res) => res.cookie('sid', id, { secure: true, SECURE: true, path: '/' });",
        "const handler = (req, res) => res.cookie('sid', id, { secure: true, path: '/' });",
      ],
      errors: [{ messageId: 'unknown' }, { messageId: 'unknown' }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { isSecure: true, Secure: true });",
      output: [
        "const handler = (req, res) => res.cookie('sid', id, { secure: true, Secure: true });",
        "const handler = (req, res) => res.cookie('sid', id, { secure: true });",
      ],
      errors: [{ messageId: 'unknown' }, { messageId: 'unknown' }],
    },
    // Libraries that take a number throw for a text, or send it as it is.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { max_age: '1d' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 24 * 60 * 60 * 1000 });",
      errors: [{ messageId: 'unknown' }],
    },
    {
      code: "import { setCookie } from 'hono/cookie'; const set = (c) => setCookie(c, 'sid', id, { 'max-age': '2h' });",
      output:
        "import { setCookie } from 'hono/cookie'; const set = (c) => setCookie(c, 'sid', id, { maxAge: 2 * 60 * 60 });",
      errors: [{ messageId: 'unknown' }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { max_age: '3600000' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: '3600000' });",
      errors: [{ messageId: 'unknown' }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { max_age: 'session' });",
      output: null,
      errors: [{ messageId: 'unknown' }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { httponly: true });",
      output: "const handler = (req, res) => res.cookie('sid', id, { httpOnly: true });",
      errors: [
        {
          messageId: 'unknown',
          data: { library: 'Express', sent: 'cookie "sid" is sent', key: 'httponly', right: 'httpOnly', place: '``' },
          line: 1,
          column: 55,
          endColumn: 69,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { HttpOnly: true, Secure, max_age: 60000, samesite: 'lax', expire: soon });",
      output:
        "const handler = (req, res) => res.cookie('sid', id, { httpOnly: true, secure: Secure, maxAge: 60000, sameSite: 'lax', expires: soon });",
      errors: [
        { messageId: 'unknown', line: 1, column: 55 },
        { messageId: 'unknown', line: 1, column: 71 },
        { messageId: 'unknown', line: 1, column: 79 },
        { messageId: 'unknown', line: 1, column: 95 },
        { messageId: 'unknown', line: 1, column: 112 },
      ],
    },
    {
      code: `
const options = {
  "same-site": "lax", // not from other sites
  /* one hour */ 'max-age': 3600000,
};
function login(req, res) { res.cookie('sid', id, options); }
function remember(req, res) { res.cookie('remember', token, { ...options, httpOnly: true }); }`,
      output: `
const options = {
  sameSite: "lax", // not from other sites
  /* one hour */ maxAge: 3600000,
};
function login(req, res) { res.cookie('sid', id, options); }
function remember(req, res) { res.cookie('remember', token, { ...options, httpOnly: true }); }`,
      errors: [
        { messageId: 'unknown', line: 3, column: 3 },
        { messageId: 'unknown', line: 4, column: 18 },
      ],
    },
    // A date is taken, and anything else throws.
    {
      code: "const handler = (req, res) => res.cookie('t', token, { expire: new Date() + 9999 });",
      output: "const handler = (req, res) => res.cookie('t', token, { maxAge: 14 * 24 * 60 * 60 * 1000 });",
      errors: [
        {
          messageId: 'unknown',
          data: { library: 'Express', sent: 'cookie "t" is sent', key: 'expire', right: 'maxAge', place: '``' },
        },
      ],
    },
    // koa-session 7 takes a text or nothing for `sameSite` (src/index.ts).
    {
      code: "import session from 'koa-session'; app.use(session({ key: 'sid', SameSite: null, httpOnly: true }, app));",
      output: "import session from 'koa-session'; app.use(session({ key: 'sid', httpOnly: true }, app));",
      errors: [{ messageId: 'unknown' }],
    },
    // What stands beside it for the same key keeps its value, and comes out once.
    {
      code: "const handler = (req, res) => res.cookie('t', token, { expire: 5, max_age: 60000 });",
      output: "const handler = (req, res) => res.cookie('t', token, { expire: 5, maxAge: 60000 });",
      errors: [{ messageId: 'unknown' }, { messageId: 'unknown' }],
    },
    {
      code: "const handler = (req, res) => res.cookie('t', token, { max_age: 60000, expire: 5 });",
      output: "const handler = (req, res) => res.cookie('t', token, { maxAge: 60000, expire: 5 });",
      errors: [{ messageId: 'unknown' }, { messageId: 'unknown' }],
    },
    ...[
      ['360000 + Date.now()', 'expires: new Date(360000 + Date.now())'],
      ['new Date(Date.now() + 360000)', 'expires: new Date(Date.now() + 360000)'],
      ['start + 360000', 'maxAge: 14 * 24 * 60 * 60 * 1000'],
      ["'1d'", 'maxAge: 14 * 24 * 60 * 60 * 1000'],
      ['3600', 'maxAge: 14 * 24 * 60 * 60 * 1000'],
      ['addDays(7)', 'expires: addDays(7)'],
    ].map(([given = '', output = '']) => ({
      code: `const handler = (req, res) => res.cookie('t', token, { expire: ${given} });`,
      output: `const handler = (req, res) => res.cookie('t', token, { ${output} });`,
      errors: [{ messageId: 'unknown' as const }],
    })),
    {
      code: "const options = {}; options.expire = new Date() + 9999; const handler = (req, res) => res.cookie('sid', id, options);",
      output:
        "const options = {}; options.maxAge = 14 * 24 * 60 * 60 * 1000; const handler = (req, res) => res.cookie('sid', id, options);",
      errors: [{ messageId: 'unknown' }],
    },
    {
      code: "const options = {}; options.httponly = true; const handler = (req, res) => res.cookie('sid', id, options);",
      output:
        "const options = {}; options.httpOnly = true; const handler = (req, res) => res.cookie('sid', id, options);",
      errors: [{ messageId: 'unknown', line: 1, column: 21 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { ...defaults, httponly: true });",
      output: "const handler = (req, res) => res.cookie('sid', id, { ...defaults, httpOnly: true });",
      errors: [{ messageId: 'unknown', line: 1, column: 68 }],
    },
    // Written into the text, where it is no attribute that browsers know.
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { secure: true, maxAge: 60 * 60 * 24 * 7 });",
      output: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { secure: true, expires: 7 });",
      errors: [
        {
          messageId: 'written',
          data: { library: 'js-cookie', cookie: 'cookie "theme"', key: 'maxAge', right: 'expires' },
          line: 1,
          column: 79,
        },
      ],
    },
    {
      code: "import Cookies from 'js-cookie'; const api = Cookies.withAttributes({ same_site: 'lax', ttl: 3600 }); api.set('a', b);",
      output:
        "import Cookies from 'js-cookie'; const api = Cookies.withAttributes({ sameSite: 'lax', expires: 3600 / (24 * 60 * 60) }); api.set('a', b);",
      errors: [
        { messageId: 'written', line: 1, column: 71 },
        { messageId: 'written', line: 1, column: 89 },
      ],
    },
    // Seven days, or seven seconds: no edit.
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { maxAge: 7 });",
      errors: [{ messageId: 'written', line: 1, column: 65 }],
    },
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { maxAge: 3600, expires: 7 });",
      output: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { expires: 7 });",
      errors: [{ messageId: 'written', line: 1, column: 65 }],
    },
    // The right key stands there, too.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { httponly: true, httpOnly: false });",
      output: "const handler = (req, res) => res.cookie('sid', id, { httpOnly: false });",
      errors: [
        {
          messageId: 'superfluous',
          data: { library: 'Express', sent: 'cookie "sid" is sent', key: 'httponly', right: 'httpOnly', place: '``' },
          line: 1,
          column: 55,
        },
      ],
    },
    // Express 4 would keep a deleted cookie alive if the object got a lifetime.
    {
      code: `
const options = { httponly: true, maxage: 60000 };
function login(req, res) { res.cookie('sid', id, options); }
function logout(req, res) { res.clearCookie('sid', options); }`,
      output: `
const options = { httpOnly: true, maxage: 60000 };
function login(req, res) { res.cookie('sid', id, options); }
function logout(req, res) { res.clearCookie('sid', options); }`,
      errors: [
        { messageId: 'unknown', line: 2, column: 19 },
        { messageId: 'unknown', line: 2, column: 35 },
      ],
    },
    // No edit: somebody reads it.
    {
      code: "const options = { httponly: true }; log(options.httponly); const handler = (req, res) => res.cookie('sid', id, options);",
      errors: [{ messageId: 'unknown', line: 1, column: 19 }],
    },
    // Names of other libraries.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { expiresIn: '1d' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 24 * 60 * 60 * 1000 });",
      errors: [
        {
          messageId: 'unknown',
          data: { library: 'Express', sent: 'cookie "sid" is sent', key: 'expiresIn', right: 'maxAge', place: '``' },
          line: 1,
          column: 55,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { expiresIn: 60 * 60 });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 60 * 60 * 1000 });",
      errors: [{ messageId: 'unknown', line: 1, column: 55 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { expiresIn: 24 * 60 * 60 * 1000 });",
      output: "const handler = (req, res) => res.cookie('sid', id, { maxAge: 24 * 60 * 60 * 1000 });",
      errors: [{ messageId: 'unknown', line: 1, column: 55 }],
    },
    {
      code: "const expiresIn = 3600; const handler = (req, res) => res.cookie('sid', id, { expiresIn });",
      output:
        "const expiresIn = 3600; const handler = (req, res) => res.cookie('sid', id, { maxAge: expiresIn * 1000 });",
      errors: [{ messageId: 'unknown', line: 1, column: 79 }],
    },
    {
      code: "import { serialize } from 'cookie'; const text = serialize('sid', id, { expiresIn: 60 * 60 * 1000 });",
      output: "import { serialize } from 'cookie'; const text = serialize('sid', id, { maxAge: 60 * 60 });",
      errors: [{ messageId: 'unknown', line: 1, column: 73 }],
    },
    // No edit: nobody knows what it counts.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { expiresIn: config.lifetime });",
      errors: [{ messageId: 'unknown', line: 1, column: 55 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { expiresIn: '3600' });",
      errors: [{ messageId: 'unknown', line: 1, column: 55 }],
    },
    // At the wrong level.
    {
      code: `${EXPRESS_SESSION}app.use(session({ secret, secure: true, cookie: { sameSite: 'lax' } }));`,
      output: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { sameSite: 'lax', secure: 'auto' } }));`,
      errors: [
        {
          messageId: 'misplaced',
          suggestions: [
            {
              messageId: 'requireTls',
              output: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { sameSite: 'lax', secure: true } }));`,
            },
          ],
          data: {
            library: 'express-session',
            sent: 'cookie "connect.sid" is sent',
            key: 'secure',
            right: 'cookie.secure',
            place: '`cookie`',
          },
          line: 2,
          column: 27,
          endColumn: 39,
        },
      ],
    },
    {
      code: `${EXPRESS_SESSION}app.use(
  session({
    secret,
    name: 'sid',
    httponly: true, // no scripts
    maxAge: ms('1d'),
    secure: true,
  }),
);`,
      output: [
        `${EXPRESS_SESSION}app.use(
  session({
    secret,
    name: 'sid',
    cookie: { httpOnly: true }, // no scripts
    maxAge: ms('1d'),
    secure: true,
  }),
);`,
        `${EXPRESS_SESSION}app.use(
  session({
    secret,
    name: 'sid',
    cookie: { httpOnly: true, maxAge: ms('1d') }, // no scripts
    secure: true,
  }),
);`,
        `${EXPRESS_SESSION}app.use(
  session({
    secret,
    name: 'sid',
    cookie: { httpOnly: true, maxAge: ms('1d'), secure: 'auto' }, // no scripts
  }),
);`,
      ],
      errors: [
        { messageId: 'misplaced', line: 6, column: 5 },
        { messageId: 'misplaced', line: 7, column: 5 },
        {
          messageId: 'misplaced',
          line: 8,
          column: 5,
          suggestions: [
            {
              messageId: 'requireTls',
              output: `${EXPRESS_SESSION}app.use(
  session({
    secret,
    name: 'sid',
    httponly: true, // no scripts
    maxAge: ms('1d'),
    cookie: { secure: true },
  }),
);`,
            },
          ],
        },
      ],
    },
    {
      code: `${EXPRESS_SESSION}app.use(session({ secret, secure: true, maxAge: 60000, cookie: { maxAge: 60000 } }));`,
      output: [
        `${EXPRESS_SESSION}app.use(session({ secret, maxAge: 60000, cookie: { maxAge: 60000, secure: 'auto' } }));`,
        `${EXPRESS_SESSION}app.use(session({ secret, cookie: { maxAge: 60000, secure: 'auto' } }));`,
      ],
      errors: [
        {
          messageId: 'misplaced',
          line: 2,
          column: 27,
          suggestions: [
            {
              messageId: 'requireTls',
              output: `${EXPRESS_SESSION}app.use(session({ secret, maxAge: 60000, cookie: { maxAge: 60000, secure: true } }));`,
            },
          ],
        },
        {
          messageId: 'superfluous',
          data: {
            library: 'express-session',
            sent: 'cookie "connect.sid" is sent',
            key: 'maxAge',
            right: 'cookie.maxAge',
            place: '`cookie`',
          },
          line: 2,
          column: 41,
        },
      ],
    },
    // What has been of no effect so far would have the cookie dropped where TLS ends before the application.
    {
      code: `${EXPRESS_SESSION}app.use(session({ secret, cookie: {}, secure: app.locals.prod }));`,
      errors: [
        {
          messageId: 'misplaced',
          suggestions: [
            {
              messageId: 'requireTls',
              output: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { secure: app.locals.prod } }));`,
            },
          ],
        },
      ],
    },
    {
      code: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { Secure: true } }));`,
      output: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { secure: 'auto' } }));`,
      errors: [
        {
          messageId: 'unknown',
          suggestions: [
            {
              messageId: 'requireTls',
              output: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { secure: true } }));`,
            },
          ],
        },
      ],
    },
    // A condition may be right as it stands.
    ...["process.env.NODE_ENV === 'production'", 'isProd', 'isProd && true', 'isProd ? true : false'].flatMap(
      (value) => [
        {
          code: `${EXPRESS_SESSION}const isProd = process.env.NODE_ENV === 'production'; app.use(session({ secret, cookie: { Secure: ${value} } }));`,
          errors: [
            {
              messageId: 'unknown' as const,
              suggestions: [
                {
                  messageId: 'requireTls' as const,
                  output: `${EXPRESS_SESSION}const isProd = process.env.NODE_ENV === 'production'; app.use(session({ secret, cookie: { secure: ${value} } }));`,
                },
              ],
            },
          ],
        },
        {
          code: `${EXPRESS_SESSION}const isProd = process.env.NODE_ENV === 'production'; app.use(session({ secret, cookie: {}, secure: ${value} }));`,
          errors: [
            {
              messageId: 'misplaced' as const,
              suggestions: [
                {
                  messageId: 'requireTls' as const,
                  output: `${EXPRESS_SESSION}const isProd = process.env.NODE_ENV === 'production'; app.use(session({ secret, cookie: { secure: ${value} } }));`,
                },
              ],
            },
          ],
        },
      ],
    ),
    {
      code: "import Koa from 'koa'; new Koa().use((ctx) => { ctx.cookies.set('sid', id, { Secure: true, sameSite: 'lax' }); });",
      output: "import Koa from 'koa'; new Koa().use((ctx) => { ctx.cookies.set('sid', id, { sameSite: 'lax' }); });",
      errors: [
        {
          messageId: 'unknown',
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import Koa from 'koa'; new Koa().use((ctx) => { ctx.cookies.set('sid', id, { secure: true, sameSite: 'lax' }); });",
            },
          ],
        },
      ],
    },
    {
      code: `${EXPRESS_SESSION}app.use(session({ secret, cookie: {}, secure: false }));`,
      output: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { secure: false } }));`,
      errors: [{ messageId: 'misplaced' }],
    },
    {
      code: `${EXPRESS_SESSION}app.use(session({ secret, cookie: {}, secure: 'auto' }));`,
      output: `${EXPRESS_SESSION}app.use(session({ secret, cookie: { secure: 'auto' } }));`,
      errors: [{ messageId: 'misplaced' }],
    },
    {
      code: `${EXPRESS_SESSION}const cookie = { sameSite: 'lax' };
const config = { secret, cookie };
config.secure = true;
app.use(session(config));`,
      errors: [{ messageId: 'misplaced', line: 4, column: 1 }],
    },
    // Another session has the same options: they stay as they are.
    {
      code: `${EXPRESS_SESSION}const cookie = { sameSite: 'lax' };
app.use('/a', session({ secret, cookie, secure: true }));
app.use('/b', session({ secret, cookie }));`,
      errors: [{ messageId: 'misplaced', line: 3, column: 41 }],
    },
    {
      code: `${COOKIE_SESSION}app.use(
  cookieSession({
    keys,
    cookie: {
      // over TLS only
      secure: true,
      maxAge: 24 * 60 * 60 * 1000, // one day
    },
  }),
);`,
      errors: [
        {
          messageId: 'nested',
          data: {
            library: 'cookie-session',
            sent: 'cookie "session" is sent',
            key: 'cookie',
            right: 'secure',
            place: '``',
          },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'requireTls',
              output: `${COOKIE_SESSION}app.use(
  cookieSession({
    keys,
    // over TLS only
    secure: true,
    maxAge: 24 * 60 * 60 * 1000, // one day
  }),
);`,
            },
          ],
        },
      ],
    },
    {
      code: `${COOKIE_SESSION}app.use(cookieSession({ cookie: { maxAge: 60000, secure: true }, maxAge: 1000, keys }));`,
      output: `${COOKIE_SESSION}app.use(cookieSession({ cookie: { secure: true }, maxAge: 1000, keys }));`,
      errors: [{ messageId: 'nested', line: 2, column: 25 }],
    },
    {
      code: `${COOKIE_SESSION}app.use(cookieSession({ cookie: { maxAge: 60000, httpOnly: true }, maxAge: 1000, keys }));`,
      output: [
        `${COOKIE_SESSION}app.use(cookieSession({ cookie: { httpOnly: true }, maxAge: 1000, keys }));`,
        `${COOKIE_SESSION}app.use(cookieSession({ httpOnly: true, maxAge: 1000, keys }));`,
      ],
      errors: [{ messageId: 'nested', line: 2, column: 25 }],
    },
    {
      code: `${COOKIE_SESSION}app.use(cookieSession({ cookie: { secure: false }, keys }));`,
      output: `${COOKIE_SESSION}app.use(cookieSession({ secure: false, keys }));`,
      errors: [{ messageId: 'nested', line: 2, column: 25 }],
    },
    // koa-session throws without TLS.
    {
      code: "import Koa from 'koa'; import session from 'koa-session'; const app = new Koa(); app.use(session({ cookie: { secure: true } }, app));",
      errors: [
        {
          messageId: 'nested',
          suggestions: [
            {
              messageId: 'requireTls',
              output:
                "import Koa from 'koa'; import session from 'koa-session'; const app = new Koa(); app.use(session({ secure: true }, app));",
            },
          ],
        },
      ],
    },
    {
      code: `${COOKIE_SESSION}const cookie = { maxAge: 60000 }; app.use(cookieSession({ keys, cookie }));`,
      output: `${COOKIE_SESSION}const cookie = { maxAge: 60000 }; app.use(cookieSession({ keys, ...cookie }));`,
      errors: [{ messageId: 'nested', line: 2, column: 65 }],
    },
    // No edit: what the spread brings may stand outside, too.
    {
      code: `${COOKIE_SESSION}app.use(cookieSession({ keys, cookie: { ...common, maxAge: 60000 } }));`,
      errors: [{ messageId: 'nested', line: 2, column: 31 }],
    },
    {
      code: `${COOKIE_SESSION}const config = { keys, cookie: { maxAge: 60000 } }; log(config.cookie.maxAge); app.use(cookieSession(config));`,
      errors: [{ messageId: 'nested', line: 2, column: 24 }],
    },
    // What a call gives for all cookies.
    {
      code: "import cookie from '@fastify/cookie'; import fastify from 'fastify'; const app = fastify(); app.register(cookie, { parseOptions: { httponly: true, expiresIn: 3600 } });",
      output:
        "import cookie from '@fastify/cookie'; import fastify from 'fastify'; const app = fastify(); app.register(cookie, { parseOptions: { httpOnly: true, maxAge: 3600 } });",
      errors: [
        {
          messageId: 'unknown',
          data: { library: '@fastify/cookie', sent: 'all cookies are sent', key: 'httponly', right: 'httpOnly' },
          line: 1,
          column: 132,
        },
        { messageId: 'unknown', line: 1, column: 148 },
      ],
    },
    {
      code: "import cookie from '@fastify/cookie'; import fastify from 'fastify'; const app = fastify(); app.register(cookie, { parseOptions: { httponly: true } }); app.get('/', (request, reply) => reply.setCookie('sid', id, { secure: true }));",
      output:
        "import cookie from '@fastify/cookie'; import fastify from 'fastify'; const app = fastify(); app.register(cookie, { parseOptions: { httpOnly: true } }); app.get('/', (request, reply) => reply.setCookie('sid', id, { secure: true }));",
      errors: [
        {
          messageId: 'unknown',
          data: { library: '@fastify/cookie', sent: 'cookie "sid" is sent', key: 'httponly', right: 'httpOnly' },
          line: 1,
          column: 132,
        },
      ],
    },
    {
      code: "import { Elysia } from 'elysia'; export const app = new Elysia({ cookie: { sign: ['sid'], same_site: 'lax' } });",
      output:
        "import { Elysia } from 'elysia'; export const app = new Elysia({ cookie: { sign: ['sid'], sameSite: 'lax' } });",
      errors: [{ messageId: 'unknown', line: 1, column: 91 }],
    },
    {
      code: "import Hapi from '@hapi/hapi'; export const server = Hapi.server({ state: { strictHeader: true, httpOnly: true } });",
      output:
        "import Hapi from '@hapi/hapi'; export const server = Hapi.server({ state: { strictHeader: true, isHttpOnly: true } });",
      errors: [{ messageId: 'unknown', line: 1, column: 97 }],
    },
    {
      code: "import { createCookie } from 'react-router'; export const sid = createCookie('sid', { httponly: true, secrets: [key] });",
      output:
        "import { createCookie } from 'react-router'; export const sid = createCookie('sid', { httpOnly: true, secrets: [key] });",
      errors: [{ messageId: 'unknown', line: 1, column: 87 }],
    },
  ],
});
