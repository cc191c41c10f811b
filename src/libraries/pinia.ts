import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { KeptStateSink } from './types/storage.js';

// Nuxt imports it by itself.
const defineStore: Origin = {
  anyOf: [
    { import: 'pinia', name: 'defineStore' },
    { anything: true, named: ['defineStore'] },
  ],
};

type Layout = KeptStateSink['layouts'][number];

const OF_SECOND: Pick<Layout, 'key' | 'only' | 'except' | 'storage'> = {
  key: { argument: 0 },
  only: [
    { argument: 1, path: ['persist', 'pick'] },
    { argument: 1, path: ['persist', 'paths'] },
  ],
  except: [{ argument: 1, path: ['persist', 'omit'] }],
  storage: { argument: 1, path: ['persist', 'storage'] },
};

const OF_THIRD: typeof OF_SECOND = {
  key: { argument: 0 },
  only: [
    { argument: 2, path: ['persist', 'pick'] },
    { argument: 2, path: ['persist', 'paths'] },
  ],
  except: [{ argument: 2, path: ['persist', 'omit'] }],
  storage: { argument: 2, path: ['persist', 'storage'] },
};

const OF_FIRST: typeof OF_SECOND = {
  key: { argument: 0, path: ['id'] },
  only: [
    { argument: 0, path: ['persist', 'pick'] },
    { argument: 0, path: ['persist', 'paths'] },
  ],
  except: [{ argument: 0, path: ['persist', 'omit'] }],
  storage: { argument: 0, path: ['persist', 'storage'] },
};

/**
 * Stores that pinia-plugin-persistedstate keeps. Without a storage of its own a store is kept in the one that the plugin is set up with: `localStorage`, or in
 * Nuxt cookies of the page. Other plugins have `strategies` below the same key.
 */
export default {
  id: 'pinia',
  title: 'Pinia',
  packages: ['pinia', '@pinia/nuxt'],
  source: 'pinia-plugin-persistedstate: dist/index.js',
  version: '3.2.3, 4.7.1',
  sinks: [
    {
      kind: 'kept-state',
      store: "the page's storage",
      callee: defineStore,
      layouts: [
        {
          when: [
            { argument: 1, is: 'function' },
            { argument: 2, path: ['persist'], is: 'true' },
          ],
          ...OF_THIRD,
          state: { argument: 1 },
        },
        {
          when: [
            { argument: 1, is: 'function' },
            { argument: 2, path: ['persist'], is: 'plain object' },
            { argument: 2, path: ['persist', 'strategies'], is: 'absent' },
          ],
          ...OF_THIRD,
          state: { argument: 1 },
        },
        {
          when: [{ argument: 1, path: ['persist'], is: 'true' }],
          ...OF_SECOND,
          state: { argument: 1, path: ['state'] },
        },
        {
          when: [
            { argument: 1, path: ['persist'], is: 'plain object' },
            { argument: 1, path: ['persist', 'strategies'], is: 'absent' },
          ],
          ...OF_SECOND,
          state: { argument: 1, path: ['state'] },
        },
        {
          when: [{ argument: 0, path: ['persist'], is: 'true' }],
          ...OF_FIRST,
          state: { argument: 0, path: ['state'] },
        },
        {
          when: [
            { argument: 0, path: ['persist'], is: 'plain object' },
            { argument: 0, path: ['persist', 'strategies'], is: 'absent' },
          ],
          ...OF_FIRST,
          state: { argument: 0, path: ['state'] },
        },
      ],
      sample:
        "import { defineStore } from 'pinia';\nexport const useAuth = defineStore('auth', { state: () => ({ token: '' }), persist: true });",
    },
    {
      kind: 'none',
      sample:
        "import { defineStore } from 'pinia';\nexport const useAuth = defineStore('auth', { state: () => ({ token: '' }) });",
    },
  ],
} satisfies Library;
