import { all } from '../evaluate/presence.js';
import { not, triOf } from '../evaluate/tri.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Attribute, AttributeName } from '../libraries/types/attributes.js';
import type { CookieReading } from './cookie.js';

/**
 * The attribute is sent with the cookie: it is given a truthy value, or a default is in force. `automatic` defaults and values count as sent,
 * because the library sends them wherever the browser would honour them.
 */
export function isInEffect(attribute: Attribute, presence: Presence): Tri {
  const byDefault = defaultInEffect(attribute);
  return all(presence, {
    absent: byDefault,
    present(value) {
      if (isUndefined(value) && !attribute.undefinedDefeatsDefault) return byDefault;
      const answer = isSent(attribute, value);
      return attribute.negated ? not(answer) : answer;
    },
  });
}

/** It is not sent. An attribute that the library cannot set here is nobody's to ask for. */
export function isMissing(reading: CookieReading, name: AttributeName): Tri {
  const attribute = reading.attributes[name];
  return !attribute || attribute.unavailable ? 'no' : not(isInEffect(attribute, reading.presence(name)));
}

function defaultInEffect({ default: value }: Attribute): Tri {
  if (value === 'unknown') return 'unknown';
  return value === null || value === false ? 'no' : 'yes';
}

function isSent(attribute: Attribute, value: Value): Tri {
  switch (value.kind) {
    case 'scalar':
      if (attribute.ignored?.some((ignored) => ignored === value.value)) return 'no';
      // A lifetime of zero is a lifetime: the cookie is deleted. A library that ignores it says so.
      if (attribute.unit !== undefined && value.value === 0) return 'yes';
      return value.value === undefined || value.value === null || !value.value ? 'no' : 'yes';
    case 'text':
      return value.parts.some((part) => part.known && part.text !== '') ? 'yes' : 'unknown';
    case 'unknown':
    case 'oneOf':
      return 'unknown';
    default:
      return 'yes';
  }
}

function isUndefined(value: Value): boolean {
  return value.kind === 'scalar' && value.value === undefined;
}

/** Whatever expires before it has expired. */
const RECENT = Date.UTC(2020, 0);

/** The value lies in the past: `maxAge` of zero or less, an `expires` before now. */
export function isPast(value: Value, kind: 'maxAge' | 'expires', attribute?: Attribute): Tri {
  if (value.kind === 'date') {
    if (value.at === 'unknown') return 'unknown';
    return 'epoch' in value.at ? (value.at.epoch < RECENT ? 'yes' : 'no') : value.at.fromNow <= 0 ? 'yes' : 'no';
  }
  if (value.kind === 'text' || value.kind === 'unknown' || value.kind === 'oneOf') return 'unknown';
  if (value.kind !== 'scalar') return 'no';
  if (kind === 'maxAge') {
    const isIgnored = value.value === 0 && attribute?.ignored?.includes(0) === true;
    return triOf(typeof value.value === 'number' && value.value <= 0 && !isIgnored);
  }
  if (typeof value.value === 'number') return triOf(isPastMoment(value.value, attribute));
  const time = typeof value.value === 'string' ? Date.parse(value.value) : Number.NaN;
  return time < RECENT ? 'yes' : 'no';
}

/** Zero is the epoch where the library counts from it; elsewhere it means that there is no expiry. */
function isPastMoment(moment: number, { unit, ignored = [] }: Pick<Attribute, 'unit' | 'ignored'> = {}): boolean {
  const isCounted = unit?.startsWith('epoch') === true && !ignored.includes(0);
  const time = unit === 'epoch seconds' ? moment * 1000 : moment;
  return time < RECENT && (isCounted || time > 0);
}
