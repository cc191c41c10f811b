import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from './unwrap.js';

/** `null`, `undefined`, `void 0`, as it is written. */
export function spellsNothing(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
      return node.name === 'undefined';
    case AST_NODE_TYPES.Literal:
      return node.raw === 'null';
    default:
      return node.type === AST_NODE_TYPES.UnaryExpression && node.operator === 'void';
  }
}
