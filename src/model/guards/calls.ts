import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../ast/functions.js';
import { lastName, propertyName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Environment } from '../sources/environment.js';
import { ALLOWED, both, type Facts, own } from './facts.js';
import { asksForCaller, factsOfEquality, factsOfTest, type GuardContext, ignoresIdentity } from './tests.js';
import { isMadeOnce } from './made-once.js';
import {
  authorizesWithArgument,
  comparesPassword,
  isAuthorizationName,
  isOwnershipName,
  judges,
  onlyNotes,
} from './words.js';

const ASSERTIONS: ReadonlySet<string> = new Set(['assert', 'invariant', 'ok', 'isTrue', 'precondition']);
const EQUAL_ASSERTIONS: ReadonlySet<string> = new Set(['equal', 'strictEqual', 'deepEqual', 'deepStrictEqual']);

/** What holds behind a call that stands by itself: it throws when it does not like what it is handed. */
export function factsOfCall(context: GuardContext, call: TSESTree.CallExpression, environment: Environment): Facts {
  const name = lastName(call.callee) ?? '';
  const [first, second] = call.arguments;
  if (first && ASSERTIONS.has(name)) return factsOfTest(context, first, true, environment);
  if (first && second && EQUAL_ASSERTIONS.has(name)) return factsOfEquality(context, first, second, true, environment);
  if (throwsWithoutRow(name) && context.lookupOf(call)) return factsOfTest(context, call, true, environment);
  if (isSwallowed(call) || isNote(context, call, environment)) return [];
  if (comparesPassword(name)) return ALLOWED;
  if (ignoresIdentity(context, call, environment)) return [];
  return factsOfHanding(context, call, environment);
}

/** `findFirstOrThrow`, `findOneOrFail` */
function throwsWithoutRow(name: string): boolean {
  return /Or(?:Throw|Fail)$/u.test(name);
}

/** The call is handed the identity together with the request value, or the whole request: what it does with them is its own business. */
function factsOfHanding(context: GuardContext, call: TSESTree.CallExpression, environment: Environment): Facts {
  const handed = [...receiverOf(context, call, environment), ...call.arguments.filter((one) => !isFunction(one))];
  const mentions = handed.map((one) => context.mentionsOf(one, environment));
  const hasRequest = mentions.some(({ request }) => request);
  const hasIdentity = mentions.some(({ identity }) => identity);
  const isAuthorizing = isAuthorizationCall(context, call);
  const keys = mentions.flatMap(({ inputs }) => [...inputs]);
  const isAboutKeys = isOwnershipName(lastName(call.callee) ?? '') && keys.length > 0;
  if (hasRequest || (isAuthorizing && hasIdentity && !isAboutKeys)) return ALLOWED;
  const asks = asksForCaller(context, call);
  if (asks && keys.length === 0) return ALLOWED;
  return (hasIdentity || asks) && keys.length > 0 ? own(keys) : [];
}

/** A service that judges may find out by itself who the caller is; what else the file makes once knows nobody. */
function receiverOf(
  context: GuardContext,
  call: TSESTree.CallExpression,
  environment: Environment,
): readonly TSESTree.Expression[] {
  const inner = unwrap(call.callee);
  if (inner.type !== AST_NODE_TYPES.MemberExpression) return [];
  if (judges(propertyName(inner) ?? '')) return [inner.object];
  const isOther =
    isMadeOnce(context.kit.sourceCode, inner.object) || isOtherAct(context, call, inner.object, environment);
  return isOther ? [] : [inner.object];
}

/** `req.setTimeout(5000)`, `req.flash('error', 'Not found')`: a method of the request that is not told whom it is about. */
function isOtherAct(
  { mentionsOf, sources }: GuardContext,
  call: TSESTree.CallExpression,
  object: TSESTree.Node,
  environment: Environment,
): boolean {
  const source = sources.of(object, environment);
  const isRequest = source.kind === 'whole' && source.role === 'request' && source.path.length === 0;
  return (
    isRequest &&
    call.arguments.length > 0 &&
    call.arguments.every((one) => mentionsOf(one, environment).inputs.size === 0)
  );
}

export function isAuthorizationCall({ kit }: GuardContext, call: TSESTree.CallExpression): boolean {
  const name = lastName(call.callee) ?? '';
  const isTold = authorizesWithArgument(name) && call.arguments.length > 0;
  return isTold || isAuthorizationName(name) || kit.settings.authorization.includes(name);
}

/** `check(…).catch(log)`: whatever the check says, control goes on. */
function isSwallowed(call: TSESTree.CallExpression): boolean {
  return lastName(call.callee) === 'catch';
}

/** The response, a log, a query: it passes no judgement. */
function isNote(context: GuardContext, call: TSESTree.CallExpression, environment: Environment): boolean {
  if (context.lookupOf(call) || context.kit.recognise(call)) return true;
  // It reads a part of the request, or says who the caller is.
  const given = context.sources.of(call, environment);
  const isPart = given.kind === 'input' && !isAuthorizationName(lastName(call.callee) ?? '');
  if (isPart || ('role' in given && given.role === 'caller')) return true;
  for (let callee = unwrap(call.callee); ;) {
    if (callee.type === AST_NODE_TYPES.CallExpression) callee = unwrap(callee.callee);
    else if (callee.type === AST_NODE_TYPES.MemberExpression) {
      if (onlyNotes(propertyName(callee) ?? '')) return true;
      callee = unwrap(callee.object);
    } else {
      if (callee.type === AST_NODE_TYPES.Identifier && onlyNotes(callee.name)) return true;
      const source = context.sources.of(callee, environment);
      return source.kind === 'input' || (source.kind === 'whole' && source.role !== 'request');
    }
  }
}

/** A function earlier in the chain that looks at both may throw: what it makes of them is not judged. */
function factsOfEarlier(context: GuardContext, call: TSESTree.CallExpression, environment: Environment): Facts {
  const mentions = call.arguments
    .filter((one) => isFunction(one))
    .map((one) => context.mentionsOf(one.body, environment));
  return own(mentions.flatMap(({ inputs, identity }) => (identity ? [...inputs] : [])));
}

/** What holds in a function because of what it was handed to: `check(user, id).then(() => …)`, `requireOwner(req, () => …)`. */
export function factsOfCallback(context: GuardContext, call: TSESTree.CallExpression, environment: Environment): Facts {
  const callee = unwrap(call.callee);
  if (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    (propertyName(callee) === 'then' || propertyName(callee) === 'finally')
  ) {
    const before = unwrap(callee.object);
    const isGuard = propertyName(callee) === 'then' && before.type === AST_NODE_TYPES.CallExpression;
    if (!isGuard) return [];
    const facts = both(factsOfCall(context, before, environment), factsOfCallback(context, before, environment));
    return both(facts, factsOfEarlier(context, before, environment));
  }
  return isNote(context, call, environment) ? [] : factsOfHanding(context, call, environment);
}
