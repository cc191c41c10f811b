import type { TSESTree } from '@typescript-eslint/utils';

import type { KeyMeaning } from '../../libraries/types/deletions.js';

/** Which rows a call means, as its filter says: what the dialects are read into. */
export type Condition =
  | Criterion
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  /** One of these at run time. */
  | { readonly kind: 'either'; readonly of: readonly Condition[] }
  /** What the first says, as far as the second, an object spread behind it, does not replace it. */
  | { readonly kind: 'replaced'; readonly of: readonly [Condition, Condition] }
  /** What the expression, a row, was found by. */
  | { readonly kind: 'row'; readonly row: TSESTree.Expression }
  /** Something that restricts the rows in a way that is not understood. */
  | { readonly kind: 'unknown' };

/** A column has a value, or one of several. */
export interface Criterion {
  readonly kind: 'criterion';
  /** The column's name, `user.id` for one of a relation; `undefined` where the value is the key itself or the whole filter. */
  readonly column: string | undefined;
  /** What the key is, where the call itself says so. */
  readonly means?: KeyMeaning;
  readonly value: CriterionValue;
  /** The value is a list of values. */
  readonly isList?: boolean;
}

export type CriterionValue =
  | { readonly kind: 'expression'; readonly node: TSESTree.Expression }
  /** A query of its own finds the value: `user_id IN (SELECT id FROM users WHERE email = $1)`. */
  | { readonly kind: 'query'; readonly condition: Condition };

/** A filter that restricts nothing that matters here: a comparison with a constant, an order, a negation. */
export const OPEN: Condition = { kind: 'and', of: [] };

export const UNKNOWN: Condition = { kind: 'unknown' };

export function criterion(column: string | undefined, node: TSESTree.Expression, means?: KeyMeaning): Criterion {
  return { kind: 'criterion', column, value: { kind: 'expression', node }, ...(means && { means }) };
}

/** Every criterion in the condition, wherever it stands. */
export function criteriaOf(condition: Condition): readonly Criterion[] {
  switch (condition.kind) {
    case 'criterion':
      return [condition];
    case 'and':
    case 'or':
    case 'either':
    case 'replaced':
      return condition.of.flatMap(criteriaOf);
    default:
      return [];
  }
}

/** Everything in it could be read. */
export function isUnderstood(condition: Condition): boolean {
  switch (condition.kind) {
    case 'unknown':
      return false;
    case 'row':
      return true;
    case 'criterion':
      return condition.value.kind === 'expression' || isUnderstood(condition.value.condition);
    default:
      return condition.of.every(isUnderstood);
  }
}
