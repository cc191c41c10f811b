import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';

import { addBehind } from '../../src/fix/add-behind.js';
import { copiedStatement } from '../../src/fix/copied-statement.js';
import { edited } from './edited.js';

it.each([
  ['f(() => { if (!a) return b(); use(); });', 'f(() => { if (!a) return b(); use(); if (z) return b(); });'],
  [
    'function f() {\n  if (!a) {\n    g();\n    return;\n  }\n  try {\n    use();\n  } catch {}\n}',
    'function f() {\n  if (!a) {\n    g();\n    return;\n  }\n  try {\n    use();\n    if (z) {\n      g();\n      return;\n    }\n  } catch {}\n}',
  ],
  ['function f() {\n  if (!a) return\n  use()\n}', 'function f() {\n  if (!a) return\n  use()\n  if (z) return\n}'],
  [
    'function f() {\n  if (!a) return; // why\n  use(); // b\n}',
    'function f() {\n  if (!a) return; // why\n  use(); // b\n  if (z) return;\n}',
  ],
  ['function f() {\n  if (!a) { /* why */ return; }\n  use();\n}', undefined],
  ['function f() {\n  if (!a) {\n    g(`x\n  y`);\n    return;\n  }\n  use();\n}', undefined],
])('%s', (before, after) => {
  const output = edited<TSESTree.ExpressionStatement>(
    before,
    'ExpressionStatement[expression.callee.name="use"]',
    (statement, source) => {
      const found = guardIn(source.ast.body);
      const code = found && copiedStatement(found.consequent, statement, source);
      return code ? addBehind(statement, [`if (z) ${code}`], source) : undefined;
    },
  );
  expect(output).toBe(after);
});

/** The only `if`. */
function guardIn(node: unknown): TSESTree.IfStatement | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('type' in node && node.type === 'IfStatement') return node as TSESTree.IfStatement;
  for (const [key, child] of Object.entries(node)) {
    const found = key === 'parent' ? undefined : guardIn(child);
    if (found) return found;
  }
  return undefined;
}
