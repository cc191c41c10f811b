import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { isAnswer } from './answers/forms.js';
import {
  CLAIM_CONTAINERS,
  CONTINUATIONS,
  IDENTITY_CLAIMS,
  IDENTITY_HOLDERS,
  isLogging,
  TIME_CLAIMS,
} from './claims.js';
import type { Kit } from './kit.js';

/** What a program does with the content of a token. */
export interface TokenUses {
  /** Somebody is identified or authorised by it. */
  readonly asIdentity: boolean;
  /** Its times are looked at, or it is handed to a function that may do so. */
  readonly mayLookAtTime: boolean;
  /** Functions that give it to whoever calls them. */
  readonly returnedBy: ReadonlySet<FunctionNode>;
}

const MAX_DEPTH = 12;

/** Follows the content from the expressions and parameters that give it, within the file. */
export function usesOf(kit: Kit, content: readonly TSESTree.Node[]): TokenUses {
  let asIdentity = false;
  let mayLookAtTime = false;
  const returnedBy = new Set<FunctionNode>();

  function follow(expression: TSESTree.Node, depth: number): void {
    const node = wrapped(expression);
    const { parent } = node;
    if (!parent || depth > MAX_DEPTH) return;
    switch (parent.type) {
      case AST_NODE_TYPES.AwaitExpression:
      case AST_NODE_TYPES.SpreadElement:
      case AST_NODE_TYPES.ObjectExpression:
        follow(parent, depth + 1);
        break;
      case AST_NODE_TYPES.LogicalExpression:
        if (parent.operator !== '&&' || parent.right === node) follow(parent, depth + 1);
        break;
      case AST_NODE_TYPES.ConditionalExpression:
        if (parent.test !== node) follow(parent, depth + 1);
        break;
      case AST_NODE_TYPES.MemberExpression:
        if (parent.object === node) claim(propertyName(parent), parent, depth);
        break;
      case AST_NODE_TYPES.VariableDeclarator:
        if (parent.init === node) bind(parent.id, depth);
        break;
      case AST_NODE_TYPES.AssignmentExpression:
        if (parent.right === node) assign(parent.left, depth);
        break;
      case AST_NODE_TYPES.Property:
        if (parent.value === node) hold(propertyName(parent));
        break;
      case AST_NODE_TYPES.CallExpression:
        if (parent.callee !== node) pass(parent);
        break;
      case AST_NODE_TYPES.ReturnStatement:
        giveBack(enclosingFunction(parent));
        break;
      case AST_NODE_TYPES.ArrowFunctionExpression:
        if (parent.body === node) giveBack(parent);
        break;
      default:
        break;
    }
  }

  function giveBack(fn: FunctionNode | undefined): void {
    if (fn) returnedBy.add(fn);
  }

  function claim(name: string | undefined, node: TSESTree.Node, depth: number): void {
    if (name === undefined) return;
    if (CLAIM_CONTAINERS.has(name)) follow(node, depth + 1);
    else if (TIME_CLAIMS.has(name)) mayLookAtTime ||= isComputedWith(kit, node, depth);
    else if (IDENTITY_CLAIMS.has(name)) asIdentity ||= !isLogged(node);
  }

  function bind(pattern: TSESTree.Node, depth: number): void {
    if (pattern.type === AST_NODE_TYPES.Identifier) {
      for (const reader of readersOf(kit, pattern)) follow(reader, depth + 1);
    }
    if (pattern.type !== AST_NODE_TYPES.ObjectPattern) return;
    for (const property of pattern.properties) {
      const bound = property.type === AST_NODE_TYPES.RestElement ? property.argument : withoutDefault(property.value);
      const name = property.type === AST_NODE_TYPES.RestElement ? undefined : propertyName(property);
      if (name === undefined || CLAIM_CONTAINERS.has(name)) bind(bound, depth + 1);
      else if (bound.type === AST_NODE_TYPES.Identifier)
        for (const reader of readersOf(kit, bound)) claim(name, reader, depth + 1);
      else claim(name, bound, depth + 1);
    }
  }

  function assign(left: TSESTree.Node, depth: number): void {
    const target = unwrap(left);
    if (target.type === AST_NODE_TYPES.MemberExpression) hold(propertyName(target));
    else bind(target, depth + 1);
  }

  function hold(name: string | undefined): void {
    asIdentity ||= name !== undefined && IDENTITY_HOLDERS.has(name);
  }

  function pass(call: TSESTree.CallExpression): void {
    const name = lastName(call.callee);
    const [first] = call.arguments;
    if (isLogging(call) || isIssue(kit, call)) return;
    if (name !== undefined && CONTINUATIONS.has(name)) asIdentity = true;
    else if (name === 'set' && first?.type === AST_NODE_TYPES.Literal) hold(String(first.value));
    else if (!isAnswer(kit, call)) mayLookAtTime = true;
  }

  function isLogged(node: TSESTree.Node): boolean {
    for (let outer = node.parent; outer && !isFunction(outer); outer = outer.parent) {
      if (outer.type === AST_NODE_TYPES.CallExpression && isLogging(outer)) return true;
    }
    return false;
  }

  for (const node of content) {
    if (isFunction(node.parent) && node.parent.body !== node) bind(node, 0);
    else follow(node, 0);
  }
  return { asIdentity, mayLookAtTime, returnedBy };
}

/** What is handed to the call becomes the content of another token. */
function isIssue(kit: Kit, call: TSESTree.CallExpression): boolean {
  return kit.recognise(call)?.readings.every(({ sink }) => sink.kind === 'token-issue') ?? false;
}

/** The expressions that read the variable which this name declares or assigns. */
export function readersOf(kit: Kit, name: TSESTree.Identifier): readonly TSESTree.Node[] {
  const variable = variableAt(kit.sourceCode, name);
  return (variable?.references ?? []).filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
}

/** The claim takes part in a comparison or calculation, or is handed to a function. */
function isComputedWith(kit: Kit, claim: TSESTree.Node, depth: number): boolean {
  const node = wrapped(claim);
  const { parent } = node;
  if (!parent || depth > MAX_DEPTH) return false;
  switch (parent.type) {
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.NewExpression:
      return true;
    case AST_NODE_TYPES.CallExpression:
      return parent.callee !== node && !isLogging(parent);
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.ConditionalExpression:
      return isComputedWith(kit, parent, depth + 1);
    case AST_NODE_TYPES.VariableDeclarator:
      return (
        parent.id.type === AST_NODE_TYPES.Identifier &&
        readersOf(kit, parent.id).some((reader) => isComputedWith(kit, reader, depth + 1))
      );
    default:
      return false;
  }
}

function withoutDefault(pattern: TSESTree.Node): TSESTree.Node {
  return pattern.type === AST_NODE_TYPES.AssignmentPattern ? pattern.left : pattern;
}
