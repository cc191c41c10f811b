import type { TSESTree } from '@typescript-eslint/utils';

import { unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import { scalar } from './text.js';
import type { MomentValue, Value } from './value.js';

const BITWISE_FLOORS: ReadonlySet<string> = new Set(['|', '>>', '^']);

/** A date, or a number that counts from now, as a number. */
export function momentOf(value: Single, node: TSESTree.Node): Value | undefined {
  if (value.kind === 'moment') return { ...value, node };
  if (value.kind !== 'date') return undefined;
  if (value.at === 'unknown') return unknown('not followed', node);
  return 'epoch' in value.at ? scalar(value.at.epoch, node) : moment(value.at.fromNow, 'milliseconds', node);
}

export function moment(fromNow: number, unit: MomentValue['unit'], node: TSESTree.Node): MomentValue {
  return { kind: 'moment', fromNow, unit, node };
}

/** Arithmetic with numbers that count from now. */
export function combineMoments(operator: string, left: Single, right: Single, node: TSESTree.Node): Value | undefined {
  if (operator === '+' && (left.kind === 'date' || right.kind === 'date')) return undefined;
  const [one, other] = [numeric(left, node), numeric(right, node)];
  if (one?.kind === 'moment' && other?.kind === 'moment') return twoMoments(operator, one, other, node);
  if (one?.kind === 'moment' && typeof other === 'object' && other.kind === 'number') {
    return shifted(operator, one, other.value, node);
  }
  if (one?.kind === 'number' && other?.kind === 'moment' && operator === '+') {
    return moment(other.fromNow + one.value, other.unit, node);
  }
  if (one?.kind === 'number' && other?.kind === 'number' && (left.kind === 'date' || right.kind === 'date')) {
    return operator === '-' ? scalar(one.value - other.value, node) : undefined;
  }
  return undefined;
}

function numeric(
  value: Single,
  node: TSESTree.Node,
): MomentValue | { readonly kind: 'number'; readonly value: number } | undefined {
  const number = momentOf(value, node) ?? value;
  if (number.kind === 'moment') return number;
  return number.kind === 'scalar' && typeof number.value === 'number'
    ? { kind: 'number', value: number.value }
    : undefined;
}

function twoMoments(operator: string, left: MomentValue, right: MomentValue, node: TSESTree.Node): Value | undefined {
  if (left.unit !== right.unit || operator !== '-') return undefined;
  return scalar(left.fromNow - right.fromNow, node);
}

function shifted(operator: string, base: MomentValue, by: number, node: TSESTree.Node): Value | undefined {
  if (operator === '+') return moment(base.fromNow + by, base.unit, node);
  if (operator === '-') return moment(base.fromNow - by, base.unit, node);
  if (operator === '/' && by === 1000 && base.unit === 'milliseconds')
    return moment(base.fromNow / 1000, 'seconds', node);
  if (operator === '*' && by === 1000 && base.unit === 'seconds')
    return moment(base.fromNow * 1000, 'milliseconds', node);
  if (operator === '*' && by === 0.001 && base.unit === 'milliseconds')
    return moment(base.fromNow / 1000, 'seconds', node);
  return BITWISE_FLOORS.has(operator) && by === 0 && base.unit === 'seconds'
    ? moment(base.fromNow, 'seconds', node)
    : undefined;
}
