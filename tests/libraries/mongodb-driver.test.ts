import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by MongoDB driver: what is recognised', () => {
  it.each([
    `import MongoStore from 'connect-mongo';
import { MongoClient } from 'mongodb';
MongoStore.create({ client: new MongoClient(url, { tlsInsecure: true }) });`,
    `import MongoStore from 'connect-mongo';
const { MongoClient } = require('mongodb');
MongoStore.create({ clientPromise: MongoClient.connect(url, { tlsInsecure: true }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['connect-mongo by MongoDB driver: tlsInsecure: true']);
  });
});

describe('connections by MongoDB driver: what is not', () => {
  it.each([
    `import MongoStore from 'connect-mongo';
import { MongoClient } from './mongo.js';
MongoStore.create({ client: new MongoClient(url, { tlsInsecure: true }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
