import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { callBefore } from '../ast/chain-start.js';
import { literalText } from '../ast/literal-text.js';
import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Registration } from '../libraries/types/handlers.js';
import type { Kit } from './kit.js';
import { isNamedLike, isPath, receiverOfChain, VERBS } from './route-paths.js';

/** A handler is registered: on what the library makes, or on what is called like it, below something that looks like a path. */
export function registers(kit: Kit, call: TSESTree.CallExpression, registration: Registration): boolean {
  if (kit.matcher.match(call.callee, registration.callee)) return true;
  const callee = unwrap(call.callee);
  const name = callee.type === AST_NODE_TYPES.MemberExpression ? propertyName(callee) : undefined;
  if (name === undefined || !(VERBS.has(name) || registration.routes?.every.includes(name))) return false;
  return isCalledAlike(call, registration) && isBelowPath(kit, call);
}

/** What has been called on the receiver of a registration is called on a router as well. */
export function isOnRouter(kit: Kit, call: TSESTree.CallExpression, registration: Registration): boolean {
  return kit.matcher.match(call.callee, registration.callee) !== undefined || isCalledAlike(call, registration);
}

/** The first argument of a registering call is a path, and no middleware. */
export function hasPathFirst(kit: Kit, call: TSESTree.CallExpression, { middlewares }: Registration): boolean {
  const [first, second] = call.arguments;
  if (!first || !second) return false;
  const callee = unwrap(call.callee);
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return false;
  const isOfRoute = unwrap(callee.object).type === AST_NODE_TYPES.CallExpression;
  return isPath(kit, first) || (!isOfRoute && !middlewares.includes(propertyName(callee) ?? ''));
}

function isCalledAlike(call: TSESTree.CallExpression, { routes }: Registration): boolean {
  const receiver = receiverOfChain(call);
  return routes?.alike?.some((name) => isNamedLike(receiver, name)) ?? false;
}

/** `app.get('/x', …)`, `app.get(PATHS.x, …)`, `app.route('/x').get(…)`. */
function isBelowPath(kit: Kit, call: TSESTree.CallExpression): boolean {
  const [first, second] = call.arguments;
  const text = first && literalText(first);
  if (text !== undefined) return /^[/*]/u.test(text);
  if (first && second && isPath(kit, first)) return true;
  const before = callBefore(call);
  return before !== undefined && isBelowPath(kit, before);
}
