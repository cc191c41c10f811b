import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by Mongoose: what is recognised', () => {
  it.each([
    `import MongoStore from 'connect-mongo';
import mongoose from 'mongoose';
mongoose.connect(url, { tlsInsecure: true });
MongoStore.create({ client: mongoose.connection.getClient() });`,
    `import MongoStore from 'connect-mongo';
import { connect, connection } from 'mongoose';
connect(url, { tlsInsecure: true });
MongoStore.create({ client: connection.getClient() });`,
    `import MongoStore from 'connect-mongo';
import mongoose from 'mongoose';
const db = mongoose.createConnection(url, { tlsInsecure: true });
MongoStore.create({ clientPromise: db.asPromise().then((one) => one.getClient()) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['connect-mongo by Mongoose: tlsInsecure: true']);
  });
});

describe('connections by Mongoose: what is not', () => {
  it.each([
    `import MongoStore from 'connect-mongo';
import mongoose from 'mongoose';
mongoose.createConnection(url, { tlsInsecure: true });
MongoStore.create({ client: mongoose.connection.getClient() });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
