import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { unwrap } from './unwrap.js';

/** What the variable is made with, without what is asserted of it. */
export function initialValue({ defs: [definition] }: TSESLint.Scope.Variable): TSESTree.Expression | undefined {
  const init = definition?.node.type === AST_NODE_TYPES.VariableDeclarator ? definition.node.init : undefined;
  return init ? (unwrap(init) as TSESTree.Expression) : undefined;
}
