import type { Operators, Structured } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const operators: Operators = {
  and: ['$and'],
  or: ['$or'],
  equal: ['$eq', '$in', '$like', '$ilike'],
  open: ['$ne', '$nin', '$not', '$gt', '$gte', '$lt', '$lte'],
};

const anything: Origin = { anything: true };

/** Operators are plain keys, and a list becomes `$in`, whatever database is below. */
const structured: Structured = {
  objects: 'operators',
  operator: { key: '$ne', value: 'null', of: 'MikroORM' },
  lists: 'always',
};

export default {
  id: 'mikro-orm',
  title: 'MikroORM',
  packages: ['@mikro-orm/core', '@mikro-orm/postgresql', '@mikro-orm/mysql', '@mikro-orm/sqlite', '@mikro-orm/mongodb'],
  impliedBy: ['@mikro-orm/nestjs'],
  source: '@mikro-orm/core: EntityManager.js, entity/EntityRepository.js',
  version: '6.6.16',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['nativeDelete'], of: anything },
      filter: { dialect: 'object', slot: { argument: 1 }, operators, literal: true },
      structured,
      subject: 'model argument',
      sample:
        'app.post("/revoke", async (req, res) => { await em.nativeDelete(Session, { user: req.body.userId }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['nativeDelete'], of: anything },
      filter: { dialect: 'object', slot: { argument: 0 }, operators, literal: true },
      structured,
      subject: 'receiver',
      sample:
        'app.post("/revoke", async (req, res) => { await sessionRepository.nativeDelete({ user: req.body.userId }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['nativeUpdate'], of: anything },
      filter: { dialect: 'object', slot: { argument: 1 }, operators, literal: true },
      structured,
      subject: 'model argument',
      revokes: { data: { argument: 2 } },
      sample:
        'app.post("/revoke", async (req, res) => { await em.nativeUpdate(Session, { user: req.body.userId }, { revoked: true }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['remove', 'removeAndFlush'], of: anything },
      filter: { dialect: 'row', slot: { argument: 0 } },
      subject: 'row',
      sample:
        'app.delete("/s/:id", async (req, res) => { const found = await em.findOneOrFail(Session, { id: req.params.id }); await em.removeAndFlush(found); });',
    },
    {
      kind: 'none',
      sample: 'app.post("/", async (req, res) => { await em.nativeDelete(ChatSession, { user: req.body.userId }); });',
    },
  ],
  lookups: [
    {
      callee: { member: ['findOne', 'find', 'findOneOrFail', 'count'], of: anything },
      filter: { dialect: 'object', slot: { argument: 1 }, operators, unless: ['where'], literal: true },
      structured,
      subject: 'model argument',
    },
  ],
} satisfies Library;
