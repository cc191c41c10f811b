import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('memorystore: what is recognised', () => {
  it.each([
    `const MemoryStore = require('memorystore')(session);
new MemoryStore({ checkPeriod: 86400000 });`,
    `import createMemoryStore from 'memorystore';
const MemoryStore = createMemoryStore(session);
new MemoryStore;`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['memorystore']);
  });
});

describe('memorystore: what is not', () => {
  it.each([
    `import session from 'express-session';
new session.MemoryStore();`,
    `import { MemoryStore } from 'hono-sessions';
new MemoryStore();`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
