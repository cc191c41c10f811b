import { AST_TOKEN_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './edit.js';
import { indentationAt, lineBreak } from './layout.js';

export function isLineComment(comment: TSESTree.Token): boolean {
  return comment.type === AST_TOKEN_TYPES.Line;
}

/** The comments that lie between the two places. */
export function commentsWithin(from: number, to: number, source: Source): TSESTree.Comment[] {
  return source.getAllComments().filter(({ range }) => range[0] >= from && range[1] <= to);
}

/** Comments as text on lines of their own, indented like the line of `offset`. */
export function commentsOnLines(comments: readonly TSESTree.Comment[], offset: number, source: Source): string {
  const indentation = indentationAt(offset, source);
  return comments.map((comment) => indentation + source.text.slice(...comment.range) + lineBreak(source)).join('');
}

/** Comments as text to stand before code, on the line of `offset`. */
export function commentsAsText(comments: readonly TSESTree.Comment[], offset: number, source: Source): string {
  const behindLine = lineBreak(source) + indentationAt(offset, source);
  return comments
    .map((comment) => source.text.slice(...comment.range) + (isLineComment(comment) ? behindLine : ' '))
    .join('');
}

/** Where code goes that stands before the statement: above the comments right over it, which are about it. */
export function startWithComments(statement: TSESTree.Node, source: Source): number {
  let [start] = statement.range;
  let { line } = statement.loc.start;
  for (const comment of source.getCommentsBefore(statement).toReversed()) {
    const before = source.text.slice(
      source.getIndexFromLoc({ line: comment.loc.start.line, column: 0 }),
      comment.range[0],
    );
    if (comment.loc.end.line !== line - 1 || before.trim() !== '') break;
    ({ line } = comment.loc.start);
    [start] = comment.range;
  }
  return start;
}
