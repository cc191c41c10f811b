import type { CookieReading } from '../model/cookie.js';
import type { Settings } from '../model/settings.js';
import type { AttributeChange } from './attribute-change.js';

/** Over plain HTTP the library would drop the cookie or throw: then it decides by the connection. */
export function secureChange(reading: CookieReading, settings: Settings): AttributeChange {
  const { key = '', automatic, default: byDefault, undefinedDefeatsDefault } = reading.attributes.secure ?? {};
  if (reading.onPlainHttp === 'sends') return alwaysSecure(reading, settings);
  if (byDefault === 'automatic') return { kind: 'unset', key, byRemovalOnly: undefinedDefeatsDefault ?? false };
  return automatic?.[0] === undefined
    ? alwaysSecure(reading, settings)
    : { kind: 'set', key, text: `'${automatic[0]}'` };
}

export function alwaysSecure(reading: CookieReading, { secure }: Settings): AttributeChange {
  const key = reading.attributes.secure?.key ?? '';
  if (reading.text) return { kind: 'set', key, text: `; ${key}` };
  return { kind: 'set', key, text: secure === 'production' ? "process.env.NODE_ENV === 'production'" : 'true' };
}
