import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { ConnectionForm } from './types/stores.js';

const client: Origin = { import: 'mongodb', name: 'MongoClient' };

const connection: ConnectionForm = {
  addresses: [{ argument: 0 }],
  parameters: [
    { name: 'tls', value: 'false', lacks: 'encryption', instead: 'true' },
    { name: 'ssl', value: 'false', lacks: 'encryption', instead: 'true' },
    { name: 'tlsInsecure', value: 'true', lacks: 'verification' },
    { name: 'tlsAllowInvalidCertificates', value: 'true', lacks: 'verification' },
    { name: 'tlsAllowInvalidHostnames', value: 'true', lacks: 'verification' },
  ],
  switches: [
    { slot: { argument: 1, path: ['tls'] }, value: false, lacks: 'encryption', instead: 'true' },
    { slot: { argument: 1, path: ['ssl'] }, value: false, lacks: 'encryption', instead: 'true' },
    { slot: { argument: 1, path: ['tlsInsecure'] }, value: true, lacks: 'verification' },
    { slot: { argument: 1, path: ['tlsAllowInvalidCertificates'] }, value: true, lacks: 'verification' },
    { slot: { argument: 1, path: ['tlsAllowInvalidHostnames'] }, value: true, lacks: 'verification' },
    { slot: { argument: 1, path: ['rejectUnauthorized'] }, value: false, lacks: 'verification' },
    { slot: { argument: 1, path: ['sslValidate'] }, value: false, lacks: 'verification' },
  ],
};

export default {
  id: 'mongodb-driver',
  title: 'MongoDB driver',
  packages: ['mongodb'],
  source: 'mongodb: lib/connection_string.js',
  version: '7.9.0',
  sinks: [
    {
      kind: 'connection',
      form: 'new',
      callee: client,
      layouts: [connection],
      sample:
        "import { MongoClient } from 'mongodb';\nimport MongoStore from 'connect-mongo';\nMongoStore.create({ client: new MongoClient(process.env.MONGO_URL) });",
    },
    {
      kind: 'connection',
      callee: { member: 'connect', of: client },
      layouts: [connection],
      sample:
        "import { MongoClient } from 'mongodb';\nimport MongoStore from 'connect-mongo';\nMongoStore.create({ clientPromise: MongoClient.connect(process.env.MONGO_URL) });",
    },
  ],
} satisfies Library;
