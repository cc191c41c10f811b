import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../ast/functions.js';
import { ownerOf } from '../ast/owner.js';
import type { Evaluator } from './evaluator.js';
import { oracleOf } from './oracle.js';
import { type Fold, follow, type Reached } from './paths.js';
import { isReachable } from './reachable.js';
import { returnsOf } from './returns.js';

/** One event on a way. */
export interface Step {
  readonly node: TSESTree.Node;
  /** For a condition: how it came out. */
  readonly outcome?: boolean;
  /** It stands in a loop: it may have happened any number of times before, also none. */
  readonly repeated: boolean;
}

export type Way = readonly Step[];

/** In which order things happen inside a function, seen from its structured statements. */
export interface Order {
  /**
   * The ways control can take from the start of `use`'s function to `use`, each as the ordered list of those `events` it passes;
   * `undefined` when there are too many. An event that is a condition (test of `if`, `?:`, `&&`, `||`, `switch` case, loop) carries its
   * outcome. Ways that are not taken in production are left out.
   */
  ways(use: TSESTree.Node, events: ReadonlySet<TSESTree.Node>): readonly Way[] | undefined;
  /** The ways from the start of that function to where it returns or ends, as those `events` on each. What throws does not get there. */
  endings(root: TSESTree.Node, events: ReadonlySet<TSESTree.Node>): readonly Way[] | undefined;
  /** In production this node is never reached: it stands in a branch whose test is known, or behind an unconditional exit. */
  isUnreachable(node: TSESTree.Node): boolean;
}

const MAX_WAYS = 64;

export function createOrder(evaluator: Evaluator, sourceCode: Readonly<TSESLint.SourceCode>): Order {
  const oracle = oracleOf(evaluator.context);

  function ways(use: TSESTree.Node, events: ReadonlySet<TSESTree.Node>): readonly Way[] | undefined {
    const states = trailsIn(ownerOf(use), events).before(use);
    return states && [...states].map(wayOf);
  }

  function endings(root: TSESTree.Node, events: ReadonlySet<TSESTree.Node>): readonly Way[] | undefined {
    const returns = isFunction(root) ? returnsOf(evaluator.context, root) : [];
    const reached = trailsIn(root, new Set([...events, ...returns]));
    const states = [reached.atEnd(), ...returns.map((exit) => reached.after(exit))];
    const known = states.filter((each) => each !== undefined);
    if (known.length < states.length) return undefined;
    return known.flatMap((each) => [...each].map((trail) => wayOf(trail).filter(({ node }) => events.has(node))));
  }

  function trailsIn(root: TSESTree.Node, events: ReadonlySet<TSESTree.Node>): Reached<Trail> {
    const own = new Set([...events].filter((event) => ownerOf(event) === root));
    const { start, next } = createTrails();
    const step: Fold<Trail>['step'] = (trail, node, outcome, repeated) => next(trail, stepOf(node, outcome, repeated));
    return follow<Trail>(root, own, { initial: start, limit: MAX_WAYS, step }, oracle);
  }

  return { ways, endings, isUnreachable: (node) => !isReachable(node, sourceCode.ast, oracle) };
}

function stepOf(node: TSESTree.Node, outcome: boolean | undefined, repeated: boolean): Step {
  return outcome === undefined ? { node, repeated } : { node, outcome, repeated };
}

/** A way as its last step and what came before it; the same object for the same way. */
interface Trail {
  readonly last?: Step;
  readonly before?: Trail;
  readonly continuations: Map<TSESTree.Node, Map<string, Trail>>;
}

function createTrails(): { start: Trail; next(trail: Trail, step: Step): Trail } {
  return {
    start: { continuations: new Map() },
    next(trail, step) {
      const forNode = trail.continuations.get(step.node) ?? new Map<string, Trail>();
      trail.continuations.set(step.node, forNode);
      const key = `${String(step.outcome)} ${String(step.repeated)}`;
      const known = forNode.get(key) ?? { last: step, before: trail, continuations: new Map() };
      forNode.set(key, known);
      return known;
    },
  };
}

function wayOf(trail: Trail): Way {
  const steps: Step[] = [];
  for (let current: Trail | undefined = trail; current?.last; current = current.before) steps.push(current.last);
  return steps.reverse();
}
