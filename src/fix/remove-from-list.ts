import { commentsAsText, commentsOnLines, commentsWithin, isLineComment } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { itemAt } from './list.js';
import type { List, ListItem } from './list.js';
import { ownLines } from './own-lines.js';
import { tokenAfter } from './tokens.js';

/** Removes an item with its comma. Comments stay, those inside it as well. */
export function removeFromList(list: List, index: number, source: Source): Edit | undefined {
  return remove(list, index, source, true);
}

/** The same, with the comments inside the item and behind it on its lines: whoever moves it takes them along. */
export function takeFromList(list: List, index: number, source: Source): Edit | undefined {
  return remove(list, index, source, false);
}

function remove(list: List, index: number, source: Source, keepsComments: boolean): Edit | undefined {
  const item = itemAt(list, index, source);
  if (!item) return undefined;
  const isLast = index === list.items.length - 1;
  const end = item.after === list.close ? item.last : item.after;
  const lines = end.loc.start.line <= item.last.loc.end.line ? ownLines(item.first, end, source) : undefined;
  if (list.items.length === 1 && commentsWithin(list.open.range[1], list.close.range[0], source).length === 0) {
    return replaceRange(list.open.range[1], list.close.range[0], '');
  }
  if (!lines) return isLast ? removeLast(item, list, source, keepsComments) : removeInner(item, source, keepsComments);
  const [from, to] = lines;
  const comments = keepsComments ? commentsWithin(from, to, source) : [];
  const removal = replaceRange(from, to, commentsOnLines(comments, from, source));
  const danglingComma = isLast && item.after === list.close && item.before !== list.open;
  return danglingComma ? joinEdits([replaceRange(...item.before.range, ''), removal]) : removal;
}

/** `{ a, b, c }` without `b`. */
function removeInner({ first, after }: ListItem, source: Source, keepsComments: boolean): Edit {
  const next = tokenAfter(after, source, { includeComments: true });
  const inside = keepsComments ? commentsWithin(first.range[0], after.range[0], source) : [];
  const kept = commentsAsText(inside, first.range[0], source);
  const endsLine = next.loc.start.line > after.loc.end.line;
  return endsLine && kept === ''
    ? replaceRange(endBefore(first, source), after.range[1], '')
    : replaceRange(first.range[0], next.range[0], kept);
}

/** `{ a, b, c }` without `c`. */
function removeLast(
  { before, first, last, after }: ListItem,
  list: List,
  source: Source,
  keepsComments: boolean,
): Edit {
  const from = endBefore(first, source);
  const to = after === list.close ? last.range[1] : after.range[1];
  const inside = keepsComments ? commentsWithin(first.range[0], to, source) : [];
  const comments = commentsAsText(inside, first.range[0], source);
  const kept = comments && ` ${comments.replace(/ $/u, '')}`;
  if (after !== list.close || before === list.open) return replaceRange(from, to, kept);
  if (from === before.range[1]) return replaceRange(endBefore(before, source), to, kept);
  return joinEdits([replaceRange(...before.range, ''), replaceRange(from, to, kept)]);
}

/** The end of what stands before it, unless only a line break keeps it out of a comment. */
function endBefore(first: ListItem['first'], source: Source): number {
  const before = source.getTokenBefore(first, { includeComments: true });
  return before && !isLineComment(before) ? before.range[1] : first.range[0];
}
