import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { literalText } from './literal-text.js';
import { unwrap } from './unwrap.js';

type Keyed =
  | TSESTree.MemberExpression
  | TSESTree.Property
  | TSESTree.MethodDefinition
  | TSESTree.PropertyDefinition
  | TSESTree.AccessorProperty
  | TSESTree.TSAbstractMethodDefinition
  | TSESTree.TSAbstractPropertyDefinition
  | TSESTree.TSAbstractAccessorProperty;

/**
 * The key as the source spells it: `a.b`, `a['b']`, `{ b: 1 }`, `{ 'b': 1 }`, `{ 0: 1 }`, `#b`. A computed key that is not a
 * literal is `undefined`: evaluate it instead.
 */
export function propertyName(node: Keyed): string | undefined {
  const key = node.type === AST_NODE_TYPES.MemberExpression ? node.property : node.key;
  if (!node.computed) {
    if (key.type === AST_NODE_TYPES.Identifier) return key.name;
    if (key.type === AST_NODE_TYPES.PrivateIdentifier) return `#${key.name}`;
  }
  return literalKey(unwrap(key));
}

/** The keys that an object literal spells; spreads and computed keys are left out. */
export function spelledKeys({ properties }: TSESTree.ObjectExpression): readonly string[] {
  return properties.flatMap((one) => (one.type === AST_NODE_TYPES.Property ? (propertyName(one) ?? []) : []));
}

function literalKey(key: TSESTree.Node): string | undefined {
  if (key.type === AST_NODE_TYPES.Literal && typeof key.value === 'number') return String(key.value);
  return literalText(key);
}

/** The last name of what is called or constructed: `cookie` of `res.status(200).cookie`, `sign` of `sign`, `super`. */
export function lastName(callee: TSESTree.Node): string | undefined {
  const inner = unwrap(callee);
  if (inner.type === AST_NODE_TYPES.Identifier) return inner.name;
  if (inner.type === AST_NODE_TYPES.MemberExpression) return propertyName(inner);
  return inner.type === AST_NODE_TYPES.Super ? 'super' : undefined;
}
