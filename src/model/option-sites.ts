import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { enclosingFunction, isFunction, isWithin } from '../ast/functions.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { Kit, SinkNode } from './kit.js';
import { copiesOf } from './literal-uses.js';
import { argumentAt } from './arguments.js';
import { isCallLike, RETURNED, slotPresence } from './slots.js';

/** Whether a place may be edited that this call shares. */
export type SharedWith = (call: SinkNode) => boolean;

/** A key of an argument. */
export interface OptionKey {
  readonly node: SinkNode;
  readonly index: number;
  /** From the argument to the object that has the key; absent where it is the argument. */
  readonly path?: readonly string[];
  readonly presence: Presence;
  /** Its value has to be computed anew for every call: it may not stand where it is computed once. */
  readonly isPerCall: boolean;
}

/**
 * The places to edit for the key: where it is spelt or could be added, if every call that shares the object is at fault too;
 * else the argument itself, at which the key is overridden. Empty where neither is right.
 */
export function optionSites(kit: Kit, key: OptionKey, isAtFault: SharedWith): readonly EditSite[] {
  const { node, index, path = [], presence } = key;
  const alternatives = alternativesOf(presence);
  const direct = alternatives.flatMap((one): readonly EditSite[] => {
    if (one.kind === 'unknown') return [];
    if (one.site.kind === 'argument') return one.kind === 'absent' && path.length === 0 ? [one.site] : [];
    return isOwn(kit, key, one.site, isAtFault) ? [one.site] : [];
  });
  if (direct.length === alternatives.length) return direct;
  if (!isCallLike(node) || typeof argumentAt(node, index) === 'string' || path.length > 0) return [];
  return [{ kind: 'argument', call: node, index }];
}

/** The argument, where taking the key away would leave an empty object as the last argument of the call. */
export function wholeArgument({ sourceCode }: Kit, node: SinkNode, site: EditSite): EditSite {
  if (site.kind !== 'property' || !isCallLike(node)) return site;
  const object = site.node.parent;
  const isLast = node.arguments.at(-1) === object && object.type === AST_NODE_TYPES.ObjectExpression;
  if (!isLast || object.properties.length > 1 || sourceCode.getCommentsInside(object).length > 0) return site;
  return { kind: 'argument', call: node, index: node.arguments.length - 1 };
}

function isOwn(kit: Kit, key: OptionKey, site: EditSite, isAtFault: SharedWith): boolean {
  const { node, isPerCall } = key;
  const literal = literalAt(kit, key, site);
  if (!literal || (isPerCall && enclosingFunction(literal) !== enclosingFunction(node))) return false;
  const copies = copiesOf(kit, literal);
  // A key that is added to an object is not seen to be needed where the object is copied: every copy has a place of its own.
  if (copies.length > 0 && site.kind === 'object') return false;
  if (key.path?.includes(RETURNED) && isReturnedIn(node, literal)) return true;
  return [literal, ...copies].every((object) => reachesOnly(kit, object, key, isAtFault));
}

function reachesOnly(kit: Kit, object: TSESTree.Node, { index, path = [] }: OptionKey, isAtFault: SharedWith): boolean {
  const { arrivals, complete } = kit.destinationsOf(object);
  return (
    complete &&
    (arrivals.length > 0 || copiesOf(kit, object).length > 0) &&
    arrivals.every((arrival) => arrival.index === index && isSamePath(arrival.path, path) && isAtFault(arrival.call))
  );
}

/** The literal is part of what a function returns that is handed to the call itself. */
export function isReturnedIn(call: SinkNode, literal: TSESTree.Node): boolean {
  for (let node = literal.parent; node && isWithin(node, call); node = node.parent) {
    if (isFunction(node)) return true;
    if (!PARTS_OF_RESULT.has(node.type)) return false;
  }
  return false;
}

const PARTS_OF_RESULT: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.BlockStatement,
  AST_NODE_TYPES.ObjectExpression,
  AST_NODE_TYPES.Property,
  AST_NODE_TYPES.ReturnStatement,
]);

function isSamePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

/** The object literal whose sharing decides; for an assignment the one that the argument comes from. */
function literalAt(kit: Kit, { node, index, path = [] }: OptionKey, site: EditSite): TSESTree.Node | undefined {
  if (site.kind === 'object') return site.node;
  if (site.kind !== 'property') return undefined;
  if (site.node.parent.type === AST_NODE_TYPES.ObjectExpression) return site.node.parent;
  const argument = slotPresence(kit, node, { argument: index, path });
  const base = argument.kind === 'present' && argument.value.kind === 'object' ? argument.value.shape.site : undefined;
  return base?.kind === 'object' ? base.node : undefined;
}
