import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { callOn } from '../../ast/call-on.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { AnswerStatus } from '../../libraries/types/answers.js';
import type { Slot } from '../../libraries/types/origin.js';
import type { Kit } from '../kit.js';

/** With which status something is answered: not said, a number, or decided when it runs. */
export type Status = number | 'not said' | 'unknown';

/** The arguments of the answering call are `given`; it is what is returned of one that is none. */
export function statusOf(
  kit: Kit,
  node: TSESTree.Node,
  given: readonly TSESTree.Node[],
  { asNamed, slots = [], methods = [], members = [] }: AnswerStatus = {},
): Status {
  if (asNamed) return statusNamed(calledAs(node)) ?? 'unknown';
  const told = [
    ...slots.flatMap((slot) => expressionAt(given, slot) ?? []),
    ...chain(node).flatMap((call) => toldBy(call, methods)),
    ...before(node).flatMap((expression) => [...toldBy(expression, methods), ...assigned(expression, members)]),
  ];
  const found = told.map((one) => statusIn(kit, one)).filter((one) => one !== undefined);
  return found[0] ?? 'not said';
}

/** What stands in a slot, as far as object literals lead to it. */
export function expressionAt(
  given: readonly TSESTree.Node[],
  { argument, path = [] }: Slot,
): TSESTree.Node | undefined {
  if (given.slice(0, argument + 1).some(({ type }) => type === AST_NODE_TYPES.SpreadElement)) return undefined;
  let at = given[argument];
  for (const key of path) {
    const object = at && unwrap(at);
    if (object?.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
    at = object.properties.find(
      (one): one is TSESTree.Property => one.type === AST_NODE_TYPES.Property && propertyName(one) === key,
    )?.value;
  }
  return at;
}

/** The calls on which it is called, and those on its result. */
function chain(node: TSESTree.Node): readonly TSESTree.Node[] {
  const calls: TSESTree.Node[] = [];
  for (let inner = receiverOf(node); inner?.type === AST_NODE_TYPES.CallExpression; inner = receiverOf(inner))
    calls.push(inner);
  for (let outer = callOn(node); outer; outer = callOn(outer)) calls.push(outer);
  return calls;
}

function receiverOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const callee = node.type === AST_NODE_TYPES.CallExpression ? unwrap(node.callee) : undefined;
  return callee?.type === AST_NODE_TYPES.MemberExpression ? unwrap(callee.object) : undefined;
}

/** Whole statements before the one around it, the last one first. */
function before(node: TSESTree.Node): readonly TSESTree.Node[] {
  let at = node;
  while (at.parent && at.parent.type !== AST_NODE_TYPES.BlockStatement) at = at.parent;
  const { parent } = at;
  if (parent?.type !== AST_NODE_TYPES.BlockStatement) return [];
  const statements = parent.body.slice(0, parent.body.indexOf(at as TSESTree.Statement));
  return statements
    .flatMap((one) => (one.type === AST_NODE_TYPES.ExpressionStatement ? [unwrap(one.expression)] : []))
    .reverse();
}

function toldBy(node: TSESTree.Node, methods: readonly string[]): readonly TSESTree.Node[] {
  if (node.type !== AST_NODE_TYPES.CallExpression || !methods.includes(lastName(node.callee) ?? '')) return [];
  return node.arguments.slice(0, 1);
}

function assigned(node: TSESTree.Node, members: readonly string[]): readonly TSESTree.Node[] {
  if (node.type !== AST_NODE_TYPES.AssignmentExpression || node.left.type !== AST_NODE_TYPES.MemberExpression)
    return [];
  return members.includes(propertyName(node.left) ?? '') ? [node.right] : [];
}

/** Of an object of further options, nothing. */
function statusIn({ evaluator }: Kit, expression: TSESTree.Node): Status | undefined {
  const inner = unwrap(expression);
  if (inner.type === AST_NODE_TYPES.ObjectExpression) return undefined;
  const value = evaluator.value(inner);
  if (value.kind === 'scalar' && typeof value.value === 'number') return value.value;
  const name = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : (lastName(inner) ?? '');
  return statusNamed(name) ?? 'unknown';
}

function statusNamed(name: string): number | undefined {
  const letters = name.replaceAll(/[^a-z]/giu, '').toLowerCase();
  return NAMED[letters.replace(/exception$/u, '')];
}

function calledAs(node: TSESTree.Node): string {
  const isCall = node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.NewExpression;
  return (isCall && lastName(node.callee)) || '';
}

/** As enums of packages and of programs spell them. */
const NAMED: Readonly<Record<string, number>> = {
  badrequest: 400,
  unauthorized: 401,
  forbidden: 403,
  notfound: 404,
  conflict: 409,
  unprocessableentity: 422,
  toomanyrequests: 429,
  internalservererror: 500,
  servererror: 500,
  internalerror: 500,
  badgateway: 502,
  serviceunavailable: 503,
  gatewaytimeout: 504,
};
