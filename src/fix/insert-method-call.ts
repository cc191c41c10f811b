import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { indentationAt, lineBreak } from './layout.js';
import { inQuotesNear } from './quotes.js';
import { tokenBefore } from './tokens.js';

/** Calls a method before the one that is called last: `x.a().b()` becomes `x.a().method(…).b()`, on a line of its own where `.b` has one. */
export function insertMethodCall(
  call: TSESTree.CallExpression,
  method: string,
  argument: string,
  source: Source,
): Edit | undefined {
  const member = unwrap(call.callee);
  if (member.type !== AST_NODE_TYPES.MemberExpression || member.computed) return undefined;
  const dot = tokenBefore(member.property, source);
  const before = tokenBefore(dot, source);
  const code = `.${method}(${inQuotesNear(call, argument, source)})`;
  const startsLine = dot.loc.start.line > before.loc.end.line;
  const separator = startsLine ? lineBreak(source) + indentationAt(dot.range[0], source) : '';
  return replaceRange(dot.range[0], dot.range[0], code + separator);
}
