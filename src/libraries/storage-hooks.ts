import type { Library } from './types/library.js';
import type { Origin } from './types/origin.js';
import type { KeptStateSink, StorageSink } from './types/storage.js';

const REACT_USE = ['react-use', 'react-use/lib', 'react-use/esm'];

/** The second argument is what there is at first. */
const local: Origin = {
  anyOf: [
    { import: ['usehooks-ts', '@uidotdev/usehooks', '@rehooks/local-storage', ...REACT_USE], name: 'useLocalStorage' },
    {
      import: [
        'use-local-storage',
        '@rehooks/local-storage',
        'react-use/lib/useLocalStorage',
        'react-use/esm/useLocalStorage',
      ],
    },
    // Many applications have one of their own.
    { anything: true, named: ['useLocalStorage'] },
  ],
};

/** The second argument is an object of options. */
const localByOptions: Origin = {
  anyOf: [
    { import: 'ahooks', name: 'useLocalStorageState' },
    { import: ['use-local-storage-state', 'ahooks/lib/useLocalStorageState', 'ahooks/es/useLocalStorageState'] },
    { anything: true, named: ['useLocalStorageState'] },
  ],
};

/** All that it is told stands in one object. */
const localByKey: Origin = { import: '@mantine/hooks', name: 'useLocalStorage' };

const session: Origin = {
  anyOf: [
    { import: ['usehooks-ts', '@uidotdev/usehooks', ...REACT_USE], name: 'useSessionStorage' },
    { import: ['react-use/lib/useSessionStorage', 'react-use/esm/useSessionStorage'] },
    { anything: true, named: ['useSessionStorage'] },
  ],
};

const sessionByOptions: Origin = {
  anyOf: [
    { import: 'ahooks', name: 'useSessionStorageState' },
    { anything: true, named: ['useSessionStorageState'] },
  ],
};

const sessionByKey: Origin = { import: '@mantine/hooks', name: 'useSessionStorage' };

const SETTER: Pick<StorageSink, 'kind' | 'isState' | 'layouts'> = {
  kind: 'storage',
  isState: true,
  layouts: [{ keyAtMaker: { argument: 0 }, stateAtMaker: { argument: 1 }, value: { argument: 0 } }],
};

const SETTER_BY_OPTIONS: typeof SETTER = {
  ...SETTER,
  layouts: [
    { keyAtMaker: { argument: 0 }, stateAtMaker: { argument: 1, path: ['defaultValue'] }, value: { argument: 0 } },
  ],
};

const STATE: Pick<KeptStateSink, 'kind' | 'layouts'> = {
  kind: 'kept-state',
  layouts: [{ key: { argument: 0 }, state: { argument: 1 }, setter: 1 }],
};

const STATE_BY_OPTIONS: typeof STATE = {
  ...STATE,
  layouts: [{ key: { argument: 0 }, state: { argument: 1, path: ['defaultValue'] }, setter: 1 }],
};

const STATE_BY_KEY: typeof STATE = {
  ...STATE,
  layouts: [{ key: { argument: 0, path: ['key'] }, state: { argument: 0, path: ['defaultValue'] }, setter: 1 }],
};

const KEYED_SETTER: typeof SETTER = {
  ...SETTER,
  layouts: [
    {
      keyAtMaker: { argument: 0, path: ['key'] },
      stateAtMaker: { argument: 0, path: ['defaultValue'] },
      value: { argument: 0 },
    },
  ],
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
      ...SETTER_BY_OPTIONS,
      store: 'localStorage',
      callee: { member: '1', of: { resultOf: localByOptions } },
      sample:
        "import { useLocalStorageState } from 'ahooks';\nexport function useLogin() { const [token, setToken] = useLocalStorageState('token'); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      ...SETTER,
      store: 'sessionStorage',
      callee: { member: '1', of: { resultOf: session } },
      sample:
        "import { useSessionStorage } from 'usehooks-ts';\nexport function useLogin() { const [token, setToken] = useSessionStorage('token', ''); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      ...SETTER_BY_OPTIONS,
      store: 'sessionStorage',
      callee: { member: '1', of: { resultOf: sessionByOptions } },
      sample:
        "import { useSessionStorageState } from 'ahooks';\nexport function useLogin() { const [token, setToken] = useSessionStorageState('token'); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      ...KEYED_SETTER,
      store: 'localStorage',
      callee: { member: '1', of: { resultOf: localByKey } },
      sample:
        "import { useLocalStorage } from '@mantine/hooks';\nexport function useLogin() { const [token, setToken] = useLocalStorage({ key: 'token' }); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
    {
      ...KEYED_SETTER,
      store: 'sessionStorage',
      callee: { member: '1', of: { resultOf: sessionByKey } },
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
      ...STATE,
      store: 'localStorage',
      callee: local,
      sample:
        "import { useLocalStorage } from 'usehooks-ts';\nexport const useToken = () => useLocalStorage('token', '');",
    },
    {
      ...STATE,
      store: 'sessionStorage',
      callee: session,
      sample:
        "import { useSessionStorage } from 'usehooks-ts';\nexport const useToken = () => useSessionStorage('token', '');",
    },
    {
      ...STATE_BY_OPTIONS,
      store: 'localStorage',
      callee: localByOptions,
      sample:
        "import { useLocalStorageState } from 'ahooks';\nexport const useToken = () => useLocalStorageState('token');",
    },
    {
      ...STATE_BY_OPTIONS,
      store: 'sessionStorage',
      callee: sessionByOptions,
      sample:
        "import { useSessionStorageState } from 'ahooks';\nexport const useToken = () => useSessionStorageState('token');",
    },
    {
      ...STATE_BY_KEY,
      store: 'localStorage',
      callee: localByKey,
      sample:
        "import { useLocalStorage } from '@mantine/hooks';\nexport const useToken = () => useLocalStorage({ key: 'token' });",
    },
    {
      ...STATE_BY_KEY,
      store: 'sessionStorage',
      callee: sessionByKey,
      sample:
        "import { useSessionStorage } from '@mantine/hooks';\nexport const useToken = () => useSessionStorage({ key: 'token' });",
    },
    {
      kind: 'none',
      sample:
        "export function useLogin() { const [token, setToken] = useState(''); return async (form) => { const answer = await signIn(form); setToken(answer.token); }; }",
    },
  ],
} satisfies Library;
