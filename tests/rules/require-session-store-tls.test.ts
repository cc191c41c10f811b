import { RuleTester } from '@typescript-eslint/rule-tester';

import rule from '../../src/rules/require-session-store-tls.js';

const tester = new RuleTester();
const all = { 'session-security': { fixes: 'all' } };

tester.run('require-session-store-tls', rule, {
  valid: [
    "const client = createClient({ url: 'rediss://cache.example.com' }); session({ store: new RedisStore({ client }), secret });",
    `
import session from 'express-session';
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const client = createClient({ url: 'rediss://cache.example.com:6380' });
app.use(session({ store: new RedisStore({ client }), secret }));
`,
    // On the machine itself or in a private network.
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient() });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://localhost:6379' }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://127.0.0.1' }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://[::1]:6379' }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://redis:6379' }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://:secret@10.1.2.3:6379/0' }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://172.16.0.9' }) });",
    "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: new Redis('/run/redis/redis.sock') });",
    "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: new Redis({ host: 'localhost', tls: { rejectUnauthorized: false } }) });",
    "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: new Redis(6379, '192.168.1.4', { tls: { rejectUnauthorized: false } }) });",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb://mongo:27017/app?tls=false' });",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb://a,b,c/app?replicaSet=rs&tlsInsecure=true' });",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb://%2Ftmp%2Fmongodb-27017.sock/app?tls=false' });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ conString: 'postgres://app@localhost/app?sslmode=disable' });",
    {
      code: "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://redis.internal:6379' }) });",
      settings: { 'session-security': { privateHosts: ['redis.internal'] } },
    },
    {
      code: "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://redis.cache.svc.cluster.local' }) });",
      settings: { 'session-security': { privateHosts: ['*.svc.cluster.local'] } },
    },
    // Where it is, is not known.
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: process.env.REDIS_URL }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: process.env.REDIS_URL || 'redis://cache.example.com' }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: `redis://${config.host}:6379` }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: `${scheme}://cache.example.com` }) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient(options) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ socket: { host: 'cache.example.com', port: 6379 } }) });",
    "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: new Redis(6379, 'cache.example.com') });",
    "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: new Redis(process.env.REDIS_URL) });",
    "const { Pool } = require('pg'); const PgStore = require('connect-pg-simple')(session); new PgStore({ pool: new Pool({ host: 'db.example.com', user, password }) });",
    // The driver may be told to encrypt by PGSSLMODE.
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ conString: 'postgres://app@db.example.com/app' });",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: `${process.env.MONGO_URL}?tls=false` });",
    // Encrypted and verified all the same.
    "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: new Redis('redis://cache.example.com', { tls: {} }) });",
    "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: new Redis('redis://cache.example.com', options) });",
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://cache.example.com', socket: { tls: true } }) });",
    "const { Pool } = require('pg'); const PgStore = require('connect-pg-simple')(session); new PgStore({ pool: new Pool({ connectionString, ssl: { rejectUnauthorized: true, ca } }) });",
    "const { Pool } = require('pg'); const PgStore = require('connect-pg-simple')(session); new PgStore({ pool: new Pool({ connectionString, ssl: { rejectUnauthorized: process.env.NODE_ENV === 'production' } }) });",
    "const { Pool } = require('pg'); const PgStore = require('connect-pg-simple')(session); new PgStore({ pool: new Pool({ connectionString, ssl: { rejectUnauthorized: config.verify } }) });",
    "const PgStore = require('connect-pg-simple')(session); new PgStore({ conString: 'postgres://app@db.example.com/app?sslmode=require' });",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb+srv://app:pw@cluster0.example.com/app?retryWrites=true' });",
    "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl, mongoOptions: { tls: true, tlsInsecure: false } });",
    // While developing.
    "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; const url = process.env.NODE_ENV === 'production' ? process.env.REDIS_URL : 'redis://dev.example.com'; new RedisStore({ client: createClient({ url }) });",
    "const { Pool } = require('pg'); const PgStore = require('connect-pg-simple')(session); const ssl = process.env.NODE_ENV === 'development' ? { rejectUnauthorized: false } : true; new PgStore({ pool: new Pool({ connectionString, ssl }) });",
    // Decided at run time.
    `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const client = config.tls
  ? createClient({ url: 'rediss://cache.example.com' })
  : createClient({ url: 'redis://cache.example.com' });
new RedisStore({ client });
`,
    `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
let client;
if (process.env.REDIS_URL) client = createClient({ url: process.env.REDIS_URL });
else client = createClient({ url: 'redis://cache.example.com' });
new RedisStore({ client });
`,
    "const { Pool } = require('pg'); const PgStore = require('connect-pg-simple')(session); new PgStore({ pool: new Pool({ connectionString, ssl: process.env.DATABASE_URL ? { rejectUnauthorized: false } : false }) });",
    // What keeps no sessions.
    "import { createClient } from 'redis'; createClient({ url: 'redis://cache.example.com' });",
    "import Redis from 'ioredis'; import { RedisStore } from 'rate-limit-redis'; new RedisStore({ client: new Redis('redis://cache.example.com') });",
    `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const clients = {
  sessions: createClient({ url: process.env.REDIS_URL }),
  cache: createClient({ url: 'redis://cache.example.com' }),
};
new RedisStore({ client: clients.sessions });
`,
    `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
function connectAll() {
  return { sessions: createClient({ url: process.env.REDIS_URL }), cache: createClient({ url: 'redis://cache.example.com' }) };
}
const { sessions } = connectAll();
new RedisStore({ client: sessions });
`,
    "import https from 'node:https'; import session from 'express-session'; const agent = new https.Agent({ rejectUnauthorized: false }); session({ secret, store });",
    "import nodemailer from 'nodemailer'; import MongoStore from 'connect-mongo'; nodemailer.createTransport({ tls: { rejectUnauthorized: false } }); MongoStore.create({ mongoUrl });",
    `
import mongoose from 'mongoose';
import { RedisStore } from 'connect-redis';
mongoose.connect(process.env.MONGO_URL, { tlsInsecure: true });
new RedisStore({ client });
`,
    // The browser keeps the session.
    "import cookieSession from 'cookie-session'; import Redis from 'ioredis'; new Redis('redis://cache.example.com'); cookieSession({ keys });",
  ],
  invalid: [
    {
      code: `
import session from 'express-session';
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const client = createClient({ url: 'redis://cache.example.com:6379' });
client.on('error', console.error);
await client.connect();
app.use(session({ store: new RedisStore({ client }), secret }));
`,
      output: null,
      errors: [
        {
          messageId: 'clear',
          data: { store: 'connect-redis', library: 'node-redis', written: 'redis://cache.example.com' },
          line: 5,
          column: 36,
          endColumn: 68,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { scheme: 'rediss' },
              output: `
import session from 'express-session';
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const client = createClient({ url: 'rediss://cache.example.com:6379' });
client.on('error', console.error);
await client.connect();
app.use(session({ store: new RedisStore({ client }), secret }));
`,
            },
          ],
        },
      ],
    },
    {
      // Sample hosts of a network that the settings do not name.
      code: "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://redis.internal:6379' }) });",
      output:
        "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'rediss://redis.internal:6379' }) });",
      settings: { 'session-security': { fixes: 'all', privateHosts: ['*.redis.internal', 'cache.internal'] } },
      errors: [{ messageId: 'clear' }],
    },
    {
      code: `
const session = require('express-session');
const redis = require('redis');
const RedisStore = require('connect-redis')(session);
const REDIS_URL = "redis://user:password@redis-15000.c1.us-east-1-2.ec2.cloud.example.com:15000";
const client = redis.createClient(REDIS_URL);
app.use(session({ store: new RedisStore({ client }), secret }));
`,
      output: `
const session = require('express-session');
const redis = require('redis');
const RedisStore = require('connect-redis')(session);
const REDIS_URL = "rediss://user:password@redis-15000.c1.us-east-1-2.ec2.cloud.example.com:15000";
const client = redis.createClient(REDIS_URL);
app.use(session({ store: new RedisStore({ client }), secret }));
`,
      settings: all,
      errors: [{ messageId: 'clear', line: 5, column: 19 }],
    },
    {
      // Something else connects by the same address.
      code: `
import Redis from 'ioredis';
import { RedisStore } from 'connect-redis';
const url = 'redis://cache.example.com';
new RedisStore({ client: new Redis(url) });
queue(url);
`,
      output: null,
      settings: all,
      errors: [{ messageId: 'clear', line: 4, column: 13 }],
    },
    {
      code: "import Redis from 'ioredis'; import { RedisStore } from 'connect-redis'; export const url = 'redis://cache.example.com'; new RedisStore({ client: new Redis(url) });",
      output: null,
      settings: all,
      errors: [{ messageId: 'clear' }],
    },
    {
      // The option would contradict the address.
      code: "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: 'redis://cache.example.com', socket: { tls: false } }) });",
      output: null,
      settings: all,
      errors: [{ messageId: 'clear' }],
    },
    {
      code: "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: `redis://:${process.env.REDIS_PASSWORD}@cache.example.com:6379` }) });",
      output:
        "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createClient({ url: `rediss://:${process.env.REDIS_PASSWORD}@cache.example.com:6379` }) });",
      settings: all,
      errors: [
        {
          messageId: 'clear',
          data: { store: 'connect-redis', library: 'node-redis', written: 'redis://cache.example.com' },
        },
      ],
    },
    {
      code: "import { createClient } from 'redis'; import { RedisStore } from 'connect-redis'; const url = process.env.NODE_ENV === 'production' ? 'redis://cache.example.com' : 'redis://localhost'; new RedisStore({ client: createClient({ url }) });",
      output: null,
      settings: all,
      errors: [{ messageId: 'clear', column: 135, endColumn: 162 }],
    },
    {
      code: "import { createCluster } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createCluster({ rootNodes: [{ url: 'redis://one.example.com:6379' }, { url: 'redis://two.example.com:6379' }] }) });",
      output:
        "import { createCluster } from 'redis'; import { RedisStore } from 'connect-redis'; new RedisStore({ client: createCluster({ rootNodes: [{ url: 'rediss://one.example.com:6379' }, { url: 'redis://two.example.com:6379' }] }) });",
      settings: all,
      errors: [{ messageId: 'clear' }],
    },
    {
      code: `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
async function connect() {
  const client = createClient({ url: 'redis://cache.example.com' });
  await client.connect();
  return client;
}
export async function start(app) {
  const client = await connect();
  app.use(session({ store: new RedisStore({ client }), secret }));
}
`,
      output: `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
async function connect() {
  const client = createClient({ url: 'rediss://cache.example.com' });
  await client.connect();
  return client;
}
export async function start(app) {
  const client = await connect();
  app.use(session({ store: new RedisStore({ client }), secret }));
}
`,
      settings: all,
      errors: [{ messageId: 'clear', line: 5 }],
    },
    {
      code: `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
export class Sessions {
  private readonly client = createClient({ url: 'redis://cache.example.com' });
  readonly store = new RedisStore({ client: this.client });
}
`,
      output: `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
export class Sessions {
  private readonly client = createClient({ url: 'rediss://cache.example.com' });
  readonly store = new RedisStore({ client: this.client });
}
`,
      settings: all,
      errors: [{ messageId: 'clear', line: 5 }],
    },
    {
      code: `
let client: Redis | null = null;
import Redis from 'ioredis';
import { RedisStore } from 'connect-redis';
export function storeOf() {
  if (!client) client = new Redis('redis://cache.example.com');
  return new RedisStore({ client });
}
`,
      output: `
let client: Redis | null = null;
import Redis from 'ioredis';
import { RedisStore } from 'connect-redis';
export function storeOf() {
  if (!client) client = new Redis('rediss://cache.example.com');
  return new RedisStore({ client });
}
`,
      settings: all,
      errors: [{ messageId: 'clear', line: 6 }],
    },
    {
      code: "import session from 'koa-session'; import redisStore from 'koa-redis'; app.use(session({ store: redisStore({ url: 'redis://cache.example.com' }) }, app));",
      output:
        "import session from 'koa-session'; import redisStore from 'koa-redis'; app.use(session({ store: redisStore({ url: 'rediss://cache.example.com' }) }, app));",
      settings: all,
      errors: [
        {
          messageId: 'clear',
          data: { store: 'koa-redis', library: 'koa-redis', written: 'redis://cache.example.com' },
        },
      ],
    },
    {
      // A store of the program's own.
      code: `
import session from 'koa-session';
import Redis from 'ioredis';
const redis = new Redis('redis://cache.example.com');
app.use(session({ store: new OwnStore(redis) }, app));
`,
      output: `
import session from 'koa-session';
import Redis from 'ioredis';
const redis = new Redis('rediss://cache.example.com');
app.use(session({ store: new OwnStore(redis) }, app));
`,
      settings: all,
      errors: [
        {
          messageId: 'clear',
          data: { store: 'koa-session', library: 'ioredis', written: 'redis://cache.example.com' },
        },
      ],
    },
    // Any certificate.
    {
      code: `
import session from 'express-session';
import Redis from 'ioredis';
import { RedisStore } from 'connect-redis';
const redis = new Redis(process.env.REDIS_URL!, { tls: { rejectUnauthorized: false } });
app.use(session({ store: new RedisStore({ client: redis as any }), secret }));
`,
      output: `
import session from 'express-session';
import Redis from 'ioredis';
import { RedisStore } from 'connect-redis';
const redis = new Redis(process.env.REDIS_URL!, { tls: {} });
app.use(session({ store: new RedisStore({ client: redis as any }), secret }));
`,
      errors: [
        {
          messageId: 'unverified',
          data: { store: 'connect-redis', library: 'ioredis', written: 'rejectUnauthorized: false' },
          line: 5,
          column: 58,
          endColumn: 83,
        },
      ],
    },
    {
      code: `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const client = createClient({
  url: process.env.REDIS_TLS_URL,
  socket: {
    tls: true,
    // Heroku
    rejectUnauthorized: false,
  },
});
export const store = new RedisStore({ client });
`,
      output: `
import { createClient } from 'redis';
import { RedisStore } from 'connect-redis';
const client = createClient({
  url: process.env.REDIS_TLS_URL,
  socket: {
    tls: true,
    // Heroku
  },
});
export const store = new RedisStore({ client });
`,
      errors: [{ messageId: 'unverified', line: 9 }],
    },
    {
      code: `
const { Pool } = require('pg');
const PgStore = require('connect-pg-simple')(session);
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: process.env.NODE_ENV === 'production' ? { rejectUnauthorized: false } : false,
});
module.exports = session({ store: new PgStore({ pool }), secret });
`,
      output: `
const { Pool } = require('pg');
const PgStore = require('connect-pg-simple')(session);
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: process.env.NODE_ENV === 'production' ? {} : false,
});
module.exports = session({ store: new PgStore({ pool }), secret });
`,
      errors: [
        {
          messageId: 'unverified',
          data: { store: 'connect-pg-simple', library: 'node-postgres', written: 'rejectUnauthorized: false' },
          line: 6,
        },
      ],
    },
    {
      code: "import pg from 'pg'; const PgStore = require('connect-pg-simple')(session); new PgStore({ pool: new pg.Pool({ connectionString, ssl: 'no-verify' }) });",
      output:
        "import pg from 'pg'; const PgStore = require('connect-pg-simple')(session); new PgStore({ pool: new pg.Pool({ connectionString, ssl: true }) });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      // Another pool takes the same object: what it is for is not known.
      code: `
const { Pool } = require('pg');
const PgStore = require('connect-pg-simple')(session);
const ssl = { rejectUnauthorized: false };
const reports = new Pool({ connectionString: process.env.REPORTS_URL, ssl });
new PgStore({ pool: new Pool({ connectionString: process.env.DATABASE_URL, ssl }) });
`,
      output: null,
      errors: [{ messageId: 'unverified', line: 4 }],
    },
    {
      code: "const PgStore = require('connect-pg-simple')(session); new PgStore({ conString: 'postgres://app@db.example.com/app?sslmode=no-verify' });",
      output:
        "const PgStore = require('connect-pg-simple')(session); new PgStore({ conString: 'postgres://app@db.example.com/app?sslmode=verify-full' });",
      errors: [
        {
          messageId: 'unverified',
          data: { store: 'connect-pg-simple', library: 'connect-pg-simple', written: 'sslmode=no-verify' },
        },
      ],
    },
    {
      code: "const PgStore = require('connect-pg-simple')(session); new PgStore({ conString: `${process.env.DATABASE_URL}?sslmode=no-verify` });",
      output:
        "const PgStore = require('connect-pg-simple')(session); new PgStore({ conString: `${process.env.DATABASE_URL}?sslmode=verify-full` });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: "const PgStore = require('connect-pg-simple')(session); new PgStore({ conObject: { connectionString, ssl: { rejectUnauthorized: false } } });",
      output:
        "const PgStore = require('connect-pg-simple')(session); new PgStore({ conObject: { connectionString, ssl: {} } });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: `
const { Sequelize } = require('sequelize');
const SequelizeStore = require('connect-session-sequelize')(session.Store);
const sequelize = new Sequelize(process.env.DATABASE_URL, {
  dialect: 'postgres',
  dialectOptions: { ssl: { require: true, rejectUnauthorized: false } },
});
app.use(session({ store: new SequelizeStore({ db: sequelize }), secret }));
`,
      output: `
const { Sequelize } = require('sequelize');
const SequelizeStore = require('connect-session-sequelize')(session.Store);
const sequelize = new Sequelize(process.env.DATABASE_URL, {
  dialect: 'postgres',
  dialectOptions: { ssl: { require: true } },
});
app.use(session({ store: new SequelizeStore({ db: sequelize }), secret }));
`,
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: "import { Sequelize } from 'sequelize'; const SequelizeStore = require('connect-session-sequelize')(session.Store); const db = new Sequelize(name, user, password, { host: process.env.DB_HOST, dialectOptions: { ssl: { rejectUnauthorized: false } } }); new SequelizeStore({ db });",
      output:
        "import { Sequelize } from 'sequelize'; const SequelizeStore = require('connect-session-sequelize')(session.Store); const db = new Sequelize(name, user, password, { host: process.env.DB_HOST, dialectOptions: { ssl: {} } }); new SequelizeStore({ db });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: "import createKnex from 'knex'; import { ConnectSessionKnexStore } from 'connect-session-knex'; const knex = createKnex({ client: 'pg', connection: { connectionString, ssl: { rejectUnauthorized: false } } }); new ConnectSessionKnexStore({ knex });",
      output:
        "import createKnex from 'knex'; import { ConnectSessionKnexStore } from 'connect-session-knex'; const knex = createKnex({ client: 'pg', connection: { connectionString, ssl: {} } }); new ConnectSessionKnexStore({ knex });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: "import mysql from 'mysql2/promise'; const MySQLStore = require('express-mysql-session')(session); new MySQLStore({}, mysql.createPool({ uri: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } }));",
      output:
        "import mysql from 'mysql2/promise'; const MySQLStore = require('express-mysql-session')(session); new MySQLStore({}, mysql.createPool({ uri: process.env.DATABASE_URL, ssl: {} }));",
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: "import { DataSource } from 'typeorm'; import { TypeormStore } from 'connect-typeorm'; import session from 'express-session'; const source = new DataSource({ type: 'postgres', url, ssl: { rejectUnauthorized: false } }); session({ secret, store: new TypeormStore({ cleanupLimit: 2 }).connect(source.getRepository(Session)) });",
      output:
        "import { DataSource } from 'typeorm'; import { TypeormStore } from 'connect-typeorm'; import session from 'express-session'; const source = new DataSource({ type: 'postgres', url, ssl: {} }); session({ secret, store: new TypeormStore({ cleanupLimit: 2 }).connect(source.getRepository(Session)) });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: `
import MongoStore from 'connect-mongo';
export const store = MongoStore.create({ mongoUrl: process.env.MONGO_URL, mongoOptions: { tlsInsecure: true, appName: 'shop' } });
`,
      output: `
import MongoStore from 'connect-mongo';
export const store = MongoStore.create({ mongoUrl: process.env.MONGO_URL, mongoOptions: { appName: 'shop' } });
`,
      errors: [
        {
          messageId: 'unverified',
          data: { store: 'connect-mongo', library: 'connect-mongo', written: 'tlsInsecure: true' },
        },
      ],
    },
    {
      code: `
import mongoose from 'mongoose';
import MongoStore from 'connect-mongo';
await mongoose.connect(process.env.MONGO_URL, { tlsAllowInvalidCertificates: true });
app.use(session({ secret, store: MongoStore.create({ client: mongoose.connection.getClient() }) }));
`,
      output: `
import mongoose from 'mongoose';
import MongoStore from 'connect-mongo';
await mongoose.connect(process.env.MONGO_URL);
app.use(session({ secret, store: MongoStore.create({ client: mongoose.connection.getClient() }) }));
`,
      errors: [
        {
          messageId: 'unverified',
          data: { store: 'connect-mongo', library: 'Mongoose', written: 'tlsAllowInvalidCertificates: true' },
        },
      ],
    },
    {
      code: `
const mongoose = require('mongoose');
const MongoStore = require('connect-mongo');
const clientPromise = mongoose.connect(process.env.MONGO_URL, { rejectUnauthorized: false, appName: 'shop' }).then((m) => m.connection.getClient());
app.use(session({ secret, store: MongoStore.create({ clientPromise }) }));
`,
      output: `
const mongoose = require('mongoose');
const MongoStore = require('connect-mongo');
const clientPromise = mongoose.connect(process.env.MONGO_URL, { appName: 'shop' }).then((m) => m.connection.getClient());
app.use(session({ secret, store: MongoStore.create({ clientPromise }) }));
`,
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: `
import { MongoClient } from 'mongodb';
import MongoStore from 'connect-mongo';
const uri = 'mongodb+srv://app:pw@cluster0.example.com/?tlsInsecure=true';
const client = new MongoClient(uri);
MongoStore.create({ clientPromise: client.connect() });
`,
      output: `
import { MongoClient } from 'mongodb';
import MongoStore from 'connect-mongo';
const uri = 'mongodb+srv://app:pw@cluster0.example.com/';
const client = new MongoClient(uri);
MongoStore.create({ clientPromise: client.connect() });
`,
      errors: [{ messageId: 'unverified', line: 4 }],
    },
    {
      code: "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb://a.example.com,b.example.com/app?replicaSet=rs&tlsAllowInvalidHostnames=true&w=majority' });",
      output:
        "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb://a.example.com,b.example.com/app?replicaSet=rs&w=majority' });",
      errors: [{ messageId: 'unverified' }],
    },
    // Encryption switched off.
    {
      code: "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb://app:pw@db.example.com:27017/app?tls=false' });",
      output:
        "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb://app:pw@db.example.com:27017/app?tls=true' });",
      errors: [
        { messageId: 'unencrypted', data: { store: 'connect-mongo', library: 'connect-mongo', written: 'tls=false' } },
      ],
    },
    {
      code: "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb+srv://db.example.com/app', mongoOptions: { tls: false } });",
      output:
        "import MongoStore from 'connect-mongo'; MongoStore.create({ mongoUrl: 'mongodb+srv://db.example.com/app', mongoOptions: { tls: true } });",
      errors: [{ messageId: 'unencrypted' }],
    },
    {
      code: "const MongoDBStore = require('connect-mongodb-session')(session); const store = new MongoDBStore({ uri: 'mongodb://db.example.com/app?ssl=false', collection: 'sessions' });",
      output:
        "const MongoDBStore = require('connect-mongodb-session')(session); const store = new MongoDBStore({ uri: 'mongodb://db.example.com/app?ssl=true', collection: 'sessions' });",
      errors: [{ messageId: 'unencrypted' }],
    },
    {
      code: `
const { Pool } = require('pg');
const db = { pool: new Pool({ connectionString: \`postgres://app:\${process.env.PW}@db.example.com/app?sslmode=disable\` }) };
new (require('connect-pg-simple')(session))({ pool: db.pool });
`,
      output: `
const { Pool } = require('pg');
const db = { pool: new Pool({ connectionString: \`postgres://app:\${process.env.PW}@db.example.com/app?sslmode=verify-full\` }) };
new (require('connect-pg-simple')(session))({ pool: db.pool });
`,
      errors: [
        {
          messageId: 'unencrypted',
          data: { store: 'connect-pg-simple', library: 'node-postgres', written: 'sslmode=disable' },
        },
      ],
    },
    // Frameworks that keep their sessions in a database.
    {
      code: "import { betterAuth } from 'better-auth'; import { Pool } from 'pg'; export const auth = betterAuth({ database: new Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } }) });",
      output:
        "import { betterAuth } from 'better-auth'; import { Pool } from 'pg'; export const auth = betterAuth({ database: new Pool({ connectionString: process.env.DATABASE_URL, ssl: {} }) });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      code: "import NextAuth from 'next-auth'; import { MongoDBAdapter } from '@auth/mongodb-adapter'; import { MongoClient } from 'mongodb'; const client = new MongoClient(process.env.MONGODB_URI, { tlsAllowInvalidCertificates: true }); export default NextAuth({ adapter: MongoDBAdapter(client), providers: [], session: { strategy: 'database' } });",
      output:
        "import NextAuth from 'next-auth'; import { MongoDBAdapter } from '@auth/mongodb-adapter'; import { MongoClient } from 'mongodb'; const client = new MongoClient(process.env.MONGODB_URI); export default NextAuth({ adapter: MongoDBAdapter(client), providers: [], session: { strategy: 'database' } });",
      errors: [{ messageId: 'unverified' }],
    },
    {
      // Whenever this branch is taken, it is so.
      code: `
import Redis from 'ioredis';
import { RedisStore } from 'connect-redis';
let client;
if (process.env.REDIS_URL) client = new Redis(process.env.REDIS_URL, { tls: { rejectUnauthorized: false } });
else client = new Redis();
export const store = new RedisStore({ client });
`,
      output: `
import Redis from 'ioredis';
import { RedisStore } from 'connect-redis';
let client;
if (process.env.REDIS_URL) client = new Redis(process.env.REDIS_URL, { tls: {} });
else client = new Redis();
export const store = new RedisStore({ client });
`,
      errors: [{ messageId: 'unverified', line: 5 }],
    },
  ],
});
