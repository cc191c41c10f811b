import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isProgram } from '../ast/program-statements.js';

/** Beside a program. */
const STATEMENT_LISTS: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.BlockStatement,
  AST_NODE_TYPES.StaticBlock,
  AST_NODE_TYPES.SwitchCase,
  AST_NODE_TYPES.TSModuleBlock,
  AST_NODE_TYPES.ClassBody,
]);

/** Others may stand beside it: it is not the body of an `if` or a loop. */
export function isInStatementList({ parent }: TSESTree.Node): boolean {
  return isProgram(parent) || (parent !== undefined && STATEMENT_LISTS.has(parent.type));
}

/** The node is a statement, and others may stand beside it. */
export function isStatementListItem(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (isProgram(parent)) return true;
  if (!parent || !STATEMENT_LISTS.has(parent.type) || parent.type === AST_NODE_TYPES.ClassBody) return false;
  return parent.type !== AST_NODE_TYPES.SwitchCase || parent.test !== node;
}

/** The statement stands in a block, or at the top level of a file. */
export function isInBlock({ parent }: TSESTree.Statement): boolean {
  return parent.type === AST_NODE_TYPES.BlockStatement || isProgram(parent);
}
