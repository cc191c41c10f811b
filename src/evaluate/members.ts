import type { TSESTree } from '@typescript-eslint/utils';

import { isAccessor } from '../ast/functions.js';
import { each, oneOf, unknown } from './alternatives.js';
import type { Single } from './alternatives.js';
import type { Context } from './context.js';
import { originAt } from './origin.js';
import { madeBy, originOf } from './placed.js';
import { alternativesOf, isGotten } from './presence.js';
import { readKey } from './reading.js';
import { scalar } from './text.js';
import { isNullish } from './truth.js';
import type { Presence, Value } from './value.js';

/** What reading a member gives. */
export function memberValue(context: Context, object: Value, key: string, node: TSESTree.Node): Value {
  return each(somethingOf(object, node), node, (single) => memberOf(context, single, key, node));
}

/** To read a member of nothing throws: whatever comes of it has something else. */
export function somethingOf(value: Value, node: TSESTree.Node): Value {
  if (value.kind !== 'oneOf') return value;
  const others = value.values.filter((single) => isNullish(single) !== 'yes');
  return others.length === 0 || others.length === value.values.length ? value : oneOf(others, node);
}

function memberOf(context: Context, object: Single, key: string, node: TSESTree.Node): Value {
  switch (object.kind) {
    case 'object':
      return fromShape(context, object.shape.get(key), key, node);
    case 'list':
      return fromItems(object.items, object.open, key, node);
    case 'scalar':
      if (typeof object.value === 'string') return fromText(object.value, key, node);
      return unknown('not followed', node);
    case 'unknown':
      return unknown(object.why, node);
    default:
      return unknown('not followed', node);
  }
}

function fromShape(context: Context, presence: Presence, key: string, node: TSESTree.Node): Value {
  const isInherited = key in Object.prototype && alternativesOf(presence).some((each) => each.kind === 'absent');
  if (isInherited) return unknown('not followed', node);
  const value = readKey(presence, node);
  return alternativesOf(presence).some(isGotten) ? madeByGetter(context, value, node) : value;
}

/** A getter makes its objects anew each time it is read. */
function madeByGetter(context: Context, value: Value, node: TSESTree.Node): Value {
  return each(value, node, (single) => {
    const origin = originOf(single);
    const isMade = single.kind === 'object' && origin && isAccessor(origin.node);
    return isMade ? madeBy(single, origin.node, originAt(context, node)) : single;
  });
}

function fromItems(items: readonly Value[], open: boolean, key: string, node: TSESTree.Node): Value {
  if (key === 'length') return open ? unknown('not followed', node) : scalar(items.length, node);
  if (!/^\d+$/.test(key)) return unknown('not followed', node);
  return items[Number(key)] ?? (open ? unknown('not followed', node) : scalar(undefined, node));
}

function fromText(text: string, key: string, node: TSESTree.Node): Value {
  if (key === 'length') return scalar(text.length, node);
  return /^\d+$/.test(key) ? scalar(text[Number(key)], node) : unknown('not followed', node);
}
