import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { perFile } from './context.js';
import { innerStatements } from './jumps.js';

/** The `return` statements of a function itself, in source order. */
export const returnsOf = perFile<FunctionNode, readonly TSESTree.ReturnStatement[]>(
  (_context, fn) => {
    if (fn.body.type !== AST_NODE_TYPES.BlockStatement) return [];
    const returns: TSESTree.ReturnStatement[] = [];
    const stack: TSESTree.Node[] = [fn.body];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.type === AST_NODE_TYPES.ReturnStatement) returns.push(node);
      else stack.push(...innerStatements(node).toReversed());
    }
    return returns;
  },
  () => [],
);
