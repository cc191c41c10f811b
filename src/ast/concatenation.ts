import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from './unwrap.js';

/** The operands of `a + b + c`, in the order of the source; of anything else, the expression itself. */
export function operandsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.BinaryExpression && inner.operator === '+'
    ? [inner.left, inner.right].flatMap(operandsOf)
    : [inner];
}
