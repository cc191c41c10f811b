import { expect, it } from 'vitest';

import { lintedFile } from './steps-of.js';

// What a file says of its secrets and tokens is collected once, not for each of them.

const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

it('secrets with a text that stands everywhere in the file', () => {
  const secrets = lines(
    20,
    (n) => `export const t${n} = jwt.sign({ sub: ${n} }, process.env.JWT_SECRET || 'e', { expiresIn: '1d' });`,
  );
  const others = lines(
    1400,
    (n) => `export function f${n}(element) { return element.reverse().every((each) => each.seen); }`,
  );
  const started = performance.now();
  const program = `import jwt from 'jsonwebtoken';\n${secrets}\n${others}`;
  const { model } = lintedFile(program, ['a'], ['no-hardcoded-session-secret']);
  expect(model.secretFaults()).toHaveLength(20);
  expectQuick(started);
});

it('tokens that are signed and checked', () => {
  const tokens = lines(
    2000,
    (n) =>
      `export const t${n} = jwt.sign({ sub: ${n}, password: user.password }, key);\nexport const c${n} = jwt.verify(t${n}, key);`,
  );
  const started = performance.now();
  const { model } = lintedFile(
    `import jwt from 'jsonwebtoken';\n${tokens}`,
    ['a'],
    ['no-sensitive-client-session-data'],
  );
  expect(model.clientData()).toHaveLength(2000);
  expectQuick(started);
});

/** Many times what it takes on a quiet machine, and less than when it was done anew for each. */
function expectQuick(started: number): void {
  expect(performance.now() - started).toBeLessThan(15_000);
}
