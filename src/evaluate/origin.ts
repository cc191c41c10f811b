import type { TSESTree } from '@typescript-eslint/utils';

import { perFile } from './context.js';
import type { Context } from './context.js';

/**
 * An object of the program by the place where it is made: an expression, or what lies at a path inside what a call or `new` makes.
 */
export interface Origin {
  readonly node: TSESTree.Node;
  readonly path: readonly string[];
}

const origins = perFile<TSESTree.Node, Map<string, Origin>>(
  () => new Map(),
  () => new Map(),
);

/** The same object for the same node and path. */
export function originAt(context: Context, node: TSESTree.Node, path: readonly string[] = []): Origin {
  const known = origins(context, node);
  const key = JSON.stringify(path);
  const origin = known.get(key) ?? { node, path };
  known.set(key, origin);
  return origin;
}
