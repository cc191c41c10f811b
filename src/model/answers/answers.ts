import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../../ast/functions.js';
import { ownerOf } from '../../ast/owner.js';
import { unwrap } from '../../ast/unwrap.js';
import type { Slot } from '../../libraries/types/origin.js';
import { argumentsOf } from '../arguments.js';
import { createFormIndex } from '../form-index.js';
import type { Kit } from '../kit.js';
import { answerForms } from './forms.js';
import type { Handling } from './handling.js';
import { expressionAt, type Status, statusOf } from './status.js';

/** Something that a handler about sessions sends to whoever sent the request. */
export interface Answer {
  readonly handling: Handling;
  /** The call or assignment, or the expression that is returned. */
  readonly node: TSESTree.Node;
  /** What is sent. */
  readonly values: readonly TSESTree.Node[];
  readonly status: Status;
  /** Code for an error that is sent as it is, with `{text}` for its text; `undefined` where that has no form of its own. */
  readonly whole: string | undefined;
}

export function readAnswers(
  kit: Kit,
  handlingAround: (node: TSESTree.Node) => Handling | undefined,
  functions: readonly FunctionNode[],
): readonly Answer[] {
  const readingsOf = createFormIndex(kit, answerForms);
  const written = kit.nodes().flatMap((node): readonly Answer[] => {
    const [reading] = readingsOf(node);
    const handling = reading && handlingAround(node);
    if (!handling || kit.order.isUnreachable(node)) return [];
    const { values, status, whole } = reading.form;
    const given = argumentsOf(node);
    const sent = sentBy(given, values);
    return [{ handling, node, values: sent, status: statusOf(kit, node, given, status), whole }];
  });
  return [...written, ...functions.flatMap((fn) => returned(kit, handlingAround, fn))];
}

/** Of an object of which only some keys are sent, those. */
function sentBy(given: readonly TSESTree.Node[], values: readonly Slot[]): readonly TSESTree.Node[] {
  return values.flatMap((slot) => {
    const expression = expressionAt(given, slot);
    const isSome = !slot.path && values.some(({ argument, path }) => path && argument === slot.argument);
    const isObject = expression && unwrap(expression).type === AST_NODE_TYPES.ObjectExpression;
    return expression && !(isSome && isObject) ? [expression] : [];
  });
}

/** `return { error: … };` where the framework sends what is returned. */
function returned(
  kit: Kit,
  handlingAround: (node: TSESTree.Node) => Handling | undefined,
  fn: FunctionNode,
): readonly Answer[] {
  const handling = handlingAround(fn.body);
  const form = handling?.function === fn ? handling.form?.answersByReturn : undefined;
  if (!handling || !form) return [];
  return kit.evaluator.resultsOf(handling.function).flatMap((result): readonly Answer[] => {
    if (ownerOf(result) !== fn || kit.order.isUnreachable(result) || isCall(result)) return [];
    return [
      {
        handling,
        node: result,
        values: [result],
        status: statusOf(kit, result, [result], form.status),
        whole: form.whole,
      },
    ];
  });
}

/** What it gives is known where it is an answer itself. */
function isCall({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.CallExpression || type === AST_NODE_TYPES.AwaitExpression;
}
