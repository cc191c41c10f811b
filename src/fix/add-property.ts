import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit, Source, Entry } from './edit.js';

/** Adds a key at the end of an object literal that does not have it. */
export function addProperty(object: TSESTree.ObjectExpression, entry: Entry, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
