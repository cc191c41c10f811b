import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by ioredis: what is recognised', () => {
  it.each([
    `import { RedisStore } from 'connect-redis';
import Redis from 'ioredis';
new RedisStore({ client: new Redis(url, { tls: { rejectUnauthorized: false } }) });`,
    `import { RedisStore } from 'connect-redis';
import { Redis } from 'ioredis';
new RedisStore({ client: new Redis({ host, tls: { rejectUnauthorized: false } }) });`,
    `import { RedisStore } from 'connect-redis';
const Redis = require('ioredis');
new RedisStore({ client: new Redis(6379, 'cache.example.com', { tls: { rejectUnauthorized: false } }) });`,
    `import { RedisStore } from 'connect-redis';
import Redis from 'ioredis';
new RedisStore({ client: new Redis.Cluster([{ host }], { redisOptions: { tls: { rejectUnauthorized: false } } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['connect-redis by ioredis: rejectUnauthorized: false']);
  });
});

describe('connections by ioredis: what is not', () => {
  it.each([
    `import { RedisStore } from 'connect-redis';
import Redis from './redis.js';
new RedisStore({ client: new Redis(url, { tls: { rejectUnauthorized: false } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
