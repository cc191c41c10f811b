import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { unknown } from './alternatives.js';
import { classObject, instanceObject } from './classes.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { valueAt } from './placed.js';
import { selfOf } from './program-index.js';
import type { Value } from './value.js';

/** What `this` is. */
export function selfValue(context: Context, node: TSESTree.ThisExpression, frame: Frame | undefined): Value {
  if (frame?.self && frame.callee === binding(node)) return valueAt(frame.self, { node, isHandedOver: true });
  const self = selfOf(node);
  // A method of a literal can be called on anything.
  if (!self || self.of.type === AST_NODE_TYPES.ObjectExpression) return unknown('not followed', node);
  return valueAt(self.isStatic ? classObject(context, self.of) : instanceObject(context, self.of), { node });
}

/** The function whose `this` it is. */
function binding(node: TSESTree.Node): TSESTree.Node | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (isFunction(outer) && outer.type !== AST_NODE_TYPES.ArrowFunctionExpression) return outer;
  }
  return undefined;
}
