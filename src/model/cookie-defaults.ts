import { alternativesOf, oneOfPresence } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { CookieDefaultsSink, CookieSink } from '../libraries/types/cookies.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Sink } from '../libraries/types/sink.js';
import type { Cookie, Giver } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import { calleeOf } from './recognise.js';
import { applies, below, slotPresence } from './slots.js';

/** A write that takes options from a call. */
export interface Taker {
  readonly node: SinkNode;
  /** Where the call has them. */
  readonly options: Slot;
}

/** The options under a write's own, what counts most first. Of the givers in one layer any may be the one. */
export type Layers = readonly (readonly Giver[])[];

/** The calls that give options for the write at this node, whose cookie has that name. */
export function layersFor(kit: Kit, node: SinkNode, library: Library, sink: CookieSink, name?: Presence): Layers {
  switch (sink.defaultsFrom?.calls) {
    case undefined:
      return [];
    case 'receiver': {
      const { givers, isWhole } = madeBy(kit, node, library);
      return givers.length > 0 || isWhole ? givers.map((giver) => [giver]) : inFile(kit, library, name);
    }
    case 'file':
      return inFile(kit, library, name);
  }
}

function inFile(kit: Kit, library: Library, name: Presence | undefined): Layers {
  const { byName, unnamed, forAll } = giversIn(kit, library);
  const text = textGiven(name);
  const named = text === undefined ? [...byName.values(), unnamed].flat() : (byName.get(text) ?? unnamed);
  return [named, forAll].filter((layer) => layer.length > 0);
}

/** What holds for a key: what the write says itself, else what the layers under it say. */
export function keyOver(kit: Kit, own: Presence, key: string, layers: Layers, name?: Presence): Presence {
  const [layer, ...deeper] = layers;
  if (!layer) return own;
  return over(own, () => {
    const given = oneOfPresence(layer.map((giver) => givenBy(kit, giver, key, name)));
    return keyOver(kit, given, key, deeper, name);
  });
}

function over(own: Presence, beneath: () => Presence): Presence {
  if (own.kind === 'oneOf') return oneOfPresence(own.alternatives.map((one) => over(one, beneath)));
  if (own.kind !== 'absent') return own;
  // What nobody gives is missing at the write.
  return oneOfPresence(alternativesOf(beneath()).map((given) => (given.kind === 'absent' ? own : given)));
}

function givenBy(kit: Kit, giver: Giver, key: string, name: Presence | undefined): Presence {
  if (giver.name && !isSameText(giver.name, name)) return { kind: 'unknown', why: 'not followed', node: giver.call };
  return below(slotPresence(kit, giver.call, giver.options), key);
}

/**
 * From the callee's object back over the calls that made it: `Cookies.withAttributes(…).withConverter(…)`, `new Cookies(…)`; whole when they begin at
 * an import.
 */
function madeBy(
  kit: Kit,
  node: SinkNode,
  library: Library,
): { readonly givers: readonly Giver[]; readonly isWhole: boolean } {
  const givers: Giver[] = [];
  let thing = kit.provenanceOf(calleeOf(node));
  while ('of' in thing) {
    const call = thing.kind === 'result' ? thing.call : thing.kind === 'instance' ? thing.node : undefined;
    const giver = call && giverAt(kit, call, library);
    if (giver) givers.push(giver);
    thing = thing.of;
  }
  return { givers, isWhole: thing.kind === 'import' };
}

interface Givers {
  readonly byName: ReadonlyMap<string, readonly Giver[]>;
  /** For one cookie whose name is not known. */
  readonly unnamed: readonly Giver[];
  readonly forAll: readonly Giver[];
}

const known = new WeakMap<Kit, Map<Library, Givers>>();

function giversIn(kit: Kit, library: Library): Givers {
  const ofKit = known.get(kit) ?? new Map<Library, Givers>();
  known.set(kit, ofKit);
  let givers = ofKit.get(library);
  if (!givers) {
    const all = kit.recognised().flatMap(({ node }) => giverAt(kit, node, library) ?? []);
    const isUnnamed = ({ name }: Giver): boolean => name !== undefined && textGiven(name) === undefined;
    const byName = new Map<string, Giver[]>();
    for (const giver of all) {
      const text = textGiven(giver.name);
      if (text !== undefined) byName.set(text, [...(byName.get(text) ?? []), giver]);
    }
    givers = { byName, unnamed: all.filter(isUnnamed), forAll: all.filter(({ name }) => name === undefined) };
    ofKit.set(library, givers);
  }
  return givers;
}

function giverAt(kit: Kit, call: SinkNode, library: Library): Giver | undefined {
  for (const { library: its, sink } of kit.recognise(call)?.readings ?? []) {
    if (its !== library || !isGiver(sink)) continue;
    const layouts: CookieDefaultsSink['layouts'] = sink.layouts;
    const layout = layouts.find(({ when }) => applies(kit, call, when));
    if (layout) return { call, name: layout.name && slotPresence(kit, call, layout.name), options: layout.options };
  }
  return undefined;
}

function isGiver(sink: Sink): sink is CookieDefaultsSink | CookieSink {
  return sink.kind === 'cookie-defaults' || (sink.kind === 'cookie' && sink.givesDefaults === true);
}

function isSameText(left: Presence, right: Presence | undefined): boolean {
  const text = textGiven(left);
  return text !== undefined && text === textGiven(right);
}

function textGiven(presence: Presence | undefined): string | undefined {
  const value = presence?.kind === 'present' ? presence.value : undefined;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The writes by the call that gives them options. */
export function takersByGiver(cookies: readonly Cookie[]): ReadonlyMap<SinkNode, readonly Taker[]> {
  const takers = new Map<SinkNode, Taker[]>();
  for (const { node, readings } of cookies) {
    for (const { call, options } of readings.flatMap(({ givers }) => givers)) {
      const known = takers.get(call) ?? [];
      known.push({ node, options });
      takers.set(call, known);
    }
  }
  return takers;
}
