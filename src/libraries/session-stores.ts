import type { Library } from './types.js';

export default {
  id: 'session-stores',
  title: 'express-session stores',
  packages: ['express-session'],
  impliedBy: ['@types/express-session'],
  source: 'express-session: session/store.js, session/memory.js',
  version: '1.19.0',
  sinks: [
    {
      kind: 'session-deletion',
      callee: {
        member: 'destroy',
        of: {
          anyOf: [
            { anything: true, named: ['sessionStore'] },
            { called: ['store', 'redisStore', 'mongoStore', 'memoryStore', 'pgStore'], importing: 'express-session' },
          ],
        },
      },
      filter: { dialect: 'id', slot: { argument: 0 }, means: 'session' },
      subject: 'sessions',
      ofFramework: true,
      sample: 'app.delete("/devices/:sid", (req, res, next) => { req.sessionStore.destroy(req.params.sid, next); });',
    },
    { kind: 'none', sample: 'app.post("/logout", (req, res) => { req.session.destroy(() => res.sendStatus(204)); });' },
  ],
} satisfies Library;
