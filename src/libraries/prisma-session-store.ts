import type { Library } from './types/library.js';

export default {
  id: 'prisma-session-store',
  title: '@quixo3/prisma-session-store',
  packages: ['@quixo3/prisma-session-store'],
  source: '@quixo3/prisma-session-store: dist/lib/prisma-session-store.js',
  version: '3.1.21',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { import: '@quixo3/prisma-session-store', name: 'PrismaSessionStore' },
      options: { argument: 1 },
      lifetime: { key: 'ttl', unit: 'milliseconds', mayBeFunction: true },
      cleaning: {
        key: 'checkPeriod',
        default: 'off',
        off: 'falsy',
        spelling: '24 * 60 * 60 * 1000',
        byHand: ['.prune', 'session.deleteMany'],
      },
      sample:
        "import { PrismaSessionStore } from '@quixo3/prisma-session-store';\nnew PrismaSessionStore(prisma, { checkPeriod: 120000 });",
    },
  ],
} satisfies Library;
