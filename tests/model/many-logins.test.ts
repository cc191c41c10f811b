import { describe, expect, it } from 'vitest';

import { lintedFile } from './steps-of.js';

// What a file keeps in its sessions is asked for by each of its logins, and has to be found once.

const START = `
import bcrypt from 'bcrypt';
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET }));
`;

const CHECK = 'if (await bcrypt.compare(req.body.password, user.password))';

/** What stands in a file once for each login. */
const PROGRAMS: Readonly<Record<string, (n: number) => string>> = {
  'of persons': (n) =>
    `app.post('/${n}/login', async (req, res) => { const user = await find(n); ${CHECK} { req.session.userId = user.id; res.redirect(req.session.returnTo); } });`,
  'under keys that say nothing': (n) =>
    `app.post('/${n}/login', async (req, res) => { const user = await find(n); ${CHECK} { req.session.current${n} = user; res.send('in'); } });`,
  'with baskets of visitors beside them': (n) =>
    `app.post('/${n}/login', async (req, res) => { const user = await find(n); ${CHECK} { req.session.userId = user.id; res.send('in'); } });
app.post('/basket${n}', (req, res) => { req.session.basket = req.body.id; res.send('added'); });`,
};

describe('twice as many logins, at most twice the questions where something comes from, and 5%', () => {
  it.each(Object.keys(PROGRAMS))('%s', (title) => {
    const asked = questionsOf(title, 40);
    expect(asked).toBeGreaterThan(40);
    expect(questionsOf(title, 80)).toBeLessThanOrEqual(asked * 2 * 1.05);
  });
});

function questionsOf(title: string, count: number): number {
  const logins = Array.from({ length: count }, (_, n) => PROGRAMS[title]?.(n) ?? '');
  return lintedFile(START + logins.join('\n'), ['a'], ['require-session-regeneration']).model.questions;
}
