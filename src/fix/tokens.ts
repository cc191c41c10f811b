import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';

type Placed = TSESTree.Node | TSESTree.Token;

export function firstToken(node: TSESTree.Node, source: Source): TSESTree.Token {
  return existing(source.getFirstToken(node));
}

export function lastToken(node: TSESTree.Node, source: Source): TSESTree.Token {
  return existing(source.getLastToken(node));
}

/** The token before it, for places that have one. */
export function tokenBefore(place: Placed, source: Source): TSESTree.Token {
  return existing(source.getTokenBefore(place));
}

/** The token behind it, for places that have one. */
export function tokenAfter(place: Placed, source: Source, options = { includeComments: false }): TSESTree.Token {
  return existing(source.getTokenAfter(place, options));
}

function existing(token: TSESTree.Token | null): TSESTree.Token {
  if (!token) throw new Error('The grammar has a token here.');
  return token;
}
