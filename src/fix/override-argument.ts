import type { CallLike } from '../ast/edit-site.js';
import type { Edit, Source, Entry } from './edit.js';

/** Sets a key for this call only: \`{ ...opts, secure: true }\`. */
export function overrideArgument(call: CallLike, index: number, entry: Entry, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
