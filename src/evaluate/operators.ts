import type { TSESTree } from '@typescript-eslint/utils';

import { each, eachPair, unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import { isClass } from './class-members.js';
import { combineMoments, momentOf } from './moments.js';
import { concat, partsOf, scalar } from './text.js';
import { truthOf } from './truth.js';
import type { ScalarType, Value } from './value.js';

/** `left operator right`, for every pair of alternatives. */
export function binary(operator: string, left: Value, right: Value, node: TSESTree.Node): Value {
  if (operator === '+' && isText(left, right)) return concat([left, right], node);
  return eachPair(left, right, node, (one, other) => binaryOf(operator, one, other, node));
}

/** One side is text in every alternative, the other nothing that could be an addition of another kind. */
function isText(left: Value, right: Value): boolean {
  return [left, right].some((value) =>
    value.kind === 'oneOf' ? value.values.every((single) => partsOf(single)) : partsOf(value),
  );
}

function binaryOf(operator: string, left: Single, right: Single, node: TSESTree.Node): Value {
  if (operator === '+' && isText(left, right)) return concat([left, right], node);
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    const result = scalarBinary(operator, left.value, right.value);
    return result === NO_RESULT ? unknown('not followed', node) : scalar(result, node);
  }
  if (operator === '===' || operator === '!==' || operator === '==' || operator === '!=') {
    return areDifferent(left, right, operator) ? scalar(operator.startsWith('!'), node) : unknownOf(left, right, node);
  }
  return combineMoments(operator, left, right, node) ?? unknownOf(left, right, node);
}

function unknownOf(left: Single, right: Single, node: TSESTree.Node): Value {
  const cause = [left, right].find((value) => value.kind === 'unknown');
  return unknown(cause?.kind === 'unknown' ? cause.why : 'not followed', node);
}

/** An object is never a scalar; a text is no scalar but a string. */
function areDifferent(left: Single, right: Single, operator: string): boolean {
  return isDifferent(left, right, operator) || isDifferent(right, left, operator);
}

function isDifferent(left: Single, right: Single, operator: string): boolean {
  if (right.kind !== 'scalar') return false;
  const isNothing = right.value === null || right.value === undefined;
  if (left.kind === 'unknown') return isNothing && left.truthy === true;
  if (left.kind === 'scalar') return false;
  if (left.kind === 'text') return isNothing || (typeof right.value !== 'string' && operator.length === 3);
  if (left.kind === 'moment') return isNothing || (typeof right.value !== 'number' && operator.length === 3);
  return isNothing || operator.length === 3;
}

const NO_RESULT = Symbol('no result');

function scalarBinary(operator: string, left: ScalarType, right: ScalarType): ScalarType | typeof NO_RESULT {
  switch (operator) {
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return left == right;
    case '!=':
      return left != right;
  }
  if (typeof left === 'bigint' || typeof right === 'bigint') return bigintBinary(operator, left, right);
  return numberBinary(operator, left, right);
}

function bigintBinary(operator: string, left: ScalarType, right: ScalarType): ScalarType | typeof NO_RESULT {
  if (typeof left !== 'bigint' || typeof right !== 'bigint' || !isSmall(left) || !isSmall(right)) return NO_RESULT;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0n ? NO_RESULT : left / right;
    case '%':
      return right === 0n ? NO_RESULT : left % right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return NO_RESULT;
  }
}

function isSmall(value: bigint): boolean {
  return value > -(2n ** 256n) && value < 2n ** 256n;
}

function numberBinary(
  operator: string,
  left: Exclude<ScalarType, bigint>,
  right: Exclude<ScalarType, bigint>,
): ScalarType | typeof NO_RESULT {
  const [a, b] = [Number(left), Number(right)];
  const areTexts = typeof left === 'string' && typeof right === 'string';
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '<':
      return areTexts ? left < right : a < b;
    case '<=':
      return areTexts ? left <= right : a <= b;
    case '>':
      return areTexts ? left > right : a > b;
    case '>=':
      return areTexts ? left >= right : a >= b;
    case '|':
      return a | b;
    case '&':
      return a & b;
    case '^':
      return a ^ b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '>>>':
      return a >>> b;
    default:
      return NO_RESULT;
  }
}

/** `operator value`, for every alternative. */
export function unary(operator: string, value: Value, node: TSESTree.Node): Value {
  if (operator === 'void') return scalar(undefined, node);
  return each(value, node, (single) => unaryOf(operator, single, node));
}

function unaryOf(operator: string, value: Single, node: TSESTree.Node): Value {
  if (operator === '!') {
    const truth = truthOf(value);
    if (truth !== 'unknown') return scalar(truth === 'no', node);
  }
  if (operator === 'typeof') {
    const type = typeOf(value);
    if (type) return scalar(type, node);
  }
  if (operator === '+') {
    const moment = momentOf(value, node);
    if (moment) return moment;
  }
  if (value.kind === 'scalar' && operator !== '!' && operator !== 'typeof') {
    const result = scalarUnary(operator, value.value);
    if (result !== undefined) return scalar(result, node);
  }
  return unknown(value.kind === 'unknown' ? value.why : 'not followed', node);
}

function scalarUnary(operator: string, value: ScalarType): number | bigint | undefined {
  if (typeof value === 'bigint') return operator === '-' ? -value : undefined;
  switch (operator) {
    case '-':
      return -Number(value);
    case '+':
      return Number(value);
    case '~':
      return ~Number(value);
    default:
      return undefined;
  }
}

function typeOf(value: Single): string | undefined {
  switch (value.kind) {
    case 'scalar':
      return value.value === null ? 'object' : typeof value.value;
    case 'text':
      return 'string';
    case 'moment':
      return 'number';
    case 'function':
      return 'function';
    case 'object':
      return isClass(value.node) ? 'function' : 'object';
    case 'list':
    case 'date':
      return 'object';
    default:
      return undefined;
  }
}
