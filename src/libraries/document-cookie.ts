import type { Library } from './types/library.js';

export default {
  id: 'document-cookie',
  title: 'document.cookie',
  packages: [],
  source: 'HTML Living Standard, section 3.1.4; RFC 6265bis, section 5.7',
  version: '2026-11',
  sinks: [
    {
      kind: 'cookie-text',
      form: 'assign',
      callee: {
        member: 'cookie',
        of: {
          anyOf: [
            { global: 'document' },
            { member: 'document', of: { anyOf: [{ global: 'window' }, { global: 'globalThis' }, { global: 'self' }] } },
          ],
        },
      },
      format: 'document-cookie',
      layouts: [{ text: { argument: 0 } }],
      sample: 'document.cookie = $text;',
    },
  ],
} satisfies Library;
