import { describe, expect, it } from 'vitest';

import { understood } from '../conformance/understood.js';

const SID = ['cookie-store "sid" by script'];

describe('set', () => {
  it.each([
    ['object', "await cookieStore.set({ name: 'sid', value: id });", SID],
    ['of the window', "window.cookieStore.set({ name: 'sid', value: id, expires: Date.now() + 60000 });", SID],
    ['variable', "const cookie = { name: 'sid', value: id };\nself.cookieStore.set(cookie);", SID],
    ['name and value', "await cookieStore.set('sid', id);", SID],
    [
      'name and value of which nothing is known',
      'export const save = (key, value) => window.cookieStore.set(key, value);',
      ['cookie-store `key` by script'],
    ],
    // It may be an object that says everything, also when.
    ['one argument of which nothing is known', 'export const save = (cookie) => window.cookieStore.set(cookie);', []],
    ['in the past', "cookieStore.set({ name: 'a', value: '', expires: 1 });", ['cookie-store "a" by script deleted']],
    ['deletion', "cookieStore.delete('a');\ncookieStore.delete({ name: 'b' });", ['deletion', 'deletion']],
  ])('%s', (_, program, expected) => {
    expect(understood(program)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    ['a store of the program', "const cookieStore = createStore();\ncookieStore.set({ name: 'a', value: 'b' });"],
    ['a parameter', "export const save = (cookieStore) => { cookieStore.set({ name: 'a', value: 'b' }); };"],
    [
      'a store of a framework',
      "import { cookies } from 'next/headers';\nexport const read = async () => { const cookieStore = await cookies(); return cookieStore.get('a'); };",
    ],
    ['a map', "const cookieStore = new Map();\ncookieStore.set('a', 'b');"],
    ['an import', "import { cookieStore } from './store.js';\ncookieStore.set({ name: 'a', value: 'b' });"],
  ])('%s', (_, program) => {
    expect(understood(program)).toEqual([]);
  });
});
