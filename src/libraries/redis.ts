import type { Library, Origin } from './types.js';

const anything: Origin = { anything: true };

const subject = 'key';

/** The commands of node-redis and ioredis look the same; a key that is called after sessions says what they delete. */
export default {
  id: 'redis',
  title: 'Redis clients',
  packages: ['redis', 'ioredis', '@redis/client', '@upstash/redis', '@vercel/kv'],
  impliedBy: ['connect-redis'],
  source: '@redis/client: dist/lib/commands; ioredis: built/utils/RedisCommander.d.ts',
  version: '6.3.1, 6.0.0',
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
