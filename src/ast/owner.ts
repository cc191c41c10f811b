import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from './functions.js';

/**
 * The code that runs as one piece and contains the node: the innermost function, class field initialiser, static block or namespace, else
 * the program.
 */
export function ownerOf(node: TSESTree.Node): TSESTree.Node {
  let child = node;
  for (let outer = node.parent; outer; child = outer, outer = outer.parent) {
    if (isOwner(outer, child)) return outer;
  }
  return child;
}

function isOwner(node: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.StaticBlock:
    case AST_NODE_TYPES.TSModuleBlock:
    case AST_NODE_TYPES.Program:
      return true;
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.AccessorProperty:
      return child === node.value;
    default:
      return isFunction(node);
  }
}
