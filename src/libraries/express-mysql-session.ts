import type { Library } from './types/library.js';

export default {
  id: 'express-mysql-session',
  title: 'express-mysql-session',
  packages: ['express-mysql-session'],
  source: 'express-mysql-session: index.js',
  version: '3.0.3',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'express-mysql-session' } },
      options: { argument: 0 },
      lifetime: { key: 'expiration', unit: 'milliseconds' },
      cleaning: {
        key: 'clearExpired',
        default: 'on',
        off: [false, 0, null],
        spelling: 'true',
        byHand: ['clearExpiredSessions'],
        table: ['schema', 'tableName'],
      },
      sample:
        "const MySQLStore = require('express-mysql-session')(session);\nnew MySQLStore({ host, database }, pool);",
    },
  ],
} satisfies Library;
