import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

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
