import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isMemberName } from '../../ast/member-name.js';
import { walk } from '../../ast/walk.js';
import type { Kit } from '../kit.js';

/** Something in the node is called so, whatever it is: a variable of that name could not be declared there safely. */
export function mentionsName({ sourceCode }: Kit, node: TSESTree.Node, name: string): boolean {
  let isFound = false;
  walk(node, sourceCode.visitorKeys, (inner) => {
    isFound ||= inner.type === AST_NODE_TYPES.Identifier && inner.name === name && !isMemberName(inner);
  });
  return isFound;
}
