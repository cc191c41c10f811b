import { describe, expect, it } from 'vitest';

import { sessionsSeen } from '../model/sessions-seen.js';

describe('Auth.js: what is recognised', () => {
  it.each([
    ["import NextAuth from 'next-auth';\nexport default NextAuth({ providers });", 'next-auth of the session client'],
    [
      "import NextAuth from 'next-auth';\nexport default NextAuth({ providers, adapter: PrismaAdapter(prisma) });",
      'next-auth of the session server',
    ],
    [
      "import NextAuth from 'next-auth';\nexport default NextAuth({ providers, adapter: PrismaAdapter(prisma), session: { strategy: 'jwt' } });",
      'next-auth of the session client',
    ],
    [
      "import NextAuth from 'next-auth';\nexport const { handlers, auth } = NextAuth({ providers, session: { strategy: 'database' } });",
      'next-auth of the session server',
    ],
    [
      "import NextAuth from 'next-auth';\nconst options = { providers, cookies: { sessionToken: { name: 'sid', options: { secure: false } } } };\nexport default NextAuth(options);",
      'next-auth "sid" client',
    ],
    [
      "import NextAuth from 'next-auth';\nexport default (req, res) => NextAuth(req, res, { providers });",
      'next-auth of the session client',
    ],
    [
      "import { getServerSession } from 'next-auth/next';\nconst authOptions = { providers };\nexport const get = () => getServerSession(authOptions);",
      'next-auth of the session client',
    ],
    [
      "import { SvelteKitAuth } from '@auth/sveltekit';\nexport const { handle } = SvelteKitAuth({ providers });",
      'next-auth of the session client',
    ],
    [
      "import { ExpressAuth } from '@auth/express';\napp.use('/auth/*', ExpressAuth({ providers, adapter }));",
      'next-auth of the session server',
    ],
    [
      "import { Auth } from '@auth/core';\nexport const handle = (request) => Auth(request, { providers });",
      'next-auth of the session client',
    ],
  ])('%s', (code, seen) => {
    expect(sessionsSeen(code)).toEqual([seen]);
  });
});

describe('Auth.js: what is not', () => {
  it.each([
    'export default NextAuth({ providers });',
    "import NextAuth from './auth.js';\nexport default NextAuth({ providers });",
    "import NextAuth from 'next-auth';\nexport default NextAuth(options);",
    "import NextAuth from 'next-auth';\nexport const { auth } = NextAuth((request) => ({ providers }));",
    "import { useSession } from 'next-auth/react';\nuseSession({ required: true });",
  ])('%s', (code) => {
    expect(sessionsSeen(code)).toEqual([]);
  });
});
