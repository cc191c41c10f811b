import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import { isInEffect } from './attributes.js';
import { secondsIn } from './durations.js';
import type { Kit, SinkNode } from './kit.js';
import { type GivenLength, type Lifetime, namedLength } from './named-lengths.js';
import { type Placed, within } from './placed-attributes.js';
import { slotPresence } from './slots.js';
import { valueExpression } from './value-expression.js';

/** For how long the server keeps a session, as far as the program says so: in the configuration, or where the store is made. */
export function keptFor(
  kit: Kit,
  node: SinkNode,
  { attributes: { maxAge }, expiry, store }: SessionSink,
  placed: Placed,
  configuration: Slot,
): Lifetime | undefined {
  const settings = expiry?.by === 'server' ? expiry.bounds.flatMap((bound) => bound.settings) : [];
  const bounds = settings.flatMap((setting): readonly GivenLength[] => {
    const presence = placed.presenceOf(setting);
    const isGiven = presence.kind !== 'absent' && isInEffect(setting, presence) !== 'no';
    return isGiven && setting.unit ? [{ presence, unit: setting.unit }] : [];
  });
  const inStore =
    store && storedFor(kit, slotPresence(kit, node, within(configuration, [...(store.at ?? []), store.key])));
  const all = inStore ? [...bounds, inStore] : bounds;
  const known = all.map(({ presence, unit }) => secondsIn(presence, unit)).filter((seconds) => seconds !== undefined);
  if (known.length > 0) return Math.min(...known);
  const [only, ...others] = all;
  const options = maxAge && slotPresence(kit, node, placed.slotOf(maxAge));
  return only && options && others.length === 0 ? namedLength(kit, only, node, options) : undefined;
}

function storedFor(kit: Kit, given: Presence): GivenLength | undefined {
  const [only, ...others] = alternativesOf(given);
  if (only?.kind !== 'present' || others.length > 0) return undefined;
  const made = kit.provenanceOf(valueExpression(only));
  const node = made.kind === 'result' ? made.call : made.kind === 'instance' ? made.node : undefined;
  const [reading] = (node && kit.recognise(node)?.readings) ?? [];
  if (!node || reading?.sink.kind !== 'session-store' || !reading.sink.lifetime) return undefined;
  const { key, ...length } = reading.sink.lifetime;
  return { presence: slotPresence(kit, node, within(reading.sink.options, [key])), ...length };
}
