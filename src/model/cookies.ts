import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/types';

import { nowhere } from '../ast/edit-site.js';
import { nameOfTyped } from '../ast/written-type.js';
import { unknown } from '../evaluate/alternatives.js';
import { or } from '../evaluate/tri.js';
import { all } from '../evaluate/presence.js';
import { isNullish } from '../evaluate/truth.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { Attribute, AttributeName } from '../libraries/types/attributes.js';
import type { CookieLayout, CookieSink, Deletion, Positions } from '../libraries/types/cookies.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import type { SessionSink } from '../libraries/types/sessions.js';
import { adaptedAttributes, askedOf } from './adapted-attributes.js';
import { isPast } from './attributes.js';
import { isEmpty, isOverSoon, isPlaceholder, orIsLeftEmpty } from './empty-cookies.js';
import { carriedBy } from './carries.js';
import { mayCommitLifetime } from './committed-lifetimes.js';
import { cookieObjectAt } from './cookie-object.js';
import { keyOver, type Layers, layersFor } from './cookie-defaults.js';
import { keptFor } from './kept-sessions.js';
import type { Kit, Reading, Recognised, SinkNode } from './kit.js';
import { labelOf } from './label.js';
import { methodNode } from './method-node.js';
import { placedIn, within } from './placed-attributes.js';
import { calleeOf } from './recognise.js';
import { below, applies, positionalPresence, slotPresence } from './slots.js';
import { documentWriteOf, isForRequest } from './request-headers.js';
import { readStrayKeys } from './read-stray-keys.js';
import type { StrayKey } from './stray-keys.js';
import type { Cookie, CookieObject, CookieReading } from './cookie.js';
import { readCookieTexts } from './cookie-texts.js';
import { lacksSignature } from './token-parts.js';
import { valuesWritten } from './written-members.js';

/** The cookies that one recognised node writes: several for a list of header texts. */
export function cookiesOf(kit: Kit, recognised: Recognised): readonly Cookie[] {
  const { node, readings } = recognised;
  const texts = readings.flatMap(({ library, sink }) =>
    sink.kind === 'cookie-text' ? readCookieTexts(kit, node, library, sink) : [],
  );
  if (texts.length > 0) return texts;
  const parsed = readings.map((reading) => optionsReading(kit, node, reading));
  // A library in whose call these arguments make no sense is not the one that is meant.
  const complete = parsed.filter((one) => one !== undefined);
  const [first] = complete;
  if (!first) return [];
  const carries = first.session ? 'session' : carriedBy(kit, first.name, first.value, first.given);
  return [
    {
      node,
      at: methodNode(node),
      written: first.session ? 'by session' : 'by call',
      byScript: complete.some((one) => one.byScript),
      name: first.name,
      label: first.label ?? labelOf(kit.sourceCode, first.name),
      value: first.value,
      given: first.given,
      isDeletion: first.isDeletion,
      carries,
      lacksSignature: first.value !== undefined && lacksSignature(kit, first.value),
      readings: complete.map(({ reading }) => ({ ...reading, attributes: askedOf(reading.attributes, carries) })),
    },
  ];
}

interface Parsed {
  readonly reading: CookieReading;
  readonly session: boolean;
  readonly byScript: boolean;
  readonly name: Value;
  /** What it is called where it has no name. */
  readonly label: string | undefined;
  readonly value: Value | undefined;
  /** The value as the call has it. */
  readonly given: TSESTree.Node | undefined;
  readonly isDeletion: Tri;
}

function optionsReading(kit: Kit, node: SinkNode, { library, sink }: Reading): Parsed | undefined {
  if (sink.kind === 'cookie') return callReading(kit, node, library, sink);
  return sink.kind === 'session' ? sessionReading(kit, node, library, sink) : undefined;
}

/** `res.cookie(name, '', '-1 day')` is a call of another library. */
function isText(presence: Presence): boolean {
  return presence.kind === 'present' && presence.value.kind === 'scalar' && typeof presence.value.value === 'string';
}

function callReading(kit: Kit, node: SinkNode, library: Library, sink: CookieSink): Parsed | undefined {
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  const isForPage = sink.givesText === true && documentWriteOf(kit, node) !== undefined;
  if (!layout || (sink.givesText && !isForPage && isForRequest(kit, node, layout))) return undefined;
  if (!layout.positions && isText(slotPresence(kit, node, layout.options))) return undefined;
  if (isEitherWay(kit, node, sink, layout)) return undefined;
  const spelt = layout.nameIsKey ? keyOfObject(kit, node) : named(kit, node, layout);
  const layers = layersFor(kit, node, library, sink, spelt);
  const name = spelt ?? layers.flat().find((giver) => giver.name)?.name;
  const value = layout.value && slotPresence(kit, node, layout.value);
  const object = sink.attributesOn && cookieObjectAt(kit, node, sink.attributesOn);
  if (object?.isOverwritten) return undefined;
  const written = sink.writtenBy === undefined ? undefined : valuesWritten(kit, node, sink.writtenBy);
  if (written?.length === 0) return undefined;
  if (!name || name.kind === 'absent' || (value?.kind === 'absent' && !sink.deletion.value)) return undefined;
  const { options, restated, gathered, nameKey } = layout;
  const reading = {
    ...readingOf(kit, node, library, writtenByPage(adapted(sink, layout), isForPage), options, {
      layers,
      name,
      object,
    }),
    ...(layout.positions && onePerArgument(kit, node, layout.positions)),
    restated: nameKey !== undefined && layout.name ? nameAgain(kit, node, nameKey, layout.name) : restated,
    gathered,
  };
  return {
    reading,
    session: false,
    byScript: sink.byScript ?? isForPage,
    name: name.kind === 'present' ? name.value : unknown('not followed', node),
    label: layout.ofEveryCookie ? 'of the application' : labelOfTyped(kit, node),
    value: value?.kind === 'present' ? value.value : written?.[0],
    given: value?.kind === 'present' ? value.node : undefined,
    isDeletion: deletes(sink.deletion, reading, value),
  };
}

/** What is different where every attribute is an argument of its own. */
function onePerArgument(
  kit: Kit,
  node: SinkNode,
  positions: Positions,
): Pick<CookieReading, 'positions' | 'places' | 'presence' | 'strays'> {
  const places = Object.entries(positions).map(([name, argument]) => [name, { argument }] as const);
  return {
    positions,
    places: Object.fromEntries(places),
    presence: (name) => positionalPresence(kit, node, positions[name]),
    strays: () => [],
  };
}

/** The attributes may stand one by one or in an object, and what is given for them depends on the way: `set(name, value, isKept ? { expires: 30 } : undefined)`. */
function isEitherWay(kit: Kit, node: SinkNode, { layouts }: CookieSink, { options }: CookieLayout): boolean {
  if (!layouts.some(({ positions }) => positions) || layouts.every(({ positions }) => positions)) return false;
  const given = slotPresence(kit, node, options);
  return given.kind === 'oneOf' || (given.kind === 'present' && given.value.kind === 'oneOf');
}

/** The sink as it is where the call looks like this. */
function adapted<S extends CookieSink | SessionSink>(sink: S, { attributes }: S['layouts'][number]): S {
  return attributes ? { ...sink, attributes: { ...sink.attributes, ...attributes } } : sink;
}

/** A script of the page cannot write what scripts do not read: browsers ignore the whole cookie (RFC 6265bis, section 5.7). */
function writtenByPage(sink: CookieSink, isForPage: boolean): CookieSink {
  const { httpOnly } = sink.attributes;
  if (!isForPage || !httpOnly) return sink;
  return { ...sink, attributes: { ...sink.attributes, httpOnly: { ...httpOnly, unavailable: true } } };
}

/** The key under which the callee's object stands. */
function keyOfObject(kit: Kit, node: SinkNode): Presence {
  let thing = kit.provenanceOf(calleeOf(node));
  if (thing.kind === 'member') thing = thing.of;
  while (thing.kind === 'typed') thing = thing.of;
  if (thing.kind !== 'member') return unknown('not followed', node);
  return given(thing.name, node);
}

function given(text: string, node: SinkNode): Presence {
  return present({ kind: 'scalar', value: text, node }, node);
}

function present(value: Value, node: SinkNode): Presence {
  return { kind: 'present', value, node, site: nowhere('not an argument') };
}

/** The name as the object that takes its place has it. */
function nameAgain(kit: Kit, node: SinkNode, key: string, slot: Slot): string | undefined {
  const name = slotPresence(kit, node, slot);
  if (name.kind !== 'present' || name.site.kind !== 'property') return undefined;
  const { node: holder } = name.site;
  const value = holder.type === AST_NODE_TYPES.AssignmentExpression ? holder.right : holder.value;
  return value ? `${key}: ${kit.sourceCode.getText(value)}` : undefined;
}

/** Options that the program keeps for several cookies are called like what those are for. */
function labelOfTyped(kit: Kit, node: SinkNode): string | undefined {
  if (node.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  return `with ${labelOf(kit.sourceCode, unknown('not followed', nameOfTyped(node) ?? node))}`;
}

/** The name in the slot, or the one that the library gives. */
function named(kit: Kit, node: SinkNode, { name, defaultName, ofEveryCookie }: CookieLayout): Presence | undefined {
  if (node.type === AST_NODE_TYPES.ObjectExpression)
    return present(unknown('not followed', nameOfTyped(node) ?? node), node);
  if (ofEveryCookie) return unknown('not followed', node);
  const spelt = name && slotPresence(kit, node, name);
  return (spelt?.kind ?? 'absent') === 'absent' && defaultName !== undefined ? given(defaultName, node) : spelt;
}

/** The cookie is what another call made of its options. */
function isMadeByCall(kit: Kit, node: SinkNode, options: Slot, { cookieObject }: SessionSink): boolean {
  const given = cookieObject && slotPresence(kit, node, options);
  if (!cookieObject || given?.kind !== 'present' || given.value.kind !== 'unknown') return false;
  return kit.matcher.match(given.value.node, cookieObject) !== undefined;
}

function sessionReading(kit: Kit, node: SinkNode, library: Library, sink: SessionSink): Parsed | undefined {
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  if (!layout || isMadeByCall(kit, node, layout.options, sink)) return undefined;
  const named = slotPresence(kit, node, within(layout.configuration, sink.name?.at ?? []));
  const names = (sink.name?.keys ?? []).map((key) => below(named, key));
  const given = names.find((presence) => presence.kind !== 'absent');
  const name: Value =
    given?.kind === 'present'
      ? given.value
      : given
        ? unknown('not followed', given.kind === 'unknown' ? given.node : node)
        : sink.name?.default === undefined
          ? unknown('not followed', node)
          : { kind: 'scalar', value: sink.name.default, node };
  return {
    reading: readingOf(kit, node, library, adapted(sink, layout), layout.options, {
      layers: [],
      configuration: layout.configuration,
    }),
    session: true,
    byScript: false,
    name,
    label: name.kind === 'unknown' ? 'of the session' : undefined,
    value: undefined,
    given: undefined,
    isDeletion: 'no',
  };
}

/** What is given elsewhere than in the options: by other calls for a cookie of that name, or in the rest of the configuration. */
interface Given {
  readonly layers: Layers;
  readonly name?: Presence;
  /** The object that stands for the cookie. */
  readonly object?: CookieObject | undefined;
  /** Where a session's configuration stands. */
  readonly configuration?: Slot;
}

function readingOf(
  kit: Kit,
  node: SinkNode,
  library: Library,
  sink: CookieSink | SessionSink,
  slot: Slot,
  { layers, name: cookie, object, configuration }: Given = { layers: [] },
): CookieReading {
  let strays: readonly StrayKey[] | undefined;
  const options = slotPresence(kit, node, slot);
  const mayBeElsewhere = sink.kind === 'cookie' && sink.defaultsFrom?.orElsewhere === true;
  const isElsewhere = mayBeElsewhere && options.kind === 'absent' && !layers.flat().some((giver) => giver.name);
  const valueOf = (key: string): Presence => {
    const own = object ? object.presence(key) : below(options, key);
    const presence = keyOver(kit, own, key, layers, cookie);
    return isElsewhere && presence.kind === 'absent' ? unknown('not followed', node) : presence;
  };
  const placed = placedIn(kit, node, slot, configuration ?? slot, valueOf);
  const attributes = adaptedAttributes(sink.attributes, valueOf);
  const elsewhere = Object.entries<Attribute>(attributes).filter((entry) => entry[1].at ?? entry[1].elsewhere);
  const isCommitted = sink.kind === 'session' && mayCommitLifetime(kit, node, sink);
  return {
    library,
    attributes,
    onPlainHttp: sink.onPlainHttp,
    options: slot,
    configuration,
    object,
    givers: [...layers.flat(), ...(object?.givers ?? [])],
    encoding: sink.kind === 'cookie' && valueOf('encode').kind === 'absent' ? sink.encoding : undefined,
    isProtected: sink.kind === 'cookie' ? protects(sink, valueOf) : 'yes',
    places: Object.fromEntries(elsewhere.map(([name, attribute]) => [name as AttributeName, placed.slotOf(attribute)])),
    text: undefined,
    textAt: undefined,
    presence(name) {
      const attribute = attributes[name];
      const presence = attribute && placed.presenceOf(attribute);
      const mayComeLater = presence?.kind === 'absent' && isCommitted && (name === 'maxAge' || name === 'expires');
      return presence && !mayComeLater ? presence : unknown('not followed', node);
    },
    lifetimes: () =>
      sink.kind === 'session'
        ? lifetimesOf(sink).map((attribute) => ({
            attribute,
            presence: placed.presenceOf(attribute),
            options: placed.slotOf(attribute),
          }))
        : [],
    keptFor: () =>
      sink.kind === 'session' && configuration ? keptFor(kit, node, sink, placed, configuration) : undefined,
    strays: () =>
      (strays ??= [
        ...readStrayKeys(kit, { node, sink, options: slot, configuration }),
        ...layers
          .flat()
          .flatMap((giver) =>
            readStrayKeys(kit, { node: giver.call, sink, options: giver.options, configuration: undefined }),
          ),
      ]),
  };
}

/** Those of the session that are not the cookie's as well. */
function lifetimesOf({ attributes: { maxAge }, expiry, lifetimes = [] }: SessionSink): readonly Attribute[] {
  const placeOf = ({ at, key }: Attribute): string => JSON.stringify([at, key]);
  const bounds = expiry?.by === 'server' ? expiry.bounds.flatMap(({ settings }) => settings) : [];
  return [...bounds, ...lifetimes].filter((one) => one.unit && (!maxAge || placeOf(one) !== placeOf(maxAge)));
}

function protects({ content, protection }: CookieSink, valueOf: (key: string) => Presence): Tri {
  if (content === 'encrypted' || protection === 'always') return 'yes';
  if (protection === 'unknown') return 'unknown';
  const given = (protection?.keys ?? []).map((key) => all(valueOf(key), { absent: 'no', present: isGiven }));
  return or('no', ...given);
}

/** Something stands there; of an empty list nothing follows. */
function isGiven(value: Value): Tri {
  return value.kind === 'scalar' && !value.value ? 'no' : 'yes';
}

function deletes(deletion: Deletion, reading: CookieReading, value: Presence | undefined): Tri {
  const isGoing = value?.kind === 'present' && isPlaceholder(value.value);
  const past = (name: 'maxAge' | 'expires'): Tri => {
    if (!deletion[name]) return 'no';
    const attribute = reading.attributes[name];
    return all(reading.presence(name), {
      absent: 'no',
      present: (given) => or(isPast(given, name, attribute), isGoing ? isOverSoon(given, attribute?.unit) : 'no'),
    });
  };
  const empty = value ? all(value, { absent: 'yes', present: isEmpty }) : 'no';
  const nothing = deletion.nothing && value ? all(value, { absent: 'no', present: isNullish }) : 'no';
  return orIsLeftEmpty(or(past('maxAge'), past('expires'), deletion.value ? empty : 'no', nothing), empty);
}
