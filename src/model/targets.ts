import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Cookie, CookieObject, CookieReading } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import { overrideTarget } from './override-target.js';
import { isEditable, placeOf, placesOfSharers } from './sharing.js';
import type { Sharing } from './sharing.js';
import { isSpreadForCall } from './spread-arguments.js';
import { isCallLike, slotPresence } from './slots.js';
import type { Target } from './target.js';
import { isPartOf } from './typed-configurations.js';
import { textTargets } from './text-targets.js';

export type { Sharing } from './sharing.js';
export type { Target } from './target.js';

interface Found extends Target {
  /** The object literal whose sharing decides. */
  readonly literal?: TSESTree.ObjectExpression;
}

/**
 * The places that an edit of an attribute has to change: where its value comes from, if everything that shares the place is at fault too, else an
 * override at the call. Empty where neither is right.
 */
export function targetsOf(
  kit: Kit,
  cookie: Cookie,
  reading: CookieReading,
  presence: Presence,
  sharing: Sharing,
): readonly Target[] {
  const slot = reading.options;
  if (!slot) return textTargets(kit, cookie, reading, presence, sharing);
  if (reading.gathered) {
    const call = isCallLike(cookie.node) ? cookie.node : undefined;
    return call ? [{ site: { kind: 'arguments', call, keys: reading.gathered }, wrap: [] }] : [];
  }
  const found = alternativesOf(presence).map(
    (one) => onObject(reading, one) ?? directTarget(kit, cookie.node, slot, one, sharing),
  );
  const direct = found.filter((target) => target !== undefined);
  if (direct.length === found.length && leavesNoneBehind(kit, direct, sharing))
    return direct.map((target) => restating(target, reading));
  const override = reading.object ? lastTarget(kit, reading.object) : overrideTarget(kit, cookie.node, slot);
  return override ? [override] : [];
}

/** What is assigned to the object that stands for the cookie, or could be. */
function onObject({ object }: CookieReading, presence: Presence): Target | undefined {
  if (!object || presence.kind === 'unknown' || presence.kind === 'oneOf') return undefined;
  const { site } = presence;
  const isOnIt = site.kind === 'member statement' || (site.kind === 'property' && object.has(site.node));
  return isOnIt ? { site, wrap: [] } : undefined;
}

/** Where the object that stands for the cookie is told last. */
function lastTarget(kit: Kit, { last }: CookieObject): Target | undefined {
  if (!last) return undefined;
  return 'site' in last ? { site: last.site, wrap: [] } : overrideTarget(kit, last.call, last.options);
}

/** A new options object says again what it takes the place of. */
function restating(target: Target, { restated }: CookieReading): Target {
  return restated === undefined || target.wrap.length === 0 ? target : { ...target, keep: [restated] };
}

function directTarget(
  kit: Kit,
  node: SinkNode,
  slot: Slot,
  presence: Exclude<Presence, { kind: 'oneOf' }>,
  sharing: Sharing,
): Found | undefined {
  if (presence.kind === 'unknown') return undefined;
  const { site } = presence;
  if (site.kind === 'positional argument') return { site, wrap: [] };
  const wrap = missingPath(kit, node, slot, presence);
  if (site.kind === 'argument') return presence.kind === 'absent' || wrap.length > 0 ? { site, wrap } : undefined;
  const constant = presence.kind === 'present' ? sharedConstant(kit, presence.node, sharing) : undefined;
  if (constant) return { site: { kind: 'literal', node: constant }, wrap: [] };
  const base = site.kind === 'object' ? sharedBase(kit, site.node, sharing) : undefined;
  if (base) return { site: { kind: 'object', node: base }, wrap };
  const literal = literalAt(kit, node, slot, site);
  if (!literal) return undefined;
  if (isEditable(kit, literal, sharing) || isPartOf(kit, node, literal)) return { site, wrap, literal };
  return site.kind === 'property' && isSpreadForCall(kit, literal, node) ? { site, wrap } : undefined;
}

/**
 * What shares one of the places has no other place that is at fault: else it would be repaired in part, and the rest of its fault could no longer be
 * shown.
 */
function leavesNoneBehind(kit: Kit, targets: readonly Found[], sharing: Sharing): boolean {
  const places = new Set(targets.map(({ site }) => placeOf(site)));
  return targets.every(
    ({ literal }) =>
      !literal ||
      placesOfSharers(kit, literal, sharing).every(
        (others) => others.every((place) => !places.has(place)) || others.every((place) => places.has(place)),
      ),
  );
}

/** The literal of a constant that is there for this one fault: every use of it is the value of a property at fault. */
function sharedConstant(kit: Kit, holder: TSESTree.Node, sharing: Sharing): TSESTree.Literal | undefined {
  const name = holder.type === AST_NODE_TYPES.Property ? unwrap(holder.value) : undefined;
  const variable = name?.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || others.length > 0 || definition?.node.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  const { id, init, parent } = definition.node;
  if (id.type !== AST_NODE_TYPES.Identifier || init?.type !== AST_NODE_TYPES.Literal) return undefined;
  if (parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration) return undefined;
  const uses = variable.references
    .filter((reference) => reference.init !== true)
    .map(({ identifier }) => wrapped(identifier));
  return uses.every(({ parent: user }) => user?.type === AST_NODE_TYPES.Property && sharing.isAtFaultIn(user))
    ? init
    : undefined;
}

/** The object that several calls at fault spread first: what all of them lack is added there, once. */
function sharedBase(
  kit: Kit,
  literal: TSESTree.ObjectExpression,
  sharing: Sharing,
): TSESTree.ObjectExpression | undefined {
  const [first, ...others] = literal.properties;
  if (first?.type !== AST_NODE_TYPES.SpreadElement || others.some((one) => one.type === AST_NODE_TYPES.SpreadElement))
    return undefined;
  const value = kit.evaluator.value(first.argument);
  const site = value.kind === 'object' ? value.shape.site : undefined;
  if (site?.kind !== 'object' || kit.destinationsOf(site.node).arrivals.length < 2) return undefined;
  if (placesOfSharers(kit, site.node, sharing).some((places) => new Set(places).size > 1)) return undefined;
  return isEditable(kit, site.node, sharing) ? site.node : undefined;
}

/** The object literal whose sharing decides: the site's own, for an assignment the one that is written to. */
function literalAt(kit: Kit, node: SinkNode, slot: Slot, site: EditSite): TSESTree.ObjectExpression | undefined {
  if (site.kind === 'object') return site.node;
  if (site.kind !== 'property') return undefined;
  if (site.node.parent.type === AST_NODE_TYPES.ObjectExpression) return site.node.parent;
  if (site.node.type === AST_NODE_TYPES.AssignmentExpression) return writtenTo(kit, site.node);
  const options = slotPresence(kit, node, slot);
  const base = options.kind === 'present' && options.value.kind === 'object' ? options.value.shape.site : undefined;
  return base?.kind === 'object' ? base.node : undefined;
}

function writtenTo(kit: Kit, { left }: TSESTree.AssignmentExpression): TSESTree.ObjectExpression | undefined {
  const member = unwrap(left);
  if (member.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const object = kit.evaluator.value(member.object);
  const base = object.kind === 'object' ? object.shape.site : undefined;
  return base?.kind === 'object' ? base.node : undefined;
}

/** The keys of the slot's path that are missing in the program: `cookie` in `session({ secret })`. */
function missingPath(kit: Kit, node: SinkNode, slot: Slot, presence: Presence): readonly string[] {
  if (presence.kind !== 'absent') return [];
  const path = slot.path ?? [];
  const given = path.findIndex((_, depth) => {
    const here = slotPresence(kit, node, { argument: slot.argument, path: path.slice(0, depth + 1) });
    return alternativesOf(here).some((one) => one.kind === 'absent' || isOpen(one));
  });
  return given === -1 ? [] : path.slice(given);
}

/** `undefined`, or `true` or a name where an object could stand. */
function isOpen(presence: Presence): boolean {
  if (presence.kind !== 'present') return false;
  const { value } = presence;
  if (value.kind !== 'scalar') return value.kind === 'text';
  return value.value === undefined || value.value === true || typeof value.value === 'string';
}
