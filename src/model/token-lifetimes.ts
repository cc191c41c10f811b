import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
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
  /** A sum of the clock in milliseconds and something that is not known, where the clock counts seconds. */
  readonly sum: TSESTree.Node | undefined;
}

export function readLifetime(kit: Kit, node: SinkNode, { slot, unit, text }: LifetimeSlot): TokenLifetime {
  const presence = slotPresence(kit, node, slot);
  const seconds = alternativesOf(presence).flatMap((one): (number | undefined)[] =>
    one.kind === 'present' ? valuesOf(one.value).map((value) => secondsOf(value, unit, text)) : [undefined],
  );
  const known = seconds.filter((each) => each !== undefined);
  const sum = unit === 'epoch seconds' ? millisecondSum(kit, presence) : undefined;
  if (sum) return { slot, unit, presence, seconds: Number.POSITIVE_INFINITY, sum };
  return { slot, unit, presence, seconds: known.length === seconds.length ? Math.min(...known) : undefined, sum };
}

/** `exp: Date.now() + ttl`: whatever the unit of the other part, the sum is in milliseconds. */
function millisecondSum(kit: Kit, presence: Presence): TSESTree.Node | undefined {
  if (presence.kind !== 'present' || presence.value.kind !== 'unknown') return undefined;
  if (presence.node.type !== AST_NODE_TYPES.Property) return undefined;
  const provenance = kit.provenanceOf(presence.node.value);
  const sum = provenance.kind === 'other' ? unwrap(provenance.node) : undefined;
  if (sum?.type !== AST_NODE_TYPES.BinaryExpression || sum.operator !== '+') return undefined;
  const isClock = [sum.left, sum.right].some((part) => {
    const value = kit.evaluator.value(part);
    return value.kind === 'moment' && value.unit === 'milliseconds';
  });
  return isClock ? presence.node.value : undefined;
}

function valuesOf(value: Value): readonly Value[] {
  return value.kind === 'oneOf' ? value.values : [value];
}
