import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { addBehind } from './add-behind.js';
import { commentsWithin } from './comments.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { firstToken, tokenAfter } from './tokens.js';

/** A statement that does nothing but give back or assign a value. */
export type ValueStatement = TSESTree.ReturnStatement | TSESTree.ExpressionStatement;

/**
 * Gives the value of a statement a name of its own: `return f();` becomes `const name = f();`, with what `behind` makes of the code that is to
 * stand before the value, such as `return` or `a.b =`.
 */
export function nameValue(
  statement: ValueStatement,
  name: string,
  behind: (taking: string) => readonly string[],
  source: Source,
): Edit | undefined {
  const [from, to] = takingRange(statement, source) ?? [];
  if (from === undefined || to === undefined || commentsWithin(from, to, source).length > 0) return undefined;
  const added = addBehind(statement, behind(source.text.slice(from, to)), source);
  return added && joinEdits([replaceRange(from, to, `const ${name} =`), added]);
}

function takingRange(statement: ValueStatement, source: Source): readonly [number, number] | undefined {
  if (statement.type === AST_NODE_TYPES.ReturnStatement) return firstToken(statement, source).range;
  const { expression } = statement;
  if (expression.type !== AST_NODE_TYPES.AssignmentExpression || expression.operator !== '=') return undefined;
  let operator = tokenAfter(expression.left, source);
  while (operator.value !== '=') operator = tokenAfter(operator, source);
  return [statement.range[0], operator.range[1]];
}
