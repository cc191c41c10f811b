import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import { ownerOf } from '../ast/owner.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { singles } from './alternatives.js';
import { createCell } from './cells.js';
import type { Cell, CellEvent } from './cells.js';
import { constructorOf, isClass, isConstructor, MAX_ANCESTORS } from './class-members.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { followObject, lostSight } from './flow.js';
import type { Flow } from './flow.js';
import { globalName } from './globals.js';
import { isQuietElsewhere } from './methods-elsewhere.js';
import type { Origin } from './origin.js';
import { originOf } from './placed.js';
import { programIndex, superclassOf } from './program-index.js';
import { isUnused } from './track-calls.js';
import { INSTANCE } from './tracker.js';
import type { FlowEvent } from './tracker.js';

/** What happens to an object inside the function that makes it, and behind wherever it leads. */
const flowOf = perFile<Origin, Flow>((context, origin) => {
  if (isFrozenAtBirth(context, origin))
    return { events: [], arrivals: [], complete: true, exported: [], joined: false, returned: [] };
  return followObject(context, origin, 'itself');
}, lostSight);

function isFrozenAtBirth(context: Context, origin: Origin): boolean {
  const call = wrapped(origin.node).parent;
  if (origin.path.length > 0 || call?.type !== AST_NODE_TYPES.CallExpression) return false;
  return call.arguments[0] === wrapped(origin.node) && globalName(context, call.callee) === 'Object.freeze';
}

const keyCells = perFile<Origin, Map<string, Cell | undefined>>(
  () => new Map(),
  () => new Map(),
);

/** One key of an object as a cell. */
export function keyCell(context: Context, origin: Origin, key: string): Cell | undefined {
  return cellOf(context, origin, `.${key}`, (event) => keyEffect(context, origin, event, key));
}

/** A list, or another object that its own methods change, as a cell. */
export function wholeCell(
  context: Context,
  origin: Origin,
  effectOfMethod: (name: string) => 'none' | 'set' | 'lose',
): Cell | undefined {
  return cellOf(context, origin, 'whole', (event) => {
    switch (event.kind) {
      case 'bind':
      case 'freeze':
        return keyEffect(context, origin, event, '');
      case 'method': {
        const effect = effectOfMethod(event.name ?? '');
        if (effect === 'none') return undefined;
        return effect === 'set' && isSure(context, origin, event)
          ? { effect: 'set', node: event.node, via: event.via }
          : { effect: 'lose', node: event.node, via: event.via, why: 'escaped', lasts: 'until written' };
      }
      case 'write':
        return { effect: 'lose', node: event.node, via: event.via, why: 'reassigned', lasts: 'until written' };
      case 'escape':
        return { effect: 'lose', node: event.node, via: event.via, why: 'escaped', lasts: event.lasts };
    }
  });
}

function cellOf(
  context: Context,
  origin: Origin,
  name: string,
  effectOf: (event: FlowEvent) => CellEvent | undefined,
): Cell | undefined {
  const flow = flowOf(context, origin);
  if (flow.events.length === 0 && origin.node.type !== AST_NODE_TYPES.ClassBody) return undefined;
  const cells = keyCells(context, origin);
  if (cells.has(name)) return cells.get(name);
  const events = flow.events.flatMap((event) => withSteadyBase(flow, event, effectOf(event)) ?? []);
  const cell =
    origin.node.type === AST_NODE_TYPES.ClassBody
      ? instanceCell(context, origin.node, name, events)
      : objectCell(origin, events);
  cells.set(name, cell);
  return cell;
}

/** `x.a = x = y`: what `x` was before counts, but that is not what it is when the event happens. */
function withSteadyBase(flow: Flow, event: FlowEvent, effect: CellEvent | undefined): CellEvent | undefined {
  if (event.kind === 'bind' || !event.via || !effect) return effect;
  const isUnsteady = flow.events.some(
    (other) =>
      other.kind === 'bind' &&
      other.slot === event.via &&
      other.node !== event.node &&
      isWithin(other.node, event.node),
  );
  return isUnsteady ? { effect: 'lose', node: event.node, why: 'reassigned', lasts: 'for good' } : effect;
}

function objectCell(origin: Origin, events: readonly CellEvent[]): Cell | undefined {
  if (events.length === 0) return undefined;
  const owner = ownerOf(origin.node);
  return createCell(owner, [{ effect: 'create', node: origin.node }, ...events], isConstructor(owner));
}

/** What an instance holds is settled by the constructor. */
function instanceCell(context: Context, body: TSESTree.ClassBody, name: string, events: readonly CellEvent[]): Cell {
  const isWritten = programIndex(context).writtenNames.has(name.slice(1));
  const written: CellEvent = { effect: 'lose', node: body, why: 'other function', lasts: 'at any time' };
  return createCell(constructorOf(body.parent) ?? body, isWritten ? [...events, written] : events, true);
}

function keyEffect(context: Context, origin: Origin, event: FlowEvent, key: string): CellEvent | undefined {
  if (event.kind === 'bind') return { effect: 'bind', node: event.node, slot: event.slot, from: event.from };
  const { node, via } = event;
  switch (event.kind) {
    case 'write':
      return writeEffect(context, origin, event, key);
    case 'method':
      return isQuietMethod(context, origin, event.name) ? undefined : methodEffect(event);
    case 'escape':
      return { effect: 'lose', node, via, why: 'escaped', lasts: event.lasts };
    case 'freeze':
      return { effect: 'freeze', node, via, sure: event.isWhole && !event.check };
  }
}

function methodEffect({ node, via }: FlowEvent & { kind: 'method' }): CellEvent {
  return { effect: 'lose', node, via, why: 'escaped', lasts: isUnused(node) ? 'until written' : 'for good' };
}

function writeEffect(
  context: Context,
  origin: Origin,
  event: FlowEvent & { kind: 'write' },
  key: string,
): CellEvent | undefined {
  const { node, via } = event;
  if (event.key !== undefined && event.key !== key) return undefined;
  if (node.type === AST_NODE_TYPES.CallExpression && globalName(context, node.callee) !== 'Object.assign') {
    return { effect: 'lose', node, via, why: 'not followed', lasts: 'for good' };
  }
  if (event.key === undefined && node.type !== AST_NODE_TYPES.CallExpression) {
    return { effect: 'lose', node, via, why: 'computed key', lasts: 'until written' };
  }
  if (isSure(context, origin, event)) return { effect: 'set', node, via };
  return { effect: 'lose', node, via, why: 'reassigned', lasts: 'until written' };
}

/** What is written to is this very object and no other. */
function isSure(context: Context, origin: Origin, event: { readonly check: TSESTree.Node | undefined }): boolean {
  return !event.check || originOf(context.evaluate(event.check, undefined)) === origin;
}

const QUIET: ReadonlySet<string> = new Set([
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]);

/** A method that the object has itself: what it does to `this` is followed. */
function isQuietMethod(context: Context, origin: Origin, name: string | undefined): boolean {
  if (name === undefined) return false;
  if (QUIET.has(name)) return true;
  const isReplaced = flowOf(context, origin).events.some(
    (event) => event.kind === 'write' && (event.key === name || event.key === undefined),
  );
  if (isReplaced) return false;
  const object = asInstance(origin);
  const isOwn = object.path.length === 0 && hasMethod(context, object.node, name);
  return isOwn || isQuietElsewhere(context, object, name);
}

/** What a class of the file inherits from one of another file lies in its own instances. */
function asInstance(origin: Origin): Origin {
  const [key, ...path] = origin.path;
  const { parent } = origin.node;
  return key === INSTANCE && parent && isClass(parent) ? { node: parent.body, path } : origin;
}

function hasMethod(context: Context, node: TSESTree.Node, name: string, depth = 0): boolean {
  if (depth > MAX_ANCESTORS) return false;
  switch (node.type) {
    case AST_NODE_TYPES.ObjectExpression:
      return node.properties.some(
        (property, index) =>
          property.type === AST_NODE_TYPES.Property &&
          propertyName(property) === name &&
          isFunction(unwrap(property.value)) &&
          node.properties.slice(index + 1).every((later) => later.type === AST_NODE_TYPES.Property && !later.computed),
      );
    case AST_NODE_TYPES.ClassBody: {
      const named = membersNamed(node, name);
      if (named.length > 0) return named.some(isMethod);
      const parent = superclassOf(context, node.parent);
      if (parent) return hasMethod(context, parent.body, name, depth + 1);
      return isMethodBelow(context, node.parent, name);
    }
    case AST_NODE_TYPES.ClassDeclaration:
    case AST_NODE_TYPES.ClassExpression:
      return hasMethod(context, node.body, name);
    case AST_NODE_TYPES.NewExpression: {
      const made = context.evaluate(node.callee, undefined).node;
      return isClass(made) && hasMethod(context, made.body, name);
    }
    default:
      return false;
  }
}

/** A method of the classes of the file that extend this one: what they do to `this` is followed as well. */
function isMethodBelow(context: Context, node: TSESTree.Node, name: string): boolean {
  const classes = [node];
  for (const each of classes) {
    const below = programIndex(context).subclasses.get(each) ?? [];
    classes.push(...below.filter((sub) => !classes.includes(sub)));
  }
  const named = classes.flatMap((each) => (isClass(each) ? membersNamed(each.body, name) : []));
  return named.length > 0 && named.every(isMethod);
}

const namedMembers = new WeakMap<TSESTree.ClassBody, ReadonlyMap<string, readonly TSESTree.ClassElement[]>>();

/** Found once for each class: every key that is read asks for every method that is called. */
function membersNamed(body: TSESTree.ClassBody, name: string): readonly TSESTree.ClassElement[] {
  let known = namedMembers.get(body);
  if (!known) {
    const found = new Map<string, TSESTree.ClassElement[]>();
    for (const member of body.body) {
      const key = 'key' in member ? propertyName(member) : undefined;
      if (key !== undefined) found.set(key, [...(found.get(key) ?? []), member]);
    }
    namedMembers.set(body, (known = found));
  }
  return known.get(name) ?? [];
}

function isMethod(member: TSESTree.ClassElement): boolean {
  if (member.type === AST_NODE_TYPES.MethodDefinition) return member.kind === 'method';
  return member.type === AST_NODE_TYPES.PropertyDefinition && isFunction(member.value && unwrap(member.value));
}

/** Nothing in the file writes to it, or may do so. */
export function isUnchanged(context: Context, origin: Origin): boolean {
  return flowOf(context, origin).events.every(
    (event) => event.kind === 'bind' || (event.kind === 'method' && isQuietMethod(context, origin, event.name)),
  );
}

/** The keys that are written somewhere after the object is made. */
export const writtenKeys = perFile<Origin, readonly string[]>(
  (context, origin) =>
    flowOf(context, origin).events.flatMap((event) => {
      if (event.kind !== 'write') return [];
      return event.key ?? assignedKeys(context, event.node);
    }),
  () => [],
);

function assignedKeys(context: Context, node: TSESTree.Node): readonly string[] {
  if (node.type !== AST_NODE_TYPES.CallExpression) return [];
  return node.arguments.slice(1).flatMap((source) => {
    if (source.type === AST_NODE_TYPES.SpreadElement) return [];
    return singles(context.evaluate(source, undefined)).flatMap((each) =>
      each.kind === 'object' ? each.shape.keys : [],
    );
  });
}
