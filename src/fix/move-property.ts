import type { TSESTree } from '@typescript-eslint/utils';

import { appendToList } from './append-to-list.js';
import { commentsAsText, commentsWithin, isLineComment } from './comments.js';
import type { Edit, Source } from './edit.js';
import { replaceRange } from './edit.js';
import { joinEdits } from './join-edits.js';
import { itemAt, propertyList } from './list.js';
import { ownLines } from './own-lines.js';
import { keyRange, spellKey } from './property-key.js';
import { inQuotesNear } from './quotes.js';
import { takeFromList } from './remove-from-list.js';

/** Where a property goes: to the end of an object, inside the objects that are missing there. */
export interface Destination {
  readonly object: TSESTree.ObjectExpression;
  readonly key: string;
  readonly wrap: readonly string[];
  /** What it becomes; without it, the value stays. */
  readonly value?: string | undefined;
}

/** Moves a property of an object literal into another one, under a name of its own; comments behind it go with it. */
export function moveProperty(property: TSESTree.Property, to: Destination, source: Source): Edit | undefined {
  const from = property.parent as TSESTree.ObjectExpression;
  if (property.method || property.kind !== 'init') return undefined;
  const { value } = to;
  const named = (key: string): string =>
    value === undefined ? renamed(property, key, source) : `${key}: ${inQuotesNear(property, value, source)}`;
  const [outer, ...inner] = [...to.wrap, to.key];
  const entry = inner.reduceRight((text, key, index) => {
    const isLast = index === inner.length - 1;
    return isLast ? `{ ${named(key)} }` : `{ ${key}: ${text} }`;
  }, '');
  const spelling = outer === undefined ? '' : spellKey(outer, to.object, source);
  const text = inner.length === 0 ? named(spelling) : `${spelling}: ${entry}`;
  if (from === to.object) return inPlace(property, text, source);
  const list = propertyList(from, source);
  const removal = takeFromList(list, from.properties.indexOf(property), source);
  const destination = propertyList(to.object, source);
  const isOnOneLine = destination.open.loc.end.line === destination.close.loc.start.line;
  const comments = commentsBehind(property, source);
  const moved = isOnOneLine
    ? [text, ...comments.map((comment) => commentInLine(comment, source))].join(' ')
    : commentsAsText(comments, property.range[0], source) + text;
  return removal && joinEdits([removal, appendToList(destination, moved, source)]);
}

/** A comment to the end of the line would swallow what closes. */
function commentInLine(comment: TSESTree.Comment, source: Source): string {
  return isLineComment(comment) ? `/*${comment.value.replaceAll('*/', '* /')} */` : source.text.slice(...comment.range);
}

/** Reaches to the end of the object: of two properties that are moved, the second waits for the first. */
function inPlace(property: TSESTree.Property, text: string, source: Source): Edit {
  const { close } = propertyList(property.parent as TSESTree.ObjectExpression, source);
  return joinEdits([replaceRange(...property.range, text), replaceRange(close.range[0], close.range[0], '')]);
}

/** The code of a property under another name. */
export function renamed(property: TSESTree.Property, spelling: string, source: Source): string {
  if (property.shorthand) {
    const name = source.getText(property);
    return name === spelling ? name : `${spelling}: ${name}`;
  }
  const [start, end] = keyRange(property, source);
  const [from, to] = property.range;
  return source.text.slice(from, start) + spelling + source.text.slice(end, to);
}

/** The comments that are removed with the lines of the property. */
function commentsBehind(property: TSESTree.Property, source: Source): readonly TSESTree.Comment[] {
  const object = property.parent as TSESTree.ObjectExpression;
  const list = propertyList(object, source);
  const item = itemAt(list, object.properties.indexOf(property), source);
  if (!item) return [];
  const end = item.after === list.close ? item.last : item.after;
  const lines = ownLines(item.first, end, source);
  return lines ? commentsWithin(item.last.range[1], lines[1], source) : [];
}
