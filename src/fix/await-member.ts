import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import { type Edit, replaceRange } from './edit.js';

/** `f()` becomes `(await f()).key`, where the function around it may wait. A result that is awaited already is taken apart all the same. */
export function awaitMember(call: TSESTree.CallExpression, key: string): Edit | undefined {
  const around = enclosingFunction(call);
  if (around && !around.async) return undefined;
  const outer = wrapped(call);
  const awaited = outer.parent?.type === AST_NODE_TYPES.AwaitExpression ? outer.parent : undefined;
  const [from, to] = (awaited ?? outer).range;
  const opening = replaceRange(from, from, awaited ? '(' : '(await ');
  const closing = replaceRange(to, to, `).${key}`);
  return (fixer) => [...opening(fixer), ...closing(fixer)];
}
