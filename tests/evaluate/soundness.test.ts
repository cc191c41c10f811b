import { afterAll, beforeAll, expect, it } from 'vitest';

import { randomProgram } from './random-program.js';
import { contradictionIn } from './soundness.js';

const FIRST = Number(process.env.FUZZ_SEED ?? 1);
const COUNT = Number(process.env.FUZZ_COUNT ?? 100);

// Nobody waits for what the programs promise, and they may fail.
const listeners = process.listeners('unhandledRejection');

beforeAll(() => {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => undefined);
});

afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
});

it(`says nothing wrong about programs ${FIRST} to ${FIRST + COUNT - 1}`, { timeout: 3_600_000 }, async () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const code = randomProgram(seed);
    let contradiction: string | undefined;
    try {
      contradiction = await contradictionIn(code, 6);
    } catch (error) {
      throw new Error(`Program ${seed}:\n${code}`, { cause: error });
    }
    expect(contradiction, `Program ${seed}:\n${code}`).toBeUndefined();
  }
});
