import type { AttributeName } from '../../src/libraries/types/attributes.js';
import { textStatesOf } from './cookie-texts.js';
import type { OptionsCase, TextCase } from './sinks.js';
import { type States, statesOf } from './states.js';

/** Attributes with the titles of their states. */
export type Choice = Readonly<Partial<Record<AttributeName, string>>>;

/** What the programs of the form tests say of the attributes, by the titles of the states. */
const CHOICES: readonly Choice[] = [
  {},
  { secure: 'on', httpOnly: 'on', maxAge: 'on' },
  { secure: 'off', httpOnly: 'on', maxAge: 'on' },
  { secure: 'on', httpOnly: 'off', expires: 'on' },
  { secure: 'on in production', httpOnly: 'inverted for production', maxAge: 'undefined' },
  { secure: 'inverted for production', maxAge: 'inverted for production' },
  { secure: 'unknown', httpOnly: 'unknown', maxAge: 'unknown' },
  { httpOnly: 'on', maxAge: 'zero' },
];

/** Nothing said, and three of the others in turn. */
export function statesFor(sink: OptionsCase, turn = 0): readonly States[] {
  return choices(turn).map((choice) => statesBy(choice, (name) => statesOf(sink, name)));
}

export function textStatesFor({ attributes }: TextCase, turn = 0): readonly States[] {
  return choices(turn).map((choice) => statesBy(choice, (name) => textStatesOf(attributes, name)));
}

function choices(turn: number): typeof CHOICES {
  const [nothing = {}, ...others] = CHOICES;
  return [nothing, ...[0, 2, 4].map((step) => others[(turn + step) % others.length] ?? {})];
}

/** The states by title; what the attribute does not have is not said. */
export function statesBy(
  choice: Choice,
  known: (name: AttributeName) => readonly { readonly title: string }[],
): States {
  return Object.fromEntries(
    Object.entries(choice).flatMap(([name, title]) => {
      const state = known(name as AttributeName).find((one) => one.title === title);
      return state ? [[name, state]] : [];
    }),
  );
}
