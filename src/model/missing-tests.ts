import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';

type IsThing = (node: TSESTree.Node) => boolean;

/** The test holds where the thing is missing; where it does not hold, the thing is there: `!x`, `x == null || …`. */
export function asksForMissing(test: TSESTree.Node, isThing: IsThing): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator === '!' && asksForThere(node.argument, isThing);
    case AST_NODE_TYPES.LogicalExpression:
      return node.operator === '||' && [node.left, node.right].some((side) => asksForMissing(side, isThing));
    case AST_NODE_TYPES.BinaryExpression:
      return (node.operator === '==' || node.operator === '===') && isBesideNothing(node, isThing);
    default:
      return false;
  }
}

/** The test holds only where the thing is there. */
export function asksForThere(test: TSESTree.Node, isThing: IsThing): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case AST_NODE_TYPES.LogicalExpression:
      return node.operator === '&&' && [node.left, node.right].some((side) => asksForThere(side, isThing));
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator === '!' && asksForMissing(node.argument, isThing);
    case AST_NODE_TYPES.BinaryExpression:
      return (node.operator === '!=' || node.operator === '!==') && isBesideNothing(node, isThing);
    case AST_NODE_TYPES.CallExpression: {
      const [first] = node.arguments;
      return first !== undefined && lastName(node.callee) === 'Boolean' && asksForThere(first, isThing);
    }
    default:
      return isThing(node);
  }
}

function isBesideNothing({ left, right }: TSESTree.BinaryExpression, isThing: IsThing): boolean {
  return (isThing(left) && nothingAt(right) !== undefined) || (isThing(right) && nothingAt(left) !== undefined);
}

/** The code of an expression that stands for nothing: `null`, `undefined`, `false`, `{}`. */
export function nothingAt(expression: TSESTree.Node): string | undefined {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.Literal) return node.value === null || node.value === false ? node.raw : undefined;
  if (node.type === AST_NODE_TYPES.Identifier) return node.name === 'undefined' ? node.name : undefined;
  return node.type === AST_NODE_TYPES.ObjectExpression && node.properties.length === 0 ? '{}' : undefined;
}
