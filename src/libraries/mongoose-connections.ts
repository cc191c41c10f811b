import type { Library } from './types/library.js';
import type { ConnectionForm } from './types/stores.js';

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
  id: 'mongoose-connections',
  title: 'Mongoose',
  packages: ['mongoose'],
  source: 'mongoose: lib/connection.js, lib/drivers/node-mongodb-native/connection.js',
  version: '9.12.1',
  sinks: [
    {
      kind: 'connection',
      callee: { import: 'mongoose', name: 'connect' },
      layouts: [connection],
      isOfModule: true,
      sample:
        "import mongoose from 'mongoose';\nimport MongoStore from 'connect-mongo';\nmongoose.connect(process.env.MONGO_URL);\nMongoStore.create({ client: mongoose.connection.getClient() });",
    },
    {
      kind: 'connection',
      callee: { import: 'mongoose', name: 'createConnection' },
      layouts: [connection],
      sample:
        "import mongoose from 'mongoose';\nimport MongoStore from 'connect-mongo';\nconst db = mongoose.createConnection(process.env.MONGO_URL);\nMongoStore.create({ client: db.getClient() });",
    },
  ],
} satisfies Library;
