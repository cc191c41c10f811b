import { unknown } from '../../evaluate/alternatives.js';
import { alternativesOf, isGotten } from '../../evaluate/presence.js';
import type { Presence, Shape, Value } from '../../evaluate/value.js';
import type { Type } from './program.js';
import type { Uses } from './uses.js';

/** An instance of a class, of which nothing is known but what no file of the program writes from outside. */
export function leftByOthers(instance: Value, type: Type, uses: Uses): Value {
  if (instance.kind !== 'object') return unknown('import', instance.node);
  const { shape, node } = instance;
  const isWritten = (key: string): boolean => {
    const property = type.getProperty(key);
    return property !== undefined && uses.isWritten(property);
  };
  let isAnyWritten: boolean | undefined;
  const left = (key: string, presence: Presence): Presence => {
    const lost: Presence = { kind: 'unknown', why: 'other function', node };
    if (isWritten(key)) return lost;
    if (!alternativesOf(presence).some((one) => isGotten(one) || isMethod(one))) return presence;
    isAnyWritten ??= shape.keys.some(isWritten);
    return isAnyWritten ? lost : presence;
  };
  const guarded: Shape = {
    keys: shape.keys,
    closed: shape.closed,
    site: shape.site,
    get: (key) => left(key, shape.get(key)),
    own: (key) => left(key, shape.own(key)),
    isSameAs: (other) => other === guarded,
  };
  return { kind: 'object', shape: guarded, node };
}

/** What it gives back depends on what the instance holds. */
function isMethod(presence: Presence): boolean {
  return presence.kind === 'present' && presence.value.kind !== 'object' && presence.value.kind !== 'scalar';
}
