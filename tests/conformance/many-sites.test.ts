import { expect, it } from 'vitest';

import { lint, type Parser } from './linting.js';
import { someOf } from './sampling.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import { verdicts } from './verdicts.js';
import { expectNone, judgeRepair } from './wrong.js';

// ESLint stops after ten passes: however much there is to repair in a file, one `--fix` is enough.

const SITES = 50;
const OPTIONS = someOf(
  optionsCases.filter(({ isTopLevel, attributes }) => !isTopLevel && verdicts(attributes, {}).length > 0),
  3,
);
const TEXTS = someOf(
  textCases.filter(({ isTopLevel }) => !isTopLevel),
  2,
);

it.each(OPTIONS.map((sink) => [sink.title, sink] as const))('50 × %s', (_, sink) => {
  expectConverges([sink.head, sites(sink, () => '{}')]);
});

it.each(OPTIONS.map((sink) => [sink.title, sink] as const))('50 × %s, one object', (_, sink) => {
  expectConverges([sink.head, 'const shared = {};', sites(sink, () => 'shared')]);
});

it.each(OPTIONS.map((sink) => [sink.title, sink] as const))('50 × %s, one object with a flag', (_, sink) => {
  const key = sink.attributes.httpOnly?.key ?? 'httpOnly';
  expectConverges([sink.head, `const shared = { ${key}: false };`, sites(sink, () => 'shared')]);
});

it.each(TEXTS.map((sink) => [sink.title, sink] as const))('50 × %s', (_, sink) => {
  expectConverges([sink.head, sites(sink, (site) => `'sid=${site}'`)]);
});

it.each<Parser>(['espree', 'typescript'])('50 of several in one file, %s', (parser) => {
  const cases = withoutClashes([...OPTIONS, ...TEXTS].filter(({ parsers }) => parsers.includes(parser)));
  const heads = new Set(cases.flatMap(({ head }) => head.split('\n')));
  const bodies = cases.map((sink, at) =>
    sites(sink, (site) => (sink.placeholder === '$text' ? `'sid=${site}'` : '{}'), at),
  );
  expectConverges([...heads, ...bodies], parser);
});

/** Those that can stand in one file: no two of them import the same name from different modules. */
function withoutClashes(cases: readonly SinkCase[]): readonly SinkCase[] {
  const lines = new Map<string, string>();
  return cases.filter(({ head }) => {
    const imported = head
      .split('\n')
      .flatMap((line) =>
        [...line.replace(/from .*|require\(.*/u, '').matchAll(/\w+/gu)]
          .map(([name]) => [name, line] as const)
          .filter(([name]) => !['import', 'const', 'as', 'type'].includes(name)),
      );
    if (imported.some(([name, line]) => (lines.get(name) ?? line) !== line)) return false;
    for (const [name, line] of imported) lines.set(name, line);
    return true;
  });
}

function expectConverges(lines: readonly string[], parser: Parser = 'espree'): void {
  const program = lines.join('\n');
  const found = lint(program, { parser });
  expect(found.length).toBeGreaterThanOrEqual(SITES);
  expectNone(judgeRepair(program, found, { parser }));
}

function sites({ body, placeholder }: SinkCase, write: (site: number) => string, at = 0): string {
  return Array.from(
    { length: SITES },
    (_, site) => `export function handler${at}_${site}() {\n${body.replace(placeholder, () => write(site))}\n}`,
  ).join('\n');
}
