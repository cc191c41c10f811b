import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';
import type { Provenance } from '../ast/provenance.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { functionNamedBy } from './definitions.js';
import type { Kit } from './kit.js';
import { usesOf } from './enclosures.js';

/** A place from which a function of the file is run. */
export interface CallSite {
  readonly call: TSESTree.CallExpression;
  /** The function is handed over as this argument and called back; `undefined` when it is called by its name. */
  readonly argument: number | undefined;
}

/** Calls between the functions of one file. */
export interface Calls {
  /** The function of the file that a call runs. */
  target(call: TSESTree.CallExpression): FunctionNode | undefined;
  /** The function of the file that an expression stands for: itself, its name, or a method of something that the file makes. */
  functionAt(expression: TSESTree.Node): FunctionNode | undefined;
  /** The calls that run the function, as far as they can be told by its name. */
  sites(node: FunctionNode): readonly CallSite[];
}

export function createCalls(kit: Kit): Calls {
  const sites = new Map<FunctionNode, readonly CallSite[]>();
  let members: ReadonlyMap<string, readonly TSESTree.CallExpression[]> | undefined;

  function functionAt(expression: TSESTree.Node): FunctionNode | undefined {
    const inner = unwrap(expression);
    if (isFunction(inner)) return inner;
    if (inner.type === AST_NODE_TYPES.Identifier) return functionNamed(kit, inner);
    if (inner.type !== AST_NODE_TYPES.MemberExpression) return undefined;
    const name = propertyName(inner);
    const owner = ownerNamed(kit, inner.object);
    return name !== undefined && owner ? methodOf(owner, name) : undefined;
  }

  function target({ callee }: TSESTree.CallExpression): FunctionNode | undefined {
    return functionAt(callee);
  }

  function sitesOf(node: FunctionNode): readonly CallSite[] {
    const known = sites.get(node);
    if (known) return known;
    const found = [...usesOf(kit, node).flatMap((use) => siteAt(use) ?? []), ...methodSites(node)];
    sites.set(node, found);
    return found;
  }

  function methodSites(node: FunctionNode): readonly CallSite[] {
    const name = methodName(node);
    if (name === undefined) return [];
    members ??= memberCalls(kit.sourceCode);
    const calls = members.get(name) ?? [];
    return calls.filter((call) => target(call) === node).map((call) => ({ call, argument: undefined }));
  }

  return { target, functionAt, sites: sitesOf };
}

/** `remove(id)`, `remove.call(this, id)`, `ids.forEach(remove)`, and a function that is called where it stands. */
function siteAt(use: TSESTree.Node): CallSite | undefined {
  const outer = wrapped(use);
  const call = outer.parent;
  if (call?.type !== AST_NODE_TYPES.CallExpression) return undefined;
  if (unwrap(call.callee) === use) return { call, argument: undefined };
  const argument = call.arguments.indexOf(outer as TSESTree.CallExpressionArgument);
  return argument === -1 ? undefined : { call, argument };
}

function functionNamed(kit: Kit, name: TSESTree.Identifier): FunctionNode | undefined {
  const variable = variableAt(kit.sourceCode, name);
  const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  if (!variable || !definition) return undefined;
  const declared = functionNamedBy(definition);
  if (declared) return declared;
  if (definition.node.type !== AST_NODE_TYPES.VariableDeclarator || definition.node.id !== definition.name)
    return undefined;
  if (variable.references.some((one) => one.isWrite() && one.init !== true)) return undefined;
  const value = definition.node.init && unwrap(definition.node.init);
  return isFunction(value) ? value : undefined;
}

type Owner = TSESTree.ClassBody | TSESTree.ObjectExpression;

/** The class or object literal that `this`, an instance, a class or a constant stands for. */
function ownerNamed(kit: Kit, object: TSESTree.Node): Owner | undefined {
  const inner = unwrap(object);
  if (inner.type === AST_NODE_TYPES.ThisExpression) return ownerAround(inner);
  if (inner.type === AST_NODE_TYPES.NewExpression) return ownerNamed(kit, inner.callee);
  if (inner.type === AST_NODE_TYPES.MemberExpression) return ownerInField(kit, inner);
  if (inner.type !== AST_NODE_TYPES.Identifier) return undefined;
  const variable = variableAt(kit.sourceCode, inner);
  const definition = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (definition?.type === AST_NODE_TYPES.ClassDeclaration) return definition.body;
  if (definition?.type !== AST_NODE_TYPES.VariableDeclarator || !definition.init) return undefined;
  const value = unwrap(definition.init);
  if (value.type === AST_NODE_TYPES.ObjectExpression) return value;
  if (value.type === AST_NODE_TYPES.ClassExpression) return value.body;
  return value.type === AST_NODE_TYPES.NewExpression ? ownerNamed(kit, value.callee) : undefined;
}

/** `this.service`, of which the class says that it is one of another class of the file, or makes one. */
function ownerInField(kit: Kit, member: TSESTree.MemberExpression): Owner | undefined {
  const thing = kit.provenanceOf(member);
  if (thing.kind === 'typed') return classNamed(thing.type);
  if (member.object.type !== AST_NODE_TYPES.ThisExpression) return undefined;
  const around = ownerAround(member);
  const name = propertyName(member);
  const members: readonly TSESTree.Node[] = around?.type === AST_NODE_TYPES.ClassBody ? around.body : [];
  for (const field of members) {
    if (field.type !== AST_NODE_TYPES.PropertyDefinition || propertyName(field) !== name || !field.value) continue;
    const value = unwrap(field.value);
    return value.type === AST_NODE_TYPES.NewExpression ? ownerNamed(kit, value.callee) : undefined;
  }
  return undefined;
}

function classNamed(type: Provenance): Owner | undefined {
  const node = type.kind === 'variable' ? type.variable.defs[0]?.node : undefined;
  return node?.type === AST_NODE_TYPES.ClassDeclaration ? node.body : undefined;
}

function ownerAround(node: TSESTree.Node): Owner | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.ClassBody) return outer;
    if (outer.type === AST_NODE_TYPES.Property && isFunction(outer.value))
      return outer.parent as TSESTree.ObjectExpression;
  }
  return undefined;
}

function methodOf(owner: Owner, name: string): FunctionNode | undefined {
  const members: readonly TSESTree.Node[] = owner.type === AST_NODE_TYPES.ClassBody ? owner.body : owner.properties;
  for (const member of members) {
    if (!isKeyed(member) || propertyName(member) !== name || !member.value) continue;
    const value = unwrap(member.value);
    return isFunction(value) ? value : undefined;
  }
  return undefined;
}

function isKeyed(
  node: TSESTree.Node,
): node is TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.Property {
  return (
    node.type === AST_NODE_TYPES.MethodDefinition ||
    node.type === AST_NODE_TYPES.PropertyDefinition ||
    node.type === AST_NODE_TYPES.Property
  );
}

export function methodName(node: FunctionNode): string | undefined {
  const { parent } = wrapped(node);
  return parent && isKeyed(parent) ? propertyName(parent) : undefined;
}

function memberCalls(
  sourceCode: Readonly<TSESLint.SourceCode>,
): ReadonlyMap<string, readonly TSESTree.CallExpression[]> {
  const found = new Map<string, TSESTree.CallExpression[]>();
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    const callee = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : undefined;
    const name = callee?.type === AST_NODE_TYPES.MemberExpression ? propertyName(callee) : undefined;
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), node as TSESTree.CallExpression]);
  });
  return found;
}
