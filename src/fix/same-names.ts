import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { isMemberName } from '../ast/member-name.js';
import { variableAt, variableNamed } from '../ast/scope.js';
import { walk } from '../ast/walk.js';
import type { Source } from './edit.js';

/** Every name in the expression refers to the same variable at the other place. */
export function meansTheSameAt(expression: TSESTree.Node, place: TSESTree.Node, source: Source): boolean {
  let isSame = true;
  walk(expression, source.visitorKeys, (node) => {
    if (isFunction(node)) isSame = false;
    if (node.type !== AST_NODE_TYPES.Identifier || isMemberName(node)) return;
    isSame &&= variableNamed(source, node.name, place) === variableAt(source, node);
  });
  return isSame;
}
