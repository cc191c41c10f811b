import type { TSESTree } from '@typescript-eslint/utils';

import { appendToList } from './append-to-list.js';
import type { Edit, Entry, Source } from './edit.js';
import { propertyList } from './list.js';
import { propertyCode, spellKey } from './property-key.js';
import { inQuotesNear } from './quotes.js';

/** Adds a key at the end of an object literal that does not have it. */
export function addProperty(object: TSESTree.ObjectExpression, entry: Entry, source: Source): Edit {
  const text = inQuotesNear(object, entry.text, source);
  return appendToList(propertyList(object, source), propertyCode(spellKey(entry.key, object, source), text), source);
}
