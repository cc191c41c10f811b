import { all, alternativesOf } from '../evaluate/presence.js';
import { triOf } from '../evaluate/tri.js';
import type { ScalarType, Tri, Value } from '../evaluate/value.js';
import type { Attribute } from '../libraries/types/attributes.js';
import { isMissing } from './attributes.js';
import type { CookieReading } from './cookie.js';

/** What SameSite comes to in a browser. */
type Meaning =
  /** Nothing is said, and the library has no default. */
  | 'absent'
  /** It is switched off. */
  | 'off'
  /** Written so that no browser understands it. */
  | 'invalid'
  /** The cookie goes with all requests, whichever site makes them. */
  | 'none'
  | 'same site'
  | 'unknown';

/** Every possible value is the one. */
export function isSameSite(reading: CookieReading, meaning: Meaning): Tri {
  return everyMeaning(reading, (found) => (found === 'unknown' ? 'unknown' : triOf(found === meaning)));
}

/** Of several places that may give it, one says `None`. */
export function isNoneInOne(reading: CookieReading): boolean {
  const { sameSite } = reading.attributes;
  return alternativesOf(reading.presence('sameSite')).some(
    (one) => sameSite && one.kind === 'present' && meaningOf(sameSite, one.value) === 'none',
  );
}

/** What is asked of SameSite, beyond a value that browsers understand. */
interface Demand {
  /** Absence is a fault, too. */
  readonly explicit: boolean;
  /** So is `None` that browsers accept. Without it, only `None` that they refuse because Secure is missing. */
  readonly sameSiteOnly?: boolean;
}

/** No value protects. */
export function isSameSiteAtFault(reading: CookieReading, { explicit, sameSiteOnly = false }: Demand): Tri {
  return everyMeaning(reading, (found) => {
    switch (found) {
      case 'off':
      case 'invalid':
        return 'yes';
      case 'none':
        return sameSiteOnly ? 'yes' : isMissing(reading, 'secure');
      case 'absent':
        return triOf(explicit);
      case 'same site':
        return 'no';
      case 'unknown':
        return 'unknown';
    }
  });
}

function everyMeaning(reading: CookieReading, test: (meaning: Meaning) => Tri): Tri {
  const { sameSite } = reading.attributes;
  if (!sameSite || sameSite.unavailable) return 'no';
  const byDefault = meaningOfDefault(sameSite);
  return all(reading.presence('sameSite'), {
    absent: test(byDefault),
    present(value) {
      const isUndefined = value.kind === 'scalar' && value.value === undefined;
      return test(isUndefined && !sameSite.undefinedDefeatsDefault ? byDefault : meaningOf(sameSite, value));
    },
  });
}

function meaningOfDefault({ default: value }: Attribute): Meaning {
  if (value === 'unknown') return 'unknown';
  if (value === null || value === false) return 'absent';
  return String(value).toLowerCase() === 'none' ? 'none' : 'same site';
}

function meaningOf(attribute: Attribute, value: Value): Meaning {
  if (value.kind !== 'scalar') return value.kind === 'text' || value.kind === 'unknown' ? 'unknown' : 'same site';
  const given = value.value;
  // What the library does anyway, as its documentation spells it: nobody switches anything off with that.
  if (given === null && attribute.default === null) return 'absent';
  if (attribute.ignored?.some((one) => one === given) || (!given && given !== '')) return 'off';
  if (isInvalid(attribute, given)) return 'invalid';
  if (given === '') return 'off';
  return String(given).toLowerCase() === 'none' ? 'none' : 'same site';
}

function isInvalid({ invalid = [] }: Attribute, given: ScalarType): boolean {
  if ('allBut' in invalid) return !invalid.allBut.includes(String(given).toLowerCase());
  return invalid.some((one) => one === given);
}
