import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('connect-session-knex: what is recognised', () => {
  it.each([
    `import { ConnectSessionKnexStore } from 'connect-session-knex';
new ConnectSessionKnexStore({ knex });`,
    `const { ConnectSessionKnexStore } = require('connect-session-knex');
new ConnectSessionKnexStore({ knex });`,
    `const KnexSessionStore = require('connect-session-knex')(session);
new KnexSessionStore({ knex });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['connect-session-knex']);
  });
});

describe('connect-session-knex: what is not', () => {
  it.each([
    `import knex from 'knex';
knex({ client: 'pg' });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
