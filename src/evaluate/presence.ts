import { type EditSite, nowhere } from '../ast/edit-site.js';
import { isSameValue, MAX_ALTERNATIVES } from './alternatives.js';
import { agreed } from './tri.js';
import type { ListValue, Presence, Tri, Value } from './value.js';

type Single = Exclude<Presence, { kind: 'oneOf' }>;

/**
 * What can be said about a key of any value. `missing` is where the key could be added when the value is `undefined`, or is
 * nothing that has keys.
 */
export function keyOf(value: Value, key: string, missing: EditSite): Presence {
  switch (value.kind) {
    case 'object':
      return value.shape.get(key);
    case 'oneOf':
      return oneOfPresence(value.values.map((each) => keyOf(each, key, missing)));
    case 'unknown':
      return { kind: 'unknown', why: value.why, node: value.node };
    case 'instance':
      return { kind: 'unknown', why: 'not followed', node: value.node };
    case 'list':
      return itemOf(value, Number(key)) ?? { kind: 'absent', site: missing };
    default:
      return { kind: 'absent', site: missing };
  }
}

function itemOf({ items, open, node }: ListValue, index: number): Presence | undefined {
  const item = items[index];
  if (item) return { kind: 'present', value: item, node: item.node, site: nowhere('an item of a list') };
  return open && Number.isInteger(index) ? { kind: 'unknown', why: 'not followed', node } : undefined;
}

/**
 * The only way to judge what may be one of several: `yes` or `no` when every alternative says so. {absent, `false`} is at fault where
 * both are; {absent, `true`} is not shown.
 */
export function all(
  presence: Presence,
  test: { present(value: Exclude<Value, { kind: 'oneOf' }>): Tri; readonly absent: Tri },
): Tri {
  switch (presence.kind) {
    case 'absent':
      return test.absent;
    case 'unknown':
      return 'unknown';
    case 'present':
      return allOf(presence.value, (value) => test.present(value));
    case 'oneOf':
      return agreed(presence.alternatives.map((each) => all(each, test)));
  }
}

/** The same for a value: what every alternative says. */
function allOf(value: Value, test: (value: Exclude<Value, { kind: 'oneOf' }>) => Tri): Tri {
  return value.kind === 'oneOf' ? agreed(value.values.map(test)) : test(value);
}

/** The alternatives of a presence, one when there is no choice. */
export function alternativesOf(presence: Presence): readonly Single[] {
  return presence.kind === 'oneOf' ? presence.alternatives : [presence];
}

/** A getter gives it. */
export function isGotten(presence: Single): boolean {
  return presence.kind === 'present' && presence.site.kind === 'none' && presence.site.why === 'accessor';
}

/** One of these; flat, without repetition, at most eight. */
export function oneOfPresence(presences: readonly Presence[]): Presence {
  const alternatives: Single[] = [];
  for (const presence of presences.flatMap(alternativesOf)) {
    if (!alternatives.some((known) => isSame(known, presence))) alternatives.push(presence);
  }
  const [first] = alternatives;
  if (!first) throw new Error('A choice has alternatives.');
  if (alternatives.length === 1) return first;
  const source = presences.flatMap(alternativesOf).find((each) => each.kind !== 'absent');
  if (alternatives.length > MAX_ALTERNATIVES && source) {
    return { kind: 'unknown', why: 'too many alternatives', node: source.node };
  }
  return { kind: 'oneOf', alternatives };
}

function isSame(left: Single, right: Single): boolean {
  if (left.kind === 'absent' && right.kind === 'absent') return siteNode(left.site) === siteNode(right.site);
  if (left.kind === 'present' && right.kind === 'present') {
    return left.node === right.node && isSameValue(left.value, right.value);
  }
  return left.kind === 'unknown' && right.kind === 'unknown' && left.node === right.node;
}

function siteNode(site: EditSite): unknown {
  if ('call' in site) return site.call;
  return site.kind === 'none' ? undefined : site.node;
}
