import type { Library } from './types/library.js';

export default {
  id: 'cookie-signature',
  title: 'cookie-signature',
  packages: ['cookie-signature'],
  source: 'cookie-signature: index.js',
  version: '1.2.2',
  sinks: [
    {
      kind: 'secret',
      callee: { import: 'cookie-signature', name: 'sign' },
      secrets: [{ argument: 1, protects: 'cookie' }],
      sample: "import { sign } from 'cookie-signature';\nexport const signed = (id) => sign(id, process.env.KEY);",
    },
    {
      kind: 'token-check',
      callee: { import: 'cookie-signature', name: 'unsign' },
      isTimeless: true,
      layouts: [{ token: { argument: 0 }, key: { argument: 1 }, ignores: [] }],
      sample: "import { unsign } from 'cookie-signature';\nunsign(req.cookies.user, process.env.KEY);",
    },
  ],
} satisfies Library;
