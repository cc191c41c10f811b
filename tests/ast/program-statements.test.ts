import type { TSESLint } from '@typescript-eslint/utils';
import * as astro from 'astro-eslint-parser';
import { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import * as vue from 'vue-eslint-parser';

import { programStatements, statementsAround } from '../../src/ast/program-statements.js';

const PAGES: readonly (readonly [string, object, string, readonly (readonly string[])[]])[] = [
  ['a Vue file', vue, '<template><p /></template><script>a; b;</script>', [['a;', 'b;']]],
  [
    'two scripts of a Vue file',
    vue,
    '<script setup>a; b;</script><script>c; d;</script>',
    [
      ['a;', 'b;'],
      ['c;', 'd;'],
    ],
  ],
  ['a Vue file without a script', vue, '<template><p /></template>', []],
  ['a Svelte file', svelte, '<p>{x}</p><script>a; b;</script><p>{y}</p><style></style>', [['a;', 'b;']]],
  [
    'two scripts of a Svelte file',
    svelte,
    '<script module>a;</script>\n<p />\n<script>b; c;</script>',
    [['a;'], ['b;', 'c;']],
  ],
  ['a Svelte file without a script', svelte, '<p>{x}</p>', []],
  ['an Astro file', astro, '---\na;\nb;\n---\n<p>{x}</p><script>c;</script>', [['a;', 'b;']]],
  ['an Astro file without a fence', astro, '<p>{x}</p>', []],
];

describe.each(PAGES)('%s', (_, parser, text, scripts) => {
  const source = sourceOf(text, parser);
  const texts = (nodes: readonly { range: readonly [number, number] }[]): string[] =>
    nodes.map(({ range }) => text.slice(...range));

  it('has the statements of its scripts, and no markup', () => {
    expect(texts(programStatements(source))).toEqual(scripts.flat());
  });

  it('has them by script', () => {
    const around = programStatements(source).map((statement) => texts(statementsAround(statement, source)));
    expect(around).toEqual(scripts.flatMap((script) => script.map(() => script)));
  });

  it('gives those of the last script for what stands in none', () => {
    expect(texts(statementsAround(source.ast, source))).toEqual(scripts.at(-1) ?? []);
  });
});

function sourceOf(text: string, parser: object): TSESLint.SourceCode {
  const linter = new Linter();
  const messages = linter.verify(text, [{ files: ['**'], languageOptions: { parser } }], 'page');
  expect(messages).toEqual([]);
  return linter.getSourceCode() as unknown as TSESLint.SourceCode;
}
