import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../ast/unwrap.js';
import { commentsWithin } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { quoteOfFile } from './quotes.js';

/** The last parameter of a query, of which the value follows. */
const OPEN_PARAMETER = /([&?])[\w.~-]+=$/u;

/**
 * Takes a parameter out of the query of an address that a template or a sum makes: the end of the piece of text that names it, and the operand behind it.
 * `undefined` where the value goes on behind that operand.
 */
export function removeQueryParameter(piece: TSESTree.Node, source: Source): Edit | undefined {
  if (piece.type === AST_NODE_TYPES.TemplateElement) return removeFromTemplate(piece, source);
  return piece.type === AST_NODE_TYPES.Literal ? removeFromSum(piece, source) : undefined;
}

/** What of the text goes, and how much of the one behind it: of the two signs around the parameter one stays. */
function cutAround(text: string, behind: string): { readonly before: number; readonly behind: number } | undefined {
  const [whole, sign] = OPEN_PARAMETER.exec(text) ?? [];
  if (whole === undefined || (behind !== '' && !/^[#&]/u.test(behind))) return undefined;
  if (!behind.startsWith('&')) return { before: whole.length, behind: 0 };
  return sign === '?' ? { before: whole.length - 1, behind: 1 } : { before: whole.length, behind: 0 };
}

function removeFromTemplate(piece: TSESTree.TemplateElement, source: Source): Edit | undefined {
  const template = piece.parent;
  if (template.type !== AST_NODE_TYPES.TemplateLiteral) return undefined;
  const index = template.quasis.indexOf(piece);
  const next = template.quasis[index + 1];
  if (!next || (next.value.raw === '' && !next.tail)) return undefined;
  const cut = cutAround(piece.value.raw, next.value.raw);
  const [start, end] = [piece.range[0] + 1, next.range[0] + 1];
  const pieceEnd = start + piece.value.raw.length;
  if (!cut || source.text.slice(start, pieceEnd) !== piece.value.raw) return undefined;
  const [from, to] = [pieceEnd - cut.before, end + cut.behind];
  if (commentsWithin(from, to, source).length > 0) return undefined;
  const rest = source.text.slice(start, from) + source.text.slice(to, template.range[1] - 1);
  const isPlain = template.expressions.length === 1 && !/['"`\\\n\r]/u.test(rest);
  if (!isPlain || template.parent.type === AST_NODE_TYPES.TaggedTemplateExpression) return replaceRange(from, to, '');
  const quote = quoteOfFile(source);
  return replaceRange(...template.range, quote + rest + quote);
}

function removeFromSum(piece: TSESTree.StringLiteral | TSESTree.Literal, source: Source): Edit | undefined {
  const outer = wrapped(piece);
  const above = outer.parent;
  if (!isSum(above)) return undefined;
  const isLeft = above.left === outer;
  const sum = isLeft ? above : wrapped(above).parent;
  if (!isSum(sum) || (!isLeft && sum.left !== wrapped(above))) return undefined;
  const text = source.text.slice(piece.range[0] + 1, piece.range[1] - 1);
  const next = wrapped(sum).parent;
  const following = isSum(next) && next.left === wrapped(sum) ? next.right : undefined;
  if (following) return joinWithFollowing(piece, text, following, source);
  const cut = cutAround(text, '');
  if (!cut) return undefined;
  const isWhole = cut.before === text.length && !isLeft;
  const from = isWhole ? above.left.range[1] : piece.range[1] - 1 - cut.before;
  if (commentsWithin(from, sum.range[1], source).length > 0) return undefined;
  return replaceRange(from, sum.range[1], isWhole ? closing(above, source) : (source.text[piece.range[0]] ?? "'"));
}

/** Parentheses that close behind the left side. */
function closing({ left, right }: TSESTree.BinaryExpression, source: Source): string {
  const between = source.text.slice(left.range[1], right.range[0]);
  return between.slice(0, between.lastIndexOf('+')).replaceAll(/[^)]/gu, '');
}

function joinWithFollowing(
  piece: TSESTree.Literal,
  text: string,
  following: TSESTree.Node,
  source: Source,
): Edit | undefined {
  if (following.type !== AST_NODE_TYPES.Literal || typeof following.value !== 'string') return undefined;
  const cut = cutAround(text, source.text.slice(following.range[0] + 1, following.range[1] - 1));
  const isSame = source.text[piece.range[0]] === source.text[following.range[0]];
  if (!cut || !isSame) return undefined;
  const [from, to] = [piece.range[1] - 1 - cut.before, following.range[0] + 1 + cut.behind];
  return commentsWithin(from, to, source).length > 0 ? undefined : replaceRange(from, to, '');
}

function isSum(node: TSESTree.Node | undefined): node is TSESTree.BinaryExpression {
  return node?.type === AST_NODE_TYPES.BinaryExpression && node.operator === '+';
}
