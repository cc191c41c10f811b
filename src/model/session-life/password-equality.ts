import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { wordsOf } from '../cookie-words.js';

/** `user.password === req.body.password`, `users[name] !== password`. */
export interface PasswordEquality {
  readonly isEqual: boolean;
  readonly sides: readonly [TSESTree.Node, TSESTree.Node];
}

const EQUAL: Readonly<Record<string, boolean>> = { '==': true, '===': true, '!=': false, '!==': false };

/** A password is compared as it is: with what is known of somebody, not with what was typed again, and not with nothing. */
export function passwordEquality(node: TSESTree.Node): PasswordEquality | undefined {
  if (node.type !== AST_NODE_TYPES.BinaryExpression) return undefined;
  const isEqual = EQUAL[node.operator];
  const sides = [unwrap(node.left), unwrap(node.right)] as const;
  if (isEqual === undefined || !sides.some((side) => isPasswordName(lastName(side) ?? ''))) return undefined;
  return sides.every(mayBePassword) ? { isEqual, sides } : undefined;
}

export function isPasswordName(name: string): boolean {
  return wordsOf(name).some((word) => /^(?:password|passwd|pwd|passphrase|hash)$/u.test(word));
}

function mayBePassword(side: TSESTree.Node): boolean {
  if (side.type === AST_NODE_TYPES.MemberExpression) return !isTypedAgain(lastName(side));
  if (side.type === AST_NODE_TYPES.CallExpression) return true;
  return side.type === AST_NODE_TYPES.Identifier && side.name !== 'undefined' && !isTypedAgain(side.name);
}

function isTypedAgain(name: string | undefined): boolean {
  return wordsOf(name ?? '').some((word) => /^(?:again|confirm|new|old|repeat|retype|verify|\d)/u.test(word));
}
