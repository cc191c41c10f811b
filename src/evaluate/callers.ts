import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../ast/functions.js';
import { wrapped } from '../ast/unwrap.js';
import { perFile } from './context.js';
import type { Context } from './context.js';
import { programIndex } from './program-index.js';
import { usesOf } from './variable-uses.js';
import type { Variable } from './variable-uses.js';

export interface Callers {
  readonly calls: readonly TSESTree.CallExpression[];
  /** Nothing but these calls can run the function. */
  readonly complete: boolean;
}

/** The calls that run a function, as far as the file tells. */
export const callersOf = perFile<FunctionNode, Callers>(
  (context, fn) => {
    const outer = wrapped(fn);
    if (isCallee(outer))
      return { calls: [outer.parent], complete: fn.type !== AST_NODE_TYPES.FunctionExpression || !fn.id };
    const variable = nameOf(context, fn);
    if (!variable) return { calls: [], complete: false };
    const uses = usesOf(context, variable);
    const calls = uses.whole.flatMap((use) => {
      const callee = wrapped(use);
      return isCallee(callee) ? [callee.parent] : [];
    });
    const isNamed =
      variable.defs.length === 1 && uses.writes.length <= (variable.defs[0]?.type === 'FunctionName' ? 0 : 1);
    const complete =
      isNamed &&
      calls.length === uses.whole.length &&
      uses.members.size === 0 &&
      uses.computed.length === 0 &&
      !uses.exported &&
      programIndex(context).dynamic.length === 0;
    return { calls, complete };
  },
  () => ({ calls: [], complete: false }),
);

function isCallee(node: TSESTree.Node): node is TSESTree.Node & { parent: TSESTree.CallExpression } {
  return node.parent?.type === AST_NODE_TYPES.CallExpression && node.parent.callee === node;
}

/** The variable that stands for the function and nothing else. */
export function nameOf(context: Context, fn: FunctionNode): Variable | undefined {
  const { scopeManager } = context.sourceCode;
  if (fn.type === AST_NODE_TYPES.FunctionDeclaration) {
    return scopeManager?.getDeclaredVariables(fn).find((variable) => variable.name === fn.id?.name);
  }
  const declarator = wrapped(fn).parent;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.id.type !== AST_NODE_TYPES.Identifier) {
    return undefined;
  }
  const hasOwnName = fn.type === AST_NODE_TYPES.FunctionExpression && fn.id;
  return hasOwnName ? undefined : scopeManager?.getDeclaredVariables(declarator)[0];
}
