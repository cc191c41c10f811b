import type { Tri } from '../../src/evaluate/value.js';
import type { Attribute, AttributeName, Attributes, Unit } from '../../src/libraries/types/attributes.js';
import type { OptionsCase } from './sinks.js';

/** What the program says of one attribute, and what that comes to in production. */
export interface State {
  readonly title: string;
  /** The option's value as an expression; `undefined` where the option is not given. */
  readonly text: string | undefined;
  readonly effect: Tri;
  readonly deletes?: boolean;
  /** In production it is as if the attribute were not given. */
  readonly isOmitted?: boolean;
  /** SameSite is None in production, or the program switches it off. */
  readonly isNone?: boolean;
  readonly isSwitchedOff?: boolean;
}

/** What a program says of some attributes; of the others it says nothing. */
export type States = { readonly [name in AttributeName]?: State };

const PRODUCTION = "process.env.NODE_ENV === 'production'";
const NOT_PRODUCTION = "process.env.NODE_ENV !== 'production'";

/** The attributes whose values are flags or lifetimes. */
const JUDGED: readonly AttributeName[] = ['secure', 'httpOnly', 'maxAge', 'expires', 'partitioned', 'signed'];

export function judgedAttributes(attributes: Attributes): readonly AttributeName[] {
  return JUDGED.filter((name) => attributes[name]);
}

/** Every state of an attribute; what each comes to follows from the data. */
export function statesOf({ sink, attributes }: OptionsCase, name: AttributeName): readonly State[] {
  const attribute = attributes[name];
  if (!attribute) return [];
  const omitted = defaultEffect(attribute);
  const absent: State = { title: 'absent', text: undefined, effect: omitted };
  const unset: State = {
    title: 'undefined',
    text: 'undefined',
    effect: attribute.undefinedDefeatsDefault ? 'no' : omitted,
  };
  const unknown: State = { title: 'unknown', text: `flags.${name}`, effect: 'unknown' };
  if (attribute.unit === undefined) return [absent, unset, unknown, ...flagStates(attribute)];
  const deletions = sink.kind === 'cookie' ? sink.deletion : {};
  return [
    absent,
    unset,
    unknown,
    { title: 'on', text: oneDay(attribute.unit), effect: 'yes' },
    {
      title: 'inverted for production',
      text: `${NOT_PRODUCTION} ? ${oneDay(attribute.unit)} : undefined`,
      effect: unset.effect,
    },
    ...pastStates(name, attribute, deletions),
    ...(attribute.ignored ?? [])
      .filter((value) => !(name === 'maxAge' && value === 0))
      .map((value): State => ({ title: `ignored ${String(value)}`, text: JSON.stringify(value), effect: 'no' })),
  ];
}

export function sameSiteStates({ attributes: { sameSite } }: OptionsCase): readonly State[] {
  if (!sameSite || sameSite.unavailable) return [];
  const omitted = defaultEffect(sameSite);
  return [
    { title: 'absent', text: undefined, effect: omitted },
    sameSite.undefinedDefeatsDefault
      ? { title: 'undefined', text: 'undefined', effect: 'no', isSwitchedOff: true }
      : { title: 'undefined', text: 'undefined', effect: omitted },
    { title: 'unknown', text: 'flags.sameSite', effect: 'unknown' },
    { title: 'off', text: 'false', effect: 'no', isSwitchedOff: true },
    { title: 'lax', text: "'lax'", effect: 'yes' },
    { title: 'none', text: "'none'", effect: 'yes', isNone: true },
    { title: 'none in production', text: `${PRODUCTION} ? 'None' : 'lax'`, effect: 'yes', isNone: true },
    { title: 'lax in production', text: `${NOT_PRODUCTION} ? 'none' : 'lax'`, effect: 'yes' },
  ];
}

function flagStates({ automatic = [] }: Attribute): readonly State[] {
  return [
    { title: 'off', text: 'false', effect: 'no' },
    { title: 'on', text: 'true', effect: 'yes' },
    { title: 'on in production', text: PRODUCTION, effect: 'yes' },
    { title: 'inverted for production', text: NOT_PRODUCTION, effect: 'no' },
    ...automatic.map((value): State => ({ title: `automatic '${value}'`, text: `'${value}'`, effect: 'yes' })),
  ];
}

function pastStates(
  name: AttributeName,
  attribute: Attribute,
  deletion: { readonly maxAge?: boolean; readonly expires?: boolean },
): readonly State[] {
  if (name === 'expires') {
    return [{ title: 'in the past', text: 'new Date(0)', effect: 'yes', deletes: deletion.expires ?? false }];
  }
  const isIgnored = attribute.ignored?.includes(0) ?? false;
  return [{ title: 'zero', text: '0', effect: isIgnored ? 'no' : 'yes', deletes: deletion.maxAge ?? false }];
}

export function defaultEffect({ default: value }: Attribute): Tri {
  if (value === 'unknown') return 'unknown';
  return value === null || value === false ? 'no' : 'yes';
}

/** A lifetime of one day in the unit, as an expression. */
function oneDay(unit: Unit): string {
  switch (unit) {
    case 'milliseconds':
      return '24 * 60 * 60 * 1000';
    case 'seconds':
      return '24 * 60 * 60';
    case 'minutes':
      return '24 * 60';
    case 'days':
      return '1';
    case 'date':
      return 'new Date(Date.now() + 24 * 60 * 60 * 1000)';
    case 'epoch milliseconds':
      return 'Date.now() + 24 * 60 * 60 * 1000';
    case 'epoch seconds':
      return 'Math.floor(Date.now() / 1000) + 24 * 60 * 60';
  }
}

/** The state with that title. */
export function stateOf(sink: OptionsCase, name: AttributeName, title: string): State {
  const found = statesOf(sink, name).find((state) => state.title === title);
  if (!found) throw new Error(`${sink.title}: ${name} has no state ${title}`);
  return found;
}
