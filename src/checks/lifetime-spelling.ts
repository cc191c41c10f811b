import { fillLifetime, fillNamed } from '../fix/template.js';
import type { CookieReading } from '../model/cookie.js';
import type { Lifetime } from '../model/named-lengths.js';
import type { AttributeChange } from './attribute-change.js';
import { LIFETIME_TEMPLATES } from './lifetime-templates.js';

/** The library's own attribute in its own unit; with the usual seconds where a name cannot stand there, or may be longer than what is allowed. */
export function lifetimeChange(
  { attributes: { maxAge }, text }: CookieReading,
  lifetime: Lifetime,
  usual: number,
  maximum = Number.POSITIVE_INFINITY,
): AttributeChange | undefined {
  if (!maxAge) return undefined;
  if (maxAge.negated) return { kind: 'unset', key: maxAge.key };
  const template = text
    ? `; ${maxAge.key}={wholeSeconds}`
    : (maxAge.spelling ?? LIFETIME_TEMPLATES[maxAge.unit ?? 'seconds']);
  const isNamed = typeof lifetime !== 'number';
  const named = isNamed && maximum === Number.POSITIVE_INFINITY ? fillNamed(template, lifetime) : undefined;
  const seconds = Math.min(isNamed ? usual : lifetime, maximum);
  return { kind: 'set', key: maxAge.key, text: named ?? fillLifetime(template, seconds) };
}
