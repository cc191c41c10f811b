import { describe, it } from 'vitest';

import { concatenated, textPiece, UNKNOWN_TAIL } from './cookie-texts.js';
import { entriesOf, inline, type ObjectForm, objectForms } from './options-objects.js';
import { type Form, names, type Piece, program, variant, written } from './programs.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import type { States } from './states.js';
import { statesFor, textStatesFor } from './states-of-interest.js';
import { hidingForms, hidingObjectForms, openForms } from './unknown-forms.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge, type Wrong } from './wrong.js';

// With something unknown mixed in, the rules become silent about what it hides, and never say the opposite.

describe.each(optionsCases.map((sink) => [sink.title, sink] as const))('%s', (_, sink) => {
  it.each([...hidingForms, ...hidingObjectForms].map((form) => [form.title, form] as const))('%s', (__, form) => {
    expectNone(
      statesFor(sink).flatMap((states, turn) =>
        someObjectForms(turn).flatMap(({ build }) =>
          judged(sink, build(entriesOf(sink.attributes, states), names()), turn, form, []),
        ),
      ),
    );
  });

  it.each(openForms.map((form) => [form.title, form] as const))('%s', (__, form) => {
    expectNone(
      statesFor(sink).flatMap((states, turn) =>
        judged(sink, inline.build(entriesOf(sink.attributes, states), names()), turn, form, known(sink, states)),
      ),
    );
  });
});

describe.each(textCases.map((sink) => [sink.title, sink] as const))('%s', (_, sink) => {
  it.each(hidingForms.map((form) => [form.title, form] as const))('%s', (__, form) => {
    expectNone(
      textStatesFor(sink).flatMap((states, turn) =>
        [textPiece(states), concatenated(states)].flatMap((piece) => judged(sink, piece, turn, form, [])),
      ),
    );
  });

  it('an unknown end', () => {
    expectNone(
      textStatesFor(sink).flatMap((states, turn) =>
        judged(sink, textPiece(states, UNKNOWN_TAIL), turn, undefined, known(sink, states)),
      ),
    );
  });
});

/** What can be said where only the attributes that the program spells are known. */
function known({ attributes }: SinkCase, states: States): readonly string[] {
  return verdicts(attributes, states, 'unknown');
}

/** The plain literal, and one other form in turn. */
function someObjectForms(turn: number): readonly ObjectForm[] {
  const other = objectForms[1 + (turn % (objectForms.length - 1))];
  return other ? [inline, other] : [inline];
}

function judged(
  sink: SinkCase,
  piece: Piece,
  turn: number,
  form: Form | undefined,
  expected: readonly string[],
): readonly Wrong[] {
  const forms = form ? [form] : [];
  const { place, parser } = variant(sink, forms, turn);
  return judge(program(sink, written(piece, forms, names()), place), parser, expected);
}
