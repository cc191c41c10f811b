import type { Presence } from '../evaluate/value.js';
import type { Attribute } from '../libraries/types/attributes.js';
import type { Slot } from '../libraries/types/origin.js';
import type { Kit, SinkNode } from './kit.js';
import { below, slotPresence } from './slots.js';

/** What one call says of attributes, wherever in its configuration they stand. */
export interface Placed {
  presenceOf(attribute: Attribute): Presence;
  /** The object in which the attribute stands or would stand. */
  slotOf(attribute: Attribute): Slot;
}

/**
 * `options` holds the attributes that have no place of their own in the configuration; `valueOf` tells what is said of a key there.
 */
export function placedIn(
  kit: Kit,
  node: SinkNode,
  options: Slot,
  configuration: Slot,
  valueOf = (key: string): Presence => below(slotPresence(kit, node, options), key),
): Placed {
  function found({ key, aliases = [], at, elsewhere = [] }: Attribute): Found {
    const slot = at ? within(configuration, at) : options;
    const holder = at && slotPresence(kit, node, slot);
    const [own, ...spelt] = [key, ...aliases].map((one) => ({
      presence: holder ? below(holder, one) : valueOf(one),
      slot,
    })) as [Found, ...Found[]];
    if (own.presence.kind !== 'absent') return own;
    const others = elsewhere.map((path) => ({
      presence: slotPresence(kit, node, within(configuration, path)),
      slot: within(configuration, path.slice(0, -1)),
    }));
    return [...spelt, ...others].find(({ presence }) => presence.kind !== 'absent') ?? own;
  }

  return {
    presenceOf: (attribute) => found(attribute).presence,
    slotOf: (attribute) => found(attribute).slot,
  };
}

interface Found {
  readonly presence: Presence;
  /** The object that has the key. */
  readonly slot: Slot;
}

export function within({ argument, path = [] }: Slot, deeper: readonly string[]): Slot {
  return { argument, path: [...path, ...deeper] };
}
