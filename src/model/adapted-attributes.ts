import { all } from '../evaluate/presence.js';
import { or, triOf } from '../evaluate/tri.js';
import type { Presence, Tri } from '../evaluate/value.js';
import type { Attribute, Attributes } from '../libraries/types/attributes.js';
import type { Carries } from './carries.js';

type ValueOf = (key: string) => Presence;

/** The attributes as they are for these very options: keys beside an attribute may switch it on or take it away. */
export function adaptedAttributes(attributes: Attributes, valueOf: ValueOf): Attributes {
  const entries = Object.entries<Attribute>(attributes);
  if (!entries.some(([, { availableWith, impliedBy, unless }]) => availableWith ?? impliedBy ?? unless))
    return attributes;
  return Object.fromEntries(entries.map(([name, attribute]) => [name, adapted(attribute, valueOf)]));
}

/** Without what only other cookies may be asked for. */
export function askedOf(attributes: Attributes, carries: Carries): Attributes {
  const entries = Object.entries<Attribute>(attributes);
  if (entries.every(([, { onlyFor }]) => (onlyFor ?? carries) === carries)) return attributes;
  return Object.fromEntries(
    entries.map(([name, attribute]) => [
      name,
      (attribute.onlyFor ?? carries) === carries ? attribute : { ...attribute, unavailable: true },
    ]),
  );
}

function adapted(attribute: Attribute, valueOf: ValueOf): Attribute {
  const { availableWith, impliedBy, unless } = attribute;
  if (unless !== undefined && isGiven(valueOf(unless)) !== 'no')
    return { key: unless, default: attribute.default, negated: true };
  if (availableWith && or(...availableWith.map((key) => isGiven(valueOf(key)))) !== 'yes')
    return { ...attribute, unavailable: true };
  if (impliedBy && isOneOf(valueOf(impliedBy.key), impliedBy.values ?? [], impliedBy.prefixes) !== 'no')
    return { ...attribute, unavailable: true };
  return attribute;
}

export function isGiven(presence: Presence): Tri {
  return all(presence, {
    absent: 'no',
    present: (value) => triOf(!(value.kind === 'scalar' && (value.value === undefined || value.value === null))),
  });
}

export function isOneOf(presence: Presence, values: readonly string[], prefixes: readonly string[] = []): Tri {
  return all(presence, {
    absent: 'no',
    present(value) {
      if (value.kind === 'scalar') {
        const text = String(value.value);
        return triOf(values.includes(text) || prefixes.some((prefix) => text.startsWith(prefix)));
      }
      return value.kind === 'unknown' || value.kind === 'text' ? 'unknown' : 'no';
    },
  });
}
