import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { SessionDeletionSink } from '../../libraries/types/deletions.js';
import { isLoginTable } from '../accounts/columns.js';
import { chainAround } from '../accounts/ending-code.js';
import type { Deletion, DeletionContext } from '../deletions/context.js';
import { type Flow, flowsTo } from '../deletions/flows.js';
import { momentsOf } from '../deletions/moments.js';
import { callText } from '../deletions/call-text.js';
import { verdictOf } from '../deletions/verdict.js';
import type { Handler } from '../handlers.js';
import type { Recognised } from '../kit.js';
import { methodNode } from '../method-node.js';
import type { Purpose } from '../purpose-words.js';
import type { PurposesOf } from '../purposes.js';
import type { Route } from '../routes.js';
import { readDeletions } from '../session-deletions.js';
import { isOfOwnApplication } from './applications.js';
import { isGuardedByDecorators, isOfStartedClass } from './classes.js';
import { letsEverybodyThrough } from './middlewares.js';
import { type GuardRepair, guardRepair } from './repair.js';
import { asksOnTheWay } from './ways.js';

/** A handler that ends sessions or accounts for whoever sends the request. */
export interface OpenEnding {
  /** Where a report stands. */
  readonly at: TSESTree.Node;
  readonly ends: 'sessions' | 'accounts';
  readonly act: Deletion['act'];
  /** What is called: `Session.deleteMany`. */
  readonly call: string;
  /** What lets only those through who are signed in, where that can be written. */
  readonly repair: () => GuardRepair | undefined;
}

export interface OpenEndingsContext {
  readonly context: DeletionContext;
  readonly recognised: readonly Recognised<SessionDeletionSink>[];
  readonly sessions: readonly Deletion[];
  readonly purposesOf: PurposesOf;
  /** The functions to which a framework hands requests. */
  readonly handlers: () => readonly Handler[];
  /** Something in the file is about signing in: otherwise rows of users may be rows like others. */
  readonly hasSignIn: () => boolean;
}

export function readOpenEndings(about: OpenEndingsContext): readonly OpenEnding[] {
  const { context, sessions, recognised } = about;
  const known = new Set<TSESTree.Node>(sessions.map(({ node }) => node));
  const accounts = readDeletions(context, recognised, isLoginTable).filter(({ node }) => !known.has(node));
  const found = [
    ...sessions.flatMap((deletion) => openEndings(about, deletion, 'sessions')),
    ...accounts.flatMap((deletion) => openEndings(about, deletion, 'accounts')),
  ];
  found.sort((one, other) => one.ending.at.range[0] - other.ending.at.range[0]);
  // What is done behind the first is done by the same callers.
  const first = found.filter(({ handler }, index) => found.findIndex((other) => other.handler === handler) === index);
  return first.map(({ ending }) => ending);
}

interface Found {
  readonly handler: Handler;
  readonly ending: OpenEnding;
}

function openEndings(about: OpenEndingsContext, deletion: Deletion, ends: OpenEnding['ends']): readonly Found[] {
  const { context, hasSignIn } = about;
  return flowsTo(deletion.node, context.handlers, context.calls).flatMap((flow): readonly Found[] => {
    const { handler } = flow;
    const routes = openRoutes(about, handler);
    if (!routes || isOther(about, flow, deletion) || asksOnTheWay(context, flow)) return [];
    if (ends === 'accounts' && !hasSignIn()) return [];
    const [outermost] = flow.levels;
    const outer =
      flow.levels.length > 1 && outermost?.use.type === AST_NODE_TYPES.CallExpression ? outermost.use : undefined;
    const ending: OpenEnding = {
      at: outer ? methodNode(outer) : deletion.method,
      ends,
      act: deletion.act,
      call: callText(context.kit, { ...deletion, handing: outer }),
      repair: () =>
        guardRepair(
          { context, handlers: about.handlers, purposesOf: about.purposesOf },
          handler,
          routes,
          outermost?.use ?? deletion.node,
        ),
    };
    return [{ handler, ending }];
  });
}

/** The routes by which everybody gets to it; `undefined` where there are none, or where that is not known. */
function openRoutes({ context }: OpenEndingsContext, handler: Handler): readonly Route[] | undefined {
  const { registration, decorators } = handler.form;
  if (!registration) {
    const isOpen =
      decorators?.starts !== undefined &&
      isOfStartedClass(context.kit, handler, decorators) &&
      !isGuardedByDecorators(context.kit, handler, decorators);
    return isOpen ? [] : undefined;
  }
  const isOpen = (node: TSESTree.Node) => letsEverybodyThrough(context, handler, node);
  if (!handler.around.every(isOpen)) return undefined;
  const routes = handler
    .routes()
    .filter((route) => !isMiddleware(context, route, handler) && !isAnywhere(route, handler))
    .filter((route) => isOfOwnApplication(context.kit, route, registration))
    .filter(
      ({ before, behind, parameters, isOpen: isElsewhere }) =>
        !isElsewhere && [...before, ...behind, ...parameters].every(isOpen),
    );
  return routes.length > 0 ? routes : undefined;
}

/** Where it is reached is not known: any of the middlewares for certain paths may hold for it. */
function isAnywhere({ method, path }: Route, { form: { registration } }: Handler): boolean {
  const { middlewares = [] } = registration ?? {};
  return path === undefined && middlewares.length > 0 && !middlewares.includes(method);
}

/** What runs before others, or on events. */
function isMiddleware({ handlers }: DeletionContext, { method, path }: Route, handler: Handler): boolean {
  const { hooks = [], middlewares = [] } = handler.form.registration ?? {};
  const goesOn = (handlers.variableOf(handler, 'next')?.references.length ?? 0) > 0;
  return hooks.includes(method) || (middlewares.includes(method) && path === undefined && goesOn);
}

/** These prove by something else who somebody is, or nobody is signed in yet. */
const OTHERS: readonly Purpose[] = ['login', 'sign-up', 'activation', 'second factor', 'password change', 'callback'];

/** It ends nobody else's sessions, it is not known whose, or those who get there have shown something. */
function isOther({ context, purposesOf }: OpenEndingsContext, flow: Flow, deletion: Deletion): boolean {
  const purposes = purposesOf(flow.handler);
  if (OTHERS.some((purpose) => purposes.has(purpose))) return true;
  const moments = momentsOf(context, flow);
  if (!moments) return true;
  return !moments.some(({ facts, environment }) => {
    if (facts.some((fact) => fact.kind === 'allowed' && fact.because === undefined)) return false;
    const verdict = verdictOf(context.sources.where(deletion.query.condition, environment), () => false);
    if (verdict.kind === 'open') return meansAll(context, deletion);
    if (verdict.kind !== 'chosen') return false;
    // Whoever sends the id of a session to a logout means their own.
    return !purposes.has('logout') || verdict.choices.some(({ means }) => means === 'user');
  });
}

/** `Session.deleteMany({})`, `DELETE FROM sessions`: nothing restricts it, not even that they have expired. */
function meansAll({ kit }: DeletionContext, { node, query, act }: Deletion): boolean {
  if (act !== 'delete') return false;
  const { sql, literal, condition, filter } = query;
  if (sql) return !/\b(?:where|limit|using)\b/iu.test(sql.text.map((part) => (part.known ? part.text : '?')).join(''));
  if (literal) return literal.properties.length === 0;
  if (condition.kind !== 'and' || condition.of.length > 0) return false;
  if (filter.dialect === 'builder')
    return !/\.(?:where\w*|limit|filter|match)\(/iu.test(kit.sourceCode.getText(chainAround(node)));
  return filter.dialect === 'object';
}
