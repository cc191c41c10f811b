import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(`import { atomWithStorage, createJSONStorage } from 'jotai/utils';\n${code}`, {
    only: ['no-script-readable-session'],
    parser: 'typescript',
  }).map(({ line, column }) => `${String(line)}:${String(column)}`);

describe('Jotai: what is recognised', () => {
  it.each([
    ["export const tokenAtom = atomWithStorage('token', null);", ['2:42']],
    ["export const tokenAtom = atomWithStorage<string | undefined>('token', undefined);", ['2:62']],
    ["export const jwt = atomWithStorage('jwt', '', createJSONStorage(() => sessionStorage));", ['2:36']],
    ["export const token = atomWithStorage('token', null, undefined, { getOnInit: true });", ['2:38']],
    ["export const kept = atomWithStorage('authSessionId', null);", ['2:37']],
    ["export const kept = atomWithStorage('kept', { user: null, sessionId: null });", ['2:59']],
    ["const KEY = 'auth-token';\nexport const kept = atomWithStorage(KEY, '');", ['3:37']],
    ["export const kept = atomWithStorage(TOKEN_KEY, '');", ['2:37']],
    ["export const auth = atomWithStorage('auth', { token: '', user: null });", ['2:47']],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });
});

describe('Jotai: what is not', () => {
  it.each([
    "export const theme = atomWithStorage('theme', 'dark');",
    "export const token = atomWithStorage('token', null, createJSONStorage(() => AsyncStorage));",
    "export const token = atomWithStorage('token', null, storage);",
    "export const token = atomWithStorage('token', null, storage, { getOnInit: true });",
    "export const token = atomWithStorage('token', null, null);",
    // Games and chats have sessions as well.
    "export const kept = atomWithStorage('gameSessionId', null);",
    "export const kept = atomWithStorage('sessionId', null);",
    "export const token = atomWithStorage('selectedToken', null);",
    "export const token = atomWithStorage('token', 5);",
    "export const token = atomWithStorage('token', tokens[0].symbol);",
    "export const user = atomWithStorage('user', null);",
    // What it begins with leads back to itself.
    "var token = token || read();\nexport const kept = atomWithStorage('token', token);",
    "const a = b || c;\nconst b = a || c;\nexport const kept = atomWithStorage('token', a);",
    'export const token = atom(null);',
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});
