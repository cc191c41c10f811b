import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const client: Origin = {
  anyOf: [
    { anything: true, named: ['clerkClient', 'clerk'] },
    { resultOf: { anything: true, named: ['clerkClient', 'createClerkClient'] } },
  ],
};

export default {
  id: 'clerk',
  title: 'Clerk',
  packages: ['@clerk/backend', '@clerk/nextjs/server', '@clerk/express', '@clerk/clerk-sdk-node', '@clerk/fastify'],
  impliedBy: ['@clerk/nextjs'],
  source: '@clerk/backend: dist/api/endpoints/SessionApi.d.ts, UserApi.d.ts',
  version: '3.25.0',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: 'revokeSession', of: { member: 'sessions', of: client } },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'sessions',
      sample:
        "app.post('/revoke', async (req, res) => { await clerkClient.sessions.revokeSession(req.body.sessionId); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: 'deleteUser', of: { member: 'users', of: client } },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
      subject: 'sessions',
      sample: "app.post('/revoke', async (req, res) => { await clerkClient.users.deleteUser(req.body.userId); });",
    },
    {
      kind: 'none',
      sample: "app.post('/revoke', async (req, res) => { await clerkClient.users.deleteUser(req.auth.userId); });",
    },
  ],
} satisfies Library;
