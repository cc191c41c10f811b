import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const anything: Origin = { anything: true };

const PACKAGES = ['redis', 'ioredis', '@redis/client', '@upstash/redis', '@vercel/kv'];

/** Others have methods of these names, too. */
const client: Origin = {
  anyOf: [
    { resultOf: { import: PACKAGES, name: ['createClient', 'createCluster'] } },
    { instanceOf: { import: PACKAGES } },
    { instanceOf: { import: PACKAGES, name: ['Redis', 'Cluster'] } },
    { import: PACKAGES, name: 'kv' },
    { anything: true, named: ['redis', 'redisClient', 'redisclient', 'kv', 'client_redis'] },
  ],
};

const subject = 'key';

/** The commands of node-redis and ioredis look the same; a key that is called after sessions says what they delete. */
export default {
  id: 'redis',
  title: 'Redis clients',
  packages: PACKAGES,
  impliedBy: ['connect-redis'],
  source: '@redis/client: dist/lib/commands; ioredis: built/utils/RedisCommander.d.ts',
  version: '6.3.1, 6.0.0',
  databaseWrites: [
    { callee: { member: ['set', 'SET', 'setnx', 'setNX'], of: client }, key: { argument: 0 }, value: { argument: 1 } },
    {
      callee: { member: ['setex', 'setEx', 'SETEX', 'psetex'], of: client },
      key: { argument: 0 },
      value: { argument: 2 },
    },
    { callee: { member: ['sadd', 'sAdd', 'SADD'], of: client }, key: { argument: 0 }, value: { argument: 1 } },
    { callee: { member: ['hset', 'hSet', 'HSET'], of: client }, key: { argument: 0 }, value: { argument: 2 } },
    { callee: { member: ['hset', 'hSet', 'hmset', 'HSET'], of: client }, key: { argument: 0 } },
  ],
  lookups: [
    {
      callee: {
        anyOf: [
          {
            member: ['smembers', 'sMembers', 'SMEMBERS', 'lrange', 'lRange', 'LRANGE', 'zrange', 'zRange', 'ZRANGE'],
            of: anything,
          },
          { member: ['hkeys', 'hKeys', 'HKEYS', 'hvals', 'hVals', 'HVALS'], of: anything },
          { member: ['keys', 'KEYS'], of: client },
        ],
      },
      filter: { dialect: 'key', slot: { argument: 0 } },
      subject,
    },
  ],
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['del', 'DEL', 'unlink', 'UNLINK', 'getdel', 'getDel', 'GETDEL'], of: anything },
      filter: { dialect: 'key', slot: { argument: 0 } },
      subject,
      sample: 'app.delete("/s/:id", async (req, res) => { await redis.del(`session:${req.params.id}`); });',
    },
    {
      kind: 'session-deletion',
      callee: { member: ['hdel', 'hDel', 'HDEL', 'srem', 'sRem', 'SREM', 'zrem', 'zRem', 'ZREM'], of: anything },
      filter: { dialect: 'key', slot: { argument: 0 }, field: { argument: 1 } },
      subject,
      sample: 'app.delete("/s/:id", async (req, res) => { await redis.hdel("sessions", req.params.id); });',
    },
    {
      kind: 'none',
      sample: 'app.delete("/s/:id", async (req, res) => { await redis.del(`chat:session:${req.params.id}`); });',
    },
    {
      kind: 'none',
      sample: 'app.delete("/s/:id", async (req, res) => { await redis.del(`cart:${req.params.id}`); });',
    },
  ],
} satisfies Library;
