import type { CallLike } from '../ast/edit-site.js';
import { addArgument, hasSpreadBefore } from './add-argument.js';
import { isLineComment } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { indentationAt, lineBreak } from './layout.js';
import { argumentList, itemAt } from './list.js';
import type { ListItem } from './list.js';
import { inQuotesNear } from './quotes.js';

/** Inserts an argument before the one that stands at `index` now. */
export function insertArgument(call: CallLike, index: number, text: string, source: Source): Edit | undefined {
  if (index === call.arguments.length) return addArgument(call, index, text, source);
  const list = argumentList(call, source);
  const item = list && itemAt(list, index, source);
  if (!item || hasSpreadBefore(call, index - 1)) return undefined;
  const place = startWithComments(item, source);
  const startsLine = place.loc.start.line > item.before.loc.end.line;
  const separator = startsLine ? lineBreak(source) + indentationAt(place.range[0], source) : ' ';
  return replaceRange(place.range[0], place.range[0], `${inQuotesNear(call, text, source)},${separator}`);
}

/** A comment behind the comma, on its line, is about the argument before it if a new line follows. */
function startWithComments({ before, first }: ListItem, source: Source): ListItem['first'] {
  const comments = source.getCommentsBefore(first);
  const startsLine = first.loc.start.line > before.loc.end.line;
  const own = startsLine ? comments.filter(({ loc }) => loc.start.line > before.loc.end.line) : comments;
  return own.find((comment) => !isLineComment(comment) || startsLine) ?? first;
}
