import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import { unknown } from './alternatives.js';
import type { Context } from './context.js';
import { expressionValue } from './expressions.js';
import type { Frame } from './frame.js';
import type { Hooks } from './hooks.js';
import { constantValue } from './constants.js';
import { createMemory } from './memory.js';
import type { Memory } from './memory.js';
import { valueAt } from './placed.js';
import { returnsOf } from './returns.js';
import type { Value } from './value.js';

export type { Hooks } from './hooks.js';

export interface Evaluator {
  /** What the expression is worth in production, at its own place in the program. */
  value(node: TSESTree.Node): Value;
  /** The expressions that a function returns. */
  resultsOf(fn: FunctionNode): readonly TSESTree.Expression[];
  /** Evaluations and reference visits so far. */
  readonly steps: number;
  /** What the parts of the evaluator share; for those that build on it. */
  readonly context: Context;
}

/** Files that are followed into each other share one memory: its bounds hold for all of them together. */
export function createEvaluator(
  sourceCode: Readonly<TSESLint.SourceCode>,
  hooks: Hooks,
  memory: Memory = createMemory(),
): Evaluator {
  const values = new Map<TSESTree.Node, Value>();
  const passed = new Map<TSESTree.Node, Value>();
  const { step, remember } = memory;
  const context: Context = { sourceCode, hooks, evaluate, step, remember };

  function evaluate(node: TSESTree.Node, frame: Frame | undefined): Value {
    return remember(
      frame?.memo ?? values,
      node,
      () => informed(expressionValue(context, node, frame), node),
      (why) => unknown(why, node),
    );
  }

  /** Where the file does not tell, somebody else may know. */
  function informed(value: Value, node: TSESTree.Node): Value {
    if (value.kind !== 'unknown' || !canBeConstant(node)) return value;
    const constant = hooks.constantOf(node);
    return constant ? constantValue(constant.value, node) : value;
  }

  /** An argument is what it is when the call is made: the ones behind it may have changed it. */
  function argument(node: TSESTree.Node): Value {
    return remember(
      passed,
      node,
      () => valueAt(evaluate(node, undefined), { node: wrapped(node).parent ?? node, moment: 'entering' }),
      (why) => unknown(why, node),
    );
  }

  return {
    resultsOf: (fn) =>
      fn.body.type === AST_NODE_TYPES.BlockStatement
        ? returnsOf(context, fn).flatMap(({ argument: result }) => result ?? [])
        : [fn.body],
    value: (node) => (isArgument(node) ? argument(node) : evaluate(node, undefined)),
    get steps() {
      return memory.steps;
    },
    context,
  };
}

function canBeConstant(node: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.MemberExpression:
    case AST_NODE_TYPES.CallExpression:
      return true;
    default:
      return false;
  }
}

function isArgument(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type !== AST_NODE_TYPES.CallExpression && parent?.type !== AST_NODE_TYPES.NewExpression) return false;
  return parent.callee !== outer;
}
