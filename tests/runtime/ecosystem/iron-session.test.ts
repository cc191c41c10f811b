import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

const PASSWORD = "'a password of the test, long enough'";

const bench: Bench = {
  title: 'getIronSession',
  library: 'iron-session',
  sample: 'getIronSession(',
  program: (writes) =>
    pagesProgram(
      "import { getIronSession } from 'iron-session';",
      writes.map(
        ({ value, options }) => `async (req, res) => {
      const session = await getIronSession(req, res, { cookieName: 'sid', password: ${PASSWORD}, ...${options} });
      session.kept = ${value};
      await session.save();
      res.end();
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('iron-session', () => {
  data.session(bench);

  it('seals for as long as the data says: not without an end of the cookie', async () => {
    // The part of a seal that says when it expires, in milliseconds since the epoch; empty for never.
    const expiry = (options: string) =>
      `await (async () => {
        const res = { getHeader: () => undefined, setHeader(_, value) { this.header = String(value); } };
        const session = await getIronSession({ headers: {} }, res, { cookieName: 'sid', password: ${PASSWORD}, ...${options} });
        await session.save();
        const at = decodeURIComponent(res.header).split('*')[5];
        return at === '' ? 0 : Math.round((Number(at) - Date.now()) / 1000);
      })()`;
    const seal = (options: string) =>
      `((at) => (at === '' ? 0 : Math.round((Number(at) - Date.now()) / 1000)))((await sealData({}, { password: ${PASSWORD}, ...${options} })).split('*')[5])`;
    const cases: readonly [string, number][] = [
      [expiry('{}'), 1209600],
      [expiry('{ ttl: 60 }'), 60],
      [expiry('{ ttl: 0 }'), 0],
      [expiry('{ cookieOptions: { maxAge: 60 } }'), 1209600],
      [expiry('{ cookieOptions: { maxAge: undefined } }'), 0],
      [expiry('{ ttl: 60, cookieOptions: { maxAge: undefined } }'), 0],
      [seal('{}'), 1209600],
      [seal('{ ttl: 60 }'), 60],
      [seal('{ ttl: 0 }'), 0],
    ];
    const program = `
import { getIronSession, sealData } from 'iron-session';

const answers = [${cases.map(([expression]) => expression).join(', ')}];
export default (req, res) => res.end(JSON.stringify(answers));
`;
    const running = await data.host().serve(program);
    expect(JSON.parse((await running.get('/', 'plain')).body)).toEqual(cases.map(([, expected]) => expected));
  });
});

const RULES = ['require-secure-cookie', 'require-http-only-cookie', 'require-client-session-expiry'];

describeProofs(
  'iron-session, repaired',
  [
    {
      title: 'a session for as long as the browser is open',
      program: `
import { getIronSession } from 'iron-session';

const sessionOptions = {
  password: ${PASSWORD},
  cookieName: 'sid',
  cookieOptions: {
    secure: process.env.NODE_ENV !== 'production',
    maxAge: undefined, // until the browser is closed
  },
};

export default async (req, res) => {
  const session = await getIronSession(req, res, sessionOptions);
  session.visits = (session.visits ?? 0) + 1;
  await session.save();
  res.end();
};
`,
      rules: RULES,
      before: ['sid=…; Path=/; HttpOnly; SameSite=Lax'],
      after: ['sid=…; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax'],
    },
    {
      title: 'a seal without end',
      program: `
import { getIronSession } from 'iron-session';

export default async (req, res) => {
  const session = await getIronSession(req, res, { password: ${PASSWORD}, cookieName: 'sid', ttl: 0 });
  session.visits = 1;
  await session.save();
  res.end();
};
`,
      rules: RULES,
      before: ['sid=…; Max-Age=2147483647; Path=/; HttpOnly; Secure; SameSite=Lax'],
      after: ['sid=…; Max-Age=1209540; Path=/; HttpOnly; Secure; SameSite=Lax'],
    },
  ],
  'ecosystem',
);
