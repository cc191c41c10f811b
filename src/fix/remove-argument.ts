import type { CallLike } from '../ast/edit-site.js';
import type { Edit, Source } from './edit.js';

/** Removes an argument with its comma; not where evaluating it does something. */
export function removeArgument(call: CallLike, index: number, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
