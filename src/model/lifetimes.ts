import { all } from '../evaluate/presence.js';
import { or, triOf } from '../evaluate/tri.js';
import type { Presence, Tri } from '../evaluate/value.js';
import type { Attribute, AttributeName } from '../libraries/types/attributes.js';
import { isInEffect } from './attributes.js';
import type { CookieReading } from './cookie.js';
import { secondsIn, secondsOf } from './durations.js';
import { speltAttribute } from './spelt-attribute.js';

/** `maxAge` or `expires` is in effect. Nobody can be asked for one where the library offers none. */
export function hasLifetime(reading: CookieReading): Tri {
  const { maxAge } = reading.attributes;
  if (!maxAge || maxAge.unavailable) return 'yes';
  return or(effectOf(reading, 'maxAge'), effectOf(reading, 'expires'));
}

/** There is no lifetime, or the one that counts is longer than `maximum` seconds. */
export function lifetimeAtFault(reading: CookieReading, maximum: number): 'absent' | 'tooLong' | undefined {
  const { maxAge } = reading.attributes;
  if (!maxAge || maxAge.unavailable) return undefined;
  if (hasLifetime(reading) === 'no') return 'absent';
  // RFC 6265bis, section 5.7: Max-Age has precedence over Expires.
  const counts = effectOf(reading, 'maxAge') === 'no' ? 'expires' : 'maxAge';
  const attribute = reading.attributes[counts];
  if (!attribute || effectOf(reading, counts) !== 'yes') return undefined;
  const presence = reading.presence(counts);
  return lastsLonger(speltAttribute(attribute, presence), presence, maximum) === 'yes' ? 'tooLong' : undefined;
}

/** Seconds for which the program has browsers keep it; `undefined` where it does not say, or that is not known. */
export function lifetimeGiven(reading: CookieReading): number | undefined {
  const counts = (['maxAge', 'expires'] as const).find((name) => effectOf(reading, name) !== 'no');
  const attribute = counts && reading.attributes[counts];
  if (!attribute) return undefined;
  const presence = reading.presence(counts);
  const { unit } = speltAttribute(attribute, presence);
  return unit && secondsIn(presence, unit);
}

/** What `expires` says does not count: the cookie has a Max-Age beside it, or both set the same and `maxAge` is written behind it. */
export function isOverridden(reading: CookieReading, name: AttributeName): boolean {
  const { maxAge, expires } = reading.attributes;
  if (name !== 'expires' || effectOf(reading, 'maxAge') !== 'yes') return false;
  if (maxAge?.unit !== expires?.unit) return true;
  const [first, last] = [reading.presence('expires'), reading.presence('maxAge')];
  return (
    first.kind === 'present' &&
    last.kind === 'present' &&
    first.node.parent === last.node.parent &&
    first.node.range[0] < last.node.range[0]
  );
}

function effectOf(reading: CookieReading, name: 'maxAge' | 'expires'): Tri {
  const attribute = reading.attributes[name];
  return attribute ? isInEffect(attribute, reading.presence(name)) : 'no';
}

function lastsLonger({ unit }: Attribute, presence: Presence, maximum: number): Tri {
  if (!Number.isFinite(maximum) || !unit) return 'no';
  return all(presence, {
    absent: 'no',
    present(value) {
      const seconds = secondsOf(value, unit);
      return seconds === undefined ? 'unknown' : triOf(seconds > maximum);
    },
  });
}
