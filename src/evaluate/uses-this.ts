import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { FunctionNode } from '../ast/functions.js';
import { walk } from '../ast/walk.js';
import { perFile } from './context.js';

/** The function, or one inside of it, depends on what it is called on. */
export const usesThis = perFile<FunctionNode, boolean>(
  ({ sourceCode }, fn) => {
    let uses = false;
    walk(fn, sourceCode.visitorKeys, ({ type }) => {
      uses ||= type === AST_NODE_TYPES.ThisExpression || type === AST_NODE_TYPES.Super;
    });
    return uses;
  },
  () => true,
);
