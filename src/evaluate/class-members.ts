import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ClassNode } from '../ast/class-node.js';
import { isFunction } from '../ast/functions.js';
import type { FunctionNode } from '../ast/functions.js';
import { propertyName } from '../ast/property-name.js';

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

/** What instances have, as far as the class names it. */
export function namesOfMembers(node: ClassNode): readonly string[] {
  const members = node.body.body.flatMap((member) =>
    'key' in member && !member.static ? (propertyName(member) ?? []) : [],
  );
  return [...members, ...parameterProperties(node).map(([name]) => name)];
}

/** `constructor(private options = {…})` */
export function parameterProperties(node: ClassNode): [string, TSESTree.Identifier][] {
  return (constructorOf(node)?.params ?? []).flatMap((parameter): [string, TSESTree.Identifier][] => {
    if (parameter.type !== AST_NODE_TYPES.TSParameterProperty) return [];
    const inner = parameter.parameter;
    const name = inner.type === AST_NODE_TYPES.AssignmentPattern ? inner.left : inner;
    return name.type === AST_NODE_TYPES.Identifier ? [[name.name, name]] : [];
  });
}
