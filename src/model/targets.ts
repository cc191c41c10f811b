import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { isWithin } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { variableAt } from '../ast/scope.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Arrival } from '../evaluate/destinations.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence, Value } from '../evaluate/value.js';
import type { Slot } from '../libraries/types.js';
import type { Cookie, CookieReading } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import { argumentAt } from './arguments.js';
import { isCallLike, slotPresence } from './slots.js';

/** A place to edit, and the keys that have to be wrapped around what is written there: `cookie` in `session({ cookie: { … } })`. */
export interface Target {
  readonly site: EditSite;
  readonly wrap: readonly string[];
  /** What the innermost wrapping object has to hold first, as code: `...config.cookie`. */
  readonly keep?: string;
}

/** Whether everything that shares a place is at fault too. */
export interface Sharing {
  /** What stands at this argument, at this path. */
  readonly isAtFaultAt: (arrival: Arrival) => boolean;
  /** The property or assignment carries a faulty value. */
  readonly isAtFaultIn: (holder: TSESTree.Node) => boolean;
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
  const found = alternativesOf(presence).map((one) => directTarget(kit, cookie.node, slot, one, sharing));
  const direct = found.filter((target) => target !== undefined);
  if (direct.length === found.length) return direct.map((target) => restating(target, reading));
  const override = overrideTarget(kit, cookie.node, slot);
  return override ? [override] : [];
}

/** A new options object says again what it takes the place of. */
function restating(target: Target, { restated }: CookieReading): Target {
  return restated === undefined || target.wrap.length === 0 ? target : { ...target, keep: restated };
}

function directTarget(
  kit: Kit,
  node: SinkNode,
  slot: Slot,
  presence: Exclude<Presence, { kind: 'oneOf' }>,
  sharing: Sharing,
): Target | undefined {
  if (presence.kind === 'unknown') return undefined;
  const { site } = presence;
  const wrap = missingPath(kit, node, slot, presence);
  if (site.kind === 'argument') return presence.kind === 'absent' || wrap.length > 0 ? { site, wrap } : undefined;
  const constant = presence.kind === 'present' ? sharedConstant(kit, presence.node, sharing) : undefined;
  if (constant) return { site: { kind: 'literal', node: constant }, wrap: [] };
  const base = site.kind === 'object' ? sharedBase(kit, site.node, sharing) : undefined;
  if (base) return { site: { kind: 'object', node: base }, wrap };
  const literal = literalAt(kit, node, slot, site);
  return literal && isEditable(kit, literal, sharing) ? { site, wrap } : undefined;
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
  return isEditable(kit, site.node, sharing) ? site.node : undefined;
}

/** The object literal whose sharing decides: the site's own, or for an assignment the one that the options come from. */
function literalAt(kit: Kit, node: SinkNode, slot: Slot, site: EditSite): TSESTree.ObjectExpression | undefined {
  if (site.kind === 'object') return site.node;
  if (site.kind !== 'property') return undefined;
  if (site.node.parent.type === AST_NODE_TYPES.ObjectExpression) return site.node.parent;
  const options = slotPresence(kit, node, slot);
  const base = options.kind === 'present' && options.value.kind === 'object' ? options.value.shape.site : undefined;
  return base?.kind === 'object' ? base.node : undefined;
}

/** Answers by sharing and literal: a thousand calls may share one object. */
const editable = new WeakMap<Sharing, Map<TSESTree.Node, boolean>>();

function isEditable(kit: Kit, literal: TSESTree.Node, sharing: Sharing): boolean {
  const known = editable.get(sharing) ?? new Map<TSESTree.Node, boolean>();
  editable.set(sharing, known);
  let answer = known.get(literal);
  if (answer === undefined) {
    const { arrivals, complete } = kit.destinationsOf(literal);
    answer = complete && arrivals.length > 0 && arrivals.every(sharing.isAtFaultAt);
    known.set(literal, answer);
  }
  return answer;
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

/** `undefined`, or `true` where an object could stand. */
function isOpen(presence: Presence): boolean {
  if (presence.kind !== 'present' || presence.value.kind !== 'scalar') return false;
  return presence.value.value === undefined || presence.value.value === true;
}

function overrideTarget(kit: Kit, node: SinkNode, slot: Slot): Target | undefined {
  const argument = argumentAt(node, slot.argument);
  if (argument === 'unknown' || !isCallLike(node)) return undefined;
  const site: EditSite = { kind: 'argument', call: node, index: slot.argument };
  if (argument === 'absent') return { site, wrap: slot.path ?? [] };
  const [key, ...deeper] = slot.path ?? [];
  if (key === undefined) return { site, wrap: [] };
  if (deeper.length > 0) return undefined;
  if (argument.type === AST_NODE_TYPES.Identifier)
    return { site, wrap: [key], keep: `...${kit.sourceCode.getText(argument)}.${key}` };
  const given = argument.type === AST_NODE_TYPES.ObjectExpression ? propertyOf(argument, key) : undefined;
  return (
    given && { site: { kind: 'property', node: given }, wrap: [key], keep: `...${kit.sourceCode.getText(given.value)}` }
  );
}

/** The last property of that name, when its value is a name or a member, which can be spread. */
function propertyOf(object: TSESTree.ObjectExpression, key: string): TSESTree.Property | undefined {
  const last = object.properties.findLast(
    (one) => one.type === AST_NODE_TYPES.SpreadElement || propertyName(one) === key,
  );
  if (last?.type !== AST_NODE_TYPES.Property) return undefined;
  const { type } = unwrap(last.value);
  return type === AST_NODE_TYPES.Identifier || type === AST_NODE_TYPES.MemberExpression ? last : undefined;
}

/** Text is edited where its last piece is spelt, or appended to at the argument. */
function textTargets(
  kit: Kit,
  cookie: Cookie,
  reading: CookieReading,
  presence: Presence,
  sharing: Sharing,
): readonly Target[] {
  const argument = textArgument(cookie.node, reading);
  const site = presence.kind === 'absent' || presence.kind === 'present' ? presence.site : undefined;
  const whole = reading.text?.node;
  if (!whole) return [];
  const inPlace = argument && (isWithin(whole, argument) || isItem(whole));
  if (!inPlace && !isEditable(kit, whole, sharing) && !isHeld(kit, whole, sharing)) {
    return argument && isText(kit.evaluator.value(argument))
      ? [{ site: { kind: 'string expression', node: argument }, wrap: [] }]
      : [];
  }
  if (site?.kind === 'text' && isWithin(site.node, whole)) return [{ site, wrap: [] }];
  return [{ site: { kind: 'string expression', node: whole as TSESTree.Expression }, wrap: [] }];
}

/** Spelt in an object that reaches only what is at fault: `const headers = { 'Set-Cookie': 'a=1' }`. */
function isHeld(kit: Kit, text: TSESTree.Node, sharing: Sharing): boolean {
  const { parent } = wrapped(text);
  if (parent?.type !== AST_NODE_TYPES.Property || wrapped(text) !== parent.value) return false;
  return isEditable(kit, parent.parent, sharing);
}

/** Spelt as an item of a list, nowhere else: `['a=1']`, `list.push('a=1')`. */
function isItem(text: TSESTree.Node): boolean {
  const { parent } = wrapped(text);
  if (parent?.type === AST_NODE_TYPES.ArrayExpression) return true;
  return parent?.type === AST_NODE_TYPES.CallExpression && ['push', 'unshift'].includes(lastName(parent.callee) ?? '');
}

function isText(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'scalar' && typeof value.value === 'string');
}

/** The argument, or the element of a list in it, that the text is the value of. */
function textArgument(node: SinkNode, reading: CookieReading): TSESTree.Expression | undefined {
  const given = reading.textAt && argumentAt(node, reading.textAt.argument);
  if (!given || typeof given === 'string' || !reading.text) return undefined;
  const { node: whole } = reading.text;
  if (isWithin(whole, given)) return whole as TSESTree.Expression;
  return given.type === AST_NODE_TYPES.ArrayExpression || given.type === AST_NODE_TYPES.ObjectExpression
    ? undefined
    : given;
}
