import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';

const iron = ['@hapi/iron', 'iron'];
const defaults: Origin = {
  anyOf: [
    { import: iron, name: 'defaults' },
    { import: 'iron-webcrypto', name: 'defaults' },
  ],
};

const seal = {
  payload: { argument: 0 },
  key: { argument: 1 },
  options: { argument: 2 },
  lifetime: [{ slot: { argument: 2, path: ['ttl'] }, unit: 'milliseconds', none: 'falsy' }],
  spelling: { insertAt: 2, key: 'ttl', text: '{milliseconds}' },
} as const;

export default {
  id: 'iron',
  title: '@hapi/iron',
  packages: [...iron, 'iron-webcrypto'],
  source: '@hapi/iron: lib/index.js; iron-webcrypto: index.js',
  version: '7.0.1; 1.2.1, 2.0.0',
  constants: [{ of: defaults, value: { ttl: 0, timestampSkewSec: 60, localtimeOffsetMsec: 0 } }],
  sinks: [
    {
      kind: 'seal',
      callee: { import: iron, name: 'seal' },
      layouts: [seal],
      sample:
        "import Iron from '@hapi/iron';\nawait Iron.seal({ id: user.id }, process.env.KEY, { ...Iron.defaults, ...$options });",
    },
    {
      kind: 'seal',
      callee: { import: 'iron-webcrypto', name: 'seal' },
      layouts: [
        {
          // Before version 2 the first argument is the implementation of Web Crypto.
          when: [{ argument: 3, is: 'present' }],
          payload: { argument: 1 },
          key: { argument: 2 },
          options: { argument: 3 },
          lifetime: [{ slot: { argument: 3, path: ['ttl'] }, unit: 'milliseconds', none: 'falsy' }],
          spelling: { insertAt: 3, key: 'ttl', text: '{milliseconds}' },
        },
        seal,
      ],
      sample:
        "import { defaults, seal } from 'iron-webcrypto';\nawait seal({ id: user.id }, process.env.KEY, { ...defaults, ...$options });",
    },
  ],
} satisfies Library;
