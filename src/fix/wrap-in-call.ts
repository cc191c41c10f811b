import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { joinEdits } from './join-edits.js';

/** Hands the expression to a function: `id` → `String(id)`, `{ id }` → `{ id: String(id) }`; `undefined` where it is no single argument. */
export function wrapInCall(expression: TSESTree.Expression, callee: string, source: Source): Edit | undefined {
  const { parent, range, type } = expression;
  if (type === AST_NODE_TYPES.SequenceExpression) return undefined;
  if (parent.type === AST_NODE_TYPES.Property && parent.shorthand)
    return replaceRange(range[1], range[1], `: ${callee}(${source.getText(expression)})`);
  return joinEdits([replaceRange(range[0], range[0], `${callee}(`), replaceRange(range[1], range[1], ')')]);
}
