import { commentsAsText, commentsWithin, isLineComment } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { itemAt } from './list.js';
import type { List, ListItem } from './list.js';
import { ownLines } from './own-lines.js';
import { tokenAfter } from './tokens.js';

/** Removes an item with its comma. Comments inside it, and behind it on a line of its own, go with it; all others stay. */
export function removeFromList(list: List, index: number, source: Source): Edit | undefined {
  const item = itemAt(list, index, source);
  if (!item) return undefined;
  const isLast = index === list.items.length - 1;
  const end = item.after === list.close ? item.last : item.after;
  const lines = end.loc.start.line <= item.last.loc.end.line ? ownLines(item.first, end, source) : undefined;
  const [from, to] = lines ?? [item.first.range[0], item.last.range[1]];
  if (list.items.length === 1 && !hasOtherComments(list, from, to, source)) {
    return replaceRange(list.open.range[1], list.close.range[0], '');
  }
  if (!lines) return isLast ? removeLast(item, list, source) : removeInner(item, source);
  const removal = replaceRange(from, to, '');
  const danglingComma = isLast && item.after === list.close && item.before !== list.open;
  return danglingComma ? joinEdits([replaceRange(...item.before.range, ''), removal]) : removal;
}

function hasOtherComments(list: List, from: number, to: number, source: Source): boolean {
  return (
    commentsWithin(list.open.range[1], from, source).length > 0 ||
    commentsWithin(to, list.close.range[0], source).length > 0
  );
}

/** `{ a, b, c }` without `b`. */
function removeInner({ first, last, after }: ListItem, source: Source): Edit {
  const next = tokenAfter(after, source, { includeComments: true });
  const kept = commentsAsText(commentsWithin(last.range[1], after.range[0], source), first.range[0], source);
  const endsLine = next.loc.start.line > after.loc.end.line;
  return endsLine && kept === ''
    ? replaceRange(endBefore(first, source), after.range[1], '')
    : replaceRange(first.range[0], next.range[0], kept);
}

/** `{ a, b, c }` without `c`. */
function removeLast({ before, first, last, after }: ListItem, list: List, source: Source): Edit {
  const from = endBefore(first, source);
  if (after !== list.close) {
    const kept = commentsAsText(commentsWithin(last.range[1], after.range[0], source), first.range[0], source);
    return replaceRange(from, after.range[1], kept && ` ${kept.replace(/ $/u, '')}`);
  }
  if (before === list.open) return replaceRange(from, last.range[1], '');
  if (from === before.range[1]) return replaceRange(endBefore(before, source), last.range[1], '');
  return joinEdits([replaceRange(...before.range, ''), replaceRange(from, last.range[1], '')]);
}

/** The end of what stands before it, unless only a line break keeps it out of a comment. */
function endBefore(first: ListItem['first'], source: Source): number {
  const before = source.getTokenBefore(first, { includeComments: true });
  return before && !isLineComment(before) ? before.range[1] : first.range[0];
}
