import { expect, it } from 'vitest';

import { randomStatements } from './random-statements.js';
import { unknownWayIn } from './ways-soundness.js';

const FIRST = Number(process.env.FUZZ_SEED ?? 1);
const COUNT = Number(process.env.FUZZ_COUNT ?? 60);

it(`knows every way that programs ${FIRST} to ${FIRST + COUNT - 1} take`, { timeout: 3_600_000 }, () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const code = randomStatements(seed);
    expect(unknownWayIn(code, 20), `Program ${seed}:\n${code}`).toBeUndefined();
  }
});
