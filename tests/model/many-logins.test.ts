import { describe, expect, it, vi } from 'vitest';

import type * as Places from '../../src/model/session-life/places.js';
import { lintedFile } from './steps-of.js';

// What a file keeps in its sessions is asked for by each of its logins, and has to be found once.

const asked = vi.hoisted(() => ({ questions: 0 }));

vi.mock('../../src/model/session-life/places.js', async (importOriginal) => {
  const original = await importOriginal<typeof Places>();
  const counted: typeof original.createPlaces = (...given) => {
    const places = original.createPlaces(...given);
    return {
      ...places,
      sessionAt(node) {
        asked.questions++;
        return places.sessionAt(node);
      },
      requestAt(node) {
        asked.questions++;
        return places.requestAt(node);
      },
    };
  };
  return { ...original, createPlaces: counted };
});

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

describe('twice as many logins, at most twice the questions where something stands, and 5%', () => {
  it.each(Object.keys(PROGRAMS))('%s', (title) => {
    const small = questionsOf(title, 40);
    const large = questionsOf(title, 80);
    expect(small).toBeGreaterThan(40);
    expect(large).toBeLessThanOrEqual(small * 2 * 1.05);
  });
});

function questionsOf(title: string, count: number): number {
  asked.questions = 0;
  const logins = Array.from({ length: count }, (_, n) => PROGRAMS[title]?.(n) ?? '');
  lintedFile(START + logins.join('\n'), ['a'], ['require-session-regeneration']);
  return asked.questions;
}
