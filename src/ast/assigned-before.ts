import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode } from './functions.js';

type Variable = TSESLint.Scope.Variable;

/** `current = req.session;`, the only assignment to the variable in its function. */
interface Assignment {
  readonly block: TSESTree.BlockStatement;
  readonly end: number;
  readonly value: TSESTree.Expression;
}

const byVariable = new WeakMap<Variable, ReadonlyMap<TSESTree.Node, Assignment>>();

/**
 * What a variable with several assignments was given last before the name is read, by a statement that every way to the name passes in the innermost function
 * around it that assigns, and the only one there. Other functions may assign something else for calls of their own.
 */
export function assignedBefore(variable: Variable, name: TSESTree.Identifier): TSESTree.Expression | undefined {
  let assignments = byVariable.get(variable);
  if (!assignments) byVariable.set(variable, (assignments = assignmentsOf(variable)));
  if (assignments.size === 0) return undefined;
  for (let outer: TSESTree.Node | undefined = name.parent; outer; outer = outer.parent) {
    const assignment = assignments.get(outer);
    if (assignment) return assignment.end <= name.range[0] ? assignment.value : undefined;
  }
  return undefined;
}

/** By the block in which they stand. */
function assignmentsOf({ references }: Variable): ReadonlyMap<TSESTree.Node, Assignment> {
  const writes = references.filter((reference) => reference.isWrite() && reference.init !== true);
  if (writes.length < 2) return new Map();
  const counts = new Map<FunctionNode | undefined, number>();
  for (const { identifier } of writes) {
    for (let fn = enclosingFunction(identifier); fn; fn = enclosingFunction(fn))
      counts.set(fn, (counts.get(fn) ?? 0) + 1);
  }
  return new Map(
    writes.flatMap(({ identifier }) => {
      const assignment = assignmentOf(identifier);
      const isOnlyOne = assignment && counts.get(enclosingFunction(identifier)) === 1;
      return isOnlyOne ? [[assignment.block, assignment] as const] : [];
    }),
  );
}

function assignmentOf(identifier: TSESTree.Node): Assignment | undefined {
  const assignment = identifier.parent;
  if (assignment?.type !== AST_NODE_TYPES.AssignmentExpression || assignment.left !== identifier) return undefined;
  const statement = assignment.parent;
  if (assignment.operator !== '=' || statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  const block = statement.parent;
  return block.type === AST_NODE_TYPES.BlockStatement
    ? { block, end: statement.range[1], value: assignment.right }
    : undefined;
}
