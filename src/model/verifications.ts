import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { isFunction } from '../ast/functions.js';
import { unwrap } from '../ast/unwrap.js';
import { all } from '../evaluate/presence.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Library, TokenCheckSink, Unit } from '../libraries/types.js';
import { keyAt, type TokenKey } from './keys.js';
import type { Kit, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { optionSites, type SharedWith, wholeArgument } from './option-sites.js';
import { argumentsOf } from './arguments.js';
import { applies, slotPresence } from './slots.js';
import { mayReadExpired } from './renewals.js';
import { readLifetime, type TokenLifetime } from './token-lifetimes.js';
import { usesOf } from './token-uses.js';

/** A token whose signature is checked. */
export interface TokenVerification {
  readonly kind: 'verification';
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** The secret or public key. */
  readonly key: TokenKey | undefined;
  /** A switch that turns the check of the expiry off in production. */
  readonly ignored: Switch | undefined;
  /** Bounds the token's age whatever its expiry says. */
  readonly maxAge: Limit | undefined;
  /** How long an expired token is still accepted. */
  readonly clockTolerance: Limit | undefined;
  /** The code behind the check may look at the token's times itself, or means to read an expired token. */
  readonly isDeliberate: () => boolean;
  /** Where to edit an option. */
  readonly sites: (presence: Presence, isAtFault: SharedWith) => readonly EditSite[];
  /** What to remove so that an option which stands at the site is gone. */
  readonly removal: (site: EditSite) => EditSite;
}

export interface Switch {
  readonly key: string;
  readonly presence: Presence;
  /** The code of the value with which the library checks. */
  readonly off: string;
}

export interface Limit extends TokenLifetime {
  readonly key: string;
  /** Durations are spelt as text: `'14d'`. */
  readonly isText: boolean;
  readonly isInEffect: Tri;
}

export function readVerification(
  kit: Kit,
  node: SinkNode,
  library: Library,
  sink: TokenCheckSink,
): TokenVerification | undefined {
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  if (!layout) return undefined;
  const { options, ignores, maxAge, clockTolerance, key } = layout;
  const presenceOf = (name: string): Presence =>
    slotPresence(kit, node, { ...options, path: [...(options.path ?? []), name] });
  const limit = (option: LimitOption): Limit => {
    const slot = { ...options, path: [...(options.path ?? []), option.key] };
    const lifetime = readLifetime(kit, node, {
      slot,
      unit: option.unit,
      ...(option.text ? { text: option.text } : {}),
    });
    const isInEffect = all(lifetime.presence, { absent: 'no', present: (value) => is(value, true) });
    return { ...lifetime, key: option.key, isText: option.text !== undefined, isInEffect };
  };
  const ignored = ignores
    .map((one) => ({ ...one, presence: presenceOf(one.key), off: String(!one.value) }))
    .find(({ presence, value }) => all(presence, { absent: 'no', present: (given) => is(given, value) }) === 'yes');
  return {
    kind: 'verification',
    node,
    at: methodNode(node),
    library,
    key: keyAt(kit, node, key),
    ignored,
    maxAge: maxAge && limit(maxAge),
    clockTolerance: clockTolerance && limit(clockTolerance),
    isDeliberate: () => usesOf(kit, [node, ...callbackParameters(node)]).mayLookAtTime || mayReadExpired(kit, node),
    removal: (site) => wholeArgument(kit, node, site),
    sites: (presence, isAtFault) =>
      optionSites(kit, { node, index: options.argument, presence, isPerCall: false }, isAtFault),
  };
}

interface LimitOption {
  readonly key: string;
  readonly unit: Unit;
  readonly text?: 'ms';
}

/** Truthy for `true`, falsy for `false`, as libraries read their switches. */
function is(value: Value, expected: boolean): Tri {
  switch (value.kind) {
    case 'scalar':
      return Boolean(value.value) === expected ? 'yes' : 'no';
    case 'unknown':
    case 'oneOf':
    case 'text':
      return 'unknown';
    default:
      return expected ? 'yes' : 'no';
  }
}

/** The content as a callback gets it: `(error, decoded) => …`. */
function callbackParameters(node: SinkNode): readonly TSESTree.Node[] {
  const last = argumentsOf(node).at(-1);
  const callback = last && unwrap(last);
  if (!isFunction(callback)) return [];
  const [, content] = callback.params;
  return content?.type === AST_NODE_TYPES.Identifier || content?.type === AST_NODE_TYPES.ObjectPattern ? [content] : [];
}
