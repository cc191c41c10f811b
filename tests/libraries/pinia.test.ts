import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'], parser: 'typescript' }).map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

const store = (definition: string): string =>
  `import { defineStore } from 'pinia';\nexport const useAuth = defineStore(${definition});`;

describe('Pinia: what is recognised', () => {
  it.each([
    [store("'auth', { state: () => ({ token: '' }), persist: true }"), ['2:62']],
    [store("'auth', { state() { return { accessToken: null as string | null }; }, persist: true }"), ['2:65']],
    [store("'auth', { state: () => ({ token: '' }), persist: { storage: sessionStorage } }"), ['2:62']],
    [store("'auth', { state: () => ({ token: '' }), persist: { pick: ['token'] } }"), ['2:62']],
    [store("'auth', { state: () => ({ user: { token: '' } }), persist: { paths: ['user'] } }"), ['2:70']],
    [store("{ id: 'auth', state: () => ({ token: '' }), persist: { key: 'a' } }"), ['2:66']],
    [store("'auth', () => { const token = ref(''); return { token }; }, { persist: true }"), ['2:84']],
    [
      store("'auth', { state: () => ({ token: '' }), persist: { storage: piniaPluginPersistedstate.localStorage() } }"),
      ['2:62'],
    ],
    [
      store(
        "'auth', { state: () => ({ token: '' }), persist: { storage: piniaPluginPersistedstate.sessionStorage() } }",
      ),
      ['2:62'],
    ],
    // Nuxt imports it by itself.
    ["export const useAuth = defineStore('auth', { state: () => ({ token: '' }), persist: true });", ['1:62']],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('Pinia: what is not', () => {
  it.each([
    store("'auth', { state: () => ({ token: '' }) }"),
    store("'auth', { state: () => ({ token: '' }), persist: false }"),
    store("'auth', { state: () => ({ token: '', user: null }), persist: { pick: ['user'] } }"),
    store("'auth', { state: () => ({ token: '', user: null }), persist: { omit: ['token'] } }"),
    store("'auth', { state: () => ({ token: '', user: null }), persist: { pick: keys } }"),
    store("'auth', { state: () => ({ token: '' }), persist: { storage: persistedState.cookies } }"),
    store("'auth', { state: () => ({ token: '' }), persist: { storage: piniaPluginPersistedstate.cookies() } }"),
    store("'auth', { state: () => ({ token: '' }), persist: { storage: memory() } }"),
    store("'auth', { state: () => ({ token: '' }), persist: { enabled: true, strategies: [{ storage }] } }"),
    store("'auth', { state: () => ({ token: '' }), persist: [{ pick: ['token'] }] }"),
    store(
      "'auth', () => { const token = computed(() => user.value?.token); return { token, user }; }, { persist: true }",
    ),
    store("'auth', () => { const token = ref(''); return { token }; }"),
    store("'swap', { state: () => ({ token: '', amount: 0 }), persist: true }"),
    "import { defineStore } from './store.js';\nexport const useTheme = defineStore('theme', { state: () => ({ theme: '' }), persist: true });",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});
