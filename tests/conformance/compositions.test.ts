import fc from 'fast-check';
import { expect, it } from 'vitest';

import { expectSurvives } from './any-code.js';
import { samples } from './examples.js';
import { parses } from './linting.js';
import { nestings } from './nestings.js';
import type { Nesting } from './programs.js';
import { SEED, times } from './sampling.js';

// Calls of any libraries side by side in one file, each in places of its own: no rule throws, and all edits together give a program that parses and has
// nothing left to edit.

interface Part {
  readonly sample: number;
  readonly nesting: readonly number[];
}

const RUNS = times(60);
const NESTINGS: readonly Nesting[] = Object.values(nestings);

const parts = fc.array(
  fc.record<Part>({
    sample: fc.nat({ max: samples.length - 1 }),
    nesting: fc.array(fc.nat({ max: NESTINGS.length - 1 }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);

it(`${RUNS} programs of samples of any libraries, seed ${SEED}`, { timeout: 600_000 }, () => {
  let read = 0;
  fc.assert(
    fc.property(parts, (chosen) => {
      const program = composed(chosen);
      if (expectSurvives(program, program, parses(program) ? 'espree' : 'typescript')) read++;
    }),
    { seed: SEED, numRuns: RUNS, includeErrorInReport: true },
  );
  // Two of them may import different things by one name.
  expect(read / RUNS).toBeGreaterThan(0.6);
});

function composed(chosen: readonly Part[]): string {
  const heads = new Set<string>();
  const bodies = chosen.map(({ sample, nesting }) => {
    const lines = samples[sample]?.code.split('\n') ?? [];
    const isHead = (line: string): boolean => /^import |^const .* = require\(|^\/\//u.test(line);
    for (const line of lines.filter(isHead)) heads.add(line);
    const body = lines.filter((line) => !isHead(line)).join('\n');
    if (/^export |^(?:const \w+ = )?await /mu.test(body)) return body;
    return nesting.reduce((inner, which) => NESTINGS[which]?.(inner) ?? inner, `{\n${body}\n}`);
  });
  return [...heads, ...bodies].join('\n');
}
