import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };

export default {
  id: 'firebase-sessions',
  title: 'Firebase Authentication',
  packages: ['firebase-admin', 'firebase-admin/auth'],
  source: 'firebase-admin: lib/auth/base-auth.js',
  version: '13.10.0',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['revokeRefreshTokens'], of: anything },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
      subject: 'sessions',
      sample: "app.post('/revoke', async (req, res) => { await getAuth().revokeRefreshTokens(req.body.uid); });",
    },
    {
      kind: 'session-deletion',
      callee: {
        member: ['deleteUser'],
        of: {
          anyOf: [
            { resultOf: { import: 'firebase-admin/auth', name: 'getAuth' } },
            { resultOf: { member: 'auth', of: { import: 'firebase-admin' } } },
          ],
        },
      },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
      subject: 'sessions',
      sample:
        "import { getAuth } from 'firebase-admin/auth';\napp.post('/revoke', async (req, res) => { await getAuth().deleteUser(req.body.uid); });",
    },
    {
      kind: 'none',
      sample: "app.post('/revoke', async (req, res) => { await getAuth().revokeRefreshTokens(req.user.uid); });",
    },
  ],
} satisfies Library;
