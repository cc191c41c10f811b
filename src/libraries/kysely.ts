import type { Filter } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const filter: Filter = {
  dialect: 'builder',
  and: ['where'],
  or: [],
  neutral: [
    '$call',
    'clearSelect',
    'execute',
    'executeTakeFirst',
    'executeTakeFirstOrThrow',
    'limit',
    'offset',
    'orderBy',
    'returning',
    'returningAll',
    'select',
    'selectAll',
    'set',
  ],
  table: ['deleteFrom', 'updateTable', 'selectFrom'],
  operator: '=',
};

const anything: Origin = { anything: true };

const subject = 'table argument';

export default {
  id: 'kysely',
  title: 'Kysely',
  packages: ['kysely'],
  impliedBy: ['kysely-codegen', '@auth/kysely-adapter'],
  source: 'kysely: dist/cjs/query-builder/delete-query-builder.js, where-interface.d.ts',
  version: '0.28.19',
  databaseWrites: [
    {
      callee: { member: 'values', of: { resultOf: { member: 'insertInto', of: { anything: true } } } },
      row: { argument: 0 },
    },
    {
      callee: { member: 'set', of: { resultOf: { member: 'updateTable', of: { anything: true } } } },
      row: { argument: 0 },
    },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['deleteFrom'], of: anything },
      filter,
      subject,
      sample:
        "app.post('/revoke', async (req, res) => { await db.deleteFrom('sessions').where('user_id', '=', req.body.userId).execute(); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['updateTable'], of: anything },
      filter,
      subject,
      revokes: { data: { argument: 0 }, method: 'set' },
      sample:
        "app.post('/revoke', async (req, res) => { await db.updateTable('sessions').set({ revoked: true }).where('user_id', '=', req.body.userId).execute(); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/', async (req, res) => { await db.deleteFrom('chat_sessions').where('user_id', '=', req.body.userId).execute(); });",
    },
  ],
  plainRows: true,
  lookups: [
    {
      callee: { member: ['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow'], of: anything },
      filter,
      subject,
    },
  ],
} satisfies Library;
