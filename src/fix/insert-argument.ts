import type { CallLike } from '../ast/edit-site.js';
import type { Edit, Source } from './edit.js';

/** Inserts an argument before the one that stands at \`index\` now. */
export function insertArgument(call: CallLike, index: number, text: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
