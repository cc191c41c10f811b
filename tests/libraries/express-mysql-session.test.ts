import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('express-mysql-session: what is recognised', () => {
  it.each([
    `const MySQLStore = require('express-mysql-session')(session);
new MySQLStore({ host });`,
    `import createMySQLStore from 'express-mysql-session';
const MySQLStore = createMySQLStore(session);
new MySQLStore({}, pool);`,
    `import * as mysqlSession from 'express-mysql-session';
const Store = mysqlSession(session as any);
new Store({}, pool as any);`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['express-mysql-session']);
  });
});

describe('express-mysql-session: what is not', () => {
  it.each([
    `import mysql from 'mysql2';
mysql.createPool({ host });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
