import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import type { Presence, Tri } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import type { Kit, SinkNode } from './kit.js';
import { methodNode } from './method-node.js';
import { optionSites, type SharedWith } from './option-sites.js';
import { within } from './placed-attributes.js';
import { slotPresence } from './slots.js';

/** The sessions of an application are kept in the memory of its process. */
export interface MemoryStore {
  /** The key of the store, or the called method's name. */
  readonly at: TSESTree.Node;
  /** Key under which another store is given; `undefined` where the call takes none. */
  readonly key: string | undefined;
  /** Where another store is given. */
  readonly sites: (isAtFault: SharedWith) => readonly EditSite[];
}

export function memoryStoreOf(
  kit: Kit,
  node: SinkNode,
  { store, isInMemory }: SessionSink,
  configuration: Slot,
): MemoryStore | undefined {
  if (isInMemory) return { at: methodNode(node), key: undefined, sites: () => [] };
  if (!store || (!store.inMemory && !store.isInMemoryByDefault)) return undefined;
  const holder = within(configuration, store.at ?? []);
  const presence = slotPresence(kit, node, within(holder, [store.key]));
  if (isMemory(kit, presence, store) !== 'yes') return undefined;
  const given = alternativesOf(presence).find((one) => one.kind === 'present');
  const { argument: index, path = [] } = holder;
  return {
    at: given?.node ?? methodNode(node),
    key: store.key,
    sites: (isAtFault) => optionSites(kit, { node, index, path, presence, isPerCall: false }, isAtFault),
  };
}

function isMemory(
  kit: Kit,
  presence: Presence,
  { inMemory, isInMemoryByDefault }: NonNullable<SessionSink['store']>,
): Tri {
  const absent = isInMemoryByDefault ? 'yes' : 'unknown';
  return all(presence, {
    absent,
    present(value) {
      if (value.kind === 'scalar' && (value.value === undefined || value.value === null)) return absent;
      return inMemory && kit.matcher.match(value.node, inMemory) ? 'yes' : 'unknown';
    },
  });
}
