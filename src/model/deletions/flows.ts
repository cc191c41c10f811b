import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode } from '../../ast/functions.js';
import type { Calls, CallSite } from '../calls.js';
import type { Handler, Handlers } from '../handlers.js';

/** One way from a handler down to a call: the functions in between, outermost first. */
export interface Flow {
  readonly handler: Handler;
  readonly levels: readonly Level[];
  /** How control comes into the functions that are not handlers. */
  readonly entries: ReadonlyMap<FunctionNode, CallSite>;
}

export interface Level {
  readonly function: FunctionNode;
  /** Where the function hands control on: the call itself on the innermost level. */
  readonly use: TSESTree.Node;
  /** The call that the next function is handed to as a callback. */
  readonly callback?: TSESTree.CallExpression;
}

const MAX_LEVELS = 6;
const MAX_FLOWS = 16;
const MAX_SITES = 200;

/** Every way from a handler to the node. Code that no handler reaches (jobs, services of their own) has none. */
export function flowsTo(node: TSESTree.Node, handlers: Handlers, calls: Calls): readonly Flow[] {
  const flows: Flow[] = [];
  let visited = 0;

  function extend(level: Level, inner: readonly Level[], entries: ReadonlyMap<FunctionNode, CallSite>): void {
    if (inner.length >= MAX_LEVELS || flows.length >= MAX_FLOWS || ++visited > MAX_SITES) return;
    const levels = [level, ...inner];
    const { function: current } = level;
    const handler = handlers.of(current);
    const direct = calls.sites(current).filter(({ argument }) => argument === undefined);
    if (handler && (direct.length === 0 || handler.routes().length > 0)) flows.push({ handler, levels, entries });
    for (const site of handler ? direct : calls.sites(current)) {
      const outer = enclosingFunction(site.call);
      if (!outer || entries.has(current)) continue;
      const callback = site.argument === undefined ? {} : { callback: site.call };
      extend({ function: outer, use: site.call, ...callback }, levels, new Map([...entries, [current, site]]));
    }
    if (handler || calls.sites(current).length > 0 || current.type === AST_NODE_TYPES.FunctionDeclaration) return;
    // A closure that is neither called nor handed over by name: `new Promise((resolve) => …)`.
    const outer = enclosingFunction(current);
    if (outer) extend({ function: outer, use: current }, levels, entries);
  }

  const innermost = enclosingFunction(node);
  if (innermost) extend({ function: innermost, use: node }, [], new Map());
  return flows;
}
