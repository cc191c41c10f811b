import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Handler } from '../handlers.js';
import { isAuthentication } from './authentication-words.js';
import { leaves } from './leaves.js';
import type { Places } from './places.js';
import { marksSignedIn } from './written-identity.js';

interface Context {
  readonly places: Places;
}

/** `if (!req.session.user) return` stands before, or `if (req.session.user)` around. */
export function isSignedIn(context: Context, handler: Handler, node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node = node; at.parent && at !== handler.function; at = at.parent) {
    const { parent } = at;
    if (parent.type === AST_NODE_TYPES.IfStatement && parent.consequent === at) {
      if (tellsIdentity(context, handler, parent.test)) return true;
    } else if (parent.type === AST_NODE_TYPES.BlockStatement) {
      const before = parent.body.slice(0, parent.body.indexOf(at as TSESTree.Statement));
      if (before.some((one) => turnsAway(context, handler, one))) return true;
    }
  }
  return false;
}

function turnsAway(context: Context, handler: Handler, statement: TSESTree.Statement): boolean {
  if (statement.type !== AST_NODE_TYPES.IfStatement) return false;
  const { test, consequent } = statement;
  return (
    leaves(consequent) &&
    test.type === AST_NODE_TYPES.UnaryExpression &&
    test.operator === '!' &&
    tellsIdentity(context, handler, test.argument)
  );
}

/** `req.session.user`, `req.isAuthenticated()`. */
function tellsIdentity({ places }: Context, handler: Handler, expression: TSESTree.Node): boolean {
  const inner = unwrap(expression);
  if (inner.type === AST_NODE_TYPES.CallExpression) return isAuthentication(lastName(inner.callee) ?? '');
  const path = places.sessionAt(inner)?.path;
  if (path && path.length > 0) return marksSignedIn(path.slice(0, 1));
  const at = places.requestAt(inner);
  return (
    at !== undefined && handler.form.identity.some(({ path: own }) => own.every((key, index) => at.path[index] === key))
  );
}
