import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';

import type { EditSite } from '../ast/edit-site.js';
import { isWithin } from '../ast/functions.js';
import { lastName, propertyName } from '../ast/property-name.js';
import { isStandIn } from '../ast/stand-in.js';
import { unwrap } from '../ast/unwrap.js';
import type { Destinations } from '../evaluate/destinations.js';
import { alternativesOf } from '../evaluate/presence.js';
import type { Presence, PresentKey } from '../evaluate/value.js';
import type { Attribute, AttributeName } from '../libraries/types/attributes.js';
import type { Library } from '../libraries/types/library.js';
import { plainName } from './attribute-words.js';
import type { Cookie, CookieReading } from './cookie.js';
import type { Kit, SinkNode } from './kit.js';
import { isReturnedIn } from './option-sites.js';
import { calleeOf } from './recognise.js';
import { isOverridden } from './lifetimes.js';
import type { TokenLifetime } from './token-lifetimes.js';
import { speltAttribute } from './spelt-attribute.js';
import type { TokenIssue } from './tokens.js';
import { isLengthUnit, type Length, lengthOf, lengthOfNumber, type LengthUnit, meantUnit } from './units.js';
import type { TokenVerification } from './verifications.js';

/** A lifetime that is counted in another unit than the one in which it is taken. */
export interface UnitFault {
  readonly call: SinkNode;
  readonly library: Library;
  readonly subject: 'cookie' | 'session' | 'token' | 'seal';
  /** The cookie, where it is one or the session's. */
  readonly cookie:
    { readonly cookie: Cookie; readonly reading: CookieReading; readonly presence: Presence } | undefined;
  readonly key: string;
  /** Where the report stands. */
  readonly node: TSESTree.Node;
  readonly taken: LengthUnit;
  readonly meant: LengthUnit;
  readonly places: readonly [UnitPlace, ...UnitPlace[]];
}

/** Where a number stands that has to be counted in the other unit. */
export interface UnitPlace {
  /** *length*: an expression; *digits*: in a text; *duration*: a text of digits only; *moment*: a length where a point in time is wanted. */
  readonly is: 'length' | 'digits' | 'duration' | 'moment';
  readonly node: TSESTree.Node;
  /** An object of another file has it: the expression stands for what is spelt there. */
  readonly isElsewhere: boolean;
  readonly meant: LengthUnit;
  readonly taken: LengthUnit;
  /** The expression that counts. */
  readonly expression: TSESTree.Expression | undefined;
  readonly number: number | undefined;
  /** It is added to the clock, in this unit, where a length is wanted. */
  readonly clock?: Sum['unit'];
  /** The property or text that carries it; `undefined` where the expression stands for itself. */
  readonly site: EditSite | undefined;
  /** Where the object arrives that carries it; `undefined` where it is the call's own. */
  readonly reaches: Destinations | undefined;
}

/** Everything of a file that has a lifetime. */
export interface WithLifetimes {
  readonly cookies: readonly Cookie[];
  readonly issues: readonly TokenIssue[];
  readonly seals: readonly TokenIssue[];
  readonly checks: readonly TokenVerification[];
}

export function readUnitFaults(kit: Kit, { cookies, issues, seals, checks }: WithLifetimes): readonly UnitFault[] {
  return [
    ...cookies.flatMap((cookie) => cookieFaults(kit, cookie)),
    ...issues.flatMap((issue) => lifetimeFaults(kit, 'token', issue)),
    ...seals.flatMap((seal) => lifetimeFaults(kit, 'seal', seal)),
    ...checks.flatMap((check) => checkFaults(kit, check)),
  ];
}

const LIFETIMES: readonly AttributeName[] = ['maxAge', 'expires'];

interface Counted {
  readonly subject: 'cookie' | 'session';
  readonly attribute: Attribute;
  readonly presence: Presence;
  /** As it is where the length stands. */
  readonly reading: CookieReading;
}

/** What one library takes as lengths of time: the cookie's own first, in their order. */
function countedIn(reading: CookieReading): readonly (Counted | undefined)[] {
  const own = LIFETIMES.map((name): Counted | undefined => {
    const attribute = isOverridden(reading, name) ? undefined : reading.attributes[name];
    return attribute && { subject: 'cookie', attribute, presence: reading.presence(name), reading };
  });
  const further = reading.lifetimes().map(({ attribute, presence, options }): Counted => ({
    subject: 'session',
    attribute,
    presence,
    reading: { ...reading, options },
  }));
  return [...own, ...further];
}

/** In every library that may be meant. */
function cookieFaults(kit: Kit, cookie: Cookie): readonly UnitFault[] {
  const counted = cookie.readings.map(countedIn);
  return (counted[0] ?? []).flatMap((_, at): readonly UnitFault[] => {
    const found = counted.map((lengths) => {
      const length = lengths[at];
      if (!length) return undefined;
      const { presence } = length;
      const { key, unit, takesDates } = speltAttribute(length.attribute, presence);
      const places = unit && placesIn(kit, cookie.node, { presence, unit, takesDates, seconds: undefined });
      return places && { ...length, places, key };
    });
    const [first] = found;
    if (!first || found.some((one) => !one || !isSame(one.places[0], first.places[0]))) return [];
    const { subject, attribute, reading, presence, places, key } = first;
    const [place] = places;
    // A length where a point in time is wanted is one that has passed: it looks like a deletion.
    if (cookie.isDeletion === 'yes' && place.is !== 'moment') return [];
    if (!isSpelt(place.node, attribute)) return [];
    const { library } = reading;
    return [faultOf({ call: cookie.node, library, subject, cookie: { cookie, reading, presence }, key }, places)];
  });
}

/** Under a name whose unit is known, in whatever case: another one that the library accepts may count in another unit. */
function isSpelt(node: TSESTree.Node, { key, aliasUnits = {} }: Attribute): boolean {
  const name = node.type === AST_NODE_TYPES.Property ? propertyName(node) : undefined;
  return name === undefined || [key, ...Object.keys(aliasUnits)].some((one) => plainName(name) === plainName(one));
}

function lifetimeFaults(
  kit: Kit,
  subject: 'token' | 'seal',
  { library, lifetimes }: Pick<TokenIssue, 'library' | 'lifetimes'>,
): readonly UnitFault[] {
  return lifetimes.flatMap((lifetime) => {
    const { slot, call } = lifetime;
    const places = placesIn(kit, call, lifetime);
    const key = slot.path?.at(-1) ?? lastName(calleeOf(call)) ?? '';
    return places ? [faultOf({ call, library, subject, cookie: undefined, key }, places)] : [];
  });
}

function checkFaults(kit: Kit, { library, issues, maxAge, clockTolerance }: TokenVerification): readonly UnitFault[] {
  const faultsOf = (lifetimes: readonly TokenLifetime[]): readonly UnitFault[] =>
    lifetimeFaults(kit, 'token', { library, lifetimes });
  return [
    ...faultsOf([...(issues?.lifetimes ?? []), ...(maxAge ? [maxAge] : [])]),
    // Less than a second is a tolerance, too.
    ...faultsOf(clockTolerance ? [clockTolerance] : []).filter(({ meant }) => meant === 'milliseconds'),
  ];
}

function faultOf(
  given: Omit<UnitFault, 'node' | 'taken' | 'meant' | 'places'>,
  places: UnitFault['places'],
): UnitFault {
  const [{ node, taken, meant }] = places;
  return { ...given, node, taken, meant, places };
}

function isSame(left: UnitPlace, right: UnitPlace): boolean {
  return left.is === right.is && left.taken === right.taken && left.meant === right.meant;
}

type GivenLifetime = Pick<TokenLifetime, 'presence' | 'unit' | 'seconds'> & Pick<Attribute, 'takesDates'>;

/** The places of all alternatives, where each is at fault in the same way. */
function placesIn(kit: Kit, call: SinkNode, given: GivenLifetime): UnitFault['places'] | undefined {
  const [first, ...others] = alternativesOf(given.presence).map((one) =>
    one.kind === 'present' ? placeIn(kit, call, one, given) : undefined,
  );
  if (!first) return undefined;
  const rest = others.filter((place) => place !== undefined);
  return rest.length === others.length && rest.every((place) => isSame(place, first)) ? [first, ...rest] : undefined;
}

function placeIn(
  kit: Kit,
  call: SinkNode,
  present: PresentKey,
  { unit: plain, takesDates, seconds }: GivenLifetime,
): UnitPlace | undefined {
  const { node, site, value } = present;
  const unit = takesDates && value.kind === 'date' ? 'date' : plain;
  if (isPiece(node)) return isLengthUnit(unit) ? pieceOfText(kit, present, unit) : undefined;
  const expression = valueOf(node);
  if (!expression) return undefined;
  const base = {
    node,
    isElsewhere: isStandIn(node),
    site: site.kind === 'property' ? site : undefined,
    reaches: reachesOf(kit, call, node),
  };
  if (value.kind === 'scalar' && typeof value.value === 'string') {
    const number = /^\d+$/u.test(value.value) ? Number(value.value) : undefined;
    if (number === undefined || seconds !== number / 1000) return undefined;
    const meant = meantUnit(lengthOfNumber(number), 'milliseconds');
    return meant && { ...base, is: 'duration', expression, number, taken: 'milliseconds', meant };
  }
  const sum = addedTo(kit, expression);
  if (sum && isLengthUnit(unit)) return lengthWithClock(kit, { expression, sum, unit, base });
  if (sum) {
    const meant = isWithin(sum.length, expression) ? meantUnit(lengthOf(kit, sum.length), sum.unit) : undefined;
    const isTaken = unit === 'date' ? sum.unit === 'milliseconds' : unit === `epoch ${sum.unit}`;
    const added = { ...base, site: undefined, expression: sum.length, number: undefined };
    return meant && isTaken ? { ...added, is: 'length', taken: sum.unit, meant } : undefined;
  }
  const lengths =
    value.kind === 'oneOf' ? value.values.map((one) => lengthOf(kit, one.node)) : [lengthOf(kit, expression)];
  const [length] = lengths;
  if (!length) return undefined;
  if (unit === 'epoch milliseconds' || unit === 'epoch seconds')
    return momentPlace(length, unit, { ...base, expression });
  if (!isLengthUnit(unit)) return undefined;
  const [meant, ...others] = lengths.map((one) => meantUnit(one, unit));
  if (!meant || others.some((other) => other !== meant)) return undefined;
  // Of several lengths there is no one number.
  const number = lengths.length === 1 ? length.number : undefined;
  return { ...base, is: 'length', expression, number, taken: unit, meant };
}

/** Points in time are larger since 1973, as milliseconds, and since 2001, as seconds. */
const FIRST_MOMENT = { 'epoch milliseconds': 100_000_000_000, 'epoch seconds': 1_000_000_000 } as const;

function momentPlace(
  length: Length,
  unit: 'epoch milliseconds' | 'epoch seconds',
  base: Pick<UnitPlace, 'node' | 'isElsewhere' | 'site' | 'reaches' | 'expression'>,
): UnitPlace | undefined {
  const { number } = length;
  if (number === undefined || number < 60 || number >= FIRST_MOMENT[unit]) return undefined;
  const taken = unit === 'epoch seconds' ? 'seconds' : 'milliseconds';
  return { ...base, is: 'moment', number, taken, meant: meantUnit(length, taken) ?? taken };
}

/** `maxAge: Date.now() + length` ends after half a century. */
function lengthWithClock(
  kit: Kit,
  {
    expression,
    sum,
    unit,
    base,
  }: {
    readonly expression: TSESTree.Expression;
    readonly sum: Sum;
    readonly unit: LengthUnit;
    readonly base: Pick<UnitPlace, 'node' | 'isElsewhere' | 'site' | 'reaches'>;
  },
): UnitPlace | undefined {
  // What a library makes of a `Date` depends on the library.
  if (unwrap(expression).type !== AST_NODE_TYPES.BinaryExpression || !isWithin(sum.length, expression))
    return undefined;
  const meant = meantUnit(lengthOf(kit, sum.length), sum.unit) ?? sum.unit;
  return { ...base, is: 'length', expression: sum.length, number: undefined, taken: unit, meant, clock: sum.unit };
}

interface Sum {
  /** What is added to the present moment. */
  readonly length: TSESTree.Expression;
  readonly unit: 'milliseconds' | 'seconds';
}

/** `Date.now() + length`, `new Date(Date.now() + length)`. */
function addedTo(kit: Kit, expression: TSESTree.Node): Sum | undefined {
  const node = unwrap(expression);
  if (node.type === AST_NODE_TYPES.NewExpression) {
    const [argument] = node.arguments;
    return kit.evaluator.value(node).kind === 'date' && argument ? addedTo(kit, argument) : undefined;
  }
  if (node.type !== AST_NODE_TYPES.BinaryExpression || node.operator !== '+') return undefined;
  const left = kit.evaluator.value(node.left);
  const right = kit.evaluator.value(node.right);
  if (left.kind === 'moment' && left.fromNow === 0) return { length: node.right, unit: left.unit };
  if (right.kind === 'moment' && right.fromNow === 0) return { length: node.left, unit: right.unit };
  return undefined;
}

function isPiece(node: TSESTree.Node): boolean {
  return (
    node.type === AST_NODE_TYPES.TemplateElement ||
    (node.type === AST_NODE_TYPES.Literal && typeof node.value === 'string')
  );
}

/** `Max-Age=3600000`, `Max-Age=${60 * 60 * 1000}`, `'Max-Age=' + age`. */
function pieceOfText(kit: Kit, { node, site, value }: PresentKey, taken: LengthUnit): UnitPlace | undefined {
  const isSpelt = site.kind === 'text' && !kit.sourceCode.text.slice(...site.range).includes('$');
  const expression = isSpelt ? undefined : interpolated(node);
  const number = value.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
  if (!expression && (!isSpelt || number === undefined)) return undefined;
  const length = expression ? lengthOf(kit, expression) : lengthOfNumber(number ?? 0);
  const meant = meantUnit(length, taken);
  const base = { node, isElsewhere: false, number: length.number, taken, reaches: undefined, expression };
  return meant && { ...base, is: expression ? 'length' : 'digits', meant, site: expression ? undefined : site };
}

/** What stands behind `Max-Age=`. */
function interpolated(node: TSESTree.Node): TSESTree.Expression | undefined {
  const { parent } = node;
  if (node.type === AST_NODE_TYPES.TemplateElement && parent?.type === AST_NODE_TYPES.TemplateLiteral) {
    const expression = parent.expressions[parent.quasis.indexOf(node)];
    return /=$/u.test(node.value.raw) ? expression : undefined;
  }
  if (node.type !== AST_NODE_TYPES.Literal || !/=$/u.test(String(node.value))) return undefined;
  const sum = parent?.type === AST_NODE_TYPES.BinaryExpression && parent.right === node ? parent.parent : parent;
  return sum?.type === AST_NODE_TYPES.BinaryExpression && sum.operator === '+' ? sum.right : undefined;
}

/** The expression that gives a key its value, or that stands at an argument. */
function valueOf(node: TSESTree.Node): TSESTree.Expression | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.Property:
      return node.kind === 'init' && !node.method ? (node.value as TSESTree.Expression) : undefined;
    case AST_NODE_TYPES.AssignmentExpression:
      return node.operator === '=' ? node.right : undefined;
    case AST_NODE_TYPES.PropertyDefinition:
      return node.value ?? undefined;
    default:
      return node as TSESTree.Expression;
  }
}

function reachesOf(kit: Kit, call: SinkNode, node: TSESTree.Node): Destinations | undefined {
  const object = node.type === AST_NODE_TYPES.Property ? node.parent : undefined;
  if (object?.type !== AST_NODE_TYPES.ObjectExpression || isReturnedIn(call, object)) return undefined;
  return kit.destinationsOf(object);
}
