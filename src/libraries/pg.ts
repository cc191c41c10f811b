import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const connection: Origin = { import: 'pg', name: ['Pool', 'Client'] };

const rejectUnauthorized = {
  slot: { argument: 0, path: ['ssl', 'rejectUnauthorized'] },
  value: false,
  lacks: 'verification',
} as const;

export default {
  id: 'pg',
  title: 'node-postgres',
  packages: ['pg'],
  source: 'pg: lib/connection-parameters.js; pg-connection-string: index.js',
  version: '8.23.1',
  sinks: [
    {
      kind: 'connection',
      form: 'new',
      callee: connection,
      layouts: [
        {
          addresses: [{ argument: 0, path: ['connectionString'] }, { argument: 0 }],
          hosts: [{ argument: 0, path: ['host'] }],
          // Without a mode in the address nothing is encrypted, unless PGSSLMODE says otherwise.
          parameters: [
            { name: 'sslmode', value: 'disable', lacks: 'encryption', instead: 'verify-full' },
            { name: 'sslmode', value: 'no-verify', lacks: 'verification', instead: 'verify-full' },
          ],
          switches: [
            rejectUnauthorized,
            { slot: { argument: 0, path: ['ssl'] }, value: 'no-verify', lacks: 'verification', instead: 'true' },
          ],
        },
      ],
      sample:
        "import { Pool } from 'pg';\nconst PgStore = require('connect-pg-simple')(session);\nnew PgStore({ pool: new Pool({ connectionString: process.env.DATABASE_URL }) });",
    },
  ],
} satisfies Library;
