import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('Lucia: what is recognised', () => {
  it.each([
    ["import { Lucia } from 'lucia';\nexport const lucia = new Lucia(adapter);", 'lucia "auth_session" server'],
    [
      "import { Lucia, TimeSpan } from 'lucia';\nexport const auth = new Lucia(adapter, { sessionCookie: { name: 'sid', attributes: { secure: false } } });",
      'lucia "sid" server',
    ],
    // Version 2.
    [
      "import { lucia } from 'lucia';\nexport const auth = lucia({ adapter, env: 'PROD', sessionCookie: { name: 'sid' } });",
      'lucia "sid" server',
    ],
    [
      "import { lucia as createAuth } from 'lucia';\nexport const auth = createAuth({ adapter, env: 'DEV' });",
      'lucia "auth_session" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('Lucia: what is not', () => {
  it.each([
    'new Lucia(adapter, { sessionCookie: { attributes: { secure: false } } });',
    "lucia({ adapter, env: 'PROD' });",
    "import { lucia } from './lucia.js';\nlucia.createSession({ env: 'PROD' });",
    "import { Lucia } from './lucia.js';\nnew Lucia(adapter);",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
