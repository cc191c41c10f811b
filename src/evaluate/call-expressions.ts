import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { each, singles, unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import { functionElsewhere } from './function-elsewhere.js';
import type { FunctionElsewhere } from './function-elsewhere.js';
import { awaited, promiseOf, valueOfCall } from './calls.js';
import { isClass } from './class-members.js';
import { newInstance } from './classes.js';
import { classElsewhere } from './brought-from.js';
import { selfElsewhere } from './self-elsewhere.js';
import { construction, givesAnother } from './construction.js';
import type { Context } from './context.js';
import { dateMethod, newDate } from './dates.js';
import { milliseconds } from './duration.js';
import type { Frame } from './frame.js';
import { globalCall } from './global-calls.js';
import { globalName, SAME } from './globals.js';
import { callElsewhere, importedValue, newElsewhere } from './imports.js';
import { filtered, mapped } from './list-callbacks.js';
import { listMethod } from './list-methods.js';
import { argumentOf } from './parameters.js';
import { valueAt } from './placed.js';
import { scalar } from './text.js';
import { textMethod } from './text-methods.js';
import type { ScalarType, Value } from './value.js';

/** What a call gives back. */
export function callValue(context: Context, node: TSESTree.CallExpression, frame: Frame | undefined): Value {
  const global = globalName(context, node.callee);
  if (global !== undefined) {
    const known = ofGlobal(context, global, node, frame);
    if (known) return known;
  }
  if (context.hooks.isDuration(node)) return duration(context, node, frame);
  const callee = unwrap(node.callee);
  const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? context.evaluate(callee.object, frame) : undefined;
  const name = callee.type === AST_NODE_TYPES.MemberExpression ? propertyName(callee) : undefined;
  if (receiver && name !== undefined && isPlain(receiver)) {
    return each(receiver, node, (single) => ofMethod(context, single, name, node, frame) ?? unknown('call', node));
  }
  const fn = context.evaluate(callee, frame);
  return each(fn, node, (single) => {
    const elsewhere = functionElsewhere(single);
    if (elsewhere) return ofElsewhere(context, elsewhere, node, receiver, frame);
    if (single.kind !== 'function' || !isFunction(single.node)) return unknown('call', node);
    return followed(context, single.node, node, receiver, frame);
  });
}

function ofElsewhere(
  context: Context,
  callee: FunctionElsewhere,
  node: TSESTree.CallExpression,
  receiver: Value | undefined,
  frame: Frame | undefined,
): Value {
  const self = receiver && selfElsewhere(receiver);
  return valueAt(callElsewhere(context, { ...callee, ...(self ? { self } : {}) }, node, frame), {
    node,
    moment: 'after',
  });
}

function isPlain(receiver: Value): boolean {
  const kinds: readonly string[] = ['scalar', 'list', 'date', 'text', 'moment'];
  return receiver.kind === 'oneOf' ? receiver.values.every(isPlain) : kinds.includes(receiver.kind);
}

function followed(
  context: Context,
  callee: TSESTree.Node,
  node: TSESTree.CallExpression,
  receiver: Value | undefined,
  frame: Frame | undefined,
): Value {
  if (!isFunction(callee)) return unknown('call', node);
  const isArrow = callee.type === AST_NODE_TYPES.ArrowFunctionExpression;
  const argument = (index: number) => argumentOf(context, node, index, frame);
  const result = valueOfCall(context, { callee, node, argument, self: isArrow ? undefined : receiver }, frame);
  return valueAt(result, { node, moment: 'after' });
}

function ofGlobal(
  context: Context,
  name: string,
  node: TSESTree.CallExpression,
  frame: Frame | undefined,
): Value | undefined {
  const [first] = node.arguments;
  if (SAME.has(name)) return first && argumentOf(context, node, 0, frame);
  if (name === 'Promise.resolve' && first)
    return promiseOf(awaited(argumentOf(context, node, 0, frame) ?? unknown('call', node)), node);
  if (name === 'require') return importedValue(context, node, node);
  if (name === 'Object.assign') return assign(context, node, frame);
  const values = node.arguments.map(
    (_argument, index) => argumentOf(context, node, index, frame) ?? unknown('call', node),
  );
  return globalCall(name, values, node);
}

/** The target, in the state behind the call. */
function assign(context: Context, node: TSESTree.CallExpression, frame: Frame | undefined): Value | undefined {
  const target = argumentOf(context, node, 0, frame);
  const isChanged = target && singles(target).every((single) => single.kind === 'object' || single.kind === 'unknown');
  return isChanged ? valueAt(target, { node, moment: 'after' }) : unknown('call', node);
}

function duration(context: Context, node: TSESTree.CallExpression, frame: Frame | undefined): Value {
  const text = argumentOf(context, node, 0, frame) ?? unknown('call', node);
  return each(text, node, (single) => {
    if (single.kind !== 'scalar' || typeof single.value !== 'string') return unknown('call', node);
    const time = milliseconds(single.value);
    return time === undefined ? unknown('not followed', node) : scalar(time, node);
  });
}

function ofMethod(
  context: Context,
  receiver: Single,
  name: string,
  node: TSESTree.CallExpression,
  frame: Frame | undefined,
): Value | undefined {
  const values = node.arguments.map(
    (_argument, index) => argumentOf(context, node, index, frame) ?? unknown('call', node),
  );
  switch (receiver.kind) {
    case 'list':
      if (name === 'filter') return filtered(context, receiver, node, frame);
      if (name === 'map') return mapped(context, receiver, node, frame);
      return listMethod(context, receiver, name, values, node);
    case 'date':
      return dateMethod(receiver, name, node);
    case 'scalar':
      return scalarMethod(context, receiver.value, name, values, node);
    default:
      return undefined;
  }
}

function scalarMethod(
  context: Context,
  value: ScalarType,
  name: string,
  values: readonly Value[],
  node: TSESTree.Node,
): Value | undefined {
  const known = values.flatMap((each) => (each.kind === 'scalar' ? [each.value] : []));
  if (known.length < values.length) return undefined;
  if (typeof value === 'string') return textMethod(context, value, name, known, node);
  return name === 'toString' && known.length === 0 && value !== null && value !== undefined
    ? scalar(String(value), node)
    : undefined;
}

/** What `new` makes. */
export function newValue(context: Context, node: TSESTree.NewExpression, frame: Frame | undefined): Value {
  const name = globalName(context, node.callee);
  if (name === 'Date') return newDate(context, node, frame);
  const made = name === undefined ? context.evaluate(node.callee, frame) : undefined;
  if (made?.kind !== 'object') return { kind: 'instance', node };
  const elsewhere = classElsewhere(made);
  if (elsewhere) return newElsewhere(context, elsewhere, node, frame);
  if (!isClass(made.node) || givesAnother(context, made.node)) return { kind: 'instance', node };
  const argument = (index: number) => argumentOf(context, node, index, frame);
  return newInstance(context, node, made.node, construction(made.node, argument, frame));
}
