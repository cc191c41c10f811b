import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import type { FunctionNode } from '../ast/functions.js';
import { MAX_ALTERNATIVES, oneOf, unknown } from './alternatives.js';
import { callersOf } from './callers.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { projected } from './patterns.js';
import { valueAt } from './placed.js';
import { programIndex } from './program-index.js';
import { scalar } from './text.js';
import { hasThis } from './track-calls.js';
import { typedInstance } from './typed-instance.js';
import type { Value } from './value.js';
import type { Variable } from './variable-uses.js';
import { writtenDate } from './written-date.js';

/** A parameter: in a followed call its argument, else what every call in the file passes. */
export function parameterValue(
  context: Context,
  variable: Variable,
  fn: TSESTree.Node,
  node: TSESTree.Node,
  frame: Frame | undefined,
): Value {
  const identifier = variable.defs[0]?.name;
  if (!identifier || !isFunction(fn) || programIndex(context).withArguments.has(fn)) return unknown('parameter', node);
  const position = fn.params.findIndex((each) => isWithin(identifier, each));
  const pattern = fn.params[position];
  if (!pattern || pattern.type === AST_NODE_TYPES.RestElement) return unknown('parameter', node);
  const index = position - (hasThis(fn) ? 1 : 0);
  const passed =
    frame?.callee === fn ? (frame.argument(index) ?? scalar(undefined, pattern)) : everyPassed(context, fn, index);
  const date = writtenDate(context, pattern);
  const given = (passed?.kind === 'unknown' ? date : undefined) ?? passed ?? typedInstance(context, pattern) ?? date;
  if (!given) return unknown('parameter', node);
  const received = valueAt(given, { node: identifier, isHandedOver: true, through: variable });
  return projected(context, received, pattern, identifier, frame);
}

function everyPassed(context: Context, fn: FunctionNode, index: number): Value | undefined {
  const { calls, complete } = callersOf(context, fn);
  if (!complete || calls.length === 0) return undefined;
  let passed: Value | undefined;
  for (const call of calls) {
    const value = argumentOf(context, call, index, undefined) ?? scalar(undefined, call);
    passed = passed ? oneOf([passed, value], fn) : value;
    if (passed.kind === 'unknown') return passed.why === 'parameter' ? undefined : passed;
  }
  return passed?.kind === 'oneOf' && passed.values.length > MAX_ALTERNATIVES ? undefined : passed;
}

/** The argument at an index; `undefined` where none is passed. */
export function argumentOf(
  context: Context,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
  frame: Frame | undefined,
): Value | undefined {
  const before = call.arguments.slice(0, index + 1);
  const spread = before.find((argument) => argument.type === AST_NODE_TYPES.SpreadElement);
  if (spread) return unknown('spread', spread);
  const argument = call.arguments[index];
  return argument && context.evaluate(argument, frame);
}
