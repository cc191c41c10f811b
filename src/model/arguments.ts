import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { SinkNode } from './kit.js';

/** The arguments of a call; the right-hand side of an assignment; the interpolations of a tagged template; a typed object itself. */
export function argumentsOf(node: SinkNode): readonly TSESTree.CallExpressionArgument[] {
  if (node.type === AST_NODE_TYPES.AssignmentExpression) return [node.right];
  if (node.type === AST_NODE_TYPES.ObjectExpression) return [node];
  return node.type === AST_NODE_TYPES.TaggedTemplateExpression ? node.quasi.expressions : node.arguments;
}

/** The argument at that place; `'absent'` when there is none, `'unknown'` when a spread argument hides what stands where. */
export function argumentAt(node: SinkNode, index: number): TSESTree.Expression | 'absent' | 'unknown' {
  const given = argumentsOf(node);
  for (const argument of given.slice(0, index + 1)) {
    if (argument.type === AST_NODE_TYPES.SpreadElement) return 'unknown';
  }
  return (given[index] as TSESTree.Expression | undefined) ?? 'absent';
}
