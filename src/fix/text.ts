import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { escapeInside } from './escape.js';
import type { Quote } from './escape.js';

export type TextSite = Extract<EditSite, { kind: 'text' }>;

/** Inserts text at the end of a string's or quasi's range, escaped for its quotes. A separator that stands there already is not doubled. */
export function insertTextAtEnd({ node, range }: TextSite, text: string, source: Source): Edit | undefined {
  const [separator = ''] = /; ?$/u.exec(source.text.slice(node.range[0], range[1])) ?? [];
  const rest = text.startsWith('; ') ? text.slice(separator.length) : text;
  return replaceInside(node, range[1], range[1], rest, source);
}

/** Inserts text at the start of a string's or quasi's range, escaped for its quotes. */
export function insertTextAtStart({ node, range }: TextSite, text: string, source: Source): Edit | undefined {
  return replaceInside(node, range[0], range[0], text, source);
}

/** Replaces the range by text, escaped for its quotes; `''` removes it. */
export function replaceTextAt({ node, range }: TextSite, text: string, source: Source): Edit | undefined {
  return replaceInside(node, range[0], range[1], text, source);
}

function replaceInside(node: TSESTree.Node, from: number, to: number, text: string, source: Source): Edit | undefined {
  const quote = quoteAround(node, source);
  if (!quote) return undefined;
  const escaped = escapeInside(quote, text, source.text.slice(node.range[0], from), source.text.slice(to, to + 1));
  if (escaped === undefined || (escaped !== text && isRaw(node))) return undefined;
  return replaceRange(from, to, escaped);
}

/** JSX attributes and text have no escapes and are none of our business. */
function quoteAround(node: TSESTree.Node, source: Source): Quote | undefined {
  if (node.type === AST_NODE_TYPES.TemplateLiteral || node.type === AST_NODE_TYPES.TemplateElement) return '`';
  if (node.type !== AST_NODE_TYPES.Literal || node.parent.type === AST_NODE_TYPES.JSXAttribute) return undefined;
  const quote = source.text[node.range[0]];
  return quote === "'" || quote === '"' ? quote : undefined;
}

/** A tag may see the text as it is written. */
function isRaw(node: TSESTree.Node): boolean {
  const template = node.type === AST_NODE_TYPES.TemplateElement ? node.parent : node;
  return template.parent?.type === AST_NODE_TYPES.TaggedTemplateExpression;
}
