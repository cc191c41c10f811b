import { describe, expect, it } from 'vitest';

import { lint } from '../conformance/linting.js';

const kept = (code: string): string[] =>
  lint(code, { only: ['no-script-readable-session'] }).map(({ line, column }) => `${String(line)}:${String(column)}`);

const hook = (imports: string, call: string, use = 'setToken(answer.token);'): string =>
  `${imports}\nexport function useLogin() {\nconst [token, setToken] = ${call};\nreturn (answer) => { ${use} };\n}`;

describe('hooks for web storage: what is recognised', () => {
  it.each([
    hook("import { useLocalStorage } from 'usehooks-ts';", "useLocalStorage('token', '')"),
    hook("import { useSessionStorage } from 'usehooks-ts';", "useSessionStorage('token', '')"),
    hook("import { useLocalStorage } from 'react-use';", "useLocalStorage('token', '')"),
    hook("import useLocalStorage from 'react-use/lib/useLocalStorage';", "useLocalStorage('token', '')"),
    hook("import { useLocalStorage as useKept } from '@uidotdev/usehooks';", "useKept('token', '')"),
    hook("import { useLocalStorage } from '@mantine/hooks';", "useLocalStorage({ key: 'token', defaultValue: '' })"),
    hook("import { useSessionStorage } from '@mantine/hooks';", "useSessionStorage({ key: 'token' })"),
    hook("import { useLocalStorageState } from 'ahooks';", "useLocalStorageState('token', { defaultValue: '' })"),
    hook("import useKept from 'use-local-storage-state';", "useKept('token')"),
    hook("import useKept from 'use-local-storage';", "useKept('token', '')"),
    hook("import { useLocalStorage } from '@rehooks/local-storage';", "useLocalStorage('token')"),
    hook("import { useLocalStorageState } from 'ahooks';", "useLocalStorageState('token', { defaultValue: null })"),
    hook("import { useLocalStorage } from 'usehooks-ts';", "useLocalStorage('auth', { token: '' })"),
    // One of the application's own.
    hook("import { useLocalStorage } from '../hooks';", "useLocalStorage('token', '')"),
    hook("import useLocalStorage from '@/hooks/useLocalStorage';", "useLocalStorage('token', '')"),
    // The key says it alone.
    hook("import { useLocalStorage } from 'usehooks-ts';", "useLocalStorage('token', '')", 'setToken(answer);   '),
  ])('%s', (code) => {
    expect(kept(code)).toEqual(['4:31']);
  });

  it('writeStorage', () => {
    expect(kept("import { writeStorage } from '@rehooks/local-storage';\nwriteStorage('token', t);")).toEqual(['2:23']);
  });
});

describe('hooks for web storage: what is not', () => {
  it.each([
    hook("import { useLocalStorage } from 'usehooks-ts';", "useLocalStorage('token', '')", "setToken('');"),
    hook("import { useLocalStorage } from 'usehooks-ts';", "useLocalStorage('token', null)", 'setToken(null);'),
    hook("import { useLocalStorage } from 'usehooks-ts';", "useLocalStorage('theme', '')", 'setToken(answer.theme);'),
    hook("import { useLocalStorage } from 'usehooks-ts';", "useLocalStorage('token', '')", 'use(token);'),
    // A token is not there at first.
    ...["'all'", "'asc'", '[]', '2', 'false'].map((first) =>
      hook(
        "import { useLocalStorage } from 'usehooks-ts';",
        `useLocalStorage('tokenFilter', ${first})`,
        'setToken(answer);',
      ),
    ),
    hook(
      "import { useLocalStorage } from '@mantine/hooks';",
      "useLocalStorage({ key: 'tokenFilter', defaultValue: 'all' })",
      'setToken(answer);',
    ),
    hook(
      "import { useLocalStorageState } from 'ahooks';",
      "useLocalStorageState('tokenFilter', { defaultValue: 'all' })",
      'setToken(answer);',
    ),
    hook("import { useState } from 'react';", "useState('token')"),
    hook("import useStored from '../hooks/useStored';", "useStored('token', '')"),
    // It may be kept by the system.
    hook("import { useStorage } from '../hooks/useStorage';", "useStorage('token', '')"),
    "import { writeStorage } from './storage.js';\nwriteStorage('token', t);",
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});

const state = (call: string, rest: string): string =>
  `import { useLocalStorage } from 'usehooks-ts';\nimport * as mantine from '@mantine/hooks';\nimport { useLocalStorageState } from 'ahooks';\nexport function Auth() {\nconst [token, setToken] = ${call};\n${rest}\n}`;

describe('hooks for web storage: what others write with them', () => {
  it.each([
    [
      state("useLocalStorage('token', null)", 'return createElement(Context, { value: { token, setToken } });'),
      ['5:43'],
    ],
    [state("useLocalStorage('token', null)", 'return [token, setToken];'), ['5:43']],
    [state("mantine.useLocalStorage({ key: 'token', defaultValue: '' })", 'return { token, setToken };'), ['5:53']],
    [state("useLocalStorageState('token', { defaultValue: '' })", 'return { token, setToken };'), ['5:48']],
    [
      "import { useLocalStorage } from 'usehooks-ts';\nexport const useToken = () => useLocalStorage('token', '');",
      ['2:47'],
    ],
    // Told once, where it is written.
    [state("useLocalStorage('token', null)", 'keep = (t) => setToken(t); return { token, setToken };'), ['6:24']],
  ])('%s', (code, expected) => {
    expect(kept(code)).toEqual(expected);
  });

  it.each([
    state("useLocalStorage('token', null)", 'return token;'),
    state("useLocalStorage('token', null)", 'return useCallback(() => setToken(null), [setToken]);'),
    state("useLocalStorage('token', 0)", 'return { token, setToken };'),
    state("useLocalStorage('token', TOKENS[0])", 'return { token, setToken };'),
    state("useLocalStorage('tokenCount', '')", 'return { token, setToken };'),
    state("useState('token')", 'return { token, setToken };'),
  ])('%s', (code) => {
    expect(kept(code)).toEqual([]);
  });
});
