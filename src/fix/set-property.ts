import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit, Source, Entry } from './edit.js';

/** Gives a key of an object literal this value: adds it, replaces its value, or moves it behind the spreads. */
export function setProperty(object: TSESTree.ObjectExpression, entry: Entry, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
