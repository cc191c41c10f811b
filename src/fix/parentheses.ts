import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';
import { firstToken, lastToken } from './tokens.js';

/** An expression with the parentheses that it has for itself. */
export interface Parenthesized {
  readonly first: TSESTree.Token;
  readonly last: TSESTree.Token;
  /** How many pairs. */
  readonly depth: number;
}

/**
 * Parentheses that belong to what stands around it, such as those of a call, are not its own. Here and not from `@typescript-eslint/utils/ast-utils`, which takes
 * a third of the time in which the plugin is loaded.
 */
export function withParentheses(node: TSESTree.Node, source: Source): Parenthesized {
  const bare: Parenthesized = { first: firstToken(node, source), last: lastToken(node, source), depth: 0 };
  let [inner, own] = [bare, bare];
  for (let outer = around(bare, source); outer; outer = around(outer, source)) [inner, own] = [own, outer];
  return isBracketed(node) ? inner : own;
}

function around({ first, last, depth }: Parenthesized, source: Source): Parenthesized | undefined {
  const [opening, closing] = [source.getTokenBefore(first), source.getTokenAfter(last)];
  return opening?.value === '(' && closing?.value === ')'
    ? { first: opening, last: closing, depth: depth + 1 }
    : undefined;
}

/** The syntax around the node has parentheses that hold nothing else. */
function isBracketed(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      return parent.arguments.length === 1 && parent.arguments[0] === node;
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.DoWhileStatement:
      return parent.test === node;
    case AST_NODE_TYPES.SwitchStatement:
      return parent.discriminant === node;
    case AST_NODE_TYPES.WithStatement:
      return parent.object === node;
    case AST_NODE_TYPES.ImportExpression:
    case AST_NODE_TYPES.TSExternalModuleReference:
      return true;
    default:
      return false;
  }
}
