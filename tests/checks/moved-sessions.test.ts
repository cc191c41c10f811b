import { Linter } from 'eslint';
import { expect, it } from 'vitest';

import plugin from '../../src/index.js';

/** What all edits make of the program. */
function fixed(code: string, rules: readonly string[]): string {
  const config: Linter.Config = {
    plugins: { 'session-security': plugin },
    rules: Object.fromEntries(rules.map((rule) => [`session-security/${rule}`, 'error'])),
    settings: { 'session-security': { fixes: 'all' } },
  };
  return new Linter().verifyAndFix(code, config).output;
}

const MOVE = 'no-client-side-session';
const STATE = 'no-replayable-client-session-state';

const program = `import cookieSession from 'cookie-session';
import express from 'express';
const app = express();
app.use(cookieSession({ keys: [process.env.KEY], maxAge: 900_000 }));
app.post('/coupon', (req, res) => {
  req.session.couponUsed = true;
  res.sendStatus(204);
});
`;

it('what must never go back stays in a session that moves to the server', () => {
  const output = fixed(program, [MOVE, STATE]);
  expect(output).toContain("from 'express-session'");
  expect(output).toContain('req.session.couponUsed = true;');
});

it('it is taken away where nothing moves the session', () => {
  expect(fixed(program, [STATE])).not.toContain('couponUsed');
  const kept = program.replace('res.sendStatus(204)', 'res.json(req.session)');
  expect(fixed(kept, [MOVE, STATE])).not.toContain('couponUsed');
});
