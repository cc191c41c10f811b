import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { wrapped } from '../../ast/unwrap.js';

type Variable = TSESLint.Scope.Variable;

const known = new WeakMap<Variable, readonly (readonly string[])[]>();

/** The paths below a variable that are assigned: `['body', 'userId']` for `req.body.userId = …`. */
export function writtenPaths(variable: Variable): readonly (readonly string[])[] {
  let paths = known.get(variable);
  if (!paths) {
    paths = variable.references.flatMap(({ identifier }) => writtenAt(identifier) ?? []);
    known.set(variable, paths);
  }
  return paths;
}

function writtenAt(identifier: TSESTree.Node): readonly (readonly string[])[] | undefined {
  const path: string[] = [];
  let node = wrapped(identifier);
  for (
    let { parent } = node;
    parent?.type === AST_NODE_TYPES.MemberExpression && parent.object === node;
    { parent } = node
  ) {
    path.push(propertyName(parent) ?? '*');
    node = wrapped(parent);
  }
  const { parent } = node;
  const isWritten = parent?.type === AST_NODE_TYPES.AssignmentExpression && parent.left === node && path.length > 0;
  return isWritten ? [path] : undefined;
}
