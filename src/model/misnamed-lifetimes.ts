import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { Unit } from '../libraries/types/attributes.js';
import { attributeWords, plainName } from './attribute-words.js';
import type { Kit } from './kit.js';
import { isLengthUnit, lengthOf, meantUnit } from './units.js';

/** A lifetime under a name that the library does not read there: `{ expires: '1h' }` among the options of jsonwebtoken, which throws. */
export interface MisnamedLifetime {
  readonly holder: TSESTree.Property;
  /** What it says is right under the library's own name. */
  readonly isKept: boolean;
}

export function misnamedLifetime(
  kit: Kit,
  object: TSESTree.ObjectExpression,
  { key, unit }: { readonly key: string; readonly unit: Unit },
): MisnamedLifetime | undefined {
  const { lifetimes } = attributeWords(kit.libraries);
  for (const holder of object.properties) {
    if (holder.type !== AST_NODE_TYPES.Property) continue;
    const name = propertyName(holder);
    if (name !== key && lifetimes.has(plainName(name ?? '')))
      return { holder, isKept: isLengthIn(kit, holder.value, unit) };
  }
  return undefined;
}

/** `'1h'`, a number that makes sense in the unit, a setting of which no more is known; no date. */
function isLengthIn(kit: Kit, expression: TSESTree.Node, unit: Unit): boolean {
  const value = kit.evaluator.value(expression);
  if (value.kind === 'text') return true;
  if (value.kind === 'unknown') {
    const { type } = unwrap(expression);
    return type === AST_NODE_TYPES.Identifier || type === AST_NODE_TYPES.MemberExpression;
  }
  if (value.kind !== 'scalar') return false;
  if (typeof value.value === 'string') return /^\d+(?:\.\d+)? ?[a-z]+$/iu.test(value.value);
  return typeof value.value === 'number' && isLengthUnit(unit) && !meantUnit(lengthOf(kit, expression), unit);
}
