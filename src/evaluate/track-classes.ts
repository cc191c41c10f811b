import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../ast/class-node.js';
import { propertyName } from '../ast/property-name.js';
import { programIndex, selfOf } from './program-index.js';
import { throughVariable } from './track-variables.js';
import { INSTANCE, unsure } from './tracker.js';
import type { Track, Tracker } from './tracker.js';
import { usesOf } from './variable-uses.js';

/** The object is the value of a class field. */
export function intoField(
  tracker: Tracker,
  from: Track,
  field: TSESTree.PropertyDefinition | TSESTree.AccessorProperty,
): void {
  const key = propertyName(field);
  const owner = field.parent.parent;
  if (key === undefined || field.computed) tracker.leave(from, field, 'at any time');
  else if (field.static) throughClass(tracker, { ...from, path: [key, ...from.path] }, owner);
  else throughInstances(tracker, { ...from, path: [key, ...from.path] }, owner);
}

/** `constructor(private options)` */
export function intoParameterProperty(tracker: Tracker, from: Track, parameter: TSESTree.TSParameterProperty): void {
  const { parameter: inner } = parameter;
  const name = inner.type === AST_NODE_TYPES.AssignmentPattern ? inner.left : inner;
  const owner = selfOf(parameter)?.of;
  if (name.type !== AST_NODE_TYPES.Identifier || !owner) tracker.leave(from, parameter, 'at any time');
  else throughInstances(tracker, { ...from, path: [name.name, ...from.path] }, owner);
}

/** `this.key = object`; `false` where it is not known what `this` is. */
export function intoSelf(tracker: Tracker, from: Track, self: TSESTree.ThisExpression): boolean {
  const owner = selfOf(self);
  if (!owner || from.path[0] === undefined) return false;
  if (owner.of.type === AST_NODE_TYPES.ObjectExpression) tracker.track(unsure(from, owner.of, from.path));
  else if (owner.isStatic) throughClass(tracker, from, owner.of);
  else throughInstances(tracker, from, owner.of);
  return true;
}

/** Goes on from every `this` and `new` of the class and of those that extend it. */
export function throughInstances(tracker: Tracker, from: Track, owner: TSESTree.Node): void {
  const { thisOf, subclasses, instances, writtenNames } = programIndex(tracker.context);
  const [key] = from.path;
  const isPrivate = key?.startsWith('#') === true;
  if (key !== undefined && !isPrivate && writtenNames.has(key)) tracker.leave(from, owner, 'at any time');
  if (!isPrivate) tracker.expose();
  const classes: TSESTree.Node[] = [owner];
  for (const each of classes) {
    if (!tracker.isNew(each, { ...from, slot: undefined, sure: false })) continue;
    for (const self of thisOf.get(each) ?? []) {
      if (!selfOf(self)?.isStatic) tracker.track(unsure(from, self, from.path));
    }
    for (const made of instances.get(each) ?? []) tracker.track(unsure(from, made, from.path));
    classes.push(...(subclasses.get(each) ?? []));
  }
}

/** Goes on from every use of the class itself. */
export function throughClass(tracker: Tracker, from: Track, owner: TSESTree.Node): void {
  const { context } = tracker;
  for (const self of programIndex(context).thisOf.get(owner) ?? []) {
    if (selfOf(self)?.isStatic) tracker.track(unsure(from, self, from.path));
  }
  const isMadeHere = owner === from.node;
  if (owner.type === AST_NODE_TYPES.ClassExpression && !isMadeHere) tracker.track(unsure(from, owner, from.path));
  for (const variable of context.sourceCode.scopeManager?.getDeclaredVariables(owner) ?? []) {
    if (usesOf(context, variable).exported) tracker.export(from);
    throughVariable(tracker, { ...from, slot: undefined, sure: from.sure && isMadeHere }, variable);
  }
}

/** `class … extends object`: what lies in static members also lies in those of the subclass. */
export function intoSubclass(tracker: Tracker, from: Track, subclass: ClassNode): void {
  const [key, ...inside] = from.path;
  if (key === INSTANCE) throughInstances(tracker, unsure(from, subclass, inside), subclass);
  else if (from.path.length > 0) throughClass(tracker, unsure(from, subclass, from.path), subclass);
}

/** Methods of an object literal reach it as `this`. */
export function throughOwnMethods(tracker: Tracker, from: Track): void {
  if (from.node.type !== AST_NODE_TYPES.ObjectExpression) return;
  for (const self of programIndex(tracker.context).thisOf.get(from.node) ?? []) {
    tracker.track(unsure(from, self, from.path));
  }
}
