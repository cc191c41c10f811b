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
    [
      "export default defineNuxtConfig({ modules: ['nuxt-auth-utils'], runtimeConfig: { session: { cookie: { secure: false } } } });",
      'nuxt-auth-utils "nuxt-session" client',
    ],
    [
      "import { defineNuxtConfig } from 'nuxt/config';\nexport default defineNuxtConfig({ runtimeConfig: { session: { name: 'sid', cookie: {} } } });",
      'nuxt-auth-utils "sid" client',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('nuxt-auth-utils: what is not', () => {
  it.each([
    'export default defineEventHandler(async (event) => { await setUserSession(event, { user }); });',
    'export default defineNuxtConfig({ runtimeConfig: { session: { maxAge: 3600 } } });',
    'export default defineNuxtConfig({ session: { cookie: { secure: false } } });',
    "import { defineNuxtConfig } from './nuxt.js';\nexport default defineNuxtConfig({ runtimeConfig: { session: { cookie: {} } } });",
    'setUserSession(event, { user }, { cookie: { secure: false } });',
    "import { setUserSession } from './session.js';\nsetUserSession(event, { user }, { cookie: { secure: false } });",
    'export default defineEventHandler(async (event) => { await setUserSession(event, { user }, { maxAge: 60 }); });',
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
