import { expect, it } from 'vitest';

import { lint, type Parser } from './linting.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import { expectNone, judgeRepair } from './wrong.js';

// ESLint stops after ten passes: however much there is to repair in a file, one `--fix` is enough.

const SITES = 50;

it.each(optionsCases.map((sink) => [sink.title, sink] as const))('50 × %s', (_, sink) => {
  expectConverges([sink.head, sites(sink, () => '{}')]);
});

it.each(optionsCases.map((sink) => [sink.title, sink] as const))('50 × %s, one object', (_, sink) => {
  expectConverges([sink.head, 'const shared = {};', sites(sink, () => 'shared')]);
});

it.each(optionsCases.map((sink) => [sink.title, sink] as const))('50 × %s, one object with a flag', (_, sink) => {
  const key = sink.attributes.httpOnly?.key ?? 'httpOnly';
  expectConverges([sink.head, `const shared = { ${key}: false };`, sites(sink, () => 'shared')]);
});

it.each(textCases.map((sink) => [sink.title, sink] as const))('50 × %s', (_, sink) => {
  expectConverges([sink.head, sites(sink, (site) => `'sid=${site}'`)]);
});

it.each<Parser>(['espree', 'typescript'])('50 of each of them in one file, %s', (parser) => {
  const cases = [...optionsCases, ...textCases].filter(({ parsers }) => parsers.includes(parser));
  const heads = new Set(cases.flatMap(({ head }) => head.split('\n')));
  const bodies = cases.map((sink) => sites(sink, (site) => (sink.placeholder === '$text' ? `'sid=${site}'` : '{}')));
  expectConverges([...heads, ...bodies], parser);
});

function expectConverges(lines: readonly string[], parser: Parser = 'espree'): void {
  const program = lines.join('\n');
  const found = lint(program, { parser });
  expect(found.length).toBeGreaterThanOrEqual(SITES);
  expectNone(judgeRepair(program, found, { parser }));
}

function sites({ title, body, placeholder }: SinkCase, write: (site: number) => string): string {
  const name = title.replaceAll(/\W+/gu, '_');
  return Array.from(
    { length: SITES },
    (_, site) => `export function ${name}_${site}() {\n${body.replace(placeholder, () => write(site))}\n}`,
  ).join('\n');
}
