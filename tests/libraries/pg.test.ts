import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by node-postgres: what is recognised', () => {
  it.each([
    `const PgStore = require('connect-pg-simple')(session);
const { Pool } = require('pg');
new PgStore({ pool: new Pool({ connectionString, ssl: { rejectUnauthorized: false } }) });`,
    `const PgStore = require('connect-pg-simple')(session);
import pg from 'pg';
new PgStore({ pool: new pg.Pool({ host, ssl: { rejectUnauthorized: false } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['connect-pg-simple by node-postgres: rejectUnauthorized: false']);
  });
});

describe('connections by node-postgres: what is not', () => {
  it.each([
    `const PgStore = require('connect-pg-simple')(session);
import { Pool } from 'generic-pool';
new PgStore({ pool: new Pool({ ssl: { rejectUnauthorized: false } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
