import type { Operators, Structured } from './types/deletions.js';
import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const operators: Operators = {
  and: ['$and'],
  or: ['$or'],
  equal: ['$eq', '$in', '$regex', '$elemMatch', '$all'],
  open: ['$ne', '$nin', '$not', '$nor', '$lt', '$lte', '$gt', '$gte', '$exists', '$type', '$options', '$size'],
};

/** What a filter of Prisma or Sequelize has and a MongoDB filter has not. */
const unless = ['where'];
/** `mongoose.model('Session')`, `Model<Session>`, `connection.collection('sessions')`. */
const namedBy = ['model', 'Model', 'collection', 'Collection'];

const anything: Origin = { anything: true };

const subject = 'receiver';
const filter = { dialect: 'object', slot: { argument: 0 }, operators, unless } as const;
const byId = { dialect: 'id', slot: { argument: 0 }, means: 'session' } as const;
const revokes = { data: { argument: 1 }, inside: ['$set'] } as const;

/** Mongoose makes `$in` of a list, and of text what the schema says; the driver compares both as they are. */
const structured: Structured = {
  objects: 'operators',
  operator: { key: '$exists', value: 'true', of: 'MongoDB' },
  lists: 'by models',
  casts: 'by models',
  unless: 'sanitizeFilter',
};

/** Methods of a query that return the query. */
const CHAINING = ['collation', 'lean', 'limit', 'maxTimeMS', 'populate', 'project', 'select', 'skip', 'sort', 'where'];

/** Mongoose models, and the MongoDB collections below them: their calls look the same. */
export default {
  id: 'mongoose',
  title: 'Mongoose',
  packages: ['mongoose', 'mongodb'],
  impliedBy: ['@nestjs/mongoose', '@typegoose/typegoose', 'connect-mongo'],
  source: 'mongoose: lib/model.js, lib/query.js, lib/cast.js; mongodb: lib/collection.js',
  version: '9.12.1, 7.9.0',
  databaseWrites: [
    { callee: { member: ['create', 'insertOne', 'insertMany'], of: anything }, row: { argument: 0 }, unless: ['data'] },
    {
      callee: {
        member: [
          'findByIdAndUpdate',
          'findOneAndReplace',
          'findOneAndUpdate',
          'replaceOne',
          'update',
          'updateMany',
          'updateOne',
        ],
        of: anything,
      },
      row: { argument: 1 },
      unless,
    },
    // `new Session({ token })`
    { callee: anything, form: 'new', row: { argument: 0 } },
    { callee: { member: 'save', of: anything }, saves: 'receiver' },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['deleteMany', 'deleteOne', 'findOneAndDelete', 'findOneAndRemove', 'remove'], of: anything },
      filter,
      structured,
      subject,
      namedBy,
      sample: 'app.post("/revoke", async (req, res) => { await Session.deleteMany({ userId: req.body.userId }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['findByIdAndDelete', 'findByIdAndRemove'], of: anything },
      filter: byId,
      structured,
      subject,
      namedBy,
      scoped: { method: 'findOneAndDelete', key: '_id' },
      sample: 'app.delete("/s/:id", async (req, res) => { await Session.findByIdAndDelete(req.params.id); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['updateMany', 'updateOne', 'findOneAndUpdate', 'update'], of: anything },
      filter,
      structured,
      subject,
      namedBy,
      revokes,
      sample:
        'app.post("/revoke", async (req, res) => { await Session.updateMany({ userId: req.body.userId }, { revoked: true }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['findByIdAndUpdate'], of: anything },
      filter: byId,
      structured,
      subject,
      namedBy,
      revokes,
      scoped: { method: 'findOneAndUpdate', key: '_id' },
      sample:
        'app.post("/revoke", async (req, res) => { await Session.findByIdAndUpdate(req.body.id, { $set: { revoked: true } }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['deleteOne', 'remove'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      sample:
        'app.delete("/s/:id", async (req, res) => { const found = await Session.findById(req.params.id); await found.deleteOne(); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['updateOne'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      revokes: { data: { argument: 0 }, inside: ['$set'] },
      sample:
        'app.post("/s/:id", async (req, res) => { const found = await Session.findById(req.params.id); await found.updateOne({ revoked: true }); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['save'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      revokes: { data: 'row' },
      sample:
        'app.post("/s/:id", async (req, res) => { const found = await Session.findById(req.params.id); found.revoked = true; await found.save(); });',
    },
    {
      kind: 'none',
      sample: 'app.post("/", async (req, res) => { await WorkoutSession.deleteMany({ userId: req.body.userId }); });',
    },
  ],
  rows: { made: ['create', 'insertMany', 'insertOne'], deletion: '{model}.deleteMany({ {column}: {value} })' },
  collections: [
    // Arrays have a `find` of their own; what follows here shows that a query is meant.
    {
      is: {
        resultOf: {
          member: ['lean', 'populate', 'exec', 'toArray'],
          of: { fluent: { resultOf: { member: ['find', 'aggregate'], of: anything } }, methods: CHAINING },
        },
      },
      id: '_id',
    },
  ],
  lookups: [
    {
      callee: { member: ['find', 'findOne', 'exists', 'countDocuments', 'count', 'where'], of: anything },
      filter,
      structured,
      subject,
      namedBy,
    },
    {
      callee: {
        member: ['findOneAndUpdate', 'findOneAndDelete', 'findOneAndRemove', 'findOneAndReplace'],
        of: anything,
      },
      filter,
      structured,
      subject,
      namedBy,
    },
    {
      callee: { member: 'findById', of: anything },
      filter: byId,
      structured,
      subject,
      namedBy,
      scoped: { method: 'findOne', key: '_id' },
    },
    {
      callee: { member: ['findByIdAndUpdate', 'findByIdAndDelete', 'findByIdAndRemove'], of: anything },
      filter: byId,
      structured,
      subject,
      namedBy,
    },
  ],
} satisfies Library;
