import type { Library } from './types/library.js';

export default {
  id: 'cryo',
  title: 'Cryo',
  packages: ['cryo'],
  source: 'cryo: lib/cryo.js',
  version: '0.0.6',
  sinks: [
    {
      kind: 'revival',
      callee: { import: 'cryo', name: 'parse' },
      layouts: [{ data: { argument: 0 } }],
      repair: 'other writer',
      writer: { import: 'cryo', name: 'stringify' },
      sample: "import Cryo from 'cryo';\nexport const read = (req) => Cryo.parse(req.cookies.profile);",
    },
  ],
} satisfies Library;
