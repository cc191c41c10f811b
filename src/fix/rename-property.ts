import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ValueHolder } from '../ast/edit-site.js';
import { replaceRange } from './edit.js';
import type { Edit, Source } from './edit.js';
import { isIdentifierName, quoted, spellKey } from './property-key.js';
import { quoteNear } from './quotes.js';
import { tokenAfter, tokenBefore } from './tokens.js';

/** Renames the key, the value stays. */
export function renameProperty(holder: ValueHolder, key: string, source: Source): Edit | undefined {
  switch (holder.type) {
    case AST_NODE_TYPES.Property:
      return renameInObject(holder, key, source);
    case AST_NODE_TYPES.AssignmentExpression:
      return holder.left.type === AST_NODE_TYPES.MemberExpression ? renameMember(holder.left, key, source) : undefined;
    case AST_NODE_TYPES.PropertyDefinition:
      return renameKey(holder, isIdentifierName(key) ? key : quoted(key, quoteNear(holder.parent, source)), source);
  }
}

function renameInObject(property: TSESTree.Property, key: string, source: Source): Edit | undefined {
  const object = property.parent;
  if (object.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  const spelling = spellKey(key, object, source);
  if (!property.shorthand) return renameKey(property, spelling, source);
  return replaceRange(...property.range, `${spelling}: ${source.getText(property)}`);
}

function renameKey(holder: TSESTree.Property | TSESTree.PropertyDefinition, spelling: string, source: Source): Edit {
  if (!holder.computed) return replaceRange(...holder.key.range, spelling);
  const [open, close] = [tokenBefore(holder.key, source), tokenAfter(holder.key, source)];
  return replaceRange(open.range[0], close.range[1], spelling);
}

function renameMember(member: TSESTree.MemberExpression, key: string, source: Source): Edit | undefined {
  const { property, computed } = member;
  if (property.type === AST_NODE_TYPES.PrivateIdentifier) return undefined;
  if (!computed && isIdentifierName(key)) return replaceRange(...property.range, key);
  const spelling = quoted(key, quoteNear(member, source));
  if (computed) return replaceRange(...property.range, spelling);
  return replaceRange(tokenBefore(property, source).range[0], property.range[1], `[${spelling}]`);
}
