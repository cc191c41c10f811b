import type { Library } from './types/library.js';

export default {
  id: 'session-file-store',
  title: 'session-file-store',
  packages: ['session-file-store'],
  source: 'session-file-store: lib/session-file-helpers.js',
  version: '1.5.0',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'session-file-store' } },
      options: { argument: 0 },
      lifetime: { key: 'ttl', unit: 'seconds' },
      cleaning: { key: 'reapInterval', default: 'on', off: [-1], spelling: '60 * 60' },
      encryption: { key: 'secret', unless: ['encoder'] },
      sample: "const FileStore = require('session-file-store')(session);\nnew FileStore({ path, secret });",
    },
  ],
} satisfies Library;
