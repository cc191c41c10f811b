import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

const IMPORT = "import { useSession } from '@hono/session';\n";

describe('@hono/session: what is recognised', () => {
  it.each([
    [`${IMPORT}app.use(useSession());`, 'hono-session "sid" client for ever'],
    [`${IMPORT}app.use('/account/*', useSession({ secret }));`, 'hono-session "sid" client for ever'],
    [`${IMPORT}app.use(useSession({ duration: { absolute: 900 } }));`, 'hono-session "sid" client'],
    [`${IMPORT}app.use(useSession({ duration }));`, 'hono-session "sid" client'],
    [`${IMPORT}app.use(useSession(options));`, 'hono-session "sid" client'],
    [
      "import { useSession, useSessionStorage } from '@hono/session';\napp.use(useSessionStorage(kv), useSession());",
      'hono-session "sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('@hono/session: what is not', () => {
  it.each([
    'app.use(useSession());',
    "import { useSession } from 'next-auth/react';\nconst { data } = useSession();",
    "import { useSession } from '@hono/auth-js/react';\nconst { data } = useSession();",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
