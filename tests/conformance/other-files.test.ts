import { describe, expect, it } from 'vitest';

import { editedOnce, lintIn, projectOf } from '../model/typed-project.js';
import { equalForms, equalObjectForms } from './equal-forms.js';
import type { Finding } from './linting.js';
import { entriesOf, inline, objectForms } from './options-objects.js';
import { names, type Piece, program, written } from './programs.js';
import { shareOf, someOf } from './sampling.js';
import { type OptionsCase, optionsCases } from './sinks.js';
import type { States } from './states.js';
import { statesFor } from './states-of-interest.js';
import { hidingForms, hidingObjectForms } from './unknown-forms.js';
import { attributeVerdicts, verdicts } from './verdicts.js';
import { expectNone, type Wrong } from './wrong.js';

// With types, the verdict does not depend on the file in which the options are written, and every edit is made at the call.

/** How the program gets what the other file makes: the import, what the other files export, and what stands for it. */
interface Way {
  readonly title: string;
  readonly imports: string;
  readonly use: string;
  readonly exported: (expression: string) => string;
  readonly files?: Readonly<Record<string, string>>;
}

const named = (expression: string): string => `export const options = ${expression};`;

const WAYS: readonly Way[] = [
  { title: 'by name', imports: "import { options } from './other.js';", use: 'options', exported: named },
  { title: 'renamed', imports: "import { options as given } from './other.js';", use: 'given', exported: named },
  { title: 'as a namespace', imports: "import * as other from './other.js';", use: 'other.options', exported: named },
  {
    title: 'as the default',
    imports: "import given from './other.js';",
    use: 'given',
    exported: (e) => `export default ${e};`,
  },
  {
    title: 'as the default by name',
    imports: "import given from './other.js';",
    use: 'given',
    exported: (e) => `const options = ${e};\nexport { options as default };`,
  },
  {
    title: 'through another file',
    imports: "import { options } from './barrel.js';",
    use: 'options',
    exported: named,
    files: { 'barrel.ts': "export * from './second.js';", 'second.ts': "export { options } from './other.js';" },
  },
  {
    title: 'through a constant of another file',
    imports: "import { given } from './second.js';",
    use: 'given',
    exported: named,
    files: { 'second.ts': "import { options } from './other.js';\nexport const given = options;" },
  },
  {
    title: 'by a function',
    imports: "import { make } from './other.js';",
    use: 'make()',
    exported: (e) => `export function make() { return ${e}; }`,
  },
  {
    title: 'by an arrow function of a namespace',
    imports: "import * as other from './other.js';",
    use: 'other.make()',
    exported: (e) => `export const make = () => (${e});`,
  },
  {
    title: 'from a configuration',
    imports: "import { config } from './other.js';",
    use: 'config.cookies.session',
    exported: (e) => `export const config = { port: 80, cookies: { session: ${e} } };`,
  },
  {
    title: 'from a file of a path',
    imports: "import { options } from '@/other.js';",
    use: 'options',
    exported: named,
  },
];

const SINKS = someOf(optionsCases, 40);

const EQUAL = [...equalForms, ...equalObjectForms];

describe.each(SINKS.map((sink, at) => [sink.title, sink, at] as const))('%s', (_, sink, at) => {
  it('has a place for the options', () => {
    expect(sink.sink.sample).toContain('$options');
  });

  it.each(shareOf(titled(WAYS), 15, SINKS.length, at))('imported %s', (__, way, turn) => {
    expectNone(
      statesFor(sink, turn + at).flatMap((states, round) => {
        const form = objectForms[(turn + at + round) % objectForms.length] ?? inline;
        return judged(sink, form.build(entriesOf(sink.attributes, states), names()), way, verdictsOf(sink, states));
      }),
    );
  });

  it.each(shareOf(titled(EQUAL), 15, SINKS.length, at))('written there %s', (__, form, turn) => {
    const way = wayFor(turn + at);
    expectNone(
      statesFor(sink, turn + at).flatMap((states) => {
        const piece = inline.build(entriesOf(sink.attributes, states), names());
        return judged(sink, written(piece, [form], names()), way, verdictsOf(sink, states));
      }),
    );
  });

  it.each(shareOf(titled([...hidingForms, ...hidingObjectForms]), 8, SINKS.length, at))(
    'hidden there %s',
    (__, form, turn) => {
      expectNone(
        statesFor(sink, turn + at).flatMap((states) => {
          const piece = inline.build(entriesOf(sink.attributes, states), names());
          return judged(sink, written(piece, [form], names()), wayFor(turn + at), []);
        }),
      );
    },
  );
});

function titled<T extends { readonly title: string }>(items: readonly T[]): readonly (readonly [string, T, number])[] {
  return items.map((item, turn) => [item.title, item, turn]);
}

function wayFor(turn: number): Way {
  const way = WAYS[turn % WAYS.length];
  if (!way) throw new Error('There are ways.');
  return way;
}

function verdictsOf(sink: OptionsCase, states: States): readonly string[] {
  return verdicts(sink.attributes, states);
}

function judged(sink: OptionsCase, piece: Piece, way: Way, expected: readonly string[]): readonly Wrong[] {
  const other = [...piece.before, way.exported(piece.expression)].join('\n');
  const others = {
    ...Object.fromEntries(Object.entries(way.files ?? {}).map(([name, text]) => [`src/${name}`, text])),
    'src/other.ts': /\b(?:flags|touch|pick)\b/u.test(other)
      ? `import { flags, touch, pick } from './x.js';\n${other}`
      : other,
  };
  const app = program(sink, { before: [way.imports], expression: way.use });
  const found = findings(app, others);
  const actual = attributeVerdicts(found);
  const problems: string[] = [];
  if (actual.join() !== expected.join())
    problems.push(`expected ${expected.join() || 'silence'}, got ${actual.join() || 'silence'}`);
  problems.push(...afterEdits(app, others, actual));
  return problems.map((problem) => ({ program: `${app}--- other.ts\n${other}`, problem }));
}

/** The reports are gone when the edits have been made, all of which parse. */
function afterEdits(app: string, others: Readonly<Record<string, string>>, reported: readonly string[]): string[] {
  if (reported.length === 0) return [];
  let text = app;
  for (let pass = 0; pass < 10; pass++) {
    const messages = messagesOf(text, others, { fixes: 'all' });
    const edited = editedOnce(text, messages);
    if (edited === text) {
      const left = attributeVerdicts(messages.map(toFinding));
      return left.length === 0 ? [] : [`${left.join()} still reports in\n${text}`];
    }
    text = edited;
  }
  return [`something is left to edit after ten passes in\n${text}`];
}

function findings(app: string, others: Readonly<Record<string, string>>): readonly Finding[] {
  return messagesOf(app, others).map(toFinding);
}

function messagesOf(app: string, others: Readonly<Record<string, string>>, settings = {}) {
  const project = projectOf({ 'src/app.ts': app, ...others }, { options: { noLib: true } });
  return lintIn(project, 'src/app.ts', app, settings);
}

function toFinding({ ruleId, line, column, message, fix }: ReturnType<typeof messagesOf>[number]): Finding {
  return { rule: (ruleId ?? '').replace(/^.*\//u, ''), line, column, message, isFixable: fix !== undefined };
}
