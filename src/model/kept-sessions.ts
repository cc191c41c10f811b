import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { SessionSink, Slot } from '../libraries/types.js';
import { isInEffect } from './attributes.js';
import { secondsIn } from './durations.js';
import type { Kit, SinkNode } from './kit.js';
import { type Placed, within } from './placed-attributes.js';
import { slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** Seconds for which the server keeps a session, as far as the program says so: in the configuration, or where the store is made. */
export function keptFor(
  kit: Kit,
  node: SinkNode,
  { expiry, store }: SessionSink,
  placed: Placed,
  configuration: Slot,
): number | undefined {
  const settings = expiry?.by === 'server' ? expiry.bounds.flatMap((bound) => bound.settings) : [];
  const bounds = settings.map((setting) => {
    const presence = placed.presenceOf(setting);
    const isGiven = presence.kind !== 'absent' && isInEffect(setting, presence) === 'yes';
    return isGiven && setting.unit ? secondsIn(presence, setting.unit) : undefined;
  });
  const inStore =
    store && storedFor(kit, slotPresence(kit, node, within(configuration, [...(store.at ?? []), store.key])));
  const known = [...bounds, inStore].filter((seconds) => seconds !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function storedFor(kit: Kit, given: Presence): number | undefined {
  const [only, ...others] = alternativesOf(given);
  if (only?.kind !== 'present' || others.length > 0) return undefined;
  const made = kit.provenanceOf(valueExpression(only));
  const node = made.kind === 'result' ? made.call : made.kind === 'instance' ? made.node : undefined;
  const [reading] = (node && kit.recognise(node)?.readings) ?? [];
  if (!node || reading?.sink.kind !== 'session-store' || !reading.sink.lifetime) return undefined;
  const { key, unit } = reading.sink.lifetime;
  return secondsIn(slotPresence(kit, node, within(reading.sink.options, [key])), unit);
}
