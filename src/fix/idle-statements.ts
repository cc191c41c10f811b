import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Source } from './edit.js';
import { hasSideEffects } from './side-effects.js';

/** Statements that declare something and run nothing. */
const DECLARING: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.EmptyStatement,
  AST_NODE_TYPES.FunctionDeclaration,
  AST_NODE_TYPES.TSDeclareFunction,
  AST_NODE_TYPES.TSInterfaceDeclaration,
  AST_NODE_TYPES.TSTypeAliasDeclaration,
]);

/** Nothing of the program has run when this is done: directives, constants, and how compilers begin a module (`exports.a = void 0`). */
export function isIdle(statement: TSESTree.ProgramStatement, source: Source): boolean {
  if (DECLARING.has(statement.type)) return true;
  if (statement.type === AST_NODE_TYPES.VariableDeclaration) {
    return statement.declarations.every(({ init }) => init === null || !hasSideEffects(init, source));
  }
  if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return false;
  const expression = unwrap(statement.expression);
  switch (expression.type) {
    case AST_NODE_TYPES.Literal:
      return true;
    case AST_NODE_TYPES.AssignmentExpression:
      return isOfExports(expression.left) && isIdleValue(expression.right, source);
    case AST_NODE_TYPES.CallExpression:
      return lastName(expression.callee) === 'defineProperty' && isOfExports(expression.arguments[0]);
    default:
      return false;
  }
}

/** `exports.a = exports.b = void 0` */
function isIdleValue(value: TSESTree.Expression, source: Source): boolean {
  return value.type === AST_NODE_TYPES.AssignmentExpression
    ? isOfExports(value.left) && isIdleValue(value.right, source)
    : !hasSideEffects(value, source);
}

function isOfExports(node: TSESTree.Node | undefined): boolean {
  if (node?.type === AST_NODE_TYPES.MemberExpression) return isOfExports(node.object);
  return node?.type === AST_NODE_TYPES.Identifier && (node.name === 'exports' || node.name === 'module');
}
