import type { Library } from './types/library.js';

export default {
  id: 'better-auth-sessions',
  title: 'Better Auth',
  packages: ['better-auth', 'better-auth/api', 'better-auth/plugins'],
  source: 'better-auth: dist/db/internal-adapter.mjs, dist/api/routes/session.mjs',
  version: '1.7.25',
  sinks: [
    {
      kind: 'session-deletion',
      callee: {
        member: ['deleteSessions', 'deleteUserSessions', 'deleteUser'],
        of: { anything: true, named: ['internalAdapter'] },
      },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
      subject: 'sessions',
      sample:
        "app.post('/revoke', async (req, res) => { await ctx.context.internalAdapter.deleteSessions(req.body.userId); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/revoke', async (req, res) => { await auth.api.revokeUserSessions({ body: { userId: req.body.userId }, headers: req.headers }); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/revoke', async (req, res) => { await auth.api.revokeSession({ body: { token: req.body.token }, headers: req.headers }); });",
    },
  ],
} satisfies Library;
