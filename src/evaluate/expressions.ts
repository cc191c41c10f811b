import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { isTransparent, unwrap } from '../ast/unwrap.js';
import { each, oneOf, unknown } from './alternatives.js';
import { assigned, logical, updated } from './assigned.js';
import { readAt } from './brought.js';
import { callValue, newValue } from './call-expressions.js';
import { awaited, promiseOf } from './calls.js';
import { classObject, instanceObject } from './classes.js';
import type { Context } from './context.js';
import { exportedMember } from './exported-members.js';
import type { Frame } from './frame.js';
import { importedValue } from './imports.js';
import { literalList } from './lists.js';
import { literalObject } from './literal.js';
import { memberValue, somethingOf } from './members.js';
import { binary, unary } from './operators.js';
import { valueAt } from './placed.js';
import { selfValue } from './self.js';
import { concat, join, quasiPart, scalar } from './text.js';
import { isNullish, truthOf } from './truth.js';
import type { Value } from './value.js';
import { definedValue, variableValue } from './variables.js';

/** What an expression is worth, from what its parts are worth. */
export function expressionValue(context: Context, node: TSESTree.Node, frame: Frame | undefined): Value {
  const evaluate = (inner: TSESTree.Node) => context.evaluate(inner, frame);
  if (isTransparent(node)) return evaluate(node.expression);
  if (isFunction(node)) return { kind: 'function', node };
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return 'regex' in node ? unknown('not followed', node) : scalar(node.value, node);
    case AST_NODE_TYPES.TemplateLiteral:
      return template(context, node, frame);
    case AST_NODE_TYPES.Identifier:
      return identifier(context, node, frame);
    case AST_NODE_TYPES.ThisExpression:
      return selfValue(context, node, frame);
    case AST_NODE_TYPES.ObjectExpression:
      return literalObject(context, node, frame);
    case AST_NODE_TYPES.ArrayExpression:
      return literalList(context, node, frame);
    case AST_NODE_TYPES.ClassExpression:
      return classObject(context, node);
    case AST_NODE_TYPES.ClassBody:
      return instanceObject(context, node.parent);
    case AST_NODE_TYPES.UnaryExpression:
      return unaryExpression(context, node, frame);
    case AST_NODE_TYPES.BinaryExpression:
      return binaryExpression(context, node, frame);
    case AST_NODE_TYPES.LogicalExpression:
      return logical(node.operator, evaluate(node.left), () => evaluate(node.right), node);
    case AST_NODE_TYPES.ConditionalExpression:
      return conditional(context, node, frame);
    case AST_NODE_TYPES.AssignmentExpression:
      return assignment(context, node, frame);
    case AST_NODE_TYPES.UpdateExpression:
      return node.prefix ? updated(node, evaluate(node.argument)) : unknown('reassigned', node);
    case AST_NODE_TYPES.SequenceExpression:
      return evaluate(node.expressions.at(-1) ?? node);
    case AST_NODE_TYPES.MemberExpression:
      return member(context, node, frame);
    case AST_NODE_TYPES.CallExpression:
      return callValue(context, node, frame);
    case AST_NODE_TYPES.NewExpression:
      return newValue(context, node, frame);
    case AST_NODE_TYPES.ImportExpression:
      return promiseOf(importedValue(context, node, node), node);
    case AST_NODE_TYPES.AwaitExpression:
      return valueAt(each(evaluate(node.argument), node, awaited), { node, moment: 'entering' });
    default:
      return unknown('not followed', node);
  }
}

function identifier(context: Context, node: TSESTree.Identifier, frame: Frame | undefined): Value {
  const variable = variableAt(context.sourceCode, node);
  if (!variable) return global(node);
  return definedValue(context, variable, node, frame) ?? variableValue(context, variable, node, frame);
}

function global(node: TSESTree.Identifier): Value {
  switch (node.name) {
    case 'undefined':
      return scalar(undefined, node);
    case 'NaN':
      return scalar(NaN, node);
    case 'Infinity':
      return scalar(Infinity, node);
    default:
      return unknown('global', node);
  }
}

function template(context: Context, node: TSESTree.TemplateLiteral, frame: Frame | undefined): Value {
  const pieces = node.quasis.flatMap((quasi, index): Value[] => {
    const text = join([quasiPart(quasi)], node);
    const expression = node.expressions[index];
    return expression ? [text, context.evaluate(expression, frame)] : [text];
  });
  return concat(pieces, node);
}

function unaryExpression(context: Context, node: TSESTree.UnaryExpression, frame: Frame | undefined): Value {
  if (node.operator === 'delete') return unknown('not followed', node);
  return unary(node.operator, context.evaluate(node.argument, frame), node);
}

/** Long chains lean to the left: they are evaluated from there without going deeper. */
function binaryExpression(context: Context, node: TSESTree.BinaryExpression, frame: Frame | undefined): Value {
  const chain: TSESTree.BinaryExpression[] = [];
  let left: TSESTree.Node = node;
  for (; left.type === AST_NODE_TYPES.BinaryExpression; left = unwrap(left.left)) chain.push(left);
  let value =
    left.type === AST_NODE_TYPES.PrivateIdentifier ? unknown('not followed', left) : context.evaluate(left, frame);
  for (const each of chain.toReversed()) {
    if (!context.step()) return unknown('budget', node);
    value = binary(each.operator, value, context.evaluate(each.right, frame), each);
  }
  return value;
}

function conditional(context: Context, node: TSESTree.ConditionalExpression, frame: Frame | undefined): Value {
  const truth = truthOf(context.evaluate(node.test, frame));
  if (truth !== 'unknown') return context.evaluate(truth === 'yes' ? node.consequent : node.alternate, frame);
  return oneOf([context.evaluate(node.consequent, frame), context.evaluate(node.alternate, frame)], node);
}

function assignment(context: Context, node: TSESTree.AssignmentExpression, frame: Frame | undefined): Value {
  const right = () => context.evaluate(node.right, frame);
  if (node.operator === '=') return right();
  const left = unwrap(node.left);
  const variable = left.type === AST_NODE_TYPES.Identifier ? variableAt(context.sourceCode, left) : undefined;
  if (variable) return context.evaluate(left, frame);
  return assigned(node, () => context.evaluate(left, frame), right);
}

function member(context: Context, node: TSESTree.MemberExpression, frame: Frame | undefined): Value {
  const exported = exportedMember(context, node);
  if (exported) return valueAt(exported, { node });
  const object = context.evaluate(node.object, frame);
  if (isNullish(object) === 'yes' && node.optional) return scalar(undefined, node);
  const key = keyOf(context, node, frame);
  if (key === undefined) return unknown(object.kind === 'unknown' ? object.why : 'computed key', node);
  const isChain = mayEndEarly(node);
  return each(isChain ? object : somethingOf(object, node), node, (single) => {
    if (isChain && isNullish(single) === 'yes') return scalar(undefined, node);
    return readAt(valueAt(memberValue(context, single, key, node), { node, moment: 'entering' }), node);
  });
}

/** A `?.` at the member, or before it in the same chain. */
function mayEndEarly(node: TSESTree.Node): boolean {
  if (node.type === AST_NODE_TYPES.MemberExpression) return node.optional || mayEndEarly(node.object);
  return node.type === AST_NODE_TYPES.CallExpression && (node.optional || mayEndEarly(node.callee));
}

function keyOf(context: Context, node: TSESTree.MemberExpression, frame: Frame | undefined): string | undefined {
  const name = propertyName(node);
  if (name !== undefined || !node.computed) return name;
  const key = context.evaluate(node.property, frame);
  return key.kind === 'scalar' ? String(key.value) : undefined;
}
