import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { StorageSink } from './types/storage.js';

const REACT_USE = ['react-use', 'react-use/lib', 'react-use/esm'];

/** Exports by name, and modules that export one hook by default. */
const local: Origin = {
  anyOf: [
    {
      import: ['usehooks-ts', '@uidotdev/usehooks', '@rehooks/local-storage', ...REACT_USE],
      name: 'useLocalStorage',
    },
    { import: 'ahooks', name: 'useLocalStorageState' },
    {
      import: [
        'use-local-storage',
        'use-local-storage-state',
        '@rehooks/local-storage',
        'react-use/lib/useLocalStorage',
        'react-use/esm/useLocalStorage',
        'ahooks/lib/useLocalStorageState',
        'ahooks/es/useLocalStorageState',
      ],
    },
    // Many applications have one of their own.
    { anything: true, named: ['useLocalStorage', 'useLocalStorageState'] },
  ],
};

const session: Origin = {
  anyOf: [
    { import: ['usehooks-ts', '@uidotdev/usehooks', ...REACT_USE], name: 'useSessionStorage' },
    { import: 'ahooks', name: 'useSessionStorageState' },
    { import: ['react-use/lib/useSessionStorage', 'react-use/esm/useSessionStorage'] },
    { anything: true, named: ['useSessionStorage', 'useSessionStorageState'] },
  ],
};

const SETTER: Pick<StorageSink, 'kind' | 'isState' | 'layouts'> = {
  kind: 'storage',
  isState: true,
  layouts: [{ keyAtMaker: { argument: 0 }, value: { argument: 0 } }],
};

const KEYED_SETTER: typeof SETTER = {
  ...SETTER,
  layouts: [{ keyAtMaker: { argument: 0, path: ['key'] }, value: { argument: 0 } }],
};

export default {
  id: 'storage-hooks',
  title: 'hooks for web storage',
  packages: [
    'usehooks-ts',
    'react-use',
    '@uidotdev/usehooks',
    '@mantine/hooks',
    'ahooks',
    'use-local-storage',
    'use-local-storage-state',
    '@rehooks/local-storage',
  ],
  source:
    'usehooks-ts: dist/index.js; react-use: lib/useLocalStorage.js; @uidotdev/usehooks: index.js; @mantine/hooks: esm/use-local-storage; ahooks: lib/createUseStorageState; use-local-storage: dist/index.js; use-local-storage-state: src/useLocalStorageState.js; @rehooks/local-storage: lib/use-localstorage.js',
  version: '3.1.1, 17.6.1, 2.4.1, 9.8.1, 3.11.0, 3.0.0, 20.0.0, 2.4.5',
  sinks: [
    {
      ...SETTER,
      store: 'localStorage',
      callee: { member: '1', of: { resultOf: local } },
      sample:
        "import { useLocalStorage } from 'usehooks-ts';\nexport function useLogin() { const [token, setToken] = useLocalStorage('token', ''); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      ...SETTER,
      store: 'sessionStorage',
      callee: { member: '1', of: { resultOf: session } },
      sample:
        "import { useSessionStorage } from 'usehooks-ts';\nexport function useLogin() { const [token, setToken] = useSessionStorage('token', ''); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      ...KEYED_SETTER,
      store: 'localStorage',
      callee: { member: '1', of: { resultOf: { import: '@mantine/hooks', name: 'useLocalStorage' } } },
      sample:
        "import { useLocalStorage } from '@mantine/hooks';\nexport function useLogin() { const [token, setToken] = useLocalStorage({ key: 'token' }); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      ...KEYED_SETTER,
      store: 'sessionStorage',
      callee: { member: '1', of: { resultOf: { import: '@mantine/hooks', name: 'useSessionStorage' } } },
      sample:
        "import { useSessionStorage } from '@mantine/hooks';\nexport function useLogin() { const [token, setToken] = useSessionStorage({ key: 'token' }); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      kind: 'storage',
      store: 'localStorage',
      callee: { import: '@rehooks/local-storage', name: 'writeStorage' },
      layouts: [{ key: { argument: 0 }, value: { argument: 1 } }],
      sample: "import { writeStorage } from '@rehooks/local-storage';\nwriteStorage('token', response.token);",
    },
    {
      kind: 'none',
      sample:
        "export function useLogin() { const [token, setToken] = useState(''); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
  ],
} satisfies Library;
