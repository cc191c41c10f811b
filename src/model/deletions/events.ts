import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction, isWithin } from '../../ast/functions.js';
import { variableAt } from '../../ast/scope.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import { factsOfTest, type GuardContext } from '../guards/tests.js';
import type { Environment } from '../sources/environment.js';

/** What happens in a function that can decide whose rows are deleted: tests, assignments, and calls that may refuse. */
export function eventsIn(
  context: GuardContext,
  node: FunctionNode,
  use: TSESTree.Node,
  environment: Environment,
): ReadonlySet<TSESTree.Node> {
  const inside = nodesIn(context, node);
  const tests = inside.filter((one) => isTest(one, use) && !isWithin(use, one));
  const events = new Set<TSESTree.Node>(tests.filter((test) => matters(context, test, environment)));
  for (const one of inside) {
    if (one.range[0] > use.range[1]) continue;
    if (one.type === AST_NODE_TYPES.AssignmentExpression && namesAssigned(one.left).length > 0) events.add(one);
    if (one.type === AST_NODE_TYPES.CallExpression && one !== use && standsAlone(context, one, tests)) events.add(one);
  }
  return events;
}

const assignments = new WeakMap<FunctionNode, readonly TSESTree.AssignmentExpression[]>();

/** Of these only what gives values to variables. */
export function assignmentsIn(
  context: GuardContext,
  node: FunctionNode,
  use: TSESTree.Node,
): ReadonlySet<TSESTree.AssignmentExpression> {
  const known = assignments.get(node);
  const all =
    known ??
    nodesIn(context, node).filter(
      (one): one is TSESTree.AssignmentExpression =>
        one.type === AST_NODE_TYPES.AssignmentExpression && namesAssigned(one.left).length > 0,
    );
  if (!known) assignments.set(node, all);
  return new Set(all.filter(({ range }) => range[0] <= use.range[1]));
}

/** The nodes of a function, those of functions inside it left out. */
export function nodesIn({ kit }: GuardContext, node: FunctionNode): readonly TSESTree.Node[] {
  const nodes: TSESTree.Node[] = [];
  const stack: TSESTree.Node[] = [node.body];
  for (let inner = stack.pop(); inner; inner = stack.pop()) {
    nodes.push(inner);
    if (!isFunction(inner)) stack.push(...childrenOf(inner, kit.sourceCode.visitorKeys));
  }
  return nodes;
}

export function isTest(node: TSESTree.Node, use: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.DoWhileStatement:
    case AST_NODE_TYPES.ForStatement:
    case AST_NODE_TYPES.SwitchCase:
      return parent.test === node;
    case AST_NODE_TYPES.LogicalExpression:
      // `isOwner && remove(id)`
      return parent.left === node && parent.operator !== '??' && isWithin(use, parent.right);
    default:
      return false;
  }
}

/** Its outcome tells something, or may do so on some way. */
function matters(context: GuardContext, test: TSESTree.Node, environment: Environment): boolean {
  if (test.parent?.type === AST_NODE_TYPES.SwitchCase) return true;
  const outcomes = [true, false].map((outcome) => factsOfTest(context, test, outcome, environment));
  return outcomes.some((facts) => facts === 'never' || facts.length > 0) || namesReassigned(context, test);
}

function namesReassigned({ kit }: GuardContext, root: TSESTree.Node): boolean {
  const stack: TSESTree.Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const variable = node.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, node) : undefined;
    if (variable?.references.some((one) => one.isWrite() && one.init !== true)) return true;
    if (!isFunction(node)) stack.push(...childrenOf(node, kit.sourceCode.visitorKeys));
  }
  return false;
}

/** A call whose result nobody tests: if it does not agree it throws. */
export function standsAlone(
  { kit }: GuardContext,
  call: TSESTree.CallExpression,
  tests: readonly TSESTree.Node[],
): boolean {
  let outer = wrapped(call);
  while (outer.parent?.type === AST_NODE_TYPES.AwaitExpression) outer = wrapped(outer.parent);
  const { parent } = outer;
  if (parent?.type === AST_NODE_TYPES.ExpressionStatement) return true;
  if (parent?.type !== AST_NODE_TYPES.VariableDeclarator || parent.init !== outer) return false;
  return namesAssigned(parent.id).every((name) => {
    const references = variableAt(kit.sourceCode, name)?.references ?? [];
    return !references.some(({ identifier }) => tests.some((test) => isWithin(identifier, test)));
  });
}

/** The variables that a pattern gives values to. */
export function namesAssigned(pattern: TSESTree.Node): readonly TSESTree.Identifier[] {
  const inner = unwrap(pattern);
  switch (inner.type) {
    case AST_NODE_TYPES.Identifier:
      return [inner];
    case AST_NODE_TYPES.AssignmentPattern:
      return namesAssigned(inner.left);
    case AST_NODE_TYPES.RestElement:
      return namesAssigned(inner.argument);
    case AST_NODE_TYPES.Property:
      return namesAssigned(inner.value);
    case AST_NODE_TYPES.ObjectPattern:
      return inner.properties.flatMap(namesAssigned);
    case AST_NODE_TYPES.ArrayPattern:
      return inner.elements.flatMap((element) => (element ? namesAssigned(element) : []));
    default:
      return [];
  }
}
