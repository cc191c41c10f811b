import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import { isLineComment } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { indentationAt, lineBreak, lineStart } from './layout.js';
import { firstToken, lastToken, tokenAfter, tokenBefore } from './tokens.js';

/** Puts the properties of an object into the object around it: `{ cookie: { secure: true } }` becomes `{ secure: true }`. */
export function inlineObject(property: TSESTree.Property, source: Source): Edit | undefined {
  const value = unwrap(property.value);
  if (value.type !== AST_NODE_TYPES.ObjectExpression)
    return replaceRange(...property.range, `...${source.getText(property.value)}`);
  const { properties } = value;
  const open = firstToken(value, source);
  const close = lastToken(value, source);
  const comments = { includeComments: true };
  const first = tokenAfter(open, source, comments);
  const last = source.getTokenBefore(close, comments);
  if (properties.length === 0 || !last) return undefined;
  return joinEdits([
    replaceRange(property.range[0], first.range[0], ''),
    ...dedents(property, first, last, source),
    ...(isLineComment(last) ? endAfterComment(property, last, source) : endOf(property, last, source)),
  ]);
}

/** The comma behind the object ends its last property. */
function endOf(property: TSESTree.Property, last: TSESTree.Token, source: Source): Edit[] {
  const comma = tokenBefore(lastToken(property, source), source);
  const removal = replaceRange(last.range[1], property.range[1], '');
  return comma.value === ',' ? [replaceRange(...comma.range, ''), removal] : [removal];
}

/** What follows a line comment needs a line of its own, and the comma has to stand before it. */
function endAfterComment(property: TSESTree.Property, last: TSESTree.Token, source: Source): Edit[] {
  const before = tokenBefore(lastToken(property, source), source);
  const after = tokenAfter(property, source);
  const end = after.value === ',' ? after : lastToken(property, source);
  const next = tokenAfter(end, source, { includeComments: true });
  const gap =
    next.loc.start.line > end.loc.end.line ? '' : lineBreak(source) + indentationAt(property.range[0], source);
  const comma = end === after && before.value !== ',' ? [replaceRange(before.range[1], before.range[1], ',')] : [];
  return [...comma, replaceRange(last.range[1], end.range[1], gap)];
}

/** Takes the additional indentation from every line on which a token or comment starts. */
function dedents(property: TSESTree.Property, first: TSESTree.Token, last: TSESTree.Token, source: Source): Edit[] {
  const outer = indentationAt(property.range[0], source);
  const inner = indentationAt(first.range[0], source);
  if (first.loc.start.line === property.loc.start.line || !inner.startsWith(outer)) return [];
  const surplus = inner.length - outer.length;
  const pieces = [...source.getTokens(property), ...source.getCommentsInside(property)];
  const lines = new Set(
    pieces
      .filter(({ range }) => range[0] > first.range[0] && range[0] <= last.range[0])
      .filter(({ range }) => source.text.slice(lineStart(range[0], source), range[0]).trim() === '')
      .map(({ range }) => lineStart(range[0], source)),
  );
  return [...lines]
    .filter((start) => start > first.range[0] && source.text.slice(start).startsWith(inner))
    .map((start) => replaceRange(start, start + surplus, ''));
}
