import type { Library } from './types/library.js';

export default {
  id: 'memorystore',
  title: 'memorystore',
  packages: ['memorystore'],
  source: 'memorystore: lib/memorystore.js',
  version: '1.6.8',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'memorystore' } },
      options: { argument: 0 },
      lifetime: { key: 'ttl', unit: 'milliseconds', mayBeFunction: true },
      cleaning: {
        key: 'checkPeriod',
        default: 'off',
        off: 'not positive',
        spelling: '24 * 60 * 60 * 1000',
        byHand: ['.prune'],
      },
      sample: "const MemoryStore = require('memorystore')(session);\nnew MemoryStore({ checkPeriod: 86400000 });",
    },
  ],
} satisfies Library;
