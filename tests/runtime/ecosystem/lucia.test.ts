import { describe, expect, it } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';

/** The part of an adapter that signing in and out needs. */
const ADAPTER = `
import { Lucia } from 'lucia';

const sessions = new Map();
const adapter = {
  setSession: async (session) => sessions.set(session.id, session),
  getSessionAndUser: async (id) => [sessions.get(id) ?? null, { id: sessions.get(id)?.userId, attributes: {} }],
  deleteSession: async (id) => sessions.delete(id),
  deleteUserSessions: async (userId) => {
    for (const { id } of [...sessions.values()].filter((session) => session.userId === userId)) sessions.delete(id);
  },
};
`;

const bench: Bench = {
  title: 'Lucia',
  library: 'lucia',
  sample: 'new Lucia(',
  program: (writes) =>
    pagesProgram(
      ADAPTER,
      writes.map(
        ({ value, options }) => `{
      const lucia = new Lucia(adapter, ${options});
      return async (req, res) => {
        const session = await lucia.createSession('alice', { kept: ${value} });
        res.setHeader('Set-Cookie', lucia.createSessionCookie(session.id).serialize()).end();
      };
    }`,
      ),
    ),
};

const data = createDataHolder('ecosystem');

describe('Lucia', () => {
  data.session(bench);

  it('gives the cookie a lifetime by itself, and ends the sessions that its methods name', async () => {
    const values = await data.evaluate(`${ADAPTER}\nconst lucia = new Lucia(adapter);`, [
      "lucia.createSessionCookie('id').attributes.maxAge",
      "new Lucia(adapter, { sessionCookie: { expires: false } }).createSessionCookie('id').attributes.maxAge",
      `(async () => {
        const [first, , other] = [await lucia.createSession('a', {}), await lucia.createSession('a', {}), await lucia.createSession('b', {})];
        const left = [];
        await lucia.invalidateSession(first.id);
        left.push(sessions.size);
        await lucia.invalidateUserSessions('a');
        return [...left, [...sessions.keys()].join() === other.id];
      })()`,
    ]);
    expect(values).toEqual([2592000, 34560000, [2, true]]);
  });
});

describeProofs(
  'Lucia, repaired',
  [
    {
      title: 'Secure switched off, as its tutorials did for development',
      program: `${ADAPTER}
export const lucia = new Lucia(adapter, {
  sessionCookie: {
    name: 'sid',
    attributes: {
      secure: false,
    },
  },
});

export default async (req, res) => {
  const session = await lucia.createSession('alice', {});
  const sessionCookie = lucia.createSessionCookie(session.id);
  res.setHeader('Set-Cookie', sessionCookie.serialize());
  res.end();
};
`,
      before: ['sid=…; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax'],
      after: ['sid=…; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax; Secure'],
    },
  ],
  'ecosystem',
);
