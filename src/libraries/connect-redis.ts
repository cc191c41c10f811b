import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

/** An export since version 8, the module itself in 7, and before that what it makes of the session library. */
const store: Origin = {
  anyOf: [
    { import: 'connect-redis' },
    { import: 'connect-redis', name: 'RedisStore' },
    { resultOf: { import: 'connect-redis' } },
  ],
};

export default {
  id: 'connect-redis',
  title: 'connect-redis',
  packages: ['connect-redis'],
  source: 'connect-redis: dist/connect-redis.js; lib/connect-redis.js of 6.1.3',
  version: '9.0.0',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: store,
      options: { argument: 0 },
      lifetime: { key: 'ttl', unit: 'seconds', mayBeFunction: true },
      cleaning: { key: 'disableTTL', default: 'on', off: 'truthy', spelling: 'false' },
      // Before version 4.
      connection: { addresses: [{ argument: 0, path: ['url'] }], clear: { redis: 'rediss' } },
      sample: "import { RedisStore } from 'connect-redis';\nnew RedisStore({ client });",
    },
  ],
} satisfies Library;
