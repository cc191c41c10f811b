import type { TSESTree } from '@typescript-eslint/utils';

import { nowhere } from '../ast/edit-site.js';
import type { ConstantObject } from './hooks.js';
import { scalar } from './text.js';
import type { Presence, ScalarType, Shape, Value } from './value.js';

/** What somebody else's code says that an expression is worth. */
export function constantValue(value: ScalarType | ConstantObject, node: TSESTree.Node): Value {
  if (typeof value !== 'object' || value === null) return scalar(value, node);
  return { kind: 'object', shape: constantShape(value, node), node };
}

function constantShape(object: ConstantObject, node: TSESTree.Node): Shape {
  const site = nowhere('an object of other code');
  const own = (key: string): Presence =>
    Object.hasOwn(object, key)
      ? { kind: 'present', value: scalar(object[key], node), node, site }
      : { kind: 'absent', site };
  return { get: own, own, keys: Object.keys(object), closed: true, site, isSameAs: (other) => other.site === site };
}
