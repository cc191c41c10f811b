import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from './functions.js';
import { isTransparent, wrapped } from './unwrap.js';

/**
 * The types that the program writes for an object literal: `{} satisfies T`, `{} as T`, `const x: T = {}`, a class field's, or that of what the
 * function returns. The innermost comes first.
 */
export function writtenTypes(object: TSESTree.ObjectExpression): readonly TSESTree.TypeNode[] {
  const types: TSESTree.TypeNode[] = [];
  for (let outer = object.parent; isTransparent(outer); outer = outer.parent) {
    if ('typeAnnotation' in outer) types.push(outer.typeAnnotation);
  }
  const declared = declaredType(wrapped(object));
  return (declared ? [...types, declared] : types).map(plainType);
}

/** `Partial<T>` has the keys of `T`, and an `async` function returns a `Promise<T>`. */
function plainType(type: TSESTree.TypeNode): TSESTree.TypeNode {
  if (type.type !== AST_NODE_TYPES.TSTypeReference || type.typeName.type !== AST_NODE_TYPES.Identifier) return type;
  const [first] = type.typeArguments?.params ?? [];
  return first && UTILITY_TYPES.has(type.typeName.name) ? plainType(first) : type;
}

const UTILITY_TYPES: ReadonlySet<string> = new Set(['Omit', 'Partial', 'Pick', 'Promise', 'Readonly', 'Required']);

function declaredType(node: TSESTree.Node): TSESTree.TypeNode | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.id.typeAnnotation?.typeAnnotation;
    case AST_NODE_TYPES.PropertyDefinition:
      return parent.value === node ? parent.typeAnnotation?.typeAnnotation : undefined;
    case AST_NODE_TYPES.ReturnStatement:
      return enclosingFunction(parent)?.returnType?.typeAnnotation;
    case AST_NODE_TYPES.ArrowFunctionExpression:
      return parent.returnType?.typeAnnotation;
    default:
      return undefined;
  }
}

/** The name under which the program keeps the object, or that of the function that returns it. */
export function nameOfTyped(object: TSESTree.ObjectExpression): TSESTree.Node | undefined {
  return nameAbove(object) ?? nameAbove(returning(object));
}

/** What is wrapped around the object by the name that it is kept under; for an object without one, the type that the program writes right at it. */
export function placeOfTyped(object: TSESTree.ObjectExpression): TSESTree.Node {
  return nameAbove(object) ?? (returning(object) ? object : (writtenTypes(object)[0] ?? object));
}

function nameAbove(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  const parent = node && wrapped(node).parent;
  if (node?.type === AST_NODE_TYPES.FunctionDeclaration) return node.id ?? undefined;
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.id;
    case AST_NODE_TYPES.PropertyDefinition:
    case AST_NODE_TYPES.Property:
    case AST_NODE_TYPES.MethodDefinition:
      return parent.key;
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left;
    default:
      return undefined;
  }
}

/** The function that returns the object. */
function returning(object: TSESTree.ObjectExpression): TSESTree.Node | undefined {
  const { parent } = wrapped(object);
  if (parent?.type === AST_NODE_TYPES.ArrowFunctionExpression) return parent;
  return parent?.type === AST_NODE_TYPES.ReturnStatement ? enclosingFunction(parent) : undefined;
}
