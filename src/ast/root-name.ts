import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from './unwrap.js';

/** `config` in `config.jwt.secret`; `undefined` where something else than a path of names stands. */
export function rootName(expression: TSESTree.Node): TSESTree.Identifier | undefined {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.Identifier) return node;
  const isPlain = node.type === AST_NODE_TYPES.MemberExpression && node.property.type === AST_NODE_TYPES.Identifier;
  return isPlain && !node.computed ? rootName(node.object) : undefined;
}
