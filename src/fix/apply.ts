import type { EditSite } from '../ast/edit-site.js';
import type { Edit, Source } from './edit.js';

export type Change =
  /** Gives the key this value; at a text site `text` is inserted at the end as it stands. */
  | { readonly kind: 'set'; readonly key: string; readonly text: string }
  /** Takes away the property, assignment, argument or text. */
  | { readonly kind: 'remove' }
  /** Renames the key; at a text site the text is replaced by it. */
  | { readonly kind: 'rename'; readonly key: string };

/** The edit that makes the change at the place, `undefined` where it cannot be made. */
export function editAt(site: EditSite, change: Change, source: Source): Edit | undefined {
  throw new Error('Not written yet.');
}
