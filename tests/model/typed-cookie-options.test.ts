import { describe, expect, it } from 'vitest';

import { lint, repair } from '../conformance/linting.js';

// Options that a file keeps for cookies which other files write: what they say counts, what they lack may be added there.

const EXPRESS = "import type { CookieOptions, Response } from 'express';\n";
const ATTRIBUTES = [
  'require-secure-cookie',
  'require-http-only-cookie',
  'require-same-site-cookie',
  'require-cookie-max-age',
  'no-max-age-unit-mismatch',
];

function told(code: string, cookies?: string): readonly string[] {
  const settings = cookies === undefined ? {} : { cookies };
  return lint(code, { parser: 'typescript', only: ATTRIBUTES, settings })
    .map(({ rule, line }) => `${rule} ${line}`)
    .toSorted();
}

describe('what is said is judged', () => {
  it.each([
    [`${EXPRESS}export const options: CookieOptions = { secure: false };`, ['require-secure-cookie 2']],
    [`${EXPRESS}export const options = { httpOnly: false } satisfies CookieOptions;`, ['require-http-only-cookie 2']],
    [
      `${EXPRESS}export const options: CookieOptions = { sameSite: 'none', secure: false };`,
      ['require-same-site-cookie 2', 'require-secure-cookie 2'],
    ],
    [`${EXPRESS}export const options: CookieOptions = { maxAge: 3600 };`, ['no-max-age-unit-mismatch 2']],
    [
      `${EXPRESS}export const options = (): CookieOptions => ({ secure: process.env.NODE_ENV !== 'production' });`,
      ['require-secure-cookie 2'],
    ],
    [
      `${EXPRESS}class Login { static readonly OPTIONS: CookieOptions = { secure: false }; }`,
      ['require-secure-cookie 2'],
    ],
    [
      "import type { SerializeOptions } from 'cookie';\nexport const options: SerializeOptions = { maxAge: 3_600_000 };",
      ['no-max-age-unit-mismatch 2'],
    ],
    [
      "import type { CookieSerializeOptions } from '@fastify/cookie';\nexport const o: CookieSerializeOptions = { secure: false };",
      ['require-secure-cookie 2'],
    ],
    [
      "import type { CookieOptions } from 'hono/utils/cookie';\nexport const options: CookieOptions = { httpOnly: false };",
      ['require-http-only-cookie 2'],
    ],
  ])('%s', (code, findings) => {
    expect(told(code)).toEqual(findings);
  });
});

describe('what is lacking is not known', () => {
  it.each([
    `${EXPRESS}export const options: CookieOptions = {};`,
    `${EXPRESS}export const options: CookieOptions = { httpOnly: true, path: '/' };`,
    `${EXPRESS}export const options: CookieOptions = { sameSite: 'none' };`,
    `${EXPRESS}export const options: CookieOptions = { secure: process.env.NODE_ENV === 'production' };`,
    `${EXPRESS}const options: CookieOptions = { secure: false };\nif (isProduction) options.secure = true;\nexport default options;`,
    `${EXPRESS}export const gone: CookieOptions = { secure: false, httpOnly: false, maxAge: 0 };`,
    "import type { CookieOptions } from './types.js';\nexport const options: CookieOptions = { secure: false };",
  ])('%s', (code) => {
    expect(told(code)).toEqual([]);
  });
});

describe('a call in the file speaks', () => {
  it.each([
    [
      `${EXPRESS}const options: CookieOptions = { secure: false, httpOnly: true, maxAge: 3_600_000 };\nexport const login = (res: Response, token: string) => res.cookie('token', token, options);`,
      ['require-secure-cookie 2'],
    ],
    [
      `${EXPRESS}const base: CookieOptions = { secure: false, httpOnly: true, maxAge: 3_600_000 };\nexport const login = (res: Response, token: string) => res.cookie('token', token, { ...base, secure: true });`,
      [],
    ],
    [
      `${EXPRESS}const options: CookieOptions = { secure: false };\nexport const logout = (res: Response) => res.clearCookie('token', options);`,
      [],
    ],
  ])('%s', (code, findings) => {
    expect(told(code)).toEqual(findings);
  });
});

describe('they are called like what they are for', () => {
  it.each([
    ['refreshTokenCookie', 'all', ['require-http-only-cookie 2']],
    ['refreshTokenCookie', 'session', ['require-http-only-cookie 2']],
    ['SESSION_COOKIE_OPTIONS', 'session', ['require-http-only-cookie 2']],
    ['cookieOptions', 'session', []],
    ['csrfCookieOptions', 'all', []],
    ['themeCookie', 'notPreferences', []],
    ['themeCookie', 'session', []],
  ])('%s, %s', (name, cookies, findings) => {
    expect(told(`${EXPRESS}export const ${name}: CookieOptions = { httpOnly: false };`, cookies)).toEqual(findings);
  });
});

it.each([
  'export function csrfCookieOptions(): CookieOptions { return { httpOnly: false }; }',
  'export const csrfCookieOptions = (): CookieOptions => ({ httpOnly: false });',
  'export class Options { static csrf(): CookieOptions { return { httpOnly: false }; } get theme(): CookieOptions { return { httpOnly: false }; } }',
  'export const options = { csrf: (): CookieOptions => ({ httpOnly: false }) };',
])('or like the function that returns them: %s', (code) => {
  expect(told(`${EXPRESS}${code}`)).toEqual([]);
});

it('the message names them, and the edit changes them where they stand', () => {
  const code = `${EXPRESS}export const authCookie: CookieOptions = { httpOnly: true, secure: false, maxAge: 900 };`;
  const options = { parser: 'typescript', only: ATTRIBUTES } as const;
  expect(lint(code, options).map(({ message }) => message)).toEqual([
    expect.stringContaining('for cookie with `authCookie` (Express)'),
    expect.stringContaining('cookie with `authCookie` expires almost at once'),
  ]);
  expect(repair(code, options)).toEqual({
    output: `${EXPRESS}export const authCookie: CookieOptions = { httpOnly: true, secure: true, maxAge: 900 * 1000 };`,
    left: [],
  });
});
