import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import { enclosingFunction, isWithin } from '../ast/functions.js';
import type { FunctionNode } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { singles } from './alternatives.js';
import { isExports, resultsOf } from './callers.js';
import { isClass } from './class-members.js';
import type { Context } from './context.js';
import { COPIERS, globalName, onlyReads, SAME } from './globals.js';
import type { Origin } from './origin.js';
import { originOf } from './placed.js';
import { isTarget, programIndex, selfOf } from './program-index.js';
import { isCalled, usesOf, writeAt } from './variable-uses.js';
import type { Variable } from './variable-uses.js';

/** What happens to an object after it is made. */
export type FlowEvent =
  | (Touch & { readonly kind: 'write'; readonly key: string | undefined })
  | (Touch & { readonly kind: 'method'; readonly name: string | undefined; readonly call: TSESTree.CallExpression })
  | (Touch & { readonly kind: 'escape'; readonly lasts: Lasting })
  | (Touch & { readonly kind: 'freeze'; readonly isWhole: boolean })
  | { readonly kind: 'bind'; readonly node: TSESTree.Node; readonly slot: Variable; readonly from: Variable | boolean };

/**
 * How long the object is out of sight: until it is written again, for good because something else now stands for it, or at times that are not
 * known.
 */
export type Lasting = 'until written' | 'for good' | 'at any time';

interface Touch {
  readonly node: TSESTree.Node;
  /** The reassigned variable through which the object is reached. */
  readonly via: Variable | undefined;
  /** The expression must turn out to be this very object. */
  readonly check: TSESTree.Node | undefined;
}

export interface FlowArrival {
  readonly call: CallLike;
  readonly index: number;
  readonly path: readonly string[];
}

export interface Flow {
  readonly events: readonly FlowEvent[];
  readonly arrivals: readonly FlowArrival[];
  /** It goes nowhere that is not seen here. */
  readonly complete: boolean;
}

/** An expression inside whose value, at `path`, the object lies. */
interface Track {
  readonly node: TSESTree.Node;
  readonly path: Path;
  readonly slot: Variable | undefined;
  readonly sure: boolean;
  /** No variable lies between: where the object is made, a choice is made with it. */
  readonly direct: boolean;
}

type Path = readonly (string | undefined)[];

const MAX_PATH = 6;
/** A variable that is written more often is not followed: each object in it would be looked for behind every one of them. */
const MAX_WRITES = 32;

/**
 * Follows an object from where it is made through variables, members, arguments of local functions and containers. With `beyond`, also out of the
 * function that makes it.
 */
export function followObject(context: Context, origin: Origin, beyond: boolean): Flow {
  const events: FlowEvent[] = [];
  const arrivals: FlowArrival[] = [];
  const waiting: Track[] = [];
  const seen = new Map<unknown, Set<string>>();
  const bound = new Map<TSESTree.Node, Map<Variable, Variable | boolean>>();
  let complete = true;

  function track(from: Track, node: TSESTree.Node, path: Path, sure = from.sure): void {
    if (path.length > MAX_PATH) leave(from, node);
    else if (isNew(node, path, { ...from, sure })) waiting.push({ ...from, node, path, sure });
  }

  function isNew(subject: unknown, path: Path, from: Track): boolean {
    const key = `${JSON.stringify(path)} ${from.slot?.name ?? ''} ${String(from.sure)}`;
    const known = seen.get(subject) ?? new Set();
    if (known.has(key)) return false;
    seen.set(subject, known.add(key));
    return true;
  }

  function touch(from: Track, node: TSESTree.Node): Touch {
    return { node, via: from.slot, check: from.sure ? undefined : from.node };
  }

  function leave(from: Track, node: TSESTree.Node, lasts: Lasting = 'for good'): void {
    events.push({ kind: 'escape', lasts, ...touch(from, node) });
    complete = false;
  }

  function visit(from: Track): void {
    if (isClass(from.node)) throughClass(from, from.node, from.path);
    else if (from.node.type === AST_NODE_TYPES.ClassBody) throughInstances(from, from.node.parent, from.path);
    else if (from.node.type === AST_NODE_TYPES.RestElement) bind(from, from.node.argument, from.path);
    if (
      from.node.type !== AST_NODE_TYPES.ClassDeclaration &&
      from.node.type !== AST_NODE_TYPES.ClassBody &&
      from.node.type !== AST_NODE_TYPES.RestElement
    )
      visitParent(from);
  }

  function visitParent(from: Track): void {
    const outer = wrapped(from.node);
    const parent = outer.parent;
    switch (parent?.type) {
      case AST_NODE_TYPES.VariableDeclarator:
        if (parent.init === outer) bind(from, parent.id, from.path);
        return;
      case AST_NODE_TYPES.AssignmentExpression:
        if (parent.right === outer) assigned(from, parent);
        return;
      case AST_NODE_TYPES.AssignmentPattern:
        if (parent.right === outer) byDefault(from, parent);
        return;
      case AST_NODE_TYPES.Property:
        if (parent.parent.type === AST_NODE_TYPES.ObjectExpression)
          stored(from, parent.parent, parent, propertyName(parent));
        return;
      case AST_NODE_TYPES.SpreadElement:
        spread(from, parent);
        return;
      case AST_NODE_TYPES.ArrayExpression:
        inList(from, parent, outer);
        return;
      case AST_NODE_TYPES.ConditionalExpression:
        if (parent.test !== outer) track(from, parent, from.path, from.sure && from.direct);
        return;
      case AST_NODE_TYPES.LogicalExpression:
        if (parent.left !== outer) track(from, parent, from.path, from.sure && from.direct);
        else if (parent.operator !== '&&') track(from, parent, from.path);
        return;
      case AST_NODE_TYPES.SequenceExpression:
        if (parent.expressions.at(-1) === outer) track(from, parent, from.path);
        return;
      case AST_NODE_TYPES.AwaitExpression:
        track(from, parent, from.path);
        return;
      case AST_NODE_TYPES.MemberExpression:
        if (parent.object === outer) member(from, parent);
        return;
      case AST_NODE_TYPES.CallExpression:
      case AST_NODE_TYPES.NewExpression:
        called(from, parent, outer);
        return;
      case AST_NODE_TYPES.ReturnStatement:
        returned(from, enclosingFunction(parent));
        return;
      case AST_NODE_TYPES.ArrowFunctionExpression:
        returned(from, parent);
        return;
      case AST_NODE_TYPES.PropertyDefinition:
      case AST_NODE_TYPES.AccessorProperty:
        inField(from, parent);
        return;
      case AST_NODE_TYPES.ForOfStatement:
        if (parent.right === outer && from.path.length > 0)
          bind(from, declaredIn(parent.left), from.path.slice(1), false);
        return;
      case AST_NODE_TYPES.ExportDefaultDeclaration:
      case AST_NODE_TYPES.ExportSpecifier:
      case AST_NODE_TYPES.TSExportAssignment:
        complete = false;
        return;
      default:
        if (!parent || !isReader(parent) || isTagged(parent)) leave(from, outer);
    }
  }

  /** A name or pattern is given the value. */
  function bind(from: Track, pattern: TSESTree.Node, path: Path, sure = from.sure): void {
    switch (pattern.type) {
      case AST_NODE_TYPES.Identifier:
        name(from, pattern, path, sure);
        return;
      case AST_NODE_TYPES.AssignmentPattern:
        bind(from, pattern.left, path, sure);
        return;
      case AST_NODE_TYPES.TSParameterProperty:
        bind(from, pattern.parameter, path, sure);
        parameterProperty(from, pattern, path);
        return;
      case AST_NODE_TYPES.ObjectPattern:
        if (path.length > 0) bindProperties(from, pattern, path);
        return;
      case AST_NODE_TYPES.ArrayPattern:
        pattern.elements.forEach((element, index) => {
          if (!element || path.length === 0) return;
          if (element.type === AST_NODE_TYPES.RestElement)
            bind(from, element.argument, [undefined, ...path.slice(1)], false);
          else if (path[0] === undefined || path[0] === String(index)) bind(from, element, path.slice(1), false);
        });
        return;
      case AST_NODE_TYPES.MemberExpression:
        leave(from, pattern);
        return;
      default:
        leave(from, pattern);
    }
  }

  /** The default of a parameter stands in it while no argument does. */
  function byDefault(from: Track, pattern: TSESTree.AssignmentPattern): void {
    const { left } = pattern;
    const variable = left.type === AST_NODE_TYPES.Identifier ? variableAt(context.sourceCode, left) : undefined;
    const isParameter = variable?.defs.some((each) => each.type === 'Parameter');
    if (!variable || !isParameter || usesOf(context, variable).writes.length > 0 || from.path.length > 0) {
      bind(from, left, from.path, from.sure && !isParameter);
      return;
    }
    bindSlot(pattern, variable, from.slot ?? true);
    through(variable, from.path, { ...from, slot: variable });
  }

  function bindProperties(from: Track, pattern: TSESTree.ObjectPattern, path: Path): void {
    const [key, ...rest] = path;
    for (const property of pattern.properties) {
      if (property.type === AST_NODE_TYPES.RestElement) {
        bind(from, property.argument, path, false);
        continue;
      }
      const taken = propertyName(property);
      if (taken === undefined || key === undefined || taken === key) bind(from, property.value, rest, false);
    }
  }

  function name(from: Track, identifier: TSESTree.Identifier, path: Path, sure: boolean): void {
    const variable = variableAt(context.sourceCode, identifier);
    if (!variable) {
      leave(from, identifier);
      return;
    }
    const { writes, exported } = usesOf(context, variable);
    if (exported) complete = false;
    if (writes.length > MAX_WRITES) {
      leave(from, identifier);
      return;
    }
    const isParameter = variable.defs.some((each) => each.type === 'Parameter');
    const isFixed = writes.length <= (isParameter ? 0 : 1);
    if (isFixed && !from.slot) {
      const slot = isParameter && path.length === 0 ? variable : undefined;
      through(variable, path, { ...from, slot, sure: sure && (!isParameter || path.length === 0) });
      return;
    }
    if (isParameter || path.length > 0 || !sure) {
      through(variable, path, { ...from, slot: undefined, sure: false });
      return;
    }
    const event = writeAt(identifier)?.event ?? identifier;
    bindSlot(event, variable, from.slot ?? true);
    for (const write of writes) {
      if (!bound.get(write.event)?.has(variable)) bindSlot(write.event, variable, keeps(write.event) && variable);
    }
    through(variable, path, { ...from, slot: variable, sure });
  }

  function bindSlot(event: TSESTree.Node, slot: Variable, from: Variable | boolean): void {
    const slots = bound.get(event) ?? new Map<Variable, Variable | boolean>();
    bound.set(event, slots.set(slot, from));
  }

  function through(variable: Variable, path: Path, from: Track): void {
    if (!isNew(variable, path, from)) return;
    const uses = usesOf(context, variable);
    const behind = { ...from, direct: false };
    for (const use of uses.whole) track(behind, use, path);
    const [key] = path;
    if (path.length > 0 && key !== undefined) {
      for (const use of uses.members.get(key) ?? []) track(behind, use.object, path);
    } else {
      for (const members of uses.members.values()) for (const use of members) track(behind, use.object, path);
    }
    for (const use of uses.computed) track(behind, use.object, path);
    if (path.length > 0) for (const use of uses.methods) track(behind, use.object, path);
  }

  function assigned(from: Track, assignment: TSESTree.AssignmentExpression): void {
    track(from, assignment, from.path, from.sure && assignment.operator === '=');
    if (
      assignment.operator !== '=' &&
      !assignment.operator.endsWith('||=') &&
      !assignment.operator.endsWith('??=') &&
      !assignment.operator.endsWith('&&=')
    )
      return;
    const left = unwrap(assignment.left);
    const sure = from.sure && assignment.operator === '=';
    if (left.type === AST_NODE_TYPES.MemberExpression) intoMember(from, left);
    else bind(from, left, from.path, sure);
  }

  /** `container.key = object` */
  function intoMember(from: Track, left: TSESTree.MemberExpression): void {
    if (isExports(left)) {
      complete = false;
      return;
    }
    const key = propertyName(left);
    if (key === undefined || programIndex(context).setters.has(key)) leave(from, left, 'at any time');
    const path = [key, ...from.path];
    const object = unwrap(left.object);
    if (object.type === AST_NODE_TYPES.ThisExpression && throughThis(from, object, path)) return;
    const containers = singles(context.evaluate(object, undefined)).map(originOf);
    for (const container of containers) {
      if (container) from_container(from, container, path);
      else leave(from, left);
    }
  }

  function from_container(from: Track, container: Origin, path: Path): void {
    track(from, container.node, [...container.path, ...path], false);
  }

  function stored(
    from: Track,
    literal: TSESTree.ObjectExpression,
    property: TSESTree.Property,
    key: string | undefined,
  ): void {
    if (property.computed && property.key === wrapped(from.node)) return;
    const later = literal.properties.slice(literal.properties.indexOf(property) + 1);
    const isLast = later.every(
      (each) => each.type === AST_NODE_TYPES.Property && propertyName(each) !== key && !each.computed,
    );
    track(from, literal, [key, ...from.path], from.sure && isLast);
  }

  function spread(from: Track, element: TSESTree.SpreadElement): void {
    const into = element.parent;
    if (into.type === AST_NODE_TYPES.ObjectExpression) {
      // A copy is another object, but what is added to the one is added to the other.
      if (from.path.length > 0 || beyond) track(from, into, from.path, false);
    } else if (into.type === AST_NODE_TYPES.ArrayExpression) {
      if (from.path.length > 0) track(from, into, [undefined, ...from.path.slice(1)], false);
    } else if (from.path.length > 0) {
      leave(from, element);
    }
  }

  function inList(from: Track, list: TSESTree.ArrayExpression, item: TSESTree.Node): void {
    const index = list.elements.findIndex((each) => each === item);
    const isShifted = list.elements.slice(0, index).some((each) => each?.type === AST_NODE_TYPES.SpreadElement);
    track(from, list, [isShifted ? undefined : String(index), ...from.path]);
  }

  /** `object.key`, or the object comes out of its container. */
  function member(from: Track, access: TSESTree.MemberExpression): void {
    const key = propertyName(access) ?? constantKey(access);
    const [expected, ...rest] = from.path;
    if (from.path.length === 0) {
      onMember(from, access, key);
    } else if (expected === undefined || key === undefined || expected === key) {
      const outer = wrapped(access);
      if (!isTarget(outer)) track({ ...from, slot: undefined }, access, rest, false);
    }
    if (from.path.length > 0 && isCalled(access)) methodOfContainer(from, access, key);
  }

  function constantKey(access: TSESTree.MemberExpression): string | undefined {
    if (!access.computed) return undefined;
    const value = context.evaluate(access.property, undefined);
    return value.kind === 'scalar' ? String(value.value) : undefined;
  }

  function onMember(from: Track, access: TSESTree.MemberExpression, key: string | undefined): void {
    const outer = wrapped(access);
    if (isTarget(outer)) {
      const node = eventOf(outer);
      if (key === '__proto__') leave(from, node);
      else events.push({ kind: 'write', key, ...touch(from, node) });
    } else if (isCalled(access)) {
      const call = outer.parent as TSESTree.CallExpression;
      events.push({ kind: 'method', name: key, call, ...touch(from, call) });
    } else if (outer.parent?.type === AST_NODE_TYPES.TaggedTemplateExpression) {
      leave(from, outer.parent);
    }
  }

  /** A method of a list or map that hands its items to a callback or gives them back. */
  function methodOfContainer(from: Track, access: TSESTree.MemberExpression, key: string | undefined): void {
    if (key === undefined || !CONTAINER_READERS.has(key)) leave(from, access);
  }

  function called(from: Track, call: CallLike, outer: TSESTree.Node): void {
    if (call.callee === outer) {
      if (from.path.length === 0) return;
      leave(from, call);
      return;
    }
    const index = call.arguments.findIndex((argument) => argument === outer);
    const isShifted = call.arguments.slice(0, index).some((argument) => argument.type === AST_NODE_TYPES.SpreadElement);
    if (index < 0 || isShifted) {
      leave(from, call);
      return;
    }
    if (context.hooks.isHarmless(call)) arrive(from, call, index);
    else if (!knownGlobal(from, call, index) && !localFunction(from, call, index)) {
      arrive(from, call, index);
      events.push({ kind: 'escape', lasts: isPassing(call) ? 'until written' : 'for good', ...touch(from, call) });
    }
  }

  /** The callee may change the object, but nothing else stands for it afterwards. */
  function isPassing(call: CallLike): boolean {
    return isUnused(call) && globalName(context, call.callee) !== 'Object.setPrototypeOf';
  }

  function arrive(from: Track, call: CallLike, index: number): void {
    const path = from.path.filter((key) => key !== undefined);
    if (path.length < from.path.length) complete = false;
    else arrivals.push({ call, index, path });
  }

  function knownGlobal(from: Track, call: CallLike, index: number): boolean {
    const global = globalName(context, call.callee);
    if (global === undefined || call.type !== AST_NODE_TYPES.CallExpression) return false;
    if (onlyReads(global)) return true;
    if (COPIERS.has(global)) {
      if (from.path.length > 0 || beyond) leave(from, call);
      return true;
    }
    if (SAME.has(global) && index === 0) {
      const isWhole = global === 'Object.freeze';
      if (from.path.length === 0) events.push({ kind: 'freeze', isWhole, ...touch(from, call) });
      track(from, call, from.path);
      return true;
    }
    if (global === 'Object.assign') {
      assign(from, call, index);
      return true;
    }
    if (global === 'Object.defineProperty' && index === 0) {
      const key = call.arguments[1] && context.evaluate(call.arguments[1], undefined);
      const name = key?.kind === 'scalar' ? String(key.value) : undefined;
      if (from.path.length === 0) events.push({ kind: 'write', key: name, ...touch(from, call) });
      track(from, call, from.path);
      return true;
    }
    return false;
  }

  function assign(from: Track, call: TSESTree.CallExpression, index: number): void {
    if (index === 0) {
      if (from.path.length === 0) events.push({ kind: 'write', key: undefined, ...touch(from, call) });
      track(from, call, from.path, from.sure && from.path.length === 0);
    } else if (from.path.length > 0 || beyond) {
      const target = call.arguments[0] && unwrap(call.arguments[0]);
      track(from, call, from.path, false);
      const [key] = from.path;
      const isSet = key === undefined || programIndex(context).setters.has(key);
      if (isSet || target?.type !== AST_NODE_TYPES.ObjectExpression) leave(from, call);
    }
  }

  function localFunction(from: Track, call: CallLike, index: number): boolean {
    const callee = context.evaluate(call.callee, undefined);
    if (callee.kind !== 'function' || call.type !== AST_NODE_TYPES.CallExpression) return false;
    const fn = callee.node;
    if (!isFollowed(fn) || programIndex(context).withArguments.has(fn)) return false;
    const parameter = fn.params[index];
    const rest = fn.params.findIndex((each) => each.type === AST_NODE_TYPES.RestElement);
    if (rest >= 0 && index >= rest) {
      const list = fn.params[rest];
      if (list?.type === AST_NODE_TYPES.RestElement)
        bind(from, list.argument, [String(index - rest), ...from.path], false);
    } else if (parameter) {
      bind({ ...from, slot: undefined }, parameter, from.path, from.sure && !from.slot);
    }
    return true;
  }

  function returned(from: Track, fn: FunctionNode | undefined): void {
    if (!fn) {
      leave(from, from.node);
      return;
    }
    const isOwn = isWithin(origin.node, fn);
    if (isOwn && !beyond) return;
    const { results, isExported, complete: isAll } = resultsOf(context, fn);
    if (!isAll || fn.generator) complete = false;
    if (!isOwn && (fn.generator || !(isAll || isExported))) leave(from, fn, 'at any time');
    for (const result of results)
      track({ ...from, slot: undefined }, result, from.path, isOwn && isAll && from.sure && !from.slot);
  }

  function inField(from: Track, field: TSESTree.PropertyDefinition | TSESTree.AccessorProperty): void {
    const key = propertyName(field);
    const owner = field.parent.parent;
    if (key === undefined || field.computed) leave(from, field, 'at any time');
    else if (field.static) throughClass(from, owner, [key, ...from.path]);
    else throughInstances(from, owner, [key, ...from.path]);
  }

  function parameterProperty(from: Track, parameter: TSESTree.TSParameterProperty, path: Path): void {
    const inner =
      parameter.parameter.type === AST_NODE_TYPES.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
    const owner = selfOf(parameter)?.of;
    if (inner.type !== AST_NODE_TYPES.Identifier || !owner) leave(from, parameter, 'at any time');
    else throughInstances(from, owner, [inner.name, ...path]);
  }

  function throughThis(from: Track, self: TSESTree.ThisExpression, path: Path): boolean {
    const owner = selfOf(self);
    if (!owner || path[0] === undefined) return false;
    if (owner.of.type === AST_NODE_TYPES.ObjectExpression) track(from, owner.of, path, false);
    else if (owner.isStatic) throughClass(from, owner.of, path);
    else throughInstances(from, owner.of, path);
    return true;
  }

  function throughInstances(from: Track, owner: TSESTree.Node, path: Path): void {
    const [key] = path;
    const isPrivate = key !== undefined && key.startsWith('#');
    if (key !== undefined && !isPrivate && programIndex(context).writtenNames.has(key))
      leave(from, owner, 'at any time');
    complete &&= isPrivate;
    const { thisOf, subclasses } = programIndex(context);
    const classes: TSESTree.Node[] = [owner];
    for (const each of classes) {
      if (!isNew(each, path, from)) continue;
      for (const self of thisOf.get(each) ?? [])
        if (!selfOf(self)?.isStatic) track({ ...from, slot: undefined }, self, path, false);
      classes.push(...(subclasses.get(each) ?? []));
    }
  }

  function throughClass(from: Track, owner: TSESTree.Node, path: Path): void {
    const { thisOf } = programIndex(context);
    for (const self of thisOf.get(owner) ?? [])
      if (selfOf(self)?.isStatic) track({ ...from, slot: undefined }, self, path, false);
    if (owner.type === AST_NODE_TYPES.ClassExpression && owner !== from.node)
      track({ ...from, slot: undefined }, owner, path, false);
    for (const variable of context.sourceCode.scopeManager?.getDeclaredVariables(owner) ?? []) {
      if (usesOf(context, variable).exported) complete = false;
      through(variable, path, { ...from, slot: undefined, sure: from.sure && owner === from.node });
    }
  }

  /** Methods of an object literal reach it as `this`. */
  function methodsOf(from: Track): void {
    if (from.node.type !== AST_NODE_TYPES.ObjectExpression) return;
    for (const self of programIndex(context).thisOf.get(from.node) ?? []) track(from, self, from.path, false);
  }

  const first: Track = { node: origin.node, path: origin.path, slot: undefined, sure: true, direct: true };
  track(first, origin.node, origin.path);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!context.step()) return { events: [escapeOf(origin)], arrivals: [], complete: false };
    methodsOf(next);
    visit(next);
  }
  for (const [node, slots] of bound) for (const [slot, from] of slots) events.push({ kind: 'bind', node, slot, from });
  return { events, arrivals, complete };
}

/** The answer while the flow is being computed, or when it cannot be. */
export function escapeOf(origin: Origin): FlowEvent {
  return { kind: 'escape', lasts: 'at any time', node: origin.node, via: undefined, check: origin.node };
}

const CONTAINER_READERS: ReadonlySet<string> = new Set(['hasOwnProperty', 'includes', 'indexOf', 'join', 'toString']);

/** Nothing is done with what the call gives back. */
export function isUnused(call: TSESTree.Node): boolean {
  const outer = wrapped(call);
  const parent = outer.parent?.type === AST_NODE_TYPES.AwaitExpression ? outer.parent.parent : outer.parent;
  return parent?.type === AST_NODE_TYPES.ExpressionStatement;
}

/** What is truthy stays where it is. */
function keeps(write: TSESTree.Node): boolean {
  return write.type === AST_NODE_TYPES.AssignmentExpression && ['||=', '??='].includes(write.operator);
}

/** The node by which the order of events knows a write to this member. */
function eventOf(target: TSESTree.Node): TSESTree.Node {
  return writeAt(target)?.event ?? target.parent ?? target;
}

function declaredIn(left: TSESTree.ForOfStatement['left']): TSESTree.Node {
  return left.type === AST_NODE_TYPES.VariableDeclaration ? (left.declarations[0]?.id ?? left) : left;
}

function isFollowed(fn: TSESTree.Node): fn is FunctionNode {
  return (
    fn.type === AST_NODE_TYPES.FunctionDeclaration ||
    fn.type === AST_NODE_TYPES.FunctionExpression ||
    fn.type === AST_NODE_TYPES.ArrowFunctionExpression
  );
}

function isTagged(template: TSESTree.Node): boolean {
  return template.parent?.type === AST_NODE_TYPES.TaggedTemplateExpression;
}

/** Nodes that only look at the value of their children. */
function isReader(parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.DoWhileStatement:
    case AST_NODE_TYPES.ExpressionStatement:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForStatement:
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.SwitchCase:
    case AST_NODE_TYPES.SwitchStatement:
    case AST_NODE_TYPES.TSQualifiedName:
    case AST_NODE_TYPES.TSTypeQuery:
    case AST_NODE_TYPES.TemplateLiteral:
    case AST_NODE_TYPES.UnaryExpression:
    case AST_NODE_TYPES.UpdateExpression:
    case AST_NODE_TYPES.WhileStatement:
      return true;
    default:
      return false;
  }
}
