import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };

const ofUser = {
  kind: 'session-deletion',
  filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
  subject: 'sessions',
} as const;

export default {
  id: 'supertokens-sessions',
  title: 'SuperTokens',
  packages: ['supertokens-node', 'supertokens-node/recipe/session'],
  source: 'supertokens-node: lib/build/recipe/session/index.js',
  version: '24.0.3',
  sinks: [
    {
      ...ofUser,
      callee: { import: 'supertokens-node/recipe/session', name: 'revokeAllSessionsForUser' },
      caller: '{request}.session!.getUserId()',
      sample:
        "import Session from 'supertokens-node/recipe/session';\napp.post('/revoke', async (req, res) => { await Session.revokeAllSessionsForUser(req.body.userId); });",
    },
    {
      ...ofUser,
      callee: { member: ['revokeAllSessionsForUser'], of: anything },
      sample: "app.post('/revoke', async (req, res) => { await Session.revokeAllSessionsForUser(req.body.userId); });",
    },
    {
      kind: 'session-deletion',
      callee: { import: 'supertokens-node/recipe/session', name: ['revokeSession', 'revokeMultipleSessions'] },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'sessions',
      sample:
        "import Session from 'supertokens-node/recipe/session';\napp.post('/revoke', async (req, res) => { await Session.revokeSession(req.body.handle); });",
    },
    { kind: 'none', sample: "app.post('/revoke', async (req, res) => { await req.session.revokeSession(); });" },
  ],
} satisfies Library;
