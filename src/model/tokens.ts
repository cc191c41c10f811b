import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { all } from '../evaluate/presence.js';
import { not, or } from '../evaluate/tri.js';
import { truthOf } from '../evaluate/truth.js';
import type { Presence, Tri } from '../evaluate/value.js';
import type { Library } from '../libraries/types/library.js';
import type {
  LifetimeSpelling,
  SealSink,
  TokenCheckSink,
  TokenDecodeSink,
  TokenIssueLayout,
  TokenIssueSink,
  TokenSlot,
} from '../libraries/types/tokens.js';
import { readDecoding, type TokenDecoding } from './decodings.js';
import { keyAt, type TokenKey } from './keys.js';
import { createKeptForATime } from './kept-for-a-time.js';
import type { Kit, Reading, Recognised, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { type MisnamedLifetime, misnamedLifetime } from './misnamed-lifetimes.js';
import { type OptionKey, optionSites, type SharedWith } from './option-sites.js';
import { applies, slotPresence } from './slots.js';
import { readLifetime, type TokenLifetime } from './token-lifetimes.js';
import { configurationOf, type Setup } from './token-configurations.js';
import { readPayload, type TokenPayload } from './token-payloads.js';
import { createTokenOrigins } from './token-origins.js';
import { readVerification, type TokenVerification } from './verifications.js';

/** A token that is signed or encrypted for somebody. */
export interface TokenIssue {
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** The secret or private key. */
  readonly key: TokenKey | undefined;
  readonly payload: TokenPayload | undefined;
  readonly expires: Tri;
  /** Every place that the token's lifetime may come from. */
  readonly lifetimes: readonly TokenLifetime[];
  /** Seconds that it lives because nothing gives it a lifetime. */
  readonly byDefault: number | undefined;
  /** The option that takes the default away. */
  readonly endless: EndlessOption | undefined;
  readonly spelling: LifetimeSpelling;
  /** Where to edit so that the lifetime is given at its slot. */
  readonly sites: (lifetime: TokenLifetime, isAtFault: SharedWith) => readonly EditSite[];
  /** What stands in its place under another name, in the object to which the lifetime would be added; not in the content of the token. */
  readonly misnamed: (lifetime: TokenLifetime, site: EditSite) => MisnamedLifetime | undefined;
}

export interface EndlessOption {
  readonly presence: Presence;
  readonly sites: (isAtFault: SharedWith) => readonly EditSite[];
}

/** A token that is checked, or only read. */
export type TokenCheck = TokenVerification | TokenDecoding;

/** Tokens, or seals, of which the library is known; more than one candidate says too little. */
export function readTokenIssues(
  kit: Kit,
  recognised: readonly Recognised<TokenIssueSink | SealSink>[],
  setups: readonly Setup[],
): readonly TokenIssue[] {
  const isKeptForATime = createKeptForATime(kit);
  return recognised.flatMap((found) => {
    const [reading, ...others] = found.readings;
    const issue = reading && others.length === 0 ? readIssue(kit, found.node, reading, setups) : undefined;
    if (!issue) return [];
    const mayEnd = issue.expires === 'no' && !issue.endless && isKeptForATime(issue.node);
    return [mayEnd ? { ...issue, expires: 'unknown' } : issue];
  });
}

export function readTokenChecks(
  kit: Kit,
  recognised: readonly Recognised<TokenCheckSink | TokenDecodeSink>[],
): readonly TokenCheck[] {
  const origins = createTokenOrigins(kit);
  return recognised.flatMap(({ node, readings }) => {
    const [reading, ...others] = readings;
    if (!reading || others.length > 0) return [];
    const { library, sink } = reading;
    const check =
      sink.kind === 'token-decode'
        ? applies(kit, node, sink.when) && readDecoding(kit, node, library, sink, origins)
        : readVerification(kit, node, library, sink);
    return check ? [check] : [];
  });
}

function readIssue(
  kit: Kit,
  node: SinkNode,
  { library, sink }: Reading<TokenIssueSink | SealSink>,
  setups: readonly Setup[],
): TokenIssue | undefined {
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  if (!layout) return undefined;
  const slots = layout.lifetime.filter(({ versions }) => !versions || kit.mayRun(versions));
  const own = slots.map((slot) => readLifetime(kit, node, slot));
  const payload = layout.payload && readPayload(kit, node, layout.payload);
  const isOwn = or(
    ...own.map((lifetime) =>
      payload?.isText === 'yes' && isWithin(layout.payload, lifetime) ? 'no' : lifetime.isGiven,
    ),
  );
  const configuration =
    layout.isConfigured && isOwn !== 'yes' ? configurationOf(kit, node, { library, layout }, setups) : undefined;
  const isGiven = or(isOwn, configuration?.expires ?? 'no');
  const endless = endlessOption(kit, node, layout);
  const isDefault = layout.default === undefined ? 'no' : not(endless?.isOn ?? 'no');
  return {
    node,
    at: methodNode(node),
    library,
    key: keyAt(kit, node, layout.key),
    payload,
    expires: or(isGiven, isDefault),
    lifetimes: [...own, ...(configuration?.lifetimes ?? [])],
    byDefault:
      isGiven === 'no' && isDefault === 'yes' && typeof layout.default === 'number' ? layout.default : undefined,
    endless: endless?.isOn === 'yes' ? endless : undefined,
    spelling: layout.spelling,
    sites: (lifetime, isAtFault) =>
      optionSites(kit, { ...placeOf(lifetime), isPerCall: isWithin(layout.payload, lifetime) }, isAtFault),
    misnamed: ({ slot, unit, call }, site) => {
      const key = slot.path?.at(-1);
      const isContent = call === node && slot.argument === layout.payload?.argument;
      if (key === undefined || isContent || slot.of !== undefined || site.kind !== 'object') return undefined;
      return misnamedLifetime(kit, site.node, { key, unit });
    },
  };
}

function isWithin(slot: TokenSlot | undefined, { slot: { argument, of } }: TokenLifetime): boolean {
  return slot !== undefined && slot.argument === argument && slot.of === of;
}

function placeOf({ call, slot, presence }: TokenLifetime): Omit<OptionKey, 'isPerCall'> {
  return { node: call, index: slot.argument, path: slot.path?.slice(0, -1) ?? [], presence };
}

function endlessOption(
  kit: Kit,
  node: SinkNode,
  { endless, options }: TokenIssueLayout,
): (EndlessOption & { readonly isOn: Tri }) | undefined {
  if (endless === undefined || !options) return undefined;
  const path = options.path ?? [];
  const presence = slotPresence(kit, node, { ...options, path: [...path, endless] });
  return {
    presence,
    isOn: all(presence, { absent: 'no', present: truthOf }),
    sites: (isAtFault) =>
      optionSites(kit, { node, index: options.argument, path, presence, isPerCall: false }, isAtFault),
  };
}
