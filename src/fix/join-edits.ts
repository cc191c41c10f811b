import type { Edit } from './edit.js';

/** All edits as one. Equal parts are done once; where parts contradict each other there is no change at all. */
export function joinEdits(edits: readonly Edit[]): Edit {
  throw new Error('Not written yet.');
}
