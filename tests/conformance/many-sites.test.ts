import { describe, expect, it } from 'vitest';

import { lint, type Parser, repair } from './linting.js';
import { optionsCases, type SinkCase, textCases } from './sinks.js';
import { expectNone, judgeRepair } from './wrong.js';

// ESLint stops after ten passes: however much there is to repair in a file, one `--fix` is enough.

const SITES = 50;
const PARSERS: readonly Parser[] = ['espree', 'typescript'];

describe.each(PARSERS)('%s', (parser) => {
  it.each(optionsCases.map((sink) => [sink.title, sink] as const))('50 × %s', (_, sink) => {
    expectConverges([sink.head, sites(sink, () => '{}')].join('\n'));
  });

  it.each(optionsCases.map((sink) => [sink.title, sink] as const))('50 × %s, one object', (_, sink) => {
    expectConverges([sink.head, 'const shared = {};', sites(sink, () => 'shared')].join('\n'));
  });

  it.each(optionsCases.map((sink) => [sink.title, sink] as const))('50 × %s, one object with a flag', (_, sink) => {
    const key = sink.attributes.secure?.key ?? 'secure';
    expectConverges([sink.head, `const shared = { ${key}: false };`, sites(sink, () => 'shared')].join('\n'));
  });

  it.each(textCases.map((sink) => [sink.title, sink] as const))('50 × %s', (_, sink) => {
    expectConverges([sink.head, sites(sink, (site) => `'sid=${site}'`)].join('\n'));
  });

  it('50 of all of them in one file', () => {
    const heads = new Set([...optionsCases, ...textCases].flatMap(({ head }) => head.split('\n')));
    const bodies = [
      ...optionsCases.map((sink) => sites(sink, () => '{}')),
      ...textCases.map((sink) => sites(sink, (site) => `'sid=${site}'`)),
    ];
    expectConverges([...heads, ...bodies].join('\n'));
  });

  function expectConverges(program: string): void {
    const found = lint(program, { parser });
    expect(found.length).toBeGreaterThan(0);
    expectNone(judgeRepair(program, found, { parser }));
    const { output } = repair(program, { parser });
    expect(repair(output, { parser }).output).toBe(output);
  }
});

function sites({ title, body, placeholder }: SinkCase, write: (site: number) => string): string {
  const name = title.replaceAll(/\W+/gu, '_');
  return Array.from(
    { length: SITES },
    (_, site) => `export function ${name}_${site}() {\n${body.replace(placeholder, () => write(site))}\n}`,
  ).join('\n');
}
