import type { Filter, Structured } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const filter: Filter = {
  dialect: 'builder',
  and: ['where', 'andWhere', 'whereIn', 'andWhereIn'],
  or: ['orWhere', 'orWhereIn'],
  neutral: [
    'andWhereNot',
    'clone',
    'debug',
    'delete',
    'distinct',
    'first',
    'firstOrFail',
    'forUpdate',
    'limit',
    'offset',
    'onConflict',
    'orderBy',
    'patch',
    'pluck',
    'returning',
    'select',
    'column',
    'columns',
    'then',
    'catch',
    'del',
    'timeout',
    'transacting',
    'update',
    'whereBetween',
    'whereNot',
    'whereNotIn',
    'whereNotNull',
    'whereNull',
    'withSchema',
  ],
  table: ['from', 'table', 'into'],
  // Models of Objection and Lucid.
  begunBy: ['query'],
};

const anything: Origin = { anything: true };

const subject = 'table argument';

/** Its own methods refuse objects for MySQL since 2.4, and others bind them; the bindings of `raw` go to the driver as they are. */
const structuredRaw: Structured = {
  objects: 'comparisons',
  casts: 'always',
  with: [
    { packages: ['mysql'] },
    { packages: ['mysql2', 'mysql2/promise'], versions: { of: 'mysql2', below: '3.17' } },
  ],
  unless: 'stringifyObjects',
};

export default {
  id: 'knex',
  title: 'Knex',
  packages: ['knex'],
  impliedBy: ['objection', '@adonisjs/lucid', 'connect-session-knex'],
  source: 'knex: lib/query/querybuilder.js',
  version: '3.3.0',
  databaseWrites: [
    { callee: { member: ['insert', 'patch'], of: anything }, row: { argument: 0 } },
    { callee: { member: 'raw', of: anything }, text: { argument: 0 }, bindings: { argument: 1 } },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['del', 'delete'], of: anything },
      filter,
      subject,
      sample:
        "app.post('/revoke', async (req, res) => { await knex('sessions').where({ user_id: req.body.userId }).del(); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update', 'patch'], of: anything },
      filter,
      subject,
      revokes: { data: { argument: 0 } },
      sample:
        "app.post('/revoke', async (req, res) => { await knex('sessions').where({ user_id: req.body.userId }).update({ revoked: true }); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['raw'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      structured: structuredRaw,
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await knex.raw('DELETE FROM sessions WHERE user_id = ?', [req.body.userId]); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/', async (req, res) => { await knex('chat_sessions').where({ user_id: req.body.userId }).del(); });",
    },
  ],
  plainRows: true,
  lookups: [
    {
      callee: { member: ['first', 'firstOrFail', 'select', 'where', 'andWhere', 'pluck'], of: anything },
      filter,
      subject,
    },
    {
      callee: { member: ['raw'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      structured: structuredRaw,
      subject: 'sql',
    },
  ],
} satisfies Library;
