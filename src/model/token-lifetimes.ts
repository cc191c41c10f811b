import { alternativesOf } from '../evaluate/presence.js';
import type { Presence, Value } from '../evaluate/value.js';
import type { LifetimeSlot, Slot, Unit } from '../libraries/types.js';
import { secondsOf } from './durations.js';
import type { Kit, SinkNode } from './kit.js';
import { slotPresence } from './slots.js';

/** A place that a token's lifetime may come from, and what stands there. */
export interface TokenLifetime {
  readonly slot: Slot;
  readonly unit: Unit;
  readonly presence: Presence;
  /** Seconds that the token lives at least, `Infinity` for one that never expires; `undefined` when absent or not known. */
  readonly seconds: number | undefined;
}

export function readLifetime(kit: Kit, node: SinkNode, { slot, unit, text }: LifetimeSlot): TokenLifetime {
  const presence = slotPresence(kit, node, slot);
  const seconds = alternativesOf(presence).flatMap((one): (number | undefined)[] =>
    one.kind === 'present' ? valuesOf(one.value).map((value) => secondsOf(value, unit, text)) : [undefined],
  );
  const known = seconds.filter((each) => each !== undefined);
  return { slot, unit, presence, seconds: known.length === seconds.length ? Math.min(...known) : undefined };
}

function valuesOf(value: Value): readonly Value[] {
  return value.kind === 'oneOf' ? value.values : [value];
}
