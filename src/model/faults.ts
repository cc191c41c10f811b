import type { TSESTree } from '@typescript-eslint/utils';

import { isElsewhere } from '../ast/edit-site.js';
import { alternativesOf } from '../evaluate/presence.js';
import { agreed } from '../evaluate/tri.js';
import type { Presence, Tri } from '../evaluate/value.js';
import type { AttributeName } from '../libraries/types/attributes.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Cookie, CookieReading } from './cookie.js';
import type { SinkNode } from './kit.js';
import { speltAttribute } from './spelt-attribute.js';
import { type FoundStray, strayKeysOf } from './found-strays.js';
import { RETURNED } from './slots.js';

/** An attribute of a cookie that is not what it should be, in every library that may be meant. */
export interface Fault {
  readonly cookie: Cookie;
  readonly attribute: AttributeName;
  /** Where the report stands: the property at fault, else the called method's name. */
  readonly node: TSESTree.Node;
  readonly isExplicit: boolean;
  /** A key that was meant for the attribute, or for one that would do in its place: the report stands there, and it has to be renamed or moved. */
  readonly misspelt: FoundStray | undefined;
  /** What has to be repaired, by reading. */
  readonly repairs: readonly [Repair, ...Repair[]];
}

export interface Repair {
  readonly reading: CookieReading;
  readonly presence: Presence;
}

interface Asked {
  readonly attribute: AttributeName;
  readonly reportedAt?: AttributeName;
  /** Would do in its place. */
  readonly alternative?: AttributeName;
}

/** Asks every reading about the attribute; a fault is shown only when all agree. */
export function faultOf(
  cookie: Cookie,
  { attribute, reportedAt = attribute, alternative }: Asked,
  isAtFault: (reading: CookieReading) => Tri,
  handedFrom: HandedFromElsewhere,
): Fault | undefined {
  const { readings } = cookie;
  if (readings.some((reading) => isAtFault(reading) !== 'yes')) return undefined;
  const [first, ...others] = readings.map((reading): Repair => {
    const presence = reading.presence(attribute);
    return { reading: readingAt(reading, attribute, presence), presence };
  });
  if (!first) return undefined;
  const repairs = [first, ...others] as const;
  const given = placeOf(repairs.map(({ presence }) => presence));
  const misspelt = given ? undefined : (strayFor(cookie, attribute) ?? strayFor(cookie, alternative));
  const place = attribute === reportedAt ? given : placeOf(readings.map((reading) => reading.presence(reportedAt)));
  const elsewhere = repairs.every(({ presence }) => isFromElsewhere(presence)) && first.reading.options;
  const argument = elsewhere ? handedFrom(cookie.node, elsewhere) : undefined;
  const node = argument ?? (attribute === reportedAt ? misspelt?.stray.holder : undefined) ?? place ?? cookie.at;
  return { cookie, attribute, node, isExplicit: given !== undefined, misspelt, repairs };
}

function strayFor(cookie: Cookie, attribute: AttributeName | undefined): FoundStray | undefined {
  return attribute && strayKeysOf(cookie).find(({ stray: { attributes } }) => attributes.includes(attribute));
}

/** The argument of a slot, if another file gives it. */
export type HandedFromElsewhere = (node: SinkNode, slot: Slot) => TSESTree.Node | undefined;

/** Another file would have to be edited. */
function isFromElsewhere(presence: Presence): boolean {
  return alternativesOf(presence).every((one) => one.kind !== 'unknown' && isElsewhere(one.site));
}

/** Some library that may be meant leaves it open, or they disagree. */
export function isUndecided({ readings }: Cookie, isAtFault: (reading: CookieReading) => Tri): boolean {
  return agreed(readings.map(isAtFault)) === 'unknown';
}

/** The property or assignment that carries what the program says, whatever it says. */
export function placeOf(presences: readonly Presence[]): TSESTree.Node | undefined {
  const alternatives = presences.flatMap(alternativesOf);
  const [first] = alternatives;
  if (first?.kind !== 'present' || first.site.kind === 'argument') return undefined;
  return alternatives.every((one) => one.kind === 'present') ? first.node : undefined;
}

/** The reading as it is where the attribute stands, under the key by which the program spells it. */
function readingAt(reading: CookieReading, name: AttributeName, presence: Presence): CookieReading {
  const attribute = reading.attributes[name];
  const options = reading.places?.[name] ?? reading.options;
  return {
    ...reading,
    options,
    below: alternativesOf(presence).every(({ kind }) => kind === 'absent')
      ? keysBetween(reading.configuration, options)
      : [],
    attributes: attribute ? { ...reading.attributes, [name]: speltAttribute(attribute, presence) } : reading.attributes,
  };
}

/** The keys that lead from the configuration to the options. */
function keysBetween(configuration: Slot | undefined, options: Slot | undefined): readonly string[] {
  if (!configuration || configuration.argument !== options?.argument) return [];
  return (options.path ?? []).slice(configuration.path?.length ?? 0).filter((key) => key !== RETURNED);
}
