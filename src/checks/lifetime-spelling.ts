import { fillLifetime } from '../fix/template.js';
import type { Unit } from '../libraries/types.js';
import type { CookieReading } from '../model/cookie.js';
import type { AttributeChange } from './cookie-attribute.js';

/** How a lifetime is written in each unit. */
const TEMPLATES: Readonly<Record<Unit, string>> = {
  milliseconds: '{milliseconds}',
  seconds: '{seconds}',
  days: '{days}',
  'epoch milliseconds': 'Date.now() + {milliseconds}',
  'epoch seconds': 'Math.floor(Date.now() / 1000) + {seconds}',
  date: 'new Date(Date.now() + {milliseconds})',
};

/** The library's own attribute in its own unit. */
export function lifetimeChange(
  { attributes: { maxAge }, text }: CookieReading,
  seconds: number,
): AttributeChange | undefined {
  if (!maxAge) return undefined;
  const template = text ? `; ${maxAge.key}={wholeSeconds}` : TEMPLATES[maxAge.unit ?? 'seconds'];
  return { kind: 'set', key: maxAge.key, text: fillLifetime(template, seconds) };
}
