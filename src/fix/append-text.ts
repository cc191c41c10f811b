import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit, Source } from './edit.js';
import { withParentheses } from './parentheses.js';
import { quoted } from './property-key.js';
import { quoteNear } from './quotes.js';
import { insertTextAtEnd } from './text.js';

/** Appends text to any expression that is a string at run time: inside its last literal, or `expr + '; Secure'`. */
export function appendText(expression: TSESTree.Expression, text: string, source: Source): Edit | undefined {
  const literal = lastLiteral(expression);
  if (!literal) return concatenate(expression, text, source);
  const end = literal.range[1] - 1;
  return insertTextAtEnd({ kind: 'text', node: literal, range: [end, end] }, text, source);
}

/** The literal that the text of the expression ends with. */
function lastLiteral(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return typeof node.value === 'string' ? node : undefined;
    case AST_NODE_TYPES.TemplateLiteral:
      return node;
    case AST_NODE_TYPES.BinaryExpression:
      return node.operator === '+' ? lastLiteral(node.right) : undefined;
    default:
      return undefined;
  }
}

function concatenate(expression: TSESTree.Expression, text: string, source: Source): Edit | undefined {
  if (!isFreePlace(expression)) return undefined;
  const { first, last, depth } = withParentheses(expression, source);
  const operand = depth === 0 && !BINDS_TIGHTLY.has(expression.type) && !isArithmetic(expression);
  const end = ` + ${quoted(text, quoteNear(expression, source))}`;
  return operand
    ? (fixer) => [fixer.insertTextBefore(first, '('), fixer.insertTextAfter(last, `)${end}`)]
    : (fixer) => [fixer.insertTextAfter(last, end)];
}

/** Expressions that can be the left side of `+` as they are. */
const BINDS_TIGHTLY: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ArrayExpression,
  AST_NODE_TYPES.AwaitExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.ChainExpression,
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.Literal,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.NewExpression,
  AST_NODE_TYPES.TaggedTemplateExpression,
  AST_NODE_TYPES.ThisExpression,
  AST_NODE_TYPES.TSNonNullExpression,
  AST_NODE_TYPES.UnaryExpression,
  AST_NODE_TYPES.UpdateExpression,
]);

function isArithmetic(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.BinaryExpression && ['+', '-', '*', '/', '%', '**'].includes(node.operator);
}

/** Places where `a + b` can stand without parentheses. */
const FREE_PLACES: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ArrayExpression,
  AST_NODE_TYPES.ArrowFunctionExpression,
  AST_NODE_TYPES.AssignmentExpression,
  AST_NODE_TYPES.AssignmentPattern,
  AST_NODE_TYPES.ConditionalExpression,
  AST_NODE_TYPES.ExpressionStatement,
  AST_NODE_TYPES.LogicalExpression,
  AST_NODE_TYPES.Property,
  AST_NODE_TYPES.PropertyDefinition,
  AST_NODE_TYPES.ReturnStatement,
  AST_NODE_TYPES.SequenceExpression,
  AST_NODE_TYPES.SpreadElement,
  AST_NODE_TYPES.TemplateLiteral,
  AST_NODE_TYPES.VariableDeclarator,
  AST_NODE_TYPES.YieldExpression,
]);

function isFreePlace({ parent }: TSESTree.Expression): boolean {
  if (parent.type === AST_NODE_TYPES.BinaryExpression) return parent.operator === '+';
  const isArgument = parent.type === AST_NODE_TYPES.CallExpression || parent.type === AST_NODE_TYPES.NewExpression;
  return isArgument || FREE_PLACES.has(parent.type);
}
