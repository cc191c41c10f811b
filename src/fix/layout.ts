import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';

type Placed = TSESTree.Node | TSESTree.Token;

/** The file's line break: that of its first line. */
export function lineBreak({ text }: Source): string {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** The white space that the line of this place starts with. */
export function indentationAt(offset: number, source: Source): string {
  return /^[\t ]*/.exec(source.text.slice(lineStart(offset, source)))?.[0] ?? '';
}

const unitOfFile = new WeakMap<Source, string>();

/**
 * One level of indentation below a line that is indented so: what most lines of code are indented by more than the line of code before. In a part of the file
 * that goes by tabs where the file goes by spaces, or the other way round, what that part goes by.
 */
export function indentationUnit(source: Source, indentation = ''): string {
  const unit = unitOfFile.get(source) ?? usualIndentation(source);
  unitOfFile.set(source, unit);
  if (indentation === '' || indentation.includes(unit[0] ?? '')) return unit;
  if (indentation.includes('\t')) return '\t';
  return indentation.length % 4 === 0 ? '    ' : '  ';
}

function usualIndentation(source: Source): string {
  const counts = new Map<string, number>();
  let [line, before] = [0, ''];
  for (const { loc } of source.ast.tokens) {
    if (loc.start.line > line) {
      const indentation = /^[\t ]*/u.exec(source.lines[loc.start.line - 1] ?? '')?.[0] ?? '';
      const added = indentation.startsWith(before) ? indentation.slice(before.length) : '';
      if (/^(?:\t| {2,8})$/u.test(added)) counts.set(added, (counts.get(added) ?? 0) + 1);
      before = indentation;
    }
    line = loc.end.line;
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '  ';
}

/** A line of code as the file indents it below a line that is indented so: two spaces at its start stand for one level. */
export function indented(line: string, source: Source, indentation = ''): string {
  return line.replace(/^(?: {2})+/u, (levels) => indentationUnit(source, indentation).repeat(levels.length / 2));
}

/** A line of code with what ends a statement, unless it opens or closes a block, or is a decorator. */
export function ended(line: string, end: string): string {
  return /\{$|^ *(?:\}$|@)/u.test(line) ? line : line + end;
}

/** Where the line of this place starts. */
export function lineStart(offset: number, source: Source): number {
  return source.text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the next line starts; the end of the text on the last line. */
export function nextLineStart(offset: number, source: Source): number {
  const end = source.text.indexOf('\n', offset);
  return end === -1 ? source.text.length : end + 1;
}

/** No token stands before it on its line. */
export function startsLine(node: Placed, source: Source): boolean {
  const before = source.getTokenBefore(node);
  return !before || before.loc.end.line < node.loc.start.line;
}

/** The comments behind it on its line, one after the other. */
export function commentsBehind(node: Placed, source: Source): TSESTree.Comment[] {
  const found: TSESTree.Comment[] = [];
  for (const comment of source.getCommentsAfter(node)) {
    if (comment.loc.start.line !== (found.at(-1) ?? node).loc.end.line) break;
    found.push(comment);
  }
  return found;
}
