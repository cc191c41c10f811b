import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { all } from '../evaluate/presence.js';
import { or, triOf } from '../evaluate/tri.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Library, TokenCheckSink, TokenDecodeSink, TokenIssueSink } from '../libraries/types.js';
import { readDecoding, type TokenDecoding } from './decodings.js';
import { keyAt, type TokenKey } from './keys.js';
import type { Kit, Reading, Recognised, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { optionSites, type SharedWith } from './option-sites.js';
import { argumentAt } from './arguments.js';
import { applies, slotPresence } from './slots.js';
import { readLifetime, type TokenLifetime } from './token-lifetimes.js';
import { createTokenOrigins } from './token-origins.js';
import { readVerification, type TokenVerification } from './verifications.js';

type IssueLayout = TokenIssueSink['layouts'][number];

/** A token that is signed or encrypted for somebody. */
export interface TokenIssue {
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** The secret or private key. */
  readonly key: TokenKey | undefined;
  readonly payload: TSESTree.Expression | undefined;
  /** The payload is plain text, which has no place for an expiry. */
  readonly isText: Tri;
  readonly expires: Tri;
  /** Every place that the token's lifetime may come from. */
  readonly lifetimes: readonly TokenLifetime[];
  readonly spelling: IssueLayout['spelling'];
  /** Where to edit so that the lifetime is given by the option. */
  readonly sites: (presence: Presence, argument: number, isAtFault: SharedWith) => readonly EditSite[];
}

/** A token that is checked, or only read. */
export type TokenCheck = TokenVerification | TokenDecoding;

/** Tokens of which the library is known; more than one candidate says too little. */
export function readTokenIssues(kit: Kit, recognised: readonly Recognised<TokenIssueSink>[]): readonly TokenIssue[] {
  return recognised.flatMap((found) => {
    const [reading, ...others] = found.readings;
    const issue = reading && others.length === 0 ? readIssue(kit, found.node, reading) : undefined;
    return issue ? [issue] : [];
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
        ? readDecoding(kit, node, library, sink, origins)
        : readVerification(kit, node, library, sink);
    return check ? [check] : [];
  });
}

function readIssue(kit: Kit, node: SinkNode, { library, sink }: Reading<TokenIssueSink>): TokenIssue | undefined {
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  if (!layout) return undefined;
  const lifetimes = layout.lifetime.map((slot) => readLifetime(kit, node, slot));
  return {
    node,
    at: methodNode(node),
    library,
    key: keyAt(kit, node, layout.key),
    payload: expressionAt(node, layout.payload.argument),
    isText: all(slotPresence(kit, node, layout.payload), { absent: 'no', present: isText }),
    expires: or(...lifetimes.map(({ presence }) => all(presence, { absent: 'no', present: () => 'yes' }))),
    lifetimes,
    spelling: layout.spelling,
    sites: (presence, argument, isAtFault) =>
      optionSites(kit, { node, index: argument, presence, isPerCall: argument === layout.payload.argument }, isAtFault),
  };
}

function expressionAt(node: SinkNode, index: number): TSESTree.Expression | undefined {
  const argument = argumentAt(node, index);
  return typeof argument === 'string' ? undefined : argument;
}

function isText(value: Value): Tri {
  if (value.kind === 'unknown') return 'unknown';
  return triOf(value.kind === 'text' || (value.kind === 'scalar' && typeof value.value === 'string'));
}
