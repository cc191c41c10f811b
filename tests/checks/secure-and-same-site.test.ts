import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.js';

/** What one `--fix` makes of a program with every rule on, and what it would still change. */
function repaired(code: string) {
  const linter = new Linter();
  const { output, messages } = linter.verifyAndFix(code, [{ ...plugin.configs.strict, settings: {} }]);
  return { output, left: messages.filter(({ fix, fatal }) => fix !== undefined || fatal) };
}

describe('SameSite=None without Secure, with every rule on', () => {
  it.each([
    [
      "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', httpOnly: true, maxAge: 1800000 });",
      "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', httpOnly: true, maxAge: 1800000, secure: true });",
    ],
    [
      "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: false, httpOnly: true, maxAge: 1800000 });",
      "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: true, httpOnly: true, maxAge: 1800000 });",
    ],
    [
      "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', SECURE: true, httpOnly: true, maxAge: 1800000 });",
      "const handler = (req, res) => res.cookie('sid', id, { sameSite: 'none', secure: true, httpOnly: true, maxAge: 1800000 });",
    ],
    [
      "import session from 'express-session'; app.use(session({ secret: process.env.SECRET, name: 'id', cookie: { sameSite: 'none', maxAge: 1800000 } }));",
      "import session from 'express-session'; app.use(session({ secret: process.env.SECRET, name: 'id', cookie: { sameSite: 'none', maxAge: 1800000, secure: 'auto' } }));",
    ],
    [
      "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; SameSite=None; HttpOnly; Max-Age=1800`);",
      "const handler = (req, res) => res.setHeader('Set-Cookie', `sid=${id}; SameSite=None; HttpOnly; Max-Age=1800; Secure`);",
    ],
  ])('%s', (code, output) => {
    expect(repaired(code)).toEqual({ output, left: [] });
  });
});
