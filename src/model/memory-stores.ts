import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { variableAt } from '../ast/scope.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import type { Presence, Tri } from '../evaluate/value.js';
import type { Slot } from '../libraries/types/origin.js';
import type { SessionSink, StoreConnection, StoreOffer } from '../libraries/types/sessions.js';
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
  /** What a constant is given that only says here which store it is. */
  readonly held: TSESTree.Expression | undefined;
  /** Stores for the database that the application has, or for any if none is known of. */
  readonly offers: readonly StoreOffer[];
  /** Stores over a connection that the file may have. */
  readonly connections: readonly StoreConnection[];
}

export function memoryStoreOf(
  kit: Kit,
  node: SinkNode,
  { store, isInMemory }: SessionSink,
  configuration: Slot,
): MemoryStore | undefined {
  if (isInMemory) {
    return { at: methodNode(node), key: undefined, sites: () => [], held: undefined, offers: [], connections: [] };
  }
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
    held: given && heldBy(kit, given.node),
    offers: fitting(kit, store.offers ?? []),
    connections: (store.connections ?? []).filter(({ versions }) => kit.mayRun(versions)),
  };
}

/** `const store = new MemoryStore()`, and nothing else uses it. */
function heldBy(kit: Kit, holder: TSESTree.Node): TSESTree.Expression | undefined {
  const name = holder.type === AST_NODE_TYPES.Property ? holder.value : holder;
  const variable = name.type === AST_NODE_TYPES.Identifier ? variableAt(kit.sourceCode, name) : undefined;
  const [definition, ...others] = variable?.defs ?? [];
  if (definition?.node.type !== AST_NODE_TYPES.VariableDeclarator || others.length > 0) return undefined;
  const { id } = definition.node;
  // What is taken apart is not the store, and a type that is written for it may name the store's class.
  if (id.type !== AST_NODE_TYPES.Identifier || id.typeAnnotation) return undefined;
  const isAlone = variable?.references.filter(({ init }) => init !== true).length === 1;
  const isExported = definition.node.parent.parent.type === AST_NODE_TYPES.ExportNamedDeclaration;
  return isAlone && !isExported ? (definition.node.init ?? undefined) : undefined;
}

function fitting(kit: Kit, offers: readonly StoreOffer[]): readonly StoreOffer[] {
  const spelled = offers.filter(({ versions }) => kit.mayRun(versions));
  const used = (how: 'imported' | 'installed') => offers.filter(({ beside }) => kit.uses({ packages: beside }) === how);
  const here = [used('imported'), used('installed')].find((found) => found.length > 0);
  return here ? here.filter((offer) => spelled.includes(offer)) : spelled;
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
