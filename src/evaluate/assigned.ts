import type { TSESTree } from '@typescript-eslint/utils';

import { each, oneOf, unknown } from './alternatives.js';
import { binary } from './operators.js';
import { scalar } from './text.js';
import { not } from './tri.js';
import { isNullish, truthOf } from './truth.js';
import type { Tri, Value } from './value.js';

/** `||=`, `&&=`, `??=` */
export function isLogicalAssignment(node: TSESTree.AssignmentExpression): boolean {
  return ['||=', '&&=', '??='].includes(node.operator);
}

/** Whether `||=`, `&&=` or `??=` replaces the value. */
export function replaces(operator: string, value: Value): Tri {
  if (operator === '??=') return isNullish(value);
  return operator === '||=' ? not(truthOf(value)) : truthOf(value);
}

/** What an assignment leaves behind, from what was there before and the right side. */
export function assigned(node: TSESTree.AssignmentExpression, before: () => Value, right: () => Value): Value {
  if (node.operator === '=') return right();
  const operator = node.operator.slice(0, -1);
  if (isLogicalAssignment(node)) return logical(operator, before(), right, node);
  return binary(operator, before(), right(), node);
}

/** `++` and `--`. */
export function updated(node: TSESTree.UpdateExpression, before: Value): Value {
  return each(before, node, (single) => {
    if (single.kind !== 'scalar' && single.kind !== 'moment') return unknown('reassigned', node);
    return binary(node.operator === '++' ? '+' : '-', toNumber(single, node), scalar(1, node), node);
  });
}

function toNumber(value: Value, node: TSESTree.Node): Value {
  return value.kind === 'scalar' && typeof value.value !== 'bigint' ? scalar(Number(value.value), node) : value;
}

/** `left || right`, `left && right`, `left ?? right`. */
export function logical(operator: string, left: Value, right: () => Value, node: TSESTree.Node): Value {
  return each(left, node, (single) => {
    const isTaken = operator === '??' ? isNullish(single) : truthOf(single);
    const goesOn = operator === '||' ? 'no' : 'yes';
    if (isTaken === goesOn) return right();
    if (isTaken !== 'unknown') return single;
    const kept = single.kind === 'unknown' && operator !== '??' ? { ...single, truthy: operator === '||' } : single;
    return oneOf([kept, right()], node);
  });
}
