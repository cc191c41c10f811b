import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-expired-session-pruning.js';

const tester = new RuleTester();

tester.run('require-expired-session-pruning', rule, {
  valid: [
    // What cleans by itself.
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pool });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore();",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pool, pruneSessionInterval: 60 });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pool, pruneSessionInterval: 0 });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pool, pruneSessionInterval: undefined });",
    "const MySQLStore = require('express-mysql-session')(session); new MySQLStore({ clearExpired: true, checkExpirationInterval: 10000 }, db);",
    "const MySQLStore = require('express-mysql-session')(session); new MySQLStore({}, db);",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl, ttl: 14 * 24 * 60 * 60 });",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl, autoRemove: 'interval', autoRemoveInterval: 10 });",
    "import { RedisStore } from 'connect-redis'; new RedisStore({ client, disableTouch: true, disableTTL: false });",
    "const FileStore = require('session-file-store')(session); new FileStore({ reapInterval: 60 });",
    "const FileStore = require('session-file-store')(session); new FileStore();",
    "const SequelizeStore = require('connect-session-sequelize')(session.Store); new SequelizeStore({ db: sequelize, checkExpirationInterval: 15 * 60 * 1000 });",
    "import { ConnectSessionKnexStore } from 'connect-session-knex'; new ConnectSessionKnexStore({ knex, tableName: 'sessions', createTable: false });",
    "const MemoryStore = require('memorystore')(session); new MemoryStore({ checkPeriod: 86400000 });",
    "import { PrismaSessionStore } from '@quixo3/prisma-session-store'; new PrismaSessionStore(new PrismaClient(), { checkPeriod: 2 * 60 * 1000 });",
    "import { TypeormStore } from 'connect-typeorm'; new TypeormStore({ cleanupLimit: 2, limitSubquery: false, ttl: 86400 }).connect(repository);",
    "const SQLiteStore = require('connect-sqlite3')(session); new SQLiteStore({ db: 'sessions.db', dir: './var' });",
    // Whatever it is told.
    "const SqliteStore = require('better-sqlite3-session-store')(session); new SqliteStore({ client: db, expired: { clear: false } });",
    // DynamoDB may do it.
    "const DynamoDBStore = require('connect-dynamodb')(session); new DynamoDBStore({ client, reapInterval: 0 });",
    // Decided elsewhere, or at run time: one of several processes cleans.
    `
const sessionStore = require('connect-pg-simple')(session);
new sessionStore({ pool: db, ttl: meta.getSessionTTLSeconds(), pruneSessionInterval: nconf.get('isPrimary') ? 60 : false });
`,
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pool, pruneSessionInterval: config.pruneInterval });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pool, pruneSessionInterval: process.env.NODE_ENV === 'test' ? false : 900 });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pruneSessionInterval: false, ...options });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ pool, ...(isWorker && { pruneSessionInterval: false }) });",
    "const MemoryStore = require('memorystore')(session); new MemoryStore({ checkPeriod: config.checkPeriod });",
    "const MemoryStore = require('memorystore')(session); new MemoryStore(options);",
    "const MemoryStore = require('memorystore')(session); new MemoryStore(...options);",
    "import { PrismaSessionStore } from '@quixo3/prisma-session-store'; new PrismaSessionStore(prisma, options);",
    `
const PgStore = require('connect-pg-simple')(session);
const options = { pool, pruneSessionInterval: false };
configure(options);
new PgStore(options);
`,
    // Only while developing.
    "const MemoryStore = require('memorystore')(session); let store; if (process.env.NODE_ENV !== 'production') store = new MemoryStore();",
    "const MemoryStore = require('memorystore')(session); const store = process.env.NODE_ENV === 'production' ? new RedisStore({ client }) : new MemoryStore();",
    // The program cleans by itself.
    `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, pruneSessionInterval: false });
cron.schedule('0 * * * *', () => store.pruneSessions());
`,
    `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, pruneSessionInterval: false });
setInterval(() => pool.query('DELETE FROM session WHERE expire < NOW()'), 60000);
`,
    // The old ones of everybody, also together with those of one visitor.
    ...['age(now(), created) >= $1', 'sid = $1 OR expire < NOW()'].map(
      (where) => `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, pruneSessionInterval: false });
exports.clean = (given) => pool.query('DELETE FROM session WHERE ${where}', [given]);
`,
    ),
    `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, tableName: 'logins', pruneSessionInterval: false });
setInterval(() => pool.query('DELETE FROM "logins" WHERE expire < NOW()'), 60000);
`,
    `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, tableName: TABLE, pruneSessionInterval: false });
setInterval(() => pool.query(\`DELETE FROM \${TABLE} WHERE expire < NOW()\`), 60000);
`,
    `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, pruneSessionInterval: false });
setInterval(() => pool.query('DELETE FROM ' + table + ' WHERE expire < NOW()'), 60000);
`,
    `
const MySQLStore = require('express-mysql-session')(session);
const store = new MySQLStore({ clearExpired: false }, db);
setInterval(() => store.clearExpiredSessions(), 60 * 60 * 1000).unref();
`,
    `
import { PrismaSessionStore } from '@quixo3/prisma-session-store';
const store = new PrismaSessionStore(prisma, { dbRecordIdIsSessionId: true });
setInterval(() => store.prune(), 60 * 60 * 1000);
`,
    `
import MongoStore from 'connect-mongo';
await db.collection('sessions').createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
MongoStore.create({ client, autoRemove: 'disabled' });
`,
    // Something else that is called so.
    "const PgStore = require('./pg-store')(session); new PgStore({ pool, pruneSessionInterval: false });",
    'new MemoryStore();',
    "import { MemoryStore } from 'express-session'; new MemoryStore();",
    "import { RedisStore } from 'rate-limit-redis'; new RedisStore({ client, disableTTL: true });",
    "import { LRUCache } from 'lru-cache'; new LRUCache({ max: 500 });",
  ],
  invalid: [
    ...[
      'DELETE FROM session WHERE sid = $1',
      'DELETE FROM "session" WHERE user_id = ? AND expire < NOW()',
      "delete from session where (sess->>'userId')::int = $1",
    ].map((sql) => {
      // The sessions of one visitor.
      const code = (options: string) => `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore(${options});
exports.remove = (id) => pool.query(\`${sql}\`, [id]);
`;
      return {
        code: code('{ pool, pruneSessionInterval: false }'),
        output: code('{ pool }'),
        errors: [{ messageId: 'off', line: 3 } as const],
      };
    }),
    {
      // Other rows are deleted.
      code: `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, tableName: 'logins', pruneSessionInterval: false });
exports.remove = (id) => pool.query('DELETE FROM comments WHERE id = $1', [id]);
`,
      output: `
const PgStore = require('connect-pg-simple')(session);
const store = new PgStore({ pool, tableName: 'logins' });
exports.remove = (id) => pool.query('DELETE FROM comments WHERE id = $1', [id]);
`,
      errors: [{ messageId: 'off', line: 3, column: 56 }],
    },
    {
      code: `
const MySQLStore = require('express-mysql-session')(session);
const store = new MySQLStore({ clearExpired: false }, db);
exports.remove = (id) => db.query('delete from comments where id = ?', [id]);
`,
      output: `
const MySQLStore = require('express-mysql-session')(session);
const store = new MySQLStore({}, db);
exports.remove = (id) => db.query('delete from comments where id = ?', [id]);
`,
      errors: [{ messageId: 'off', line: 3, column: 32 }],
    },
    {
      code: `
const session = require('express-session');
const PgStore = require('connect-pg-simple')(session);
app.use(session({
  store: new PgStore({
    pool,
    tableName: 'user_sessions',
    pruneSessionInterval: false,
  }),
  secret: process.env.SESSION_SECRET,
}));
`,
      output: `
const session = require('express-session');
const PgStore = require('connect-pg-simple')(session);
app.use(session({
  store: new PgStore({
    pool,
    tableName: 'user_sessions',
  }),
  secret: process.env.SESSION_SECRET,
}));
`,
      errors: [
        {
          messageId: 'off',
          data: {
            library: 'connect-pg-simple',
            key: 'pruneSessionInterval',
            consequence: 'what they hold about users piles up, until the store is full or somebody gets a copy of it',
            advice: 'Leave it out, or write `pruneSessionInterval: 15 * 60`',
          },
          line: 8,
          column: 5,
          endColumn: 32,
        },
      ],
    },
    {
      code: "new (require('connect-pg-simple')(session))({ pool, pruneSessionInterval: false });",
      output: "new (require('connect-pg-simple')(session))({ pool });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: `
import expressSession from 'express-session';
import connectPgSimple from 'connect-pg-simple';
const PostgresStore = connectPgSimple(expressSession);
export const store = new PostgresStore({ pruneSessionInterval: false, conString: process.env.DATABASE_URL });
`,
      output: `
import expressSession from 'express-session';
import connectPgSimple from 'connect-pg-simple';
const PostgresStore = connectPgSimple(expressSession);
export const store = new PostgresStore({ conString: process.env.DATABASE_URL });
`,
      errors: [{ messageId: 'off', line: 5, column: 42 }],
    },
    {
      code: "import * as connectPg from 'connect-pg-simple'; const Store = connectPg(session); new Store({ pruneSessionInterval: false });",
      output: "import * as connectPg from 'connect-pg-simple'; const Store = connectPg(session); new Store({});",
      errors: [{ messageId: 'off' }],
    },
    {
      code: `
const PgStore = require('connect-pg-simple')(session);
const pruneSessionInterval = false;
new PgStore({ pool, pruneSessionInterval });
`,
      output: `
const PgStore = require('connect-pg-simple')(session);
const pruneSessionInterval = false;
new PgStore({ pool });
`,
      errors: [{ messageId: 'off', line: 4, column: 21 }],
    },
    {
      code: `
const PgStore = require('connect-pg-simple')(session);
const options = { pool };
// The database is small.
options.pruneSessionInterval = false;
new PgStore(options);
`,
      output: `
const PgStore = require('connect-pg-simple')(session);
const options = { pool };
// The database is small.
new PgStore(options);
`,
      errors: [{ messageId: 'off', line: 5, column: 1 }],
    },
    {
      code: `
const PgStore = require('connect-pg-simple')(session);
const base = Object.freeze({ pool, pruneSessionInterval: false });
log(base);
new PgStore(base);
`,
      output: `
const PgStore = require('connect-pg-simple')(session);
const base = Object.freeze({ pool, pruneSessionInterval: false });
log(base);
new PgStore({ ...base, pruneSessionInterval: 15 * 60 });
`,
      errors: [{ messageId: 'off', line: 3, column: 36 }],
    },
    {
      // One report, one place.
      code: `
const PgStore = require('connect-pg-simple')(session);
const options = { pool, pruneSessionInterval: false };
const users = new PgStore(options);
const staff = new PgStore(options);
`,
      output: `
const PgStore = require('connect-pg-simple')(session);
const options = { pool };
const users = new PgStore(options);
const staff = new PgStore(options);
`,
      errors: [{ messageId: 'off', line: 3 }],
    },
    {
      code: "const PgStore = require('connect-pg-simple')(session); new PgStore({ ...defaults, pruneSessionInterval: false });",
      output: "const PgStore = require('connect-pg-simple')(session); new PgStore({ ...defaults });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: `
const MySQLStore = require('express-mysql-session')(session);
const store = new MySQLStore({ host, user, password, database, clearExpired: false }, pool);
`,
      output: `
const MySQLStore = require('express-mysql-session')(session);
const store = new MySQLStore({ host, user, password, database }, pool);
`,
      errors: [
        {
          messageId: 'off',
          data: {
            library: 'express-mysql-session',
            key: 'clearExpired',
            consequence: 'what they hold about users piles up, until the store is full or somebody gets a copy of it',
            advice: 'Leave it out, or write `clearExpired: true`',
          },
        },
      ],
    },
    {
      code: "import MongoStore from 'connect-mongo'; session({ secret, store: MongoStore.create({ mongoUrl: process.env.MONGO_URL, autoRemove: 'disabled' }) });",
      output:
        "import MongoStore from 'connect-mongo'; session({ secret, store: MongoStore.create({ mongoUrl: process.env.MONGO_URL }) });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "const { MongoStore } = require('connect-mongo'); MongoStore.create({ client, autoRemove: 'disabled', /* hours */ ttl: 3600 });",
      output: "const { MongoStore } = require('connect-mongo'); MongoStore.create({ client, /* hours */ ttl: 3600 });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "const MongoStore = require('connect-mongo')(session); new MongoStore({ mongooseConnection, autoRemove: 'disabled' });",
      output: "const MongoStore = require('connect-mongo')(session); new MongoStore({ mongooseConnection });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "const MongoStore = require('connect-mongo').default; MongoStore.create({ client, autoRemove: 'disabled' });",
      output: "const MongoStore = require('connect-mongo').default; MongoStore.create({ client });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "import { RedisStore } from 'connect-redis'; new RedisStore({ client, disableTTL: true });",
      output: "import { RedisStore } from 'connect-redis'; new RedisStore({ client });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "import RedisStore from 'connect-redis'; new RedisStore({ client, disableTTL: true });",
      output: "import RedisStore from 'connect-redis'; new RedisStore({ client });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "const RedisStore = require('connect-redis')(session); new RedisStore({ client, disableTTL: true });",
      output: "const RedisStore = require('connect-redis')(session); new RedisStore({ client });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "const FileStore = require('session-file-store')(session); new FileStore({ path: './sessions', reapInterval: -1 });",
      output: "const FileStore = require('session-file-store')(session); new FileStore({ path: './sessions' });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "import SequelizeStoreInit from 'connect-session-sequelize'; const SequelizeStore = SequelizeStoreInit(session.Store); new SequelizeStore({ db, checkExpirationInterval: 0 });",
      output:
        "import SequelizeStoreInit from 'connect-session-sequelize'; const SequelizeStore = SequelizeStoreInit(session.Store); new SequelizeStore({ db });",
      errors: [
        {
          messageId: 'off',
          data: {
            library: 'connect-session-sequelize',
            key: 'checkExpirationInterval',
            consequence: 'an old cookie signs its user in for good, and what sessions hold about users piles up',
            advice: 'Leave it out, or write `checkExpirationInterval: 15 * 60 * 1000`',
          },
        },
      ],
    },
    {
      code: "import SequelizeStoreInit from 'connect-session-sequelize'; const SequelizeStore = SequelizeStoreInit(session.Store); new SequelizeStore({ db, checkExpirationInterval: -1 });",
      output:
        "import SequelizeStoreInit from 'connect-session-sequelize'; const SequelizeStore = SequelizeStoreInit(session.Store); new SequelizeStore({ db });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "import SequelizeStoreInit from 'connect-session-sequelize'; const SequelizeStore = SequelizeStoreInit(session.Store); new SequelizeStore({ db, checkExpirationInterval: undefined });",
      output:
        "import SequelizeStoreInit from 'connect-session-sequelize'; const SequelizeStore = SequelizeStoreInit(session.Store); new SequelizeStore({ db });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "import { ConnectSessionKnexStore } from 'connect-session-knex'; new ConnectSessionKnexStore({ knex, cleanupInterval: 0 });",
      output: "import { ConnectSessionKnexStore } from 'connect-session-knex'; new ConnectSessionKnexStore({ knex });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: "const KnexStore = require('connect-session-knex')(session); new KnexStore({ knex, disableDbCleanup: true });",
      output: "const KnexStore = require('connect-session-knex')(session); new KnexStore({ knex });",
      errors: [{ messageId: 'off' }],
    },
    // What cleans only when told to.
    {
      code: `
import session from 'express-session';
import createMemoryStore from 'memorystore';
const MemoryStore = createMemoryStore(session);
app.use(session({ store: new MemoryStore(), secret: process.env.SESSION_SECRET }));
`,
      output: `
import session from 'express-session';
import createMemoryStore from 'memorystore';
const MemoryStore = createMemoryStore(session);
app.use(session({ store: new MemoryStore({ checkPeriod: 24 * 60 * 60 * 1000 }), secret: process.env.SESSION_SECRET }));
`,
      errors: [
        {
          messageId: 'absent',
          data: {
            library: 'memorystore',
            key: 'checkPeriod',
            consequence: 'what they hold about users piles up, until the store is full or somebody gets a copy of it',
            advice: 'Write `checkPeriod: 24 * 60 * 60 * 1000`',
          },
          line: 5,
          column: 30,
          endColumn: 41,
        },
      ],
    },
    {
      code: "const MemoryStore = require('memorystore')(session); const store = new MemoryStore;",
      output:
        "const MemoryStore = require('memorystore')(session); const store = new MemoryStore({ checkPeriod: 24 * 60 * 60 * 1000 });",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "const MemoryStore = require('memorystore')(session); new MemoryStore({ checkPeriod: 0 });",
      output:
        "const MemoryStore = require('memorystore')(session); new MemoryStore({ checkPeriod: 24 * 60 * 60 * 1000 });",
      errors: [{ messageId: 'off' }],
    },
    {
      code: `
import { PrismaSessionStore } from "@quixo3/prisma-session-store";
import { PrismaClient } from "@prisma/client";

export const sessionStore = new PrismaSessionStore(new PrismaClient(), {
  dbRecordIdIsSessionId: true,
  dbRecordIdFunction: undefined,
});
`,
      output: `
import { PrismaSessionStore } from "@quixo3/prisma-session-store";
import { PrismaClient } from "@prisma/client";

export const sessionStore = new PrismaSessionStore(new PrismaClient(), {
  dbRecordIdIsSessionId: true,
  dbRecordIdFunction: undefined,
  checkPeriod: 24 * 60 * 60 * 1000,
});
`,
      errors: [{ messageId: 'absent', line: 5, column: 33 }],
    },
    {
      code: "import { PrismaSessionStore } from '@quixo3/prisma-session-store'; new PrismaSessionStore(prisma);",
      output:
        "import { PrismaSessionStore } from '@quixo3/prisma-session-store'; new PrismaSessionStore(prisma, { checkPeriod: 24 * 60 * 60 * 1000 });",
      errors: [{ messageId: 'absent' }],
    },
    {
      code: "import { TypeormStore } from 'connect-typeorm'; new TypeormStore({ ttl: 86400 }).connect(repository);",
      output:
        "import { TypeormStore } from 'connect-typeorm'; new TypeormStore({ ttl: 86400, cleanupLimit: 2 }).connect(repository);",
      errors: [
        {
          messageId: 'absent',
          data: {
            library: 'connect-typeorm',
            key: 'cleanupLimit',
            consequence: 'what they hold about users piles up, until the store is full or somebody gets a copy of it',
            advice: 'Write `cleanupLimit: 2`',
          },
        },
      ],
    },
    // What never does.
    {
      code: "const LevelStore = require('level-session-store')(session); app.use(session({ store: new LevelStore('./sessions'), secret }));",
      output: null,
      errors: [
        {
          messageId: 'never',
          data: {
            library: 'level-session-store',
            consequence: 'an old cookie signs its user in for good, and what sessions hold about users piles up',
          },
          suggestions: [],
        },
      ],
    },
  ],
});
