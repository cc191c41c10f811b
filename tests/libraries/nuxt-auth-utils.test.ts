import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('nuxt-auth-utils: what is recognised', () => {
  it.each([
    [
      "import { setUserSession } from '#imports';\nexport default defineEventHandler((event) => setUserSession(event, { user }, { cookie: { secure: false } }));",
      'nuxt-auth-utils "nuxt-session" client',
    ],
    [
      "export default defineEventHandler(async (event) => { await setUserSession(event, { user }, { name: 'sid', cookie: { secure: false } }); });",
      'nuxt-auth-utils "sid" client',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('nuxt-auth-utils: what is not', () => {
  it.each([
    'export default defineEventHandler(async (event) => { await setUserSession(event, { user }); });',
    'setUserSession(event, { user }, { cookie: { secure: false } });',
    "import { setUserSession } from './session.js';\nsetUserSession(event, { user }, { cookie: { secure: false } });",
    'export default defineEventHandler(async (event) => { await setUserSession(event, { user }, { maxAge: 60 }); });',
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
