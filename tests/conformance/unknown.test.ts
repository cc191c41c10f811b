import { describe, it } from 'vitest';

import { concatenated, textPiece, UNKNOWN_TAIL } from './cookie-texts.js';
import { entriesOf, inline, type ObjectForm, objectForms } from './options-objects.js';
import { type Form, type Fresh, names, type Piece, program, variant, written } from './programs.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import { silentSelfForms } from './self-forms.js';
import type { States } from './states.js';
import { statesFor, textStatesFor } from './states-of-interest.js';
import { hidingForms, hidingObjectForms, openForms } from './unknown-forms.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge, judgeIfAny, type Wrong } from './wrong.js';

// With something unknown mixed in, the rules become silent about what it hides, and never say the opposite.

describe.each(optionsCases.map((sink) => [sink.title, sink] as const))('%s', (_, sink) => {
  it.each([...hidingForms, ...hidingObjectForms].map((form, turn) => [form.title, form, turn] as const))(
    '%s',
    (__, form, turn) => {
      expectNone(
        statesFor(sink, turn).flatMap((states, at) =>
          someObjectForms(turn + at).flatMap(({ build }) =>
            judged(sink, (fresh) => build(entriesOf(sink.attributes, states), fresh), turn + at, form, []),
          ),
        ),
      );
    },
  );

  it.each(openForms.map((form, turn) => [form.title, form, turn] as const))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, at) =>
        judged(
          sink,
          (fresh) => inline.build(entriesOf(sink.attributes, states), fresh),
          turn + at,
          form,
          known(sink, states),
        ),
      ),
    );
  });
});

describe.each(optionsCases.map((sink) => [sink.title, sink] as const))('%s', (_, sink) => {
  it.each(silentSelfForms.map((form, turn) => [form.title, form, turn] as const))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, at) => {
        const { place, parser } = variant(sink, [form], turn + at);
        const fresh = names();
        const piece = written(inline.build(entriesOf(sink.attributes, states), fresh), [form], fresh);
        return judgeIfAny(program(sink, piece, place), parser, verdicts(sink.attributes, states));
      }),
    );
  });
});

describe.each(textCases.map((sink) => [sink.title, sink] as const))('%s', (_, sink) => {
  it.each(hidingForms.map((form, turn) => [form.title, form, turn] as const))('%s', (__, form, turn) => {
    expectNone(
      textStatesFor(sink, turn).flatMap((states, at) =>
        [textPiece(states), concatenated(states)].flatMap((piece) => judged(sink, () => piece, turn + at, form, [])),
      ),
    );
  });

  it('an unknown end', () => {
    expectNone(
      textStatesFor(sink).flatMap((states, at) =>
        judged(sink, () => textPiece(states, UNKNOWN_TAIL), at, undefined, known(sink, states)),
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
  write: (fresh: Fresh) => Piece,
  turn: number,
  form: Form | undefined,
  expected: readonly string[],
): readonly Wrong[] {
  const forms = form ? [form] : [];
  const fresh = names();
  const { place, parser } = variant(sink, forms, turn);
  return judge(program(sink, written(write(fresh), forms, fresh), place), parser, expected);
}
