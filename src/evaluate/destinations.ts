import type { TSESTree } from '@typescript-eslint/utils';

import type { CallLike } from '../ast/edit-site.js';
import type { Evaluator } from './evaluator.js';
import { followObject } from './flow.js';
import { originAt } from './origin.js';
import type { Path } from './path.js';

/** An argument of a call at which an object arrives; `path` leads to the object inside the argument. */
export interface Arrival {
  readonly call: CallLike;
  readonly index: number;
  readonly path: readonly string[];
}

export interface Destinations {
  readonly arrivals: readonly Arrival[];
  /** It goes nowhere else: not stored where it is not followed, and exported at most as a part of what arrives whole. */
  readonly complete: boolean;
  /** A text: longer ones are made of it, too. */
  readonly joined: boolean;
}

/** Tells where an object literal, or any expression, arrives. */
export function createDestinations(evaluator: Evaluator): (expression: TSESTree.Node) => Destinations {
  const known = new Map<TSESTree.Node, Destinations>();
  return (expression) => {
    let destinations = known.get(expression);
    if (!destinations) {
      const flow = followObject(evaluator.context, originAt(evaluator.context, expression), 'everywhere');
      const { arrivals, exported, joined } = flow;
      const complete = flow.complete && exported.every((path) => isPartOfArrivals(path, arrivals));
      known.set(expression, (destinations = { arrivals, complete, joined }));
    }
    return destinations;
  };
}

/** Other files see it only inside an object that is meant for the calls here, such as the whole configuration of sessions. */
function isPartOfArrivals(exported: Path, arrivals: readonly Arrival[]): boolean {
  return (
    exported.length > 0 &&
    arrivals.length > 0 &&
    arrivals.every(({ path }) => path.length === exported.length && path.every((key, depth) => key === exported[depth]))
  );
}
