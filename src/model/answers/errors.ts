import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import type { Provenance } from '../../ast/provenance.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import { plain } from '../session-keepers.js';

/** An error that some code is handed because something else failed. */
export interface CaughtError {
  /** Where it comes in: `catch (error)`, `.catch((error) => …)`, `(error, user) => …`. */
  readonly root: TSESTree.CatchClause | FunctionNode;
  /** What may have thrown it: the block, the chain of promises; `undefined` where something told a callback. */
  readonly from: TSESTree.Node | undefined;
}

/** An error, or what stands below it. */
export interface ErrorPart {
  readonly error: CaughtError;
  readonly path: readonly string[];
}

export interface Errors {
  at(node: TSESTree.Node): ErrorPart | undefined;
  /** The variables that the place where it comes in declares. */
  variablesOf(error: CaughtError): readonly TSESLint.Scope.Variable[];
}

export function createErrors(kit: Kit, handlers: Handlers): Errors {
  const known = new Map<TSESTree.Node, CaughtError | undefined>();

  function at(node: TSESTree.Node): ErrorPart | undefined {
    const path: string[] = [];
    let thing = plain(kit.provenanceOf(node));
    for (; thing.kind === 'member'; thing = plain(thing.of)) path.unshift(thing.name);
    const start = startOf(thing);
    const error = start && errorAt(start.root, start.index);
    return error && { error, path: [...(start.key ?? []), ...path] };
  }

  function startOf(
    thing: Provenance,
  ): { readonly root: CaughtError['root']; readonly index: number; readonly key?: readonly string[] } | undefined {
    if (thing.kind === 'parameter') return { root: thing.function, index: thing.index };
    const definition = thing.kind === 'variable' ? thing.variable.defs[0] : undefined;
    if (definition?.node.type !== AST_NODE_TYPES.CatchClause) return undefined;
    const key = keyIn(definition.node.param, definition.name);
    return key && { root: definition.node, index: 0, key };
  }

  function errorAt(root: CaughtError['root'], index: number): CaughtError | undefined {
    if (index !== 0) return undefined;
    if (!known.has(root)) known.set(root, read(root));
    return known.get(root);
  }

  function read(root: CaughtError['root']): CaughtError | undefined {
    if (!isFunction(root)) return { root, from: root.parent.block };
    const call = wrapped(root).parent;
    if (call?.type !== AST_NODE_TYPES.CallExpression || handlers.of(root)) return undefined;
    const place = call.arguments.findIndex((one) => unwrap(one) === root);
    const callee = unwrap(call.callee);
    const method = callee.type === AST_NODE_TYPES.MemberExpression ? propertyName(callee) : undefined;
    if ((method === 'catch' && place === 0) || (method === 'then' && place === 1)) {
      return { root, from: (callee as TSESTree.MemberExpression).object };
    }
    return place >= 0 && isNamedForError(root) && !LISTS.has(lastName(callee) ?? '')
      ? { root, from: undefined }
      : undefined;
  }

  function variablesOf({ root }: CaughtError): readonly TSESLint.Scope.Variable[] {
    const parameter = isFunction(root) ? root.params[0] : root.param;
    if (!parameter) return [];
    return namesIn(parameter).flatMap((name) => variableAt(kit.sourceCode, name) ?? []);
  }

  return { at, variablesOf };
}

/** As the first parameter of callbacks is called. */
const CALLED = /^_?(?:err|error|ex)$|(?:Err|Error)$/u;

function isNamedForError({ params: [first] }: FunctionNode): boolean {
  return first?.type === AST_NODE_TYPES.Identifier && CALLED.test(first.name);
}

/** The file has a place at which an error may come in. */
export function catchesErrors(text: string, functions: readonly FunctionNode[]): boolean {
  return /\b(?:catch|then)\b/u.test(text) || functions.some(isNamedForError);
}

/** What hands a callback something else than an error that has just happened. */
const LISTS: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'findIndex',
  'flatMap',
  'forEach',
  'handle',
  'map',
  'onError',
  'reduce',
  'setErrorHandler',
  'some',
  'sort',
  'then',
  'use',
]);

/** The names that a parameter or pattern declares; of members of other objects, none. */
export function namesIn(pattern: TSESTree.Node): readonly TSESTree.Identifier[] {
  if (pattern.type === AST_NODE_TYPES.Identifier) return [pattern];
  if (pattern.type !== AST_NODE_TYPES.ObjectPattern) return [];
  return pattern.properties.flatMap((one) => (one.type === AST_NODE_TYPES.Property ? namesIn(one.value) : []));
}

/** `catch ({ message })`. */
function keyIn(pattern: TSESTree.Node | null, name: TSESTree.Node): readonly string[] | undefined {
  if (pattern === name) return [];
  if (pattern?.type !== AST_NODE_TYPES.ObjectPattern) return undefined;
  for (const one of pattern.properties) {
    if (one.type === AST_NODE_TYPES.Property && one.value === name) return [propertyName(one) ?? '*'];
  }
  return undefined;
}
