import type { CallLike } from '../ast/edit-site.js';
import { hasSpreadBefore } from './add-argument.js';
import type { Edit, Source } from './edit.js';
import { argumentList } from './list.js';
import { removeFromList } from './remove-from-list.js';
import { hasSideEffects } from './side-effects.js';

/** Removes an argument with its comma; not where evaluating it does something. */
export function removeArgument(call: CallLike, index: number, source: Source): Edit | undefined {
  const argument = call.arguments[index];
  const list = argumentList(call, source);
  if (!argument || !list || hasSpreadBefore(call, index) || hasSideEffects(argument, source)) return undefined;
  return removeFromList(list, index, source);
}
