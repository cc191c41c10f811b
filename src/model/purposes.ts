import type { Handler } from './handlers.js';
import { namesOfHandler } from './handler-names.js';
import type { Kit } from './kit.js';
import { type Purpose, purposesOfName } from './purpose-words.js';

/** What a handler is for, by its names and the paths at which the file registers it; empty where they do not tell. */
export type PurposesOf = (handler: Handler) => ReadonlySet<Purpose>;

export function createPurposes(kit: Kit): PurposesOf {
  const known = new Map<Handler, ReadonlySet<Purpose>>();
  return (handler) => {
    const purposes = known.get(handler) ?? new Set(namesOfHandler(kit, handler).flatMap(purposesOfName));
    known.set(handler, purposes);
    return purposes;
  };
}
