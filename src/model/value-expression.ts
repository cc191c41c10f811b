import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { PresentKey } from '../evaluate/value.js';

/** The expression that gives a key its value, or that stands at an argument; what it is made of where a method or an operator gives it. */
export function valueExpression({ node, value }: PresentKey): TSESTree.Node {
  switch (node.type) {
    case AST_NODE_TYPES.Property:
      return node.kind === 'init' && !node.method ? node.value : value.node;
    case AST_NODE_TYPES.AssignmentExpression:
      return node.operator === '=' ? node.right : value.node;
    case AST_NODE_TYPES.PropertyDefinition:
      return node.value ?? value.node;
    default:
      return node;
  }
}
