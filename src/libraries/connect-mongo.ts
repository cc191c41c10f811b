import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { ConnectionForm, StoreCleaning } from './types/stores.js';

const cleaning: StoreCleaning = {
  key: 'autoRemove',
  default: 'on',
  off: ['disabled'],
  spelling: "'native'",
  byHand: ['expireAfterSeconds'],
};

const connection: ConnectionForm = {
  addresses: [
    { argument: 0, path: ['mongoUrl'] },
    { argument: 0, path: ['url'] },
  ],
  parameters: [
    { name: 'tls', value: 'false', lacks: 'encryption', instead: 'true' },
    { name: 'ssl', value: 'false', lacks: 'encryption', instead: 'true' },
    { name: 'tlsInsecure', value: 'true', lacks: 'verification' },
    { name: 'tlsAllowInvalidCertificates', value: 'true', lacks: 'verification' },
    { name: 'tlsAllowInvalidHostnames', value: 'true', lacks: 'verification' },
  ],
  switches: [
    { slot: { argument: 0, path: ['mongoOptions', 'tls'] }, value: false, lacks: 'encryption', instead: 'true' },
    { slot: { argument: 0, path: ['mongoOptions', 'ssl'] }, value: false, lacks: 'encryption', instead: 'true' },
    { slot: { argument: 0, path: ['mongoOptions', 'tlsInsecure'] }, value: true, lacks: 'verification' },
    {
      slot: { argument: 0, path: ['mongoOptions', 'tlsAllowInvalidCertificates'] },
      value: true,
      lacks: 'verification',
    },
    { slot: { argument: 0, path: ['mongoOptions', 'tlsAllowInvalidHostnames'] }, value: true, lacks: 'verification' },
    { slot: { argument: 0, path: ['mongoOptions', 'rejectUnauthorized'] }, value: false, lacks: 'verification' },
    { slot: { argument: 0, path: ['mongoOptions', 'sslValidate'] }, value: false, lacks: 'verification' },
  ],
};

/** An export since version 6, the module itself in 4 and 5, and before that what it makes of the session library. */
const store: Origin = {
  anyOf: [
    { import: 'connect-mongo' },
    { import: 'connect-mongo', name: 'MongoStore' },
    { resultOf: { import: 'connect-mongo' } },
  ],
};

export default {
  id: 'connect-mongo',
  title: 'connect-mongo',
  packages: ['connect-mongo'],
  source: 'connect-mongo: dist/index.mjs; src/index.js of 3.2.0',
  version: '6.0.0',
  sinks: [
    {
      kind: 'session-store',
      callee: { member: 'create', of: store },
      options: { argument: 0 },
      lifetime: { key: 'ttl', unit: 'seconds' },
      cleaning,
      connection,
      sample: "import MongoStore from 'connect-mongo';\nMongoStore.create({ mongoUrl });",
    },
    {
      kind: 'session-store',
      form: 'new',
      callee: store,
      options: { argument: 0 },
      lifetime: { key: 'ttl', unit: 'seconds' },
      cleaning,
      connection,
      sample: "const MongoStore = require('connect-mongo')(session);\nnew MongoStore({ url });",
    },
  ],
} satisfies Library;
