import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

/** `b` in `a.b` and `{ b: c }`. */
export function isMemberName(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.MemberExpression) return parent.property === node && !parent.computed;
  return parent.type === AST_NODE_TYPES.Property && parent.key === node && !parent.computed && !parent.shorthand;
}
