import type { Library } from './types/library.js';

export default {
  id: 'typeorm-connections',
  title: 'TypeORM',
  packages: ['typeorm'],
  source: 'typeorm: driver/postgres/PostgresDriver.js, driver/mysql/MysqlDriver.js',
  version: '0.3.27',
  sinks: [
    {
      kind: 'connection',
      form: 'call or new',
      callee: { import: 'typeorm', name: ['DataSource', 'createConnection'] },
      layouts: [
        {
          addresses: [{ argument: 0, path: ['url'] }],
          hosts: [{ argument: 0, path: ['host'] }],
          parameters: [
            { name: 'sslmode', value: 'disable', lacks: 'encryption', instead: 'verify-full' },
            { name: 'sslmode', value: 'no-verify', lacks: 'verification', instead: 'verify-full' },
          ],
          switches: [
            { slot: { argument: 0, path: ['ssl', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
            {
              slot: { argument: 0, path: ['extra', 'ssl', 'rejectUnauthorized'] },
              value: false,
              lacks: 'verification',
            },
          ],
        },
      ],
      sample:
        "import { DataSource } from 'typeorm';\nimport { TypeormStore } from 'connect-typeorm';\nconst source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL });\nnew TypeormStore({ cleanupLimit: 2 }).connect(source.getRepository(Session));",
    },
  ],
} satisfies Library;
