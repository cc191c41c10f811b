import { triOf } from '../evaluate/tri.js';
import type { Tri, Value } from '../evaluate/value.js';
import type { Unit } from '../libraries/types/attributes.js';
import type { Cookie } from './cookie.js';
import { secondsOf } from './durations.js';

/** Nothing is kept in the cookie. */
export function isEmpty(value: Value): Tri {
  return value.kind === 'scalar' && (value.value ?? '') === '' ? 'yes' : 'no';
}

/** The program writes it with nothing in it: whoever writes so wants to be rid of it. */
export function isWrittenEmpty({ value, written }: Pick<Cookie, 'value' | 'written'>): boolean {
  return written !== 'by session' && value !== undefined && isEmpty(value) === 'yes';
}

/** A cookie that is left empty, with a lifetime that cannot be told, is taken for a deletion: `sid=; expires=${now}`. */
export function orIsLeftEmpty(isDeletion: Tri, empty: Tri): Tri {
  return isDeletion === 'unknown' && empty === 'yes' ? 'yes' : isDeletion;
}

/** Texts that take the place of what is to go. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '',
  'deleted',
  'expired',
  'invalid',
  'loggedout',
  'loggedOut',
  'none',
  'null',
  'undefined',
]);

export function isPlaceholder(value: Value): boolean {
  return value.kind === 'scalar' && PLACEHOLDERS.has(String(value.value ?? ''));
}

/** Nobody keeps a cookie for so long: `res.cookie('jwt', 'loggedout', { expires: new Date(Date.now() + 10 * 1000) })`. */
export function isOverSoon(lifetime: Value, unit: Unit | undefined): Tri {
  const seconds = unit && secondsOf(lifetime, unit);
  return triOf(seconds !== undefined && seconds <= 60);
}
