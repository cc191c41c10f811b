import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { enclosingFunction } from '../ast/functions.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { Kit, SinkNode } from './kit.js';
import { copiesOf } from './literal-uses.js';
import { argumentAt } from './arguments.js';
import { isCallLike, slotPresence } from './slots.js';

/** Whether a place may be edited that this call shares. */
export type SharedWith = (call: SinkNode) => boolean;

/** A key of an argument. */
export interface OptionKey {
  readonly node: SinkNode;
  readonly index: number;
  readonly presence: Presence;
  /** Its value has to be computed anew for every call: it may not stand where it is computed once. */
  readonly isPerCall: boolean;
}

/**
 * The places to edit for the key: where it is spelt or could be added, if every call that shares the object is at fault too;
 * else the argument itself, at which the key is overridden. Empty where neither is right.
 */
export function optionSites(kit: Kit, key: OptionKey, isAtFault: SharedWith): readonly EditSite[] {
  const { node, index, presence } = key;
  const alternatives = alternativesOf(presence);
  const direct = alternatives.flatMap((one): readonly EditSite[] => {
    if (one.kind === 'unknown') return [];
    if (one.site.kind === 'argument') return one.kind === 'absent' ? [one.site] : [];
    return isOwn(kit, key, one.site, isAtFault) ? [one.site] : [];
  });
  if (direct.length === alternatives.length) return direct;
  if (!isCallLike(node) || typeof argumentAt(node, index) === 'string') return [];
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

function isOwn(kit: Kit, { node, index, isPerCall }: OptionKey, site: EditSite, isAtFault: SharedWith): boolean {
  const literal = literalAt(kit, node, index, site);
  if (!literal || (isPerCall && enclosingFunction(literal) !== enclosingFunction(node))) return false;
  const copies = copiesOf(kit, literal);
  // A key that is added to an object is not seen to be needed where the object is copied: every copy has a place of its own.
  if (copies.length > 0 && site.kind === 'object') return false;
  return [literal, ...copies].every((object) => reachesOnly(kit, object, index, isAtFault));
}

function reachesOnly(kit: Kit, object: TSESTree.Node, index: number, isAtFault: SharedWith): boolean {
  const { arrivals, complete } = kit.destinationsOf(object);
  return (
    complete &&
    (arrivals.length > 0 || copiesOf(kit, object).length > 0) &&
    arrivals.every((arrival) => arrival.index === index && arrival.path.length === 0 && isAtFault(arrival.call))
  );
}

/** The object literal whose sharing decides; for an assignment the one that the argument comes from. */
function literalAt(kit: Kit, node: SinkNode, index: number, site: EditSite): TSESTree.Node | undefined {
  if (site.kind === 'object') return site.node;
  if (site.kind !== 'property') return undefined;
  if (site.node.parent.type === AST_NODE_TYPES.ObjectExpression) return site.node.parent;
  const argument = slotPresence(kit, node, { argument: index });
  const base = argument.kind === 'present' && argument.value.kind === 'object' ? argument.value.shape.site : undefined;
  return base?.kind === 'object' ? base.node : undefined;
}
