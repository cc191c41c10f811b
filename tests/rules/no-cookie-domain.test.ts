import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-cookie-domain.js';

const tester = new RuleTester();

tester.run('no-cookie-domain', rule, {
  valid: [
    "const handler = (req, res) => res.cookie('sid', id);",
    "const handler = (req, res) => res.cookie('sid', id, { domain: undefined });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: '' });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: 'localhost' });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: '127.0.0.1' });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: '[::1]' });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: process.env.COOKIE_DOMAIN });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: `.${host}` });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: shared ? '.shop.example' : undefined });",
    "const handler = (req, res) => res.cookie('sid', id, config.cookie);",
    "const handler = (req, res) => res.clearCookie('sid', { domain: '.shop.example' });",
    "const handler = (req, res) => res.cookie('sid', '', { domain: '.shop.example', maxAge: 0 });",
    // Only where the application is developed.
    "import { __prod__ } from './constants.js'; const handler = (req, res) => res.cookie('sid', id, { domain: __prod__ ? undefined : 'shop.test' });",
    "const handler = (req, res) => res.cookie('sid', id, { domain: process.env.NODE_ENV === 'production' ? undefined : 'shop.test' });",
    "const handler = (req, res) => res.setHeader('Set-Cookie', 'domain=.shop.example; Path=/');",
    "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=1; Domain=${host}`);",
    "document.cookie = 'sid=1; domain=localhost';",
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { domain: '.shop.example' });",
      options: [{ allowed: ['shop.example'] }],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { domain: 'Shop.example' });",
      options: [{ allowed: ['.shop.example'] }],
    },
    {
      code: "const handler = (req, res) => res.cookie('theme', 'dark', { domain: '.shop.example' });",
      options: [{ cookies: 'session' }],
    },
  ],
  invalid: [
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { domain: '.shop.example', secure: true });",
      output: null,
      errors: [
        {
          messageId: 'shared',
          data: { cookie: '"sid"', library: 'Express', key: 'domain' },
          line: 1,
          column: 55,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'removeDomain',
              output: "const handler = (req, res) => res.cookie('sid', id, { secure: true });",
            },
          ],
        },
      ],
    },
    {
      code: "const handler = (req, res) => res.cookie('sid', id, { domain: '.shop.example' });",
      output: null,
      options: [{ allowed: ['example', 'eu.shop.example'] }],
      errors: [
        {
          messageId: 'shared',
          suggestions: [
            {
              messageId: 'removeDomain',
              output: "const handler = (req, res) => res.cookie('sid', id, {});",
            },
          ],
        },
      ],
    },
    // The deletion follows: with the domain it would miss the cookie.
    {
      code: `
const DOMAIN = '.shop.example';
export function login(req, res) {
  res.cookie('sid', id, { httpOnly: true, domain: DOMAIN });
}
export function logout(req, res) {
  res.clearCookie('sid', { domain: DOMAIN, path: '/' });
  res.clearCookie('other', { domain: DOMAIN });
  res.cookie('sid', '', { maxAge: 0, domain: DOMAIN });
}`,
      output: `
const DOMAIN = '.shop.example';
export function login(req, res) {
  res.cookie('sid', id, { httpOnly: true });
}
export function logout(req, res) {
  res.clearCookie('sid', { path: '/' });
  res.clearCookie('other', { domain: DOMAIN });
  res.cookie('sid', '', { maxAge: 0 });
}`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 4, column: 43, endColumn: 57 }],
    },
    // One object: one report.
    {
      code: `
const options = { domain: 'shop.example', httpOnly: true };
export function login(req, res) {
  res.cookie('sid', id, options);
  res.cookie('refresh', token, options);
  res.clearCookie('sid', options);
}`,
      output: `
const options = { httpOnly: true };
export function login(req, res) {
  res.cookie('sid', id, options);
  res.cookie('refresh', token, options);
  res.clearCookie('sid', options);
}`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 2, column: 19 }],
    },
    {
      code: `
const options = { httpOnly: true };
if (process.env.NODE_ENV === 'production') {
  options.domain = '.shop.example';
}
export const login = (req, res) => res.cookie('sid', id, options);`,
      output: `
const options = { httpOnly: true };
export const login = (req, res) => res.cookie('sid', id, options);`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 4, column: 3 }],
    },
    // What else gets the object keeps its domain.
    {
      code: `
const options = { domain: '.shop.example' };
connect(options);
export const login = (req, res) => res.cookie('sid', id, Object.freeze({ domain: '.shop.example' }));`,
      output: `
const options = { domain: '.shop.example' };
connect(options);
export const login = (req, res) => res.cookie('sid', id, Object.freeze({}));`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 4, column: 74 }],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret, cookie: { domain: isProd ? '.shop.example' : 'localhost' } })); const isProd = process.env.NODE_ENV === 'production';",
      output:
        "import session from 'express-session'; app.use(session({ secret, cookie: {} })); const isProd = process.env.NODE_ENV === 'production';",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [
        {
          messageId: 'shared',
          data: { cookie: '"connect.sid"', library: 'express-session', key: 'domain' },
          column: 76,
        },
      ],
    },
    // A deletion keeps the domain that it shares with something else: without it in the write, it would miss the cookie.
    {
      code: `
export class Login {
  options = { domain: '.shop.example' };
  login(req, res) {
    res.cookie('sid', id, this.options);
  }
  logout(req, res) {
    res.clearCookie('sid', this.options);
  }
}`,
      output: null,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 3, column: 15 }],
    },
    // What several cookies share goes from the deletions of all of them.
    {
      code: `
const options = { domain: '.shop.example' };
export function login(req, res) {
  res.cookie('sid', id, options);
  res.cookie('refresh', token, options);
}
export function logout(req, res) {
  res.clearCookie('refresh', { domain: '.shop.example', path: '/' });
}`,
      output: `
const options = {};
export function login(req, res) {
  res.cookie('sid', id, options);
  res.cookie('refresh', token, options);
}
export function logout(req, res) {
  res.clearCookie('refresh', { path: '/' });
}`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 2, column: 19 }],
    },
    // Text.
    // Better Auth refuses to start with what is there for the domain only and without it.
    {
      code: "import { betterAuth } from 'better-auth'; betterAuth({ database, advanced: { cookiePrefix: 'shop', crossSubDomainCookies: { enabled: true, domain: '.shop.example' } } });",
      output: "import { betterAuth } from 'better-auth'; betterAuth({ database, advanced: { cookiePrefix: 'shop' } });",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 1, column: 140 }],
    },
    {
      code: "import { betterAuth } from 'better-auth'; betterAuth({ database, advanced: { defaultCookieAttributes: { domain: '.shop.example', sameSite: 'lax' } } });",
      output:
        "import { betterAuth } from 'better-auth'; betterAuth({ database, advanced: { defaultCookieAttributes: { sameSite: 'lax' } } });",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 1, column: 105 }],
    },
    {
      code: "import { betterAuth } from 'better-auth'; const shared = { enabled: true, domain: '.shop.example' }; betterAuth({ database, advanced: { crossSubDomainCookies: shared } });",
      output: null,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 1, column: 75 }],
    },
    {
      code: "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; Domain=.shop.example; Path=/`);",
      output: "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; Path=/`);",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [
        { messageId: 'shared', data: { cookie: '"sid"', library: 'Node.js HTTP', key: 'Domain' }, line: 1, column: 68 },
      ],
    },
    {
      code: "const DOMAIN = 'shop.example'; const handler = (req, res) => res.setHeader('Set-Cookie', `sid=1;domain=${DOMAIN};Path=/`);",
      output:
        "const DOMAIN = 'shop.example'; const handler = (req, res) => res.setHeader('Set-Cookie', `sid=1;Path=/`);",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 1 }],
    },
    {
      code: "document.cookie = 'theme=dark; path=/; domain=.shop.example';",
      output: "document.cookie = 'theme=dark; path=/';",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 1, column: 19 }],
    },
    // Put together from several literals: no edit.
    {
      code: "document.cookie = 'theme=dark; domain=' + '.shop.example' + '; path=/';",
      output: null,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'shared', line: 1 }],
    },
  ],
});
