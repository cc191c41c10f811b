import type { Library } from './types/library.js';

export default {
  id: 'level-session-store',
  title: 'level-session-store',
  packages: ['level-session-store'],
  source: 'level-session-store: index.js',
  version: '2.2.0',
  sinks: [
    {
      kind: 'session-store',
      form: 'new',
      callee: { resultOf: { import: 'level-session-store' } },
      options: { argument: 1 },
      cleaning: 'never',
      sample: "const LevelStore = require('level-session-store')(session);\nnew LevelStore('./sessions');",
    },
  ],
} satisfies Library;
