import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { startWithComments } from './comments.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { indentationAt, indentationUnit, lineBreak, startsLine } from './layout.js';
import { withParentheses } from './parentheses.js';
import { inQuotesNear } from './quotes.js';
import { endBefore, endLike, statementEnd } from './semicolons.js';
import { isStatementListItem } from './statement-lists.js';
import { firstToken } from './tokens.js';

/**
 * Adds a statement before the one in which the expression stands. A statement that stands alone behind `if` gets a block, and so does the body of a function
 * that is an expression.
 */
export function addStatementBefore(expression: TSESTree.Node, code: string, source: Source): Edit | undefined {
  const text = inQuotesNear(source.ast, code, source);
  for (let node = expression; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === AST_NODE_TYPES.ArrowFunctionExpression && parent.body === node && !isBlock(node))
      return asBody(node, text, source);
    if (isFunction(node)) return undefined;
    if (isStatementListItem(node)) return inList(node, text, source);
    if (isAlone(node)) return inBlock(node, text, source);
    if (!isAlwaysEvaluated(node)) return undefined;
  }
  return undefined;
}

/** Where the statement around it is run, so is it, and before all else that matters. */
function isAlwaysEvaluated(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.AwaitExpression:
    case AST_NODE_TYPES.ChainExpression:
    case AST_NODE_TYPES.ExpressionStatement:
    case AST_NODE_TYPES.MemberExpression:
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ThrowStatement:
    case AST_NODE_TYPES.VariableDeclaration:
    case AST_NODE_TYPES.VariableDeclarator:
      return true;
    case AST_NODE_TYPES.CallExpression:
      return parent.callee === node;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === 'void';
    default:
      return isInStatementListOrBody(node);
  }
}

function isInStatementListOrBody(node: TSESTree.Node): boolean {
  return isStatementListItem(node) || isAlone(node) || isFunction(node.parent);
}

function isBlock({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.BlockStatement;
}

/** `if (a) b();`, `else b();` */
function isAlone(node: TSESTree.Node): boolean {
  const { parent } = node;
  return parent?.type === AST_NODE_TYPES.IfStatement && parent.test !== node && !isBlock(node);
}

function endOf(statement: TSESTree.Node, source: Source): string {
  return endBefore(firstToken(statement, source), endLike(statement, source));
}

function inList(statement: TSESTree.Node, code: string, source: Source): Edit {
  const from = startWithComments(statement, source);
  const gap = startsLine(statement, source) ? lineBreak(source) + indentationAt(from, source) : ' ';
  const end = gap === ' ' ? ';' : endOf(statement, source);
  return replaceRange(from, from, `${code}${end}${gap}`);
}

function inBlock(statement: TSESTree.Node, code: string, source: Source): Edit {
  const outer = statement.parent ?? statement;
  const indentation = indentationAt(outer.range[0], source);
  const inner = lineBreak(source) + indentation + indentationUnit(source, indentation);
  const end = endOf(statement, source);
  return joinEdits([
    replaceRange(statement.range[0], statement.range[0], `{${inner}${code}${end}${inner}`),
    closed(statement, `${lineBreak(source)}${indentation}}`, source),
  ]);
}

/** `else` follows the bracket on its line, unless a comment stands between. */
function closed(statement: TSESTree.Node, bracket: string, source: Source): Edit {
  const [, end] = statement.range;
  const next = source.getTokenAfter(statement, { includeComments: true });
  return next?.value === 'else' ? replaceRange(end, next.range[0], `${bracket} `) : replaceRange(end, end, bracket);
}

function asBody(body: TSESTree.Node, code: string, source: Source): Edit | undefined {
  if (withParentheses(body, source).depth > 0) return undefined;
  const outer = body.parent ?? body;
  const indentation = indentationAt(outer.range[0], source);
  const inner = lineBreak(source) + indentation + indentationUnit(source, indentation);
  const end = statementEnd(source);
  return joinEdits([
    replaceRange(body.range[0], body.range[0], `{${inner}${code}${end}${inner}return `),
    replaceRange(body.range[1], body.range[1], `${end}${lineBreak(source)}${indentation}}`),
  ]);
}
