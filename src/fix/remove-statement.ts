import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isProgram, statementsAround } from '../ast/program-statements.js';
import { commentsAsText, commentsOnLines, commentsWithin } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { lineStart, nextLineStart } from './layout.js';
import { ownLines } from './own-lines.js';
import { hasSideEffects } from './side-effects.js';
import { isInStatementList } from './statement-lists.js';
import { firstToken, lastToken } from './tokens.js';

/** What would go on with the line before it if no semicolon stood in between. */
const CONTINUES = /^(?:[([`/*+\-,.>=%&|^?!]|<(?!\/)|in$|instanceof$)/u;

/**
 * Removes a statement or class field with the lines it has to itself, and the `if` around it that has nothing else to do; `if (a()) b = c` becomes `if (a()) {}`.
 * Comments stay.
 */
export function removeStatement(
  statement: TSESTree.ProgramStatement | TSESTree.PropertyDefinition,
  source: Source,
): Edit {
  const idle = idleWithout(statement, source);
  if (idle) return removeStatement(idle, source);
  const [from, to] = statement.range;
  const kept = commentsAsText(commentsWithin(from, to, source), from, source);
  if (!isInStatementList(statement)) return replaceRange(from, to, kept ? `{ ${kept}}` : '{}');
  if (needsSemicolon(statement, source)) return replaceRange(from, to, `${kept};`);
  const lines = ownLines(firstToken(statement, source), lastToken(statement, source), source);
  if (lines) {
    const text = commentsOnLines(commentsWithin(...lines, source), from, source);
    return text === '' ? replaceRange(...withBlankLine(lines, source), '') : replaceRange(...lines, text);
  }
  const next = source.getTokenAfter(statement, { includeComments: true });
  const isFollowed = next !== null && next.loc.start.line === statement.loc.end.line && next.value !== '}';
  return replaceRange(from, isFollowed ? next.range[0] : to, kept);
}

/** `if (token) statement`, `if (token) { statement }` */
function idleWithout(statement: TSESTree.Node, source: Source): TSESTree.IfStatement | undefined {
  const { parent } = statement;
  const isAlone = parent?.type === AST_NODE_TYPES.BlockStatement && parent.body.length === 1;
  const branch = isAlone ? parent : statement;
  const around = branch.parent;
  if (around?.type !== AST_NODE_TYPES.IfStatement || around.consequent !== branch || around.alternate) return undefined;
  if (!isInStatementList(around) || source.getCommentsInside(around).length > 0) return undefined;
  return hasSideEffects(around.test, source) ? undefined : around;
}

/** Of the blank lines before and behind, one is enough; at the start and the end of a block, none. */
function withBlankLine([from, to]: readonly [number, number], source: Source): readonly [number, number] {
  const isBlank = (start: number, end: number) => start < end && source.text.slice(start, end).trim() === '';
  const [before, next] = [lineStart(from - 1, source), nextLineStart(to, source)];
  if (isBlank(to, next) && (isBlank(before, from) || /\{\s*$/u.test(source.text.slice(before, from))))
    return [from, next];
  const isLast = /^\s*\}/u.test(source.text.slice(to, next));
  return isBlank(before, from) && isLast ? [before, to] : [from, to];
}

function needsSemicolon(statement: TSESTree.Node, source: Source): boolean {
  const before = source.getTokenBefore(statement);
  const after = source.getTokenAfter(statement);
  if (isProgram(statement.parent) && isAtEdge(statement, source)) return false;
  if (!before || !after || before.value === ';' || before.value === '{') return false;
  return CONTINUES.test(after.value);
}

/** The first or last one of its script: what stands beside it is no code. */
function isAtEdge(statement: TSESTree.Node, source: Source): boolean {
  const statements: readonly TSESTree.Node[] = statementsAround(statement, source);
  return statements[0] === statement || statements.at(-1) === statement;
}
