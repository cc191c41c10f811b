import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../../ast/edit-site.js';
import { isFunction } from '../../ast/functions.js';
import { literalText } from '../../ast/literal-text.js';
import { lastName } from '../../ast/property-name.js';
import type { Conditions } from '../../libraries/types/deletions.js';
import type { Criterion } from './condition.js';
import type { Query } from './query.js';
import type { SqlQuery } from './sql-filter.js';

/** Where the owner can be added to the conditions of a call. */
export type OwnerPlace =
  | { readonly kind: 'object'; readonly literal: TSESTree.ObjectExpression }
  /** The key becomes an object: `id` → `{ _id: id, userId: … }`, where the call wants that below `where`. */
  | {
      readonly kind: 'key';
      readonly argument: TSESTree.Expression;
      readonly key: string;
      readonly below: string | undefined;
    }
  /** The whole filter comes from elsewhere: `req.body` → `{ ...req.body, userId: … }`. */
  | { readonly kind: 'whole'; readonly argument: TSESTree.Expression }
  /** A call in a chain behind which another one of the same name goes. */
  | {
      readonly kind: 'chain';
      readonly call: TSESTree.CallExpression;
      readonly method: string;
      readonly operator: string | undefined;
    }
  /** The same where conditions are text with named parameters: `.andWhere('userId = :userId', { userId })`. */
  | {
      readonly kind: 'text chain';
      readonly call: TSESTree.CallExpression;
      readonly method: string;
      /** What stands before the column: `session.`. */
      readonly alias: string;
    }
  /** A condition that is a call of one of the library's functions: it becomes one of two that both have to hold. */
  | {
      readonly kind: 'condition';
      readonly call: TSESTree.CallExpression;
      /** The call is such an `and` already. */
      readonly isAnd: boolean;
      readonly and: string;
      readonly equal: TSESTree.CallExpression;
      readonly from: string;
    }
  /** The end of a condition in SQL text, and the list that takes the value where the text does not hold it. */
  | {
      readonly kind: 'sql';
      readonly site: Extract<EditSite, { kind: 'text' }>;
      readonly placeholder: string;
      readonly bindings: TSESTree.ArrayExpression | undefined;
    }
  /** The same with named bindings, of which the column's name becomes one more. */
  | {
      readonly kind: 'named sql';
      readonly site: Extract<EditSite, { kind: 'text' }>;
      readonly bindings: TSESTree.ObjectExpression;
      readonly sql: string;
    };

export function ownerPlace(
  { literal, sql, filter, scoped }: Query,
  { column, means }: Criterion,
  value: TSESTree.Expression,
  identity: string,
): OwnerPlace | undefined {
  if (literal) return { kind: 'object', literal };
  if (sql) return sqlPlace(sql, identity);
  switch (filter.dialect) {
    case 'id':
      return scoped?.key === undefined
        ? undefined
        : { kind: 'key', argument: value, key: scoped.key, below: scoped.below };
    case 'object':
      return column === undefined && means === undefined ? { kind: 'whole', argument: value } : undefined;
    case 'builder':
      if (filter.conditions) return conditionPlace(value, filter.conditions);
      return filter.sql ? textChainPlace(value, filter.and) : chainPlace(value, filter.and, filter.operator);
    default:
      return undefined;
  }
}

/** The call of the chain that has the value. */
function chainPlace(
  value: TSESTree.Node,
  and: readonly string[],
  operator: string | undefined,
): OwnerPlace | undefined {
  for (let call: TSESTree.Node | undefined = value; call && !isFunction(call); call = call.parent) {
    if (call.type !== AST_NODE_TYPES.CallExpression || !and.includes(lastName(call.callee) ?? '')) continue;
    return and[0] === undefined ? undefined : { kind: 'chain', call, method: and[0], operator };
  }
  return undefined;
}

/** Behind the condition that has the value. One that comes first would be replaced by another one of its name. */
function textChainPlace(value: TSESTree.Node, and: readonly string[]): OwnerPlace | undefined {
  const place = chainPlace(value, and, undefined);
  const method = and.find((name) => name.startsWith('and'));
  if (place?.kind !== 'chain' || method === undefined) return undefined;
  const [first] = place.call.arguments;
  const text = (first && literalText(first)) ?? '';
  const { alias } = /^\s*(?<alias>(?:[A-Za-z_]\w*\.)?)\w+\s*=\s*:\w+\s*$/u.exec(text)?.groups ?? {};
  return alias === undefined ? undefined : { kind: 'text chain', call: place.call, method, alias };
}

/** The comparison that has the value, or the `and` around it. */
function conditionPlace(value: TSESTree.Node, { and, equal, from }: Conditions): OwnerPlace | undefined {
  const compared = value.parent;
  if (compared?.type !== AST_NODE_TYPES.CallExpression || !equal.includes(lastName(compared.callee) ?? '')) {
    return undefined;
  }
  const outer = compared.parent;
  const isAnd = outer.type === AST_NODE_TYPES.CallExpression && lastName(outer.callee) === and;
  return { kind: 'condition', call: isAnd ? outer : compared, isAnd, and, equal: compared, from };
}

function sqlPlace({ statement, text, bindings, isTemplate }: SqlQuery, identity: string): OwnerPlace | undefined {
  const site = statement.whereEnd === undefined ? undefined : siteAt(text, statement.whereEnd);
  if (!site) return undefined;
  if (isTemplate) return { kind: 'sql', site, placeholder: `\${${identity}}`, bindings: undefined };
  const sql = text.map((part) => (part.known ? part.text : '')).join('');
  if (bindings?.type === AST_NODE_TYPES.ObjectExpression) return { kind: 'named sql', site, bindings, sql };
  if (bindings?.type !== AST_NODE_TYPES.ArrayExpression) return undefined;
  const [, numbered] = /([$?])\d/u.exec(sql) ?? [];
  // A question mark behind the condition would take the new value.
  if (numbered === undefined && (text.length > 1 || sql.slice(statement.whereEnd).includes('?'))) return undefined;
  return { kind: 'sql', site, placeholder: numbered ? `${numbered}${bindings.elements.length + 1}` : '?', bindings };
}

/** The place in the source of an offset in the text. */
export function siteAt(text: SqlQuery['text'], offset: number): Extract<EditSite, { kind: 'text' }> | undefined {
  let start = 0;
  for (const part of text) {
    const length = part.known ? part.text.length : 1;
    if (part.known && part.range && offset <= start + length) {
      const [from, to] = part.range;
      const at = from + offset - start;
      // With an escape in the text the offsets differ.
      return to - from === length ? { kind: 'text', node: part.node, range: [at, at] } : undefined;
    }
    start += length;
  }
  return undefined;
}
