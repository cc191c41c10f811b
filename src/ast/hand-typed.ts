import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { variableAt } from './scope.js';
import { unwrap } from './unwrap.js';

/** The program writes down itself which arguments the function takes: `promisify<object, string, string>(sign)`. */
export function isHandTyped(sourceCode: Readonly<TSESLint.SourceCode>, callee: TSESTree.Node): boolean {
  if (saysType(callee)) return true;
  const inner = unwrap(callee);
  if (inner.type !== AST_NODE_TYPES.Identifier) return false;
  const [definition] = variableAt(sourceCode, inner)?.defs ?? [];
  if (definition?.node.type !== AST_NODE_TYPES.VariableDeclarator) return false;
  const { id, init } = definition.node;
  return isOwn(id.typeAnnotation?.typeAnnotation) || (init !== null && saysType(init));
}

function saysType(expression: TSESTree.Node): boolean {
  switch (expression.type) {
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSTypeAssertion:
      return isOwn(expression.typeAnnotation);
    case AST_NODE_TYPES.CallExpression:
      return Boolean(expression.typeArguments);
    default:
      return false;
  }
}

/** `typeof sign` takes what the function itself takes. */
function isOwn(type: TSESTree.TypeNode | undefined): boolean {
  return type !== undefined && type.type !== AST_NODE_TYPES.TSTypeQuery && type.type !== AST_NODE_TYPES.TSAnyKeyword;
}
