import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Calls } from '../calls.js';
import type { Kit } from '../kit.js';

const MAX_DEPTH = 4;

/** The functions of the file that a handler is: itself, by its name, in a list, or with wrappers around it. */
export function functionsOf(kit: Kit, calls: Calls, expression: TSESTree.Node, depth = 0): readonly FunctionNode[] {
  if (depth > MAX_DEPTH) return [];
  const inner = unwrap(expression);
  const fn = calls.functionAt(inner);
  if (fn) return [fn];
  const parts = (nodes: readonly (TSESTree.Node | null)[]) =>
    nodes.flatMap((node) => (node ? functionsOf(kit, calls, node, depth + 1) : []));
  switch (inner.type) {
    case AST_NODE_TYPES.ArrayExpression:
      return parts(inner.elements.slice(-1));
    case AST_NODE_TYPES.CallExpression:
      return bound(kit, calls, inner, depth) ?? parts(inner.arguments);
    case AST_NODE_TYPES.Identifier: {
      const definition = variableAt(kit.sourceCode, inner)?.defs[0]?.node;
      const value = definition?.type === AST_NODE_TYPES.VariableDeclarator ? definition.init : undefined;
      return parts([value ?? null]);
    }
    default:
      return [];
  }
}

/** `this.logout.bind(this)`. */
function bound(
  kit: Kit,
  calls: Calls,
  { callee }: TSESTree.CallExpression,
  depth: number,
): readonly FunctionNode[] | undefined {
  const member = unwrap(callee);
  if (member.type !== AST_NODE_TYPES.MemberExpression || member.computed) return undefined;
  if (member.property.type !== AST_NODE_TYPES.Identifier || member.property.name !== 'bind') return undefined;
  return functionsOf(kit, calls, member.object, depth + 1);
}
