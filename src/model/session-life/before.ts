import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../../ast/functions.js';
import { ownerOf } from '../../ast/owner.js';
import type { Kit } from '../kit.js';

/**
 * Whether one of the events may have happened when control gets to `use` inside of `root`. An event in a function counts where the function is written: it is
 * handed to something that calls it. What has too many ways may have.
 */
export function mayBeBefore(
  kit: Kit,
  use: TSESTree.Node,
  root: TSESTree.Node,
  events: readonly TSESTree.Node[],
): boolean {
  for (let at = use; ;) {
    const owner = ownerOf(at);
    const lifted = events.flatMap((event) => {
      const one = liftedTo(owner, event);
      return one && one !== at && !isWithin(one, at) ? [one] : [];
    });
    if (lifted.length > 0) {
      const ways = kit.order.ways(at, new Set(lifted));
      if (!ways || ways.some((way) => way.length > 0)) return true;
    }
    if (owner === root || !isFunction(owner)) return false;
    at = owner;
  }
}

/** The event, or the function directly inside of `owner` in which it stands. */
function liftedTo(owner: TSESTree.Node, event: TSESTree.Node): TSESTree.Node | undefined {
  let at = event;
  for (let around = ownerOf(at); around !== owner; around = ownerOf(at)) {
    if (!isFunction(around)) return undefined;
    at = around;
  }
  return at;
}
