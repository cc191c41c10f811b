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
  function found({ key, aliases = [], at, elsewhere = [], hostOf }: Attribute): Found {
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
    const given = [...spelt, ...others].find(({ presence }) => presence.kind !== 'absent');
    return given ?? (hostOf && hostFrom(hostOf)) ?? own;
  }

  function hostFrom({ address, because }: NonNullable<Attribute['hostOf']>): Found | undefined {
    const [reason, given] = [because, address].map((path) => slotPresence(kit, node, within(configuration, path)));
    if (reason?.kind !== 'present' || given?.kind !== 'present' || given.value.kind !== 'scalar') return undefined;
    const [, host] = HOST.exec(String(given.value.value)) ?? [];
    if (host === undefined) return undefined;
    const presence: Presence = { ...reason, value: { ...given.value, value: host } };
    return { presence, slot: within(configuration, because.slice(0, -1)) };
  }

  return {
    presenceOf: (attribute) => found(attribute).presence,
    slotOf: (attribute) => found(attribute).slot,
  };
}

const HOST = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/iu;

interface Found {
  readonly presence: Presence;
  /** The object that has the key. */
  readonly slot: Slot;
}

export function within({ argument, path = [] }: Slot, deeper: readonly string[]): Slot {
  return { argument, path: [...path, ...deeper] };
}
