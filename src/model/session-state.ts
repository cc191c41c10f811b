import { all } from '../evaluate/presence.js';
import { or, triOf } from '../evaluate/tri.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Origin, Slot } from '../libraries/types/origin.js';
import type { Condition, SessionState } from '../libraries/types/sessions.js';
import { isGiven, isOneOf } from './adapted-attributes.js';
import type { Kit, SinkNode } from './kit.js';
import { within } from './placed-attributes.js';
import { slotPresence } from './slots.js';

/** Where the configuration at this place has the session's state kept. */
export function keptBy(
  kit: Kit,
  node: SinkNode,
  configuration: Slot,
  state: SessionState,
): 'client' | 'server' | 'unknown' {
  if (typeof state === 'string') return state;
  switch (holds(kit, node, configuration, state.when)) {
    case 'yes':
      return keptBy(kit, node, configuration, state.then);
    case 'no':
      return keptBy(kit, node, configuration, state.else);
    case 'unknown':
      return 'unknown';
  }
}

/** Whether it holds of the configuration at this place. */
export function holds(kit: Kit, node: SinkNode, configuration: Slot, condition: Condition): Tri {
  const at = (path: readonly string[]): Presence => slotPresence(kit, node, within(configuration, path));
  if ('mentioned' in condition) return triOf(kit.sourceCode.text.includes(condition.mentioned));
  if ('given' in condition) return or(...condition.given.map((path) => isGiven(at(path))));
  if ('value' in condition) return isOneOf(at(condition.path), [String(condition.value)]);
  return all(at(condition.path), { absent: 'no', present: (value) => comesFrom(kit, value, condition.origin) });
}

function comesFrom(kit: Kit, value: Value, origin: Origin): Tri {
  if (kit.matcher.match(value.node, origin)) return 'yes';
  return value.kind === 'unknown' ? 'unknown' : 'no';
}
