import type { Tri, Value } from '../evaluate/value.js';

/** Nothing is kept in the cookie. */
export function isEmpty(value: Value): Tri {
  return value.kind === 'scalar' && (value.value ?? '') === '' ? 'yes' : 'no';
}

/** A cookie that is left empty, with a lifetime that cannot be told, is taken for a deletion: `sid=; expires=${now}`. */
export function orIsLeftEmpty(isDeletion: Tri, empty: Tri): Tri {
  return isDeletion === 'unknown' && empty === 'yes' ? 'yes' : isDeletion;
}
