import type { Filter } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };

const filter: Filter = {
  dialect: 'builder',
  and: ['eq', 'in', 'match', 'ilike', 'like'],
  or: [],
  neutral: [
    'select',
    'delete',
    'update',
    'neq',
    'gt',
    'gte',
    'lt',
    'lte',
    'order',
    'limit',
    'single',
    'maybeSingle',
    'throwOnError',
    'schema',
    'then',
    'is',
  ],
  table: ['from'],
};

const subject = 'table argument';

export default {
  id: 'supabase',
  title: 'Supabase',
  packages: ['@supabase/supabase-js', '@supabase/ssr', '@supabase/auth-helpers-nextjs'],
  source: '@supabase/postgrest-js: dist/index.d.mts; @supabase/auth-js: dist/main/GoTrueAdminApi.js',
  version: '2.109.0',
  credentialChecks: [
    {
      callee: { member: 'getUser', of: { anything: true, named: ['auth'] } },
      credential: { argument: 0 },
    },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['delete'], of: anything },
      filter,
      subject,
      sample:
        "app.post('/revoke', async (req, res) => { await supabase.from('sessions').delete().eq('user_id', req.body.userId); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: anything },
      filter,
      subject,
      revokes: { data: { argument: 0 } },
      sample:
        "app.post('/revoke', async (req, res) => { await supabase.from('sessions').update({ revoked: true }).eq('user_id', req.body.userId); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: 'deleteUser', of: { member: 'admin', of: { anything: true, named: ['auth'] } } },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'user' },
      subject: 'sessions',
      sample: "app.post('/revoke', async (req, res) => { await supabase.auth.admin.deleteUser(req.body.userId); });",
    },
    {
      kind: 'none',
      sample: "app.post('/revoke', async (req, res) => { await supabase.auth.admin.signOut(req.body.jwt); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/revoke', async (req, res) => { await supabase.from('chat_sessions').delete().eq('user_id', req.body.userId); });",
    },
  ],
  plainRows: true,
  lookups: [
    { callee: { member: ['eq', 'match', 'single', 'maybeSingle', 'select', 'limit'], of: anything }, filter, subject },
  ],
} satisfies Library;
