import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import type { FunctionNode } from '../ast/functions.js';
import { oneOf, singles, unknown } from './alternatives.js';
import type { Context } from './context.js';
import type { Frame } from './frame.js';
import { createOracle, oracleOf } from './oracle.js';
import { originAt } from './origin.js';
import type { Oracle } from './paths.js';
import { madeBy, originOf } from './placed.js';
import { isReachable } from './reachable.js';
import { returnsOf } from './returns.js';
import { scalar } from './text.js';
import { usesThis } from './uses-this.js';
import type { UnknownValue, Value } from './value.js';

const MAX_DEPTH = 3;
const MAX_RETURNS = 32;

export interface FollowedCall {
  readonly callee: FunctionNode;
  /** The expression that gives the result. */
  readonly node: TSESTree.Node;
  argument(index: number): Value | undefined;
  readonly self: Value | undefined;
}

/** What a local function gives back: one of its returns. */
export function valueOfCall(context: Context, call: FollowedCall, caller: Frame | undefined): Value {
  const { callee, node } = call;
  const result = madeBy(resultOfCall(context, call, caller), callee, originAt(context, node));
  return callee.async ? promiseOf(result, node) : result;
}

/** The same in the state in which it is when the function is left; what an `async` function makes a promise of. */
export function resultOfCall(context: Context, call: FollowedCall, caller: Frame | undefined): Value {
  const { callee, node } = call;
  const depth = (caller?.depth ?? 0) + 1;
  if (callee.generator || depth > MAX_DEPTH) return unknown(callee.generator ? 'not followed' : 'depth', node);
  const frame: Frame | undefined = isSameForAll(context, callee)
    ? caller && isWithin(callee, caller.callee)
      ? caller
      : undefined
    : { callee, depth, argument: (index) => call.argument(index), self: call.self, memo: new Map() };
  return returned(context, callee, frame, node);
}

/** Nothing in the function depends on how it is called. */
function isSameForAll(context: Context, fn: FunctionNode): boolean {
  return fn.params.length === 0 && !usesThis(context, fn);
}

function returned(context: Context, fn: FunctionNode, frame: Frame | undefined, node: TSESTree.Node): Value {
  if (fn.body.type !== AST_NODE_TYPES.BlockStatement) return context.evaluate(fn.body, frame);
  const returns = returnsOf(context, fn);
  if (returns.length > MAX_RETURNS) return unknown('too many alternatives', node);
  const oracle: Oracle = frame ? createOracle((test) => context.evaluate(test, frame)) : oracleOf(context);
  const values = returns
    .filter((each) => isReachable(each, fn.body, oracle))
    .map((each) => returnedBy(context, each, frame));
  if (oracle.completion.completes(fn.body)) values.push(scalar(undefined, node));
  return oneOf(values, node);
}

const promised = new WeakMap<Value, Value>();

function returnedBy(context: Context, statement: TSESTree.ReturnStatement, frame: Frame | undefined): Value {
  if (!statement.argument) return scalar(undefined, statement);
  const value = context.evaluate(statement.argument, frame);
  const isFinal = !isBeforeFinally(statement) || singles(value).every((single) => !originOf(single));
  return isFinal ? value : unknown('not followed', statement);
}

/** A `finally` runs between the return and the caller. */
function isBeforeFinally(statement: TSESTree.Node): boolean {
  let child = statement;
  for (let outer = statement.parent; outer && !isFunction(outer); child = outer, outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.TryStatement && outer.finalizer && outer.finalizer !== child) return true;
  }
  return false;
}

/** A promise of the value. */
export function promiseOf(value: Value, node: TSESTree.Node): Value {
  const promise: UnknownValue = { ...unknown('call', node), truthy: true };
  promised.set(promise, value);
  return promise;
}

/** What `await` makes of a value. */
export function awaited(value: Value): Value {
  return promised.get(value) ?? value;
}
