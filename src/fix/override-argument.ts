import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { CallLike } from '../ast/edit-site.js';
import { spellsNothing } from '../ast/nothing.js';
import { unwrap } from '../ast/unwrap.js';
import { addArgument, hasSpreadBefore } from './add-argument.js';
import { replaceRange } from './edit.js';
import type { Edit, Entry, Source } from './edit.js';
import { argumentList, itemAt } from './list.js';
import { isIdentifierName, quoted } from './property-key.js';
import { inQuotesNear, quoteNear } from './quotes.js';
import { setProperty } from './set-property.js';

/** What is no object of options, whatever the program does. */
const NEVER_OPTIONS: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.Literal,
  AST_NODE_TYPES.TemplateLiteral,
  AST_NODE_TYPES.ArrayExpression,
  AST_NODE_TYPES.ArrowFunctionExpression,
  AST_NODE_TYPES.FunctionExpression,
  AST_NODE_TYPES.ClassExpression,
  AST_NODE_TYPES.UnaryExpression,
  AST_NODE_TYPES.UpdateExpression,
]);

/** Sets a key for this call only: `{ ...opts, secure: true }`. */
export function overrideArgument(call: CallLike, index: number, entry: Entry, source: Source): Edit | undefined {
  const argument = call.arguments[index];
  const code = `${entryCode(call, entry, source)} }`;
  if (!argument) return addArgument(call, index, `{ ${code}`, source);
  const options = unwrap(argument);
  if (hasSpreadBefore(call, index)) return undefined;
  if (options.type === AST_NODE_TYPES.ObjectExpression) return setProperty(options, entry, source);
  if (spellsNothing(options)) return replaceRange(...argument.range, `{ ${code}`);
  if (NEVER_OPTIONS.has(options.type)) return undefined;
  return spread(call, index, code, source);
}

function entryCode(call: CallLike, { key, text }: Entry, source: Source): string {
  const spelling = isIdentifierName(key) ? key : quoted(key, quoteNear(call, source));
  return `${spelling}: ${inQuotesNear(call, text, source)}`;
}

/** The argument of a spread may be what an argument of a call may be: no parentheses are needed. */
function spread(call: CallLike, index: number, code: string, source: Source): Edit | undefined {
  const list = argumentList(call, source);
  const item = list && itemAt(list, index, source);
  if (!item) return undefined;
  const { first, last } = item;
  return (fixer) => [fixer.insertTextBefore(first, '{ ...'), fixer.insertTextAfter(last, `, ${code}`)];
}
