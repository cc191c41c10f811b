import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { ownerOf } from '../ast/owner.js';
import type { Variable } from './variable-uses.js';

/** When in the run of the program an object is looked at. */
export interface Place {
  readonly node: TSESTree.Node;
  /** Before the node, when its children (the arguments of a call) are evaluated, after it, or when the code is done in which it stands. */
  readonly moment?: 'before' | 'entering' | 'after' | 'end';
  /** The variable through which it is reached. */
  readonly via?: Variable | undefined;
  /** Set while a parameter takes over an argument: the object keeps to the place that it had. */
  readonly isHandedOver?: boolean;
  /** In a function that was handed the object: the place that it had before, and the parameter that received it. */
  readonly outer?: Place;
  readonly through?: Variable;
}

/** Where a value is that was at one place and is looked at from another. */
export function nextPlace(from: Place, to: Place): Place {
  const { isHandedOver, ...place } = to;
  if (isHandedOver) return { ...place, outer: from };
  const stays = ownerOf(from.node) === ownerOf(to.node);
  const via = 'via' in to ? to.via : stays ? from.via : undefined;
  if (!from.outer) return { ...place, via };
  if (!isWithin(to.node, ownerOf(from.node))) return nextPlace(from.outer, to);
  return { ...place, via, outer: from.outer, ...(from.through ? { through: from.through } : {}) };
}
