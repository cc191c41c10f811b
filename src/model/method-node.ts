import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import { placeOfTyped } from '../ast/written-type.js';
import type { SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';

/** Where something absent is reported: the called method's name; of `new X()` the class; of an assignment the left-hand side's last name; of a typed object its own. */
export function methodNode(node: SinkNode): TSESTree.Node {
  if (node.type === AST_NODE_TYPES.ObjectExpression) return placeOfTyped(node);
  const callee = unwrap(calleeOf(node));
  return callee.type === AST_NODE_TYPES.MemberExpression ? callee.property : callee;
}
