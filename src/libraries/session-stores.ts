import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** Packages whose stores `req.sessionStore` may be: classes, or functions that make a class of `session`. */
const STORES = [
  'connect-redis',
  'connect-mongo',
  'connect-pg-simple',
  'express-mysql-session',
  'connect-session-sequelize',
  'memorystore',
  'session-file-store',
  'connect-memcached',
  'connect-sqlite3',
  'connect-dynamodb',
  '@quixo3/prisma-session-store',
  'connect-typeorm',
  'level-session-store',
];

const store: Origin = {
  anyOf: [
    { instanceOf: { import: STORES } },
    { instanceOf: { import: STORES, name: '*' } },
    { instanceOf: { resultOf: { import: STORES } } },
    { instanceOf: { import: 'express-session', name: 'MemoryStore' } },
    {
      resultOf: {
        member: 'create',
        of: { anyOf: [{ import: 'connect-mongo' }, { import: 'connect-mongo', name: '*' }] },
      },
    },
  ],
};

export default {
  id: 'session-stores',
  title: 'express-session stores',
  packages: ['express-session', ...STORES],
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
            store,
            {
              called: ['store', 'redisStore', 'mongoStore', 'memoryStore', 'pgStore'],
              importing: ['express-session', '@fastify/session', 'koa-generic-session'],
            },
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
