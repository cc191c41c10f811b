import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap, wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { Handler } from '../handlers.js';
import type { RepairContext } from './repair-context.js';

/** `if (req.session)`, `req.session?.destroy()`: the program reckons with requests without a session. */
export function mayHaveNoSession({ kit, places }: RepairContext, { function: fn }: Handler): boolean {
  let isSo = false;
  walk(fn, kit.sourceCode.visitorKeys, (node) => {
    isSo ||= isAskedWhetherAny(node) && places.sessionAt(node)?.path.length === 0;
  });
  return isSo;
}

function isAskedWhetherAny(node: TSESTree.Node): boolean {
  if (node.type !== AST_NODE_TYPES.MemberExpression && node.type !== AST_NODE_TYPES.Identifier) return false;
  const { parent } = wrapped(node);
  switch (parent?.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return unwrap(parent.test) === node;
    case AST_NODE_TYPES.LogicalExpression:
      return unwrap(parent.left) === node;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === '!';
    case AST_NODE_TYPES.MemberExpression:
      return parent.optional && unwrap(parent.object) === node;
    default:
      return false;
  }
}
