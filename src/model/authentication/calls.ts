import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { GuardContext } from '../guards/tests.js';
import { comparesPassword, onlyNotes } from '../guards/words.js';
import { type Environment, withEntry } from '../sources/environment.js';
import { asksByName, concernOf } from './concerns.js';
import { readsOther } from './words.js';

const MAX_CALLS = 4;

/** A call whose result nobody tests lets only those go on who are signed in, or may do so: it throws otherwise. */
export function isRefusingCall(
  context: GuardContext,
  call: TSESTree.CallExpression,
  environment: Environment,
  depth = 0,
): boolean {
  const { kit, calls } = context;
  const name = lastName(call.callee) ?? '';
  if (name === 'catch' || depth > MAX_CALLS) return false;
  const kinds = kit.recognise(call)?.readings.map(({ sink }) => sink.kind) ?? [];
  if (kinds.length > 0) return kinds.includes('token-check');
  if (kit.settings.authentication.includes(name) || kit.settings.authorization.includes(name)) return true;
  if (isOfResponse(context, call, environment) || onlyNotes(name)) return false;
  const target = calls.target(call);
  if (target) {
    if (environment.entries.has(target)) return false;
    const inside = withEntry(environment, target, { call, argument: undefined });
    return throwsIn(context, target.body, inside, depth) && concernOf(context, target.body, inside) !== 'no';
  }
  // What says who the caller is need not throw; what it gives is tested then.
  if (context.lookupOf(call) || comparesPassword(name)) return false;
  if (asksByName(kit, name)) return true;
  if (readsOther(kit, name)) return false;
  const callee = unwrap(call.callee);
  const receiver = callee.type === AST_NODE_TYPES.MemberExpression ? [callee.object] : [];
  const handed = [...receiver, ...call.arguments].filter((one) => !isFunction(one));
  return handed.some((one) => concernOf(context, one, environment) !== 'no');
}

/** It throws by itself, or because of something that it calls. */
function throwsIn(context: GuardContext, body: TSESTree.Node, environment: Environment, depth: number): boolean {
  let throws = false;
  walk(body, context.kit.sourceCode.visitorKeys, (node) => {
    if (throws) return;
    if (node.type === AST_NODE_TYPES.ThrowStatement) throws = true;
    if (node.type !== AST_NODE_TYPES.CallExpression) return;
    const name = lastName(node.callee) ?? '';
    throws ||=
      /^(?:throw|assert|invariant|reject|ok)/u.test(name) || isRefusingCall(context, node, environment, depth + 1);
  });
  return throws;
}

/** `res.status(401).json(…)`. */
export function isOfResponse(
  { sources }: GuardContext,
  call: TSESTree.CallExpression,
  environment: Environment,
): boolean {
  for (let callee = unwrap(call.callee); ;) {
    if (callee.type === AST_NODE_TYPES.CallExpression) callee = unwrap(callee.callee);
    else if (callee.type === AST_NODE_TYPES.MemberExpression) callee = unwrap(callee.object);
    else {
      const source = sources.of(callee, environment);
      return source.kind === 'whole' && source.role === 'response';
    }
  }
}

/** The callback runs for those who are signed in: `jwt.verify(token, key, (error, claims) => …)`, `requireUser(req, res, () => …)`. */
export function isRefusingAround(
  context: GuardContext,
  call: TSESTree.CallExpression,
  environment: Environment,
): boolean {
  const callee = unwrap(call.callee);
  const isThen = callee.type === AST_NODE_TYPES.MemberExpression && propertyName(callee) === 'then';
  const before = isThen ? unwrap(callee.object) : call;
  if (before.type !== AST_NODE_TYPES.CallExpression) return false;
  return isRefusingCall(context, before, environment) || (isThen && isRefusingAround(context, before, environment));
}

/** Reading it throws where nobody is signed in: `req.user.id`, `const { id } = req.user`. */
export function isThrowingRead({ sources }: GuardContext, node: TSESTree.Node, environment: Environment): boolean {
  const holder =
    node.type === AST_NODE_TYPES.MemberExpression && !node.optional
      ? node.object
      : node.type === AST_NODE_TYPES.VariableDeclarator && node.id.type === AST_NODE_TYPES.ObjectPattern
        ? node.init
        : undefined;
  const isWritten = node.parent?.type === AST_NODE_TYPES.AssignmentExpression && node.parent.left === node;
  if (!holder || isWritten || enclosingFunction(node) === undefined) return false;
  const source = sources.of(holder, environment);
  if (source.kind !== 'identity') return false;
  const { form } = source.handler;
  const isWhole = form.identity.some(
    ({ path, on }) => (on ?? 'request') === source.role && path.join('.') === source.path.join('.'),
  );
  return isWhole && !/id$/iu.test(source.path.at(-1) ?? '') && source.path.at(-1) !== 'session';
}
