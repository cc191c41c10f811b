import type { Library } from './types.js';

export default {
  id: 'keygrip',
  title: 'keygrip',
  packages: ['keygrip'],
  source: 'keygrip: index.js',
  version: '1.1.0',
  sinks: [
    {
      // Signatures beside the text: there is neither a token nor a time.
      kind: 'none',
      sample: "import Keygrip from 'keygrip';\nconst keys = new Keygrip([process.env.KEY]);\nkeys.sign('user=1');",
    },
  ],
} satisfies Library;
