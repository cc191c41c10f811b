import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { startWithComments } from './comments.js';
import { copiedStatement } from './copied-statement.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { indentationAt, lineBreak, startsLine } from './layout.js';
import { endBefore } from './semicolons.js';
import { firstToken, lastToken } from './tokens.js';

/** Begins a function's body, behind its directives, with copies of statements of the file. */
export function insertCopies(
  body: TSESTree.BlockStatement,
  statements: readonly TSESTree.Statement[],
  source: Source,
): Edit | undefined {
  const first = body.body.find((one) => one.type !== AST_NODE_TYPES.ExpressionStatement || !one.directive);
  if (!first) return undefined;
  const isOnLine = !startsLine(first, source);
  const copies = statements.map((statement, index) => {
    const code = copiedStatement(statement, first, source);
    if (code === undefined || (isOnLine && code.includes('\n'))) return undefined;
    const { value } = lastToken(statement, source);
    if (value === '}' && statement.type === AST_NODE_TYPES.IfStatement) return code;
    const next = index === statements.length - 1 ? firstToken(first, source) : null;
    return code + (value === ';' || isOnLine ? ';' : endBefore(next, ''));
  });
  if (!copies.every((copy) => copy !== undefined)) return undefined;
  const start = startWithComments(first, source);
  const gap = isOnLine ? ' ' : lineBreak(source) + indentationAt(first.range[0], source);
  return replaceRange(start, start, [...copies, ''].join(gap));
}
