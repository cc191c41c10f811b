import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('koa-redis: what is recognised', () => {
  it.each([
    `import redisStore from 'koa-redis';
redisStore({ url });`,
    `const RedisStore = require('koa-redis');
new RedisStore();`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['koa-redis']);
  });
});

describe('koa-redis: what is not', () => {
  it.each([
    `import Redis from 'ioredis';
new Redis();`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
