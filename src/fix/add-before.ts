import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { indentationAt, indentationUnit, lineBreak, startsLine } from './layout.js';
import { inQuotesNear } from './quotes.js';

/** Puts lines before a statement; what is on one line with others stays there. Two spaces at the start of a line are one level. */
export function addBefore(statement: TSESTree.Statement, lines: readonly string[], source: Source): Edit {
  const [start] = statement.range;
  const code = lines.map((line) => inQuotesNear(source.ast, line, source));
  if (!startsLine(statement, source)) {
    return replaceRange(start, start, `${code.map((line) => line.trim()).join(' ')} `);
  }
  const unit = indentationUnit(source);
  const gap = lineBreak(source) + indentationAt(start, source);
  const laidOut = code.map((line) => line.replace(/^(?: {2})+/u, (levels) => unit.repeat(levels.length / 2)));
  return replaceRange(start, start, [...laidOut, ''].join(gap));
}
