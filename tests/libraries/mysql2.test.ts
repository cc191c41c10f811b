import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by mysql2: what is recognised', () => {
  it.each([
    `const MySQLStore = require('express-mysql-session')(session);
import mysql from 'mysql2/promise';
new MySQLStore({}, mysql.createPool({ host, ssl: { rejectUnauthorized: false } }));`,
    `const MySQLStore = require('express-mysql-session')(session);
const mysql = require('mysql');
new MySQLStore({}, mysql.createConnection({ host, ssl: { rejectUnauthorized: false } }));`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['express-mysql-session by mysql2: rejectUnauthorized: false']);
  });
});

describe('connections by mysql2: what is not', () => {
  it.each([
    `const MySQLStore = require('express-mysql-session')(session);
import db from './db.js';
new MySQLStore({}, db.createPool({ ssl: { rejectUnauthorized: false } }));`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
