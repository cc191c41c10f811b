import type { Library } from './types/library.js';

export default {
  id: 'connect-session-sequelize',
  title: 'connect-session-sequelize',
  packages: ['connect-session-sequelize'],
  source: 'connect-session-sequelize: lib/connect-session-sequelize.js',
  version: '7.1.7',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'connect-session-sequelize' } },
      options: { argument: 0 },
      lifetime: { key: 'expiration', unit: 'milliseconds' },
      cleaning: {
        key: 'checkExpirationInterval',
        default: 'on',
        off: 'not positive',
        spelling: '15 * 60 * 1000',
        byHand: ['clearExpiredSessions'],
        endsSessions: true,
      },
      sample:
        "const SequelizeStore = require('connect-session-sequelize')(session.Store);\nnew SequelizeStore({ db });",
    },
  ],
} satisfies Library;
