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
import { attributeVerdicts, verdicts } from './verdicts.js';
import { expectNone, judge } from './wrong.js';

// Programs put together from everything at once: sink × states × ways to write the options × places.

const NAMES = ['secure', 'httpOnly', 'maxAge'] as const;

interface Choice {
  readonly sink: number;
  readonly states: readonly number[];
  readonly object: number;
  readonly forms: readonly number[];
  readonly nesting: readonly number[];
  readonly turn: number;
}

const EQUAL = [...equalForms, ...equalObjectForms];
const NESTINGS = Object.values(nestings);
const HIDING = [...hidingForms, ...hidingObjectForms];

const choice: fc.Arbitrary<Choice> = fc.record({
  sink: fc.nat(),
  states: fc.array(fc.nat(), { minLength: NAMES.length, maxLength: NAMES.length }),
  object: fc.nat(),
  forms: fc.array(fc.nat({ max: EQUAL.length - 1 }), { maxLength: 3 }),
  nesting: fc.array(fc.nat({ max: NESTINGS.length - 1 }), { maxLength: 2 }),
  turn: fc.nat({ max: 3 }),
});

describe(`with seed ${SEED}`, () => {
  it('says nothing but what follows from the states, and repairs it', () => {
    check(choice, (chosen) => {
      const { sink, states, text, parser } = composed(chosen, formsOf(chosen));
      const said = attributeVerdicts(lint(text, { parser }));
      const expected = verdicts(sink.attributes, states).filter((rule) => said.includes(rule));
      expectNone(judge(text, parser, expected));
    });
  });

  it('says it in nine programs of ten', () => {
    const faulty = fc
      .sample(choice, { seed: SEED, numRuns: times(100) })
      .map((chosen) => composed(chosen, formsOf(chosen)))
      .filter(({ sink, states }) => verdicts(sink.attributes, states).length > 0);
    const silent = faulty.filter(({ sink, states, text, parser }) => {
      const said = attributeVerdicts(lint(text, { parser }));
      return said.join() !== verdicts(sink.attributes, states).join();
    });
    const shown = silent.slice(0, 3).map(({ text }) => text);
    expect(silent.length / faulty.length, shown.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('is silent where something hides the options, however that is wrapped', () => {
    check(fc.tuple(choice, fc.nat()), ([chosen, hidden]) => {
      const [first, ...others] = formsOf(chosen);
      const hide = pick(HIDING, hidden);
      // What is frozen stays what it is, whoever gets hold of it.
      const forms = first && !/freeze|frozen/iu.test(first.title) ? [first, hide, ...others] : [hide, ...others];
      const { text, parser } = composed(chosen, forms);
      expectNone(judge(text, parser, []));
    });
  });

  it('says the same twice', () => {
    check(choice, (chosen) => {
      const { text, parser } = composed(chosen, formsOf(chosen));
      expect(lint(text, { parser })).toEqual(lint(text, { parser }));
    });
  });
});

function formsOf({ forms }: Choice): readonly Form[] {
  return forms.map((which) => pick(EQUAL, which));
}

interface Composed {
  readonly sink: OptionsCase;
  readonly states: States;
  readonly text: string;
  readonly parser: Parser;
}

function composed({ sink: at, states: which, object, nesting, turn }: Choice, forms: readonly Form[]): Composed {
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
  const around = sink.isTopLevel ? [] : nesting.map((index) => pick(NESTINGS, index));
  const text = program(sink, piece, place, (body) => around.reduce(nested, body));
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
  fc.assert(fc.property(arbitrary, holds), { seed: SEED, numRuns: times(60), includeErrorInReport: true });
}
