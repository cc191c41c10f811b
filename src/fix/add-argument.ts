import type { CallLike } from '../ast/edit-site.js';
import type { Edit, Source } from './edit.js';

/** Appends argument \`index\`; there must be as many arguments before it. */
export function addArgument(call: CallLike, index: number, text: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
