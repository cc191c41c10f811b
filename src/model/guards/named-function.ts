import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import { type Handler, middlewaresOf } from '../handlers.js';
import type { Kit } from '../kit.js';

/** The function of the file that a middleware's name stands for, also where something wraps it. */
export function functionNamed(kit: Kit, name: TSESTree.Node): FunctionNode | undefined {
  if (name.type !== AST_NODE_TYPES.Identifier) return undefined;
  const node = variableAt(kit.sourceCode, name)?.defs[0]?.node;
  const value = node?.type === AST_NODE_TYPES.VariableDeclarator && node.init ? unwrap(node.init) : node;
  // `asyncHandler(async (req, res, next) => …)`, `t.middleware(({ ctx, next }) => …)`.
  if (value?.type === AST_NODE_TYPES.CallExpression) return value.arguments.find((one) => isFunction(one));
  return isFunction(value) ? value : undefined;
}

/** The functions of the file that run before a handler. */
export function functionsBefore(kit: Kit, handler: Handler): ReadonlySet<FunctionNode> {
  return new Set(middlewaresOf(handler).flatMap((one) => functionsIn(kit, unwrap(one))));
}

function functionsIn(kit: Kit, node: TSESTree.Node): readonly FunctionNode[] {
  if (isFunction(node)) return [node];
  switch (node.type) {
    case AST_NODE_TYPES.ArrayExpression:
      return node.elements.flatMap((one) => (one ? functionsIn(kit, unwrap(one)) : []));
    case AST_NODE_TYPES.CallExpression:
      return node.arguments.flatMap((one) => functionsIn(kit, unwrap(one)));
    default:
      return [functionNamed(kit, node)].filter((one) => one !== undefined);
  }
}
