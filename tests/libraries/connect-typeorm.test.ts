import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('connect-typeorm: what is recognised', () => {
  it.each([
    `import { TypeormStore } from 'connect-typeorm';
new TypeormStore({ cleanupLimit: 2 }).connect(repository);`,
    `const { TypeormStore } = require('connect-typeorm');
const store = new TypeormStore();
store.connect(repository);`,
    `import { TypeormStore } from 'connect-typeorm/out';
new TypeormStore({}).connect(repository);`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['connect-typeorm']);
  });
});

describe('connect-typeorm: what is not', () => {
  it.each([
    `import { TypeormStore } from 'typeorm-store';
new TypeormStore({ repository });`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
