import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { equalForms, equalObjectForms } from './equal-forms.js';
import { lint, type Parser } from './linting.js';
import { nestings } from './nestings.js';
import { entriesOf, objectForms } from './options-objects.js';
import { type Form, names, type Nesting, program, variant, written } from './programs.js';
import { SEED, times } from './sampling.js';
import { optionsCases, type OptionsCase } from './sinks.js';
import { type State, type States, statesOf } from './states.js';
import { hidingForms, hidingObjectForms } from './unknown-forms.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge } from './wrong.js';

// Programs put together from everything at once: sink × states × ways to write the options × places.

const NAMES = ['secure', 'httpOnly', 'maxAge'] as const;

interface Choice {
  readonly sink: number;
  readonly states: readonly number[];
  readonly object: number;
  readonly forms: readonly Form[];
  readonly nesting: readonly Nesting[];
  readonly turn: number;
}

const equal = fc.constantFrom(...equalForms, ...equalObjectForms);
const hiding = fc.constantFrom(...hidingForms, ...hidingObjectForms);

const choice: fc.Arbitrary<Choice> = fc.record({
  sink: fc.nat(),
  states: fc.array(fc.nat(), { minLength: NAMES.length, maxLength: NAMES.length }),
  object: fc.nat(),
  forms: fc.array(equal, { maxLength: 3 }),
  nesting: fc.array(fc.constantFrom(...Object.values(nestings)), { maxLength: 2 }),
  turn: fc.nat({ max: 3 }),
});

describe(`with seed ${SEED}`, () => {
  it('says what follows from the states, and repairs it', () => {
    check(choice, (chosen) => {
      const { sink, states, text, parser } = composed(chosen);
      expectNone(judge(text, parser, verdicts(sink.attributes, states)));
    });
  });

  it('is silent where something hides the options, however that is wrapped', () => {
    check(fc.tuple(choice, hiding), ([chosen, hidden]) => {
      const [first, ...others] = chosen.forms;
      // What is frozen stays what it is, whoever gets hold of it.
      const forms = first && !/freeze|frozen/iu.test(first.title) ? [first, hidden, ...others] : [hidden, ...others];
      const { text, parser } = composed({ ...chosen, forms });
      expectNone(judge(text, parser, []));
    });
  });

  it('says the same twice', () => {
    check(choice, (chosen) => {
      const { text, parser } = composed(chosen);
      expect(lint(text, { parser })).toEqual(lint(text, { parser }));
    });
  });
});

interface Composed {
  readonly sink: OptionsCase;
  readonly states: States;
  readonly text: string;
  readonly parser: Parser;
}

function composed({ sink: at, states: which, object, forms, nesting, turn }: Choice): Composed {
  const sink = pick(optionsCases, at);
  const states: States = Object.fromEntries(
    NAMES.filter((name) => sink.attributes[name]).map((name, index): [string, State] => [
      name,
      pick(statesOf(sink, name), which[index] ?? 0),
    ]),
  );
  const fresh = names();
  const piece = written(pick(objectForms, object).build(entriesOf(sink.attributes, states), fresh), forms, fresh);
  const { place, parser } = variant(sink, forms, turn);
  const text = program(sink, piece, place, (body) => nesting.reduce(nested, body));
  return { sink, states, text, parser };
}

/** Only what is outermost can be exported. */
function nested(body: string, nest: Nesting): string {
  return nest(body.replaceAll(/^export /gmu, ''));
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { seed: SEED, numRuns: times(300) });
}
