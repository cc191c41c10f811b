import type { Library } from './types/library.js';

export default {
  id: 'zustand',
  title: 'Zustand',
  packages: ['zustand', 'zustand/middleware'],
  source: 'zustand: middleware.js (persist)',
  version: '4.5.7, 5.1.0',
  sinks: [
    {
      kind: 'kept-state',
      store: 'localStorage',
      callee: { import: 'zustand/middleware', name: 'persist' },
      layouts: [
        {
          // Of version 4: a function that gives the storage.
          when: [{ argument: 1, path: ['getStorage'], is: 'present' }],
          key: { argument: 1, path: ['name'] },
          state: { argument: 0 },
          only: [{ argument: 1, path: ['partialize'] }],
          storage: { argument: 1, path: ['getStorage'] },
        },
        {
          key: { argument: 1, path: ['name'] },
          state: { argument: 0 },
          only: [{ argument: 1, path: ['partialize'] }],
          storage: { argument: 1, path: ['storage'] },
        },
      ],
      sample:
        "import { create } from 'zustand';\nimport { persist } from 'zustand/middleware';\nexport const useAuth = create(persist((set) => ({ token: null, keep: (token) => set({ token }) }), { name: 'auth' }));",
    },
  ],
} satisfies Library;
