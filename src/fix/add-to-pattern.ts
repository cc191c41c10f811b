import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { appendToList } from './append-to-list.js';
import type { Edit, Source } from './edit.js';
import { firstToken, tokenAfter } from './tokens.js';

/** Adds a key at the end of a pattern that takes an object apart, under a name of its own. Nothing may follow a rest. */
export function addToPattern(
  pattern: TSESTree.ObjectPattern,
  { key, name }: { readonly key: string; readonly name: string },
  source: Source,
): Edit | undefined {
  const { properties } = pattern;
  const last = properties.at(-1);
  if (!last || last.type === AST_NODE_TYPES.RestElement) return undefined;
  let close = tokenAfter(last, source);
  while (close.value !== '}') close = tokenAfter(close, source);
  const list = { open: firstToken(pattern, source), close, items: properties, padding: ' ' } as const;
  return appendToList(list, key === name ? key : `${key}: ${name}`, source);
}
