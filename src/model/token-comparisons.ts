import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isFunction } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import type { Kit } from './kit.js';
import { isStrongToken } from './login-words.js';

/** `user.refreshToken !== sent` */
export function comparedWith(kit: Kit, column: string): readonly TSESTree.Expression[] {
  return isStrongToken(column) || isStrongToken(singular(column))
    ? [...comparisonsWith(kit, column), ...comparedWithElements(kit, column)]
    : [];
}

/** `user.refreshTokens.filter((one) => one !== sent)`, `user.refreshTokens.includes(sent)` */
function comparedWithElements(kit: Kit, column: string): readonly TSESTree.Expression[] {
  const found: TSESTree.Expression[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.CallExpression) return;
    const callee = unwrap(node.callee);
    if (callee.type !== AST_NODE_TYPES.MemberExpression || !isMemberNamed(callee.object, column)) return;
    const [first] = node.arguments;
    if (!first || first.type === AST_NODE_TYPES.SpreadElement) return;
    if (/^(?:includes|indexOf)$/u.test(propertyName(callee) ?? '')) found.push(first);
    else if (isFunction(first)) found.push(...comparedWithParameter(kit, first));
  });
  return found;
}

function comparedWithParameter(kit: Kit, callback: FunctionNode): readonly TSESTree.Expression[] {
  const [parameter] = callback.params;
  if (parameter?.type !== AST_NODE_TYPES.Identifier) return [];
  const isElement = (node: TSESTree.Node) => node.type === AST_NODE_TYPES.Identifier && node.name === parameter.name;
  const found: TSESTree.Expression[] = [];
  walk(callback.body, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.BinaryExpression || !/^[!=]==?$/u.test(node.operator)) return;
    if (isElement(node.left) !== isElement(node.right))
      found.push((isElement(node.left) ? node.right : node.left) as TSESTree.Expression);
  });
  return found;
}

/** `user.tokens.some((one) => one.token === sent)` */
export function comparedInList(kit: Kit, column: string, below: string): readonly TSESTree.Expression[] {
  return comparisonsWith(kit, below).filter((node) => {
    const call = enclosingFunction(node)?.parent;
    const callee = call?.type === AST_NODE_TYPES.CallExpression ? unwrap(call.callee) : undefined;
    return callee?.type === AST_NODE_TYPES.MemberExpression && lastName(callee.object) === column;
  });
}

function comparisonsWith(kit: Kit, column: string): readonly TSESTree.Expression[] {
  const found: TSESTree.Expression[] = [];
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    if (node.type !== AST_NODE_TYPES.BinaryExpression || !/^[!=]==?$/u.test(node.operator)) return;
    const isColumn = [node.left, node.right].map((side) => isMemberNamed(side, column));
    if (isColumn[0] !== isColumn[1]) found.push((isColumn[0] ? node.right : node.left) as TSESTree.Expression);
  });
  return found;
}

function isMemberNamed(node: TSESTree.Node, name: string): boolean {
  const inner = unwrap(node);
  return inner.type === AST_NODE_TYPES.MemberExpression && propertyName(inner) === name && !isOfRequest(inner.object);
}

function isOfRequest(node: TSESTree.Node): boolean {
  return /^(?:body|cookies|headers|query|params|signedCookies)$/u.test(lastName(node) ?? '');
}

export function singular(name: string): string {
  return name.replace(/s$/u, '');
}
