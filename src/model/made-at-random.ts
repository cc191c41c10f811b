import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { isRandomName } from './identity-words.js';

/** `randomUUID()`, `crypto.randomBytes(32).toString('hex')`, `model.id()`, `(1 + Math.random()).toString(16)` */
export function isMadeAtRandom(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.BinaryExpression) return [node.left, node.right].some(isMadeAtRandom);
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  const callee = unwrap(node.callee);
  const name = lastName(callee) ?? '';
  if (isRandomName(name) || (name === 'id' && node.arguments.length === 0)) return true;
  return callee.type === AST_NODE_TYPES.MemberExpression && isMadeAtRandom(callee.object);
}

/** The same, and nothing of the program goes into it: not `generateToken(user)`. */
export function isMadeOfNothing(expression: TSESTree.Node): boolean {
  return isMadeAtRandom(expression) && isGivenNothing(expression);
}

function isGivenNothing(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.BinaryExpression) return [node.left, node.right].every(isGivenNothing);
  if (node.type === AST_NODE_TYPES.MemberExpression) return isGivenNothing(node.object);
  if (node.type !== AST_NODE_TYPES.CallExpression) return true;
  return node.arguments.every(({ type }) => type === AST_NODE_TYPES.Literal) && isGivenNothing(node.callee);
}
