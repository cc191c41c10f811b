import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** When in the run of the program an object is looked at. */
export interface Place {
  readonly node: TSESTree.Node;
  /** Before the node, when its children (the arguments of a call) are evaluated, or after it. */
  readonly moment?: 'before' | 'entering' | 'after';
  /** The variable through which it is reached. */
  readonly via?: TSESLint.Scope.Variable;
  /** Set while a parameter takes over an argument: the object keeps to the place that it had. */
  readonly isHandedOver?: boolean;
  /** In a function that was handed the object: the place that it had before. */
  readonly outer?: Place;
}
