import type { Library } from './types/library.js';
import type { ConnectionForm } from './types/stores.js';

const connection: ConnectionForm = {
  addresses: [{ argument: 0, path: ['uri'] }],
  parameters: [
    { name: 'tls', value: 'false', lacks: 'encryption', instead: 'true' },
    { name: 'ssl', value: 'false', lacks: 'encryption', instead: 'true' },
    { name: 'tlsInsecure', value: 'true', lacks: 'verification' },
    { name: 'tlsAllowInvalidCertificates', value: 'true', lacks: 'verification' },
    { name: 'tlsAllowInvalidHostnames', value: 'true', lacks: 'verification' },
  ],
  switches: [
    { slot: { argument: 0, path: ['connectionOptions', 'tls'] }, value: false, lacks: 'encryption', instead: 'true' },
    { slot: { argument: 0, path: ['connectionOptions', 'ssl'] }, value: false, lacks: 'encryption', instead: 'true' },
    { slot: { argument: 0, path: ['connectionOptions', 'tlsInsecure'] }, value: true, lacks: 'verification' },
    {
      slot: { argument: 0, path: ['connectionOptions', 'tlsAllowInvalidCertificates'] },
      value: true,
      lacks: 'verification',
    },
    {
      slot: { argument: 0, path: ['connectionOptions', 'tlsAllowInvalidHostnames'] },
      value: true,
      lacks: 'verification',
    },
    { slot: { argument: 0, path: ['connectionOptions', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
    { slot: { argument: 0, path: ['connectionOptions', 'sslValidate'] }, value: false, lacks: 'verification' },
  ],
};

export default {
  id: 'connect-mongodb-session',
  title: 'connect-mongodb-session',
  packages: ['connect-mongodb-session'],
  source: 'connect-mongodb-session: index.js',
  version: '5.0.0',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'connect-mongodb-session' } },
      options: { argument: 0 },
      lifetime: { key: 'expires', unit: 'milliseconds' },
      connection,
      sample:
        "const MongoDBStore = require('connect-mongodb-session')(session);\nnew MongoDBStore({ uri, collection });",
    },
  ],
} satisfies Library;
