/** It can have members: an object, an array, an instance; not a function. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
