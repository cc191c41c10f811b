import { describe, it } from 'vitest';

import { concatenated, textPiece } from './cookie-texts.js';
import { equalForms, equalObjectForms, equalTextForms } from './equal-forms.js';
import { entriesOf, inline, objectForms } from './options-objects.js';
import { type Form, names, type Piece, program, variant, written } from './programs.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import { selfForms } from './self-forms.js';
import type { States } from './states.js';
import { statesFor, textStatesFor } from './states-of-interest.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge, type Wrong } from './wrong.js';

// The verdict does not depend on how the options or the text are written, and every report brings an edit that works.

describe.each(optionsCases.map((sink) => [sink.title, sink] as const))('%s', (_, sink) => {
  it.each(objectForms.map((form, turn) => [form.title, form, turn] as const))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, at) =>
        judged(sink, form.build(entriesOf(sink.attributes, states), names()), states, turn + at),
      ),
    );
  });

  it.each([...equalForms, ...equalObjectForms, ...selfForms].map((form, turn) => [form.title, form, turn] as const))(
    '%s',
    (__, form, turn) => {
      expectNone(
        statesFor(sink, turn).flatMap((states, at) =>
          judged(sink, inline.build(entriesOf(sink.attributes, states), names()), states, turn + at, form),
        ),
      );
    },
  );
});

describe.each(textCases.map((sink) => [sink.title, sink] as const))('%s', (_, sink) => {
  it('concatenated', () => {
    expectNone(textStatesFor(sink).flatMap((states, at) => judged(sink, concatenated(states), states, at)));
  });

  it.each([...equalForms, ...equalTextForms, ...selfForms].map((form, turn) => [form.title, form, turn] as const))(
    '%s',
    (__, form, turn) => {
      expectNone(
        textStatesFor(sink, turn).flatMap((states, at) => judged(sink, textPiece(states), states, turn + at, form)),
      );
    },
  );
});

function judged(sink: SinkCase, piece: Piece, states: States, turn: number, form?: Form): readonly Wrong[] {
  const forms = form ? [form] : [];
  const { place, parser } = variant(sink, forms, turn);
  return judge(program(sink, written(piece, forms, names()), place), parser, verdicts(sink.attributes, states));
}
