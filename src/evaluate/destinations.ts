import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import type { Evaluator } from './evaluator.js';
import { followObject } from './flow.js';
import { originAt } from './origin.js';

/** An argument of a call at which an object arrives; `path` leads to the object inside the argument. */
export interface Arrival {
  readonly call: CallLike;
  readonly index: number;
  readonly path: readonly string[];
}

export interface Destinations {
  readonly arrivals: readonly Arrival[];
  /** It goes nowhere else: not exported, not stored where it is not followed. */
  readonly complete: boolean;
}

/** Tells where an object literal, or any expression, arrives. */
export function createDestinations(
  evaluator: Evaluator,
  sourceCode: Readonly<TSESLint.SourceCode>,
): (expression: TSESTree.Node) => Destinations {
  sourceCode;
  const known = new Map<TSESTree.Node, Destinations>();
  return (expression) => {
    let destinations = known.get(expression);
    if (!destinations) {
      const { arrivals, complete } = followObject(evaluator.context, originAt(evaluator.context, expression), true);
      known.set(expression, (destinations = { arrivals, complete }));
    }
    return destinations;
  };
}
