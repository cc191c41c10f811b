import type { ValueHolder } from '../ast/edit-site.js';
import type { Edit, Source } from './edit.js';

/** Renames the key, the value stays. */
export function renameProperty(holder: ValueHolder, key: string, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
