import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { createRelevance } from '../../src/model/relevance.js';
import { SEED, someOf } from '../conformance/sampling.js';
import { readSourceFiles } from './source-files.js';

// Files that are linted may come from anybody: no expression may take more than linear time on any text.

interface Found {
  readonly name: string;
  readonly text: string;
}

const files = readSourceFiles();
const literals = distinct(
  files.flatMap(({ name, syntax }) =>
    nodesIn(syntax)
      .filter(ts.isRegularExpressionLiteral)
      .map((node) => ({ name, text: node.text })),
  ),
);

it('finds the literals', () => {
  expect(literals.length).toBeGreaterThan(100);
  expect(literals.map(({ text }) => text)).toContain('/^(?:Svelte|Astro)/u');
});

describe('takes linear time', () => {
  it.each(literals.filter(({ text }) => !hasFewSteps(text)))('$name: $text', ({ text }) => {
    const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/su.exec(text) ?? [];
    expect(problemOf(source, flags)).toBeUndefined();
  });
});

describe('made at run time', () => {
  /** Each place, and why what it makes is harmless. */
  const places: Readonly<Record<string, string>> = {
    'model/text-search': 'the words of the libraries: checked below',
    'model/deletions/sql-bindings': 'a name, escaped, between fixed parts: checked below',
    'model/read-settings': "a pattern of the user's own settings, to see whether it is one",
    'model/script-readable': "a pattern of the user's own settings",
  };

  it('stands in known places', () => {
    const makers = files.filter(({ syntax }) =>
      nodesIn(syntax).some(
        (node) => ts.isIdentifier(node) && node.text === 'RegExp' && ts.isNewExpression(node.parent),
      ),
    );
    const calls = files.filter(({ syntax }) =>
      nodesIn(syntax).some((node) => ts.isCallExpression(node) && node.expression.getText() === 'RegExp'),
    );
    expect(makers.map(({ name }) => name).toSorted()).toEqual(Object.keys(places).toSorted());
    expect(calls).toEqual([]);
  });

  const words = distinct(
    libraries.flatMap((library) =>
      createRelevance([library]).words.patterns.map((text) => ({ name: library.id, text })),
    ),
  ).filter(({ text }) => !hasFewSteps(text));

  it.each(someOf(words, 6))('the words of $name: $text', ({ text }) => {
    expect(problemOf(text, 'u')).toBeUndefined();
  });

  it('the words of all libraries at once are the same alternatives', () => {
    const all = createRelevance(libraries).words.patterns;
    const each = new Set(libraries.flatMap((library) => createRelevance([library]).words.patterns));
    expect(all.filter((text) => !each.has(text))).toEqual([]);
  });

  it('an assignment in SQL', () => {
    expect(problemOf(String.raw`\bcolumn["'\x60\]]?\s*=\s*`, 'iu')).toBeUndefined();
  });
});

/** Without endless repetitions, at most so many steps are taken at each place of a text. */
const FEW = 100;

function hasFewSteps(source: string): boolean {
  const plain = source.replaceAll(/\\.|\[(?:\\.|[^\\\]])*\]/gu, 'x');
  if (/[*+]|\{\d+,\}/u.test(plain)) return false;
  const most = [...plain.matchAll(/\{(?:\d+,)?(\d+)\}/gu)].map(([, count]) => Number(count));
  return most.reduce((product, count) => product * count, 1) <= FEW;
}

/** The length of what is tried, and how long it may take: a quadratic expression takes ten times as long and more. */
const LENGTH = 400_000;
const SECONDS = 4;

/** Where nothing can be proved, the worst text that is found is tried: what is bounded by large numbers looks dear as well. */
function problemOf(source: string, flags: string): string | undefined {
  const result = checkSync(source, flags, { timeout: 60_000, randomSeed: SEED });
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') return `not known: ${result.error.kind}`;
  const { pumps, suffix, pattern } = result.attack;
  const count = LENGTH / pumps.reduce((length, { pump }) => length + pump.length, 1);
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(count)).join('') + suffix;
  const before = process.cpuUsage();
  new RegExp(source, flags).test(text);
  const seconds = process.cpuUsage(before).user / 1_000_000;
  return seconds < SECONDS ? undefined : `${seconds} s, ${result.complexity.summary}: ${pattern}`;
}

function nodesIn(syntax: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return nodes;
}

function distinct(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [one.text, one])).values()];
}
