import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Frame } from './frame.js';
import type { Hooks } from './hooks.js';
import type { Value, Why } from './value.js';

/** What the parts of the evaluator share about one file. They call each other only through here or downwards. */
export interface Context {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly hooks: Hooks;
  /** The value of an expression, inside a followed call when `frame` is given. */
  evaluate(node: TSESTree.Node, frame: Frame | undefined): Value;
  /** Counts a step; `false` when the file's budget is used up. */
  step(): boolean;
  /** An answer that may need other answers: remembered, or cut short when it is too deep or waits for itself. */
  remember<K, V>(answers: Map<K, V>, key: K, run: () => V, cut: (why: Why) => V): V;
}

/** A function of a node, computed once per file. While it is being computed, `meanwhile` answers. */
export function perFile<K extends object, V>(
  compute: (context: Context, key: K) => V,
  meanwhile: (key: K) => V,
): (context: Context, key: K) => V {
  const files = new WeakMap<Context, Map<K, V>>();
  return (context, key) => {
    let memo = files.get(context);
    if (!memo) files.set(context, (memo = new Map<K, V>()));
    const known = memo.get(key);
    if (known !== undefined) return known;
    memo.set(key, meanwhile(key));
    const result = compute(context, key);
    memo.set(key, result);
    return result;
  };
}

/** Something about the whole file, computed once. */
export function oncePerFile<V extends object>(compute: (context: Context) => V): (context: Context) => V {
  const files = new WeakMap<Context, V>();
  return (context) => {
    let result = files.get(context);
    if (!result) files.set(context, (result = compute(context)));
    return result;
  };
}
