import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const knex: Origin = { anyOf: [{ import: 'knex' }, { import: 'knex', name: ['knex', 'Knex'] }] };

const ssl = ['connection', 'ssl', 'rejectUnauthorized'];

export default {
  id: 'knex-connections',
  title: 'Knex',
  packages: ['knex'],
  source: 'knex: lib/client.js, lib/knex-builder/internal/config-resolver.js',
  version: '3.3.0',
  sinks: [
    {
      kind: 'connection',
      callee: knex,
      layouts: [
        {
          addresses: [
            { argument: 0 },
            { argument: 0, path: ['connection'] },
            { argument: 0, path: ['connection', 'connectionString'] },
          ],
          hosts: [{ argument: 0, path: ['connection', 'host'] }],
          parameters: [
            { name: 'sslmode', value: 'disable', lacks: 'encryption', instead: 'verify-full' },
            { name: 'sslmode', value: 'no-verify', lacks: 'verification', instead: 'verify-full' },
          ],
          switches: [{ slot: { argument: 0, path: ssl }, value: false, lacks: 'verification' }],
        },
      ],
      sample:
        "import knex from 'knex';\nimport { ConnectSessionKnexStore } from 'connect-session-knex';\nnew ConnectSessionKnexStore({ knex: knex({ client: 'pg', connection: process.env.DATABASE_URL }) });",
    },
  ],
} satisfies Library;
