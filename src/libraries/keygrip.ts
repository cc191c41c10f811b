import type { Library } from './types/library.js';

export default {
  id: 'keygrip',
  title: 'keygrip',
  packages: ['keygrip'],
  source: 'keygrip: index.js',
  version: '1.1.0',
  sinks: [
    {
      kind: 'secret',
      form: 'call or new',
      callee: { import: 'keygrip' },
      secrets: [{ argument: 0, protects: 'cookie' }],
      sample: "import Keygrip from 'keygrip';\nexport const keys = new Keygrip([process.env.KEY]);",
    },
    {
      // Signatures beside the text: there is neither a token nor a time.
      kind: 'none',
      sample: "import type Keygrip from 'keygrip';\nexport const sign = (keys: Keygrip) => keys.sign('user=1');",
    },
  ],
} satisfies Library;
