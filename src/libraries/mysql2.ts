import type { Library } from './types/library.js';

const packages = ['mysql2', 'mysql2/promise', 'mysql'];

export default {
  id: 'mysql2',
  title: 'mysql2',
  packages,
  source: 'mysql2: lib/connection_config.js; mysql: lib/ConnectionConfig.js',
  version: '3.24.6, 2.18.1',
  sinks: [
    {
      kind: 'connection',
      callee: { import: packages, name: ['createPool', 'createConnection', 'createPoolPromise'] },
      layouts: [
        {
          addresses: [{ argument: 0 }, { argument: 0, path: ['uri'] }],
          hosts: [{ argument: 0, path: ['host'] }],
          switches: [
            { slot: { argument: 0, path: ['ssl', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
          ],
        },
      ],
      sample:
        "import { createPool } from 'mysql2/promise';\nconst MySQLStore = require('express-mysql-session')(session);\nnew MySQLStore({}, createPool({ host, database }));",
    },
  ],
} satisfies Library;
