import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { wrapped } from './unwrap.js';

/** `user.id` around `user`: the member that is read or written of the expression. */
export function memberOf(object: TSESTree.Node): TSESTree.MemberExpression | undefined {
  const outer = wrapped(object);
  const { parent } = outer;
  return parent?.type === AST_NODE_TYPES.MemberExpression && parent.object === outer ? parent : undefined;
}
