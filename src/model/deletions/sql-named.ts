import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../../ast/property-name.js';
import { tokensOf } from './sql-tokens.js';

/** The value of a named binding. Some drivers want the sign in the key as well: `{ id }`, `{ $id: id }`, `{ ':id': id }`. */
export function boundTo(list: TSESTree.ObjectExpression, name: string): TSESTree.Expression | undefined {
  for (const property of list.properties) {
    if (property.type !== AST_NODE_TYPES.Property || withoutSign(propertyName(property) ?? '') !== name) continue;
    return property.value as TSESTree.Expression;
  }
  return undefined;
}

/** How one more binding of the name is written, in the text and as a key, the way the others are. */
export function spellNamed(
  list: TSESTree.ObjectExpression,
  sql: string,
  name: string,
): { readonly placeholder: string; readonly key: string } | undefined {
  const keys = list.properties.map((one) => (one.type === AST_NODE_TYPES.Property ? propertyName(one) : undefined));
  const [first] = keys;
  if (first === undefined || keys.some((key) => key === undefined || withoutSign(key) === name)) return undefined;
  const used = tokensOf(sql).find(({ kind, text }) => kind === 'binding' && text.slice(1) === withoutSign(first));
  if (!used) return undefined;
  const sign = used.text.charAt(0);
  return { placeholder: sign + name, key: first === withoutSign(first) ? name : sign + name };
}

function withoutSign(key: string): string {
  return /^[:@$]./u.test(key) ? key.slice(1) : key;
}
