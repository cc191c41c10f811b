import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('Better Auth: what is recognised', () => {
  it.each([
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database });",
      'better-auth "better-auth.session_token" server',
    ],
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ database: prismaAdapter(prisma, { provider: 'postgresql' }) });",
      'better-auth "better-auth.session_token" server',
    ],
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ secondaryStorage });",
      'better-auth "better-auth.session_token" server',
    ],
    [
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ socialProviders });",
      'better-auth "better-auth.session_token" client',
    ],
    [
      "import { betterAuth } from 'better-auth/minimal';\nexport const auth = betterAuth({ database, advanced: { cookies: { session_token: { name: 'sid' } } } });",
      'better-auth "sid" server',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('Better Auth: what is not', () => {
  it.each([
    'export const auth = betterAuth({ database });',
    "import { createAuthClient } from 'better-auth/client';\ncreateAuthClient();",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
