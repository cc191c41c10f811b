import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isWithin } from './functions.js';

/**
 * What a variable with several assignments was given last before the name is read: `current = req.session;`, a statement that every way to the name passes
 * in the innermost function around both, and the only one in it that assigns. Other functions may assign something else for calls of their own.
 */
export function assignedBefore(
  variable: TSESLint.Scope.Variable,
  name: TSESTree.Identifier,
): TSESTree.Expression | undefined {
  const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
  if (writes.length < 2) return undefined;
  let inner: TSESTree.Node = name;
  for (let outer: TSESTree.Node | undefined = name.parent; outer; outer = outer.parent) {
    const statement = inner;
    inner = outer;
    if (outer.type === AST_NODE_TYPES.BlockStatement) {
      const before = outer.body.slice(
        0,
        outer.body.findIndex((one) => one === statement),
      );
      const assigned = before.flatMap((one) => assignmentOf(one, writes) ?? []).at(-1);
      if (assigned) return isOnlyOne(assigned, writes) ? assigned.right : undefined;
    }
  }
  return undefined;
}

type Write = TSESLint.Scope.Reference;

function assignmentOf(
  statement: TSESTree.Statement,
  writes: readonly Write[],
): TSESTree.AssignmentExpression | undefined {
  if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  const { expression } = statement;
  if (expression.type !== AST_NODE_TYPES.AssignmentExpression || expression.operator !== '=') return undefined;
  return writes.some(({ identifier }) => identifier === expression.left) ? expression : undefined;
}

function isOnlyOne(assignment: TSESTree.AssignmentExpression, writes: readonly Write[]): boolean {
  const owner = enclosingFunction(assignment);
  return owner !== undefined && writes.filter(({ identifier }) => isWithin(identifier, owner)).length === 1;
}
