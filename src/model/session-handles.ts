import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName, propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import { walk } from '../ast/walk.js';
import { wordsOf } from './cookie-words.js';
import type { Kit } from './kit.js';
import { isSessionIdKey } from './payload-words.js';

/** The file writes a session's id into a session: what is in the cookie may be no more than the key to what the server keeps. */
export function writesSessionId(kit: Kit): boolean {
  let isSo = false;
  walk(kit.sourceCode.ast, kit.sourceCode.visitorKeys, (node) => {
    isSo ||= node.type === AST_NODE_TYPES.AssignmentExpression && isIdMember(node.left);
    isSo ||= node.type === AST_NODE_TYPES.CallExpression && setsId(kit, node);
  });
  return isSo;
}

/** `req.session.sessionId`. */
function isIdMember(target: TSESTree.Node): boolean {
  const member = unwrap(target);
  if (member.type !== AST_NODE_TYPES.MemberExpression) return false;
  return isSessionIdKey(propertyName(member) ?? '') && isSession(member.object);
}

/** `session.set('sessionId', id)`. */
function setsId({ evaluator }: Kit, { callee, arguments: [key] }: TSESTree.CallExpression): boolean {
  const method = unwrap(callee);
  if (!key || method.type !== AST_NODE_TYPES.MemberExpression || propertyName(method) !== 'set') return false;
  if (!isSession(method.object)) return false;
  const value = evaluator.value(key);
  return value.kind === 'scalar' && isSessionIdKey(String(value.value));
}

function isSession(node: TSESTree.Node): boolean {
  return wordsOf(lastName(node) ?? '').some((word) => word === 'session' || word === 'sess');
}
