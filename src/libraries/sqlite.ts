import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };
const prepared: Origin = { resultOf: { member: ['prepare', 'query'], of: anything } };

/** Drivers of SQLite take SQL text, or prepare a statement of it: the text itself shows what the call is. */
export default {
  id: 'sqlite',
  title: 'SQLite and Cloudflare D1',
  packages: ['sqlite3', 'sqlite', 'better-sqlite3', 'node:sqlite', 'bun:sqlite'],
  source:
    'sqlite3: lib/sqlite3.js; better-sqlite3: README.md; https://nodejs.org/api/sqlite.html; https://developers.cloudflare.com/d1/worker-api/prepared-statements/',
  version: '6.0.1, 12.11.1, Node.js 24, November 2026',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['run'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      subject: 'sql',
      sample:
        "app.post('/revoke', (req, res) => { db.run('DELETE FROM sessions WHERE user_id = ?', [req.body.userId], () => res.end()); });",
    },
    {
      kind: 'session-deletion',
      callee: { member: ['run', 'bind'], of: prepared },
      filter: { dialect: 'sql', prepared: true, text: { argument: 0 }, rest: 0 },
      subject: 'sql',
      sample:
        "app.post('/revoke', (req, res) => { db.prepare('DELETE FROM sessions WHERE user_id = ?').run(req.body.userId); res.end(); });",
    },
    {
      kind: 'none',
      sample:
        "app.post('/', (req, res) => { db.prepare('DELETE FROM chat_sessions WHERE user_id = ?').run(req.body.userId); });",
    },
  ],
  plainRows: true,
  lookups: [
    {
      callee: { member: ['get', 'all', 'each'], of: anything },
      filter: { dialect: 'sql', text: { argument: 0 }, bindings: { argument: 1 } },
      subject: 'sql',
    },
    {
      callee: { member: ['get', 'all', 'iterate', 'bind'], of: prepared },
      filter: { dialect: 'sql', prepared: true, text: { argument: 0 }, rest: 0 },
      subject: 'sql',
    },
  ],
} satisfies Library;
