import { knownItems } from '../../evaluate/lists.js';
import { alternativesOf } from '../../evaluate/presence.js';
import type { Value } from '../../evaluate/value.js';

/** The values of a header in a collection: an object, a list of pairs, or a flat list of names and values. Names have no case. */
export function headerValues(headers: Value, name: string): readonly Value[] {
  if (headers.kind === 'object') return fromObject(headers, name);
  if (headers.kind !== 'list') return [];
  const pairs = knownItems(headers).filter((item) => item.kind === 'list');
  if (pairs.length > 0) return pairs.flatMap((pair) => valueOfPair(pair.items[0], pair.items[1], name));
  return headers.items.flatMap((item, index) =>
    index % 2 === 0 ? valueOfPair(item, headers.items[index + 1], name) : [],
  );
}

function fromObject(headers: Extract<Value, { kind: 'object' }>, name: string): readonly Value[] {
  return headers.shape.keys
    .filter((key) => key.toLowerCase() === name)
    .flatMap((key) =>
      alternativesOf(headers.shape.get(key)).flatMap((one) => (one.kind === 'present' ? [one.value] : [])),
    );
}

function valueOfPair(key: Value | undefined, value: Value | undefined, name: string): readonly Value[] {
  const spelt = key?.kind === 'scalar' && typeof key.value === 'string' ? key.value.toLowerCase() : undefined;
  return spelt === name && value ? [value] : [];
}
