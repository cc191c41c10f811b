import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { FunctionNode } from '../ast/functions.js';
import { type Edit, replaceRange } from './edit.js';

/** Makes a function wait: `(user) => { … }` becomes `async (user) => { … }`. */
export function makeAsync(fn: FunctionNode): Edit | undefined {
  const isMethod = fn.parent.type === AST_NODE_TYPES.Property && fn.parent.method;
  return fn.async || isMethod ? undefined : replaceRange(fn.range[0], fn.range[0], 'async ');
}
