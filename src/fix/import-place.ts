import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { statementsAround } from '../ast/program-statements.js';
import { unwrap } from '../ast/unwrap.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { isIdle } from './idle-statements.js';
import { commentsBehind, indentationAt, lineBreak } from './layout.js';
import { requiredModule } from './module-style.js';
import { endBefore, endLike, isOfNext, statementEnd } from './semicolons.js';
import { hasSideEffects } from './side-effects.js';
import { firstToken, lastToken, tokenBefore } from './tokens.js';

/** Adds an import statement behind the others, or where the first one belongs. */
export function addImportStatement(code: string, isRequire: boolean, at: TSESTree.Node, source: Source): Edit {
  const body = statementsAround(at, source);
  const newLine = lineBreak(source);
  const previous = isRequire ? lastLeadingRequire(body, at, source) : body.findLast(isImport);
  if (previous) return insertBehind(previous, { separator: newLine, code, end: endLike(previous, source) }, source);
  const directive = body.findLast(isDirective);
  return directive
    ? insertBehind(directive, { separator: newLine + newLine, code, end: statementEnd(source) }, source)
    : insertAtTop(body[0], code, source);
}

function isImport({ type }: TSESTree.ProgramStatement): boolean {
  return type === AST_NODE_TYPES.ImportDeclaration || type === AST_NODE_TYPES.TSImportEqualsDeclaration;
}

function isDirective(statement: TSESTree.ProgramStatement): boolean {
  return statement.type === AST_NODE_TYPES.ExpressionStatement && typeof statement.directive === 'string';
}

/** Code runs from the top: only what stands among the first statements, before the place, is surely there before it is used. */
function lastLeadingRequire(
  body: readonly TSESTree.ProgramStatement[],
  at: TSESTree.Node,
  source: Source,
): TSESTree.ProgramStatement | undefined {
  const end = body.findIndex(
    (statement) =>
      (statement !== at && statement.range[1] > at.range[0]) ||
      !(isRequire(statement, source) || isIdle(statement, source)),
  );
  return body.slice(0, end === -1 ? undefined : end).findLast((statement) => isRequire(statement, source));
}

/** All that it does is to require, what else it declares included: `var express = require('express'), port = 80`. */
function isRequire(statement: TSESTree.ProgramStatement, source: Source): boolean {
  if (statement.type === AST_NODE_TYPES.ExpressionStatement) return startsWithRequire(statement.expression);
  if (statement.type !== AST_NODE_TYPES.VariableDeclaration) return false;
  const values = statement.declarations.map(({ init }) => init).filter((init) => init !== null);
  return (
    values.some(startsWithRequire) && values.every((init) => startsWithRequire(init) || !hasSideEffects(init, source))
  );
}

/** `require('a')`, `require('a').b`, `require('a')(b).c()`. */
function startsWithRequire(wrapper: TSESTree.Node): boolean {
  const node = unwrap(wrapper);
  if (requiredModule(node) !== undefined) return true;
  if (node.type === AST_NODE_TYPES.MemberExpression) return startsWithRequire(node.object);
  return node.type === AST_NODE_TYPES.CallExpression && startsWithRequire(node.callee);
}

/** `var` where the file's own ones are written so, for old files. */
export function requireKeyword(at: TSESTree.Node, source: Source): 'const' | 'var' {
  const previous = lastLeadingRequire(statementsAround(at, source), at, source);
  return previous?.type === AST_NODE_TYPES.VariableDeclaration && previous.kind === 'var' ? 'var' : 'const';
}

interface Inserted {
  readonly separator: string;
  readonly code: string;
  readonly end: ';' | '';
}

function insertBehind(statement: TSESTree.Node, { separator, code, end }: Inserted, source: Source): Edit {
  const last = ownEnd(statement, source);
  const place = commentsBehind(last, source).at(-1) ?? last;
  const next = source.getTokenAfter(last);
  const indentation = indentationAt(statement.range[0], source);
  const sharesLine = next?.loc.start.line === place.loc.end.line;
  const semicolon = sharesLine ? ';' : endBefore(next, end);
  return replaceRange(place.range[1], place.range[1], separator + indentation + code + semicolon);
}

/** Without semicolons, one at the start of a line keeps the two statements apart. */
function ownEnd(statement: TSESTree.Node, source: Source): TSESTree.Token {
  const last = lastToken(statement, source);
  return isOfNext(last, source) ? tokenBefore(last, source) : last;
}

/** Before the first statement and the comments that are about it. */
function insertAtTop(statement: TSESTree.ProgramStatement | undefined, code: string, source: Source): Edit {
  if (!statement) return () => [];
  const first = firstToken(decoratorOf(statement) ?? statement, source);
  const comments = source.getCommentsBefore(first);
  const place = comments.slice(comments.findLastIndex((comment) => isHeader(comment, source)) + 1).at(0) ?? first;
  const newLine = lineBreak(source);
  const end = endBefore(first, statementEnd(source));
  const gap = newLine + newLine + indentationAt(place.range[0], source);
  return replaceRange(place.range[0], place.range[0], code + end + gap);
}

/** `@a export class B {}`: the decorator stands before the statement that it belongs to. */
function decoratorOf(statement: TSESTree.ProgramStatement): TSESTree.Decorator | undefined {
  const declaration = 'declaration' in statement ? statement.declaration : undefined;
  if (declaration?.type !== AST_NODE_TYPES.ClassDeclaration) return undefined;
  // espree knows no decorators.
  const { decorators = [] } = declaration as { readonly decorators?: readonly TSESTree.Decorator[] };
  return decorators.find(({ range }) => range[0] < statement.range[0]);
}

const ABOUT_THE_FILE =
  /^!|@(?:license|licence|copyright|preserve|fileoverview|file|ts-check|ts-nocheck|jest|vitest|flow|jsx)|copyright|^\s*(?:eslint-disable|eslint-enable|eslint-env|eslint|globals?)(?:\s|$)/iu;

function isHeader(comment: TSESTree.Comment, source: Source): boolean {
  const kind: string = comment.type;
  const next = source.getTokenAfter(comment, { includeComments: true });
  const hasGap = next !== null && next.loc.start.line > comment.loc.end.line + 1;
  return kind === 'Shebang' || hasGap || ABOUT_THE_FILE.test(comment.value);
}
