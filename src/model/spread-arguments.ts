import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import type { Kit, SinkNode } from './kit.js';
import { readersOf } from './token-uses.js';

/** The literal is handed over inside of the call, to a function of the file that does nothing but spread it into what it gives back: `options({ maxAge: 60 })`. */
export function isSpreadForCall(kit: Kit, literal: TSESTree.ObjectExpression, node: SinkNode): boolean {
  const given = wrapped(literal);
  const { parent: call } = given;
  if (call?.type !== AST_NODE_TYPES.CallExpression || call === node || !isWithin(call, node)) return false;
  const index = call.arguments.findIndex((argument) => argument === given);
  const callee = kit.evaluator.value(call.callee);
  const parameter = callee.kind === 'function' && isFunction(callee.node) ? callee.node.params[index] : undefined;
  const name = parameter?.type === AST_NODE_TYPES.AssignmentPattern ? parameter.left : parameter;
  if (name?.type !== AST_NODE_TYPES.Identifier || call.arguments.some(isSpread)) return false;
  const readers = readersOf(kit, name);
  return readers.length > 0 && readers.every((reader) => isSpreadIntoResult(reader));
}

function isSpread({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.SpreadElement;
}

function isSpreadIntoResult(reader: TSESTree.Node): boolean {
  const spread = wrapped(reader).parent;
  const object = spread?.type === AST_NODE_TYPES.SpreadElement ? spread.parent : undefined;
  if (object?.type !== AST_NODE_TYPES.ObjectExpression) return false;
  const { parent } = wrapped(object);
  return (
    parent?.type === AST_NODE_TYPES.ReturnStatement ||
    (parent?.type === AST_NODE_TYPES.ArrowFunctionExpression && parent.body === wrapped(object))
  );
}
