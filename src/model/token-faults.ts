import type { TSESTree } from '@typescript-eslint/utils';

import { isElsewhere } from '../ast/edit-site.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { TokenLifetime } from './token-lifetimes.js';
import type { TokenIssue } from './tokens.js';
import { looksLikeSeconds } from './units.js';

/** A token that is issued without an expiry, or with one that is too far away. */
export interface TokenFault {
  readonly issue: TokenIssue;
  /** Nothing gives it an expiry; plain text has no place for one; seconds are given as milliseconds; it outlives everybody; it lives longer than it may. */
  readonly is: 'absent' | 'text' | 'milliseconds' | 'far' | 'tooLong';
  /** Where the report stands. */
  readonly node: TSESTree.Node;
  /** What has to be changed; `undefined` where the options have to be inserted first. */
  readonly lifetime: TokenLifetime | undefined;
}

/** Seconds after which it makes no difference whether a token expires: `exp: 9999999999`, `expiresIn: '100y'`. */
const LIFE = 50 * 365 * 24 * 60 * 60;

export function tokenFaultOf(issue: TokenIssue, maximum: number): TokenFault | undefined {
  const { at, byDefault, endless, payload } = issue;
  if (issue.expires === 'no') {
    const lifetime = issue.lifetimes.find((one) => isSpelt(issue, one));
    if (endless) return { issue, is: 'absent', node: holderOf(endless.presence) ?? at, lifetime };
    return payload?.isText === 'yes'
      ? { issue, is: 'text', node: payload.node ?? at, lifetime }
      : { issue, is: 'absent', node: at, lifetime };
  }
  for (const lifetime of issue.lifetimes) {
    const { seconds, unit, presence } = lifetime;
    const isEndless = seconds === Number.POSITIVE_INFINITY && unit === 'epoch seconds';
    if (isEndless) return { issue, is: 'milliseconds', node: holderOf(presence) ?? at, lifetime };
    if (seconds === undefined || seconds <= Math.min(maximum, LIFE)) continue;
    return { issue, is: seconds > LIFE ? 'far' : 'tooLong', node: holderOf(presence) ?? at, lifetime };
  }
  if (byDefault === undefined || byDefault <= maximum) return undefined;
  return { issue, is: 'tooLong', node: at, lifetime: issue.lifetimes.find((one) => isSpelt(issue, one)) };
}

/** The place at which edits spell the lifetime. */
export function isSpelt({ spelling, node, lifetimes }: TokenIssue, { slot, call }: TokenLifetime): boolean {
  const { method, at } = spelling;
  if (at === 'configuration')
    return call !== node && lifetimes.filter((one) => one.call !== node).length === 1 && slot.of === undefined;
  if (method !== undefined) return typeof slot.of === 'object' && slot.of.method === method;
  return call === node && slot.of === undefined && slot.path?.at(-1) === spelling.key;
}

/** The property or assignment that gives the lifetime, or the argument that is it. */
function holderOf(presence: Presence): TSESTree.Node | undefined {
  const [first] = alternativesOf(presence);
  if (first?.kind !== 'present') return undefined;
  const { kind } = first.site;
  return kind === 'property' || kind === 'argument' || isElsewhere(first.site) ? first.node : undefined;
}

/** Seconds that the author of `exp: Date.now() + …` had in mind; `undefined` when the sum does not tell. */
export function meantSeconds(presence: Presence): number | undefined {
  if (presence.kind !== 'present' || presence.value.kind !== 'moment') return undefined;
  const { fromNow } = presence.value;
  const seconds = Math.floor(looksLikeSeconds(fromNow) ? fromNow : fromNow / 1000);
  return seconds > 0 ? seconds : undefined;
}
