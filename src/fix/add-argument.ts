import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { CallLike } from '../ast/edit-site.js';
import { isHandTyped } from '../ast/hand-typed.js';
import { appendToList } from './append-to-list.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { argumentList } from './list.js';
import { inQuotesNear } from './quotes.js';

/** Appends argument `index`; there must be as many arguments before it, no spread, and no type that the program gives the function. */
export function addArgument(call: CallLike, index: number, text: string, source: Source): Edit | undefined {
  if (index !== call.arguments.length || hasSpreadBefore(call, index)) return undefined;
  if (isHandTyped(source, call.callee)) return undefined;
  const code = inQuotesNear(call, text, source);
  const list = argumentList(call, source);
  return list ? appendToList(list, code, source) : replaceRange(call.range[1], call.range[1], `(${code})`);
}

/** It is not known which argument stands where. */
export function hasSpreadBefore(call: CallLike, index: number): boolean {
  return call.arguments.slice(0, index + 1).some(({ type }) => type === AST_NODE_TYPES.SpreadElement);
}
