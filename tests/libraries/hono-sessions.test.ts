import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

const IMPORT = "import { CookieStore, MemoryStore, sessionMiddleware } from 'hono-sessions';\n";

describe('hono-sessions: what is recognised', () => {
  it.each([
    [`${IMPORT}app.use(sessionMiddleware({ store: new MemoryStore() }));`, 'hono-sessions "session" server'],
    [
      `${IMPORT}app.use('*', sessionMiddleware({ store: new CookieStore() }));`,
      'hono-sessions "session" client for ever',
    ],
    [
      `${IMPORT}const store = new CookieStore();\napp.use(sessionMiddleware({ store, sessionCookieName: 'sid', expireAfterSeconds: 900 }));`,
      'hono-sessions "sid" client',
    ],
    [
      `${IMPORT}app.use(sessionMiddleware({ store: new CookieStore(), expireAfterSeconds: 0 }));`,
      'hono-sessions "session" client for ever',
    ],
    [
      `${IMPORT}app.use(sessionMiddleware({ store: new CookieStore(), expireAfterSeconds }));`,
      'hono-sessions "session" client',
    ],
    [
      `${IMPORT}app.use(sessionMiddleware({ store: new CookieStore(), ...rest }));`,
      'hono-sessions of the session unknown',
    ],
    [`${IMPORT}app.use(sessionMiddleware({ store: open() }));`, 'hono-sessions "session" unknown'],
    [
      "import { sessionMiddleware, CookieStore } from 'jsr:@jcs224/hono-sessions';\napp.use(sessionMiddleware({ store: new CookieStore(), expireAfterSeconds: 60 }));",
      'hono-sessions "session" client',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('hono-sessions: what is not', () => {
  it.each([
    'app.use(sessionMiddleware({ store: new CookieStore() }));',
    "import { sessionMiddleware } from './session.js';\napp.use(sessionMiddleware({}));",
    "import { useSession } from 'hono-sessions';\nuseSession();",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
