import type { Library } from './types/library.js';

export default {
  id: 'funcster',
  title: 'funcster',
  packages: ['funcster'],
  source: 'funcster: funcster.js',
  version: '0.0.5',
  sinks: [
    {
      kind: 'revival',
      callee: { import: 'funcster', name: 'deepDeserialize' },
      layouts: [{ data: { argument: 0 } }],
      repair: 'argument',
      writer: { import: 'funcster', name: ['deepSerialize', 'serialize'] },
      sample:
        "import funcster from 'funcster';\nexport const read = (req) => funcster.deepDeserialize(req.cookies.profile);",
    },
  ],
} satisfies Library;
