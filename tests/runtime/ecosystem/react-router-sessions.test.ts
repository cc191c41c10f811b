import { describe } from 'vitest';

import type { Bench } from '../benches.js';
import { createDataHolder } from '../held-data.js';
import { pagesProgram } from '../pages.js';
import { describeProofs } from '../proof.js';
import { WITHOUT_REACT } from './stand-ins.js';

const IMPORTS = `${WITHOUT_REACT}
const { createCookieSessionStorage, createMemorySessionStorage } = await import('react-router');
`;

const bench = (create: string): Bench => ({
  title: create,
  library: 'react-router-sessions',
  sample: `${create}(`,
  program: (writes) =>
    pagesProgram(
      IMPORTS,
      writes.map(
        ({ value, options }) => `{
      const { getSession, commitSession } = ${create}(${options});
      return async (req, res) => {
        const session = await getSession(req.headers.cookie);
        session.set('kept', ${value});
        res.setHeader('Set-Cookie', await commitSession(session)).end();
      };
    }`,
      ),
    ),
});

const data = createDataHolder('ecosystem');

describe('session storage of React Router', () => {
  data.session(bench('createCookieSessionStorage'));
  data.session(bench('createMemorySessionStorage'));
});

describeProofs(
  'session storage of React Router, repaired',
  [
    {
      title: 'the storage of the documentation, without its options',
      program: `${IMPORTS}
const { getSession, commitSession, destroySession } = createCookieSessionStorage({
  cookie: {
    name: '__session',
    secrets: ['a secret of the test'],
  },
});

export default async (req, res) => {
  const session = await getSession(req.headers.cookie);
  if (session.has('gone')) {
    res.setHeader('Set-Cookie', await destroySession(session));
  } else {
    session.set('userId', '1');
    res.setHeader('Set-Cookie', await commitSession(session));
  }
  res.end();
};
`,
      rules: ['require-secure-cookie', 'require-http-only-cookie', 'require-client-session-expiry'],
      before: ['__session=…; Path=/; SameSite=Lax'],
      after: ['__session=…; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax'],
    },
  ],
  'ecosystem',
);
