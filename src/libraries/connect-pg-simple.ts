import type { Library } from './types.js';

export default {
  id: 'connect-pg-simple',
  title: 'connect-pg-simple',
  packages: ['connect-pg-simple'],
  source: 'connect-pg-simple: index.js',
  version: '10.0.0',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'connect-pg-simple' } },
      options: { argument: 0 },
      cleaning: {
        key: 'pruneSessionInterval',
        default: 'on',
        off: [false],
        spelling: '15 * 60',
        byHand: ['pruneSessions', 'delete from'],
      },
      sample: "const PgStore = require('connect-pg-simple')(session);\nnew PgStore({ pool });",
    },
  ],
} satisfies Library;
