import type { Library } from './types/library.js';
import type { SessionSink } from './types/sessions.js';

const configuration = {
  kind: 'session',
  attributes: {
    secure: { key: 'secure', default: false, automatic: ['auto'] },
    httpOnly: { key: 'httpOnly', default: true, undefinedDefeatsDefault: true },
    sameSite: { key: 'sameSite', default: null, ignored: [false, null], automatic: ['auto'] },
    maxAge: { key: 'maxAge', default: null, unit: 'milliseconds', ignored: [null] },
    // A number is what `maxAge` takes; so is `Date.now() + …`.
    expires: { key: 'expires', default: null, unit: 'milliseconds', takesDates: true, ignored: [null, false] },
    domain: { key: 'domain', default: null },
    path: { key: 'path', default: '/', undefinedDefeatsDefault: true },
    partitioned: { key: 'partitioned', default: false },
    priority: { key: 'priority', default: null },
  },
  onPlainHttp: 'drops',
  state: 'server',
  requestMember: 'session',
  name: { keys: ['name', 'key'], default: 'connect.sid', tellsProduct: true },
  secret: { keys: ['secret'] },
  store: {
    key: 'store',
    inMemory: { instanceOf: { import: 'express-session', name: 'MemoryStore' } },
    isInMemoryByDefault: true,
    offers: [
      {
        title: 'Redis',
        beside: ['redis', 'ioredis', 'connect-redis'],
        connecting: ['createClient', 'createClientPool', 'createCluster', 'createSentinel', 'Redis', 'Cluster'],
        versions: { of: 'connect-redis', from: '8.0.0' },
        imports: [
          { from: 'redis', what: 'named', name: 'createClient' },
          { from: 'connect-redis', what: 'named', name: 'RedisStore' },
        ],
        variable: 'REDIS_URL',
        client: {
          name: 'redisClient',
          statements: [
            'const {redisClient} = {createClient}({ url: process.env.REDIS_URL })',
            "{redisClient}.on('error', console.error)",
            '{redisClient}.connect().catch(console.error)',
          ],
        },
        text: 'new {RedisStore}({ client: {redisClient} })',
      },
      {
        title: 'MongoDB',
        beside: ['mongoose', 'mongodb', 'connect-mongo'],
        connecting: ['connect', 'createConnection', 'MongoClient'],
        address: {
          keys: [],
          idle: [
            'appName',
            'appname',
            'autoCreate',
            'autoIndex',
            'autoReconnect',
            'bufferCommands',
            'bufferMaxEntries',
            'connectTimeoutMS',
            'heartbeatFrequencyMS',
            'keepAlive',
            'keepAliveInitialDelay',
            'maxIdleTimeMS',
            'maxPoolSize',
            'minPoolSize',
            'poolSize',
            'reconnectInterval',
            'reconnectTries',
            'serverSelectionTimeoutMS',
            'socketTimeoutMS',
            'useCreateIndex',
            'useFindAndModify',
            'useNewUrlParser',
            'useUnifiedTopology',
            'waitQueueTimeoutMS',
          ],
        },
        versions: { of: 'connect-mongo', from: '6.0.0' },
        imports: [{ from: 'connect-mongo', what: 'named', name: 'MongoStore' }],
        variable: 'MONGODB_URI',
        text: '{MongoStore}.create({ mongoUrl: process.env.MONGODB_URI })',
      },
      {
        title: 'PostgreSQL',
        beside: ['pg', 'connect-pg-simple', 'pg-promise', 'postgres'],
        connecting: ['Pool', 'Client'],
        address: {
          keys: ['connectionString'],
          idle: [
            'allowExitOnIdle',
            'application_name',
            'connectionTimeoutMillis',
            'connect_timeout',
            'fallback_application_name',
            'idleTimeoutMillis',
            'idle_in_transaction_session_timeout',
            'idle_timeout',
            'keepAlive',
            'keepAliveInitialDelayMillis',
            'lock_timeout',
            'max',
            'maxLifetimeSeconds',
            'maxUses',
            'max_lifetime',
            'min',
            'query_timeout',
            'statement_timeout',
          ],
        },
        versions: { of: 'connect-pg-simple', from: '7.0.0' },
        imports: [{ from: 'connect-pg-simple', what: 'default', name: 'connectPgSimple' }],
        variable: 'DATABASE_URL',
        text: 'new ({connectPgSimple}({library}))({ conString: process.env.DATABASE_URL, createTableIfMissing: true })',
      },
    ],
  },
  life: {
    renew: [{ name: 'regenerate', done: 'callback' }],
    end: [{ name: 'destroy', done: 'callback' }],
    // The row stays in the store, unless `unset` says otherwise.
    assigningNull: 'stays',
    endingWith: 'unset',
  },
} as const satisfies Partial<SessionSink>;

export default {
  id: 'express-session',
  title: 'express-session',
  packages: ['express-session'],
  source: 'express-session: index.js, session/cookie.js',
  version: '1.19.0',
  credentialChecks: [
    {
      callee: {
        member: ['get', 'createSession', 'load'],
        of: {
          anyOf: [
            { member: 'sessionStore', of: { anything: true, named: ['req', 'request'] } },
            { called: ['sessionStore', 'store'], importing: 'express-session' },
          ],
        },
      },
      credential: { argument: 0 },
    },
  ],
  sinks: [
    {
      ...configuration,
      callee: { import: 'express-session' },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      sample: "import session from 'express-session';\napp.use(session({ secret: process.env.S, cookie: $options }));",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'SessionOptions', of: { import: 'express-session' } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      sample:
        "import type { SessionOptions } from 'express-session';\nexport const sessionOptions: SessionOptions = { secret: process.env.S, cookie: $options };",
    },
    {
      ...configuration,
      form: 'typed',
      callee: { keys: ['saveUninitialized', 'resave'] },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0, path: ['cookie'] } }],
      sample: 'module.exports = { secret: process.env.S, resave: false, saveUninitialized: false, cookie: $options };',
    },
    {
      ...configuration,
      form: 'typed',
      callee: { typedAs: { member: 'CookieOptions', of: { import: 'express-session' } } },
      layouts: [{ configuration: { argument: 0 }, options: { argument: 0 } }],
      sample: "import session from 'express-session';\nexport const cookie: session.CookieOptions = $options;",
    },
  ],
} satisfies Library;
