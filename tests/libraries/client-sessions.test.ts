import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('client-sessions: what is recognised', () => {
  it.each([
    [
      "import sessions from 'client-sessions';\napp.use(sessions({ cookieName: 'sid', secret }));",
      'client-sessions "sid" client',
    ],
    [
      "const sessions = require('client-sessions');\napp.use(sessions({ secret, cookie: { ephemeral: true } }));",
      'client-sessions "session_state" client',
    ],
    ["app.use(require('client-sessions')({ secret }));", 'client-sessions "session_state" client'],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('client-sessions: what is not', () => {
  it.each([
    'app.use(sessions({ secret }));',
    "import sessions from './client-sessions.js';\napp.use(sessions({ secret }));",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
