import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by TypeORM: what is recognised', () => {
  it.each([
    `import session from 'express-session';
import { TypeormStore } from 'connect-typeorm';
import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres', url, ssl: { rejectUnauthorized: false } });
session({ secret, store: new TypeormStore().connect(source.getRepository(Session)) });`,
    `import session from 'express-session';
import { TypeormStore } from 'connect-typeorm';
import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres', url, extra: { ssl: { rejectUnauthorized: false } } });
session({ secret, store: new TypeormStore().connect(source.getRepository(Session)) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['express-session by TypeORM: rejectUnauthorized: false']);
  });
});

describe('connections by TypeORM: what is not', () => {
  it.each([
    `import session from 'express-session';
import { DataSource } from 'apollo-datasource';
session({ secret, store: new Store(new DataSource({ ssl: { rejectUnauthorized: false } })) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
