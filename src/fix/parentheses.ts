import type { TSESTree } from '@typescript-eslint/utils';
import { isParenthesized } from '@typescript-eslint/utils/ast-utils';

import type { Source } from './edit.js';
import { firstToken, lastToken, tokenAfter, tokenBefore } from './tokens.js';

/** An expression with the parentheses that it has for itself: those of a call or a condition around it are not its own. */
export interface Parenthesized {
  readonly first: TSESTree.Token;
  readonly last: TSESTree.Token;
  /** How many pairs. */
  readonly depth: number;
}

export function withParentheses(node: TSESTree.Node, source: Source): Parenthesized {
  let [first, last] = [firstToken(node, source), lastToken(node, source)];
  let depth = 0;
  for (; isParenthesized(depth + 1, node, source); depth++) {
    [first, last] = [tokenBefore(first, source), tokenAfter(last, source)];
  }
  return { first, last, depth };
}
