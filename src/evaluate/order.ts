import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from './evaluator.js';

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
  /** In production this node is never reached: it stands in a branch whose test is known, or behind an unconditional exit. */
  isUnreachable(node: TSESTree.Node): boolean;
}

export function createOrder(evaluator: Evaluator, sourceCode: Readonly<TSESLint.SourceCode>): Order {
  void evaluator;
  void sourceCode;
  return { ways: () => undefined, isUnreachable: () => false };
}
