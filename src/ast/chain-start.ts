import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from './unwrap.js';

/** The call before it in a chain: `app.route('/x')` of `app.route('/x').delete(…)`. */
export function callBefore(call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  const object = objectOf(call);
  return object?.type === AST_NODE_TYPES.CallExpression ? object : undefined;
}

/**
 * What the first method of a chain is called on: `app` of `app.route('/x').delete(…)`, `t.procedure` of `t.procedure.query(…)`, `new Hono()`, and `make()` of
 * `make().get(…)`. A call of no method starts at nothing.
 */
export function chainStart(call: TSESTree.CallExpression): TSESTree.Node | undefined {
  const before = callBefore(call);
  return before ? (chainStart(before) ?? before) : objectOf(call);
}

function objectOf({ callee }: TSESTree.CallExpression): TSESTree.Node | undefined {
  const member = unwrap(callee);
  return member.type === AST_NODE_TYPES.MemberExpression ? unwrap(member.object) : undefined;
}
