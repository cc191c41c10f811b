import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { StorageSink } from './types/storage.js';

const PACKAGES = ['@vueuse/core', '@vueuse/nuxt'];

// Nuxt imports them by itself.
const local: Origin = {
  anyOf: [
    { import: PACKAGES, name: 'useLocalStorage' },
    { anything: true, named: ['useLocalStorage'] },
  ],
};

const session: Origin = {
  anyOf: [
    { import: PACKAGES, name: 'useSessionStorage' },
    { anything: true, named: ['useSessionStorage'] },
  ],
};

// Nitro has a composable of that name for the server's storage.
const other: Origin = { import: PACKAGES, name: ['useStorage', 'useStorageAsync'] };

/** `token.value = …` */
const ASSIGNED: Pick<StorageSink, 'kind' | 'form' | 'isState' | 'layouts'> = {
  kind: 'storage',
  form: 'assign',
  isState: true,
  layouts: [{ keyAtMaker: { argument: 0 }, stateAtMaker: { argument: 1 }, value: { argument: 0 } }],
};

/** The third argument of these is where it is kept. */
const ASSIGNED_IN: typeof ASSIGNED = {
  ...ASSIGNED,
  layouts: [
    {
      keyAtMaker: { argument: 0 },
      stateAtMaker: { argument: 1 },
      storageAtMaker: { argument: 2 },
      value: { argument: 0 },
    },
  ],
};

export default {
  id: 'vueuse',
  title: 'VueUse',
  packages: PACKAGES,
  source: '@vueuse/core: dist/index.js (useStorage, useLocalStorage, useSessionStorage)',
  version: '14.4.0',
  sinks: [
    {
      ...ASSIGNED,
      callee: { member: 'value', of: { resultOf: local } },
      store: 'localStorage',
      sample:
        "import { useLocalStorage } from '@vueuse/core';\nconst token = useLocalStorage('token', '');\nexport async function login(form) { const answer = await signIn(form); token.value = answer.token; }",
    },
    {
      ...ASSIGNED,
      callee: { member: 'value', of: { resultOf: session } },
      store: 'sessionStorage',
      sample:
        "import { useSessionStorage } from '@vueuse/core';\nconst token = useSessionStorage('token', '');\nexport async function login(form) { const answer = await signIn(form); token.value = answer.token; }",
    },
    {
      ...ASSIGNED_IN,
      callee: { member: 'value', of: { resultOf: other } },
      store: "the page's storage (VueUse)",
      sample:
        "import { useStorage } from '@vueuse/core';\nconst token = useStorage('token', '');\nexport async function login(form) { const answer = await signIn(form); token.value = answer.token; }",
    },
  ],
} satisfies Library;
