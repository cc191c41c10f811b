import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap, wrapped } from './unwrap.js';

/** The call of a method of what the node gives: `a().b()` for `a()`. */
export function callOn(node: TSESTree.Node): TSESTree.CallExpression | undefined {
  const member = wrapped(node).parent;
  if (member?.type !== AST_NODE_TYPES.MemberExpression || unwrap(member.object) !== node) return undefined;
  const { parent } = wrapped(member);
  return parent?.type === AST_NODE_TYPES.CallExpression && unwrap(parent.callee) === member ? parent : undefined;
}
