import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';
import { sessionsSeen } from '../model/sessions-seen.js';

describe('Better Auth: what is recognised', () => {
  it.each([
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database });",
      'better-auth "better-auth.session_token" server',
    ],
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database: prismaAdapter(prisma, { provider: 'postgresql' }) });",
      'better-auth "better-auth.session_token" server',
    ],
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ secondaryStorage });",
      'better-auth "better-auth.session_token" server',
    ],
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ socialProviders });",
      'better-auth "better-auth.session_token" client',
    ],
    [
      "import { betterAuth } from 'better-auth/minimal';\nexport const auth = betterAuth({ database, advanced: { cookies: { session_token: { name: 'sid' } } } });",
      'better-auth "sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

const setup = (advanced: string): string =>
  `import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database, advanced: { ${advanced} } });\n`;

const only = ['require-secure-cookie', 'require-http-only-cookie', 'no-cookie-domain'];

describe('Better Auth: what is off', () => {
  it.each([
    ['HttpOnly of all', 'defaultCookieAttributes: { httpOnly: false }', 'defaultCookieAttributes: { httpOnly: true }'],
    [
      'HttpOnly of the session',
      'cookies: { session_token: { attributes: { httpOnly: false } } }',
      'cookies: { session_token: { attributes: { httpOnly: true } } }',
    ],
    ['the prefix, and Secure with it', 'useSecureCookies: false', 'useSecureCookies: true'],
    [
      'Secure of all, without the prefix',
      'useSecureCookies: false, defaultCookieAttributes: { secure: false }',
      'useSecureCookies: false, defaultCookieAttributes: { secure: true }',
    ],
    [
      'Secure of the session, without the prefix',
      'useSecureCookies: false, cookies: { session_token: { attributes: { secure: false } } }',
      'useSecureCookies: false, cookies: { session_token: { attributes: { secure: true } } }',
    ],
    [
      'a default that undefined takes away',
      'defaultCookieAttributes: { httpOnly: undefined }',
      'defaultCookieAttributes: { httpOnly: true }',
    ],
  ])('%s', (_, before, after) => {
    expect(repair(setup(before), { only })).toEqual({ output: setup(after), left: [] });
  });

  it.each([
    ['Secure, which the prefix turns on again', 'defaultCookieAttributes: { secure: false }', []],
    ['the prefix during development', "useSecureCookies: process.env.NODE_ENV === 'production'", []],
    ['a domain that is not used', "crossSubDomainCookies: { enabled: false, domain: 'shop.example' }", []],
    [
      'a domain for all subdomains',
      "crossSubDomainCookies: { enabled: true, domain: 'shop.example' }",
      ['no-cookie-domain'],
    ],
  ])('%s', (_, advanced, rules) => {
    expect(lint(setup(advanced), { only }).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('Better Auth: a domain that the address gives', () => {
  const shared = (baseURL: string, crossSubDomainCookies: string): string =>
    `import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database, baseURL: ${baseURL}, advanced: { ${crossSubDomainCookies} } });\n`;
  const rules = (code: string) => lint(code, { only: ['no-cookie-domain'] }).map(({ rule }) => rule);

  it('is reported where it is asked for', () => {
    const code = shared("'https://app.shop.example/auth'", 'crossSubDomainCookies: { enabled: true }');
    expect(rules(code)).toEqual(['no-cookie-domain']);
    const settings = { fixes: 'all' };
    expect(repair(code, { only: ['no-cookie-domain'], settings })).toEqual({
      output: code.replace('{ crossSubDomainCookies: { enabled: true } }', '{}'),
      left: [],
    });
  });

  it.each([
    ["'http://localhost:3000'", 'crossSubDomainCookies: { enabled: true }'],
    ["'https://192.0.2.1'", 'crossSubDomainCookies: { enabled: true }'],
    ['process.env.BETTER_AUTH_URL', 'crossSubDomainCookies: { enabled: true }'],
    ["'https://app.shop.example'", 'crossSubDomainCookies: { enabled: false }'],
    ["'https://app.shop.example'", ''],
    ["'https://app.shop.example'", 'crossSubDomainCookies: { enabled: true, domain }'],
  ])('not with %s and %s', (baseURL, advanced) => {
    expect(rules(shared(baseURL, advanced))).toEqual([]);
  });
});

describe('Better Auth: what is not', () => {
  it.each([
    'export const auth = betterAuth({ database });',
    "import { createAuthClient } from 'better-auth/client';\ncreateAuthClient();",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
