import type { Library } from './types/library.js';

export default {
  id: 'node-serialize',
  title: 'node-serialize',
  packages: ['node-serialize'],
  source: 'node-serialize: lib/serialize.js',
  version: '0.0.4',
  sinks: [
    {
      kind: 'revival',
      callee: { import: 'node-serialize', name: 'unserialize' },
      layouts: [{ data: { argument: 0 } }],
      repair: 'same text',
      sample:
        "import serialize from 'node-serialize';\nexport const read = (req) => serialize.unserialize(req.cookies.profile);",
    },
  ],
} satisfies Library;
