import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../../ast/functions.js';
import { lastName } from '../../ast/property-name.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Handlers } from '../handlers.js';
import type { Kit } from '../kit.js';
import type { Purpose } from '../purpose-words.js';
import { mayReach } from '../served/method-tests.js';
import { type MethodSpelling, type Served, serves } from '../served/served.js';
import { isSame, isTwin, withoutGet } from '../served/twins.js';
import { isByToken, passwordOfAddress, readsToken } from './address.js';
import type { Ending, Endings } from './endings.js';
import {
  isPathOfLogout,
  namesOfHandler,
  onlyShows,
  purposesOfServed,
  saysLogout,
  saysRevocation,
  type ServedPurposes,
} from './names.js';
import { isNoEnd } from './passing.js';
import { alwaysHappens, isChosenByRequest } from './position.js';

/** Somebody is signed out or in, or sessions end, by a request that any link makes. */
export interface GetChange {
  /** It is seen in the file, only by its name, in a branch of a handler that does other things as well, or it is a login. */
  readonly kind: 'seen' | 'named' | 'branch' | 'login';
  readonly at: TSESTree.Node;
  /** `GET /logout`. */
  readonly route: string;
  /** What does it. */
  readonly does: string;
  /** What can be written so that it serves POST alone. */
  readonly repair: MethodSpelling;
}

export interface GetChangesContext {
  readonly kit: Kit;
  readonly handlers: Handlers;
  readonly endings: Endings;
  readonly served: readonly Served[];
}

export function readGetChanges(context: GetChangesContext): readonly GetChange[] {
  const { served } = context;
  const changes = served
    .filter((one) => serves(one, 'GET'))
    .flatMap((one) => {
      const change = changeAt(context, one);
      const twin = change && change.repair.kind !== 'none' && served.find((other) => isTwin(one, other));
      return change ? [twin ? { ...change, repair: withoutGet(context.kit, one, twin) } : change] : [];
    });
  // Wrappers may register the same function twice.
  return changes.filter(({ at }, index) => changes.findIndex((other) => other.at === at) === index);
}

const NONE: MethodSpelling = { kind: 'none' };

function changeAt(context: GetChangesContext, served: Served): GetChange | undefined {
  const purposes = purposesOfServed(context.kit, served);
  if (has(purposes, 'callback') || isByToken(context.kit, served)) return undefined;
  const login = loginAt(context, served, purposes);
  if (login) return login;
  return served.functions.length > 0
    ? changeInFile(context, served, purposes)
    : changeElsewhere(context, served, purposes);
}

function has({ byPath, byHandler }: ServedPurposes, ...purposes: readonly Purpose[]): boolean {
  return purposes.some((purpose) => byPath.has(purpose) || byHandler.has(purpose));
}

function changeInFile(
  { kit, handlers, endings }: GetChangesContext,
  served: Served,
  purposes: ServedPurposes,
): GetChange | undefined {
  const isNamed = has(purposes, 'logout', 'revocation');
  for (const fn of served.functions) {
    if (isNoEnd(kit, handlers, fn, served)) continue;
    const open = endings.in(fn, isNamed ? 'all' : 'shown').filter(({ node }) => mayReach(kit, node, fn, 'GET'));
    const change = isNamed ? seen(kit, served, open[0]) : unnamed(kit, served, purposes, fn, open);
    if (change) return change;
  }
  return undefined;
}

/** What ends sessions though its name does not say so: always, or because the request asks for it. */
function unnamed(
  kit: Kit,
  served: Served,
  purposes: ServedPurposes,
  fn: FunctionNode,
  open: readonly Ending[],
): GetChange | undefined {
  const chosen = open.find(({ node }) => isChosenByRequest(kit, node, fn));
  if (chosen) return { ...seenAt(kit, served, chosen), kind: 'branch', at: chosen.at, repair: NONE };
  if (has(purposes, ...OTHERS) || readsToken(kit, fn)) return undefined;
  return seen(
    kit,
    served,
    open.find(({ node }) => alwaysHappens(kit, node, fn)),
  );
}

/** Those may well end the session that was there before. */
const OTHERS: readonly Purpose[] = ['login', 'sign-up', 'second factor', 'password change'];

function seen(kit: Kit, served: Served, ending: Ending | undefined): GetChange | undefined {
  return ending && seenAt(kit, served, ending);
}

function seenAt(kit: Kit, served: Served, ending: Ending): GetChange {
  const does = nameOf(kit, ending.node.type === AST_NODE_TYPES.CallExpression ? ending.node.callee : ending.node);
  // A function without a name would be pointed at as a whole.
  const at = isFunction(served.at) ? ending.at : served.at;
  return { kind: 'seen', at, route: routeOf(kit, served), does, repair: served.spelling };
}

/** The handler stands in another file. */
function changeElsewhere(
  context: GetChangesContext,
  served: Served,
  { byPath }: ServedPurposes,
): GetChange | undefined {
  const { kit } = context;
  const { given, path = '', at, spelling } = served;
  const handler = given.at(-1);
  const names = namesOfHandler(served);
  const twin = context.served.find((other) => isTwin(served, other));
  // One shows a page, the other signs out.
  if (twin && !isSame(kit, served, twin)) return undefined;
  // What is mounted may be a router.
  if (!handler || lastName(at) === 'use' || names.length === 0 || names.some(onlyShows)) return undefined;
  const isNamed = names.some((name) => saysLogout(name) || saysRevocation(name));
  const isPath = saysRevocation(path) || (byPath.has('logout') && isPathOfLogout(path));
  if (!isNamed && !(isPath && unwrap(handler).type !== AST_NODE_TYPES.CallExpression)) return undefined;
  return { kind: 'named', at, route: routeOf(kit, served), does: nameOf(kit, handler), repair: spelling };
}

/** Somebody is signed in with what stands in the address. */
function loginAt(
  { kit, handlers }: GetChangesContext,
  served: Served,
  purposes: ServedPurposes,
): GetChange | undefined {
  if (!has(purposes, 'login', 'sign-up') || served.methods === 'every') return undefined;
  const password = served.functions.map((fn) => passwordOfAddress(kit, fn)).find((node) => node !== undefined);
  if (!password || !served.functions.some((fn) => handlers.of(fn))) return undefined;
  return { kind: 'login', at: served.at, route: routeOf(kit, served), does: nameOf(kit, password), repair: NONE };
}

/** `GET /logout`, the name under which it is exported, or that of the file. */
function routeOf({ filename }: Kit, { methods, path, exportedAs }: Served): string {
  if (path !== undefined && path !== '') return methods === 'every' ? path : `GET ${path}`;
  return exportedAs !== undefined && exportedAs !== 'default' ? exportedAs : (filename.split(/[/\\]/u).at(-1) ?? '');
}

function nameOf({ sourceCode }: Kit, node: TSESTree.Node): string {
  const text = sourceCode.getText(node).replaceAll(/\s+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
