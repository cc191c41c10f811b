import type { TSESTree } from '@typescript-eslint/utils';

import type { ValueHolder } from '../ast/edit-site.js';
import type { Edit, Source } from './edit.js';

/** Removes a property, an assignment statement or a class field; not where evaluating its value does something. */
export function removeProperty(holder: ValueHolder | TSESTree.SpreadElement, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
