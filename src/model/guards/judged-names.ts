import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { childrenOf } from '../../ast/walk.js';
import type { Kit } from '../kit.js';

const MAX_NODES = 1000;

/**
 * The names and texts of a middleware that may decide something. Not those that are only handed on: what is put on the request
 * (`req.user = { id, role }`), read from a row (`select: { role: true }`) or said of a type.
 */
export function judgedNames({ sourceCode }: Kit, body: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  const stack: TSESTree.Node[] = [body];
  for (let node = stack.pop(), count = 0; node && count < MAX_NODES; node = stack.pop(), count++) {
    if (node.type === AST_NODE_TYPES.Identifier) names.push(node.name);
    else if (node.type === AST_NODE_TYPES.Literal && typeof node.value === 'string')
      names.push(withoutColumns(node.value));
    else stack.push(...childrenOf(node, sourceCode.visitorKeys).filter((child) => !isHandedOn(child)));
  }
  return names;
}

/** `SELECT id, role FROM users WHERE id = ?`: what it asks for stands behind. A column with another name may be asked for under that. */
function withoutColumns(text: string): string {
  return text.replace(/^\s*select\s.*?\sfrom\b/isu, (columns) => (/\sas\s/iu.test(columns) ? columns : ''));
}

function isHandedOn(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  if (TYPES.has(node.type)) return true;
  switch (parent.type) {
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression:
    case AST_NODE_TYPES.TSTypeAssertion:
      return node === parent.typeAnnotation;
    case AST_NODE_TYPES.AssignmentExpression:
      return unwrap(parent.left).type === AST_NODE_TYPES.MemberExpression && isPlain(parent.right);
    case AST_NODE_TYPES.VariableDeclarator:
      return node === parent.id && node.type === AST_NODE_TYPES.ObjectPattern && node.properties.every(keepsItsName);
    case AST_NODE_TYPES.CallExpression:
      return node !== parent.callee && /^set$/u.test(lastName(parent.callee) ?? '') && isPlain(node);
    case AST_NODE_TYPES.Property:
      return node === parent.value && COLUMNS.has(propertyName(parent) ?? '') && !hasCondition(node);
    default:
      return false;
  }
}

const TYPES: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.TSInterfaceDeclaration,
  AST_NODE_TYPES.TSTypeAliasDeclaration,
  AST_NODE_TYPES.TSTypeAnnotation,
  AST_NODE_TYPES.TSTypeParameterInstantiation,
]);

/** Keys under which a query names the columns that it gives. */
const COLUMNS: ReadonlySet<string> = new Set(['attributes', 'columns', 'fields', 'include', 'projection', 'select']);

/** Of `{ role }` what is done with it stands elsewhere, unlike with `{ role: one }`. */
function keepsItsName(property: TSESTree.Property | TSESTree.RestElement): boolean {
  return property.type === AST_NODE_TYPES.Property && property.shorthand;
}

/** `include: [{ model: Role, where: { name: 'admin' } }]` */
function hasCondition(node: TSESTree.Node): boolean {
  if (node.type === AST_NODE_TYPES.ArrayExpression)
    return node.elements.some((one) => one !== null && hasCondition(one));
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return false;
  return node.properties.some(
    (one) => one.type === AST_NODE_TYPES.Property && (propertyName(one) === 'where' || hasCondition(one.value)),
  );
}

/** `decoded.role`, `{ id: decoded.id, role: decoded.role }`: nothing is asked. */
function isPlain(value: TSESTree.Node): boolean {
  const inner = unwrap(value);
  switch (inner.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.Literal:
      return true;
    case AST_NODE_TYPES.MemberExpression:
      return !inner.computed && isPlain(inner.object);
    case AST_NODE_TYPES.ChainExpression:
      return isPlain(inner.expression);
    case AST_NODE_TYPES.ObjectExpression:
      return inner.properties.every((one) =>
        isPlain(one.type === AST_NODE_TYPES.SpreadElement ? one.argument : one.value),
      );
    default:
      return false;
  }
}
