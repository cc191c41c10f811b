import { readFileSync } from 'node:fs';

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { pairs } from '../../src/checks/precedence.js';
import plugin from '../../src/index.js';

/** Reports of a program, as `rule line`. */
function reports(code: string, rules: readonly string[]): string[] {
  const config: Linter.Config = {
    plugins: { 'session-security': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`session-security/${rule}`, 'error'])),
  };
  return new Linter()
    .verify(code, config)
    .map(({ ruleId, line }) => `${ruleId?.replace('session-security/', '') ?? ''} ${line}`);
}

const CLIENT = 'require-client-session-expiry';
const MAX_AGE = 'require-cookie-max-age';

const cookieSession =
  "import cookieSession from 'cookie-session';\napp.use(cookieSession({ keys: [process.env.KEY] }));";
const expressSession = "import session from 'express-session';\napp.use(session({ secret: process.env.SECRET }));";
const handMade = "const handler = (req, res) =>\n  res.cookie('session', JSON.stringify({ userId: req.user.id }));";

describe('a session cookie without a lifetime', () => {
  it('is reported once, by the more specific rule', () => {
    expect(reports(cookieSession, [CLIENT, MAX_AGE])).toEqual([`${CLIENT} 2`]);
    expect(reports(cookieSession, [MAX_AGE, CLIENT])).toEqual([`${CLIENT} 2`]);
  });

  it('is reported by the only rule that is on', () => {
    expect(reports(cookieSession, [MAX_AGE])).toEqual([`${MAX_AGE} 2`]);
    expect(reports(cookieSession, [CLIENT])).toEqual([`${CLIENT} 2`]);
  });

  it('is left alone by both where requests may be given their own', () => {
    const code = `${cookieSession}\napp.use((req, res, next) => {\n  req.sessionOptions.maxAge = 60000;\n  next();\n});`;
    expect(reports(code, [CLIENT, MAX_AGE])).toEqual([]);
  });

  it('is another matter where the session is on the server', () => {
    expect(reports(expressSession, [CLIENT, MAX_AGE])).toEqual([`${MAX_AGE} 2`]);
  });
});

it('a hand-made session and its cookie have lifetimes of their own', () => {
  expect(reports(handMade, [CLIENT, MAX_AGE]).toSorted()).toEqual([`${CLIENT} 2`, `${MAX_AGE} 2`]);
});

describe('a key that the library ignores', () => {
  const UNKNOWN = 'no-unknown-cookie-option';
  const HTTP_ONLY = 'require-http-only-cookie';
  const misspelt = "const handler = (req, res) =>\n  res.cookie('sid', id, {\n    httponly: true,\n  });";
  const nested =
    "import cookieSession from 'cookie-session';\napp.use(cookieSession({\n  keys,\n  cookie: { maxAge: 60000 },\n}));";

  it('is reported once, by the more specific rule', () => {
    expect(reports(misspelt, [UNKNOWN, HTTP_ONLY])).toEqual([`${UNKNOWN} 3`]);
    expect(reports(misspelt, [HTTP_ONLY, UNKNOWN])).toEqual([`${UNKNOWN} 3`]);
    expect(reports(nested, [UNKNOWN, CLIENT, MAX_AGE])).toEqual([`${UNKNOWN} 4`]);
  });

  it('is reported by the only rule that is on', () => {
    expect(reports(misspelt, [HTTP_ONLY])).toEqual([`${HTTP_ONLY} 3`]);
    expect(reports(misspelt, [UNKNOWN])).toEqual([`${UNKNOWN} 3`]);
    expect(reports(nested, [MAX_AGE])).toEqual([`${MAX_AGE} 4`]);
  });

  it('is reported once where a date was meant to be the lifetime', () => {
    const date = "const handler = (req, res) =>\n  res.cookie('sid', id, {\n    Expires: soon,\n  });";
    const beside =
      "import session from 'express-session';\napp.use(session({\n  secret,\n  expires: soon,\n  cookie: {},\n}));";
    const flat = "import cookieSession from 'cookie-session';\napp.use(cookieSession({\n  keys,\n  expire: soon,\n}));";
    expect(reports(date, [UNKNOWN, MAX_AGE])).toEqual([`${UNKNOWN} 3`]);
    expect(reports(date, [MAX_AGE])).toEqual([`${MAX_AGE} 3`]);
    expect(reports(beside, [UNKNOWN, MAX_AGE])).toEqual([`${UNKNOWN} 4`]);
    expect(reports(flat, [UNKNOWN, CLIENT, MAX_AGE])).toEqual([`${UNKNOWN} 4`]);
    expect(reports(flat, [CLIENT, MAX_AGE])).toEqual([`${CLIENT} 4`]);
  });

  it('does not hide what else is missing', () => {
    expect(reports(misspelt, [UNKNOWN, HTTP_ONLY, 'require-secure-cookie']).toSorted()).toEqual([
      `${UNKNOWN} 3`,
      'require-secure-cookie 2',
    ]);
  });
});

it('a lifetime in the wrong unit is reported once, whatever the maximum', () => {
  const UNIT = 'no-max-age-unit-mismatch';
  const code =
    "import { serialize } from 'cookie';\nimport jwt from 'jsonwebtoken';\nserialize('sid', id, { maxAge: 3600000 });\njwt.sign({ sub }, key, { expiresIn: 3600000 });";
  const rules = {
    [`session-security/${MAX_AGE}`]: ['error', { maximumSeconds: 60 }],
    'session-security/require-token-expiry': ['error', { maximumSeconds: 60 }],
    [`session-security/${UNIT}`]: 'error',
  } satisfies Linter.RulesRecord;
  const found = new Linter().verify(code, { plugins: { 'session-security': plugin }, rules });
  expect(found.map(({ ruleId, line }) => [ruleId, line])).toEqual([
    [`session-security/${UNIT}`, 3],
    [`session-security/${UNIT}`, 4],
  ]);
});

describe('a session without a time that the page keeps', () => {
  const READABLE = 'no-script-readable-session';
  const withToken =
    "const signIn = (user, token) =>\n  localStorage.setItem('session', JSON.stringify({ user, token }));";
  const without = "const signIn = (user) =>\n  localStorage.setItem('session', JSON.stringify({ userId: user.id }));";

  it('is reported once where it holds a token, by the rule that takes it out of the page', () => {
    expect(reports(withToken, [CLIENT, READABLE])).toEqual([`${READABLE} 2`]);
    expect(reports(withToken, [READABLE, CLIENT])).toEqual([`${READABLE} 2`]);
  });

  it('is reported by the only rule that is on, or that sees it', () => {
    expect(reports(withToken, [CLIENT])).toEqual([`${CLIENT} 2`]);
    expect(reports(without, [CLIENT, READABLE])).toEqual([`${CLIENT} 2`]);
  });
});

describe('docs/precedence.md', () => {
  const page = readFileSync(new URL('../../docs/precedence.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.includes('](rules/'));

  it('has a row for every pair of the table, in its order', () => {
    const link = (rule: string) => `[\`${rule}\`](rules/${rule}.md)`;
    const told = rows.map((row) =>
      row
        .split('|')
        .slice(2, 4)
        .map((cell) => cell.trim()),
    );
    const expected = pairs.map(({ rule, over }, index) => [
      link(rule),
      over === undefined ? told[index]?.[1] : link(over),
    ]);
    expect(told).toEqual(expected);
  });
});
