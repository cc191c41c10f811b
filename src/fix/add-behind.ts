import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { commentsBehind, indentationAt, lineBreak, startsLine } from './layout.js';
import { endLike } from './semicolons.js';
import { isInBlock } from './statement-lists.js';

/** Adds statements behind one that stands in a block or at the top level. The codes come without a semicolon at the end. */
export function addBehind(statement: TSESTree.Statement, codes: readonly string[], source: Source): Edit | undefined {
  if (!isInBlock(statement)) return undefined;
  const end = endLike(statement, source);
  const gap = startsLine(statement, source) ? lineBreak(source) + indentationAt(statement.range[0], source) : ' ';
  if (gap === ' ' && end === '') return undefined;
  const place = (gap === ' ' ? undefined : commentsBehind(statement, source).at(-1)) ?? statement;
  const text = codes.map((code) => gap + code + (code.endsWith('}') ? '' : end)).join('');
  return replaceRange(place.range[1], place.range[1], text);
}
