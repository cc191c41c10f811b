import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by node-redis: what is recognised', () => {
  it.each([
    `import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';
new RedisStore({ client: createClient({ url, socket: { tls: true, rejectUnauthorized: false } }) });`,
    `import { RedisStore } from 'connect-redis';
import * as redis from 'redis';
new RedisStore({ client: redis.createClient({ host, tls: { rejectUnauthorized: false } }) });`,
    `import { RedisStore } from 'connect-redis';
import redis from 'redis';
new RedisStore({ client: redis.createClient('rediss://cache.example.com', { tls: { rejectUnauthorized: false } }) });`,
    `import { RedisStore } from 'connect-redis';
import { createCluster } from '@redis/client';
new RedisStore({ client: createCluster({ rootNodes, defaults: { socket: { rejectUnauthorized: false } } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['connect-redis by node-redis: rejectUnauthorized: false']);
  });
});

describe('connections by node-redis: what is not', () => {
  it.each([
    `import { RedisStore } from 'connect-redis';
import { createClient } from './redis.js';
new RedisStore({ client: createClient({ socket: { rejectUnauthorized: false } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
