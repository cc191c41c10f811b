import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };

export default {
  id: 'lucia-sessions',
  title: 'Lucia',
  packages: ['lucia'],
  impliedBy: ['lucia-auth', '@lucia-auth/adapter-prisma', '@lucia-auth/adapter-drizzle'],
  source: 'lucia: dist/core.js',
  version: '3.2.2',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['invalidateUserSessions', 'invalidateAllUserSessions'], of: anything },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
      subject: 'sessions',
      sample: "app.post('/revoke', async (req, res) => { await lucia.invalidateUserSessions(req.body.userId); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['invalidateSession'], of: anything },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'sessions',
      sample: "app.post('/revoke', async (req, res) => { await lucia.invalidateSession(req.body.sessionId); });",
    },
    {
      kind: 'none',
      sample: "app.post('/revoke', async (req, res) => { await lucia.invalidateSession(res.locals.session.id); });",
    },
  ],
} satisfies Library;
