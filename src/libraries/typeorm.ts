import type { Filter, Operators } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const operators: Operators = { and: [], or: [], equal: [], open: [] };

const anything: Origin = { anything: true };

/** What a filter of Prisma or Sequelize has and criteria of TypeORM have not. */
const unless = ['where'];
/** `dataSource.getRepository(Session)`, `Repository<Session>` */
const GENERIC = ['Repository', 'TreeRepository', 'MongoRepository'];
const namedBy = ['getRepository', 'getTreeRepository', 'getMongoRepository', ...GENERIC];

const repository: Origin = {
  anyOf: [
    {
      called: [
        'sessionRepository',
        'sessionsRepository',
        'sessionRepo',
        'sessionsRepo',
        'userSessionRepository',
        'refreshTokenRepository',
        'refreshTokensRepository',
        'Session',
        'RefreshToken',
      ],
      importing: ['typeorm', '@nestjs/typeorm'],
    },
    { resultOf: { member: namedBy, of: anything } },
    { typedAs: { import: 'typeorm', name: GENERIC } },
  ],
};

const builder: Filter = {
  dialect: 'builder',
  and: ['where', 'andWhere'],
  or: ['orWhere'],
  neutral: ['createQueryBuilder', 'delete', 'softDelete', 'set', 'execute', 'returning', 'getOne', 'getMany', 'select'],
  table: ['from', 'update'],
  begunBy: ['createQueryBuilder'],
  reference: true,
  sql: true,
};

export default {
  id: 'typeorm',
  title: 'TypeORM',
  packages: ['typeorm', '@nestjs/typeorm'],
  impliedBy: ['connect-typeorm', 'typeorm-extension'],
  source: 'typeorm: repository/Repository.js, entity-manager/EntityManager.js, query-builder/DeleteQueryBuilder.js',
  version: '1.1.1',
  databaseWrites: [
    { callee: { member: ['insert', 'save'], of: { anything: true } }, row: { argument: 0 } },
    { callee: { member: ['create', 'insert', 'save', 'upsert'], of: { anything: true } }, row: { argument: 1 } },
    { callee: { member: 'update', of: { anything: true } }, row: { argument: 2 } },
    { callee: { member: 'save', of: { anything: true } }, saves: { argument: 0 } },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['delete', 'softDelete'], of: { anyOf: [repository, anything] } },
      filter: { dialect: 'object', slot: { argument: 0 }, operators, unless, literal: true },
      subject: 'receiver',
      namedBy,
      sample:
        'app.post("/revoke", async (req, res) => { await sessionRepository.delete({ userId: req.body.userId }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['delete', 'softDelete'], of: repository },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'receiver',
      namedBy,
      scoped: { method: 'delete', key: 'id' },
      sample:
        'import { Repository } from "typeorm";\napp.delete("/s/:id", async (req, res) => { await sessionRepository.delete(req.params.id); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['delete', 'softDelete'], of: anything },
      filter: { dialect: 'object', slot: { argument: 1 }, operators, unless, literal: true },
      subject: 'model argument',
      sample:
        'app.post("/revoke", async (req, res) => { await manager.delete(Session, { userId: req.body.userId }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['delete', 'softDelete'], of: { resultOf: { member: 'createQueryBuilder', of: anything } } },
      filter: builder,
      subject: 'table argument',
      namedBy,
      sample:
        'app.post("/revoke", async (req, res) => { await dataSource.createQueryBuilder().delete().from(Session).where("userId = :id", { id: req.body.userId }).execute(); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: { resultOf: { member: 'createQueryBuilder', of: anything } } },
      filter: builder,
      subject: 'table argument',
      namedBy,
      revokes: { data: { argument: 0 }, method: 'set' },
      sample:
        'app.post("/revoke", async (req, res) => { await dataSource.createQueryBuilder().update(Session).set({ revoked: true }).where("userId = :id", { id: req.body.userId }).execute(); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: anything },
      filter: { dialect: 'object', slot: { argument: 1 }, operators, unless, literal: true },
      subject: 'model argument',
      revokes: { data: { argument: 2 } },
      sample:
        'app.post("/revoke", async (req, res) => { await manager.update(Session, { userId: req.body.userId }, { revoked: true }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: { anyOf: [repository, anything] } },
      filter: { dialect: 'object', slot: { argument: 0 }, operators, unless, literal: true },
      subject: 'receiver',
      namedBy,
      revokes: { data: { argument: 1 } },
      sample:
        'app.post("/revoke", async (req, res) => { await sessionRepository.update({ userId: req.body.userId }, { revoked: true }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['update'], of: repository },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'receiver',
      namedBy,
      revokes: { data: { argument: 1 } },
      scoped: { method: 'update', key: 'id' },
      sample:
        'import { Repository } from "typeorm";\napp.post("/s/:id", async (req, res) => { await sessionRepository.update(req.params.id, { revoked: true }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['remove', 'softRemove'], of: anything },
      filter: { dialect: 'row', slot: { argument: 0 } },
      subject: 'row',
      sample:
        'app.delete("/s/:id", async (req, res) => { const found = await sessionRepository.findOneBy({ id: req.params.id }); await sessionRepository.remove(found); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['remove', 'softRemove'], of: anything },
      filter: { dialect: 'row', slot: { argument: 1 } },
      subject: 'row',
      sample:
        'app.delete("/s/:id", async (req, res) => { const found = await manager.findOneBy(Session, { id: req.params.id }); await manager.remove(Session, found); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['save'], of: anything },
      filter: { dialect: 'row', slot: { argument: 0 } },
      subject: 'row',
      revokes: { data: 'row' },
      sample:
        'app.post("/s/:id", async (req, res) => { const found = await sessionRepository.findOneBy({ id: req.params.id }); found.revokedAt = new Date(); await sessionRepository.save(found); });',
    },
    {
      kind: 'none',
      sample:
        'app.post("/", async (req, res) => { await chatSessionRepository.delete({ userId: req.body.userId }); });',
    },
  ],
  lookups: [
    {
      callee: { member: ['findOneBy', 'findBy', 'findOneByOrFail', 'existsBy', 'countBy'], of: anything },
      filter: { dialect: 'object', slot: { argument: 0 }, operators, literal: true },
      subject: 'receiver',
      namedBy,
    },
    {
      callee: { member: ['findOneBy', 'findBy', 'findOneByOrFail', 'existsBy', 'countBy'], of: anything },
      filter: { dialect: 'object', slot: { argument: 1 }, operators, literal: true },
      subject: 'model argument',
    },
    {
      callee: { member: ['findOne', 'findOneOrFail', 'find', 'exists', 'count'], of: anything },
      filter: { dialect: 'object', slot: { argument: 1, path: ['where'] }, operators },
      subject: 'model argument',
    },
    {
      callee: { member: ['findOneOrFail'], of: anything },
      filter: { dialect: 'object', slot: { argument: 0, path: ['where'] }, operators },
      subject: 'receiver',
      namedBy,
    },
  ],
} satisfies Library;
