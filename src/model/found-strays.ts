import type { CookieDefaultsSink } from '../libraries/types/cookies.js';
import type { Cookie, CookieReading } from './cookie.js';
import type { Kit, Recognised } from './kit.js';
import { readStrayKeys } from './read-stray-keys.js';
import { applies } from './slots.js';
import type { StrayKey } from './stray-keys.js';

/** A stray key of a cookie, in every library that may be meant; or of what a call gives for all cookies, of which none is written in the file. */
export type FoundStray = { readonly stray: StrayKey } & (
  | { readonly cookie: Cookie; readonly reading: CookieReading }
  | { readonly cookie: undefined; readonly reading: Pick<CookieReading, 'library' | 'attributes' | 'options'> }
);

/** The keys that all readings of a cookie agree on. */
export function strayKeysOf(cookie: Cookie): readonly (FoundStray & { readonly cookie: Cookie })[] {
  const [reading, ...others] = cookie.readings;
  if (!reading || cookie.isDeletion === 'yes') return [];
  const found = reading.strays().map((stray) => ({ cookie, reading, stray }));
  return found.filter((one) => others.every((other) => other.strays().some((stray) => isSame(one, other, stray))));
}

function isSame({ reading, stray }: FoundStray, other: CookieReading, same: StrayKey): boolean {
  const keys = (one: Pick<CookieReading, 'attributes'>) =>
    stray.attributes.map((name) => one.attributes[name]?.key).join();
  return same.holder === stray.holder && same.is === stray.is && keys(reading) === keys(other);
}

/** Keys in what a call gives for all cookies of its library. */
export function strayDefaults(kit: Kit, { node, readings }: Recognised<CookieDefaultsSink>): readonly FoundStray[] {
  const [only, ...others] = readings;
  if (!only || others.length > 0) return [];
  const { library, sink } = only;
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  const taker = library.sinks.find((one) => one.kind === 'cookie' && one.defaultsFrom !== undefined);
  if (!layout || taker?.kind !== 'cookie') return [];
  const { options } = layout;
  const strays = readStrayKeys(kit, { node, sink: taker, options, configuration: undefined });
  const reading = { library, attributes: taker.attributes, options };
  return strays.map((stray) => ({ cookie: undefined, reading, stray }));
}
