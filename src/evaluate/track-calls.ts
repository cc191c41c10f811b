import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import type { ClassNode } from '../ast/class-node.js';
import { isFunction, isWithin } from '../ast/functions.js';
import type { FunctionNode } from '../ast/functions.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { resultsOf } from './callers.js';
import { constructorOf, isClass } from './class-members.js';
import type { Context } from './context.js';
import { functionElsewhere } from './function-elsewhere.js';
import { COPIERS, globalName, onlyReads, SAME } from './globals.js';
import { programIndex, superclassOf } from './program-index.js';
import { returnsOf } from './returns.js';
import { intoPattern } from './track-patterns.js';
import { RESULT, unsure } from './tracker.js';
import type { Track, Tracker } from './tracker.js';
import type { Value } from './value.js';

/** `call(object)` */
export function intoCall(tracker: Tracker, from: Track, call: CallLike): void {
  const outer = wrapped(from.node);
  const index = call.arguments.findIndex((argument) => argument === outer);
  const isShifted = call.arguments.slice(0, index).some((argument) => argument.type === AST_NODE_TYPES.SpreadElement);
  if (call.callee === outer && (from.path.length === 0 || isOwnClass(tracker, call))) return;
  if (call.callee === outer && from.path[0] === RESULT) {
    tracker.track(unsure(from, call, from.path.slice(1)));
    return;
  }
  if (index < 0 || isShifted) tracker.leave(from, call);
  else if (tracker.context.hooks.isHarmless(call)) arrive(tracker, from, call, index);
  else if (
    !intoGlobal(tracker, from, call, index) &&
    !intoFunction(tracker, from, call, index) &&
    !throughElsewhere(tracker, from, call, index)
  ) {
    arrive(tracker, from, call, index);
    const lasts = isPassing(tracker, call) ? 'until written' : 'for good';
    tracker.events.push({ kind: 'escape', lasts, ...tracker.touch(from, call) });
  }
}

/** `new C()` hands the static members of the class to nobody; what its code does to them by name or `this` is followed. */
function isOwnClass({ context }: Tracker, call: CallLike): boolean {
  if (call.type !== AST_NODE_TYPES.NewExpression || programIndex(context).members.has('constructor')) return false;
  const { node } = context.evaluate(call.callee, undefined);
  let made: ClassNode | undefined = isClass(node) ? node : undefined;
  const seen = new Set<ClassNode>();
  while (made?.superClass && !seen.has(made)) {
    seen.add(made);
    made = superclassOf(context, made);
  }
  return made !== undefined;
}

function arrive(tracker: Tracker, from: Track, call: CallLike, index: number): void {
  const path = from.path.filter((key) => key !== undefined);
  if (path.length < from.path.length) tracker.expose();
  else tracker.arrivals.push({ call, index, path });
}

/** The callee may change the object, but nothing else stands for it afterwards. */
function isPassing(tracker: Tracker, call: CallLike): boolean {
  return isUnused(call) && globalName(tracker.context, call.callee) !== 'Object.setPrototypeOf';
}

/** Nothing is done with what the call gives back. */
export function isUnused(call: TSESTree.Node): boolean {
  const outer = wrapped(call);
  const parent = outer.parent?.type === AST_NODE_TYPES.AwaitExpression ? outer.parent.parent : outer.parent;
  return parent?.type === AST_NODE_TYPES.ExpressionStatement;
}

function intoGlobal(tracker: Tracker, from: Track, call: CallLike, index: number): boolean {
  const global = globalName(tracker.context, call.callee);
  if (global === undefined || call.type !== AST_NODE_TYPES.CallExpression) return false;
  const isInside = from.path.length > 0;
  if (onlyReads(global)) return true;
  if (COPIERS.has(global)) {
    if (isInside || tracker.reach !== 'itself') tracker.leave(from, call);
    return true;
  }
  if (global === 'Object.assign') {
    if (index === 0) intoTarget(tracker, from, call);
    else if (isInside || tracker.reach !== 'itself') fromSource(tracker, from, call);
    return true;
  }
  if (index > 0) return false;
  if (SAME.has(global)) {
    const isWhole = global === 'Object.freeze';
    if (!isInside) tracker.events.push({ kind: 'freeze', isWhole, ...tracker.touch(from, call) });
  } else if (global === 'Object.defineProperty') {
    if (!isInside) tracker.events.push({ kind: 'write', key: definedKey(tracker, call), ...tracker.touch(from, call) });
  } else if (global !== 'Promise.resolve') {
    return false;
  }
  tracker.track({ ...from, node: call });
  return true;
}

function definedKey(tracker: Tracker, call: TSESTree.CallExpression): string | undefined {
  const key = call.arguments[1] && tracker.context.evaluate(call.arguments[1], undefined);
  return key?.kind === 'scalar' ? String(key.value) : undefined;
}

/** `Object.assign(object, …)` */
function intoTarget(tracker: Tracker, from: Track, call: TSESTree.CallExpression): void {
  const isWhole = from.path.length === 0;
  if (isWhole) tracker.events.push({ kind: 'write', key: undefined, ...tracker.touch(from, call) });
  tracker.track({ ...from, node: call, sure: from.sure && isWhole });
}

/** `Object.assign(…, object)` */
function fromSource(tracker: Tracker, from: Track, call: TSESTree.CallExpression): void {
  tracker.track({ ...from, node: call, sure: false });
  const [key] = from.path;
  const isSet = from.path.length > 0 && (key === undefined || programIndex(tracker.context).setters.has(key));
  const target = call.arguments[0] && unwrap(call.arguments[0]);
  if (isSet || target?.type !== AST_NODE_TYPES.ObjectExpression) tracker.leave(from, call);
}

function intoFunction(tracker: Tracker, from: Track, call: CallLike, index: number): boolean {
  const { context } = tracker;
  const callee = context.evaluate(call.callee, undefined);
  const fn = call.type === AST_NODE_TYPES.NewExpression ? constructorIn(context, callee) : functionIn(callee);
  if (!isFunction(fn) || programIndex(context).withArguments.has(fn)) return false;
  const position = index + (hasThis(fn) ? 1 : 0);
  const rest = fn.params.findIndex((each) => each.type === AST_NODE_TYPES.RestElement);
  const list = rest >= 0 && position >= rest ? fn.params[rest] : undefined;
  const parameter = fn.params[position];
  if (list?.type === AST_NODE_TYPES.RestElement) {
    const inside = { ...from, path: [String(position - rest), ...from.path], slot: undefined, sure: false };
    intoPattern(tracker, inside, list.argument);
  } else if (parameter) {
    intoPattern(tracker, { ...from, slot: undefined, sure: from.sure && !from.slot }, parameter);
  }
  return true;
}

/** A function of another file only reads it, or gives it back. */
function throughElsewhere(tracker: Tracker, from: Track, call: CallLike, index: number): boolean {
  const path = from.path.filter((key) => key !== undefined);
  const callee =
    call.type === AST_NODE_TYPES.CallExpression && path.length === from.path.length
      ? functionElsewhere(tracker.context.evaluate(call.callee, undefined))
      : undefined;
  const reach = tracker.reach === 'itself' ? 'itself' : 'copies';
  const back = callee?.file.handsBack(callee.function, index, path, reach);
  if (!back) return false;
  for (const inside of back) tracker.track(unsure(from, call, inside));
  if (back.length === 0) arrive(tracker, from, call, index);
  return true;
}

function functionIn(callee: Value): TSESTree.Node | undefined {
  return callee.kind === 'function' ? callee.node : undefined;
}

function constructorIn(context: Context, { node }: Value): TSESTree.Node | undefined {
  const constructor = isClass(node) ? constructorOf(node) : undefined;
  const givesAnother = constructor && returnsOf(context, constructor).some(({ argument }) => argument);
  return givesAnother ? undefined : constructor;
}

/** TypeScript's `this` parameter receives no argument. */
export function hasThis(fn: FunctionNode): boolean {
  const [first] = fn.params;
  return first?.type === AST_NODE_TYPES.Identifier && first.name === 'this';
}

/** `return object` */
export function fromFunction(tracker: Tracker, from: Track, fn: FunctionNode | undefined): void {
  if (!fn) {
    tracker.leave(from, from.node);
    return;
  }
  const isOwn = isWithin(tracker.origin.node, fn);
  if (isOwn && tracker.reach !== 'everywhere') {
    tracker.returned.push({ from: fn, path: from.path });
    return;
  }
  const { results, isExported, complete } = resultsOf(tracker.context, fn);
  if (!complete || fn.generator) tracker.expose();
  if (!isOwn && (fn.generator || !(complete || isExported))) tracker.leave(from, fn, 'at any time');
  const sure = isOwn && complete && from.sure && !from.slot;
  for (const result of results) tracker.track({ ...from, node: result, slot: undefined, sure });
}
