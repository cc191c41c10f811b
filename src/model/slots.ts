import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { type CallLike, type EditSite, nowhere } from '../ast/edit-site.js';
import { isFunction } from '../ast/functions.js';
import { unwrap } from '../ast/unwrap.js';
import { keyOf, oneOfPresence } from '../evaluate/presence.js';
import type { Presence, Value } from '../evaluate/value.js';
import type { Slot, When } from '../libraries/types/origin.js';
import { argumentAt } from './arguments.js';
import type { Kit, SinkNode } from './kit.js';
import { valueOfTyped } from './typed-values.js';

/** What stands in the slot. An argument that is not there is absent, and can be added. */
export function slotPresence(kit: Kit, node: SinkNode, slot: Slot): Presence {
  const argument = argumentAt(node, slot.argument);
  if (argument === 'unknown') return { kind: 'unknown', why: 'spread', node };
  const site = argumentSite(node, slot.argument);
  if (argument === 'absent') return { kind: 'absent', site };
  const value = node.type === AST_NODE_TYPES.ObjectExpression ? valueOfTyped(kit, node) : kit.evaluator.value(argument);
  let presence: Presence = { kind: 'present', value, node: argument, site };
  for (const key of slot.path ?? []) presence = key === RETURNED ? returned(kit, node, presence) : below(presence, key);
  return presence;
}

/** What the argument says that is a value of its own: `undefined` says as little as none. */
export function positionalPresence(kit: Kit, node: SinkNode, argument: number | undefined): Presence {
  const presence: Presence =
    argument === undefined
      ? { kind: 'absent', site: nowhere('no argument of the call') }
      : slotPresence(kit, node, { argument });
  if (presence.kind === 'unknown' || presence.kind === 'oneOf' || presence.site.kind !== 'argument') return presence;
  const site: EditSite = { ...presence.site, kind: 'positional argument' };
  if (presence.kind === 'present' && presence.value.kind === 'oneOf')
    return { ...presence, site: nowhere('what is given depends on the way') };
  const isNothing = presence.kind === 'present' && isOfKind(presence.value, presence.node, 'absent');
  return presence.kind === 'absent' || isNothing ? { kind: 'absent', site } : { ...presence, site };
}

/** The step of a path from a function to what it returns. */
export const RETURNED = '()';

function returned(kit: Kit, node: SinkNode, presence: Presence): Presence {
  if (presence.kind === 'oneOf') return oneOfPresence(presence.alternatives.map((one) => returned(kit, node, one)));
  if (presence.kind === 'unknown') return presence;
  const unknown: Presence = { kind: 'unknown', why: 'call', node };
  if (presence.kind === 'absent') return unknown;
  if (presence.value.kind !== 'function' || !isFunction(presence.value.node)) return unknown;
  const results = kit.evaluator.resultsOf(presence.value.node);
  if (results.length === 0) return unknown;
  return oneOfPresence(
    results.map((result) => ({
      kind: 'present',
      value: kit.evaluator.value(result),
      node: result,
      site: nowhere('what a function returns'),
    })),
  );
}

/** The key of what is present; what is absent has no keys, and its site stands for theirs. */
export function below(presence: Presence, key: string): Presence {
  switch (presence.kind) {
    case 'present':
      // A function may be called for the object: what it returns is not followed.
      if (presence.value.kind === 'function') return { kind: 'unknown', why: 'call', node: presence.node };
      return keyOf(presence.value, key, presence.site);
    case 'oneOf':
      return oneOfPresence(presence.alternatives.map((one) => below(one, key)));
    default:
      return presence;
  }
}

function argumentSite(node: SinkNode, index: number): EditSite {
  return isCallLike(node) ? { kind: 'argument', call: node, index } : nowhere('not an argument of a call');
}

export function isCallLike(node: TSESTree.Node): node is CallLike {
  return node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.NewExpression;
}

/** The conditions hold. An argument of which too little is known is taken as an object, but not as a function or text. */
export function applies(kit: Kit, node: SinkNode, conditions: readonly When[] | undefined): boolean {
  return (conditions ?? []).every((condition) => holds(kit, node, condition));
}

type Kind = Extract<When, { is: string }>['is'];

function holds(kit: Kit, node: SinkNode, condition: When): boolean {
  // A spread argument hides what stands where.
  if (argumentAt(node, condition.argument) === 'unknown') return false;
  return isMet(condition, slotPresence(kit, node, condition));
}

function isMet(condition: When, presence: Presence): boolean {
  switch (presence.kind) {
    case 'absent':
      return 'is' in condition && (condition.is === 'absent' || condition.is === 'not known to be present');
    case 'unknown':
      return 'is' in condition && (condition.is === 'present' || condition.is === 'not known to be present');
    case 'oneOf': {
      const met = presence.alternatives.map((one) => isMet(condition, one));
      return 'is' in condition && ABOUT_PRESENCE.has(condition.is) ? met.includes(true) : !met.includes(false);
    }
    case 'present': {
      const { value } = presence;
      if ('is' in condition) return isOfKind(value, unwrap(presence.node), condition.is);
      return value.kind === 'scalar' && typeof value.value === 'string' && value.value.toLowerCase() === condition.text;
    }
  }
}

/** One of several cases is enough: the layout applies in that case. */
const ABOUT_PRESENCE: ReadonlySet<Kind> = new Set<Kind>(['absent', 'present', 'not known to be present']);

function isOfKind(value: Value, node: TSESTree.Node, kind: Kind): boolean {
  if (value.kind === 'oneOf') {
    const ofKind = value.values.map((one) => isOfKind(one, node, kind));
    return ABOUT_PRESENCE.has(kind) ? ofKind.includes(true) : !ofKind.includes(false);
  }
  switch (kind) {
    case 'plain object':
      return value.kind === 'object';
    case 'object':
      return value.kind === 'object' || value.kind === 'instance' || value.kind === 'list';
    case 'array':
      return value.kind === 'list';
    case 'function':
      return value.kind === 'function' || isFunction(node);
    case 'text':
      return value.kind === 'text' || (value.kind === 'scalar' && typeof value.value === 'string');
    case 'time':
      return isTime(value);
    case 'true':
      return value.kind === 'scalar' && value.value === true;
    case 'false':
      return value.kind === 'scalar' && value.value === false;
    case 'absent':
    case 'not known to be present':
      return value.kind === 'scalar' && value.value === undefined;
    case 'present':
      return true;
  }
}

function isTime(value: Value): boolean {
  if (value.kind === 'scalar') return typeof value.value === 'number';
  return value.kind === 'date' || value.kind === 'moment';
}
