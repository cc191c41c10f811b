import type { TSESTree } from '@typescript-eslint/utils';

import { isWithin } from '../ast/functions.js';
import { each, isSameValue } from './alternatives.js';
import type { Origin } from './origin.js';
import type { Place } from './place.js';
import type { Presence, Value } from './value.js';

/** What can be done with a value that the program can change. */
interface Changeable {
  readonly origin: Origin;
  /** The same, looked at from another place. */
  at(place: Place): Value;
  /** The same as the result of a call, which makes it anew each time. */
  madeAt(origin: Origin): Value;
}

const changeables = new WeakMap<Value, Changeable>();

export function changeable<V extends Value>(value: V, how: Changeable): V {
  changeables.set(value, how);
  return value;
}

/** Which object of the program the value is. */
export function originOf(value: Value): Origin | undefined {
  return changeables.get(value)?.origin;
}

/** What a function makes anew each time it runs, as what the call at `origin` makes; anything else unchanged. */
export function madeBy(value: Value, fn: TSESTree.Node, origin: Origin): Value {
  return each(value, value.node, (single) => {
    const how = changeables.get(single);
    return how && isWithin(how.origin.node, fn) ? how.madeAt(origin) : single;
  });
}

/** The value in the state in which it is at the place. */
export function valueAt(value: Value, place: Place): Value {
  if (value.kind !== 'oneOf') return changeables.get(value)?.at(place) ?? value;
  const values = value.values.map((single) => changeables.get(single)?.at(place) ?? single);
  if (values.every((single, index) => single === value.values[index])) return value;
  const flat = values.flatMap((single) => (single.kind === 'oneOf' ? single.values : [single]));
  const different = flat.filter((single, index) => flat.findIndex((other) => isSameValue(single, other)) === index);
  const [first] = different;
  return first && different.length === 1 ? first : { kind: 'oneOf', values: different, node: value.node };
}

/** The same value, as what another expression is worth. */
export function withNode<V extends Value>(value: V, node: TSESTree.Node): V {
  const renamed = { ...value, node };
  const how = changeables.get(value);
  if (how) changeables.set(renamed, { ...how, at: (place) => withNode(how.at(place), node) });
  return renamed;
}

export function presenceAt(presence: Presence, place: Place): Presence {
  if (presence.kind === 'present') {
    const value = valueAt(presence.value, place);
    return value === presence.value ? presence : { ...presence, value };
  }
  if (presence.kind !== 'oneOf') return presence;
  return {
    kind: 'oneOf',
    alternatives: presence.alternatives.map((each) => presenceAt(each, place) as typeof each),
  };
}
