import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { describe, expect, it } from 'vitest';

import { alternativesOf } from '../../src/evaluate/presence.js';
import type { AttributeName } from '../../src/libraries/types/attributes.js';
import type { Cookie } from '../../src/model/cookie.js';
import { fileOf } from '../../src/model/files.js';

describe('what a cookie carries', () => {
  it.each([
    ["res.cookie('sid', id)", 'session'],
    ['res.cookie(TOKEN_EXPIRATION_NAME, time)', 'unknown'],
    ['res.cookie(TOKEN_NAME, value)', 'session'],
    ["res.cookie('connect.sid', id)", 'session'],
    ["res.cookie('refreshToken', id)", 'session'],
    ["res.cookie('access_token', id)", 'session'],
    ["res.cookie('__Host-session', id)", 'session'],
    ["res.cookie('remember_me', id)", 'session'],
    ["res.cookie('userId', id)", 'session'],
    ["res.cookie('id', value)", 'session'],
    ["res.cookie('account_id', value)", 'session'],
    ["res.cookie('username', value)", 'session'],
    ["res.cookie('role', user.role)", 'session'],
    ["res.cookie('is_admin', value)", 'session'],
    ['res.cookie(`share_password_${id}`, value)', 'session'],
    ["res.cookie('jwtoken', value)", 'session'],
    ["res.cookie('usertoken', value)", 'session'],
    ["res.cookie('authcookie', value)", 'session'],
    ["res.cookie('name', value)", 'unknown'],
    ["res.cookie('csrftoken', value)", 'unknown'],
    ["res.cookie('tokenExpiry', value)", 'unknown'],
    ["res.cookie('roleplay', value)", 'unknown'],
    ["res.cookie('cartId', value)", 'unknown'],
    ["res.cookie('_ga_id', value)", 'unknown'],
    ["res.cookie('theme', value)", 'preference'],
    ["res.cookie('preferredLanguage', value)", 'preference'],
    ["res.cookie('cookie-consent', value)", 'preference'],
    ["res.cookie('lng', value)", 'preference'],
    // What is shown once.
    ["res.cookie('flash', text)", 'preference'],
    ["res.cookie('notification', text)", 'preference'],
    ["res.cookie('sidebar:state', value)", 'preference'],
    ["res.cookie('cart', value)", 'unknown'],
    ["res.cookie('side', value)", 'unknown'],
    ["res.cookie('tokens_of_appreciation', value)", 'unknown'],
    // Yes or no is nobody's secret.
    ["res.cookie('remember', 1)", 'unknown'],
    ["res.cookie('auth', 'true')", 'unknown'],
    ["res.cookie('isUser', false)", 'unknown'],
    ["res.cookie('has_session', '1')", 'unknown'],
    ['res.cookie(SESSION_HINT_COOKIE, 1)', 'unknown'],
    ["res.cookie('session', '1')", 'session'],
    ["res.cookie('theme', true)", 'preference'],
    // What somebody may do is worth as much as a secret.
    ["res.cookie('isAdmin', 'false')", 'session'],
    // Where the value comes from says more than the name.
    ["res.cookie('theme', jwt.sign({ sub: 1 }, key))", 'session'],
    ["const t = jwt.sign({ sub: 1 }, key); res.cookie('x', t)", 'session'],
    ["res.cookie('x', `Bearer ${jwt.sign({ sub: 1 }, key)}`)", 'session'],
    ["res.cookie('x', randomBytes(32).toString('hex'))", 'session'],
    ["res.cookie('x', req.sessionID)", 'session'],
    ["res.cookie('x', user.accessToken)", 'session'],
    ["res.cookie('x', token)", 'session'],
    ["res.cookie('x', data.token)", 'session'],
    ["res.cookie('x', user.generateAuthToken())", 'session'],
    ["res.cookie('x', signToken(user._id))", 'session'],
    ["res.setHeader('Set-Cookie', `x=${token}; Path=/`)", 'session'],
    ["res.cookie('x', csrfToken)", 'unknown'],
    ["res.cookie('csrf', token)", 'unknown'],
    ["res.cookie('theme', token)", 'preference'],
    ["res.cookie('x', getTokenCount())", 'unknown'],
    ["res.cookie('x', count)", 'unknown'],
    ['res.cookie(COOKIE_NAMES.session, id)', 'session'],
    // Where the name says nothing, a token is one of whoever signs in, unless it is another one.
    ['const token = createToken(user); res.cookie(COOKIE_NAME, token, { httpOnly: true })', 'session'],
    ['res.cookie(config.cookie.name, answer.token)', 'session'],
    ['const token = csrf.create(secret); res.cookie(COOKIE_NAME, token)', 'unknown'],
    ['res.cookie(COOKIE_NAME, csrfToken)', 'unknown'],
    ['res.cookie(COOKIE_NAME, value)', 'unknown'],
    ['res.cookie(`${app}-sid`, id)', 'session'],
    ["res.setHeader('Set-Cookie', 'sid=1')", 'session'],
    ["res.setHeader('Set-Cookie', `theme=${theme}`)", 'preference'],
    ["res.setHeader('Set-Cookie', `x=${jwt.sign({}, key)}; Path=/`)", 'session'],
  ])('%s: %s', (statement, expected) => {
    expect(cookiesIn(handler(statement)).map(({ carries }) => carries)).toEqual([expected]);
  });

  it('is a session for what a session library writes', () => {
    const program = "import session from 'express-session'; app.use(session({ name: 'theme', secret: s }));";
    expect(cookiesIn(program).map(({ carries, written, label }) => [carries, written, label])).toEqual([
      ['session', 'by session', '"theme"'],
    ]);
  });
});

describe('whether it deletes', () => {
  it.each([
    ["res.cookie('a', '', { maxAge: 0 })", 'yes'],
    ["res.cookie('a', '', { maxAge: -1 })", 'yes'],
    ["res.cookie('a', '', { expires: new Date(0) })", 'yes'],
    ["res.cookie('a', '', { expires: new Date('1970-01-01') })", 'yes'],
    ["res.cookie('a', '', { expires: new Date(Date.now() - 1000) })", 'yes'],
    ["res.cookie('a', '', { ...base, maxAge: 0 })", 'yes'],
    ["const past = { maxAge: 0 }; res.cookie('a', '', past)", 'yes'],
    ["res.cookie('a', '')", 'no'],
    ["res.cookie('a', '', {})", 'no'],
    ["res.cookie('a', '', { maxAge: 1 })", 'yes'],
    ["res.cookie('a', '', { expires: new Date(Date.now() + 1000) })", 'yes'],
    ["res.cookie('a', '', { maxAge: 61000 })", 'no'],
    ["res.cookie('a', id, { maxAge: 1 })", 'no'],
    ["res.cookie('a', 'loggedout', { expires: new Date(Date.now() + 10 * 1000) })", 'yes'],
    ["res.cookie('a', 'on', { maxAge: 1 })", 'no'],
    ["res.cookie('a', '', { maxAge: seconds })", 'yes'],
    ["res.cookie('a', id, { maxAge: seconds })", 'unknown'],
    ["res.cookie('a', '', options)", 'yes'],
    ["res.cookie('a', id, options)", 'unknown'],
    ["res.cookie('a', '', { maxAge: remember ? 1000 : 0 })", 'yes'],
    ["res.cookie('a', id, { maxAge: remember ? 1000 : 0 })", 'unknown'],
    ["res.setHeader('Set-Cookie', 'a=; Max-Age=0')", 'yes'],
    ['document.cookie = `a=; expires=${new Date().toUTCString()}`', 'yes'],
    ["res.setHeader('Set-Cookie', `a=; Max-Age=${seconds}`)", 'yes'],
    ["res.setHeader('Set-Cookie', `a=1; Max-Age=${seconds}`)", 'unknown'],
    ["res.setHeader('Set-Cookie', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT')", 'yes'],
    ["res.setHeader('Set-Cookie', 'a=')", 'no'],
  ])('%s: %s', (statement, expected) => {
    expect(cookiesIn(handler(statement)).map(({ isDeletion }) => isDeletion)).toEqual([expected]);
  });
});

describe('its attributes', () => {
  it.each<[string, AttributeName, string]>([
    ["res.cookie('a', 1)", 'secure', 'absent'],
    ["res.cookie('a', 1, undefined)", 'secure', 'absent'],
    ["res.cookie('a', 1, {})", 'secure', 'absent'],
    ["res.cookie('a', 1, { secure: true })", 'secure', 'true'],
    ["res.cookie('a', 1, { Secure: true })", 'secure', 'absent'],
    ["res.cookie('a', 1, { secure: flag })", 'secure', 'unknown'],
    ["res.cookie('a', 1, options)", 'secure', 'unknown'],
    ["res.cookie('a', 1, ...rest)", 'secure', 'unknown'],
    ['res.cookie(...all)', 'secure', 'unknown'],
    ["res.cookie('a', 1, flag ? { secure: true } : {})", 'secure', 'true or absent'],
    ["res.cookie('a', 1, { ...(flag && { secure: true }) })", 'secure', 'true or absent'],
    ["res.setHeader('Set-Cookie', 'a=1; Secure')", 'secure', 'true'],
    ["res.setHeader('Set-Cookie', 'a=1')", 'secure', 'absent'],
    ["res.setHeader('Set-Cookie', `a=1; ${rest}`)", 'secure', 'unknown'],
    ["res.setHeader('Set-Cookie', 'a=1; Max-Age=60')", 'maxAge', '60'],
  ])('%s, %s: %s', (statement, name, expected) => {
    const found = cookiesIn(handler(statement)).flatMap(({ readings }) =>
      readings.map((reading) =>
        alternativesOf(reading.presence(name))
          .map((one) => {
            if (one.kind !== 'present') return one.kind;
            return one.value.kind === 'scalar' ? String(one.value.value) : one.value.kind;
          })
          .join(' or '),
      ),
    );
    expect(found.join()).toBe(expected);
  });

  it('have the other spellings that the library accepts', () => {
    const program = "import Cookies from 'cookies'; new Cookies(req, res).set('a', 1, { maxage: 60000 });";
    expect(cookiesIn(program)[0]?.readings[0]?.presence('maxAge')).toMatchObject({
      kind: 'present',
      value: { value: 60000 },
    });
  });
});

describe('what is left out', () => {
  it.each([
    ["if (process.env.NODE_ENV !== 'production') { res.cookie('a', 1); }"],
    ["if (process.env.NODE_ENV === 'development') res.cookie('a', 1);"],
    ["process.env.NODE_ENV === 'production' || res.cookie('a', 1);"],
    ["if (process.env.NODE_ENV === 'production') return; res.cookie('a', 1);"],
    ["return; res.cookie('a', 1);"],
    ["throw error; res.cookie('a', 1);"],
  ])('%s', (statement) => {
    expect(cookiesIn(handler(statement))).toEqual([]);
  });
});

function handler(statements: string): string {
  return `import jwt from 'jsonwebtoken';\nimport { randomBytes } from 'node:crypto';\nexport const login = (req, res) => { ${statements} };`;
}

function cookiesIn(program: string): readonly Cookie[] {
  let cookies: readonly Cookie[] = [];
  const rule: Rule.RuleModule = {
    create: ({ sourceCode, filename, cwd }) => ({
      'Program:exit'() {
        cookies = fileOf({ sourceCode: sourceCode as never, filename, cwd, settings: undefined }).model.cookies();
      },
    }),
  };
  const config: Linter.Config = { plugins: { probe: { rules: { rule } } }, rules: { 'probe/rule': 'error' } };
  expect(new Linter().verify(program, [config], { filename: 'a.js' })).toEqual([]);
  return cookies;
}
