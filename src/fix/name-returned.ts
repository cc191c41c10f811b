import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { wrapped } from '../ast/unwrap.js';
import { addStatementBehind } from './add-statement-behind.js';
import { type Edit, replaceRange, type Source } from './edit.js';
import { freeName } from './free-name.js';
import { joinEdits } from './join-edits.js';
import { indentationAt, lineBreak, startsLine } from './layout.js';
import { inQuotesNear } from './quotes.js';
import { endLike } from './semicolons.js';
import { isStatementListItem } from './statement-lists.js';

/** Does something with what a call gives before that is returned: behind the statement that names it, or under a name of its own. */
export function useBeforeReturn(
  call: TSESTree.Expression,
  local: string,
  code: (name: string) => string,
  source: Source,
): Edit | undefined {
  const spelt = (name: string): string => inQuotesNear(source.ast, code(name), source);
  const statement = wrapped(call).parent;
  if (statement?.type !== AST_NODE_TYPES.ReturnStatement) return addStatementBehind(call, spelt, source);
  if (!isStatementListItem(statement) || !startsLine(statement, source)) return undefined;
  const name = freeName(local, source);
  const end = endLike(statement, source);
  const gap = lineBreak(source) + indentationAt(statement.range[0], source);
  const [from, to] = statement.range;
  return joinEdits([
    replaceRange(from, from + 'return'.length, `const ${name} =`),
    replaceRange(to, to, `${gap}${spelt(name)}${end}${gap}return ${name}${end}`),
  ]);
}
