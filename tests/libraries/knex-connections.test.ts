import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by Knex: what is recognised', () => {
  it.each([
    `import { ConnectSessionKnexStore } from 'connect-session-knex';
import knex from 'knex';
new ConnectSessionKnexStore({ knex: knex({ client: 'pg', connection: { host, ssl: { rejectUnauthorized: false } } }) });`,
    `import { ConnectSessionKnexStore } from 'connect-session-knex';
import { knex } from 'knex';
const db = knex({ client: 'pg', connection: { connectionString, ssl: { rejectUnauthorized: false } } });
new ConnectSessionKnexStore({ knex: db });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['connect-session-knex by Knex: rejectUnauthorized: false']);
  });
});

describe('connections by Knex: what is not', () => {
  it.each([
    `import { ConnectSessionKnexStore } from 'connect-session-knex';
import knex from './knex.js';
new ConnectSessionKnexStore({ knex: knex({ connection: { ssl: { rejectUnauthorized: false } } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
