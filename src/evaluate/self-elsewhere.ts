import { unknown } from './alternatives.js';
import { isLeftAlone } from './brought.js';
import { broughtFrom } from './brought-from.js';
import type { Value } from './value.js';

/** What a method of another file is called on, as that file has it. */
export function selfElsewhere(value: Value): Value | undefined {
  const from = broughtFrom(value);
  if (!from) return undefined;
  return isLeftAlone(from) ? from.value : unknown('escaped', value.node);
}
