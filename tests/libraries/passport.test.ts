import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('Passport sets up no session', () => {
  it.each([
    "import passport from 'passport';\napp.use(passport.session());",
    "import passport from 'passport';\napp.use(passport.authenticate('session', { session: false }));",
    "const passport = require('passport');\napp.post('/login', passport.authenticate('local', { keepSessionInfo: true }));",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
