import type { TSESTree } from '@typescript-eslint/utils';

import { each, unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import { moment, momentOf } from './moments.js';
import { concat, partsOf, scalar } from './text.js';
import { truthOf } from './truth.js';
import type { ScalarType, Value } from './value.js';

/** A call of a global whose arguments are evaluated; `undefined` for one that is not known. */
export function globalCall(name: string, values: readonly Value[], node: TSESTree.Node): Value | undefined {
  const [first = scalar(undefined, node), second] = values;
  switch (name) {
    case 'Date.now':
      return moment(0, 'milliseconds', node);
    case 'JSON.stringify':
    case 'Date':
      return { kind: 'text', parts: [{ known: false, node }], node };
    case 'String':
      return values.length === 0 ? scalar('', node) : each(first, node, (single) => stringOf(single, node));
    case 'Boolean':
      return each(first, node, (single) => {
        const truth = truthOf(single);
        return truth === 'unknown' ? unknown('not followed', node) : scalar(truth === 'yes', node);
      });
    case 'Number':
      return values.length === 0 ? scalar(0, node) : each(first, node, (single) => numberOf(single, node));
    case 'parseInt':
    case 'Number.parseInt':
      return each(first, node, (single) => integerOf(single, second, node));
    case 'parseFloat':
    case 'Number.parseFloat':
      return ofScalar(first, node, (value) => parseFloat(String(value)));
    case 'isNaN':
    case 'Number.isNaN':
      return ofScalar(first, node, (value) => Number.isNaN(Number(value)));
    case 'Number.isInteger':
      return ofScalar(first, node, (value) => Number.isInteger(value));
    case 'encodeURIComponent':
      return encoded(first, node);
    case 'Array.isArray':
      return each(first, node, isArray(node));
    case 'Math.floor':
    case 'Math.round':
    case 'Math.ceil':
    case 'Math.trunc':
      return each(first, node, (single) => rounded(name, single, node));
    case 'Math.max':
    case 'Math.min':
      return extreme(name, values, node);
    case 'Math.pow':
      return power(first, second, node);
    default:
      return undefined;
  }
}

function ofScalar(value: Value, node: TSESTree.Node, convert: (value: ScalarType) => ScalarType): Value {
  return each(value, node, (single) => {
    if (single.kind !== 'scalar' || typeof single.value === 'bigint') return unknownOf(single, node);
    return scalar(convert(single.value), node);
  });
}

function unknownOf(value: Single, node: TSESTree.Node): Value {
  return unknown(value.kind === 'unknown' ? value.why : 'not followed', node);
}

function stringOf(value: Single, node: TSESTree.Node): Value {
  return value.kind === 'scalar' && !partsOf(value) ? scalar(String(value.value), node) : concat([value], node);
}

function numberOf(value: Single, node: TSESTree.Node): Value {
  if (value.kind === 'scalar') return scalar(Number(value.value), node);
  return momentOf(value, node) ?? unknownOf(value, node);
}

function integerOf(value: Single, radix: Value | undefined, node: TSESTree.Node): Value {
  const moment = value.kind === 'moment' ? momentOf(value, node) : undefined;
  if (moment) return moment;
  if (value.kind !== 'scalar' || (radix && radix.kind !== 'scalar')) return unknownOf(value, node);
  return scalar(parseInt(String(value.value), radix?.kind === 'scalar' ? Number(radix.value) : undefined), node);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function encoded(value: Value, node: TSESTree.Node): Value {
  return each(value, node, (single) => {
    const isKnown = single.kind === 'scalar' && !LONE_SURROGATE.test(String(single.value));
    return isKnown ? scalar(encodeURIComponent(String(single.value)), node) : unknownOf(single, node);
  });
}

function isArray(node: TSESTree.Node): (value: Single) => Value {
  return (value) => {
    if (value.kind === 'unknown' || value.kind === 'instance') return unknownOf(value, node);
    return scalar(value.kind === 'list', node);
  };
}

function rounded(name: string, value: Single, node: TSESTree.Node): Value {
  const moment = momentOf(value, node);
  if (moment) return moment;
  if (value.kind !== 'scalar' || typeof value.value === 'bigint') return unknownOf(value, node);
  const number = Number(value.value);
  switch (name) {
    case 'Math.floor':
      return scalar(Math.floor(number), node);
    case 'Math.round':
      return scalar(Math.round(number), node);
    case 'Math.ceil':
      return scalar(Math.ceil(number), node);
    default:
      return scalar(Math.trunc(number), node);
  }
}

function extreme(name: 'Math.max' | 'Math.min', values: readonly Value[], node: TSESTree.Node): Value {
  const numbers: number[] = [];
  for (const value of values) {
    if (value.kind !== 'scalar' || typeof value.value === 'bigint') return unknown('not followed', node);
    numbers.push(Number(value.value));
  }
  return scalar(name === 'Math.max' ? Math.max(...numbers) : Math.min(...numbers), node);
}

function power(base: Value, exponent: Value | undefined, node: TSESTree.Node): Value {
  const isKnown = base.kind === 'scalar' && exponent?.kind === 'scalar';
  if (!isKnown || typeof base.value === 'bigint' || typeof exponent.value === 'bigint')
    return unknown('not followed', node);
  return scalar(Number(base.value) ** Number(exponent.value), node);
}
