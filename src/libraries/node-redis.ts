import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { ConnectionForm } from './types/stores.js';

const packages = ['redis', '@redis/client'];

const client: Origin = { import: packages, name: ['createClient', 'createClientPool'] };

const clear = { redis: 'rediss' };

/** Since version 4 below `socket`, before at the top. */
const options: ConnectionForm = {
  addresses: [{ argument: 0, path: ['url'] }],
  hosts: [
    { argument: 0, path: ['socket', 'host'] },
    { argument: 0, path: ['host'] },
  ],
  clear,
  encrypted: [
    { argument: 0, path: ['socket', 'tls'] },
    { argument: 0, path: ['tls'] },
  ],
  switches: [
    {
      slot: { argument: 0, path: ['socket', 'rejectUnauthorized'] },
      value: false,
      lacks: 'verification',
    },
    { slot: { argument: 0, path: ['tls', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
  ],
};

export default {
  id: 'node-redis',
  title: 'node-redis',
  packages,
  source: '@redis/client: dist/lib/client/index.js, dist/lib/client/socket.js; redis: lib/createClient.js of 3.1.2',
  version: '6.3.1',
  sinks: [
    {
      kind: 'connection',
      callee: client,
      layouts: [
        {
          when: [{ argument: 0, is: 'text' }],
          addresses: [{ argument: 0 }],
          clear,
          encrypted: [{ argument: 1, path: ['tls'] }],
          switches: [
            { slot: { argument: 1, path: ['tls', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
          ],
        },
        options,
      ],
      sample:
        "import { createClient } from 'redis';\nimport { RedisStore } from 'connect-redis';\nnew RedisStore({ client: createClient({ url: process.env.REDIS_URL }) });",
    },
    {
      kind: 'connection',
      callee: { import: packages, name: 'createCluster' },
      layouts: [
        {
          addresses: [{ argument: 0, path: ['rootNodes', '0', 'url'] }],
          clear,
          encrypted: [{ argument: 0, path: ['defaults', 'socket', 'tls'] }],
          switches: [
            {
              slot: { argument: 0, path: ['defaults', 'socket', 'rejectUnauthorized'] },
              value: false,
              lacks: 'verification',
            },
          ],
        },
      ],
      sample:
        "import { createCluster } from 'redis';\nimport { RedisStore } from 'connect-redis';\nnew RedisStore({ client: createCluster({ rootNodes: [{ url }] }) });",
    },
  ],
} satisfies Library;
