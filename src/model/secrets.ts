import type { TSESTree } from '@typescript-eslint/utils';

import { lastName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Library } from '../libraries/types/library.js';
import type { When } from '../libraries/types/origin.js';
import type { SecretSlot, SecretUse } from '../libraries/types/recognised.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import type { Sink } from '../libraries/types/sink.js';
import type { Cookie } from './cookie.js';
import { isNamedAsPreference } from './credential-words.js';
import { type HardCoded, hardCodedIn } from './hard-coded.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';
import { isRefusedText } from './refused-settings.js';
import { nameOfText, placeOfText } from './secret-places.js';
import { applies, RETURNED, slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** A secret that stands in the source. */
export interface SecretFault {
  readonly node: SinkNode;
  readonly library: Library;
  readonly protects: SecretUse;
  /** What the program calls it: the option, or the function that takes it. */
  readonly name: string;
  /** The property or argument that carries it. */
  readonly at: TSESTree.Node;
  readonly texts: readonly [SecretText, ...SecretText[]];
}

export interface SecretText extends HardCoded {
  /** The expression that an edit replaces; `undefined` where another file spells it: what signs and what checks there have to go on to agree. */
  readonly place: TSESTree.Node | undefined;
  /** What the program calls it. */
  readonly name: string | undefined;
}

type Found = Omit<SecretFault, 'texts'> & { readonly texts: readonly [HardCoded, ...HardCoded[]] };

/** Each property or argument once. What signs a preference guards nothing. */
export function readSecretFaults(
  kit: Kit,
  recognised: readonly Recognised[],
  cookies: readonly Cookie[],
): readonly SecretFault[] {
  const preferences = new Set(cookies.filter(isNamedAsPreference).map(({ node }) => node));
  const faults = new Map<TSESTree.Node, Found>();
  for (const { node, readings } of recognised) {
    if (preferences.has(node)) continue;
    const found = readings
      .filter(({ sink }) => mayBe(kit, node, sink))
      .map(({ library, sink }) => slotsOf(kit, node, sink).flatMap((slot) => faultAt(kit, node, library, slot) ?? []));
    // Where several libraries are possible, each takes it for a secret.
    for (const fault of found[0] ?? [])
      if (found.every((others) => others.some(({ at }) => at === fault.at)) && !faults.has(fault.at))
        faults.set(fault.at, fault);
  }
  const uses = new Set([...faults.values()].flatMap(({ texts }) => texts.map(({ use }) => wrapped(use))));
  const placed = (one: HardCoded): SecretText => ({
    ...one,
    place: kit.fileBehind(one.use) === undefined ? placeOfText(kit, one, uses) : undefined,
    name: nameOfText(one.text),
  });
  return [...faults.values()].map(({ texts: [first, ...others], ...fault }) => ({
    ...fault,
    texts: [placed(first), ...others.map(placed)],
  }));
}

/** Some layout of the sink fits the call: of several sinks of one library those that say nothing of it have no say. */
function mayBe(kit: Kit, node: SinkNode, sink: Sink): boolean {
  if (!('layouts' in sink)) return true;
  return sink.layouts.some(({ when }: { readonly when?: readonly When[] }) => applies(kit, node, when));
}

function slotsOf(kit: Kit, node: SinkNode, sink: Sink): readonly SecretSlot[] {
  switch (sink.kind) {
    case 'none':
      return [];
    case 'session':
      return [...(sink.secrets ?? []), ...sessionSlots(kit, node, sink)];
    case 'token-issue':
    case 'token-check':
    case 'seal': {
      const key = sink.layouts.find(({ when }) => applies(kit, node, when))?.key;
      const timeless = sink.kind === 'token-check' && sink.isTimeless === true ? 'cookie' : 'token';
      return [
        ...(sink.secrets ?? []),
        ...(key ? [{ ...key, protects: sink.kind === 'seal' ? 'session' : timeless } as const] : []),
      ];
    }
    default:
      return sink.secrets ?? [];
  }
}

function sessionSlots(kit: Kit, node: SinkNode, { layouts, secret }: SessionSink): readonly SecretSlot[] {
  const configuration = layouts.find(({ when }) => applies(kit, node, when))?.configuration;
  if (!configuration || !secret) return [];
  const path = [...(configuration.path ?? []), ...(secret.at ?? [])];
  return secret.keys.map((key) => ({ ...configuration, path: [...path, key], protects: 'session' }));
}

function faultAt(kit: Kit, node: SinkNode, library: Library, slot: SecretSlot): Found | undefined {
  const alternatives = alternativesOf(slotPresence(kit, node, slot));
  const present = alternatives.filter((one) => one.kind === 'present');
  const [first] = present;
  if (!first || present.length < alternatives.length) return undefined;
  const texts = present.map((one) => hardCodedIn(kit, valueExpression(one)));
  const [text, ...others] = texts.flat().filter((one) => !isRefusedText(kit, one.text));
  if (!text || texts.some((each) => each.length === 0)) return undefined;
  return {
    node,
    library,
    protects: slot.protects,
    name: slot.path?.findLast((key) => key !== RETURNED) ?? lastName(calleeOf(node)) ?? '',
    at: slot.path?.at(-1) === RETURNED ? text.use : first.node,
    texts: [text, ...others],
  };
}
