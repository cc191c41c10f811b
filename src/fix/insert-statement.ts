import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type Edit, replaceRange, type Source } from './edit.js';
import { commentsBehind, ended, indentationAt, indentationUnit, indented, lineBreak, startsLine } from './layout.js';
import { ownLines } from './own-lines.js';
import { inQuotesNear } from './quotes.js';
import { endBefore, endLike, statementEnd } from './semicolons.js';
import { isStatementListItem } from './statement-lists.js';
import { firstToken, lastToken, tokenAfter, tokenBefore } from './tokens.js';

/** Adds a statement behind another one; `code` begins with a letter and has no semicolon. */
export function insertBehind(statement: TSESTree.Statement, code: string, source: Source): Edit | undefined {
  if (!isStatementListItem(statement)) return undefined;
  const last = lastToken(statement, source);
  // A semicolon that begins a later line belongs to what follows there.
  const isLeading = last.value === ';' && last.loc.start.line > tokenBefore(last, source).loc.end.line;
  const end = isLeading ? tokenBefore(last, source) : last;
  const ending = endBefore(source.getTokenAfter(end), endLike(statement, source));
  const text = inQuotesNear(statement, code, source);
  if (!ownLines(firstToken(statement, source), end, source)) {
    const gap = end.value === ';' || end.value === '}' ? ' ' : '; ';
    const next = source.getTokenAfter(end);
    const isLast = !next || next.value === '}' || next.value === ';';
    return (fixer) => [fixer.insertTextAfter(end, gap + text + (isLast && end.value !== ';' ? '' : ';'))];
  }
  const line = lineBreak(source) + indentationAt(statement.range[0], source) + text + ending;
  return (fixer) => [fixer.insertTextAfter(commentsBehind(end, source).at(-1) ?? end, line)];
}

/** Adds a statement as the first of a function's body, behind its directives. Of its lines two spaces at the start are one level. */
export function insertFirst(body: TSESTree.BlockStatement, lines: readonly string[], source: Source): Edit | undefined {
  const directive = body.body.findLast(
    (one) => one.type === AST_NODE_TYPES.ExpressionStatement && Boolean(one.directive),
  );
  const open = firstToken(body, source);
  const last = directive ? lastToken(directive, source) : open;
  const next = tokenAfter(last, source);
  const outer = indentationAt(open.range[0], source);
  const unit = indentationUnit(source, outer);
  const codes = (end: string) => lines.map((line) => ended(inQuotesNear(body, line, source), end));
  const laidOut = (gap: string) =>
    codes(endBefore(next, statementEnd(source))).map((line) => gap + indented(line, source, outer));
  if (startsLine(next, source) && next.value !== '}') {
    const place = commentsBehind(last, source).at(-1) ?? last;
    const code = laidOut(lineBreak(source) + indentationAt(next.range[0], source)).join('');
    return (fixer) => [fixer.insertTextAfter(place, code)];
  }
  if (next.value !== '}') {
    const code = codes(';').map((line) => ` ${line.trim()}`);
    return replaceRange(last.range[1], last.range[1], code.join(''));
  }
  if (source.getCommentsInside(body).length > 0 || directive) return undefined;
  const inner = lineBreak(source) + outer;
  return replaceRange(open.range[1], next.range[0], `${laidOut(inner + unit).join('')}${inner}`);
}
