import type { Library } from './types/library.js';

export default {
  id: 'vue-router',
  title: 'Vue Router',
  packages: ['vue-router'],
  impliedBy: ['nuxt'],
  source: 'vue-router: dist/vue-router.d.ts',
  version: '5.5.1',
  addresses: [
    {
      callee: {
        member: ['push', 'replace'],
        of: {
          anyOf: [
            { resultOf: { import: 'vue-router', name: 'useRouter' } },
            { resultOf: { import: 'vue-router', name: 'createRouter' } },
            { member: '$router', of: { anything: true, named: ['this'] } },
          ],
        },
      },
      goes: 'by script',
      layouts: [
        { when: [{ argument: 0, is: 'object' }], query: { argument: 0, path: ['query'] } },
        { address: { argument: 0 } },
      ],
    },
  ],
  sinks: [],
} satisfies Library;
