import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-cookie-max-age.js';

const tester = new RuleTester();

tester.run('require-cookie-max-age', rule, {
  valid: [
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
