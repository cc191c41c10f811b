import type { Operators, Structured } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** Written as `[Op.or]`; the name of the symbol counts. `$or` is the spelling of Sequelize 4. */
const operators: Operators = {
  and: ['and', '$and'],
  or: ['or', '$or'],
  equal: ['eq', 'in', 'is', 'like', 'iLike', 'startsWith', 'substring', '$eq', '$in'],
  open: ['not', 'ne', 'notIn', 'lt', 'lte', 'gt', 'gte', 'between', 'notBetween', 'notLike', '$not', '$ne', '$notIn'],
};

const anything: Origin = { anything: true };

const subject = 'receiver';
/** `sequelize.define('Session')`, `sequelize.model('Session')`. */
const namedBy = ['define', 'model'];
const filter = { dialect: 'object', slot: { argument: 0, path: ['where'] }, operators } as const;
/** A list becomes `IN (…)`, an object is refused, and so are both by `findByPk`. The calls of TypeORM look the same. */
const structured: Structured = {
  lists: 'always',
  casts: 'always',
  with: [{ packages: ['sequelize', 'sequelize-typescript', '@nestjs/sequelize'] }],
};
const filterOfUpdate = { dialect: 'object', slot: { argument: 1, path: ['where'] }, operators } as const;

export default {
  id: 'sequelize',
  title: 'Sequelize',
  packages: ['sequelize', 'sequelize-typescript'],
  impliedBy: ['@nestjs/sequelize', 'connect-session-sequelize'],
  source: 'sequelize: lib/model.js, lib/sequelize.js',
  version: '6.37.8',
  databaseWrites: [
    { callee: { member: ['build', 'bulkCreate', 'upsert'], of: anything }, row: { argument: 0 } },
    { callee: { member: 'update', of: anything }, row: { argument: 0 }, unless: ['data', 'where'] },
    { callee: { member: 'findOrCreate', of: anything }, row: { argument: 0, path: ['defaults'] } },
    {
      callee: { member: 'query', of: anything },
      text: { argument: 0 },
      bindings: { argument: 1, path: ['replacements'] },
    },
    { callee: { member: 'query', of: anything }, text: { argument: 0 }, bindings: { argument: 1, path: ['bind'] } },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['destroy'], of: anything },
      filter,
      structured,
      subject,
      namedBy,
      sample:
        'app.post("/revoke", async (req, res) => { await Session.destroy({ where: { userId: req.body.userId } }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: anything },
      filter: filterOfUpdate,
      structured,
      subject,
      namedBy,
      revokes: { data: { argument: 0 } },
      sample:
        'app.post("/revoke", async (req, res) => { await Session.update({ revoked: true }, { where: { userId: req.body.userId } }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['destroy'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      sample:
        'app.delete("/s/:id", async (req, res) => { const found = await Session.findByPk(req.params.id); await found.destroy(); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      revokes: { data: { argument: 0 } },
      sample:
        'app.post("/s/:id", async (req, res) => { const found = await Session.findByPk(req.params.id); await found.update({ revoked: true }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['save'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      revokes: { data: 'row' },
      sample:
        'app.post("/s/:id", async (req, res) => { const found = await Session.findByPk(req.params.id); found.revoked = true; await found.save(); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['query'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1, path: ['replacements'] } },
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await sequelize.query('DELETE FROM sessions WHERE user_id = ?', { replacements: [req.body.userId] }); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['query'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1, path: ['bind'] } },
      subject: 'sql',
      sample:
        "app.post('/revoke', async (req, res) => { await sequelize.query('DELETE FROM sessions WHERE user_id = $1', { bind: [req.body.userId] }); });",
    },
    { kind: 'none', sample: 'app.post("/logout", (req, res) => { req.session.destroy(() => res.sendStatus(204)); });' },
  ],
  rows: { made: ['create', 'build'], deletion: '{model}.destroy({ where: { {column}: {value} } })' },
  collections: [{ is: { resultOf: { member: 'findAll', of: anything } }, id: 'id' }],
  lookups: [
    {
      callee: { member: ['findOne', 'findAll', 'findAndCountAll', 'count', 'findOrCreate'], of: anything },
      filter,
      structured,
      subject,
      namedBy,
    },
    {
      callee: { member: ['findByPk'], of: anything },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject,
      namedBy,
      scoped: { method: 'findOne', key: 'id', below: 'where' },
    },
  ],
} satisfies Library;
