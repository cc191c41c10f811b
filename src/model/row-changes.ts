import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { memberOf } from '../ast/member-of.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { isAnswer } from './answers/forms.js';
import { isLogging } from './claims.js';
import type { Kit } from './kit.js';
import { statementOf } from './write-removal.js';

/** `delete user.password`, `user.password = …`, `strip(user);`, `Object.assign(user, …);`, `rows.forEach(strip);`, and another name for it. */
export function mayChangeRow(kit: Kit, use: TSESTree.Node): boolean {
  const place = placeOf(use);
  const around = wrapped(place).parent;
  switch (around?.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return around.operator === 'delete';
    case AST_NODE_TYPES.VariableDeclarator:
      return place === use && around.init !== null && unwrap(around.init) === use && isName(around.id);
    case AST_NODE_TYPES.AssignmentExpression:
      return unwrap(around.left) === place || (place === use && isName(around.left));
    case AST_NODE_TYPES.CallExpression:
      return mayBeChangedBy(kit, around, place);
    default:
      return false;
  }
}

function isName(target: TSESTree.Node): boolean {
  return target.type === AST_NODE_TYPES.Identifier;
}

/** A statement of its own, which gives nothing: what does it change? */
function mayBeChangedBy(kit: Kit, call: TSESTree.CallExpression, place: TSESTree.Node): boolean {
  const isMeant = unwrap(call.callee) === place || (call.arguments[0] && unwrap(call.arguments[0])) === place;
  return isMeant && statementOf(call) !== undefined && !isLogging(call) && !isAnswer(kit, call);
}

/** `rows[0].password` around `rows`. */
function placeOf(use: TSESTree.Node): TSESTree.Node {
  const member = memberOf(use);
  return member ? placeOf(member) : use;
}
