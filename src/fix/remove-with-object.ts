import { AST_NODE_TYPES } from '@typescript-eslint/types';

import type { ValueHolder } from '../ast/edit-site.js';
import { propertyName } from '../ast/property-name.js';
import { wrapped } from '../ast/unwrap.js';
import type { Edit, Source } from './edit.js';
import { removeProperty } from './remove-property.js';

/** Removes a property, or, where its object has the other key as well, the property whose value that object is. */
export function removeWithObject(holder: ValueHolder, goesWith: string, source: Source): Edit | undefined {
  const object = holder.parent;
  const isShared =
    object.type === AST_NODE_TYPES.ObjectExpression &&
    object.properties.some((one) => one.type === AST_NODE_TYPES.Property && propertyName(one) === goesWith);
  if (!isShared) return removeProperty(holder, source);
  const { parent } = wrapped(object);
  return parent?.type === AST_NODE_TYPES.Property ? removeProperty(parent, source) : undefined;
}
