import type { Library } from './types/library.js';

export default {
  id: 'workos',
  title: 'WorkOS',
  packages: ['@workos-inc/node', '@workos-inc/authkit-nextjs'],
  source: '@workos-inc/node: lib/workos-CESKLr5j.d.mts',
  version: '8.13.0',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: 'revokeSession', of: { anything: true, named: ['userManagement'] } },
      filter: {
        dialect: 'object',
        slot: { argument: 0 },
        operators: { and: [], or: [], equal: [], open: [] },
        literal: true,
      },
      subject: 'sessions',
      sample:
        "app.post('/revoke', async (req, res) => { await workos.userManagement.revokeSession({ sessionId: req.body.sessionId }); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: 'deleteUser', of: { anything: true, named: ['userManagement'] } },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
      subject: 'sessions',
      sample: "app.post('/revoke', async (req, res) => { await workos.userManagement.deleteUser(req.body.userId); });",
    },
  ],
} satisfies Library;
