import { AST_TOKEN_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';

type Quote = "'" | '"';

const ofFile = new WeakMap<Source, Quote>();

/** Literals in code, so that quotes inside other literals are left alone. One that does not end goes on to the end. */
const LITERALS = /'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|`(?:[^`\\]|\\.)*`?/gsu;

/** The quotes of the strings in the node; of the file where it has none; single ones where that has none. */
export function quoteNear(node: TSESTree.Node, source: Source): Quote {
  return majority(source.getTokens(node)) ?? quoteOfFile(source);
}

export function quoteOfFile(source: Source): Quote {
  const known = ofFile.get(source);
  if (known) return known;
  const quote = majority(source.ast.tokens) ?? "'";
  ofFile.set(source, quote);
  return quote;
}

/** Code with its single-quoted strings in the quotes that are used near the node. */
export function inQuotesNear(node: TSESTree.Node, code: string, source: Source): string {
  if (!code.includes("'") || quoteNear(node, source) === "'") return code;
  return code.replace(LITERALS, (literal) => (/^'[^"\\]*'$/u.test(literal) ? `"${literal.slice(1, -1)}"` : literal));
}

function majority(tokens: readonly TSESTree.Token[]): Quote | undefined {
  const quotes = tokens.filter(({ type }) => type === AST_TOKEN_TYPES.String).map(({ value }) => value[0]);
  if (quotes.length === 0) return undefined;
  const double = quotes.filter((quote) => quote === '"').length;
  return double * 2 > quotes.length ? '"' : "'";
}
