import type { Library } from './types/library.js';

export default {
  id: 'connect-typeorm',
  title: 'connect-typeorm',
  packages: ['connect-typeorm'],
  source: 'connect-typeorm: out/app/TypeormStore/TypeormStore.js',
  version: '2.0.0',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { import: ['connect-typeorm', 'connect-typeorm/out'], name: 'TypeormStore' },
      options: { argument: 0 },
      lifetime: { key: 'ttl', unit: 'seconds' },
      // It removes so many expired sessions whenever it writes one.
      cleaning: { key: 'cleanupLimit', default: 'off', off: 'falsy', spelling: '2' },
      sample:
        "import { TypeormStore } from 'connect-typeorm';\nnew TypeormStore({ cleanupLimit: 2 }).connect(repository);",
    },
  ],
} satisfies Library;
