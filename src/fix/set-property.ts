import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { addProperty } from './add-property.js';
import type { Edit, Entry, Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { removeProperty } from './remove-property.js';
import { replaceValue } from './replace-value.js';

/** Gives a key of an object literal this value: adds it, replaces its value, or moves it behind the spreads. */
export function setProperty(object: TSESTree.ObjectExpression, entry: Entry, source: Source): Edit | undefined {
  const { properties } = object;
  const index = properties.findLastIndex((property) => nameOf(property) === entry.key);
  const property = properties[index];
  if (property?.type !== AST_NODE_TYPES.Property) return addProperty(object, entry, source);
  if (properties.slice(index).every((later) => nameOf(later) !== undefined)) {
    return replaceValue(property, entry.text, source);
  }
  const removal = removeProperty(property, source);
  return removal && joinEdits([removal, addProperty(object, entry, source)]);
}

/** `undefined` for a spread or a key that is computed: it may be any key. */
function nameOf(element: TSESTree.ObjectLiteralElement): string | undefined {
  return element.type === AST_NODE_TYPES.Property ? propertyName(element) : undefined;
}
