import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../../ast/edit-site.js';
import { isFunction, isWithin } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap, wrapped } from '../../ast/unwrap.js';
import type { Value } from '../../evaluate/value.js';
import type { Cookie } from '../cookie.js';
import type { CookieDeletion } from '../cookie-deletions.js';
import { wordsOf } from '../cookie-words.js';
import { credentialNamed } from '../credential-words.js';
import { namesIn } from '../guards/words.js';
import { type Handler, handlerAround } from '../handlers.js';
import { slotPresence } from '../slots.js';
import { middlewaresOf } from '../handlers.js';
import type { PurposesOf } from '../purposes.js';
import type { AccountAct, SessionAct, SessionEvent } from './acts.js';
import { checkedKeys } from './checked-person.js';
import { namesEnding } from './ending-words.js';
import type { ServerKeeper } from './keeper.js';
import { logoutRepair, type LogoutRepair } from './logout-repair.js';
import { leavesStoreAlone, readOwnStores } from './own-stores.js';
import type { RepairContext } from './repair-context.js';
import { entryDeletion } from './entry-deletion.js';
import { isNothing } from './nothing.js';
import { rowDeletion } from './row-deletion.js';
import { writtenIdentity } from './written-identity.js';

/** A logout that leaves the session in the store: whoever has its id is signed in, or can be again. */
export type OpenLogout = LeftSession | LeftEntry | AccountLogout;

/** The session stands in a map or object of the file, or in a database, and only the cookie with its id is deleted. */
export interface LeftEntry {
  readonly kind: 'entry';
  readonly at: TSESTree.Node;
  readonly store: string;
  /** The statement that deletes the entry of the caller; `undefined` where the file does not show how the cookie is read. */
  readonly deletion: string | undefined;
  /** What was put into a database: the deletion goes by it as it stands. */
  readonly written: TSESTree.Expression | undefined;
  readonly repair: () => undefined;
}

export interface LeftSession {
  /** Who is signed in is forgotten, the session is taken off the request, or its cookie is deleted. */
  readonly kind: 'forgotten' | 'taken off' | 'cookie';
  readonly at: TSESTree.Node;
  readonly keeper: ServerKeeper;
  readonly repair: () => LogoutRepair | undefined;
}

export interface AccountLogout {
  /** The method is not told a callback, or is told to keep what the session holds. */
  readonly kind: 'no callback' | 'keeping';
  readonly at: TSESTree.Node;
  readonly act: AccountAct;
  readonly keeping: EditSite | undefined;
  readonly repair: () => LogoutRepair | undefined;
}

export interface LogoutContext extends RepairContext {
  readonly purposesOf: PurposesOf;
  readonly cookieDeletions: readonly CookieDeletion[];
  readonly cookies: readonly Cookie[];
}

export function readOpenLogouts(context: LogoutContext): readonly OpenLogout[] {
  const { kit, acts, purposesOf, calls } = context;
  const ending = acts.filter((act) => act.kind === 'end' || act.kind === 'renewal' || endsByAssigning(act));
  const reported = new Set<Handler>();
  let keys: ReadonlySet<string> | undefined;
  const accounts = acts.filter((act): act is AccountAct => act.kind === 'logout');
  return [
    ...accounts.flatMap((act) => accountLogout(act) ?? []),
    ...acts.flatMap((act) => leftBy(act) ?? []),
    ...cookiesOnly(),
    ...entriesLeft(),
  ];

  function accountLogout(act: AccountAct): AccountLogout | undefined {
    const { node, accounts: methods, handler } = act;
    const [first] = node.arguments;
    const keeping = first && slotPresence(kit, node, { argument: 0, path: [methods.keeping] });
    const repair = () => logoutRepair(context, act);
    if (keeping?.kind === 'present' && keeping.value.kind === 'scalar' && keeping.value.value === true) {
      return isEnded(handler, act)
        ? undefined
        : { kind: 'keeping', at: keeping.node, act, keeping: keeping.site, repair: () => undefined };
    }
    const isTold = node.arguments.some(
      (one) => one.type === AST_NODE_TYPES.SpreadElement || unwrap(one).type !== AST_NODE_TYPES.ObjectExpression,
    );
    // A promise is what libraries for other frameworks give.
    const isAwaited = wrapped(node).parent?.type === AST_NODE_TYPES.AwaitExpression;
    // Where the browser keeps the session, versions that need no callback have forgotten who it was.
    const leavesNothing = act.renews !== 'yes' && !context.places.keeperOf(handler);
    if (isTold || isAwaited || leavesNothing || isEnded(handler, act)) return undefined;
    reported.add(handler);
    return { kind: 'no callback', at: node, act, keeping: undefined, repair };
  }

  function leftBy(act: SessionAct): LeftSession | undefined {
    if (act.kind !== 'write' && act.kind !== 'taken off') return undefined;
    const { handler, keeper } = act;
    if (reported.has(handler) || !purposesOf(handler).has('logout')) return undefined;
    const isForgotten = act.kind === 'write' && isSomebody(act.path) && isNothing(kit, act.value);
    const isOff = act.kind === 'taken off' && keeper.staysWithNull;
    if ((!isForgotten && !isOff) || isEnded(handler)) return undefined;
    reported.add(handler);
    return {
      kind: isOff ? 'taken off' : 'forgotten',
      at: act.node,
      keeper,
      repair: () => logoutRepair(context, act),
    };
  }

  function isSomebody(path: readonly string[]): boolean {
    const [key = '', ...below] = path;
    if (writtenIdentity(path) !== undefined) return true;
    keys ??= checkedKeys(kit, acts, purposesOf);
    return below.length === 0 && keys.has(key);
  }

  /** Only the browser's copy of the id is deleted. */
  function cookiesOnly(): readonly LeftSession[] {
    return context.cookieDeletions.flatMap(({ node, name }): readonly LeftSession[] => {
      const handler = handlerAround(context.handlers, node);
      if (!handler || reported.has(handler) || !purposesOf(handler).has('logout')) return [];
      const keeper = context.places.keeperOf(handler);
      if (
        !keeper ||
        keeper.isAssumed ||
        !(isOfSession(name, keeper) || isConfigured(name)) ||
        isOwn(name) ||
        isEnded(handler)
      )
        return [];
      reported.add(handler);
      const repair = () => logoutRepair(context, { kind: 'cookie', node, handler, keeper });
      return [{ kind: 'cookie', at: node, keeper, repair }];
    });
  }

  /** The file calls the session's cookie so. */
  function isConfigured(name: Value | undefined): boolean {
    return context.cookies.some((one) => one.written === 'by session' && isSameText(one.name, name));
  }

  /** The file writes the cookie itself, so that it is not the library's. */
  function isOwn(name: Value | undefined): boolean {
    return context.cookies.some(
      (one) => one.written !== 'by session' && one.isDeletion !== 'yes' && isSameText(one.name, name),
    );
  }

  /** Only the cookie is deleted, and the file itself has what its id leads to. */
  function entriesLeft(): readonly LeftEntry[] {
    if (context.cookieDeletions.length === 0) return [];
    const stores = readOwnStores(kit, context.cookies);
    return context.cookieDeletions.flatMap(({ node, name }): readonly LeftEntry[] => {
      const handler = handlerAround(context.handlers, node);
      if (!handler || reported.has(handler) || !purposesOf(handler).has('logout')) return [];
      const cookie = name?.kind === 'scalar' ? String(name.value) : '';
      const store = stores.find(
        (one) =>
          one.cookie === cookie && (one.variable ? credentialNamed(cookie) === 'session id' : isOfSignIn(cookie)),
      );
      if (!store || !leavesStoreAlone(context, handler, store, node)) return [];
      reported.add(handler);
      const { variable, row } = store;
      const deletion = variable
        ? entryDeletion(context, handler, { variable, cookie }, node)
        : row && rowDeletion(context, handler, row, node);
      const written = row?.stored.value;
      return [{ kind: 'entry', at: node, store: store.name, deletion, written, repair: () => undefined }];
    });
  }

  function isEnded(handler: Handler, except?: AccountAct): boolean {
    const { function: fn } = handler;
    if (ending.some(({ node }) => isWithin(node, fn))) return true;
    const others = accounts.filter((one) => one !== except && isWithin(one.node, fn));
    if (others.some(({ node }) => node.arguments.some((one) => isFunction(one)))) return true;
    if (middlewaresOf(handler).some((one) => namesIn(kit, one).some(namesEnding))) return true;
    return kit.nodes().some((node) => {
      if (node.type !== AST_NODE_TYPES.CallExpression || !isWithin(node, fn)) return false;
      const target = calls.target(node);
      if (target && target !== fn && ending.some((one) => isWithin(one.node, target))) return true;
      const isAccount = accounts.some((one) => one.node === node);
      return (!isAccount && namesEnding(lastName(node.callee) ?? '')) || handsSessionOn(node);
    });
  }

  /** `store.destroy(req.sessionID)`, `remove(req.session)`: what it makes of it is not known. */
  function handsSessionOn(node: TSESTree.CallExpression): boolean {
    return node.arguments.some((one) => {
      const thing = one.type === AST_NODE_TYPES.SpreadElement ? one.argument : one;
      const place = context.places.sessionAt(thing);
      if (place && (place.path.length === 0 || place.path[0] === 'id')) return true;
      const at = context.places.requestAt(thing);
      const id = at?.handler.form.sessionId;
      return id !== undefined && id.length === at?.path.length && id.every((key, index) => at.path[index] === key);
    });
  }
}

function isSameText(one: Value, other: Value | undefined): boolean {
  return one.kind === 'scalar' && other?.kind === 'scalar' && one.value === other.value;
}

/** Games and chats keep sessions in databases, too. */
function isOfSignIn(cookie: string): boolean {
  return (
    credentialNamed(cookie) !== undefined || wordsOf(cookie).some((word) => /^(?:auth|login|sess|session)$/u.test(word))
  );
}

/** It may end the session, as far as the file tells. */
function endsByAssigning(act: SessionAct): act is SessionEvent {
  return act.kind === 'taken off' && !act.keeper.staysWithNull;
}

/** The cookie has the library's name, or one that says that it is a session's. */
function isOfSession(value: Value | undefined, { library }: ServerKeeper): boolean {
  if (value?.kind !== 'scalar') return false;
  const name = String(value.value);
  const names = library.sinks.flatMap((sink) => (sink.kind === 'session' ? (sink.name?.default ?? []) : []));
  return names.includes(name) || credentialNamed(name) === 'session id';
}
