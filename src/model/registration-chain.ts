import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { callOn } from '../ast/call-on.js';
import { callBefore } from '../ast/chain-start.js';
import { enclosingFunction } from '../ast/functions.js';
import { lastName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { Registration } from '../libraries/types/handlers.js';
import { namedIn } from './enclosures.js';

/** `router.route('/x').all(isAdmin).delete(handler)`. */
export function earlierInChain(call: TSESTree.CallExpression, registration: Registration): readonly TSESTree.Node[] {
  const inner = callBefore(call);
  return inner ? chainUpTo(inner, registration) : [];
}

/** What a call and those before it in its chain have run: `isAdmin` of `new Hono().use(isAdmin)`. */
export function chainUpTo(call: TSESTree.CallExpression, registration: Registration): readonly TSESTree.Node[] {
  const { middlewares, hooks = [] } = registration;
  const name = lastName(call.callee) ?? '';
  const runs = middlewares.includes(name) || hooks.includes(name);
  const given = call.arguments.flatMap((one) =>
    one.type === AST_NODE_TYPES.ObjectExpression ? namedIn(one, registration) : [one],
  );
  return [...(runs ? given : []), ...earlierInChain(call, registration)];
}

/** `router.delete('/x', handler).use(isAdmin)`, and the same around a group of routes. */
export function laterInChain(call: TSESTree.CallExpression, registration: Registration): readonly TSESTree.Node[] {
  const { behind = [], plugins = [] } = registration;
  if (behind.length === 0) return [];
  const given: TSESTree.Node[] = [];
  let whole: TSESTree.Node = call;
  for (let next = callOn(whole); next; next = callOn(next)) {
    if (behind.includes(lastName(next.callee) ?? '')) given.push(...next.arguments);
    whole = next;
  }
  const group = enclosingFunction(whole);
  const outer = group && wrapped(group).parent;
  const isGroup = outer?.type === AST_NODE_TYPES.CallExpression && plugins.includes(lastName(outer.callee) ?? '');
  return isGroup ? [...given, ...laterInChain(outer, registration)] : given;
}
