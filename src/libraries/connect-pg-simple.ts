import type { Library } from './types/library.js';

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
      lifetime: { key: 'ttl', unit: 'seconds' },
      cleaning: {
        key: 'pruneSessionInterval',
        default: 'on',
        off: [false],
        spelling: '15 * 60',
        byHand: ['pruneSessions'],
        table: ['tableName'],
      },
      connection: {
        addresses: [
          { argument: 0, path: ['conString'] },
          { argument: 0, path: ['conObject', 'connectionString'] },
        ],
        hosts: [{ argument: 0, path: ['conObject', 'host'] }],
        parameters: [
          { name: 'sslmode', value: 'disable', lacks: 'encryption', instead: 'verify-full' },
          { name: 'sslmode', value: 'no-verify', lacks: 'verification', instead: 'verify-full' },
        ],
        switches: [
          {
            slot: { argument: 0, path: ['conObject', 'ssl', 'rejectUnauthorized'] },
            value: false,
            lacks: 'verification',
          },
        ],
      },
      sample: "const PgStore = require('connect-pg-simple')(session);\nnew PgStore({ pool });",
    },
  ],
} satisfies Library;
