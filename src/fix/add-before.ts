import type { TSESTree } from '@typescript-eslint/utils';

import { startWithComments } from './comments.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { ended, indentationAt, indented, lineBreak, startsLine } from './layout.js';
import { inQuotesNear } from './quotes.js';
import { endBefore, endLike } from './semicolons.js';
import { firstToken } from './tokens.js';

/**
 * Puts lines before a statement or a member of a class; what is on one line with others stays there. The lines have no semicolons; two spaces at their
 * start are one level.
 */
export function addBefore(statement: TSESTree.Node, lines: readonly string[], source: Source): Edit {
  const start = startWithComments(statement, source);
  const { codes, gap } = laidOut(statement, lines, firstToken(statement, source), source);
  return replaceRange(start, start, [...codes, ''].join(gap));
}

/** Puts lines in the place of a statement, laid out in the same way. */
export function putInstead(statement: TSESTree.Statement, lines: readonly string[], source: Source): Edit {
  const { codes, gap } = laidOut(statement, lines, source.getTokenAfter(statement), source);
  return replaceRange(...statement.range, codes.join(gap));
}

function laidOut(
  statement: TSESTree.Node,
  lines: readonly string[],
  next: TSESTree.Token | null,
  source: Source,
): { readonly codes: readonly string[]; readonly gap: string } {
  const isOnLine = !startsLine(statement, source);
  const end = isOnLine ? ';' : endBefore(next, endLike(statement, source));
  const codes = lines.map((line) => ended(inQuotesNear(source.ast, line, source), end));
  if (isOnLine) return { codes: codes.map((line) => line.trim()), gap: ' ' };
  const indentation = indentationAt(statement.range[0], source);
  return {
    codes: codes.map((line) => indented(line, source, indentation)),
    gap: lineBreak(source) + indentation,
  };
}
