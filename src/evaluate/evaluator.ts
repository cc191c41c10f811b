import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Hooks } from './hooks.js';
import type { Value } from './value.js';

export type { Hooks } from './hooks.js';

export interface Evaluator {
  /** What the expression is worth in production, at its own place in the program. */
  value(node: TSESTree.Node): Value;
  /** Evaluations and reference visits so far. */
  readonly steps: number;
}

export function createEvaluator(sourceCode: Readonly<TSESLint.SourceCode>, hooks: Hooks): Evaluator {
  void sourceCode;
  void hooks;
  return { value: (node) => ({ kind: 'unknown', why: 'not followed', node }), steps: 0 };
}
