import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { isLoop } from './jumps.js';
import type { Jump } from './jumps.js';

/** The part of a function that has to be looked at for a set of events: they, the jumps around them, and all their ancestors. */
export interface Marks {
  readonly size: number;
  isMarked(node: TSESTree.Node): boolean;
  /** The marked children in source order. */
  childrenOf(node: TSESTree.Node): readonly TSESTree.Node[];
  /** The events that stand inside, in source order. */
  eventsIn(node: TSESTree.Node): readonly TSESTree.Node[];
}

export function mark(
  root: TSESTree.Node,
  events: Iterable<TSESTree.Node>,
  jumpsTo: (target: TSESTree.Node) => readonly Jump[],
): Marks {
  const marked = new Set<TSESTree.Node>([root]);
  const children = new Map<TSESTree.Node, TSESTree.Node[]>();
  const sorted = [...events].sort(bySource);

  function include(node: TSESTree.Node): void {
    for (let current = node; !marked.has(current) && current.parent; current = current.parent) {
      marked.add(current);
      const siblings = children.get(current.parent);
      if (siblings) siblings.push(current);
      else children.set(current.parent, [current]);
      if (isTarget(current)) for (const jump of jumpsTo(current)) include(jump);
    }
  }

  for (const event of sorted) include(event);
  for (const siblings of children.values()) siblings.sort(bySource);
  return {
    size: marked.size,
    isMarked: (node) => marked.has(node),
    childrenOf: (node) => children.get(node) ?? [],
    eventsIn: (node) => sorted.slice(after(sorted, node.range[0]), after(sorted, node.range[1])),
  };
}

function isTarget(node: TSESTree.Node): boolean {
  return isLoop(node) || node.type === AST_NODE_TYPES.SwitchStatement || node.type === AST_NODE_TYPES.LabeledStatement;
}

function bySource(left: TSESTree.Node, right: TSESTree.Node): number {
  return left.range[0] - right.range[0] || right.range[1] - left.range[1];
}

/** How many of the nodes start before the position. */
function after(nodes: readonly TSESTree.Node[], position: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.range[0] ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
