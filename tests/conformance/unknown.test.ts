import { describe, it } from 'vitest';

import { concatenated, textPiece, UNKNOWN_TAIL } from './cookie-texts.js';
import { entriesOf, inline, type ObjectForm, objectForms } from './options-objects.js';
import { type Form, type Fresh, names, type Piece, program, variant, written } from './programs.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import { shareOf, someOf } from './sampling.js';
import { silentSelfForms } from './self-forms.js';
import type { States } from './states.js';
import { statesFor, textStatesFor } from './states-of-interest.js';
import { hidingForms, hidingObjectForms, openForms } from './unknown-forms.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge, judgeIfAny, type Wrong } from './wrong.js';

// With something unknown mixed in, the rules become silent about what it hides, and never say the opposite.

const HIDING = [...hidingForms, ...hidingObjectForms].map((form, turn) => [form.title, form, turn] as const);
const OPEN = openForms.map((form, turn) => [form.title, form, turn] as const);
const SILENT = silentSelfForms.map((form, turn) => [form.title, form, turn] as const);
const HIDING_TEXT = hidingForms.map((form, turn) => [form.title, form, turn] as const);

const SINKS = someOf(optionsCases, 25);

describe.each(SINKS.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it.each(shareOf(HIDING, 25, SINKS.length, at))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, round) =>
        someObjectForms(turn + round).flatMap(({ build }) =>
          judged(sink, (fresh) => build(entriesOf(sink.attributes, states), fresh), turn + round, form, []),
        ),
      ),
    );
  });

  it.each(shareOf(OPEN, 20, SINKS.length, at))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, round) =>
        judged(
          sink,
          (fresh) => inline.build(entriesOf(sink.attributes, states), fresh),
          turn + round,
          form,
          known(sink, states),
        ),
      ),
    );
  });
});

const NESTED = someOf(
  optionsCases.filter(({ isTopLevel }) => !isTopLevel),
  20,
);

describe.each(NESTED.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it.each(shareOf(SILENT, 20, NESTED.length, at))('%s', (__, form, turn) => {
    expectNone(
      statesFor(sink, turn).flatMap((states, round) => {
        const { place, parser } = variant(sink, [form], turn + round);
        const fresh = names();
        const piece = written(inline.build(entriesOf(sink.attributes, states), fresh), [form], fresh);
        return judgeIfAny(program(sink, piece, place), parser, verdicts(sink.attributes, states));
      }),
    );
  });
});

describe.each(textCases.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it.each(shareOf(HIDING_TEXT, 15, textCases.length, at))('%s', (__, form, turn) => {
    expectNone(
      textStatesFor(sink, turn).flatMap((states, round) =>
        [textPiece(states), concatenated(states)].flatMap((piece) => judged(sink, () => piece, turn + round, form, [])),
      ),
    );
  });

  it('an unknown end', () => {
    expectNone(
      textStatesFor(sink).flatMap((states, round) =>
        judged(sink, () => textPiece(states, UNKNOWN_TAIL), round, undefined, known(sink, states)),
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
