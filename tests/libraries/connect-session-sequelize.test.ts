import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('connect-session-sequelize: what is recognised', () => {
  it.each([
    `const SequelizeStore = require('connect-session-sequelize')(session.Store);
new SequelizeStore({ db: sequelize });`,
    `import connectSequelize from 'connect-session-sequelize';
const SequelizeStore = connectSequelize(Store);
new SequelizeStore({ db });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['connect-session-sequelize']);
  });
});

describe('connect-session-sequelize: what is not', () => {
  it.each([
    `import { Sequelize } from 'sequelize';
new Sequelize(url);`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
