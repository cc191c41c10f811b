import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('SuperTokens: what is recognised', () => {
  it.each([
    [
      "import Session from 'supertokens-node/recipe/session';\nconst recipes = [Session.init({ cookieSecure: false })];",
      'supertokens "sAccessToken" server',
    ],
    [
      "import * as Session from 'supertokens-node/recipe/session';\nSession.init();",
      'supertokens "sAccessToken" server',
    ],
    [
      "const { init } = require('supertokens-node/recipe/session');\ninit({ cookieSecure });",
      'supertokens "sAccessToken" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('SuperTokens: what is not', () => {
  it.each([
    'Session.init({ cookieSecure: false });',
    "import EmailPassword from 'supertokens-node/recipe/emailpassword';\nEmailPassword.init();",
    "import Session from 'supertokens-web-js/recipe/session';\nSession.init();",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
