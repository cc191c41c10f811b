import type { Filter } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const filter: Filter = {
  dialect: 'builder',
  and: ['where'],
  or: [],
  neutral: [
    'all',
    'execute',
    'get',
    'groupBy',
    'limit',
    'offset',
    'orderBy',
    'prepare',
    'returning',
    'run',
    'select',
    'selectDistinct',
    'set',
    'then',
    'catch',
    '$dynamic',
  ],
  table: ['delete', 'from', 'update'],
  reference: true,
  conditions: {
    and: 'and',
    or: ['or'],
    equal: ['eq', 'like', 'ilike'],
    list: ['inArray', 'arrayContains'],
    open: [
      'ne',
      'gt',
      'gte',
      'lt',
      'lte',
      'isNull',
      'isNotNull',
      'not',
      'notInArray',
      'between',
      'notBetween',
      'notLike',
    ],
    from: 'drizzle-orm',
  },
};

const anything: Origin = { anything: true };

const subject = 'table argument';
/** `pgTable('session', …)` */
const namedBy = ['pgTable', 'mysqlTable', 'sqliteTable', 'singlestoreTable', 'table'];

export default {
  id: 'drizzle',
  title: 'Drizzle ORM',
  packages: [
    'drizzle-orm',
    'drizzle-orm/pg-core',
    'drizzle-orm/mysql-core',
    'drizzle-orm/sqlite-core',
    'drizzle-orm/node-postgres',
    'drizzle-orm/postgres-js',
  ],
  impliedBy: ['@lucia-auth/adapter-drizzle', '@auth/drizzle-adapter'],
  source: 'drizzle-orm: pg-core/query-builders/delete.js, update.js, select.js; sql/expressions/conditions.js',
  version: '0.45.4',
  databaseWrites: [
    { callee: { member: 'values', of: { resultOf: { member: 'insert', of: anything } } }, row: { argument: 0 } },
    { callee: { member: 'set', of: { resultOf: { member: 'update', of: anything } } }, row: { argument: 0 } },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['delete'], of: anything },
      filter,
      subject,
      namedBy,
      sample:
        "app.post('/revoke', async (req, res) => { await db.delete(sessions).where(eq(sessions.userId, req.body.userId)); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: anything },
      filter,
      subject,
      namedBy,
      revokes: { data: { argument: 0 }, method: 'set' },
      sample:
        "app.post('/revoke', async (req, res) => { await db.update(sessions).set({ revoked: true }).where(eq(sessions.userId, req.body.userId)); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/', async (req, res) => { await db.delete(chatSessions).where(eq(chatSessions.userId, req.body.userId)); });",
    },
  ],
  plainRows: true,
  lookups: [{ callee: { member: ['where', 'limit', 'get', 'all'], of: anything }, filter, subject, namedBy }],
} satisfies Library;
