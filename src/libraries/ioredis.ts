import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const packages = ['ioredis', 'iovalkey'];

const client: Origin = { anyOf: [{ import: packages }, { import: packages, name: 'Redis' }] };

const clear = { redis: 'rediss' };

export default {
  id: 'ioredis',
  title: 'ioredis',
  packages,
  source: 'ioredis: built/redis/RedisOptions.js, built/connectors/StandaloneConnector.js, built/utils/index.js',
  version: '6.0.0',
  sinks: [
    {
      kind: 'connection',
      form: 'call or new',
      callee: client,
      layouts: [
        {
          when: [{ argument: 0, is: 'plain object' }],
          hosts: [{ argument: 0, path: ['host'] }],
          switches: [
            { slot: { argument: 0, path: ['tls', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
          ],
        },
        {
          when: [{ argument: 1, is: 'text' }],
          hosts: [{ argument: 1 }],
          switches: [
            { slot: { argument: 2, path: ['tls', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
          ],
        },
        {
          addresses: [{ argument: 0 }],
          clear,
          encrypted: [{ argument: 1, path: ['tls'] }],
          switches: [
            { slot: { argument: 1, path: ['tls', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
          ],
        },
      ],
      sample:
        "import Redis from 'ioredis';\nimport { RedisStore } from 'connect-redis';\nnew RedisStore({ client: new Redis(process.env.REDIS_URL) });",
    },
    {
      kind: 'connection',
      form: 'new',
      callee: {
        anyOf: [
          { import: packages, name: 'Cluster' },
          { member: 'Cluster', of: client },
        ],
      },
      layouts: [
        {
          addresses: [{ argument: 0, path: ['0'] }],
          hosts: [{ argument: 0, path: ['0', 'host'] }],
          clear,
          encrypted: [{ argument: 1, path: ['redisOptions', 'tls'] }],
          switches: [
            {
              slot: { argument: 1, path: ['redisOptions', 'tls', 'rejectUnauthorized'] },
              value: false,
              lacks: 'verification',
            },
          ],
        },
      ],
      sample:
        "import { Cluster } from 'ioredis';\nimport { RedisStore } from 'connect-redis';\nnew RedisStore({ client: new Cluster([{ host, port }]) });",
    },
  ],
} satisfies Library;
