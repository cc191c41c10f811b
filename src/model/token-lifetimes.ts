import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../ast/unwrap.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import { not } from '../evaluate/tri.js';
import { isNullish, truthOf } from '../evaluate/truth.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Unit } from '../libraries/types/attributes.js';
import type { LifetimeSlot, TokenSlot } from '../libraries/types/tokens.js';
import { secondsOf } from './durations.js';
import type { Kit, SinkNode } from './kit.js';
import { filledSlot } from './token-slots.js';

/** A place that a token's lifetime may come from, and what stands there. */
export interface TokenLifetime {
  readonly slot: TokenSlot;
  readonly unit: Unit;
  /** The call in which it stands. */
  readonly call: SinkNode;
  readonly presence: Presence;
  readonly isGiven: Tri;
  /** Seconds that the token lives at least, `Infinity` for one that never expires; `undefined` when absent or not known. */
  readonly seconds: number | undefined;
  /** A sum of the clock in milliseconds and something that is not known, where the clock counts seconds. */
  readonly sum: TSESTree.Node | undefined;
}

export function readLifetime(kit: Kit, node: SinkNode, given: LifetimeSlot): TokenLifetime {
  const { slot, unit, text, none } = given;
  const { call, presence } = filledSlot(kit, node, slot);
  const isGiven = all(presence, { absent: 'no', present: (value) => isSomething(value, none) });
  const seconds = alternativesOf(presence).flatMap((one): (number | undefined)[] =>
    one.kind === 'present' ? valuesOf(one.value).map((value) => secondsOf(value, unit, text)) : [undefined],
  );
  const known = seconds.filter((each) => each !== undefined);
  const sum = unit === 'epoch seconds' ? millisecondSum(kit, presence) : undefined;
  const lifetime = { slot, unit, call, presence, isGiven, sum };
  if (sum) return { ...lifetime, seconds: Number.POSITIVE_INFINITY };
  return { ...lifetime, seconds: known.length === seconds.length ? Math.min(...known) : undefined };
}

/** `exp: Date.now() + ttl`: whatever the unit of the other part, the sum is in milliseconds. */
function millisecondSum(kit: Kit, presence: Presence): TSESTree.Node | undefined {
  if (presence.kind !== 'present' || presence.value.kind !== 'unknown') return undefined;
  const written = presence.node.type === AST_NODE_TYPES.Property ? presence.node.value : presence.node;
  const provenance = kit.provenanceOf(written);
  const sum = provenance.kind === 'other' ? unwrap(provenance.node) : undefined;
  if (sum?.type !== AST_NODE_TYPES.BinaryExpression || sum.operator !== '+') return undefined;
  const isClock = [sum.left, sum.right].some((part) => {
    const value = kit.evaluator.value(part);
    return value.kind === 'moment' && value.unit === 'milliseconds';
  });
  return isClock ? written : undefined;
}

function isSomething(value: Value, none: LifetimeSlot['none']): Tri {
  if (none === undefined) return 'yes';
  return none === 'falsy' ? truthOf(value) : not(isNullish(value));
}

function valuesOf(value: Value): readonly Value[] {
  return value.kind === 'oneOf' ? value.values : [value];
}
