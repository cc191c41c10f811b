import type { ValueHolder } from '../ast/edit-site.js';

import type { Edit, Source } from './edit.js';

/** Replaces the value of a property, an assignment or a class field. */
export function replaceValue(holder: ValueHolder, text: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
