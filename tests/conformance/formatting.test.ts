import { describe, expect, it } from 'vitest';

import { commentsOf, lint, repair } from './linting.js';
import { program } from './programs.js';
import { shareOf, someOf } from './sampling.js';
import { needsOptions, optionsCases, type OptionsCase } from './sinks.js';
import { type States, statesOf } from './states.js';
import { type Choice, statesBy } from './states-of-interest.js';
import { entriesOf } from './options-objects.js';
import { verdicts } from './verdicts.js';
import { expectNone, judge } from './wrong.js';

// The edits take over the form of what they find: lines, quotes, commas, comments, line ends.

interface Entry {
  readonly key: string;
  readonly text: string;
}

const FORMATS: Readonly<Record<string, (entries: readonly Entry[]) => string>> = {
  tight: (entries) => `{${entries.map(spelt).join(',')}}`,
  'a trailing comma on one line': (entries) => `{ ${entries.map((entry) => `${spelt(entry)}, `).join('')}}`,
  'many lines': (entries) => `{\n${entries.map((entry) => `    ${spelt(entry)},\n`).join('')}  }`,
  'many lines without the last comma': (entries) =>
    `{\n${entries.map((entry) => `    ${spelt(entry)}`).join(',\n')}\n  }`,
  'leading commas': (entries) => `{\n    ${entries.map(spelt).join('\n  , ')}\n  }`,
  tabs: (entries) => `{\n${entries.map((entry) => `\t\t${spelt(entry)},\n`).join('')}\t}`,
  'comments around': (entries) =>
    `{ /* first */ ${entries.map((entry, at) => `${entry.key}: /* before ${at} */ ${entry.text} /* after ${at} */`).join(', ')} /* last */ }`,
  'comments behind lines': (entries) =>
    `{ // options\n${entries.map((entry, at) => `    ${spelt(entry)}, // why ${at}\n`).join('')}    // nothing else\n  }`,
  'comments before lines': (entries) =>
    `{\n${entries.map((entry, at) => `    // why ${at}\n    ${spelt(entry)},\n`).join('')}  }`,
};

const CHOICES: readonly Choice[] = [
  {},
  { secure: 'off' },
  { httpOnly: 'off', secure: 'inverted for production' },
  { secure: 'off', maxAge: 'on' },
];

const SINKS = someOf(optionsCases, 8);

describe.each(SINKS.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it.each(shareOf(Object.entries(FORMATS), 18, SINKS.length, at))('%s', (__, format) => {
    expectNone(
      statesFor(sink).flatMap((states) => {
        const text = written(sink, format(entriesOf(sink.attributes, states)));
        return judge(text, 'espree', verdicts(sink.attributes, states));
      }),
    );
  });

  it('CRLF', () => {
    for (const states of statesFor(sink)) {
      const format = FORMATS['comments behind lines'];
      const text = written(sink, format?.(entriesOf(sink.attributes, states)) ?? '').replaceAll('\n', '\r\n');
      expectNone(judge(text, 'espree', verdicts(sink.attributes, states)));
      const { output } = repair(text);
      expect(output.replaceAll('\r\n', ''), text).not.toContain('\n');
    }
  });

  it('double quotes', () => {
    for (const states of statesFor(sink)) {
      const text = written(sink, FORMATS['many lines']?.(entriesOf(sink.attributes, states)) ?? '').replaceAll(
        "'",
        '"',
      );
      expectNone(judge(text, 'espree', verdicts(sink.attributes, states)));
      const { output } = repair(text);
      expect(output, text).not.toContain("'");
    }
  });

  it.each(needsOptions(sink) ? [] : ['no options at all'])('%s', () => {
    const body = sink.body.replace(/(?:, )?(?:\w+: )?(?:\.\.\.)?\$options/u, '').replace(/(?<=[({] ?), /u, '');
    const text = `${sink.head}\n${body}\n`;
    expect(text).not.toContain('$options');
    expectNone(judge(text, 'espree', verdicts(sink.attributes, {})));
  });

  it('a file that starts with a comment and has no last line end', () => {
    const text = `/* licence */\n${written(sink, '{ /* nothing yet */ }').trimEnd()} // the end`;
    expectNone(judge(text, 'espree', verdicts(sink.attributes, {})));
    expect(commentsOf(repair(text).output)).toEqual(commentsOf(text));
  });

  it('a directive that switches the rules off', () => {
    const text = `/* eslint-disable */\n${written(sink, '{}')}`;
    expect(lint(text)).toEqual([]);
    expect(repair(text).output).toBe(text);
  });
});

function statesFor(sink: OptionsCase): readonly States[] {
  return CHOICES.map((choice) => statesBy(choice, (name) => statesOf(sink, name)));
}

function written(sink: OptionsCase, expression: string): string {
  return program(sink, { before: [], expression });
}

function spelt({ key, text }: Entry): string {
  return `${key}: ${text}`;
}
