import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('connect-pg-simple: what is recognised', () => {
  it.each([
    `const PgStore = require('connect-pg-simple')(session);
new PgStore({ pool });`,
    `new (require('connect-pg-simple')(session))();`,
    `import pgSession from 'connect-pg-simple';
import session from 'express-session';
const PgStore = pgSession(session);
export class Sessions { store = new PgStore({ conString }); }`,
    `import * as connectPg from 'connect-pg-simple';
const Store = connectPg.default(session);
new Store({ pool });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['connect-pg-simple']);
  });
});

describe('connect-pg-simple: what is not', () => {
  it.each([
    `import pgSession from 'connect-pg-simple';
export const PgStore = pgSession(session);`,
    `new PgStore({ pool });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
