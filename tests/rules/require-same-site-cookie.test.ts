import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-same-site-cookie.js';

const tester = new RuleTester();

tester.run('require-same-site-cookie', rule, {
  valid: [
    "cookieStore.set('sid', id);",
    "const handler = (req, res) => res.cookie('sid', id);",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'lax' });",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'Strict' });",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: true });",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: undefined });",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: true });",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: config.secure });",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: config.sameSite });",
    "const handler = (req, res) => res.cookie('sid', id, { sameSite: embedded ? 'none' : 'lax' });",
    "const handler = (req, res) => res.cookie('sid', id, { ...config.cookie, sameSite: 'none' });",
    "const handler = (req, res) => res.cookie('sid', id, { samesite: 'lax' });",
    "const handler = (req, res) => res.clearCookie('sid', { sameSite: 'none' });",
    "const handler = (req, res) => res.cookie('sid', '', { maxAge: 0, sameSite: false });",
    // Both come out right in production.
    "const isProd = process.env.NODE_ENV === 'production'; const handler = (req, res) => res.cookie('sid', id, { sameSite: isProd ? 'none' : false, secure: isProd });",
    // The library decides by the connection.
    "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, sameSite: 'none' }));",
    "import session from 'express-session'; app.use(session({ secret, cookie: { sameSite: 'none', secure: 'auto' } }));",
    "import session from 'express-session'; app.use(session({ secret, cookie: { sameSite: 'auto' } }));",
    "import session from 'express-session'; app.use(session({ secret }));",
    // As the documentation spells what the library does anyway.
    "import session from 'express-session'; app.use(session({ secret, cookie: { sameSite: null } }));",
    "import session from 'koa-session'; app.use(session({ key: 'koa.sess', sameSite: null }, app));",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1');",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Secure; samesite=NONE');",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=1; SameSite=None; ${rest}`);",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=1; SameSite=${sameSite}`);",
    "document.cookie = 'theme=dark; SameSite=Lax';",
    {
      // Nothing shows that it carries a session.
      code: "const handler = (req, res) => res.cookie('widget', id, { sameSite: 'none', secure: true });",
      options: [{ explicit: true }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: embedded ? 'none' : 'strict', secure: true });",
      options: [{ explicit: true }],
    },
    {
      code: "const handler = (req, res) => res.cookie('theme', 'dark', { sameSite: false });",
      options: [{ cookies: 'notPreferences' }],
    },
    {
      // From version 10 on, the library's own default is Lax.
      code: "import fastify from 'fastify'; fastify().get('/', (request, reply) => reply.setCookie('sid', id));",
      options: [{ explicit: true }],
    },
  ],
  invalid: [
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: true });",
      errors: [
        {
          messageId: 'insecure',
          data: { cookie: '"sid"', library: 'Express', set: '`secure: true`' },
          line: 1,
          column: 55,
          endColumn: 71,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'None', secure: false });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'None', secure: true });",
      errors: [{ messageId: 'insecure', line: 1, column: 55 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', Secure: true });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: true });",
      errors: [
        {
          messageId: 'insecure',
          data: {
            cookie: '"sid"',
            library: 'Express',
            set: '`secure` instead of `Secure`, which the library ignores',
          },
          line: 1,
          column: 55,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: false });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'lax' });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'Express', set: "`sameSite: 'lax'`" },
          line: 1,
          column: 55,
          endColumn: 70,
        },
      ],
    },
    // Off in production only.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: process.env.NODE_ENV === 'development' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'lax' });",
      errors: [{ messageId: 'off', line: 1, column: 55 }],
    },
    // Wrong either way, and Lax is right for both.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: embedded ? 'none' : false });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'lax' });",
      errors: [{ messageId: 'off', line: 1, column: 55 }],
    },
    // A caller asks for None: it lacks Secure, no other value.
    {
      code: "const set = (res, given = {}) => res.cookie('sid', id, { maxAge: 1000, ...given });\nconst one = (req, res) => set(res, { sameSite: 'none' });\nconst two = (req, res) => set(res);",
      output: null,
      options: [{ explicit: true }],
      errors: [{ messageId: 'absent', line: 1 }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id);",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'lax' });",
      options: [{ explicit: true }],
      errors: [
        {
          messageId: 'absent',
          data: { cookie: '"sid"', library: 'Express', set: "`sameSite: 'lax'`" },
          line: 1,
          column: 35,
          endColumn: 41,
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { same_site: 'strict' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'strict' });",
      options: [{ explicit: true }],
      errors: [{ messageId: 'absent', line: 1, column: 55, endColumn: 74 }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Secure');",
      output: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Secure; SameSite=Lax');",
      options: [{ explicit: true }],
      errors: [
        { messageId: 'absent', data: { cookie: '"sid"', library: 'Node.js HTTP', set: '`SameSite=Lax`' }, column: 35 },
      ],
    },
    // Browsers accept it, and send the session along with the requests of every site.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: true });",
      output: null,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: 'crossSite',
          data: { cookie: '"sid"', library: 'Express', set: "`sameSite: 'lax'`" },
          column: 55,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'stayOnSite',
              output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'lax', secure: true });",
            },
          ],
        },
      ],
    },
    {
      code: "import { setCookie } from 'hono/cookie'; const handler = (c) => setCookie(c, 'token', jwt, { secure: config.secure, sameSite: isSecure ? 'None' : undefined });",
      output: null,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: 'crossSite',
          suggestions: [
            {
              messageId: 'stayOnSite',
              output:
                "import { setCookie } from 'hono/cookie'; const handler = (c) => setCookie(c, 'token', jwt, { secure: config.secure, sameSite: 'lax' });",
            },
          ],
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Secure; SameSite=None');",
      output: null,
      options: [{ explicit: true }],
      errors: [
        {
          messageId: 'crossSite',
          suggestions: [
            {
              messageId: 'stayOnSite',
              output: "const handler = (req, res) => res.setHeader('Set-Cookie', 'sid=1; Secure; SameSite=Lax');",
            },
          ],
        },
      ],
    },
    // Browsers refuse it: that it is for every site is not the first thing to say.
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none' });",
      output: "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: true });",
      options: [{ explicit: true }],
      errors: [{ messageId: 'insecure' }],
    },
    // One object for several cookies: one report, one edit, at the object.
    {
      code: `
const options = { httpOnly: true, sameSite: "none" };
export function login(req, res) {
  res.cookie("sid", id, options);
  res.cookie("refresh", token, options);
  res.clearCookie("old", options);
}`,
      output: `
const options = { httpOnly: true, sameSite: "none", secure: true };
export function login(req, res) {
  res.cookie("sid", id, options);
  res.cookie("refresh", token, options);
  res.clearCookie("old", options);
}`,
      errors: [{ messageId: 'insecure', line: 2, column: 35 }],
    },
    // Given to the object later.
    {
      code: `
const options = {};
options.sameSite = false;
export const login = (req, res) => res.cookie('sid', id, options);`,
      output: `
const options = {};
options.sameSite = 'lax';
export const login = (req, res) => res.cookie('sid', id, options);`,
      errors: [{ messageId: 'off', line: 3, column: 1, endColumn: 25 }],
    },
    // The library drops a Secure cookie where it believes the connection to be plain.
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { sameSite: 'none' } }));",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: { sameSite: 'none', secure: 'auto' } }));",
      errors: [
        {
          messageId: 'insecure',
          data: { cookie: '"connect.sid"', library: 'express-session', set: "`cookie: { secure: 'auto' }`" },
          line: 1,
          column: 76,
        },
      ],
    },
    {
      code: "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, sameSite: 'none', secure: false }));",
      output: "import cookieSession from 'cookie-session'; app.use(cookieSession({ keys, sameSite: 'none' }));",
      errors: [{ messageId: 'insecure', line: 1, column: 75 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { sameSite: null } }));",
      options: [{ explicit: true }],
      output: "import session from 'express-session'; app.use(session({ secret, cookie: { sameSite: 'lax' } }));",
      errors: [{ messageId: 'off', line: 1, column: 76 }],
    },
    // Text of a header, and of `document.cookie`.
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; Path=/; SameSite=None; HttpOnly`);",
      output:
        "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; Path=/; SameSite=None; HttpOnly; Secure`);",
      errors: [{ messageId: 'insecure', data: { cookie: '"sid"', library: 'Node.js HTTP', set: '`Secure`' }, line: 1 }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1; SameSite=true; Secure', 'b=1; SameSite=none']);",
      output:
        "const handler = (req, res) => res.setHeader('Set-Cookie', ['a=1; SameSite=Lax; Secure', 'b=1; SameSite=none; Secure']);",
      errors: [
        { messageId: 'invalid', data: { cookie: '"a"', library: 'Node.js HTTP', set: '`SameSite=Lax`' }, column: 60 },
        { messageId: 'insecure', column: 90 },
      ],
    },
    {
      code: "document.cookie = 'theme=dark;SameSite=;path=/';",
      output: "document.cookie = 'theme=dark; SameSite=Lax;path=/';",
      errors: [{ messageId: 'invalid', line: 1, column: 19 }],
    },
    {
      code: "document.cookie = 'theme=dark; path=/; ' + 'samesite=none';",
      output: "document.cookie = 'theme=dark; path=/; ' + 'samesite=none; Secure';",
      errors: [{ messageId: 'insecure', line: 1, column: 44 }],
    },
    // Written as it stands, though no browser knows it.
    {
      code: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { sameSite: true });",
      output: "import Cookies from 'js-cookie'; Cookies.set('theme', 'dark', { sameSite: 'lax' });",
      errors: [
        {
          messageId: 'invalid',
          data: { cookie: '"theme"', library: 'js-cookie', set: "`sameSite: 'lax'`" },
          line: 1,
          column: 65,
        },
      ],
    },
    {
      code: "import { cookies } from 'next/headers'; (await cookies()).set('sid', id, { sameSite: true });",
      output: "import { cookies } from 'next/headers'; (await cookies()).set('sid', id, { sameSite: 'lax' });",
      errors: [{ messageId: 'invalid', line: 1, column: 76 }],
    },
    {
      code: "import { setCookie } from 'hono/cookie'; app.get('/', (c) => setCookie(c, 'sid', id, { sameSite: true }));",
      output:
        "import { setCookie } from 'hono/cookie'; app.get('/', (c) => setCookie(c, 'sid', id, { sameSite: 'lax' }));",
      errors: [{ messageId: 'invalid', line: 1, column: 88 }],
    },
    // What cannot be shown, on request.
    {
      code: `
export function login(req, res) {
  res.cookie('sid', id, { sameSite: config.sameSite });
  res.cookie('sid', id, { sameSite: 'none', secure: config.secure });
  res.cookie('sid', id, { sameSite: 'lax', secure: config.secure });
  res.cookie('sid', id, { secure: config.secure });
  res.cookie('sid', id, config.cookie);
  res.clearCookie('sid', config.cookie);
}`,
      output: null,
      settings: { 'session-security': { reportUnknown: true } },
      errors: [
        { messageId: 'unknown', data: { cookie: '"sid"', library: 'Express' }, line: 3, column: 27 },
        { messageId: 'unknown', line: 4, column: 27 },
        { messageId: 'unknown', line: 7, column: 7 },
      ],
    },
    // An explicit `undefined` takes the default away.
    {
      code: "server.auth.strategy('session', 'cookie', { cookie: { name: 's', password, isSameSite: undefined }, validate });",
      output:
        "server.auth.strategy('session', 'cookie', { cookie: { name: 's', password, isSameSite: 'Lax' }, validate });",
      errors: [{ messageId: 'off', line: 1, column: 76 }],
    },
    // hapi minds how the value is spelt.
    {
      code: "import Hapi from '@hapi/hapi'; export const login = (request, h) => h.response().state('sid', id, { isSameSite: false });",
      output:
        "import Hapi from '@hapi/hapi'; export const login = (request, h) => h.response().state('sid', id, { isSameSite: 'Lax' });",
      errors: [
        {
          messageId: 'off',
          data: { cookie: '"sid"', library: 'hapi', set: "`isSameSite: 'Lax'`" },
          line: 1,
          column: 101,
          endColumn: 118,
        },
      ],
    },
    // Bun refuses it.
    {
      code: "Bun.serve({ routes: { '/': (request) => { request.cookies.set('sid', id, { sameSite: true }); return new Response(); } } });",
      output:
        "Bun.serve({ routes: { '/': (request) => { request.cookies.set('sid', id, { sameSite: 'lax' }); return new Response(); } } });",
      errors: [
        {
          messageId: 'invalid',
          data: { cookie: '"sid"', library: 'Bun', set: "`sameSite: 'lax'`" },
          line: 1,
          column: 76,
          endColumn: 90,
        },
      ],
    },
  ],
});

/** The compiler makes `string` of a text in an object that has no type, and cookies do not take any. */
tester.run('require-same-site-cookie in TypeScript', rule, {
  valid: [],
  invalid: [
    {
      code: `const options = { httpOnly: true };
const handler = (req: Request, res: Response) => res.cookie('sid', id, options);`,
      output: `const options = { httpOnly: true, sameSite: 'lax' as const };
const handler = (req: Request, res: Response) => res.cookie('sid', id, options);`,
      options: [{ explicit: true }],
      errors: [{ messageId: 'absent', line: 2, column: 54 }],
    },
    {
      code: `const options: CookieOptions = { httpOnly: true };
const handler = (req: Request, res: Response) => res.cookie('sid', id, options);`,
      output: `const options: CookieOptions = { httpOnly: true, sameSite: 'lax' };
const handler = (req: Request, res: Response) => res.cookie('sid', id, options);`,
      options: [{ explicit: true }],
      errors: [{ messageId: 'absent', line: 2, column: 54 }],
    },
    {
      code: `const options = { httpOnly: true, sameSite: false };
const handler = (req, res) => res.cookie('sid', id, options);`,
      output: `const options = { httpOnly: true, sameSite: 'lax' as const };
const handler = (req, res) => res.cookie('sid', id, options);`,
      filename: 'file.ts',
      errors: [{ messageId: 'off', line: 1, column: 35 }],
    },
    {
      code: `const options = { httpOnly: true, sameSite: false };
const handler = (req, res) => res.cookie('sid', id, options);`,
      output: `const options = { httpOnly: true, sameSite: 'lax' };
const handler = (req, res) => res.cookie('sid', id, options);`,
      filename: 'file.js',
      errors: [{ messageId: 'off', line: 1, column: 35 }],
    },
  ],
});
