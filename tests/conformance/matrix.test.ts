import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';
import type { AttributeName } from '../../src/libraries/types/attributes.js';
import { textPiece, textStatesOf, UNKNOWN_TAIL } from './cookie-texts.js';
import { entriesOf, inline } from './options-objects.js';
import { names, program, variant } from './programs.js';
import { shareOf } from './sampling.js';
import { optionsCases, textCases } from './sinks.js';
import { judgedAttributes, sameSiteStates, type State, type States, stateOf, statesOf } from './states.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge, type Wrong } from './wrong.js';

// Every sink's sample × every flag and lifetime × everything that can be said of it: the verdicts follow from the data.

const COMPLETE: Partial<Record<AttributeName, string>> = { secure: 'on', httpOnly: 'on', maxAge: 'on' };

const PAIRS: readonly (readonly [AttributeName, AttributeName])[] = [
  ['secure', 'httpOnly'],
  ['secure', 'sameSite'],
  ['maxAge', 'expires'],
];

it('has the rules that it judges', () => {
  expect(Object.keys(rules)).toEqual(
    expect.arrayContaining([
      'require-cookie-max-age',
      'require-http-only-cookie',
      'require-same-site-cookie',
      'require-secure-cookie',
    ]),
  );
});

describe.each(optionsCases.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it('has a sample with a place for the options', () => {
    expect(sink.sink.sample).toContain('$options');
    expect(sink.parsers).not.toEqual([]);
  });

  /** Everything that the rules ask for. */
  const complete: States = Object.fromEntries(
    Object.entries(COMPLETE)
      .filter(([name]) => sink.attributes[name as AttributeName])
      .map(([name, title]) => [name, stateOf(sink, name as AttributeName, title)]),
  );

  it.each(shareOf(judgedAttributes(sink.attributes), 7, optionsCases.length, at))('%s', (name) => {
    expectNone(
      statesOf(sink, name).flatMap((state) => [{}, complete].flatMap((others) => judged({ ...others, [name]: state }))),
    );
  });

  it.each(shareOf(PAIRS, 1, optionsCases.length, at))('%s × %s', (first, second) => {
    expectNone(
      statesOf(sink, first).flatMap((one, turn) =>
        pairedStates(second).flatMap((other, round) => judged({ [first]: one, [second]: other }, turn + round)),
      ),
    );
  });

  function pairedStates(name: AttributeName): readonly State[] {
    return name === 'sameSite' ? sameSiteStates(sink) : statesOf(sink, name);
  }

  /** With both parsers, or with one of them in turn. */
  function judged(states: States, turn?: number): readonly Wrong[] {
    const text = program(sink, inline.build(entriesOf(sink.attributes, states), names()));
    const expected = verdicts(sink.attributes, states);
    const parsers = turn === undefined ? sink.parsers : [variant(sink, [], 2 * turn).parser];
    return parsers.flatMap((parser) => judge(text, parser, expected));
  }
});

describe.each(textCases.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it('has a sample with a place for the text', () => {
    expect(sink.sink.sample).toContain('$text');
    expect(sink.parsers).not.toEqual([]);
  });

  const complete: States = Object.fromEntries(
    Object.keys(COMPLETE).map((name) => [name, textState(name as AttributeName, 'on')]),
  );

  it.each(shareOf(judgedAttributes(sink.attributes), 8, textCases.length, at))('%s', (name) => {
    expectNone(
      textStatesOf(sink.attributes, name).flatMap((state) =>
        [{}, complete].flatMap((others) => judged({ ...others, [name]: state })),
      ),
    );
  });

  it('an unknown part where an attribute could stand', () => {
    expectNone([{}, complete].flatMap((states) => judged(states, true)));
  });

  function judged(states: States, isOpen = false): readonly Wrong[] {
    const text = program(sink, textPiece(states, isOpen ? UNKNOWN_TAIL : ''));
    const expected = verdicts(sink.attributes, states, isOpen ? 'unknown' : undefined);
    return sink.parsers.flatMap((parser) => judge(text, parser, expected));
  }

  function textState(name: AttributeName, title: string): State {
    const found = textStatesOf(sink.attributes, name).find((state) => state.title === title);
    if (!found) throw new Error(`${name} has no state ${title}`);
    return found;
  }
});
