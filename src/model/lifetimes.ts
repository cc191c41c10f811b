import { all } from '../evaluate/presence.js';
import { triOf } from '../evaluate/tri.js';
import type { Presence, Tri } from '../evaluate/value.js';
import type { Attribute } from '../libraries/types.js';
import { isInEffect } from './attributes.js';
import type { CookieReading } from './cookie.js';
import { secondsOf } from './durations.js';

export interface LifetimeFault {
  readonly is: 'absent' | 'tooLong';
  /** What has to be changed. */
  readonly presence: Presence;
}

/** Neither `maxAge` nor `expires` is in effect, or the one that counts lasts longer than `maximum` seconds. */
export function lifetimeAtFault(reading: CookieReading, maximum: number): LifetimeFault | undefined {
  const { maxAge, expires } = reading.attributes;
  if (!maxAge || maxAge.unavailable) return undefined;
  const given = reading.presence('maxAge');
  const dated = reading.presence('expires');
  const byAge = isInEffect(maxAge, given);
  const byDate: Tri = expires ? isInEffect(expires, dated) : 'no';
  if (byAge === 'no' && byDate === 'no') return { is: 'absent', presence: given };
  // RFC 6265bis, section 5.7: Max-Age has precedence over Expires.
  const counts = byAge === 'yes' ? given : byAge === 'no' && byDate === 'yes' ? dated : undefined;
  const attribute = byAge === 'yes' ? maxAge : expires;
  if (!counts || !attribute || lastsLonger(attribute, counts, maximum) !== 'yes') return undefined;
  return { is: 'tooLong', presence: counts === given ? given : reading.presence('maxAge') };
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
