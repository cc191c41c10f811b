import type { Provenance } from '../ast/provenance.js';
import { agreed, or } from '../evaluate/tri.js';
import type { Tri } from '../evaluate/value.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import type { TokenIssueLayout } from '../libraries/types/tokens.js';
import type { Kit, SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';
import { slotPresence } from './slots.js';
import type { TokenLifetime } from './token-lifetimes.js';

/** What a library is set up with, where that may give a lifetime to the tokens that it issues. */
export interface TokenConfiguration {
  /** Every token that the call may issue by it is given one. */
  readonly expires: Tri;
  readonly lifetimes: readonly TokenLifetime[];
}

/** A call that sets a library up, or checks a token. */
export interface Setup {
  readonly node: SinkNode;
  readonly library: Library;
  /** What it says of tokens that are issued elsewhere. */
  readonly issues: { readonly namespace: Namespace; readonly lifetimes: readonly TokenLifetime[] } | undefined;
}

/** All that may hold for the call together: what they agree on. Nothing is known where the library is set up elsewhere. */
export function configurationOf(
  kit: Kit,
  node: SinkNode,
  { library, layout }: { readonly library: Library; readonly layout: TokenIssueLayout },
  setups: readonly Setup[],
): TokenConfiguration {
  const receiver = receiverOf(kit, node);
  const made = receiver?.kind === 'instance' ? receiver.node : undefined;
  const namespace = namespaceOf(receiver, layout);
  const lifetimes = setups.flatMap((setup): readonly (readonly TokenLifetime[])[] => {
    if (setup.library !== library || !setup.issues || (made && made !== setup.node)) return [];
    return mayBeSame(setup.issues.namespace, namespace) ? [setup.issues.lifetimes] : [];
  });
  return {
    expires: agreed(lifetimes.map((each) => or(...each.map(({ isGiven }) => isGiven)))),
    lifetimes: lifetimes.flat(),
  };
}

/** A name among several configurations of a library, empty for the one without; `undefined` where it is not known. */
export type Namespace = string | undefined;

const NO_NAMESPACE = '';

export function namespaceAt(
  kit: Kit,
  node: SinkNode,
  slot: Slot | undefined,
  byDefault: string = NO_NAMESPACE,
): Namespace {
  if (!slot) return byDefault;
  const presence = slotPresence(kit, node, slot);
  if (presence.kind === 'absent') return byDefault;
  if (presence.kind !== 'present' || presence.value.kind !== 'scalar') return undefined;
  return typeof presence.value.value === 'string' ? presence.value.value : byDefault;
}

function namespaceOf(receiver: Provenance | undefined, { namespaceBelow, namespace }: TokenIssueLayout): Namespace {
  if (namespace === 'receiver') return receiver?.kind === 'member' ? receiver.name : undefined;
  return namespaceBelow === undefined ? NO_NAMESPACE : keyBelow(receiver, namespaceBelow);
}

/** One of them is not known, or they are the same. */
function mayBeSame(left: Namespace, right: Namespace): boolean {
  return left === undefined || right === undefined || left === right;
}

/** What a method is called on. */
function receiverOf(kit: Kit, node: SinkNode): Provenance | undefined {
  const method = kit.provenanceOf(calleeOf(node));
  return method.kind === 'member' ? untyped(method.of) : undefined;
}

/** `access` in `app.jwt.access`. */
function keyBelow(thing: Provenance | undefined, owner: string): Namespace {
  if (thing?.kind !== 'member') return NO_NAMESPACE;
  const of = untyped(thing.of);
  return of.kind === 'member' && of.name === owner ? thing.name : NO_NAMESPACE;
}

function untyped(thing: Provenance): Provenance {
  return thing.kind === 'typed' ? untyped(thing.of) : thing;
}
