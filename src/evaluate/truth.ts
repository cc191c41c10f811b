import { agreed, triOf } from './tri.js';
import type { Tri, Value } from './value.js';

/** Whether the value is truthy. */
export function truthOf(value: Value): Tri {
  switch (value.kind) {
    case 'scalar':
      return triOf(Boolean(value.value));
    case 'text':
      return value.parts.some((part) => part.known && part.text !== '') ? 'yes' : 'unknown';
    case 'oneOf':
      return agreed(value.values.map(truthOf));
    case 'unknown':
      return value.truthy === undefined ? 'unknown' : triOf(value.truthy);
    default:
      return 'yes';
  }
}

/** Whether the value is `null` or `undefined`. */
export function isNullish(value: Value): Tri {
  switch (value.kind) {
    case 'scalar':
      return triOf(value.value === null || value.value === undefined);
    case 'oneOf':
      return agreed(value.values.map(isNullish));
    case 'unknown':
      return value.truthy === true ? 'no' : 'unknown';
    default:
      return 'no';
  }
}
