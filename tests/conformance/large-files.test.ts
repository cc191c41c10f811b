import { describe, expect, it } from 'vitest';

import { stepsOf } from '../model/steps-of.js';
import { isWhole } from './sampling.js';

// Files that somebody generated: the work stays in proportion to their size, whatever they are made of. Of their full size in `npm run soak`; for many
// cookies in one file see the tests of the model's steps.

const MEGABYTES = isWhole ? 5 : 0.25;
const COOKIE = "export const f = (req, res) => res.cookie('sid', id, { secure: false });\n";

/** Recognitions, evaluations and visits of references, for each kilobyte. */
const STEPS = 100;

/** Programs of about that many bytes. */
const programs: Readonly<Record<string, (bytes: number) => string>> = {
  'data in one literal': (bytes) =>
    `${COOKIE}export const data = [${repeated(bytes, (n) => `{"id":${n},"name":"token ${n}","path":"/a?session=${n}"},`)}];`,
  'one line of code': (bytes) =>
    COOKIE + repeated(bytes, (n) => `function a${n}(b,c){var d=b.e(c)||{};return d.f=b?a${n}(d):c,d}`),
  'one string': (bytes) => `${COOKIE}export const text = '${'token=session&cookie '.repeat(bytes / 20)}';`,
  'one template': (bytes) => `${COOKIE}export const text = \`${repeated(bytes, (n) => `token=\${x${n}}&session;`)}\`;`,
  'a sum of strings': (bytes) =>
    `${COOKIE}export const text = [${repeated(bytes, (n) => `'a${n}' + session + 'b',`)}].join();`,
  'one comment': (bytes) => `/* ${'set-cookie: token=session; '.repeat(bytes / 27)}*/\n${COOKIE}`,
  'one switch': (bytes) =>
    `${COOKIE}export function g(a) { switch (a) {\n${repeated(bytes, (n) => `case ${n}: return h(a, ${n});\n`)}} }`,
  assignments: (bytes) => `${COOKIE}const o = {};\n${repeated(bytes, (n) => `o.a${n % 1000} = x(${n}, o);\n`)}`,
  'imports and exports': (bytes) =>
    repeated(bytes, (n) => `import { a${n} } from './a${n}.js'; export { a${n} as b${n} };\n`) + COOKIE,
  'what is no word of anything': (bytes) => repeated(bytes, (n) => `export const x${n} = { a: y(${n}) };\n`),
};

describe(`${MEGABYTES} MB of`, () => {
  it.each(Object.entries(programs))('%s', { timeout: 600_000 }, (_, write) => {
    const program = write(MEGABYTES * 2 ** 20);
    expect(program.length).toBeGreaterThan(MEGABYTES * 2 ** 20 * 0.9);
    expect(stepsOf(program, ['a']) / (program.length / 2 ** 10)).toBeLessThan(STEPS);
  });
});

function repeated(bytes: number, piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < bytes; length += pieces.at(-1)?.length ?? 0) pieces.push(piece(pieces.length));
  return pieces.join('');
}
