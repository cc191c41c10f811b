import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('koa-generic-session: what is recognised', () => {
  it.each([
    ["import session from 'koa-generic-session';\napp.use(session());", 'koa-generic-session "koa.sid" server'],
    [
      "import session from 'koa-generic-session';\napp.use(session({ key: 'sid', store }));",
      'koa-generic-session "sid" server',
    ],
    [
      "const session = require('koa-generic-session');\napp.use(session({ store: redisStore({}) }));",
      'koa-generic-session "koa.sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('koa-generic-session: what is not', () => {
  it.each(['app.use(session({ store }));', "import session from './koa-generic-session.js';\napp.use(session());"])(
    '%s',
    (code) => {
      expect(sessionsSeen(code)).toEqual([]);
    },
  );
});
