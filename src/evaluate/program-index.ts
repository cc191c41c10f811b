import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../ast/class-node.js';
import { isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { oncePerFile } from './context.js';
import type { Context } from './context.js';

/** What `this` is: an instance of a class, the class itself, or an object literal. */
export interface Self {
  readonly of: ClassNode | TSESTree.ObjectExpression;
  readonly isStatic: boolean;
}

/** What has to be searched for in the whole file, found in one walk. */
export interface ProgramIndex {
  readonly thisOf: ReadonlyMap<TSESTree.Node, readonly TSESTree.ThisExpression[]>;
  readonly subclasses: ReadonlyMap<TSESTree.Node, readonly ClassNode[]>;
  /** `new C(…)` by the class. */
  readonly instances: ReadonlyMap<TSESTree.Node, readonly TSESTree.NewExpression[]>;
  /** `eval(…)` and `with`: names around them are not followed. */
  readonly dynamic: readonly TSESTree.Node[];
  /** Functions that use `arguments`. */
  readonly withArguments: ReadonlySet<TSESTree.Node>;
  /** Every member access by the name of the member. */
  readonly members: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  /** Names of setters. */
  readonly setters: ReadonlySet<string>;
  /** Functions declared in blocks: outside strict mode their names are variables of the whole function as well. */
  readonly blockFunctions: ReadonlySet<string>;
  /** Names through which something other than `this` is written: `a` and `b` of `x.a.b = 1`. */
  readonly writtenNames: ReadonlySet<string>;
  /** The same for `this`: `a` and `b` of `this.a.b = 1`. */
  readonly writtenToSelf: ReadonlySet<string>;
}

/** Something is written through a name of which this is true. */
export function writesSome(context: Context, test: (name: string) => boolean): boolean {
  const { writtenNames, writtenToSelf } = programIndex(context);
  return [...writtenNames].some(test) || [...writtenToSelf].some(test);
}

export const programIndex = oncePerFile((context): ProgramIndex => {
  const thisOf = new Map<TSESTree.Node, TSESTree.ThisExpression[]>();
  const subclasses = new Map<TSESTree.Node, ClassNode[]>();
  const instances = new Map<TSESTree.Node, TSESTree.NewExpression[]>();
  const dynamic: TSESTree.Node[] = [];
  const withArguments = new Set<TSESTree.Node>();
  const writtenNames = new Set<string>();
  const writtenToSelf = new Set<string>();
  const members = new Map<string, TSESTree.MemberExpression[]>();
  const setters = new Set<string>();
  const blockFunctions = new Set<string>();
  walk(context.sourceCode.ast, context.sourceCode.visitorKeys, (node) => {
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- a walk over all kinds of nodes
    switch (node.type) {
      case AST_NODE_TYPES.ThisExpression:
        add(thisOf, selfOf(node)?.of, node);
        break;
      case AST_NODE_TYPES.ClassDeclaration:
      case AST_NODE_TYPES.ClassExpression:
        add(subclasses, superclassOf(context, node), node);
        break;
      case AST_NODE_TYPES.NewExpression:
        add(instances, classNamed(context, node.callee), node);
        break;
      case AST_NODE_TYPES.WithStatement:
        dynamic.push(node);
        break;
      case AST_NODE_TYPES.CallExpression:
        if (node.callee.type === AST_NODE_TYPES.Identifier && node.callee.name === 'eval') dynamic.push(node);
        break;
      case AST_NODE_TYPES.Identifier:
        if (node.name === 'arguments') noteArguments(withArguments, node);
        break;
      case AST_NODE_TYPES.MemberExpression:
        add(members, propertyName(node), node);
        if (isTarget(node) && !isOfGlobal(context, node)) noteWritten(writtenNames, writtenToSelf, node);
        break;
      case AST_NODE_TYPES.Property:
      case AST_NODE_TYPES.MethodDefinition:
        if (node.kind === 'set') setters.add(propertyName(node) ?? '');
        break;
      case AST_NODE_TYPES.FunctionDeclaration:
        if (node.id && isInBlock(node)) blockFunctions.add(node.id.name);
    }
  });
  return {
    thisOf,
    subclasses,
    instances,
    dynamic,
    withArguments,
    writtenNames,
    writtenToSelf,
    members,
    setters,
    blockFunctions,
  };
});

function isInBlock(node: TSESTree.FunctionDeclaration): boolean {
  const parent: TSESTree.Node = node.parent;
  if ((parent as TSESTree.Node).type === AST_NODE_TYPES.SwitchCase) return true;
  return parent.type === AST_NODE_TYPES.BlockStatement && !isFunction(parent.parent);
}

function add<K, V>(map: Map<K, V[]>, key: K | undefined, value: V): void {
  if (key === undefined) return;
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** What `this` is at a place; `undefined` in plain functions and at the top level. */
export function selfOf(node: TSESTree.Node): Self | undefined {
  let child = node;
  for (let outer = node.parent; outer; child = outer, outer = outer.parent) {
    if (isElement(outer)) {
      if (child === outer.key) continue;
      const body = outer.parent;
      return { of: body.parent, isStatic: outer.static };
    }
    if (outer.type === AST_NODE_TYPES.StaticBlock) return { of: outer.parent.parent, isStatic: true };
    if (outer.type === AST_NODE_TYPES.ArrowFunctionExpression || !isFunction(outer)) continue;
    const holder: TSESTree.Node = outer.parent;
    if (isElement(holder) && holder.value === outer && holder.type === AST_NODE_TYPES.MethodDefinition) continue;
    if (holder.type === AST_NODE_TYPES.Property && holder.value === outer) {
      return holder.parent.type === AST_NODE_TYPES.ObjectExpression
        ? { of: holder.parent, isStatic: false }
        : undefined;
    }
    return undefined;
  }
  return undefined;
}

type Element = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

function isElement(node: TSESTree.Node): node is Element {
  return (
    node.type === AST_NODE_TYPES.MethodDefinition ||
    node.type === AST_NODE_TYPES.PropertyDefinition ||
    node.type === AST_NODE_TYPES.AccessorProperty
  );
}

/** The class that a class extends, when it stands in the file. */
export function superclassOf(context: Context, node: ClassNode): ClassNode | undefined {
  return node.superClass ? classNamed(context, node.superClass) : undefined;
}

/** The class that an expression, or a type, names when it stands in the file. */
export function classNamed(context: Context, expression: TSESTree.Node): ClassNode | undefined {
  const name = unwrap(expression);
  if (name.type === AST_NODE_TYPES.ClassExpression) return name;
  if (name.type !== AST_NODE_TYPES.Identifier) return undefined;
  const variable = variableAt(context.sourceCode, name);
  const [definition, ...others] = variable?.defs ?? [];
  if (!definition || others.length > 0) return undefined;
  const declared = definition.node;
  if (declared.type === AST_NODE_TYPES.ClassDeclaration) return declared;
  if (declared.type !== AST_NODE_TYPES.VariableDeclarator || declared.parent.kind !== 'const') return undefined;
  return declared.init?.type === AST_NODE_TYPES.ClassExpression ? declared.init : undefined;
}

function noteArguments(into: Set<TSESTree.Node>, node: TSESTree.Node): void {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (isFunction(outer) && outer.type !== AST_NODE_TYPES.ArrowFunctionExpression) {
      into.add(outer);
      return;
    }
  }
}

/** Something is written to the member: by assignment, `++`, `delete`, or as the target of a pattern or loop. */
export function isTarget(member: TSESTree.Node): boolean {
  const parent = member.parent;
  switch (parent?.type) {
    case AST_NODE_TYPES.AssignmentExpression:
    case AST_NODE_TYPES.AssignmentPattern:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForOfStatement:
      return parent.left === member;
    case AST_NODE_TYPES.UpdateExpression:
    case AST_NODE_TYPES.RestElement:
    case AST_NODE_TYPES.ArrayPattern:
      return true;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === 'delete';
    case AST_NODE_TYPES.Property:
      return parent.value === member && parent.parent.type === AST_NODE_TYPES.ObjectPattern;
    default:
      return false;
  }
}

/** A member of something that is not made in this file: `window.name`. */
function isOfGlobal(context: Context, { object }: TSESTree.MemberExpression): boolean {
  const name = unwrap(object);
  return name.type === AST_NODE_TYPES.Identifier && !variableAt(context.sourceCode, name);
}

function noteWritten(others: Set<string>, self: Set<string>, member: TSESTree.MemberExpression): void {
  const names: string[] = [];
  let current: TSESTree.Node = member;
  while (current.type === AST_NODE_TYPES.MemberExpression) {
    const name = propertyName(current);
    if (name !== undefined) names.push(name);
    current = unwrap(current.object);
  }
  const into = current.type === AST_NODE_TYPES.ThisExpression ? self : others;
  for (const name of names) into.add(name);
}
