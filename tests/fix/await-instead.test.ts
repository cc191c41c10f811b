import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { awaitInstead } from '../../src/fix/await-instead.js';
import { edited } from './edited.js';

it.each([
  ['async () => use(f(a).key)', 'async () => use(await f(a))'],
  ['async () => f(a).key.id', 'async () => (await f(a)).id'],
  ['async () => f(a).key()', 'async () => (await f(a))()'],
  ['async () => { const { key } = f(a); use(key); }', 'async () => { const key = await f(a); use(key); }'],
  ['async () => { const { key: { id } } = f(a); }', 'async () => { const { id } = await f(a); }'],
  ['async () => { const x = f(a); use(x.key, x.key.id); }', 'async () => { const x = await f(a); use(x, x.id); }'],
  ['const { key } = f(a);', 'const key = await f(a);'],
  ['() => f(a).key', undefined],
  ['async () => f(a).other', undefined],
  ['async () => { const { key, other } = f(a); }', undefined],
  ['async () => { const { key = {} } = f(a); }', undefined],
  ['async () => { const x = f(a); use(x.key, x); }', undefined],
  ['async () => { const x = f(a); }', undefined],
  ['async () => use(f(a))', undefined],
])('%s', (before, after) => {
  const one = edited<TSESTree.CallExpression>(before, 'CallExpression[callee.name="f"]', (node, source) =>
    awaitInstead(node, 'key', source),
  );
  expect(one).toBe(after);
});
