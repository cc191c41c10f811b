import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edit.js';

/** Makes a test hold also where the code does, or only where the code does. The code binds tighter than `&&`, or stands behind `||`. */
export function widenTest(test: TSESTree.Expression, operator: '||' | '&&', code: string): Edit {
  const needsParentheses =
    LOOSE.has(test.type) || (test.type === AST_NODE_TYPES.LogicalExpression && test.operator !== operator);
  const [before, after] = needsParentheses ? ['(', ')'] : ['', ''];
  return (fixer) => [
    ...(before ? [fixer.insertTextBefore(test, before)] : []),
    fixer.insertTextAfter(test, `${after} ${operator} ${code}`),
  ];
}

/** What binds looser than `||`. */
const LOOSE: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ArrowFunctionExpression,
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.SequenceExpression,
  AST_NODE_TYPES.YieldExpression,
]);
