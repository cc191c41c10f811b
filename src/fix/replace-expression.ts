import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { commentsAsText, commentsWithin } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { withParentheses } from './parentheses.js';

type Assertion = TSESTree.TSAsExpression | TSESTree.TSTypeAssertion | TSESTree.TSSatisfiesExpression;

/** Code that `as` and `as const` can follow. */
const LITERAL = /^(?:true|false|null|-?[\d.]+|'[^'\n]*'|"[^"\n]*"|\{.*\}|\[.*\])$/su;

/**
 * Replaces the value of something by code, with the parentheses around it. Comments stay, before the code; a type
 * assertion stays where the code fits it.
 */
export function replaceExpression(node: TSESTree.Node, code: string, source: Source): Edit {
  if (isAssertion(node) && fits(code, node, source)) return replaceExpression(node.expression, code, source);
  return replaceWhole(node, isAssertion(node) ? stillNarrow(code, node) : code, source);
}

/** Replaces an expression by code of another type, a type assertion included. Comments stay, before the code. */
export function replaceWhole(node: TSESTree.Node, code: string, source: Source): Edit {
  const [from, to] = parenthesizedRange(node, source);
  const kept = commentsAsText(commentsWithin(from, to, source), from, source);
  return replaceRange(from, to, kept + code);
}

function parenthesizedRange(node: TSESTree.Node, source: Source): [number, number] {
  const { first, last } = withParentheses(node, source);
  return [first.range[0], last.range[1]];
}

function isAssertion(node: TSESTree.Node): node is Assertion {
  return (
    node.type === AST_NODE_TYPES.TSAsExpression ||
    node.type === AST_NODE_TYPES.TSTypeAssertion ||
    node.type === AST_NODE_TYPES.TSSatisfiesExpression
  );
}

function fits(code: string, { typeAnnotation }: Assertion, source: Source): boolean {
  if (!LITERAL.test(code)) return false;
  const names = literalTypes(typeAnnotation).map((type) => source.getText(type));
  return names.length === 0 || names.some((name) => unquoted(name) === unquoted(code));
}

/** `'none' as 'none'` keeps the type of the text from widening; so does `'lax' as const`. */
function stillNarrow(code: string, { typeAnnotation }: Assertion): string {
  return LITERAL.test(code) && literalTypes(typeAnnotation).length > 0 ? `${code} as const` : code;
}

function literalTypes(type: TSESTree.TypeNode): TSESTree.TypeNode[] {
  if (type.type === AST_NODE_TYPES.TSUnionType) return type.types.flatMap(literalTypes);
  return type.type === AST_NODE_TYPES.TSLiteralType ? [type] : [];
}

function unquoted(text: string): string {
  return text.replace(/^(['"])(.*)\1$/su, '$2');
}
