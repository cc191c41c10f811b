import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import type { FunctionNode } from '../ast/functions.js';
import type { ClassNode } from './program-index.js';

export const MAX_ANCESTORS = 16;

export function isClass(node: TSESTree.Node): node is ClassNode {
  return node.type === AST_NODE_TYPES.ClassDeclaration || node.type === AST_NODE_TYPES.ClassExpression;
}

/** The constructor that a class has itself. */
export function constructorOf(node: ClassNode): FunctionNode | undefined {
  for (const member of node.body.body) {
    if (member.type === AST_NODE_TYPES.MethodDefinition && member.kind === 'constructor' && isFunction(member.value)) {
      return member.value;
    }
  }
  return undefined;
}

export function isConstructor(node: TSESTree.Node): boolean {
  return node.parent?.type === AST_NODE_TYPES.MethodDefinition && node.parent.kind === 'constructor';
}
