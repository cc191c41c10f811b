import type { Library } from './types/library.js';

export default {
  id: 'jotai',
  title: 'Jotai',
  packages: ['jotai', 'jotai/utils', 'jotai/vanilla/utils'],
  source: 'jotai: vanilla/utils.js (atomWithStorage)',
  version: '2.20.3',
  sinks: [
    {
      kind: 'kept-state',
      store: 'localStorage',
      callee: { import: ['jotai/utils', 'jotai/vanilla/utils'], name: 'atomWithStorage' },
      layouts: [{ key: { argument: 0 }, state: { argument: 1 }, storage: { argument: 2 } }],
      sample:
        "import { atomWithStorage } from 'jotai/utils';\nexport const tokenAtom = atomWithStorage('token', null);",
    },
  ],
} satisfies Library;
