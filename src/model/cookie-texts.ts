import { singles } from '../evaluate/alternatives.js';
import { knownItems } from '../evaluate/lists.js';
import { partsOf } from '../evaluate/text.js';
import { all, oneOfPresence } from '../evaluate/presence.js';
import { or } from '../evaluate/tri.js';
import type { Presence, Tri, Value } from '../evaluate/value.js';
import type { CookieTextSink } from '../libraries/types/cookies.js';
import type { Library } from '../libraries/types/library.js';
import type { Slot } from '../libraries/types/origin.js';
import { isPast } from './attributes.js';
import { carriedBy } from './carries.js';
import type { Cookie, CookieReading } from './cookie.js';
import { isEmpty, isOverSoon, isPlaceholder, orIsLeftEmpty } from './empty-cookies.js';
import { type CookieText, parseCookieText, TEXT_ATTRIBUTES } from './formats/cookie-text.js';
import { headerValues } from './formats/headers.js';
import type { Kit, SinkNode } from './kit.js';
import { labelOfParts } from './label.js';
import { methodNode } from './method-node.js';
import { applies, slotPresence } from './slots.js';
import { lacksSignature } from './token-parts.js';

/** The cookies in a header's value or in an assignment to `document.cookie`; text that is not known is left out. */
export function readCookieTexts(kit: Kit, node: SinkNode, library: Library, sink: CookieTextSink): readonly Cookie[] {
  const layout = sink.layouts.find(({ when }) => applies(kit, node, when));
  if (!layout) return [];
  const slot = slotPresence(kit, node, layout.text);
  const values =
    slot.kind === 'present' ? (layout.header ? headerValues(slot.value, layout.header) : [slot.value]) : [];
  return values.flatMap(separateTexts).flatMap((value) => {
    const cookie = cookieOf(kit, node, library, sink, value, layout.text);
    return cookie ? [cookie] : [];
  });
}

/** What stands in a header each: the items of a list. What stands in several of the lists that it may be is one of them. */
function separateTexts(value: Value): readonly Value[] {
  const lists = singles(value).filter((single) => single.kind === 'list');
  if (lists.length === 0) return [value];
  const others = singles(value).filter((single) => single.kind !== 'list');
  const found: Value[] = [];
  for (const text of [...lists.flatMap(knownItems), ...others]) {
    if (!found.some((one) => isSameText(one, text))) found.push(text);
  }
  return found;
}

/** Made at the same place, of the same pieces. */
function isSameText(left: Value, right: Value): boolean {
  if (left.node !== right.node) return false;
  const pieces = [left, right].map((value) =>
    (partsOf(value) ?? []).map((part) => (part.known ? part.text : part.node)),
  );
  const [mine = [], others = []] = pieces;
  return left.kind === right.kind && mine.length === others.length && mine.every((one, index) => one === others[index]);
}

function cookieOf(
  kit: Kit,
  node: SinkNode,
  library: Library,
  sink: CookieTextSink,
  value: Value,
  at: Slot,
): Cookie | undefined {
  const text = cookieTextIn(value);
  if (!text) return undefined;
  const byScript = sink.format === 'document-cookie';
  const name: Value = knownText(text.name, value);
  const carried: Value = knownText(text.value, value);
  const [only, ...others] = text.value.filter((part) => !part.known);
  return {
    node,
    at: methodNode(node),
    written: 'as text',
    byScript,
    name,
    label: labelOfParts(kit.sourceCode, text.name),
    value: carried,
    isDeletion: orIsLeftEmpty(isDeletion(text, carried), isEmpty(carried)),
    carries: carriedBy(kit, name, carried, others.length === 0 ? only?.node : undefined),
    lacksSignature: lacksSignature(kit, carried),
    readings: [{ ...readingOf(library, byScript, text, value), textAt: at }],
  };
}

/** Of a text that may be one of several, each must be a cookie; name and value are those of the first. */
function cookieTextIn(value: Value): CookieText | undefined {
  const texts = (value.kind === 'oneOf' ? value.values : [value]).map((one) => {
    const parts = partsOf(one);
    return parts && parseCookieText(parts);
  });
  const [first, ...others] = texts.filter((text) => text !== undefined);
  if (!first || others.length < texts.length - 1) return undefined;
  if (others.length === 0) return first;
  return {
    ...first,
    attribute: (name) => oneOfPresence([first, ...others].map((text) => text.attribute(name))),
  };
}

function readingOf(library: Library, byScript: boolean, text: CookieText, value: Value): Omit<CookieReading, 'textAt'> {
  const { httpOnly } = TEXT_ATTRIBUTES;
  return {
    library,
    attributes:
      byScript && httpOnly ? { ...TEXT_ATTRIBUTES, httpOnly: { ...httpOnly, unavailable: true } } : TEXT_ATTRIBUTES,
    onPlainHttp: 'sends',
    options: undefined,
    givers: [],
    encoding: undefined,
    isProtected: 'no',
    text: value,
    presence: (name) => text.attribute(name),
    lifetimes: () => [],
    keptFor: () => undefined,
    strays: () => [],
  };
}

function isDeletion(text: CookieText, carried: Value): Tri {
  const isGoing = isPlaceholder(carried);
  const past = (presence: Presence, kind: 'maxAge' | 'expires'): Tri =>
    all(presence, {
      absent: 'no',
      present: (value) => or(isPast(value, kind), isGoing ? isOverSoon(value, TEXT_ATTRIBUTES[kind]?.unit) : 'no'),
    });
  return or(past(text.attribute('maxAge'), 'maxAge'), past(text.attribute('expires'), 'expires'));
}

function knownText(parts: CookieText['name'], whole: Value): Value {
  const texts = parts.map((part) => (part.known ? part.text : undefined));
  const [only] = parts.filter((part) => !part.known || part.text !== '');
  if (only && !only.known)
    return parts.length > 2
      ? { kind: 'text', parts, node: whole.node }
      : { kind: 'unknown', why: 'not followed', node: only.node };
  if (texts.includes(undefined)) return { kind: 'text', parts, node: whole.node };
  return { kind: 'scalar', value: texts.join(''), node: whole.node };
}
