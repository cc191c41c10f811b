import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction, isWithin } from '../ast/functions.js';
import { ownerOf } from '../ast/owner.js';
import { nameOf } from './callers.js';
import type { Context } from './context.js';
import { usesOf } from './variable-uses.js';

export type EntryPoint = TSESTree.Node | 'end';

const MAX_DEPTH = 3;
const MAX_MENTIONS = 32;

/**
 * Before which places of `owner` the code around `place`, in a function inside `owner`, can have run at the earliest: where its function is
 * made or, when that has a name, first mentioned. `end` when the program never mentions it.
 */
export function entryPoints(
  context: Context,
  place: TSESTree.Node,
  owner: TSESTree.Node,
  depth = 0,
): readonly EntryPoint[] {
  let outermost = ownerOf(place);
  while (ownerOf(outermost) !== owner && outermost.parent) outermost = ownerOf(outermost);
  const variable = isFunction(outermost) ? nameOf(context, outermost) : undefined;
  if (!variable || depth >= MAX_DEPTH) return [outermost];
  const { whole, members, computed, writes, exported } = usesOf(context, variable);
  if (writes.length > 1 || members.size > 0 || computed.length > 0) return [outermost];
  const mentions = whole.filter((use) => !isWithin(use, outermost));
  if (mentions.length > MAX_MENTIONS) return [outermost];
  const points: EntryPoint[] = mentions.flatMap((use) =>
    ownerOf(use) === owner ? [use] : isWithin(use, owner) ? entryPoints(context, use, owner, depth + 1) : [outermost],
  );
  if (points.length > 0 && !exported) return points;
  return owner.type === 'Program' ? [...points, 'end'] : [outermost];
}
