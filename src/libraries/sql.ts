import type { Structured } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };
const tag: Origin = { anything: true, named: ['sql'] };

/** An object becomes text of the query where these escape it: `{ id: 1 }` is `` `id` = 1 ``. mysql2 does not do so any more, and `execute` never did. */
const structured: Structured = {
  objects: 'comparisons',
  casts: 'always',
  with: [
    { packages: ['mysql', 'promise-mysql'] },
    { packages: ['mysql2', 'mysql2/promise'], versions: { of: 'mysql2', below: '3.17' } },
  ],
  unless: 'stringifyObjects',
};

/** Drivers that take SQL text: the text itself shows what the call is. */
export default {
  id: 'sql',
  title: 'SQL text',
  packages: ['pg', 'mysql2', 'mysql2/promise', 'mysql'],
  source: 'pg: lib/query.js; mysql2: lib/base/connection.js, lib/base/pool.js',
  version: '8.23.1, 3.24.6',
  databaseWrites: [
    {
      callee: { member: ['execute', 'query', 'run'], of: { anything: true } },
      text: { argument: 0 },
      bindings: { argument: 1 },
    },
    {
      callee: { member: 'query', of: { anything: true } },
      text: { argument: 0, path: ['text'] },
      bindings: { argument: 0, path: ['values'] },
    },
    { callee: tag, template: true },
  ],
  sinks: [
    {
      // `sql` of postgres, @vercel/postgres, @neondatabase/serverless, Bun, Drizzle and Kysely.
      kind: 'session-deletion',
      callee: tag,
      filter: { dialect: 'sql template' },
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await sql`DELETE FROM sessions WHERE user_id = ${req.body.userId}`; });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['query'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      structured,
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await connection.query('DELETE FROM sessions WHERE user_id = ?', [req.body.userId]); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['execute'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await pool.execute('DELETE FROM sessions WHERE user_id = ?', [req.body.userId]); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['query'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0, path: ['text'] }, bindings: { argument: 0, path: ['values'] } },
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await pool.query({ text: 'DELETE FROM sessions WHERE user_id = $1', values: [req.body.userId] }); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['query'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0, path: ['sql'] }, bindings: { argument: 0, path: ['values'] } },
      structured,
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await pool.query({ sql: 'DELETE FROM sessions WHERE user_id = ?', values: [req.body.userId] }); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['execute'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0, path: ['sql'] }, bindings: { argument: 0, path: ['values'] } },
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await pool.execute({ sql: 'DELETE FROM sessions WHERE user_id = ?', values: [req.body.userId] }); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/', async (req, res) => { await pool.query('DELETE FROM chat_sessions WHERE user_id = $1', [req.body.userId]); });",
    },
  ],
  collections: [{ is: { member: 'rows', of: { resultOf: { member: ['query', 'execute'], of: anything } } }, id: 'id' }],
  plainRows: true,
  lookups: [
    { callee: tag, filter: { dialect: 'sql template' }, subject: 'sql' },
    {
      callee: { member: ['query'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      structured,
      subject: 'sql',
    },
    {
      callee: { member: ['execute'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      subject: 'sql',
    },
  ],
} satisfies Library;
