import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(`import { persist, createJSONStorage } from 'zustand/middleware';\n${code}`, {
    only: ['no-script-readable-session'],
    parser: 'typescript',
  }).map(
    ({ line, column, message }) => `${String(line)}:${String(column)} ${/is kept in (\w+)/u.exec(message)?.[1] ?? ''}`,
  );

const STATE =
  '(set) => ({ token: null, user: null, login: (token) => set({ token }), logout: () => set({ token: null }) })';

describe('Zustand: what is recognised', () => {
  it.each([
    [`create(persist(${STATE}, { name: 'auth' }));`, ['2:28 localStorage']],
    [`create<Auth>()(devtools(persist(immer(${STATE}), { name: 'auth' })));`, ['2:51 localStorage']],
    [
      `create(persist(${STATE}, { name: 'auth', storage: createJSONStorage(() => sessionStorage) }));`,
      ['2:28 sessionStorage'],
    ],
    [
      `create(persist(${STATE}, { name: 'auth', storage: createJSONStorage(() => window.localStorage) }));`,
      ['2:28 localStorage'],
    ],
    [`create(persist(${STATE}, { name: 'auth', getStorage: () => sessionStorage }));`, ['2:28 sessionStorage']],
    [
      `create(persist(${STATE}, { name: 'auth', partialize: (state) => ({ token: state.token }) }));`,
      ['2:28 localStorage'],
    ],
    ["create(persist((set) => ({ auth: { token: '', user: null } }), { name: 'app' }));", ['2:36 localStorage']],
    [
      "create(persist((set) => ({ csrf: { token: '' }, session: { token: '' } }), { name: 'auth' }));",
      ['2:60 localStorage'],
    ],
    ["create(persist((set) => ({ sessionId: null, user: null }), { name: 'app' }));", ['2:28 localStorage']],
    [
      "create(persist((set) => ({ session: { id: null, sessionId: null, userId: null } }), { name: 'app' }));",
      ['2:49 localStorage'],
    ],
    ["create(persist((set) => { return { accessToken: '', n: 0 }; }, { name: 'app' }));", ['2:36 localStorage']],
    [
      "create(persist(combine({ refreshToken: null as string | null }, (set) => ({})), { name: 'app' }));",
      ['2:26 localStorage'],
    ],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('Zustand: what is not', () => {
  it.each([
    `create(${STATE});`,
    `create(persist(${STATE}, { name: 'auth', partialize: (state) => ({ user: state.user }) }));`,
    `create(persist(${STATE}, { name: 'auth', partialize: ({ token, ...rest }) => rest }));`,
    `create(persist(${STATE}, { name: 'auth', partialize: (state) => ({ ...state, token: undefined }) }));`,
    `create(persist(${STATE}, { name: 'auth', partialize: (state) => ({ user: state.user, token: '' }) }));`,
    `create(persist(${STATE}, { name: 'auth', partialize }));`,
    `create(persist(${STATE}, { name: 'auth', storage: createJSONStorage(() => AsyncStorage) }));`,
    `create(persist(${STATE}, { name: 'auth', storage: secureStorage }));`,
    `create(persist(${STATE}, { name: 'auth', getStorage: () => SecureStore }));`,
    "create(persist((set) => ({ theme: 'dark', tokenCount: 0 }), { name: 'user' }));",
    // A coin.
    "create(persist((set) => ({ token: null, amount: 0, pick: (token) => set({ token }) }), { name: 'swap' }));",
    "create(persist((set) => ({ token: defaultToken(), pick: (token) => set({ token }) }), { name: 'wallet' }));",
    "create(persist((set) => ({ token: { address: '0x0' }, user: null }), { name: 'wallet' }));",
    "create(persist((set) => ({ user: null, csrf: { token: '' } }), { name: 'auth' }));",
    "create(persist((set) => ({ user: null, push: { token: null }, notifications: { token: null } }), { name: 'auth' }));",
    "create(persist((set) => ({ user: null, invite: { token: '' } }), { name: 'auth' }));",
    "create(persist((set) => ({ chatSessionId: null, messages: [] }), { name: 'chat' }));",
    "create(persist((set) => ({ chatSessionId: null, user: null }), { name: 'chat' }));",
    "create(persist((set) => ({ chat: { sessionId: null }, theme: '' }), { name: 'app' }));",
    "create(persist(creator, { name: 'auth' }));",
    "create(persist((...a) => ({ ...createAuthSlice(...a) }), { name: 'auth' }));",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });

  it('another persist', () => {
    expect(
      lint(`import { persist } from './persist.js';\ncreate(persist(${STATE}, { name: 'auth' }));`, {
        only: ['no-script-readable-session'],
      }),
    ).toEqual([]);
  });
});
