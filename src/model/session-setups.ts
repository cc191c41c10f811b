import type { TSESTree } from '@typescript-eslint/utils';

import { or } from '../evaluate/tri.js';
import type { Attribute } from '../libraries/types/attributes.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import type { AgeBound, SessionSink } from '../libraries/types/sessions.js';
import { argumentAt } from './arguments.js';
import { isInEffect } from './attributes.js';
import type { Cookie, CookieReading } from './cookie.js';
import { isNamedAsPreference } from './credential-words.js';
import type { CookieSession, HandMadeSession } from './hand-made-sessions.js';
import type { Kit, Recognised, SinkNode } from './kit.js';
import { lifetimeAtFault, lifetimeGiven } from './lifetimes.js';
import { type MemoryStore, memoryStoreOf } from './memory-stores.js';
import { methodNode } from './method-node.js';
import { writesSessionId } from './session-handles.js';
import { type NamedLength, namedLength } from './named-lengths.js';
import { readSessionName, type SessionName } from './session-names.js';
import { type Placed, placedIn } from './placed-attributes.js';
import { keptBy } from './session-state.js';
import { type ServerTwin, serverTwinOf } from './session-twins.js';
import { applies, slotPresence } from './slots.js';

/** A session library that is set up, or a session that the application puts into a cookie itself. */
export type SessionSetup = LibrarySession | CookieSession;

export interface LibrarySession {
  readonly kind: 'library';
  readonly node: SinkNode;
  /** The called method's name. */
  readonly at: TSESTree.Node;
  readonly library: Library;
  /** Where the state itself is kept. */
  readonly state: 'client' | 'server' | 'unknown';
  /** The state is in the cookie, and what ends it is what gives the cookie its lifetime. */
  readonly isBoundByCookie: boolean;
  /** The program may give single requests a lifetime of their own. */
  readonly mayBeSetPerRequest: boolean;
  /** The name of its cookie, where the library has one of its own. */
  readonly name: SessionName | undefined;
  /** Its cookie's name says that it holds how somebody likes the page, and nothing that signs anybody in. */
  readonly isPreference: boolean;
  /** The memory of the process, where the sessions are kept there. */
  readonly memoryStore: MemoryStore | undefined;
  /** What is missing for an old copy of the state to be refused. */
  readonly unbounded: readonly Unbounded[];
  /**
   * The state as it stands in the cookie; `undefined` where it is not there, where the library does not put it into one, and where it may be no more
   * than the key to what the server keeps.
   */
  readonly content: 'clear' | 'encrypted' | undefined;
  /** The code of its configuration: calls that are given the same one set up the same session. */
  readonly configuration: string;
  /** What has to be changed for the server to keep the state. */
  readonly serverTwin: () => ServerTwin | undefined;
}

/** A lifetime that the session lacks. */
export interface Unbounded {
  /** The session as a cookie whose lifetime is the one that is missing. */
  readonly cookie: Cookie;
  /** What would end the session: its cookie's lifetime alone, or the server. */
  readonly endedBy: 'cookie' | 'server';
}

export function readSessionSetups(
  kit: Kit,
  recognised: readonly Recognised<SessionSink>[],
  cookies: readonly Cookie[],
  handMade: readonly HandMadeSession[],
): readonly SessionSetup[] {
  const byNode = new Map(cookies.map((cookie) => [cookie.node, cookie]));
  return [
    ...recognised.flatMap((found) => readLibrarySession(kit, found, byNode.get(found.node)) ?? []),
    ...handMade.filter((session) => session.kind === 'hand-made'),
  ];
}

/** More than one library says too little; sinks of one library differ in the attributes of their cookies only. */
function readLibrarySession(
  kit: Kit,
  { node, readings }: Recognised<SessionSink>,
  cookie: Cookie | undefined,
): LibrarySession | undefined {
  const fitting = readings.flatMap((reading) => {
    const layout = reading.sink.layouts.find(({ when }) => applies(kit, node, when));
    return layout ? [{ ...reading, layout }] : [];
  });
  const [reading, ...others] = fitting;
  if (!reading || others.some(({ library }) => library !== reading.library) || !cookie) return undefined;
  const { library, sink, layout } = reading;
  const state = keptBy(kit, node, layout.configuration, sink.state);
  const perRequest = sink.expiry?.by === 'cookie' ? sink.expiry.perRequest : undefined;
  const mayBeSetPerRequest = perRequest !== undefined && kit.sourceCode.text.includes(perRequest);
  const placed = placedIn(kit, node, layout.options, layout.configuration);
  return {
    kind: 'library',
    node,
    at: methodNode(node),
    library,
    state,
    isBoundByCookie: state === 'client' && isBoundByCookie(sink, placed),
    mayBeSetPerRequest,
    name: readSessionName(kit, node, sink, cookie),
    isPreference: isNamedAsPreference(cookie),
    memoryStore: memoryStoreOf(kit, node, sink, layout.configuration),
    unbounded: state === 'client' && !mayBeSetPerRequest ? unboundedOf(kit, cookie, sink, placed) : [],
    content: state === 'client' && isPutIntoCookie(sink) && !writesSessionId(kit) ? sink.content : undefined,
    configuration: configurationText(kit, node, layout.configuration),
    serverTwin: () =>
      state === 'client' ? serverTwinOf(kit, { node, sink, configuration: layout.configuration, cookie }) : undefined,
  };
}

/** A seal is handed to the program, which may put it anywhere. */
function isPutIntoCookie({ attributes }: SessionSink): boolean {
  return Object.keys(attributes).length > 0;
}

function configurationText(kit: Kit, node: SinkNode, { argument }: Slot): string {
  const given = argumentAt(node, argument);
  return typeof given === 'string' ? given : kit.sourceCode.getText(given);
}

function isBoundByCookie({ expiry, attributes: { maxAge } }: SessionSink, placed: Placed): boolean {
  if (expiry?.by === 'cookie') return true;
  const placeOf = (setting: Attribute): string => JSON.stringify([placed.slotOf(setting), setting.key]);
  const settings = expiry?.bounds.flatMap((bound) => bound.settings) ?? [];
  return maxAge !== undefined && settings.some((setting) => placeOf(setting) === placeOf(maxAge));
}

function unboundedOf(kit: Kit, cookie: Cookie, { expiry }: SessionSink, placed: Placed): readonly Unbounded[] {
  if (expiry?.by === 'server') return expiry.bounds.flatMap((bound) => missing(kit, cookie, bound, placed) ?? []);
  const [reading] = cookie.readings;
  const fault = expiry && reading && lifetimeAtFault(reading, Number.POSITIVE_INFINITY);
  return fault ? [{ cookie, endedBy: 'cookie' }] : [];
}

/** The lifetime of the cookie, as the program calls it. */
function nameGiven(kit: Kit, { node }: Cookie, reading: CookieReading, to: Slot): NamedLength | undefined {
  const unit = reading.attributes.maxAge?.unit;
  return unit && namedLength(kit, { presence: reading.presence('maxAge'), unit }, node, slotPresence(kit, node, to));
}

function missing(kit: Kit, cookie: Cookie, { settings, repair }: AgeBound, placed: Placed): Unbounded | undefined {
  const isBound = or(...settings.map((setting) => isInEffect(setting, placed.presenceOf(setting))));
  if (isBound !== 'no') return undefined;
  const setting = repair ?? settings[0];
  const presence = placed.presenceOf(setting);
  const readings = cookie.readings.map((reading): CookieReading => ({
    ...reading,
    attributes: { maxAge: setting },
    options: placed.slotOf(setting),
    places: {},
    presence: () => presence,
    // Nobody sends it for longer, unless it was copied.
    keptFor: () =>
      lifetimeGiven(reading) ?? reading.keptFor() ?? nameGiven(kit, cookie, reading, placed.slotOf(setting)),
    strays: () => [],
  }));
  return { cookie: { ...cookie, readings }, endedBy: 'server' };
}
