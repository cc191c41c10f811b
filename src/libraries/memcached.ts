import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const MEMCACHED = 'memcached';
const MEMJS = 'memjs';

const client: Origin = {
  anyOf: [
    { instanceOf: { import: MEMCACHED } },
    { resultOf: { member: 'create', of: { import: MEMJS, name: 'Client' } } },
    { called: ['memcached', 'memcachedClient', 'client', 'cache'], importing: [MEMCACHED, MEMJS] },
  ],
};

export default {
  id: 'memcached',
  title: 'Memcached clients',
  packages: [MEMCACHED, MEMJS],
  impliedBy: ['connect-memcached', 'connect-memjs'],
  source: 'documentation of memcached and memjs',
  version: '2.2.2, 1.3.2',
  sinks: [
    {
      kind: 'session-deletion',
      callee: { member: ['del', 'delete'], of: client },
      filter: { dialect: 'key', slot: { argument: 0 } },
      subject: 'key',
      sample:
        "import Memcached from 'memcached';\nconst client = new Memcached('localhost');\napp.delete('/s/:id', (req, res) => { client.del(`session:${req.params.id}`, () => res.sendStatus(204)); });",
    },
    {
      kind: 'none',
      sample:
        "import Memcached from 'memcached';\nconst client = new Memcached('localhost');\napp.delete('/s/:id', (req, res) => { client.del(`cart:${req.params.id}`, () => res.sendStatus(204)); });",
    },
  ],
} satisfies Library;
