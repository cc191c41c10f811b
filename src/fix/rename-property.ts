import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ValueHolder } from '../ast/edit-site.js';
import { propertyName } from '../ast/property-name.js';
import { commentsWithin } from './comments.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { joinEdits } from './join-edits.js';
import { isIdentifierName, keyRange, quoted, spellKey } from './property-key.js';
import { quoteNear } from './quotes.js';
import { isPrivate } from './remove-property.js';
import { replaceValue } from './replace-value.js';
import { tokenBefore } from './tokens.js';

type Keyed = TSESTree.Property | TSESTree.PropertyDefinition;

/** Renames the key and gives it another value. */
export function renameWithValue(holder: ValueHolder, key: string, value: string, source: Source): Edit | undefined {
  if (holder.type === AST_NODE_TYPES.Property && holder.shorthand) return renameInObject(holder, key, source, value);
  const edits = [renameProperty(holder, key, source), replaceValue(holder, value, source)];
  return edits.every((edit) => edit !== undefined) ? joinEdits(edits) : undefined;
}

/** Renames the key, the value stays. */
export function renameProperty(holder: ValueHolder, key: string, source: Source): Edit | undefined {
  switch (holder.type) {
    case AST_NODE_TYPES.Property:
      return renameInObject(holder, key, source, source.getText(holder));
    case AST_NODE_TYPES.AssignmentExpression:
      return holder.left.type === AST_NODE_TYPES.MemberExpression ? renameMember(holder.left, key, source) : undefined;
    case AST_NODE_TYPES.PropertyDefinition:
      return renameField(holder, key, source);
  }
}

function renameField(field: TSESTree.PropertyDefinition, key: string, source: Source): Edit | undefined {
  if (isPrivate(field)) return undefined;
  return renameKey(field, isIdentifierName(key) ? key : quoted(key, quoteNear(field.parent, source)), source);
}

/** Not where the object has the key already. `shorthand` is the value of a property that spells none. */
function renameInObject(property: TSESTree.Property, key: string, source: Source, shorthand: string): Edit | undefined {
  const object = property.parent;
  if (object.type !== AST_NODE_TYPES.ObjectExpression || object.properties.some((other) => isNamed(other, key)))
    return undefined;
  const spelling = spellKey(key, object, source);
  if (!property.shorthand) return renameKey(property, spelling, source);
  return replaceRange(...property.range, `${spelling}: ${shorthand}`);
}

function isNamed(element: TSESTree.ObjectLiteralElement, key: string): boolean {
  return element.type === AST_NODE_TYPES.Property && propertyName(element) === key;
}

function renameKey(holder: Keyed, spelling: string, source: Source): Edit | undefined {
  const [from, to] = keyRange(holder, source);
  return commentsWithin(from, to, source).length > 0 ? undefined : replaceRange(from, to, spelling);
}

function renameMember(member: TSESTree.MemberExpression, key: string, source: Source): Edit | undefined {
  const { property, computed } = member;
  if (property.type === AST_NODE_TYPES.PrivateIdentifier) return undefined;
  if (!computed && isIdentifierName(key)) return replaceRange(...property.range, key);
  const spelling = quoted(key, quoteNear(member, source));
  if (computed) return replaceRange(...property.range, spelling);
  return replaceRange(tokenBefore(property, source).range[0], property.range[1], `[${spelling}]`);
}
