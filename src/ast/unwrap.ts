import type { TSESTree } from '@typescript-eslint/utils';

type Transparent =
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion
  | TSESTree.TSInstantiationExpression
  | TSESTree.ChainExpression;

/** `ParenthesizedExpression` is Babel's, with `createParenthesizedExpressions`. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'ChainExpression',
  'ParenthesizedExpression',
]);

/** The node is a wrapper that changes nothing about its value: a type assertion, `!`, parentheses, an optional chain. */
export function isTransparent(node: TSESTree.Node): node is Transparent {
  return TRANSPARENT.has(node.type);
}

/** The expression inside type assertions, `!`, parentheses and optional chains. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let inner = node;
  while (isTransparent(inner)) inner = inner.expression;
  return inner;
}

/** The opposite of `unwrap`: the outermost wrapper around the node, or the node. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  let outer = node;
  while (outer.parent && isTransparent(outer.parent)) outer = outer.parent;
  return outer;
}
