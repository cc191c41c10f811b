import type { Operators, Structured } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const operators: Operators = {
  and: ['AND'],
  or: ['OR'],
  equal: ['equals', 'in', 'is', 'some', 'contains', 'startsWith', 'endsWith'],
  open: ['NOT', 'not', 'notIn', 'isNot', 'none', 'every', 'lt', 'lte', 'gt', 'gte', 'mode'],
};

const anything: Origin = { anything: true };

const subject = 'receiver';
const filter = { dialect: 'object', slot: { argument: 0, path: ['where'] }, operators } as const;
const revokes = { data: { argument: 0, path: ['data'] } } as const;

/** Where rows are looked for by anything: what has to be unique is refused unless it is a value (`findUnique`, `delete`, `update`), and so are lists. */
const structured: Structured = { objects: 'operators', operator: { key: 'not', value: '""', of: 'Prisma' } };

export default {
  id: 'prisma',
  title: 'Prisma',
  packages: ['@prisma/client'],
  source: '@prisma/client: generated client, documentation of deleteMany and raw queries',
  version: '7.10.0',
  databaseWrites: [
    {
      callee: { member: ['create', 'createMany', 'createManyAndReturn', 'update', 'updateMany'], of: anything },
      row: { argument: 0, path: ['data'] },
    },
    { callee: { member: 'upsert', of: anything }, row: { argument: 0, path: ['create'] } },
    { callee: { member: 'upsert', of: anything }, row: { argument: 0, path: ['update'] } },
    { callee: { member: ['$executeRaw', '$queryRaw'], of: anything }, template: true },
    {
      callee: { member: ['$executeRawUnsafe', '$queryRawUnsafe'], of: anything },
      text: { argument: 0 },
      rest: 1,
    },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['deleteMany'], of: anything },
      filter,
      structured,
      subject,
      sample:
        'app.post("/revoke", async (req, res) => { await prisma.session.deleteMany({ where: { userId: req.body.userId } }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['delete'], of: anything },
      filter,
      subject,
      scoped: { method: 'deleteMany', otherResult: true },
      sample:
        'app.delete("/s/:id", async (req, res) => { await prisma.session.delete({ where: { id: req.params.id } }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['updateMany'], of: anything },
      filter,
      structured,
      subject,
      revokes,
      sample:
        'app.post("/revoke", async (req, res) => { await prisma.session.updateMany({ where: { userId: req.body.userId }, data: { revoked: true } }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: anything },
      filter,
      subject,
      revokes,
      scoped: { method: 'updateMany', otherResult: true },
      sample:
        'app.post("/revoke", async (req, res) => { await prisma.session.update({ where: { id: req.body.id }, data: { revoked: true } }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['$executeRaw', '$queryRaw'], of: anything },
      filter: { dialect: 'sql template' },
      subject: 'sql',
      sample:
        'app.post("/revoke", async (req, res) => { await prisma.$executeRaw`DELETE FROM sessions WHERE user_id = ${req.body.userId}`; });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['$executeRawUnsafe', '$queryRawUnsafe'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, rest: 1 },
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await prisma.$executeRawUnsafe('DELETE FROM sessions WHERE user_id = $1', req.body.userId); });",
    },
    {
      kind: 'none',
      sample:
        'app.post("/", async (req, res) => { await prisma.chatSession.deleteMany({ where: { userId: req.body.userId } }); });',
    },
  ],
  rows: { made: ['create'], below: 'data', deletion: '{model}.deleteMany({ where: { {column}: {value} } })' },
  collections: [{ is: { resultOf: { member: 'findMany', of: anything } }, id: 'id' }],
  plainRows: true,
  lookups: [
    {
      callee: { member: ['findFirst', 'findFirstOrThrow'], of: anything },
      filter,
      structured,
      subject,
    },
    {
      callee: { member: ['findMany', 'count'], of: anything },
      filter,
      structured: { ...structured, absent: 'all rows' },
      subject,
    },
    { callee: { member: ['findUnique', 'findUniqueOrThrow'], of: anything }, filter, subject },
    { callee: { member: ['delete', 'update'], of: anything }, filter, subject },
    { callee: { member: ['$queryRaw'], of: anything }, filter: { dialect: 'sql template' }, subject: 'sql' },
    {
      callee: { member: ['$queryRawUnsafe'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, rest: 1 },
      subject: 'sql',
    },
  ],
} satisfies Library;
