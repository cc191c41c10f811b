import type { ScalarType, Value } from '../evaluate/value.js';

const EMPTY: ReadonlySet<ScalarType> = new Set<ScalarType>([null, undefined, '']);

/** There is nothing yet where that stands. */
export function isNothingYet(value: ScalarType): boolean {
  return EMPTY.has(value);
}

/** What begins so does not wait for a token: a number, a list, `'all'`. */
export function isSomethingAlready(value: Value): boolean {
  if (value.kind === 'scalar') return !isNothingYet(value.value);
  return value.kind === 'list' || (value.kind === 'oneOf' && value.values.every(isSomethingAlready));
}
