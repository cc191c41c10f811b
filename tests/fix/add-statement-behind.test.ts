import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addStatementBehind } from '../../src/fix/add-statement-behind.js';
import { edited } from './edited.js';

it.each([
  ['{\n  const x = f();\n  use(x);\n}', '{\n  const x = f();\n  check(x);\n  use(x);\n}'],
  ['{\n  const x = f()\n  use(x)\n}', '{\n  const x = f()\n  check(x)\n  use(x)\n}'],
  ['{ const x = f(); use(x); }', '{ const x = f(); check(x); use(x); }'],
  ['let x = f(); // why', 'let x = f(); // why\ncheck(x);'],
  ['{ const x = f() }', undefined],
  ['const x = f(), y = 1;', undefined],
  ['const { x } = f();', undefined],
  ['use(f());', undefined],
  ['for (let x = f(); x; ) {}', undefined],
  ['export const x = f();', undefined],
])('%s', (before, after) => {
  const one = edited<TSESTree.CallExpression>(before, 'CallExpression[callee.name="f"]', (node, source) =>
    addStatementBehind(node, (name) => `check(${name})`, source),
  );
  expect(one).toBe(after);
});
