import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from './functions.js';
import { lastName, propertyName } from './property-name.js';
import { isTransparent } from './unwrap.js';

/**
 * The name under which a function leaves its file: `export function GET`, `export const GET = …`, `exports.handler = …`, `export default`, and for a function in
 * an exported object the object's name. Calls around it (`withAuth(async () => …)`) do not matter. `undefined` for one that stays inside.
 */
export function exportedName(node: FunctionNode): string | undefined {
  if (node.type === AST_NODE_TYPES.FunctionDeclaration && node.id && isNamedExport(node.parent)) return node.id.name;
  for (
    let inner: TSESTree.Node = node, outer = node.parent as TSESTree.Node | undefined;
    outer;
    inner = outer, outer = outer.parent
  ) {
    if (outer.type === AST_NODE_TYPES.ExportDefaultDeclaration) return 'default';
    if (outer.type === AST_NODE_TYPES.VariableDeclarator) {
      const isExported = outer.parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration;
      return isExported && outer.id.type === AST_NODE_TYPES.Identifier ? outer.id.name : undefined;
    }
    if (outer.type === AST_NODE_TYPES.AssignmentExpression) return memberOfExports(outer.left);
    if (!isPassedOn(inner, outer)) return undefined;
  }
  return undefined;
}

/** `exports.handler`, `module.exports.handler`. */
export function memberOfExports(node: TSESTree.Node): string | undefined {
  return node.type === AST_NODE_TYPES.MemberExpression && lastName(node.object) === 'exports'
    ? propertyName(node)
    : undefined;
}

function isNamedExport(node: TSESTree.Node): boolean {
  return node.type === AST_NODE_TYPES.ExportNamedDeclaration;
}

/** What the outer node gives is, or holds, the inner one. */
export function isPassedOn(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  switch (outer.type) {
    case AST_NODE_TYPES.Property:
      return outer.value === inner;
    case AST_NODE_TYPES.ObjectExpression:
      return true;
    case AST_NODE_TYPES.CallExpression:
      return outer.arguments.some((argument) => argument === inner);
    default:
      return isTransparent(outer);
  }
}
