import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange } from './edit.js';
import { joinEdits } from './join-edits.js';

/** Places that take `a || b` as it is. */
const LOOSE: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ArrayExpression,
  AST_NODE_TYPES.ArrowFunctionExpression,
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.ExportDefaultDeclaration,
  AST_NODE_TYPES.NewExpression,
  AST_NODE_TYPES.Property,
  AST_NODE_TYPES.PropertyDefinition,
  AST_NODE_TYPES.ReturnStatement,
  AST_NODE_TYPES.VariableDeclarator,
]);

/**
 * What the expression gives, or the code where that is nothing: `read()` → `read() || code`. Not where a parenthesis would open a statement, and be taken
 * for a call of what stands before it.
 */
export function addAlternative(expression: TSESTree.Expression, code: string): Edit | undefined {
  const { parent, range } = expression;
  const isLoose = LOOSE.has(parent.type) && !('callee' in parent && parent.callee === expression);
  if (!isLoose && opensStatement(expression)) return undefined;
  const [open, close] = isLoose ? ['', ''] : ['(', ')'];
  return joinEdits([replaceRange(range[0], range[0], open), replaceRange(range[1], range[1], ` || ${code}${close}`)]);
}

function opensStatement(expression: TSESTree.Node): boolean {
  for (let outer = expression.parent; outer?.range[0] === expression.range[0]; outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.ExpressionStatement) return true;
  }
  return false;
}
