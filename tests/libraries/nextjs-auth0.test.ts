import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('@auth0/nextjs-auth0: what is recognised', () => {
  it.each([
    [
      "import { Auth0Client } from '@auth0/nextjs-auth0/server';\nexport const auth0 = new Auth0Client();",
      'nextjs-auth0 "__session" client',
    ],
    [
      "import { Auth0Client } from '@auth0/nextjs-auth0/server';\nexport const auth0 = new Auth0Client({ sessionStore });",
      'nextjs-auth0 "__session" server',
    ],
    [
      "import { initAuth0 } from '@auth0/nextjs-auth0';\nexport default initAuth0({ session: { name: 'sid', cookie: { secure: false } } });",
      'nextjs-auth0 "sid" client',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('@auth0/nextjs-auth0: what is not', () => {
  it.each([
    'export const auth0 = new Auth0Client();',
    "import { Auth0Client } from '@auth0/auth0-spa-js';\nnew Auth0Client({ domain });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
