import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/no-insecure-session-store.js';

const tester = new RuleTester();
const store = { import: 'RedisStore', from: 'connect-redis', text: 'new RedisStore({ client })' };
const all = { 'session-security': { fixes: 'all', store } };

tester.run('no-insecure-session-store', rule, {
  valid: [
    "import session from 'express-session'; session({ secret, store: new RedisStore({ client }) });",
    "import session from 'express-session'; session({ secret, store });",
    "import session from 'express-session'; session({ ...options, secret });",
    "import session from 'express-session'; session(config.session);",
    "import session from 'express-session'; session({ secret, store: process.env.REDIS_URL ? new RedisStore() : undefined });",
    "import session from 'express-session'; session({ secret, store: process.env.NODE_ENV === 'production' ? new RedisStore() : new session.MemoryStore() });",
    "import session from 'express-session'; const o = { secret }; if (process.env.NODE_ENV === 'production') o.store = create(); session(o);",
    "import session from 'express-session'; if (process.env.NODE_ENV !== 'production') app.use(session({ secret }));",
    "import session from 'express-session'; import createMemoryStore from 'memorystore'; const MemoryStore = createMemoryStore(session); session({ secret, store: new MemoryStore({ checkPeriod: 86400000 }) });",
    "import session from 'express-session'; import type { SessionOptions } from 'express-session'; export const options: SessionOptions = { secret };",
    // The state is in the cookie, or where it is kept is given elsewhere.
    "import cookieSession from 'cookie-session'; cookieSession({ keys });",
    "import session from 'koa-session'; session({ key: 'sid' }, app);",
    "import { sessionMiddleware } from 'hono-sessions'; sessionMiddleware({ encryptionKey, store });",
    "import { createFileSessionStorage } from 'react-router'; createFileSessionStorage({ dir, cookie });",
    // Files that are encrypted, or written in a way of the program's own.
    "const FileStore = require('session-file-store')(session); new FileStore({ path: './sessions', secret: process.env.SESSION_SECRET });",
    "const FileStore = require('session-file-store')(session); new FileStore({ secret });",
    "const FileStore = require('session-file-store')(session); new FileStore({ encoder: encrypt, decoder: decrypt });",
    "const FileStore = require('session-file-store')(session); new FileStore(options);",
    "const FileStore = require('session-file-store')(session); new FileStore({ path, ...options });",
    "const FileStore = require('session-file-store')(session); const options = { path }; if (process.env.SECRET) options.secret = process.env.SECRET; new FileStore(options);",
    "const FileStore = require('session-file-store')(session); const store = process.env.NODE_ENV === 'production' ? redis() : new FileStore({});",
    "const FileStore = require('session-file-store')(session); if (process.env.NODE_ENV === 'development') app.use(session({ store: new FileStore(), secret }));",
    "const SQLiteStore = require('connect-sqlite3')(session); new SQLiteStore({ db: 'sessions.db', dir: './var' });",
    "const FileStore = require('./file-store')(session); new FileStore({});",
    // Something else that is called so.
    "import session from './session.js'; session({ secret });",
  ],
  invalid: [
    // Each would have a client of its own under one name.
    {
      code: "import session from 'express-session'; app.use('/a', session({ secret })); app.use('/b', session({ secret: other }));",
      output: null,
      errors: [
        { messageId: 'memory', suggestions: [] },
        { messageId: 'memory', suggestions: [] },
      ],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output: null,
      errors: [
        {
          messageId: 'memory',
          data: { library: 'express-session', key: ' (`store`)' },
          line: 1,
          column: 48,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'offerStore',
              data: { title: 'Redis', packages: '`redis`, `connect-redis`', variable: 'REDIS_URL' },
              output:
                "import session from 'express-session';\nimport { createClient } from 'redis';\nimport { RedisStore } from 'connect-redis'; const redisClient = createClient({ url: process.env.REDIS_URL }); redisClient.on('error', console.error); redisClient.connect().catch(console.error); app.use(session({ secret, store: new RedisStore({ client: redisClient }) }));",
            },
            {
              messageId: 'offerStore',
              data: { title: 'MongoDB', packages: '`connect-mongo`', variable: 'MONGODB_URI' },
              output:
                "import session from 'express-session';\nimport { MongoStore } from 'connect-mongo'; app.use(session({ secret, store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI }) }));",
            },
            {
              messageId: 'offerStore',
              data: { title: 'PostgreSQL', packages: '`connect-pg-simple`', variable: 'DATABASE_URL' },
              output:
                "import session from 'express-session';\nimport connectPgSimple from 'connect-pg-simple'; app.use(session({ secret, store: new (connectPgSimple(session))({ conString: process.env.DATABASE_URL, createTableIfMissing: true }) }));",
            },
          ],
        },
      ],
    },
    {
      code: "import session from 'express-session'; app.use(session({ secret }));",
      output: null,
      settings: { 'session-security': { store } },
      errors: [
        {
          messageId: 'memory',
          suggestions: [
            {
              messageId: 'useStore',
              data: { text: 'new RedisStore({ client })' },
              output:
                "import session from 'express-session';\nimport { RedisStore } from 'connect-redis'; app.use(session({ secret, store: new RedisStore({ client }) }));",
            },
          ],
        },
      ],
    },
    {
      code: `
const session = require('express-session');
const options = { secret, store: new session.MemoryStore() };
app.use(session(options));
`,
      output: `
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const options = { secret, store: new RedisStore({ client }) };
app.use(session(options));
`,
      settings: all,
      errors: [{ messageId: 'memory', line: 3, column: 27, endColumn: 59 }],
    },
    {
      name: 'the database that the file has',
      code: `
import session from 'express-session';
import mongoose from 'mongoose';

const options = {
  secret,
  cookie: { secure: true },
};
app.use(session(options));
`,
      output: `
import session from 'express-session';
import mongoose from 'mongoose';
import { MongoStore } from 'connect-mongo';

const options = {
  secret,
  cookie: { secure: true },
  store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI }),
};
app.use(session(options));
`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory', line: 9, column: 9, endColumn: 16 }],
    },
    {
      name: 'a client before the options, in the style of the file, under a free name',
      code: `
const expressSession = require('express-session')
const { createClient } = require('redis')

function setUp(app, redisClient) {
    // In memory.
    const options = {
        secret,
        store: new expressSession.MemoryStore()
    }
    app.use(expressSession(options))
}
`,
      output: `
const expressSession = require('express-session')
const { createClient } = require('redis')
const { RedisStore } = require('connect-redis')

function setUp(app, redisClient) {
    const redisClient2 = createClient({ url: process.env.REDIS_URL })
    redisClient2.on('error', console.error)
    redisClient2.connect().catch(console.error)
    // In memory.
    const options = {
        secret,
        store: new RedisStore({ client: redisClient2 })
    }
    app.use(expressSession(options))
}
`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory', line: 9 }],
    },
    // The file connects by itself: a second client is not offered, nor an address that cannot be seen.
    ...[
      "import mongoose from 'mongoose'; await mongoose.connect(addressOf(host));",
      "import mongoose from 'mongoose'; mongoose.connect(url, { dbName: 'shop' });",
      // More than the address says how the file gets in.
      "import mongoose from 'mongoose'; mongoose.connect(url, { user, pass, tls: true });",
      "import mongoose from 'mongoose'; mongoose.connect(url, { 'dbName': 'shop' });",
      "import mongoose from 'mongoose'; mongoose.connect(url, { maxPoolSize: 4, ...more });",
      "import mongoose from 'mongoose'; mongoose.connect(url, options);",
      "import mongoose from 'mongoose'; mongoose.connect(process.env.MONGODB_URI, options);",
      // A password is written nowhere else.
      "import mongoose from 'mongoose'; mongoose.connect('mongodb://shop:s3cret@10.0.0.7/shop');",
      "import mongoose from 'mongoose'; mongoose.connect(process.env.DB || 'mongodb://shop:s3cret@10.0.0.7/shop');",
      "import mongoose from 'mongoose'; mongoose.connect(`mongodb://${user}:s3cret@10.0.0.7/shop`);",
      "import { MongoClient } from 'mongodb'; const client = new MongoClient(settings);",
      "const MongoClient = require('mongodb').MongoClient; MongoClient.connect(url); MongoClient.connect(other);",
      "import mongoose from 'mongoose'; function connect(url) { mongoose.connect(url); }",
      "import { createClient } from 'redis'; const redisClient = createClient({ url: process.env.REDIS_URL });",
      "import { createClient as create } from 'redis'; const redisClient = create();",
      "const redis = require('redis'); const client = redis.createClient();",
      // No constant keeps it, or what the constant keeps is something else.
      "import { Pool } from 'pg'; let pool = new Pool({ host });",
      "import { Pool } from 'pg'; const db = { pool: new Pool({ host }) };",
      "import { Pool } from 'pg'; const client = await new Pool({ host }).connect();",
      "import { Pool } from 'pg'; const connect = () => { const pool = new Pool({ host }); return pool; };",
      "import { Pool } from 'pg'; const one = new Pool({ host }); const two = new Pool({ host: other });",
      "import { createClient } from 'redis'; const client = createClient().connect();",
      "import { createClient } from 'redis'; const names = await createClient().connect().keys('*');",
      "import { createClient } from 'redis'; const connect = createClient().connect; connect();",
      // Clients that the store cannot use.
      "import { createClient } from 'redis'; const client = createClient({ legacyMode: true }); client.connect();",
      "import { createClient } from 'redis'; const client = createClient(); client.connect(); client.subscribe('news', print);",
      "import Redis from 'ioredis'; const news = new Redis(); news.subscribe('news');",
      "import Redis from 'ioredis'; const cluster = new Redis.Cluster(nodes);",
      // Nothing opens it: before redis 4 nothing had to.
      "import { createClient } from 'redis'; const client = createClient({ socket }); client.on('error', report);",
      // The address is there only later, or another one by then.
      "import mongoose from 'mongoose'; let url; const main = async () => { url = await secrets.get('db'); await mongoose.connect(url); };",
      "import mongoose from 'mongoose'; let url = process.env.A; mongoose.connect(url); url = process.env.B;",
    ].map((connection) => ({
      code: `import session from 'express-session'; ${connection} app.use(session({ secret }));`,
      output: null,
      settings: { 'session-security': { fixes: 'all' as const } },
      errors: [{ messageId: 'memory' as const }],
    })),
    {
      name: 'the file connects by the address of the offer',
      code: `
const session = require('express-session');
const mongoose = require('mongoose');
const Cart = mongoose.model('Cart', new mongoose.Schema({ items: [String] }));
mongoose.connect(process.env.MONGODB_URI);
app.use(session({ secret }));
`,
      output: `
const session = require('express-session');
const mongoose = require('mongoose');
const { MongoStore } = require('connect-mongo');
const Cart = mongoose.model('Cart', new mongoose.Schema({ items: [String] }));
mongoose.connect(process.env.MONGODB_URI);
app.use(session({ secret, store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI }) }));
`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory' }],
    },
    {
      name: 'models only, and a client of something else',
      code: `
import session from 'express-session';
import mongoose from 'mongoose';
import { createClient } from '@supabase/supabase-js';
const client = createClient(url, key);
const Cart = mongoose.model('Cart', new mongoose.Schema({ items: [String] }));
app.use(session({ secret }));
`,
      output: `
import session from 'express-session';
import mongoose from 'mongoose';
import { createClient } from '@supabase/supabase-js';
import { MongoStore } from 'connect-mongo';
const client = createClient(url, key);
const Cart = mongoose.model('Cart', new mongoose.Schema({ items: [String] }));
app.use(session({ secret, store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI }) }));
`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory' }],
    },
    // By the address that the file connects by.
    ...(
      [
        ["mongoose.connect('mongodb://127.0.0.1/shop');", "'mongodb://127.0.0.1/shop'"],
        [
          "mongoose.connect(process.env.DB || 'mongodb://127.0.0.1/shop', { poolSize: 4 });",
          "process.env.DB || 'mongodb://127.0.0.1/shop'",
        ],
        ['const mongoUri = uriOf(stage); mongoose.connect(mongoUri);', 'mongoUri'],
        ['mongoose.connect(`mongodb://${config.host}/shop`);', '`mongodb://${config.host}/shop`'],
        [
          'mongoose.connect(`mongodb://${config.user}:${config.password}@${config.host}/shop`);',
          '`mongodb://${config.user}:${config.password}@${config.host}/shop`',
        ],
        ["mongoose.connect(process.env.DB, { 'useNewUrlParser': true }, (error) => log(error));", 'process.env.DB'],
      ] as const
    ).map(([connection, address]) => ({
      code: `
import session from 'express-session';
import mongoose from 'mongoose';
${connection}
app.use(session({ secret }));
`,
      errors: [
        {
          messageId: 'memory' as const,
          suggestions: [
            {
              messageId: 'offerStoreHere' as const,
              data: { title: 'MongoDB', packages: '`connect-mongo`' },
              output: `
import session from 'express-session';
import mongoose from 'mongoose';
import { MongoStore } from 'connect-mongo';
${connection}
app.use(session({ secret, store: MongoStore.create({ mongoUrl: ${address} }) }));
`,
            },
          ],
        },
      ],
    })),
    {
      code: "import session from 'express-session'; import pg from 'pg';\nconst pool = new pg.Pool({ connectionString: process.env.PG_URL });\napp.use(session({ secret }));",
      errors: [
        {
          messageId: 'memory',
          suggestions: [
            {
              messageId: 'offerStoreOver',
              data: { title: 'PostgreSQL', connection: 'pool', packages: '`connect-pg-simple`' },
              output:
                "import session from 'express-session'; import pg from 'pg';\nimport connectPgSimple from 'connect-pg-simple';\nconst pool = new pg.Pool({ connectionString: process.env.PG_URL });\napp.use(session({ secret, store: new (connectPgSimple(session))({ pool, createTableIfMissing: true }) }));",
            },
          ],
        },
      ],
    },
    // Over the connection that a constant of the file keeps.
    ...(
      [
        [
          "import { Pool } from 'pg';",
          'const db = new Pool({ host, ssl: true });',
          "import connectPgSimple from 'connect-pg-simple';",
          'new (connectPgSimple(session))({ pool: db, createTableIfMissing: true })',
        ],
        [
          "import pg from 'pg';",
          'export const pool = new pg.Pool(config);',
          "import connectPgSimple from 'connect-pg-simple';",
          'new (connectPgSimple(session))({ pool, createTableIfMissing: true })',
        ],
        [
          "import { createClient } from 'redis';",
          'const redisClient = createClient({ socket });\nredisClient.connect().catch(console.error);',
          "import { RedisStore } from 'connect-redis';",
          'new RedisStore({ client: redisClient })',
        ],
        [
          "import * as redis from 'redis';",
          "const client = await redis.createClient().on('error', report).connect();",
          "import { RedisStore } from 'connect-redis';",
          'new RedisStore({ client })',
        ],
        [
          "import { createCluster } from 'redis';",
          'const cluster = createCluster({ rootNodes });\nexport const start = async () => { await cluster.connect(); };',
          "import { RedisStore } from 'connect-redis';",
          'new RedisStore({ client: cluster })',
        ],
        [
          "import Redis from 'ioredis';",
          'const redis = new Redis(6380, host);',
          "import { RedisStore } from 'connect-redis';",
          'new RedisStore({ client: redis })',
        ],
      ] as const
    ).map(([imported, connection, added, store]) => ({
      code: `
import session from 'express-session';
${imported}
${connection}
app.use(session({ secret }));
`,
      output: `
import session from 'express-session';
${imported}
${added}
${connection}
app.use(session({ secret, store: ${store} }));
`,
      settings: { 'session-security': { fixes: 'all' as const } },
      errors: [{ messageId: 'memory' as const }],
    })),
    {
      name: 'another version of the store takes clients of ioredis',
      code: "import session from 'express-session'; import { Redis } from 'ioredis';\nconst redis = new Redis(); app.use(session({ secret }));",
      output: null,
      errors: [
        {
          messageId: 'memory',
          suggestions: [
            {
              messageId: 'offerStoreOver',
              data: { title: 'Redis', connection: 'redis', packages: '`connect-redis@8`' },
              output:
                "import session from 'express-session'; import { Redis } from 'ioredis';\nimport { RedisStore } from 'connect-redis';\nconst redis = new Redis(); app.use(session({ secret, store: new RedisStore({ client: redis }) }));",
            },
          ],
        },
      ],
    },
    {
      name: 'two databases',
      code: "import session from 'express-session'; import { Redis } from 'ioredis'; import { Pool } from 'pg';\nconst redis = new Redis(); const pool = new Pool(); const store = new session.MemoryStore(); app.use(session({ secret, store }));",
      output: null,
      errors: [
        {
          messageId: 'memory',
          suggestions: [
            {
              messageId: 'offerStoreOver',
              output:
                "import session from 'express-session'; import { Redis } from 'ioredis'; import { Pool } from 'pg';\nimport { RedisStore } from 'connect-redis';\nconst redis = new Redis(); const pool = new Pool(); const store = new RedisStore({ client: redis }); app.use(session({ secret, store }));",
            },
            {
              messageId: 'offerStoreOver',
              output:
                "import session from 'express-session'; import { Redis } from 'ioredis'; import { Pool } from 'pg';\nimport connectPgSimple from 'connect-pg-simple';\nconst redis = new Redis(); const pool = new Pool(); const store = new (connectPgSimple(session))({ pool, createTableIfMissing: true }); app.use(session({ secret, store }));",
            },
          ],
        },
      ],
    },
    // The options are made before the connection, or its address, is there.
    ...[
      "import { Pool } from 'pg'; const options = { secret }; const pool = new Pool({ host });",
      "import { Pool } from 'pg'; const options = { secret }; const url = process.env.DB; const pool = new Pool({ connectionString: url });",
      "import mongoose from 'mongoose'; const options = { secret }; const url = process.env.DB; mongoose.connect(url);",
    ].map((before) => ({
      code: `import session from 'express-session'; ${before} app.use(session(options));`,
      output: null,
      settings: { 'session-security': { fixes: 'all' as const } },
      errors: [{ messageId: 'memory' as const }],
    })),
    {
      name: 'what makes the sessions has no name',
      code: "const pg = require('pg');\napp.use(require('express-session')({ secret }));",
      errors: [
        {
          messageId: 'memory',
          suggestions: [
            {
              messageId: 'offerStore',
              output:
                "const pg = require('pg');\nconst connectPgSimple = require('connect-pg-simple');\napp.use(require('express-session')({ secret, store: new (connectPgSimple(require('express-session')))({ conString: process.env.DATABASE_URL, createTableIfMissing: true }) }));",
            },
          ],
        },
      ],
    },
    {
      code: "import session from 'express-session'; import pg from 'pg'; const store = new session.MemoryStore(); session({ secret, store });",
      output:
        "import session from 'express-session'; import pg from 'pg';\nimport connectPgSimple from 'connect-pg-simple'; const store = new (connectPgSimple(session))({ conString: process.env.DATABASE_URL, createTableIfMissing: true }); session({ secret, store });",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory', column: 120, endColumn: 125 }],
    },
    {
      name: 'the constant goes on elsewhere',
      code: "import session from 'express-session'; import pg from 'pg'; const store = new session.MemoryStore(); session({ secret, store }); store.all(print);",
      output:
        "import session from 'express-session'; import pg from 'pg';\nimport connectPgSimple from 'connect-pg-simple'; const store = new session.MemoryStore(); session({ secret, store: new (connectPgSimple(session))({ conString: process.env.DATABASE_URL, createTableIfMissing: true }) }); store.all(print);",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory', column: 120, endColumn: 125 }],
    },
    {
      code: "import session from 'express-session'; import 'mongodb'; session({ secret, store: undefined });",
      output:
        "import session from 'express-session'; import 'mongodb';\nimport { MongoStore } from 'connect-mongo'; session({ secret, store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI }) });",
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory', column: 76 }],
    },
    {
      code: "import fastify from 'fastify'; import session from '@fastify/session'; fastify().register(session, { secret });",
      output: null,
      errors: [
        {
          messageId: 'memory',
          data: { library: '@fastify/session', key: ' (`store`)' },
          column: 82,
          endColumn: 90,
          suggestions: [
            {
              messageId: 'offerStore',
              data: { title: 'Redis', packages: '`redis`, `connect-redis`, `express-session`', variable: 'REDIS_URL' },
              output:
                "import fastify from 'fastify'; import session from '@fastify/session';\nimport { createClient } from 'redis';\nimport { RedisStore } from 'connect-redis'; const redisClient = createClient({ url: process.env.REDIS_URL }); redisClient.on('error', console.error); redisClient.connect().catch(console.error); fastify().register(session, { secret, store: new RedisStore({ client: redisClient }) });",
            },
            {
              messageId: 'offerStore',
              data: { title: 'MongoDB', packages: '`connect-mongo`, `express-session`', variable: 'MONGODB_URI' },
              output:
                "import fastify from 'fastify'; import session from '@fastify/session';\nimport { MongoStore } from 'connect-mongo'; fastify().register(session, { secret, store: MongoStore.create({ mongoUrl: process.env.MONGODB_URI }) });",
            },
            {
              messageId: 'offerStore',
              data: {
                title: 'PostgreSQL',
                packages: '`express-session`, `connect-pg-simple`',
                variable: 'DATABASE_URL',
              },
              output:
                "import fastify from 'fastify'; import session from '@fastify/session';\nimport expressSession from 'express-session';\nimport connectPgSimple from 'connect-pg-simple'; fastify().register(session, { secret, store: new (connectPgSimple(expressSession))({ conString: process.env.DATABASE_URL, createTableIfMissing: true }) });",
            },
          ],
        },
      ],
    },
    {
      name: 'a store of express-session over the connection of the file',
      code: `
import Fastify from 'fastify';
import fastifySession from '@fastify/session';
import pg from 'pg';

const pool = new pg.Pool();
const app = Fastify();
app.register(fastifySession, {
  secret,
  cookie: { maxAge },
});
`,
      output: `
import Fastify from 'fastify';
import fastifySession from '@fastify/session';
import pg from 'pg';
import expressSession from 'express-session';
import connectPgSimple from 'connect-pg-simple';

const pool = new pg.Pool();
const app = Fastify();
app.register(fastifySession, {
  secret,
  cookie: { maxAge },
  store: new (connectPgSimple(expressSession))({ pool, createTableIfMissing: true }),
});
`,
      settings: { 'session-security': { fixes: 'all' } },
      errors: [{ messageId: 'memory' }],
    },
    {
      code: "import session from 'koa-generic-session'; app.use(session());",
      output: null,
      errors: [{ messageId: 'memory', data: { library: 'koa-generic-session', key: ' (`store`)' } }],
    },
    {
      code: "import { sessionMiddleware, MemoryStore } from 'hono-sessions'; sessionMiddleware({ store: new MemoryStore() });",
      output: null,
      errors: [{ messageId: 'memory', data: { library: 'hono-sessions', key: ' (`store`)' }, column: 85 }],
    },
    {
      code: "import { createMemorySessionStorage } from 'react-router'; createMemorySessionStorage({ cookie });",
      output: null,
      settings: all,
      errors: [{ messageId: 'memory', data: { library: 'React Router session storage', key: '' }, column: 60 }],
    },
    {
      code: "const FileStore = require('session-file-store')(session); app.use(session({ store: new FileStore({}), secret }));",
      output: null,
      errors: [
        {
          messageId: 'readable',
          data: { library: 'session-file-store', key: 'secret' },
          line: 1,
          column: 88,
          endColumn: 97,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { library: 'session-file-store' },
              output:
                "const FileStore = require('session-file-store')(session); app.use(session({ store: new FileStore({ secret: process.env.SESSION_SECRET }), secret }));",
            },
          ],
        },
      ],
    },
    {
      code: `
import session from 'express-session';
import sessionFileStore from 'session-file-store';

const FileStore = sessionFileStore(session);
const options = {
  path: './sessions',
  ttl: 3600,
};
export const store = new FileStore(options);
`,
      output: `
import session from 'express-session';
import sessionFileStore from 'session-file-store';

const FileStore = sessionFileStore(session);
const options = {
  path: './sessions',
  ttl: 3600,
  secret: process.env.SESSION_SECRET,
};
export const store = new FileStore(options);
`,
      settings: all,
      errors: [{ messageId: 'readable', line: 10, column: 26 }],
    },
    {
      code: "const FileStore = require('session-file-store')(session); const store = new FileStore;",
      output:
        "const FileStore = require('session-file-store')(session); const store = new FileStore({ secret: process.env.SESSION_SECRET });",
      settings: all,
      errors: [{ messageId: 'readable' }],
    },
    {
      code: "const FileStore = require('session-file-store')(session); new FileStore({ path, secret: undefined });",
      output:
        "const FileStore = require('session-file-store')(session); new FileStore({ path, secret: process.env.SESSION_SECRET });",
      settings: all,
      errors: [{ messageId: 'readable', column: 81, endColumn: 98 }],
    },
    {
      // One object for two stores: a report each, one edit.
      code: "const FileStore = require('session-file-store')(session); const o = { path }; const a = new FileStore(o); const b = new FileStore(o);",
      output:
        "const FileStore = require('session-file-store')(session); const o = { path, secret: process.env.SESSION_SECRET }; const a = new FileStore(o); const b = new FileStore(o);",
      settings: all,
      errors: [{ messageId: 'readable' }, { messageId: 'readable' }],
    },
  ],
});
