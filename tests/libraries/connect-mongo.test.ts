import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('connect-mongo: what is recognised', () => {
  it.each([
    `import MongoStore from 'connect-mongo';
MongoStore.create({ mongoUrl });`,
    `import { MongoStore } from 'connect-mongo';
MongoStore.create({ client });`,
    `const { MongoStore } = require('connect-mongo');
MongoStore.create({ clientPromise });`,
    `const MongoStore = require('connect-mongo').default;
MongoStore.create({ mongoUrl });`,
    `const MongoStore = require('connect-mongo')(session);
new MongoStore({ url });`,
    `const store = require('connect-mongo').create({ mongoUrl });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['connect-mongo']);
  });
});

describe('connect-mongo: what is not', () => {
  it.each([
    `import MongoStore from './mongo-store.js';
MongoStore.create({ mongoUrl });`,
    `import MongoStore from 'connect-mongo';
Object.create(MongoStore.prototype);`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
