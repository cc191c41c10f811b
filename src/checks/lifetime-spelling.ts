import { fillLifetime } from '../fix/template.js';
import type { CookieReading } from '../model/cookie.js';
import type { AttributeChange } from './cookie-attribute.js';
import { LIFETIME_TEMPLATES } from './lifetime-templates.js';

/** The library's own attribute in its own unit. */
export function lifetimeChange(
  { attributes: { maxAge }, text }: CookieReading,
  seconds: number,
): AttributeChange | undefined {
  if (!maxAge) return undefined;
  if (maxAge.negated) return { kind: 'unset', key: maxAge.key };
  const template = text
    ? `; ${maxAge.key}={wholeSeconds}`
    : (maxAge.spelling ?? LIFETIME_TEMPLATES[maxAge.unit ?? 'seconds']);
  return { kind: 'set', key: maxAge.key, text: fillLifetime(template, seconds) };
}
