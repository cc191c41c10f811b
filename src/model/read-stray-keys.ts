import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import { propertyName } from '../ast/property-name.js';
import { unwrap, wrapped } from '../ast/unwrap.js';
import type { Arrival, Destinations } from '../evaluate/destinations.js';
import { all, alternativesOf } from '../evaluate/presence.js';
import { or } from '../evaluate/tri.js';
import type { ObjectValue, PresentKey, Presence, Tri } from '../evaluate/value.js';
import type { Attribute, AttributeName, Attributes, Unit } from '../libraries/types/attributes.js';
import type { CookieSink } from '../libraries/types/cookies.js';
import type { Slot } from '../libraries/types/origin.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import { attributeWords, plainName } from './attribute-words.js';
import { secondsOf } from './durations.js';
import type { Kit, SinkNode } from './kit.js';
import { usesOfLiteral } from './literal-uses.js';
import { namesInFile } from './names-in-file.js';
import { below, slotPresence } from './slots.js';
import type { StrayKey, StrayLength } from './stray-keys.js';
import { isLengthUnit, lengthOf, meantUnit } from './units.js';

/** Where the library takes the attributes from, and the configuration around them. */
export interface Place {
  readonly node: SinkNode;
  readonly sink: CookieSink | SessionSink;
  readonly options: Slot;
  /** The whole configuration of a session. */
  readonly configuration: Slot | undefined;
}

/** The keys of one call that one library ignores. */
export function readStrayKeys(kit: Kit, place: Place): readonly StrayKey[] {
  const { sink, options, configuration } = place;
  if (sink.kind === 'cookie' && (sink.acceptsOtherKeys || !mayHaveStrays(kit, sink))) return [];
  const isFlat = configuration !== undefined && isSameSlot(configuration, options);
  const settings = sink.kind === 'session' ? settingsOf(sink) : [];
  // Whoever misspells a setting does not mean the attribute of the cookie.
  const meant = new Set(settings.map(plainName));
  const known = new Set([...keysOf(sink.attributes), ...(isFlat ? settings : [])]);
  const read = objectsAt(kit, place, options).flatMap((object) => [
    ...inOptions(kit, place, object, known),
    ...(isFlat ? nestedIn(kit, place, object, known) : []),
  ]);
  return withRepetitions([...read, ...around(kit, place, meant)]);
}

type Unrepeated = Omit<StrayKey, 'isRepeated'>;

function withRepetitions(found: readonly Unrepeated[]): readonly StrayKey[] {
  const before = new Set<AttributeName>();
  return found.map((stray) => {
    const isRepeated = stray.attributes.some((name) => before.has(name));
    for (const name of stray.attributes) before.add(name);
    return { ...stray, isRepeated };
  });
}

/** Answers by file and sink: most files have no such name, and many calls. */
const answers = new WeakMap<Kit, Map<CookieSink, boolean>>();

/** A misspelt or foreign name stands somewhere in the file. */
function mayHaveStrays(kit: Kit, sink: CookieSink): boolean {
  const bySink = answers.get(kit) ?? new Map<CookieSink, boolean>();
  answers.set(kit, bySink);
  let answer = bySink.get(sink);
  if (answer === undefined) {
    const own = new Set(keysOf(sink.attributes));
    bySink.set(sink, (answer = attributeNamesIn(kit).some((name) => !own.has(name))));
  }
  return answer;
}

/** The names of the file that some library has for an attribute, in any spelling. */
const attributeNamesOf = new WeakMap<Kit, readonly string[]>();

function attributeNamesIn(kit: Kit): readonly string[] {
  let names = attributeNamesOf.get(kit);
  if (!names) {
    const { spellings } = attributeWords(kit.libraries);
    names = [...namesInFile(kit.sourceCode)].filter((name) => spellings.has(plainName(name)));
    attributeNamesOf.set(kit, names);
  }
  return names;
}

/** Misspelt and foreign names in the object that the library reads. */
function inOptions(kit: Kit, place: Place, object: ObjectValue, known: ReadonlySet<string>): readonly Unrepeated[] {
  const { attributes } = place.sink;
  return object.shape.keys.flatMap((key) => {
    if (known.has(key) || isWritten(place.sink, key)) return [];
    const own = attributeNamed(attributes, key);
    if (own && !countsOtherwise(attributes[own], key)) {
      const { unit } = attributes[own] ?? {};
      return strayAt(kit, place, object, { is: 'misspelt', key, attributes: [own] }, unit ? [unit] : []);
    }
    const word = attributeWords(kit.libraries).names.get(plainName(key));
    const meant = word && attributes[word.attribute];
    if (!meant || meant.unavailable) return [];
    return strayAt(kit, place, object, { is: 'foreign', key, attributes: [word.attribute] }, word.units);
  });
}

/** It becomes an attribute that browsers know. */
function isWritten(sink: Place['sink'], key: string): boolean {
  const isKey = (one: string): boolean => one.toLowerCase() === key.toLowerCase();
  return sink.kind === 'cookie' && sink.writesOtherKeys === true && keysOf(sink.attributes).some(isKey);
}

/** It is like another spelling that the library accepts, of which the unit is not that of its own. */
function countsOtherwise(attribute: Attribute | undefined, key: string): boolean {
  return Object.keys(attribute?.aliasUnits ?? {}).some((one) => plainName(one) === plainName(key));
}

/** `cookie: { … }` where the attributes are read one level up. */
function nestedIn(kit: Kit, place: Place, object: ObjectValue, known: ReadonlySet<string>): readonly Unrepeated[] {
  return object.shape.keys.flatMap((key) => {
    if (known.has(key) || !attributeWords(kit.libraries).containers.has(key)) return [];
    const inner = object.shape.get(key);
    if (inner.kind !== 'present' || inner.value.kind !== 'object') return [];
    const held = inner.value.shape.keys.map((each) => attributeNamed(place.sink.attributes, each));
    const attributes = [...new Set(held.filter((name) => name !== undefined))];
    return attributes.length === 0 ? [] : strayAt(kit, place, object, { is: 'nested', key, attributes });
  });
}

/** Attributes beside the object that holds them: `secure` beside `cookie`. */
function around(kit: Kit, place: Place, meant: ReadonlySet<string>): readonly Unrepeated[] {
  const { configuration, options, sink } = place;
  const path = options.path ?? [];
  const first = configuration?.path?.length ?? 0;
  const levels = configuration ? path.slice(first).map((_, index) => path.slice(0, first + index)) : [];
  return levels.flatMap((level) =>
    objectsAt(kit, place, { argument: options.argument, path: level }).flatMap((object) =>
      object.shape.keys.flatMap((key) => {
        const attribute =
          meant.has(plainName(key)) || key === path[level.length] ? undefined : attributeNamed(sink.attributes, key);
        return attribute === undefined
          ? []
          : strayAt(kit, place, object, { is: 'misplaced', key, attributes: [attribute] });
      }),
    ),
  );
}

/** Only an object that nothing but cookies of the same library is made of: other calls may know the key. */
function strayAt(
  kit: Kit,
  place: Place,
  object: ObjectValue,
  found: Pick<StrayKey, 'is' | 'key' | 'attributes'>,
  units: readonly Unit[] = [],
): readonly Unrepeated[] {
  const presence = object.shape.get(found.key);
  if (presence.kind !== 'present' || presence.site.kind !== 'property') return [];
  const holder = presence.site.node;
  const literal = holder.parent.type === AST_NODE_TYPES.ObjectExpression ? holder.parent : baseOf(object);
  const destinations = literal && kit.destinationsOf(literal);
  if (!destinations || !reachesCookiesOnly(kit, place.node, destinations)) return [];
  const inner = found.is === 'nested' ? nestedObject(kit, object, presence) : undefined;
  return [
    {
      ...found,
      presence,
      holder,
      isWritten: place.sink.kind === 'cookie' && place.sink.writesOtherKeys === true,
      isRightGiven: isRightGiven(kit, place, found),
      length: units.length > 0 ? strayLength(kit, presence, units) : undefined,
      reachesDeletion: destinations.arrivals.some(({ call }) => isDeletion(kit, call)),
      isReadElsewhere: isRead(kit, literal, found.key) || (inner?.isReadElsewhere ?? false),
      duplicates: inner?.duplicates ?? [],
    },
  ];
}

function isRightGiven(
  kit: Kit,
  { node, options, sink }: Place,
  { is, attributes: [name] }: Pick<StrayKey, 'is' | 'attributes'>,
): Tri {
  const attribute = is === 'nested' ? undefined : name && sink.attributes[name];
  if (!attribute) return 'no';
  const given = slotPresence(kit, node, options);
  const spelt = [attribute.key, ...(attribute.aliases ?? [])].map((key) => below(given, key));
  return or(...spelt.map((presence) => all(presence, { absent: 'no', present: () => 'yes' })));
}

/** In which of the units the value makes sense; `undefined` where it does in several, or is not known. */
function strayLength(kit: Kit, { node, value }: PresentKey, units: readonly Unit[]): StrayLength | undefined {
  if (value.kind !== 'scalar' || node.type !== AST_NODE_TYPES.Property) return undefined;
  if (typeof value.value === 'string') {
    const seconds = /[a-z]$/iu.test(value.value) ? secondsOf(value, 'seconds', 'ms') : undefined;
    return seconds === undefined ? undefined : { is: 'duration', seconds };
  }
  const expression = node.value as TSESTree.Expression;
  const length = lengthOf(kit, expression);
  const taken = units.filter(isLengthUnit);
  const [unit, ...others] = taken.filter((each) => meantUnit(length, each) === undefined);
  const meant = unit ?? (taken[0] && meantUnit(length, taken[0]));
  return meant === undefined || others.length > 0 ? undefined : { is: 'number', expression, unit: meant };
}

/** What would have to be known of a nested object before it can be dissolved. */
function nestedObject(
  kit: Kit,
  { shape: outer }: ObjectValue,
  { value, node }: PresentKey,
): Pick<StrayKey, 'duplicates' | 'isReadElsewhere'> {
  if (value.kind !== 'object') return { duplicates: [], isReadElsewhere: true };
  const { shape } = value;
  const { site } = shape;
  const isHere = site.kind === 'object' && node.type === AST_NODE_TYPES.Property && unwrap(node.value) === site.node;
  const held = shape.keys.map((key) => ({ inner: shape.get(key), outer: outer.get(key) }));
  const isKnown =
    shape.closed &&
    held.every((one) => one.outer.kind !== 'unknown' && one.inner.kind === 'present') &&
    (!isHere || kit.destinationsOf(site.node).complete);
  const taken = held.filter((one) => one.outer.kind !== 'absent').map(({ inner }) => inner);
  const duplicates = taken.flatMap((one) =>
    one.kind === 'present' && one.site.kind === 'property' ? [one.site.node] : [],
  );
  return { duplicates, isReadElsewhere: !isKnown || (!isHere && taken.length > 0) };
}

/** The key is read, or written apart from the literal, through a variable that holds it. */
function isRead(kit: Kit, literal: TSESTree.ObjectExpression, key: string): boolean {
  return usesOfLiteral(kit, literal).some((use) => {
    const { parent } = wrapped(use);
    return parent?.type === AST_NODE_TYPES.MemberExpression && isNamed(parent, key) && !isAssigned(parent);
  });
}

function isNamed(member: TSESTree.MemberExpression, key: string): boolean {
  return (propertyName(member) ?? key) === key;
}

function isAssigned(member: TSESTree.MemberExpression): boolean {
  return member.parent.type === AST_NODE_TYPES.AssignmentExpression && member.parent.left === member;
}

function baseOf({ shape: { site } }: ObjectValue): TSESTree.ObjectExpression | undefined {
  return site.kind === 'object' ? site.node : undefined;
}

/** Answers by object: a thousand calls may share one. */
const cookiesOnly = new WeakMap<Destinations, boolean>();

function reachesCookiesOnly(kit: Kit, node: SinkNode, destinations: Destinations): boolean {
  let answer = cookiesOnly.get(destinations);
  if (answer === undefined) {
    const libraries = librariesAt(kit, node);
    const isOfThese = ({ call }: Arrival) => isCookie(kit, call) && librariesAt(kit, call) === libraries;
    answer = destinations.complete && destinations.arrivals.every(isOfThese);
    cookiesOnly.set(destinations, answer);
  }
  return answer;
}

const COOKIES: ReadonlySet<string> = new Set(['cookie', 'cookie-defaults', 'cookie-deletion', 'session']);

function isCookie(kit: Kit, node: SinkNode): boolean {
  return kit.recognise(node)?.readings.every(({ sink }) => COOKIES.has(sink.kind)) ?? false;
}

function isDeletion(kit: Kit, node: SinkNode): boolean {
  return kit.recognise(node)?.readings.every(({ sink }) => sink.kind === 'cookie-deletion') ?? false;
}

function librariesAt(kit: Kit, node: SinkNode): string {
  const ids = kit.recognise(node)?.readings.map(({ library }) => library.id) ?? [];
  return [...new Set(ids)].sort().join();
}

function objectsAt(kit: Kit, { node }: Place, slot: Slot): readonly ObjectValue[] {
  return alternativesOf(slotPresence(kit, node, slot)).flatMap((one: Presence) => {
    if (one.kind !== 'present') return [];
    const values = one.value.kind === 'oneOf' ? one.value.values : [one.value];
    return values.filter((value) => value.kind === 'object');
  });
}

/** The attribute whose key, or other spelling, the name was meant to be: `expire` lacks a letter. */
function attributeNamed(attributes: Attributes, key: string): AttributeName | undefined {
  const name = plainName(key);
  const found = Object.entries<Attribute>(attributes).find(([, { key: own, aliases = [], unavailable }]) => {
    const spellings = [own, ...aliases].map(plainName);
    return !unavailable && (spellings.includes(name) || spellings.includes(`${name}s`));
  });
  return found?.[0] as AttributeName | undefined;
}

function keysOf(attributes: Attributes): readonly string[] {
  return Object.values<Attribute>(attributes).flatMap(({ key, aliases = [] }) => [key, ...aliases]);
}

/** Keys of a session's configuration that are no attributes, or of which the configuration itself has the attribute. */
function settingsOf({ name, secret, store, expiry, attributes }: SessionSink): readonly string[] {
  const bounds = expiry?.by === 'server' ? expiry.bounds.flatMap(({ settings }) => settings) : [];
  const placed = [...Object.values<Attribute>(attributes).filter(({ at }) => at), ...bounds];
  const elsewhere = Object.values<Attribute>(attributes).flatMap((attribute) => attribute.elsewhere ?? []);
  return [
    ...(name?.keys ?? []),
    ...(secret?.keys ?? []),
    ...(store ? [store.key] : []),
    ...placed.map(({ at: [first] = [], key }) => first ?? key),
    ...elsewhere.flatMap((path) => path.slice(0, 1)),
  ];
}

function isSameSlot(left: Slot, right: Slot): boolean {
  return left.argument === right.argument && (left.path ?? []).join('.') === (right.path ?? []).join('.');
}
