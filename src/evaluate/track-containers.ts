import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { singles } from './alternatives.js';
import { functionElsewhere } from './function-elsewhere.js';
import { isExports } from './callers.js';
import { originOf } from './placed.js';
import { isTarget, programIndex, selfOf } from './program-index.js';
import { intoSelf } from './track-classes.js';
import { intoExports } from './track-exports.js';
import { unsure } from './tracker.js';
import type { Track, Tracker } from './tracker.js';
import { changesThis } from './uses-this.js';
import { isCalled, writeAt } from './variable-uses.js';

/** `{ key: object }` */
export function intoProperty(tracker: Tracker, from: Track, property: TSESTree.Property): void {
  const literal = property.parent;
  if (literal.type !== AST_NODE_TYPES.ObjectExpression || property.value !== wrapped(from.node)) return;
  const key = propertyName(property);
  const later = literal.properties.slice(literal.properties.indexOf(property) + 1);
  const isLast = later.every(
    (each) => each.type === AST_NODE_TYPES.Property && propertyName(each) !== key && !each.computed,
  );
  tracker.track({ ...from, node: literal, path: [key, ...from.path], sure: from.sure && isLast });
}

/** `{ ...object }`, `[...object]`, `call(...object)` */
export function intoSpread(tracker: Tracker, from: Track, element: TSESTree.SpreadElement): void {
  const into = element.parent;
  const isInside = from.path.length > 0;
  if (into.type === AST_NODE_TYPES.ObjectExpression) {
    // A copy is another object, but what is added to the one is added to the other.
    if (isInside || tracker.reach !== 'itself') tracker.track({ ...from, node: into, sure: false });
  } else if (isInside && into.type === AST_NODE_TYPES.ArrayExpression) {
    tracker.track({ ...from, node: into, path: [undefined, ...from.path.slice(1)], sure: false });
  } else if (isInside) {
    tracker.leave(from, element);
  }
}

/** `[object]` */
export function intoList(tracker: Tracker, from: Track, list: TSESTree.ArrayExpression): void {
  const index = list.elements.findIndex((each) => each === wrapped(from.node));
  const isShifted = list.elements.slice(0, index).some((each) => each?.type === AST_NODE_TYPES.SpreadElement);
  tracker.track({ ...from, node: list, path: [isShifted ? undefined : String(index), ...from.path] });
}

/** `container.key = object` */
export function intoMember(tracker: Tracker, from: Track, left: TSESTree.MemberExpression): void {
  if (isExports(left)) {
    intoExports(tracker, from, left);
    return;
  }
  const { context } = tracker;
  const key = propertyName(left);
  if (key === undefined || programIndex(context).setters.has(key)) tracker.leave(from, left, 'at any time');
  const inside = { ...from, path: [key, ...from.path] };
  const object = unwrap(left.object);
  if (object.type === AST_NODE_TYPES.ThisExpression && intoSelf(tracker, inside, object)) return;
  for (const container of singles(context.evaluate(object, undefined)).map(originOf)) {
    if (container) tracker.track(unsure(from, container.node, [...container.path, ...inside.path]));
    else tracker.leave(from, left);
  }
}

/** `object.key`, or the object comes out of its container. */
export function throughMember(tracker: Tracker, from: Track, access: TSESTree.MemberExpression): void {
  const key = propertyName(access) ?? constantKey(tracker, access);
  const [expected, ...rest] = from.path;
  if (from.path.length === 0) {
    onMember(tracker, from, access, key);
    return;
  }
  if (key === 'join' && isCalled(access)) tracker.isJoined = true;
  const isMeant = expected === undefined || key === undefined || expected === key;
  if (isMeant && !isTarget(wrapped(access))) tracker.track(unsure(from, access, rest));
  // A method of a list or map hands its items to a callback, or gives them back.
  const isReading = key !== undefined && CONTAINER_READERS.has(key);
  if (isCalled(access) && !isReading && !isOfModule(tracker, from) && !isOwnMethod(tracker, access))
    tracker.leave(from, access);
}

/** A function that a module exports is no method of it: what it does to the others is followed in its own file. */
function isOfModule({ origin }: Tracker, { path }: Track): boolean {
  return origin.node.type === AST_NODE_TYPES.ImportNamespaceSpecifier && path.length === origin.path.length;
}

/** What the method does to `this` is followed. */
function isOwnMethod({ context }: Tracker, access: TSESTree.MemberExpression): boolean {
  const method = context.evaluate(access, undefined);
  const elsewhere = functionElsewhere(method);
  if (elsewhere) return !changesThis(context, elsewhere.function);
  const { node } = method;
  if (!isFunction(node)) return false;
  return node.type === AST_NODE_TYPES.ArrowFunctionExpression || selfOf(node.body) !== undefined;
}

const CONTAINER_READERS: ReadonlySet<string> = new Set(['hasOwnProperty', 'includes', 'indexOf', 'join', 'toString']);

function constantKey(tracker: Tracker, access: TSESTree.MemberExpression): string | undefined {
  if (!access.computed) return undefined;
  const value = tracker.context.evaluate(access.property, undefined);
  return value.kind === 'scalar' ? String(value.value) : undefined;
}

function onMember(tracker: Tracker, from: Track, access: TSESTree.MemberExpression, key: string | undefined): void {
  const outer = wrapped(access);
  if (isTarget(outer)) {
    const node = writeAt(outer)?.event ?? outer.parent ?? outer;
    if (key === '__proto__') tracker.leave(from, node);
    else tracker.events.push({ kind: 'write', key, ...tracker.touch(from, node) });
  } else if (isCalled(access) && outer.parent) {
    if (key === 'concat') tracker.isJoined = true;
    tracker.events.push({ kind: 'method', name: key, ...tracker.touch(from, outer.parent) });
  } else if (outer.parent?.type === AST_NODE_TYPES.TaggedTemplateExpression) {
    tracker.leave(from, outer.parent);
  }
}
