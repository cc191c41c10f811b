import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { Kit } from './kit.js';
import { readersOf } from './token-uses.js';

/** The places that a literal reaches by itself: where it stands, or where the variable that it initialises is read. */
export function usesOfLiteral(kit: Kit, literal: TSESTree.Node): readonly TSESTree.Node[] {
  const node = wrapped(literal);
  const { parent } = node;
  const isNamed = parent?.type === AST_NODE_TYPES.VariableDeclarator && parent.init === node;
  return isNamed && parent.id.type === AST_NODE_TYPES.Identifier ? readersOf(kit, parent.id) : [node];
}

/** The objects into which its keys go: `{ ...options }`, `Object.assign({}, options)`. */
export function copiesOf(kit: Kit, literal: TSESTree.Node): readonly TSESTree.Node[] {
  return usesOfLiteral(kit, literal).flatMap((use) => {
    const { parent } = wrapped(use);
    if (parent?.type === AST_NODE_TYPES.SpreadElement) return [parent.parent];
    return parent?.type === AST_NODE_TYPES.CallExpression && lastName(parent.callee) === 'assign' ? [parent] : [];
  });
}
