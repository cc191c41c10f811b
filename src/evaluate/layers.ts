import { nowhere } from '../ast/edit-site.js';
import type { Single } from './alternatives.js';
import { alternativesOf, oneOfPresence } from './presence.js';
import type { Presence, Value } from './value.js';

/** What lies under a key in the upper layer, and where that may lack it, in the lower one. */
export function layered(upper: Presence, lower: () => Presence): Presence {
  const found = alternativesOf(upper).filter((each) => each.kind !== 'absent');
  const isComplete = found.length === alternativesOf(upper).length;
  return isComplete ? upper : oneOfPresence([...found, lower()]);
}

/** What spreading a value puts under a key. */
export function spreadKey(value: Value, key: string): Presence {
  if (value.kind === 'oneOf') return oneOfPresence(value.values.map((single) => spreadSingle(single, key)));
  return spreadSingle(value, key);
}

function spreadSingle(value: Single, key: string): Presence {
  if (value.kind === 'object') return value.shape.own(key);
  return mayAdd(value, key)
    ? { kind: 'unknown', why: 'spread', node: value.node }
    : { kind: 'absent', site: nowhere('spread') };
}

function mayAdd(value: Exclude<Single, { kind: 'object' }>, key: string): boolean {
  switch (value.kind) {
    case 'unknown':
      return value.truthy !== false;
    case 'instance':
    case 'function':
      return true;
    case 'scalar':
      return typeof value.value === 'string' && value.value !== '' && INDEX.test(key);
    default:
      return INDEX.test(key);
  }
}

/** Spreading it adds no key at all. */
export function addsNothing(value: Value): boolean {
  return value.kind !== 'object' && value.kind !== 'oneOf' && !mayAdd(value, '0');
}

const INDEX = /^\d+$/;
