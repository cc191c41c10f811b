import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { ValueHolder } from '../ast/edit-site.js';
import { wrapped } from '../ast/unwrap.js';
import type { Edit, Source } from './edit.js';
import { propertyList } from './list.js';
import { removeFromList } from './remove-from-list.js';
import { removeStatement } from './remove-statement.js';
import { hasSideEffects } from './side-effects.js';

/** Removes a property, an assignment statement or a class field; not where evaluating its value does something. */
export function removeProperty(holder: ValueHolder | TSESTree.SpreadElement, source: Source): Edit | undefined {
  switch (holder.type) {
    case AST_NODE_TYPES.AssignmentExpression:
      return removeAssignment(holder, source);
    case AST_NODE_TYPES.PropertyDefinition:
      return isPrivate(holder) || hasSideEffects(holder, source) ? undefined : removeStatement(holder, source);
    default:
      return removeFromObject(holder, source);
  }
}

/** Other members refer to it by this very name. */
export function isPrivate({ key }: TSESTree.PropertyDefinition): boolean {
  return key.type === AST_NODE_TYPES.PrivateIdentifier;
}

function removeFromObject(holder: TSESTree.Property | TSESTree.SpreadElement, source: Source): Edit | undefined {
  const object = holder.parent;
  if (object.type !== AST_NODE_TYPES.ObjectExpression || hasSideEffects(holder, source)) return undefined;
  return removeFromList(propertyList(object, source), object.properties.indexOf(holder), source);
}

function removeAssignment(node: TSESTree.AssignmentExpression, source: Source): Edit | undefined {
  const statement = wrapped(node).parent;
  if (statement?.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  if (hasSideEffects(node.left, source) || hasSideEffects(node.right, source)) return undefined;
  return removeStatement(statement, source);
}
