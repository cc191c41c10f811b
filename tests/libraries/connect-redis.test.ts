import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('connect-redis: what is recognised', () => {
  it.each([
    `import { RedisStore } from 'connect-redis';
export const store = new RedisStore({ client, prefix: 'app:' });`,
    `import RedisStore from 'connect-redis';
export const store = new RedisStore({ client });`,
    `const RedisStore = require('connect-redis')(session);
module.exports = new RedisStore({ client });`,
    `const RedisStore = require('connect-redis').default;
module.exports = new RedisStore({ client });`,
    `import connectRedis from 'connect-redis';
import session from 'express-session';
const Store = connectRedis(session);
export const store = new Store;`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['connect-redis']);
  });
});

describe('connect-redis: what is not', () => {
  it.each([
    `import { RedisStore } from 'rate-limit-redis';
new RedisStore({ sendCommand });`,
    `import { RedisStore } from 'connect-redis';
export default RedisStore;`,
    `new RedisStore({ client });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
