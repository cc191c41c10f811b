import { describe, it } from 'vitest';

import { textPiece } from './cookie-texts.js';
import { nestings, unreached } from './nestings.js';
import { entriesOf, inline } from './options-objects.js';
import { names, type Nesting, type Piece, program, variant } from './programs.js';
import { someOf } from './sampling.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import type { States } from './states.js';
import { statesFor, textStatesFor } from './states-of-interest.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge, type Wrong } from './wrong.js';

// Where the call stands makes no difference, unless production never gets there.

interface Case {
  readonly sink: SinkCase;
  readonly states: States;
  readonly piece: Piece;
}

/** Sinks once each, with other states each turn. */
function casesFor(turn: number): readonly Case[] {
  const pick = (all: readonly States[]): readonly States[] => all.slice(turn % all.length).slice(0, 1);
  return [
    ...someOf(optionsCases.filter(isNested), 5, turn).flatMap((sink) =>
      pick(statesFor(sink, turn)).map((states) => ({
        sink,
        states,
        piece: inline.build(entriesOf(sink.attributes, states), names()),
      })),
    ),
    ...someOf(textCases.filter(isNested), 3, turn).flatMap((sink) =>
      pick(textStatesFor(sink, turn)).map((states) => ({ sink, states, piece: textPiece(states) })),
    ),
  ];
}

describe('a sink', () => {
  it.each(Object.entries(nestings).map(([title, nest], turn) => [title, nest, turn] as const))(
    '%s',
    (_, nest, turn) => {
      expectNone(
        [turn, turn + 1].flatMap((round) =>
          casesFor(round).flatMap((one) => judged(one, round, nest, verdicts(one.sink.attributes, one.states))),
        ),
      );
    },
  );
});

describe('nothing is said of a sink', () => {
  it.each(Object.entries(unreached).map(([title, nest], turn) => [title, nest, turn] as const))(
    '%s',
    (_, nest, turn) => {
      expectNone([0, 1 + turn].flatMap((round) => casesFor(round).flatMap((one) => judged(one, round, nest, []))));
    },
  );
});

function isNested({ isTopLevel }: SinkCase): boolean {
  return !isTopLevel;
}

function judged({ sink, piece }: Case, turn: number, nest: Nesting, expected: readonly string[]): readonly Wrong[] {
  const { parser } = variant(sink, [], turn);
  return judge(program(sink, piece, 'file', nest), parser, expected);
}
