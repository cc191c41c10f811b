import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };

/** The query builder of its models is that of Knex. */
export default {
  id: 'lucid',
  title: 'Lucid',
  packages: ['@adonisjs/lucid', '@adonisjs/lucid/orm', '@ioc:Adonis/Lucid/Orm'],
  source: 'documentation of Lucid models: CRUD operations, query builder',
  version: '21',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['delete'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      sample:
        'app.delete("/s/:id", async (req, res) => { const found = await Session.findOrFail(req.params.id); await found.delete(); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['save'], of: anything },
      filter: { dialect: 'row' },
      subject: 'row',
      revokes: { data: 'row' },
      sample:
        'app.post("/s/:id", async (req, res) => { const found = await Session.findOrFail(req.params.id); found.revokedAt = new Date(); await found.save(); });',
    },
    {
      kind: 'none',
      sample:
        'app.delete("/s/:id", async (req, res) => { const found = await Lesson.findOrFail(req.params.id); await found.delete(); });',
    },
  ],
  lookups: [
    {
      callee: { member: ['findOrFail'], of: anything },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'receiver',
    },
  ],
} satisfies Library;
