import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { replaceExpression } from '../../src/fix/replace-expression.js';
import { edited } from './edited.js';

it.each([
  ['f(old)', 'f(1)'],
  ['f((old))', 'f(1)'],
  ['f((old), b)', 'f(1, b)'],
  ['new F(old)', 'new F(1)'],
  ['new F((old))', 'new F(1)'],
  ['f?.(old)', 'f?.(1)'],
  ['(f)(old)', '(f)(1)'],
  ['a = (/* why */ old)', 'a = /* why */ 1'],
  ['if (old) f()', 'if (1) f()'],
  ['if ((old)) f()', 'if (1) f()'],
  ['while (old) f()', 'while (1) f()'],
  ['switch (old) {}', 'switch (1) {}'],
  ['const f = () => (old)', 'const f = () => 1'],
])('%s', (before, after) => {
  const one = edited<TSESTree.Identifier>(before, 'Identifier[name="old"]', (node, source) =>
    replaceExpression(node, '1', source),
  );
  expect(one).toBe(after);
});
