import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { enclosingFunction, isFunction } from '../ast/functions.js';

/** Texts that stand for themselves, alone or as values in an object. */
const TEXTS = /(?<=^|: )'[^']*'(?=$|,| \})/gu;

/** Code that keeps the types of its texts where TypeScript would make `string` of them: `'lax' as const`. */
export function keepingTypes(site: EditSite, code: string): string {
  const object = objectAt(site);
  return object && widens(object) ? code.replace(TEXTS, '$& as const') : code;
}

function objectAt(site: EditSite): TSESTree.Node | undefined {
  if (site.kind === 'object') return site.node;
  return site.kind === 'property' && site.node.type === AST_NODE_TYPES.Property ? site.node.parent : undefined;
}

/** Nothing around the expression says what type it has. */
function widens(expression: TSESTree.Node): boolean {
  const { parent } = expression;
  switch (parent?.type) {
    case AST_NODE_TYPES.ArrayExpression:
    case AST_NODE_TYPES.AwaitExpression:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.ObjectExpression:
    case AST_NODE_TYPES.Property:
    case AST_NODE_TYPES.SpreadElement:
    case AST_NODE_TYPES.TSNonNullExpression:
      return widens(parent);
    case AST_NODE_TYPES.VariableDeclarator:
      return !parent.id.typeAnnotation;
    case AST_NODE_TYPES.AssignmentPattern:
      return !parent.left.typeAnnotation;
    case AST_NODE_TYPES.PropertyDefinition:
      return !parent.typeAnnotation;
    case AST_NODE_TYPES.ExportDefaultDeclaration:
      return true;
    case AST_NODE_TYPES.ReturnStatement: {
      const around = enclosingFunction(parent);
      return around !== undefined && returnsAnything(around);
    }
    default:
      return isFunction(parent) && returnsAnything(parent);
  }
}

/** It does not say what it returns, and nothing that it is given to does. */
function returnsAnything(fn: TSESTree.Node): boolean {
  if (!isFunction(fn) || fn.returnType) return false;
  const { parent } = fn;
  if (fn.type === AST_NODE_TYPES.FunctionDeclaration || parent.type === AST_NODE_TYPES.MethodDefinition) return true;
  return widens(fn);
}
