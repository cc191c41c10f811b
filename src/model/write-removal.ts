import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import type { Kit } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';

/** What has to go for something not to be written: a property of an object that nothing else gets, or the statement that writes nothing else. */
export type Removable = TSESTree.Property | TSESTree.ExpressionStatement;

/** The object reaches nothing but this write, at the same time. */
export function isOwn(kit: Kit, holder: TSESTree.Property, write: TSESTree.Node): boolean {
  const object = wholeObject(holder);
  return usesOfLiteral(kit, object).length === 1 && enclosingFunction(holder) === enclosingFunction(write);
}

/** `{ user: { password } }` is one object. */
export function wholeObject({ parent }: TSESTree.Property): TSESTree.Node {
  const outer = wrapped(parent).parent;
  return outer?.type === AST_NODE_TYPES.Property ? wholeObject(outer) : parent;
}

export function statementOf(write: TSESTree.Node): TSESTree.ExpressionStatement | undefined {
  const outer = wrapped(write);
  const { parent } = outer.parent?.type === AST_NODE_TYPES.AwaitExpression ? wrapped(outer.parent) : outer;
  return parent?.type === AST_NODE_TYPES.ExpressionStatement ? parent : undefined;
}
