import type { Library } from './types/library.js';

export default {
  id: 'connect-session-knex',
  title: 'connect-session-knex',
  packages: ['connect-session-knex'],
  source: 'connect-session-knex: dist/index.js; lib/index.js of 3.0.1',
  version: '5.0.0',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { import: 'connect-session-knex', name: 'ConnectSessionKnexStore' },
      options: { argument: 0 },
      cleaning: { key: 'cleanupInterval', default: 'on', off: 'not positive', spelling: '60 * 1000' },
      sample: "import { ConnectSessionKnexStore } from 'connect-session-knex';\nnew ConnectSessionKnexStore({ knex });",
    },
    {
      // Before version 5.
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'connect-session-knex' } },
      options: { argument: 0 },
      cleaning: { key: 'disableDbCleanup', default: 'on', off: 'truthy', spelling: 'false' },
      sample: "const KnexStore = require('connect-session-knex')(session);\nnew KnexStore({ knex });",
    },
  ],
} satisfies Library;
