import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../../ast/unwrap.js';
import { fileBehind } from '../../evaluate/brought.js';
import type { Evaluator } from '../../evaluate/evaluator.js';

/** The other file that gives the value at a place of a report: an expression, or what a property or assignment holds. */
export function fileBehindPlace(evaluator: Evaluator, place: TSESTree.Node): string | undefined {
  const expression = expressionAt(place);
  return expression && fileBehind(evaluator.value(expression));
}

function expressionAt(place: TSESTree.Node): TSESTree.Node | undefined {
  switch (place.type) {
    case AST_NODE_TYPES.Property:
      return place.value;
    case AST_NODE_TYPES.AssignmentExpression:
      return place.right;
    case AST_NODE_TYPES.PropertyDefinition:
      return place.value ?? undefined;
    case AST_NODE_TYPES.Identifier:
      return isName(place) ? undefined : place;
    default:
      return VALUES.has(unwrap(place).type) ? place : undefined;
  }
}

/** The name of a method or key, and not a variable. */
function isName(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === AST_NODE_TYPES.MemberExpression) return parent.property === node && !parent.computed;
  return parent.type === AST_NODE_TYPES.Property && parent.key === node && !parent.shorthand;
}

const VALUES: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.TemplateLiteral,
]);
