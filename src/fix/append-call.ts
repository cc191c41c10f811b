import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';

/** Expressions behind which a member can be written as they are. */
const BINDS_TIGHTLY: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.ArrayExpression,
  AST_NODE_TYPES.CallExpression,
  AST_NODE_TYPES.Identifier,
  AST_NODE_TYPES.MemberExpression,
  AST_NODE_TYPES.TSNonNullExpression,
]);

/** Calls a method on the expression's value: `rows` → `rows.map(…)`, `await find()` → `(await find()).map(…)`. */
export function appendCall(expression: TSESTree.Expression, call: string, source: Source): Edit | undefined {
  const { parent, range, type } = expression;
  // Where the chain ends early there is nothing to call a method on.
  if (type === AST_NODE_TYPES.ChainExpression) return undefined;
  if (parent.type === AST_NODE_TYPES.Property && parent.shorthand)
    return replaceRange(range[1], range[1], `: ${source.getText(expression)}${call}`);
  if (BINDS_TIGHTLY.has(type)) return (fixer) => [fixer.insertTextAfter(expression, call)];
  return (fixer) => [fixer.insertTextBefore(expression, '('), fixer.insertTextAfter(expression, `)${call}`)];
}
