import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { lastName, propertyName } from '../ast/property-name.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { Attribute } from '../libraries/types/attributes.js';

/** The attribute as the program spells it: another key may count in another unit. */
export function speltAttribute(attribute: Attribute, presence: Presence): Attribute {
  const key = keyAt(alternativesOf(presence)[0]);
  if (key === undefined || key === attribute.key) return attribute;
  const unit = attribute.aliasUnits?.[key];
  return unit ? { ...attribute, key, unit } : { ...attribute, key };
}

function keyAt(presence: Presence | undefined): string | undefined {
  if (presence?.kind !== 'present' || presence.site.kind !== 'property') return undefined;
  const { node } = presence.site;
  return node.type === AST_NODE_TYPES.AssignmentExpression ? lastName(node.left) : propertyName(node);
}
