import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import type { Arrival } from '../evaluate/destinations.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence } from '../evaluate/value.js';
import type { Fault } from './faults.js';
import type { Kit, SinkNode } from './kit.js';
import { isConfiguration } from './typed-configurations.js';

/** Whether everything that shares a place is at fault too. */
export interface Sharing {
  /** What stands at this argument, at this path. */
  readonly isAtFaultAt: (arrival: Arrival) => boolean;
  /** What is at fault about what this call writes; left out where each fault has one place. */
  readonly faultsAt?: (call: SinkNode) => readonly Fault[] | undefined;
  /** The property or assignment carries a faulty value. */
  readonly isAtFaultIn: (holder: TSESTree.Node) => boolean;
}

/** Answers by sharing and literal: a thousand calls may share one object. */
const editable = new WeakMap<Sharing, Map<TSESTree.Node, boolean>>();

/** All that the literal reaches is at fault. */
export function isEditable(kit: Kit, literal: TSESTree.Node, sharing: Sharing): boolean {
  const known = editable.get(sharing) ?? new Map<TSESTree.Node, boolean>();
  editable.set(sharing, known);
  let answer = known.get(literal);
  if (answer === undefined) {
    const { arrivals, complete } = kit.destinationsOf(literal);
    answer = (complete || isConfiguration(kit, literal)) && arrivals.length > 0 && arrivals.every(sharing.isAtFaultAt);
    known.set(literal, answer);
  }
  return answer;
}

/** The places at fault of each call that shares the literal, each combination once. */
const sharers = new WeakMap<Sharing, Map<TSESTree.Node, readonly (readonly unknown[])[]>>();

export function placesOfSharers(kit: Kit, literal: TSESTree.Node, sharing: Sharing): readonly (readonly unknown[])[] {
  const known = sharers.get(sharing) ?? new Map<TSESTree.Node, readonly (readonly unknown[])[]>();
  sharers.set(sharing, known);
  let combinations = known.get(literal);
  if (!combinations) {
    const faults = kit.destinationsOf(literal).arrivals.flatMap(({ call }) => sharing.faultsAt?.(call) ?? []);
    const different: (readonly unknown[])[] = [];
    for (const { repairs } of faults) {
      const places = repairs.flatMap(({ presence }) => alternativesOf(presence).map(placeOfAlternative));
      const isKnown = different.some(
        (other) => other.length === places.length && other.every((one, at) => one === places[at]),
      );
      if (!isKnown) different.push(places);
    }
    known.set(literal, (combinations = different));
  }
  return combinations;
}

function placeOfAlternative(presence: Exclude<Presence, { kind: 'oneOf' }>): unknown {
  return presence.kind === 'unknown' ? presence.node : placeOf(presence.site);
}

export function placeOf(site: EditSite): unknown {
  return 'node' in site ? site.node : site;
}
