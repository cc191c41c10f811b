import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import { propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { oneOfPresence } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { TokenSlot } from '../libraries/types/tokens.js';
import { argumentAt } from './arguments.js';
import type { Kit, SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';
import { callsOfResult } from './result-calls.js';
import { slotPresence } from './slots.js';
import { readersOf } from './token-uses.js';

/** What stands in a slot, and the call in which it stands. */
export interface FilledSlot {
  readonly call: SinkNode;
  readonly presence: Presence;
}

export function filledSlot(kit: Kit, node: SinkNode, slot: TokenSlot): FilledSlot {
  const unknown: FilledSlot = { call: node, presence: { kind: 'unknown', why: 'not followed', node } };
  switch (slot.of) {
    case undefined:
      return { call: node, presence: slotPresence(kit, node, slot) };
    case 'construction': {
      const call = constructionOf(kit, node);
      return call ? { call, presence: slotPresence(kit, call, slot) } : unknown;
    }
    case 'result': {
      const calls = callsOfResult(kit, node);
      return calls.length > 0
        ? { call: node, presence: oneOfPresence(calls.map((call) => slotPresence(kit, call, slot))) }
        : unknown;
    }
    default:
      return methodSlot(kit, node, slot, slot.of.method) ?? unknown;
  }
}

/** `new X(…)` at the beginning of a chain of calls. */
function constructionOf(kit: Kit, node: SinkNode): TSESTree.NewExpression | undefined {
  const callee = unwrap(calleeOf(node));
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  let thing = kit.provenanceOf(callee.object);
  for (;;) {
    if (thing.kind === 'typed') thing = thing.of;
    else if (thing.kind === 'result' && thing.of.kind === 'member') thing = thing.of.of;
    else return thing.kind === 'instance' ? thing.node : undefined;
  }
}

/** The argument of the method that is called on the object; absent when all calls on the object are seen, and it is none of them. */
function methodSlot(kit: Kit, node: SinkNode, slot: TokenSlot, method: string): FilledSlot | undefined {
  const callee = unwrap(calleeOf(node));
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const { calls, areAll } = callsOnSame(kit, callee.object);
  const named = calls.filter(({ call }) => methodOf(call) === method);
  if (named.some(({ isCertain }) => !isCertain)) return undefined;
  const [last] = named;
  if (last) {
    const isGiven = argumentAt(last.call, slot.argument) !== 'absent';
    return isGiven ? { call: last.call, presence: slotPresence(kit, last.call, slot) } : undefined;
  }
  return areAll
    ? { call: node, presence: { kind: 'absent', site: nowhere('a method that is not called') } }
    : undefined;
}

interface CallsOnObject {
  /** The last of a chain first; certain when it is made whenever the object is. */
  readonly calls: readonly { readonly call: TSESTree.CallExpression; readonly isCertain: boolean }[];
  readonly areAll: boolean;
}

/** Calls of methods on the object that a chain is about: in the chain, and in other chains that begin at its variable. */
function callsOnSame(kit: Kit, receiver: TSESTree.Node): CallsOnObject {
  const calls: { call: TSESTree.CallExpression; isCertain: boolean }[] = [];
  let inner = unwrap(receiver);
  while (inner.type === AST_NODE_TYPES.CallExpression) {
    calls.push({ call: inner, isCertain: true });
    const callee = unwrap(inner.callee);
    if (callee.type !== AST_NODE_TYPES.MemberExpression) return { calls, areAll: false };
    inner = unwrap(callee.object);
  }
  if (inner.type === AST_NODE_TYPES.NewExpression) return { calls, areAll: true };
  const declarator = inner.type === AST_NODE_TYPES.Identifier ? declaratorOf(kit, inner) : undefined;
  if (!declarator?.init || inner.type !== AST_NODE_TYPES.Identifier) return { calls, areAll: false };
  const initial = callsOnSame(kit, declarator.init);
  let { areAll } = initial;
  for (const reader of readersOf(kit, inner)) {
    if (reader === inner) continue;
    const chain = chainFrom(reader);
    if (chain.length === 0) areAll = false;
    const isCertain = statementListOf(reader) === declarator.parent.parent;
    calls.push(...chain.map((call) => ({ call, isCertain })));
  }
  return { calls: [...calls, ...initial.calls], areAll };
}

function declaratorOf(kit: Kit, name: TSESTree.Identifier): TSESTree.VariableDeclarator | undefined {
  const definition = variableAt(kit.sourceCode, name)?.defs[0]?.node;
  return definition?.type === AST_NODE_TYPES.VariableDeclarator ? definition : undefined;
}

/** The calls of a chain that begins with the expression: `x.a().b()`. */
function chainFrom(expression: TSESTree.Node): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (let node = wrapped(expression); ;) {
    const member = node.parent;
    if (member?.type !== AST_NODE_TYPES.MemberExpression || member.object !== node) return calls.toReversed();
    const callee = wrapped(member);
    const call = callee.parent;
    if (call?.type !== AST_NODE_TYPES.CallExpression || call.callee !== callee) return calls.toReversed();
    calls.push(call);
    node = wrapped(call);
  }
}

/** The list in which the statement stands that consists of the expression. */
function statementListOf(expression: TSESTree.Node): TSESTree.Node | undefined {
  let node: TSESTree.Node | undefined = expression;
  while (node && node.type !== AST_NODE_TYPES.ExpressionStatement && !node.type.endsWith('Declaration')) {
    const { parent }: TSESTree.Node = node;
    const isConditional =
      parent?.type === AST_NODE_TYPES.ConditionalExpression || parent?.type === AST_NODE_TYPES.LogicalExpression;
    if (isConditional) return undefined;
    if (parent?.type === AST_NODE_TYPES.ReturnStatement) return parent.parent;
    node = parent;
  }
  return node?.parent;
}

function methodOf({ callee }: TSESTree.CallExpression): string | undefined {
  const inner = unwrap(callee);
  return inner.type === AST_NODE_TYPES.MemberExpression ? propertyName(inner) : undefined;
}
