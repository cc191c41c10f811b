import type { CallLike } from '../ast/edit-site.js';
import { addArgument, hasSpreadBefore } from './add-argument.js';
import type { Edit, Source } from './edit.js';
import { inQuotesNear } from './quotes.js';
import { replaceExpression } from './replace-expression.js';

/** Gives argument `index` the value; those before it that are missing say nothing: `set('sid', id, undefined, undefined, undefined, true)`. */
export function setArgument(call: CallLike, index: number, text: string, source: Source): Edit | undefined {
  const given = call.arguments[index];
  if (hasSpreadBefore(call, index)) return undefined;
  if (given) return replaceExpression(given, inQuotesNear(call, text, source), source);
  const missing = Array.from({ length: index - call.arguments.length }, () => 'undefined');
  return addArgument(call, call.arguments.length, [...missing, text].join(', '), source);
}
