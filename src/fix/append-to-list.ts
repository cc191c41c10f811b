import type { TSESTree } from '@typescript-eslint/utils';

import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { isLineComment } from './comments.js';
import { commentsBehind, indentationAt, indentationUnit, lineBreak, startsLine } from './layout.js';
import { itemAt } from './list.js';
import type { List, ListItem } from './list.js';

/** Adds an item at the end, in the form that the list has. */
export function appendToList(list: List, text: string, source: Source): Edit {
  const last = itemAt(list, list.items.length - 1, source);
  return last ? appendBehind(last, list, text, source) : fillEmptyList(list, text, source);
}

/**
 * Everything is one change that starts right behind the last item or its comma: two additions to one list never get into
 * the same pass half and half.
 */
function appendBehind(last: ListItem, list: List, text: string, source: Source): Edit {
  const hasComma = last.after !== list.close;
  const end = hasComma ? last.after : last.last;
  const comments = commentsBehind(end, source);
  const separator = separatorBefore(last, list, comments, source);
  const from = end.range[1];
  const to = comments.at(-1)?.range[1] ?? from;
  const kept = source.text.slice(from, to);
  if (separator.endsWith(', ')) return replaceRange(from, to, `${kept}${separator}${text}`);
  const ownLine = separator !== ' ';
  if (hasComma) return replaceRange(from, to, `${kept}${separator}${text},`);
  return replaceRange(from, to, ownLine ? `,${kept}${separator}${text}` : `${kept}, ${text}`);
}

/** The white space, or the comma at the start of a line, that the list puts before an item. */
function separatorBefore(last: ListItem, list: List, comments: readonly TSESTree.Comment[], source: Source): string {
  const newLine = lineBreak(source);
  if (startsLine(last.first, source)) return newLine + indentationAt(last.first.range[0], source);
  const hasLeadingComma = last.before !== list.open && startsLine(last.before, source) && last.after === list.close;
  if (hasLeadingComma) return `${newLine}${indentationAt(last.before.range[0], source)}, `;
  return comments.some(isLineComment) ? newLine + innerIndentation(list, source) : ' ';
}

function fillEmptyList(list: List, text: string, source: Source): Edit {
  const { open, close, padding } = list;
  const comment = source.getCommentsBefore(close).at(-1);
  const kept = comment ? source.text.slice(open.range[1], comment.range[1]) : '';
  const gap = source.text.slice((comment ?? open).range[1], close.range[0]);
  const separator = comment ? `${kept} ` : padding;
  const filled = gap.includes('\n')
    ? kept + ownLine(list, text, comment, source) + gap.slice(gap.lastIndexOf('\n') + 1)
    : separator + text + padding;
  return replaceRange(open.range[0], close.range[1], open.value + filled + close.value);
}

function ownLine(list: List, text: string, comment: TSESTree.Comment | undefined, source: Source): string {
  const newLine = lineBreak(source);
  const isGuide = comment !== undefined && startsLine(comment, source);
  const indentation = isGuide ? indentationAt(comment.range[0], source) : innerIndentation(list, source);
  return newLine + indentation + text + (list.padding && ',') + newLine;
}

/** The indentation of an item on a line of its own in a list that has none yet. */
function innerIndentation(list: List, source: Source): string {
  const bracket = startsLine(list.close, source) ? list.close : list.open;
  const outer = indentationAt(bracket.range[0], source);
  return outer + indentationUnit(source, outer);
}
