import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import { walk } from '../../ast/walk.js';
import type { SessionMethod } from '../../libraries/types/sessions.js';
import type { Handler } from '../handlers.js';
import type { AccountAct, SessionEvent, SessionWrite } from './acts.js';
import { statementOf } from './continuation.js';
import type { ServerKeeper } from './keeper.js';
import { sessionIn, type Settling, settlingOf } from './settling.js';
import { mayHaveNoSession } from './missing-sessions.js';
import { isNothing } from './nothing.js';
import type { RepairContext } from './repair-context.js';
import { writtenTo } from './sign-in-repair.js';

/** The session ends in the store, and the program goes on when that is done. */
export interface LogoutRepair {
  readonly settling: Settling;
  /** Statements whose place it takes. */
  readonly instead: readonly TSESTree.ExpressionStatement[];
  /** Another version of the library may run, with which the program would not go on. */
  readonly isSure: boolean;
}

export interface ClearedSession {
  readonly kind: 'cookie';
  readonly node: TSESTree.Node;
  readonly handler: Handler;
  readonly keeper: ServerKeeper;
}

export function logoutRepair(
  context: RepairContext,
  act: AccountAct | SessionWrite | SessionEvent | ClearedSession,
): LogoutRepair | undefined {
  if (handsOn(context, act)) return undefined;
  if ('accounts' in act) return accountRepair(context, act);
  if (act.kind === 'cookie') return besideCookie(context, act);
  return insteadOfWrites(context, act);
}

/** `req.logout()` is told a callback; where the version knows none, the session is ended behind it. */
function accountRepair(context: RepairContext, act: AccountAct): LogoutRepair | undefined {
  const { kit, handlers, places } = context;
  const { node, handler, renews } = act;
  const statement = statementOf(node);
  const callee = unwrap(node.callee);
  if (!statement || callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const request = kit.sourceCode.getText(callee.object);
  if (renews === 'no') {
    const next = nextOf(statement);
    const keeper = places.keeperOf(handler);
    const method = next && keeper && endingMethod(context, handler, keeper, [statement]);
    if (!next || !method || mayHaveNoSession(context, handler)) return undefined;
    const settling = settlingOf(kit, handlers, handler, { statement: next, session: `${request}.session`, method });
    return settling && { settling, instead: [], isSure: true };
  }
  if (node.arguments.length > 0) return undefined;
  const method: SessionMethod = { name: kit.sourceCode.getText(callee.property), done: 'callback' };
  const settling = settlingOf(kit, handlers, handler, {
    statement: nextOf(statement) ?? statement,
    session: request,
    method,
  });
  return settling && { settling, instead: [statement], isSure: renews === 'yes' };
}

function besideCookie(context: RepairContext, { node, handler, keeper }: ClearedSession): LogoutRepair | undefined {
  const { kit, handlers } = context;
  const statement = statementOf(node) ?? statementOfChain(node);
  const method = endingMethod(context, handler, keeper, []);
  const request = handlers.variableOf(handler, 'request')?.name;
  if (!method || request === undefined || !statement || mayHaveNoSession(context, handler)) return undefined;
  const session = `${request}.${keeper.member}`;
  const settling = settlingOf(kit, handlers, handler, { statement, session, method });
  return settling && { settling, instead: [], isSure: true };
}

function insteadOfWrites(context: RepairContext, act: SessionWrite | SessionEvent): LogoutRepair | undefined {
  const { kit, handlers, places, acts } = context;
  const { handler, keeper } = act;
  const own = statementOf(act.node);
  if (!own) return undefined;
  const target = act.kind === 'write' ? writtenTo(act) : assignedTo(act.node);
  const session = target && sessionIn(places, target);
  if (!session) return undefined;
  const found = acts.flatMap((one): readonly TSESTree.ExpressionStatement[] => {
    const isSame = (one.kind === 'write' && isNothing(kit, one.value)) || one.kind === 'taken off';
    const statement = isSame && one.handler === handler ? statementOf(one.node) : undefined;
    return statement && statement.parent === own.parent ? [statement] : [];
  });
  const instead = [...new Set(found)];
  const run = runFrom(instead[0]);
  const [first] = run;
  const last = run.at(-1);
  const method = endingMethod(context, handler, keeper, instead);
  if (!first || !last || !method || isKeptBefore(first)) return undefined;
  const text = kit.sourceCode.getText(session);
  const settling = settlingOf(kit, handlers, handler, { statement: nextOf(last) ?? first, session: text, method });
  const isMoved = settling?.continuation?.kind === 'callback' && run.length < instead.length;
  return settling && !isMoved ? { settling, instead, isSure: true } : undefined;

  /** What the next page is to find in the session would be lost with it. */
  function isKeptBefore(start: TSESTree.Statement): boolean {
    const earlier = acts.filter((one) => one.handler === handler && one.node.range[1] <= start.range[0]);
    return earlier.some((one) => one.kind === 'write' && !isNothing(kit, one.value));
  }

  /** Those that stand directly one behind the other. */
  function runFrom(start: TSESTree.ExpressionStatement | undefined): readonly TSESTree.ExpressionStatement[] {
    const found: TSESTree.ExpressionStatement[] = [];
    for (let at: TSESTree.Statement | undefined = start; at && isInstead(at); at = nextOf(at)) found.push(at);
    return found;
  }

  function isInstead(statement: TSESTree.Statement): statement is TSESTree.ExpressionStatement {
    return instead.some((one) => one === statement);
  }
}

function assignedTo(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === AST_NODE_TYPES.AssignmentExpression) return node.left;
  return node.type === AST_NODE_TYPES.UnaryExpression ? node.argument : undefined;
}

/** When the session has ended there is none to read from or to write to: where the program does that, it is given a new one. */
function endingMethod(
  context: RepairContext,
  handler: Handler,
  { life }: ServerKeeper,
  except: readonly TSESTree.Node[],
): SessionMethod | undefined {
  return usesSession(context, handler, except) ? life.renew[0] : life.end[0];
}

/** Members of a request that need its session: messages for the next page. */
const NEEDING_SESSION = /^(?:flash|csrfToken|consumeFlash)$/u;

function usesSession(
  { kit, places }: RepairContext,
  { function: fn }: Handler,
  except: readonly TSESTree.Node[],
): boolean {
  const [from] = except[0]?.range ?? fn.range;
  let isSo = false;
  walk(fn, kit.sourceCode.visitorKeys, (node) => {
    if (isSo || node.type !== AST_NODE_TYPES.MemberExpression || node.range[0] < from) return;
    const isIn = except.some(({ range }) => range[0] <= node.range[0] && node.range[1] <= range[1]);
    isSo = !isIn && (places.sessionAt(node) !== undefined || NEEDING_SESSION.test(propertyName(node) ?? ''));
  });
  return isSo;
}

/** `next()`: what comes behind this handler may go on with the session. */
function handsOn(
  { handlers }: RepairContext,
  { node, handler }: { readonly node: TSESTree.Node; readonly handler: Handler },
): boolean {
  const next = handlers.variableOf(handler, 'next');
  return (next?.references ?? []).some(({ identifier }) => {
    const { parent } = identifier;
    const isCalled = parent.type === AST_NODE_TYPES.CallExpression && parent.callee === identifier;
    return isCalled && parent.arguments.length === 0 && identifier.range[0] > node.range[0];
  });
}

function nextOf(statement: TSESTree.Statement): TSESTree.Statement | undefined {
  const { parent } = statement;
  return parent.type === AST_NODE_TYPES.BlockStatement ? parent.body[parent.body.indexOf(statement) + 1] : undefined;
}

/** `return res.clearCookie('sid').redirect('/')`. */
function statementOfChain(node: TSESTree.Node): TSESTree.Statement | undefined {
  let at = wrapped(node);
  while (at.parent?.type === AST_NODE_TYPES.MemberExpression || at.parent?.type === AST_NODE_TYPES.CallExpression) {
    at = wrapped(at.parent);
  }
  const { parent } = at;
  const isWhole =
    parent?.type === AST_NODE_TYPES.ExpressionStatement || parent?.type === AST_NODE_TYPES.ReturnStatement;
  return isWhole ? parent : undefined;
}
