import { expect, it } from 'vitest';

import { libraries } from '../../src/libraries/index.js';
import { someOf } from './sampling.js';
import { expectSameWithTypes } from './typed-programs.js';

// What is recognised without types is recognised with them. The tests of the libraries ask the same of every program they ask about (`tests/setup.ts`).

/** To read the types of their packages takes most of the time. */
const LIBRARIES = 25;

it('says of the samples of the data what it says without types', () => {
  const taken = someOf(libraries, LIBRARIES);
  const samples = taken.flatMap(({ sinks }) => sinks.map(({ sample }) => sample));
  const programs = samples.map((text) => text.replace('$options', '{}').replace('$text', "'sid=1'"));
  expect(programs.length).toBeGreaterThan(taken.length);
  expectSameWithTypes([...new Set(programs)]);
});

it('sees the difference that a type makes', () => {
  const program = (type: string) =>
    `import type { FastifyReply } from 'fastify';\ndeclare const box: { to: ${type} };\nbox.to.setCookie('sid', '1');`;
  expect(() => {
    expectSameWithTypes([program('{ setCookie(name: string, value: string): void }')]);
  }).not.toThrow();
  expect(() => {
    expectSameWithTypes([program('FastifyReply')]);
  }).toThrow('require-secure-cookie');
});
