import { describe, it } from 'vitest';

import { concatenated, textPiece } from './cookie-texts.js';
import { equalForms, equalObjectForms, equalTextForms } from './equal-forms.js';
import { entriesOf, inline, objectForms } from './options-objects.js';
import { type Form, names, type Piece, program, variant, written } from './programs.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import { shareOf, someOf } from './sampling.js';
import { selfForms } from './self-forms.js';
import type { States } from './states.js';
import { statesFor, textStatesFor } from './states-of-interest.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge, type Wrong } from './wrong.js';

// The verdict does not depend on how the options or the text are written, and every report brings an edit that works.

const OBJECT_FORMS = objectForms.map((form, turn) => [form.title, form, turn] as const);

const SINKS = someOf(optionsCases, 20);

describe.each(SINKS.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it.each(shareOf(OBJECT_FORMS, 15, SINKS.length, at))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, round) =>
        judged(sink, form.build(entriesOf(sink.attributes, states), names()), states, turn + round),
      ),
    );
  });

  it.each(shareOf(formsFor(sink, equalObjectForms), 20, SINKS.length, at))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, round) =>
        judged(sink, inline.build(entriesOf(sink.attributes, states), names()), states, turn + round, form),
      ),
    );
  });
});

describe.each(textCases.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it('concatenated', () => {
    expectNone(textStatesFor(sink).flatMap((states, round) => judged(sink, concatenated(states), states, round)));
  });

  it.each(shareOf(formsFor(sink, equalTextForms), 15, textCases.length, at))('%s', (__, form, turn) => {
    expectNone(
      textStatesFor(sink, turn).flatMap((states, round) => judged(sink, textPiece(states), states, turn + round, form)),
    );
  });
});

/** Those of every expression, those of its kind, and members of an object whose method makes the call. */
function formsFor(
  { isTopLevel }: SinkCase,
  ofItsKind: readonly Form[],
): readonly (readonly [title: string, form: Form, turn: number])[] {
  const forms = [...equalForms, ...ofItsKind, ...(isTopLevel ? [] : selfForms)];
  return forms.map((form, turn) => [form.title, form, turn]);
}

function judged(sink: SinkCase, piece: Piece, states: States, turn: number, form?: Form): readonly Wrong[] {
  const forms = form ? [form] : [];
  const { place, parser } = variant(sink, forms, turn);
  return judge(program(sink, written(piece, forms, names()), place), parser, verdicts(sink.attributes, states));
}
