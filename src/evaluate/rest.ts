import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import { each, unknown } from './alternatives.js';
import type { Context } from './context.js';
import { originAt } from './origin.js';
import { trackedObject } from './tracked.js';
import type { Presence, Shape, Value } from './value.js';

/** What `...rest` of a pattern gets: a copy without the keys that are taken. */
export function restObject(
  context: Context,
  value: Value,
  taken: readonly (string | undefined)[],
  node: TSESTree.RestElement,
): Value {
  return each(value, node, (single) => {
    if (single.kind !== 'object') return unknown(single.kind === 'unknown' ? single.why : 'not followed', node);
    return trackedObject(context, node, originAt(context, node), restOf(single.shape, taken, node), undefined);
  });
}

function restOf(shape: Shape, taken: readonly (string | undefined)[], node: TSESTree.Node) {
  const own = (key: string): Presence => {
    if (taken.includes(key)) return { kind: 'absent', site: nowhere('rest') };
    return taken.includes(undefined) ? { kind: 'unknown', why: 'computed key', node } : shape.own(key);
  };
  return {
    keys: shape.keys.filter((key) => !taken.includes(key)),
    closed: shape.closed,
    site: nowhere('rest'),
    get: own,
    own,
    inherits: false,
    hasAccessor: () => false,
  };
}
