import { describe, expect, it } from 'vitest';

import { storesIn } from '../model/stores-seen.js';

describe('@quixo3/prisma-session-store: what is recognised', () => {
  it.each([
    `import { PrismaSessionStore } from '@quixo3/prisma-session-store';
new PrismaSessionStore(prisma, { checkPeriod: 120000 });`,
    `const { PrismaSessionStore } = require('@quixo3/prisma-session-store');
new PrismaSessionStore(new PrismaClient(), {});`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual(['@quixo3/prisma-session-store']);
  });
});

describe('@quixo3/prisma-session-store: what is not', () => {
  it.each([
    `import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma';
new PrismaSessionStorage(prisma);`,
  ])('%s', (code) => {
    expect(storesIn(code)).toEqual([]);
  });
});
