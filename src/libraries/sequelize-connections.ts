import type { Library } from './types/library.js';
import type { ConnectionForm } from './types/stores.js';

/** What the driver of PostgreSQL reads of an address. */
const parameters: ConnectionForm['parameters'] = [
  { name: 'sslmode', value: 'disable', lacks: 'encryption', instead: 'verify-full' },
  { name: 'sslmode', value: 'no-verify', lacks: 'verification', instead: 'verify-full' },
];

const ssl = ['dialectOptions', 'ssl', 'rejectUnauthorized'];

export default {
  id: 'sequelize-connections',
  title: 'Sequelize',
  packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
  source: 'sequelize: lib/sequelize.js, lib/dialects/postgres/connection-manager.js',
  version: '6.37.8',
  sinks: [
    {
      kind: 'connection',
      form: 'new',
      callee: {
        anyOf: [
          { import: ['sequelize', 'sequelize-typescript', '@sequelize/core'] },
          { import: ['sequelize', 'sequelize-typescript', '@sequelize/core'], name: 'Sequelize' },
        ],
      },
      layouts: [
        {
          when: [{ argument: 3, is: 'object' }],
          hosts: [{ argument: 3, path: ['host'] }],
          switches: [{ slot: { argument: 3, path: ssl }, value: false, lacks: 'verification' }],
        },
        {
          when: [{ argument: 0, is: 'plain object' }],
          addresses: [{ argument: 0, path: ['url'] }],
          hosts: [{ argument: 0, path: ['host'] }],
          parameters,
          switches: [{ slot: { argument: 0, path: ssl }, value: false, lacks: 'verification' }],
        },
        {
          addresses: [{ argument: 0 }],
          parameters,
          switches: [{ slot: { argument: 1, path: ssl }, value: false, lacks: 'verification' }],
        },
      ],
      sample:
        "import { Sequelize } from 'sequelize';\nconst SequelizeStore = require('connect-session-sequelize')(session.Store);\nnew SequelizeStore({ db: new Sequelize(process.env.DATABASE_URL) });",
    },
  ],
} satisfies Library;
