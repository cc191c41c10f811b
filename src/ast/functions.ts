import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

/** A function that has a body: declarations, expressions, arrows. */
export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
  return (
    node?.type === AST_NODE_TYPES.FunctionDeclaration ||
    node?.type === AST_NODE_TYPES.FunctionExpression ||
    node?.type === AST_NODE_TYPES.ArrowFunctionExpression
  );
}

/** A getter or setter of a class or an object literal. */
export function isAccessor(node: TSESTree.Node): boolean {
  const isMember = node.type === AST_NODE_TYPES.Property || node.type === AST_NODE_TYPES.MethodDefinition;
  return isMember && (node.kind === 'get' || node.kind === 'set');
}

/** The innermost function around the node, not the node itself; `undefined` at the top level. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) if (isFunction(outer)) return outer;
  return undefined;
}

/** The function around the node that no other stands around. */
export function outermostFunction(node: TSESTree.Node): FunctionNode | undefined {
  let outermost: FunctionNode | undefined;
  for (let outer = enclosingFunction(node); outer; outer = enclosingFunction(outer)) outermost = outer;
  return outermost;
}

/** The node stands in `outer` or is it. */
export function isWithin(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    if (current === outer) return true;
  }
  return false;
}
