import type { TSESTree } from '@typescript-eslint/utils';

import { oneOf, unknown } from './alternatives.js';
import { alternativesOf } from './presence.js';
import { scalar } from './text.js';
import type { Presence, Value } from './value.js';

/** The value that a program reads under a key: `undefined` where it is absent. */
export function readKey(presence: Presence, node: TSESTree.Node): Value {
  return oneOf(
    alternativesOf(presence).map((each) => {
      if (each.kind === 'present') return each.value;
      return each.kind === 'absent' ? scalar(undefined, node) : unknown(each.why, each.node);
    }),
    node,
  );
}
