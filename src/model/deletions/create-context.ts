import { createCalls } from '../calls.js';
import type { Handlers } from '../handlers.js';
import { createIdentities } from '../identity.js';
import type { Kit } from '../kit.js';
import { createMentions } from '../sources/mentions.js';
import { createSources } from '../sources/read.js';
import type { DeletionContext, UsedTable } from './context.js';
import { createLookups } from './lookups.js';
import { tablesIn } from './owner.js';

export function createDeletionContext(kit: Kit, handlers: Handlers): DeletionContext {
  const calls = createCalls(kit);
  const lookupOf = createLookups(kit);
  const sources = createSources({ kit, handlers, calls, lookupOf });
  const mentionsOf = createMentions(kit, sources);
  const identities = createIdentities(kit, handlers, sources);
  let tables: readonly UsedTable[] | undefined;
  return {
    kit,
    handlers,
    calls,
    lookupOf,
    sources,
    mentionsOf,
    identities,
    tables: () => (tables ??= tablesIn(kit, lookupOf)),
  };
}
