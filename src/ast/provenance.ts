import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { assignedBefore } from './assigned-before.js';
import { onlyValueOfField } from './field-values.js';
import { enclosingFunction, type FunctionNode, isFunction } from './functions.js';
import { literalText } from './literal-text.js';
import { spellsNothing } from './nothing.js';
import { isOwnModule } from './own-module.js';
import { lastName, propertyName } from './property-name.js';
import { variableAt } from './scope.js';
import { isTransparent, unwrap } from './unwrap.js';
import { writtenTypes } from './written-type.js';

type Variable = TSESLint.Scope.Variable;

/**
 * Where the thing that an expression names comes from, followed through variables, aliases and destructuring down to
 * an import, a global, a parameter, or an expression that says no more. One object per node, so that it can key a cache.
 */
export type Provenance =
  /** `name` is `default`, `*` for the whole module, or an export. */
  | { readonly kind: 'import'; readonly source: string; readonly name: string; readonly node?: TSESTree.Node }
  | { readonly kind: 'global'; readonly name: string; readonly node: TSESTree.Node }
  | { readonly kind: 'member'; readonly of: Provenance; readonly name: string; readonly node: TSESTree.Node }
  | { readonly kind: 'result'; readonly of: Provenance; readonly call: TSESTree.CallExpression }
  | { readonly kind: 'instance'; readonly of: Provenance; readonly node: TSESTree.NewExpression }
  | {
      readonly kind: 'parameter';
      readonly function: FunctionNode;
      readonly index: number;
      readonly node: TSESTree.Parameter;
    }
  | { readonly kind: 'this'; readonly node: TSESTree.Node }
  /** `super` in a class that extends `of`. */
  | { readonly kind: 'super'; readonly of: Provenance; readonly node: TSESTree.Node }
  /** Written with a type (annotation, assertion or type argument of a call) that names `type`. */
  | {
      readonly kind: 'typed';
      readonly type: Provenance;
      readonly annotation: TSESTree.TypeNode;
      readonly of: Provenance;
    }
  /** A variable whose value is not followed: reassigned, a function or class of the file, a loop variable. */
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'other'; readonly node: TSESTree.Node };

export type ProvenanceOf = (node: TSESTree.Node) => Provenance;

const MAX_DEPTH = 64;

/** A reader of provenances for one file. Every node and variable is resolved once. */
export function createProvenance(sourceCode: Readonly<TSESLint.SourceCode>): ProvenanceOf {
  const byNode = new WeakMap<TSESTree.Node, Provenance>();
  const byVariable = new Map<Variable, Provenance>();

  function of(node: TSESTree.Node, depth = 0): Provenance {
    const known = byNode.get(node);
    if (known) return known;
    const provenance = depth > MAX_DEPTH ? other(node) : resolve(node, depth + 1);
    byNode.set(node, provenance);
    return provenance;
  }

  function resolve(node: TSESTree.Node, depth: number): Provenance {
    if (isTransparent(node) || node.type === AST_NODE_TYPES.AwaitExpression) {
      const inner = of(node.type === AST_NODE_TYPES.AwaitExpression ? node.argument : node.expression, depth);
      return 'typeAnnotation' in node ? typed(inner, node.typeAnnotation, depth) : inner;
    }
    switch (node.type) {
      case AST_NODE_TYPES.Identifier:
        return ofName(node, depth);
      case AST_NODE_TYPES.MetaProperty:
        return { kind: 'global', name: 'import.meta', node };
      case AST_NODE_TYPES.ThisExpression:
        return typed({ kind: 'this', node }, thisType(node), depth);
      case AST_NODE_TYPES.Super: {
        const superClass = classAround(node)?.superClass;
        return superClass ? { kind: 'super', of: of(superClass, depth), node } : other(node);
      }
      case AST_NODE_TYPES.MemberExpression: {
        const name = propertyName(node) ?? constantKey(node);
        return name === undefined ? other(node) : field(memberOf(of(node.object, depth), name, node), depth);
      }
      case AST_NODE_TYPES.CallExpression:
        return (
          requiredModule(node) ??
          adapted(node, depth) ??
          typed({ kind: 'result', of: of(node.callee, depth), call: node }, node.typeArguments?.params[0], depth)
        );
      // `(0, module_1.name)(…)` of compiled code.
      case AST_NODE_TYPES.SequenceExpression:
        return of(node.expressions.at(-1) ?? node, depth);
      case AST_NODE_TYPES.ConditionalExpression:
      case AST_NODE_TYPES.LogicalExpression: {
        const thing = onlyThing(node);
        return thing ? of(thing, depth) : other(node);
      }
      case AST_NODE_TYPES.ImportExpression: {
        const source = literalText(node.source);
        return source === undefined ? other(node) : { kind: 'import', source, name: '*' };
      }
      case AST_NODE_TYPES.NewExpression:
        return { kind: 'instance', of: of(node.callee, depth), node };
      case AST_NODE_TYPES.ObjectExpression:
        return writtenTypes(node).reduce((inner, type) => typed(inner, type, depth), other(node));
      case AST_NODE_TYPES.ObjectPattern:
        return typed(parameterTakenApart(node) ?? other(node), annotationOf(node), depth);
      default:
        return other(node);
    }
  }

  /** `cookie[SESSION]` with `const SESSION = 'sid'`. */
  function constantKey({ property }: TSESTree.MemberExpression): string | undefined {
    const variable = property.type === AST_NODE_TYPES.Identifier ? variableAt(sourceCode, property) : undefined;
    const [definition, ...others] = variable?.defs ?? [];
    if (others.length > 0 || definition?.node.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
    const { id, init, parent } = definition.node;
    const isConstant = parent.kind === 'const' && id.type === AST_NODE_TYPES.Identifier && init;
    return isConstant ? literalText(unwrap(init)) : undefined;
  }

  /** `promisify(f)` and `f.bind(x)` are `f` in another form, and so is a module to what compilers hand it to. */
  function adapted(call: TSESTree.CallExpression, depth: number): Provenance | undefined {
    const callee = unwrap(call.callee);
    const [first, ...others] = call.arguments;
    if (!first) return undefined;
    const name = lastName(callee) ?? '';
    if (MODULE_ADAPTERS.has(name.replaceAll('_', '').toLowerCase())) {
      const module = of(first, depth);
      if (module.kind === 'import') return module;
    }
    if (others.length > 0) return undefined;
    if (name === 'promisify') return of(first, depth);
    const isBound = callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === 'bind';
    return isBound ? of(callee.object, depth) : undefined;
  }

  function ofName(node: TSESTree.Identifier, depth: number): Provenance {
    const variable = variableAt(sourceCode, node);
    if (!variable) return { kind: 'global', name: node.name, node };
    const anywhere = ofVariableOnce(variable, depth);
    const assigned = anywhere.kind === 'variable' ? assignedBefore(variable, node) : undefined;
    return assigned ? of(assigned, depth) : anywhere;
  }

  function ofVariableOnce(variable: Variable, depth: number): Provenance {
    const known = byVariable.get(variable);
    if (known) return known;
    byVariable.set(variable, { kind: 'variable', variable });
    const provenance = ofVariable(variable, depth);
    byVariable.set(variable, provenance);
    return provenance;
  }

  function ofVariable(variable: Variable, depth: number): Provenance {
    const definition = variable.defs.length === 1 ? variable.defs[0] : undefined;
    const unfollowed: Provenance = { kind: 'variable', variable };
    if (!definition) return unfollowed;
    switch (definition.node.type) {
      case AST_NODE_TYPES.ImportSpecifier:
      case AST_NODE_TYPES.ImportDefaultSpecifier:
      case AST_NODE_TYPES.ImportNamespaceSpecifier:
        return importedBy(definition.node) ?? unfollowed;
      case AST_NODE_TYPES.TSImportEqualsDeclaration: {
        const reference = definition.node.moduleReference;
        const source =
          reference.type === AST_NODE_TYPES.TSExternalModuleReference ? literalText(reference.expression) : undefined;
        return source === undefined ? unfollowed : { kind: 'import', source, name: '*' };
      }
      case AST_NODE_TYPES.VariableDeclarator: {
        const value = assignedOnce(variable, definition.node);
        const name = definition.name as TSESTree.Node;
        const found = value && throughPattern(definition.node.id, name, of(value, depth));
        return typed(found ?? unfollowed, annotationOf(name), depth);
      }
      case AST_NODE_TYPES.FunctionDeclaration:
      case AST_NODE_TYPES.FunctionExpression:
      case AST_NODE_TYPES.ArrowFunctionExpression: {
        if ((definition.type as string) !== 'Parameter') return unfollowed;
        const name = definition.name as TSESTree.Node;
        return typed(parameter(definition.node, name, depth) ?? unfollowed, annotationOf(name), depth);
      }
      default:
        return unfollowed;
    }
  }

  function parameter(node: FunctionNode, name: TSESTree.Node, depth: number): Provenance | undefined {
    for (const [index, declared] of node.params.entries()) {
      const pattern = declared.type === AST_NODE_TYPES.TSParameterProperty ? declared.parameter : declared;
      const given: Provenance = { kind: 'parameter', function: node, index, node: declared };
      const isWhole = pattern === name || (pattern.type === AST_NODE_TYPES.AssignmentPattern && pattern.left === name);
      const found = throughPattern(pattern, name, isWhole ? given : typed(given, annotationOf(pattern), depth));
      if (found) return found;
    }
    return undefined;
  }

  /** `this.x` has the type that the class writes at the field or at the constructor's parameter, or is what a package makes for it. */
  function field(member: Provenance, depth: number): Provenance {
    if (member.kind !== 'member' || member.of.kind !== 'this') return member;
    const body = classAround(member.node)?.body;
    const type = fieldType(body, member.name);
    const value = body && !type ? onlyValueOfField(body, member.name, sourceCode.visitorKeys) : undefined;
    const made = value && of(value, depth);
    return made && isMadeByPackage(made) ? made : typed(member, type, depth);
  }

  function typed(of: Provenance, annotation: TSESTree.TypeNode | undefined, depth: number): Provenance {
    const type = annotation && namedType(annotation, depth);
    return annotation && type ? { kind: 'typed', type, annotation, of } : of;
  }

  function namedType(annotation: TSESTree.TypeNode, depth: number): Provenance | undefined {
    if (annotation.type === AST_NODE_TYPES.TSTypeReference) return ofTypeName(annotation.typeName, depth);
    // Something of the type `typeof X` is no instance of it.
    if (annotation.type === AST_NODE_TYPES.TSTypeQuery) return other(annotation);
    if (annotation.type !== AST_NODE_TYPES.TSImportType) return undefined;
    const source = literalText(annotation.source);
    const name = annotation.qualifier?.type === AST_NODE_TYPES.Identifier ? annotation.qualifier.name : undefined;
    return source !== undefined && name !== undefined ? { kind: 'import', source, name } : undefined;
  }

  function ofTypeName(name: TSESTree.EntityName, depth: number): Provenance {
    if (name.type === AST_NODE_TYPES.Identifier) return ofName(name, depth);
    if (name.type !== AST_NODE_TYPES.TSQualifiedName) return other(name);
    return memberOf(ofTypeName(name.left, depth), name.right.name, name);
  }

  return (node) => of(node);
}

/** What it is where it is anything: `typeof window === 'undefined' ? undefined : window.localStorage`, `isBrowser && localStorage`. */
function onlyThing(node: TSESTree.ConditionalExpression | TSESTree.LogicalExpression): TSESTree.Expression | undefined {
  if (node.type === AST_NODE_TYPES.LogicalExpression) {
    if (node.operator === '&&') return node.right;
    return spellsNothing(node.right) ? node.left : undefined;
  }
  if (spellsNothing(node.alternate)) return node.consequent;
  return spellsNothing(node.consequent) ? node.alternate : undefined;
}

/** What TypeScript, Babel, SWC, esbuild and Rollup make of `import` where they write `require`, without underscores. */
const MODULE_ADAPTERS: ReadonlySet<string> = new Set([
  'importdefault',
  'importstar',
  'interopdefault',
  'interopdefaultlegacy',
  'interopnamespace',
  'interoprequiredefault',
  'interoprequirewildcard',
  'toesm',
]);

type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

function classAround(node: TSESTree.Node): Class | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === AST_NODE_TYPES.ClassBody) return outer.parent;
  }
  return undefined;
}

/** `function (this: FastifyReply) { … }`. */
function thisType(node: TSESTree.ThisExpression): TSESTree.TypeNode | undefined {
  let owner = enclosingFunction(node);
  while (owner?.type === AST_NODE_TYPES.ArrowFunctionExpression) owner = enclosingFunction(owner);
  const first = owner?.params[0];
  return first?.type === AST_NODE_TYPES.Identifier && first.name === 'this' ? annotationOf(first) : undefined;
}

function fieldType(body: TSESTree.ClassBody | undefined, name: string): TSESTree.TypeNode | undefined {
  for (const member of body?.body ?? []) {
    if (member.type === AST_NODE_TYPES.PropertyDefinition && propertyName(member) === name)
      return member.typeAnnotation?.typeAnnotation;
    if (member.type !== AST_NODE_TYPES.MethodDefinition || member.kind !== 'constructor') continue;
    for (const parameter of member.value.params) {
      const own = parameter.type === AST_NODE_TYPES.TSParameterProperty ? parameter.parameter : undefined;
      const plain = own?.type === AST_NODE_TYPES.AssignmentPattern ? own.left : own;
      if (plain?.type === AST_NODE_TYPES.Identifier && plain.name === name) return annotationOf(plain);
    }
  }
  return undefined;
}

function other(node: TSESTree.Node): Provenance {
  return { kind: 'other', node };
}

/** `({ params, locals }) => …`. */
function parameterTakenApart(pattern: TSESTree.ObjectPattern): Provenance | undefined {
  const { parent } = pattern;
  const declared = parent.type === AST_NODE_TYPES.AssignmentPattern && parent.left === pattern ? parent : pattern;
  const owner = declared.parent;
  if (!isFunction(owner)) return undefined;
  const index = owner.params.indexOf(declared);
  return index === -1 ? undefined : { kind: 'parameter', function: owner, index, node: declared };
}

function annotationOf(name: TSESTree.Node): TSESTree.TypeNode | undefined {
  if (name.type === AST_NODE_TYPES.AssignmentPattern) return annotationOf(name.left);
  return name.type === AST_NODE_TYPES.Identifier || name.type === AST_NODE_TYPES.ObjectPattern
    ? name.typeAnnotation?.typeAnnotation
    : undefined;
}

/** `new Cookies()`, `createClient()` of a package; what the program's own files make is known by its name. */
function isMadeByPackage(thing: Provenance): boolean {
  if (thing.kind !== 'instance' && thing.kind !== 'result') return false;
  let maker = thing.of;
  while (maker.kind === 'member' || maker.kind === 'instance' || maker.kind === 'result') maker = maker.of;
  return maker.kind === 'import' && !isOwnModule(maker.source);
}

/** `default` of a namespace and of a default import is the module again: what bundlers and `esModuleInterop` make of it. */
function memberOf(of: Provenance, name: string, node: TSESTree.Node): Provenance {
  if (of.kind === 'import' && of.name === '*') return { kind: 'import', source: of.source, name, node };
  if (of.kind === 'import' && of.name === 'default' && name === 'default') return of;
  return { kind: 'member', of, name, node };
}

function requiredModule(call: TSESTree.CallExpression): Provenance | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== AST_NODE_TYPES.Identifier || callee.name !== 'require' || !first) return undefined;
  const source = literalText(first);
  return source === undefined ? undefined : { kind: 'import', source, name: '*' };
}

function importedBy(
  specifier: TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier | TSESTree.ImportNamespaceSpecifier,
): Provenance | undefined {
  const declaration = specifier.parent;
  if (declaration.type !== AST_NODE_TYPES.ImportDeclaration) return undefined;
  const source = declaration.source.value;
  const node = specifier.local;
  if (specifier.type === AST_NODE_TYPES.ImportDefaultSpecifier)
    return { kind: 'import', source, name: 'default', node };
  if (specifier.type === AST_NODE_TYPES.ImportNamespaceSpecifier) return { kind: 'import', source, name: '*', node };
  const { imported } = specifier;
  const name = imported.type === AST_NODE_TYPES.Identifier ? imported.name : imported.value;
  return { kind: 'import', source, name, node };
}

/** The only value that the variable is ever given: its initialiser, or the one assignment to a bare `let x;`. */
function assignedOnce(variable: Variable, declarator: TSESTree.VariableDeclarator): TSESTree.Node | undefined {
  const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
  const [write] = writes;
  if (declarator.init) return write ? undefined : declarator.init;
  if (!write || writes.length > 1) return undefined;
  const assignment = write.identifier.parent;
  return assignment.type === AST_NODE_TYPES.AssignmentExpression && assignment.operator === '='
    ? assignment.right
    : undefined;
}

/** Follows `{ a: { b } }` and `[, c]` from the whole to the name; a default makes no difference to where it comes from. */
function throughPattern(pattern: TSESTree.Node, name: TSESTree.Node, whole: Provenance): Provenance | undefined {
  if (pattern === name) return whole;
  switch (pattern.type) {
    case AST_NODE_TYPES.AssignmentPattern:
      return throughPattern(pattern.left, name, whole);
    case AST_NODE_TYPES.ObjectPattern:
      for (const property of pattern.properties) {
        if (property.type !== AST_NODE_TYPES.Property) continue;
        const key = propertyName(property);
        if (key === undefined) continue;
        const found = throughPattern(property.value, name, memberOf(whole, key, property));
        if (found) return found;
      }
      return undefined;
    case AST_NODE_TYPES.ArrayPattern:
      for (const [index, element] of pattern.elements.entries()) {
        if (!element || element.type === AST_NODE_TYPES.RestElement) continue;
        const found = throughPattern(element, name, memberOf(whole, String(index), element));
        if (found) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}
