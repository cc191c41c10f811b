import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('connect-mongodb-session: what is recognised', () => {
  it.each([
    `const MongoDBStore = require('connect-mongodb-session')(session);
new MongoDBStore({ uri, collection: 'sessions' });`,
    `import connectMongo from 'connect-mongodb-session';
const Store = connectMongo(session);
export const store = new Store({ uri });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['connect-mongodb-session']);
  });
});

describe('connect-mongodb-session: what is not', () => {
  it.each([
    `import { MongoClient } from 'mongodb';
new MongoClient(uri);`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
