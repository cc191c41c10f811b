import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ProgramHost } from './program-host.js';
import { repair } from './repair.js';

/** Express 4 with its own parser of queries, and a model that compares like one of Mongoose: operators in objects, any value of a list. */
const application = (handler: string) => `
import cookieParser from 'cookie-parser';
import express from 'express';

let sessions = ['alice', 'bob'].map((user) => ({ token: \`secret of \${user}\`, user }));

const OPERATORS = {
  $eq: (value, given) => value === given,
  $exists: (value, given) => (value !== undefined) === (String(given) === 'true'),
  $gt: (value, given) => value > given,
  $ne: (value, given) => value !== given,
};
const fits = (value, asked) => {
  if (Array.isArray(asked)) return asked.includes(value);
  if (typeof asked !== 'object' || asked === null) return value === asked;
  return Object.entries(asked).every(([key, given]) => OPERATORS[key](value, given));
};
const matches = (filter) => (session) => Object.entries(filter).every(([key, asked]) => fits(session[key], asked));

class Session {
  static async findOne(filter) {
    return sessions.find(matches(filter));
  }
  static async deleteMany(filter) {
    sessions = sessions.filter((session) => !matches(filter)(session));
  }
}

const app = express();
app.use(express.json());
app.use(cookieParser());
app.get('/count', (req, res) => {
  res.json(sessions.length);
});
${handler}
export default app;
`;

const PACKAGES = { express: 'express4' };

const ME = (value: string) => `
app.get('/me', async (req, res) => {
  const session = await Session.findOne({ token: ${value} });
  res.status(session ? 200 : 401).send(session?.user);
});
`;

const LOGOUT = `
app.post('/logout', async (req, res) => {
  const { token } = req.body;
  if (!token) return res.sendStatus(400);
  await Session.deleteMany({ token });
  res.sendStatus(204);
});
`;

let host: ProgramHost;
beforeAll(() => {
  host = new ProgramHost();
});
afterAll(() => host.close());

/** The program as it is and as it is repaired, with nothing left to report. */
function beforeAndAfter(program: string): readonly [before: string, after: string] {
  const { found, output, left } = repair(program, ['require-validated-session-identifier']);
  expect(found).toHaveLength(1);
  expect(left).toEqual([]);
  return [program, output];
}

describe('a session that is found by the query', () => {
  const [before, after] = beforeAndAfter(application(ME('req.query.token')));

  it.each(['?token[$ne]=x', '?token[$gt]=', '?token[$exists]=true', '?token=x&token=secret%20of%20alice'])(
    'is somebody else’s by %s',
    async (query) => {
      expect(await answer(before, 'GET', `/me${query}`)).toEqual({ status: 200, body: 'alice' });
      expect(await answer(after, 'GET', `/me${query}`)).toEqual({ status: 401, body: '' });
    },
  );

  it('is still one’s own by its token', async () => {
    for (const program of [before, after])
      expect(await answer(program, 'GET', '/me?token=secret%20of%20bob')).toEqual({ status: 200, body: 'bob' });
  });

  it('is nobody’s without one', async () => {
    for (const program of [before, after])
      expect(await answer(program, 'GET', '/me')).toEqual({ status: 401, body: '' });
  });
});

describe('a session that is found by a cookie', () => {
  const [before, after] = beforeAndAfter(application(ME('req.cookies.sid')));
  const cookie = (text: string) => ({ Cookie: `sid=${encodeURIComponent(text)}` });

  it('is somebody else’s by JSON', async () => {
    const sent = cookie('j:{"$ne":null}');
    expect(await answer(before, 'GET', '/me', sent)).toEqual({ status: 200, body: 'alice' });
    expect(await answer(after, 'GET', '/me', sent)).toEqual({ status: 401, body: '' });
  });

  it('is still one’s own, and nobody’s for a visitor', async () => {
    for (const program of [before, after]) {
      expect(await answer(program, 'GET', '/me', cookie('secret of bob'))).toEqual({ status: 200, body: 'bob' });
      expect(await answer(program, 'GET', '/me')).toEqual({ status: 401, body: '' });
    }
  });
});

describe('sessions that are ended by the body', () => {
  const [before, after] = beforeAndAfter(application(LOGOUT));

  it('are everybody’s by an operator', async () => {
    const body = { token: { $ne: null } };
    expect(await left(before, body)).toBe(0);
    expect(await left(after, body)).toBe(2);
  });

  it('are still one’s own by the token', async () => {
    for (const program of [before, after]) expect(await left(program, { token: 'secret of bob' })).toBe(1);
  });
});

async function answer(text: string, method: string, page: string, headers: Readonly<Record<string, string>> = {}) {
  const program = await host.serve(text, PACKAGES);
  const { status, body } = await program.send(method, page, headers);
  await program.stop();
  return { status, body: status === 200 ? body : '' };
}

/** How many sessions are left after a logout. */
async function left(text: string, body: object): Promise<number> {
  const program = await host.serve(text, PACKAGES);
  const { status } = await program.send('POST', '/logout', {}, body);
  expect(status).toBe(204);
  const { body: count } = await program.get('/count', 'plain');
  await program.stop();
  return Number(count);
}
