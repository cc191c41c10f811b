import type { Library } from '../libraries/types/library.js';
import type { Origin } from '../libraries/types/origin.js';
import type { Sink } from '../libraries/types/sink.js';
import { lastNames } from './telling-words.js';

/** A sink together with the library that it belongs to. */
export interface Entry {
  readonly library: Library;
  readonly sink: Exclude<Sink, { kind: 'none' }>;
}

/** The sinks by what a callee's last name or import says, so that a call costs a lookup. */
export interface Vocabulary {
  /** Sinks whose callee ends in this name. */
  byName(name: string): readonly Entry[];
  /** Sinks that are this package itself or an export of it, under whatever local name. */
  byPackage(source: string): readonly Entry[];
  /** Sinks that are objects with this key, and maybe others. */
  byKey(key: string): readonly Entry[];
}

export function createVocabulary(libraries: readonly Library[]): Vocabulary {
  const names = new Map<string, Entry[]>();
  const packages = new Map<string, Entry[]>();
  const keys = new Map<string, Entry[]>();
  for (const library of libraries) {
    for (const sink of library.sinks) {
      if (sink.kind === 'none') continue;
      const entry: Entry = { library, sink };
      for (const last of lastNames(sink.callee)) {
        const [map, key] = last.package === undefined ? [names, last.name] : [packages, last.package];
        map.set(key, [...new Set([...(map.get(key) ?? []), entry])]);
      }
      for (const key of firstKeys(sink.callee)) keys.set(key, [...(keys.get(key) ?? []), entry]);
    }
  }
  return {
    byName: (name) => names.get(name) ?? [],
    byPackage: (source) => packages.get(source) ?? [],
    byKey: (key) => keys.get(key) ?? [],
  };
}

/** Of the keys by which an object is known, one is enough to ask for the others. */
function firstKeys(origin: Origin): readonly string[] {
  if ('keys' in origin) return [origin.keys[0]];
  return 'anyOf' in origin ? origin.anyOf.flatMap(firstKeys) : [];
}
