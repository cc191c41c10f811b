import type { Attribute, AttributeName, Unit } from '../libraries/types/attributes.js';
import type { Sink } from '../libraries/types/sink.js';
import { perLibraries } from './per-libraries.js';

/** What a name means in the libraries that know it. */
export interface Word {
  readonly attribute: AttributeName;
  /** Units in which the libraries that know it take a lifetime. */
  readonly units: readonly Unit[];
}

/** The names under which the libraries take the attributes of a cookie. */
export interface AttributeWords {
  /** By the name without case, hyphens and underscores; names that mean different attributes are left out. */
  readonly names: ReadonlyMap<string, Word>;
  /** All of them, and each as it is when the last letter is forgotten: `expire`. */
  readonly spellings: ReadonlySet<string>;
  /** Those of them that say for some library how long something lives: `ttl`, `expire`. */
  readonly lifetimes: ReadonlySet<string>;
  /** Keys under which a session's configuration holds them: `cookie`. */
  readonly containers: ReadonlySet<string>;
}

export const attributeWords = perLibraries((libraries): AttributeWords => {
  const sinks = libraries.flatMap((library) => library.sinks);
  const names = wordsByName(sinks);
  const spelt = [...names.keys(), ...sinks.flatMap(spellingsIn)];
  const lifetimes = sinks
    .flatMap(usesIn)
    .flatMap(({ key, attribute }) => (attribute === 'maxAge' || attribute === 'expires' ? [plainName(key)] : []));
  return {
    names,
    spellings: new Set(spelt.flatMap(withoutPlural)),
    lifetimes: new Set(lifetimes.flatMap(withoutPlural)),
    containers: new Set(sinks.flatMap(containersOf)),
  };
});

function withoutPlural(name: string): readonly string[] {
  return [name, name.replace(/s$/u, '')];
}

/** What two spellings of one name have in common. */
export function plainName(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/gu, '');
}

interface Use {
  readonly key: string;
  readonly attribute: AttributeName;
  readonly unit: Unit | undefined;
}

function wordsByName(sinks: readonly Sink[]): ReadonlyMap<string, Word> {
  const uses = new Map<string, Use[]>();
  for (const use of sinks.flatMap(usesIn)) {
    const name = plainName(use.key);
    uses.set(name, [...(uses.get(name) ?? []), use]);
  }
  const words = new Map<string, Word>();
  for (const [name, [first, ...others]] of uses) {
    if (!first || others.some(({ attribute }) => attribute !== first.attribute)) continue;
    const units = [first, ...others].map(({ unit }) => unit).filter((unit) => unit !== undefined);
    words.set(name, { attribute: first.attribute, units: [...new Set(units)] });
  }
  return words;
}

function usesIn(sink: Sink): readonly Use[] {
  switch (sink.kind) {
    case 'cookie':
      return attributeUses(sink.attributes);
    case 'session': {
      const bounds = sink.expiry?.by === 'server' ? sink.expiry.bounds : [];
      const lifetimes = bounds.flatMap(({ settings }) =>
        settings.flatMap(({ key, unit }): readonly Use[] => (unit ? [{ key, attribute: 'maxAge', unit }] : [])),
      );
      return [...attributeUses(sink.attributes), ...lifetimes];
    }
    case 'token-issue':
    case 'seal':
      return sink.layouts.flatMap(({ lifetime }) =>
        lifetime.flatMap(({ slot, unit }): readonly Use[] => {
          const key = slot.path?.at(-1);
          return key === undefined || unit === 'date' || unit.startsWith('epoch')
            ? []
            : [{ key, attribute: 'maxAge', unit }];
        }),
      );
    default:
      return [];
  }
}

/** Those of a sink's own attributes, also of such as mean the opposite. */
function spellingsIn(sink: Sink): readonly string[] {
  if (sink.kind !== 'cookie' && sink.kind !== 'session') return [];
  return Object.values<Attribute>(sink.attributes).flatMap(({ key, aliases = [] }) => [key, ...aliases].map(plainName));
}

function attributeUses(attributes: Readonly<Record<string, Attribute>>): readonly Use[] {
  return Object.entries(attributes).flatMap(([name, { key, aliases = [], unit, negated }]) =>
    negated ? [] : [key, ...aliases].map((each) => ({ key: each, attribute: name as AttributeName, unit })),
  );
}

function containersOf(sink: Sink): readonly string[] {
  if (sink.kind !== 'session') return [];
  return sink.layouts.flatMap(({ configuration, options }) =>
    (options.path?.length ?? 0) > (configuration.path?.length ?? 0) ? (options.path?.slice(-1) ?? []) : [],
  );
}
