import { describe, expect, it } from 'vitest';

import { connectionsIn } from '../model/stores-seen.js';

describe('connections by Sequelize: what is recognised', () => {
  it.each([
    `const SequelizeStore = require('connect-session-sequelize')(session.Store);
const { Sequelize } = require('sequelize');
new SequelizeStore({ db: new Sequelize(url, { dialectOptions: { ssl: { rejectUnauthorized: false } } }) });`,
    `const SequelizeStore = require('connect-session-sequelize')(session.Store);
const Sequelize = require('sequelize');
new SequelizeStore({ db: new Sequelize({ host, dialectOptions: { ssl: { rejectUnauthorized: false } } }) });`,
    `const SequelizeStore = require('connect-session-sequelize')(session.Store);
import { Sequelize } from 'sequelize-typescript';
new SequelizeStore({ db: new Sequelize(name, user, password, { dialectOptions: { ssl: { rejectUnauthorized: false } } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual(['connect-session-sequelize by Sequelize: rejectUnauthorized: false']);
  });
});

describe('connections by Sequelize: what is not', () => {
  it.each([
    `const SequelizeStore = require('connect-session-sequelize')(session.Store);
import { Sequelize } from './db.js';
new SequelizeStore({ db: new Sequelize(url, { dialectOptions: { ssl: { rejectUnauthorized: false } } }) });`,
  ])('%s', (code) => {
    expect(connectionsIn(code)).toEqual([]);
  });
});
