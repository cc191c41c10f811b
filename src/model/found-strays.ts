import type { Cookie, CookieReading } from './cookie.js';
import type { StrayKey } from './stray-keys.js';

/** A stray key of a cookie, in every library that may be meant. */
export interface FoundStray {
  readonly cookie: Cookie;
  readonly reading: CookieReading;
  readonly stray: StrayKey;
}

/** The keys that all readings of a cookie agree on. */
export function strayKeysOf(cookie: Cookie): readonly FoundStray[] {
  const [reading, ...others] = cookie.readings;
  if (!reading || cookie.isDeletion === 'yes') return [];
  const found = reading.strays().map((stray) => ({ cookie, reading, stray }));
  return found.filter((one) => others.every((other) => other.strays().some((stray) => isSame(one, other, stray))));
}

function isSame({ reading, stray }: FoundStray, other: CookieReading, same: StrayKey): boolean {
  const keys = (one: CookieReading) => stray.attributes.map((name) => one.attributes[name]?.key).join();
  return same.holder === stray.holder && same.is === stray.is && keys(reading) === keys(other);
}
