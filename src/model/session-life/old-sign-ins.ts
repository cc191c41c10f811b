import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { objectText } from '../object-text.js';
import { isFunction, isWithin } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { AccountMethods } from '../../libraries/types/handlers.js';
import { methodNode } from '../method-node.js';
import { type AccountAct, keepsSession, renewsWith } from './acts.js';
import { carriedOver, NOTHING } from './carried-keys.js';
import type { ServerKeeper } from './keeper.js';
import { mayHaveNoSession } from './missing-sessions.js';
import { sessionNames, settlingOf } from './settling.js';
import type { RepairContext } from './repair-context.js';
import type { SignInRepair } from './sign-in-repair.js';
import { perLibraries } from '../per-libraries.js';

/** A version of the library that signs somebody in does not give the session a new id. */
export interface OldSignIn {
  readonly at: TSESTree.Node;
  readonly accounts: AccountMethods;
  /** The program waits for a new id before it calls the method. */
  readonly repair: () => SignInRepair | undefined;
  /** A middleware gives the session a new id where this one is registered. */
  readonly middleware: () => NewArgument | undefined;
}

/** An argument that a call lacks, and before which one. */
export interface NewArgument {
  readonly call: TSESTree.CallExpression;
  readonly index: number;
  readonly code: string;
}

export function readOldSignIns(context: RepairContext): readonly OldSignIn[] {
  const { acts, places } = context;
  const renewals = acts.filter(({ kind }) => kind === 'renewal').map(({ node }) => node);
  const calls = acts.filter((act): act is AccountAct => act.kind === 'login' && act.renews === 'no');
  return [
    ...calls.flatMap((act): readonly OldSignIn[] => {
      const { node, handler, accounts } = act;
      const keeper = places.keeperOf(handler);
      const root = handler.function;
      // Behind it serves as well: what was written is moved into the new session.
      if (!keeper || renewals.some((one) => isWithin(one, root))) return [];
      const repair = () => before(context, act, keeper);
      return [{ at: methodNode(node), accounts, repair, middleware: () => undefined }];
    }),
    ...middlewares(context, renewals),
  ];
}

function before(context: RepairContext, { node, handler }: AccountAct, keeper: ServerKeeper): SignInRepair | undefined {
  const { kit, handlers, places } = context;
  const [method] = keeper.life.renew;
  const { parent } = wrapped(node);
  const isWhole =
    parent?.type === AST_NODE_TYPES.ExpressionStatement || parent?.type === AST_NODE_TYPES.ReturnStatement;
  const callee = unwrap(node.callee);
  if (!method || !isWhole || callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const replaces = method.done !== 'at once';
  if (replaces && (sessionNames(kit, places, handler).length > 0 || mayHaveNoSession(context, handler)))
    return undefined;
  const session = `${objectText(callee.object, kit.sourceCode)}.session`;
  const settling = settlingOf(kit, handlers, handler, { statement: parent, session, method });
  const carried = replaces ? carriedOver(context, { handler, keeper }, session, parent) : NOTHING;
  return settling && carried && { settling, session, carried };
}

const formsWithAccounts = perLibraries((libraries) =>
  libraries.flatMap(({ handlers = [] }) => handlers).filter(({ accounts }) => accounts !== undefined),
);

/** `app.post('/login', passport.authenticate('local'), …)`. */
function middlewares({ kit, places }: RepairContext, renewals: readonly TSESTree.Node[]): readonly OldSignIn[] {
  const form = formsWithAccounts(kit.libraries).find(
    ({ accounts }) => accounts && renewsWith(kit, accounts.renewing) === 'no',
  );
  const keeper = form && places.keeperFor(form);
  if (!form?.accounts || !keeper || renewals.length > 0) return [];
  const { accounts } = form;
  return kit.nodes().flatMap((node): readonly OldSignIn[] => {
    if (node.type !== AST_NODE_TYPES.CallExpression || !kit.matcher.match(node.callee, accounts.middleware)) return [];
    const [strategy] = node.arguments;
    const call = wrapped(node).parent;
    const isMiddleware =
      call?.type === AST_NODE_TYPES.CallExpression && call.callee !== node && call.arguments.length > 1;
    const text = strategy && literalText(strategy);
    // Without anything behind it, it sends the browser to somebody else's login.
    const last = isMiddleware ? call.arguments.at(-1) : undefined;
    const isStart = last !== undefined && (last === node || doesNothing(last)) && !hasSuccess(node);
    if (!isMiddleware || isStart || text === undefined || isStateless(text) || keepsSession(kit, node) !== 'yes')
      return [];
    const code = '(req, res, next) => req.session.regenerate(next)';
    return [
      {
        at: methodNode(node),
        accounts,
        repair: () => undefined,
        middleware: () =>
          keeper.life.renew[0]?.done === 'callback' ? { call, index: call.arguments.indexOf(node), code } : undefined,
      },
    ];
  });

  function hasSuccess(node: TSESTree.CallExpression): boolean {
    const [, options] = node.arguments;
    return options !== undefined && /success/u.test(kit.sourceCode.getText(options));
  }
}

/** `(req, res) => {}` */
function doesNothing(node: TSESTree.Node): boolean {
  return isFunction(node) && node.body.type === AST_NODE_TYPES.BlockStatement && node.body.body.length === 0;
}

/** Strategies that look at a token of every request, and the one that reads the session. */
function isStateless(strategy: string): boolean {
  return /jwt|bearer|basic|token|session|api-?key|headerapikey|anonymous|digest|hmac/iu.test(strategy);
}
