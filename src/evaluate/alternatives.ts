import type { TSESTree } from '@typescript-eslint/utils';

import type { OneOfValue, UnknownValue, Value, Why } from './value.js';

/** A value without a choice. */
export type Single = Exclude<Value, OneOfValue>;

export const MAX_ALTERNATIVES = 8;

export function unknown(why: Why, node: TSESTree.Node): UnknownValue {
  return { kind: 'unknown', why, node };
}

export function singles(value: Value): readonly Single[] {
  return value.kind === 'oneOf' ? value.values : [value];
}

/** One of these; flat, without repetition, at most eight. */
export function oneOf(values: readonly Value[], node: TSESTree.Node): Value {
  const different: Single[] = [];
  for (const value of values.flatMap(singles)) {
    if (!different.some((known) => isSameValue(known, value))) different.push(value);
    if (different.length > MAX_ALTERNATIVES) return unknown('too many alternatives', node);
  }
  const [first] = different;
  if (!first) return unknown('not followed', node);
  return different.length === 1 ? first : { kind: 'oneOf', values: different, node };
}

/** Applies a question to every alternative. */
export function each(value: Value, node: TSESTree.Node, answer: (single: Single) => Value): Value {
  return value.kind === 'oneOf' ? oneOf(value.values.map(answer), node) : answer(value);
}

/** Applies a question to every pair of alternatives. */
export function eachPair(
  left: Value,
  right: Value,
  node: TSESTree.Node,
  answer: (left: Single, right: Single) => Value,
): Value {
  if (singles(left).length * singles(right).length > MAX_ALTERNATIVES * 2)
    return unknown('too many alternatives', node);
  return each(left, node, (one) => each(right, node, (other) => answer(one, other)));
}

export function isSameValue(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    return Object.is(left.value, right.value) && left.node === right.node;
  }
  if (left.kind === 'object' && right.kind === 'object') return left.shape.isSameAs(right.shape);
  if (left.kind === 'unknown' && right.kind === 'unknown') {
    return left.node === right.node && left.truthy === right.truthy;
  }
  return false;
}
