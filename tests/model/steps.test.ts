import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.js';
import { isWhole } from '../conformance/sampling.js';
import { lintedFile, stepsOf } from './steps-of.js';

// The measure of work: recognitions, evaluations and visits of references. It depends on the file, not on how many rules look at it.

/** Of so many calls are the files whose work is compared with that of twice as many. */
const CALLS = isWhole ? 200 : 30;

/** The files with thousands of calls have this part of them. */
const PART = isWhole ? 1 : 10;

const WHOLE = '{ httpOnly: true, secure: true, maxAge: 60000 }';

/** Programs that grow with a number. */
const PROGRAMS: Readonly<Record<string, (count: number) => string>> = {
  'options in the call': (count) => handlers(count, (n) => `res.cookie('c${n}', value, { httpOnly: true });`),
  'options in a variable': (count) =>
    handlers(count, (n) => `const o = { secure: true }; o.httpOnly = true; res.cookie('c${n}', value, o);`),
  'options written in branches': (count) =>
    handlers(
      count,
      (n) => `const o = {}; if (value) o.secure = true; else o.httpOnly = true; res.cookie('c${n}', 1, o);`,
    ),
  'options by a function': (count) =>
    `function options(age) { return { httpOnly: true, maxAge: age }; }\n${handlers(count, (n) => `res.cookie('c${n}', value, options(${n}));`)}`,
  'one object for all': (count) =>
    `const o = { secure: true };\n${handlers(count, (n) => `res.cookie('c${n}', value, o);`)}`,
  'one object, spread': (count) =>
    `const o = { secure: true };\n${handlers(count, (n) => `res.cookie('c${n}', value, { ...o, httpOnly: true });`)}`,
  'one object in one function': (count) =>
    `export const f = (req, res) => { const o = {};\n${lines(count, (n) => `res.cookie('c${n}', value, o);`)}\n};`,
  'one object, written in between': (count) =>
    `export const f = (req, res) => { const o = {};\n${lines(count, (n) => `o.maxAge = ${n}; res.cookie('c${n}', value, o);`)}\n};`,
  'one object of a class': (count) =>
    `export class A { o = { secure: true };\n${lines(count, (n) => `f${n}(req, res) { res.cookie('c${n}', value, this.o); }`)}\n}`,
  'one chain': (count) =>
    `export const f = (req, res) => res${lines(count, (n) => `.cookie('c${n}', value, { secure: true })`)};`,
  'branches in a row': (count) =>
    `export const f = (req, res) => { const o = {};\n${lines(count, (n) => `if (x${n}) o.secure = true;`)}\nres.cookie('c', value, o); };`,
  'branches in each other': (count) =>
    `export const f = (req, res) => { const o = {};\n${lines(Math.min(count, 400), (n) => `if (x${n}) {`)}\nres.cookie('c', value, o); ${'}'.repeat(Math.min(count, 400))} };`,
  headers: (count) =>
    handlers(count, (n) => `res.setHeader('Set-Cookie', [\`c${n}=\${value}; Path=/\`, 'd=' + value]);`),
  'values in constants': (count) =>
    `${lines(count, (n) => `const age${n} = ${n} * 60 * 1000;`)}\n${handlers(count, (n) => `res.cookie('c${n}', value, { maxAge: age${n} });`)}`,
  'code without cookies': (count) =>
    `document.cookie = 'a=b';\n${lines(count, (n) => `export function f${n}(a, b) { const o = { a, b }; o.c = g(o); return h(o.c, { ...o }); }`)}`,
};

const titles = Object.keys(PROGRAMS);

describe('the number of rules makes no difference', () => {
  it.each(titles)('%s', (title) => {
    const program = written(title, 20);
    const once = stepsOf(program, ['a']);
    expect(once).toBeGreaterThan(0);
    expect(stepsOf(program, ['a', 'b', 'c', 'd', 'e'])).toBe(once);
  });

  // Each asks for attributes of its own; what they have in common is done once.
  it.each(titles)('%s, all rules against the dearest one', (title) => {
    const program = written(title, isWhole ? 20 : 8);
    const dearest = Math.max(...Object.keys(rules).map((name) => stepsOf(program, ['a'], [name])));
    expect(stepsOf(program, ['a'])).toBeLessThanOrEqual(dearest * 1.5);
  });
});

describe('twice the file, at most twice the work and 5%', () => {
  it.each(titles)('%s', (title) => {
    const small = stepsOf(written(title, CALLS), ['a']);
    const large = stepsOf(written(title, 2 * CALLS), ['a']);
    expect(large).toBeLessThanOrEqual(small * 2 * 1.05);
  });
});

describe('calls that share one options object: at most 40 steps each', { timeout: 420_000 }, () => {
  const LACKING = 'const o = { httpOnly: true, maxAge: 60000 };';
  const calls = (count: number, before: string, use = 'o'): string =>
    `export const f = (req, res) => {\n${before}\n${lines(count, (n) => `res.cookie('c${n}', value, ${use});`)}\n};`;

  it.each([
    ['many calls', isWhole ? 100_000 : 1_000, (count: number) => calls(count, `const o = ${WHOLE};`)],
    ['with a later write', 4_000 / PART, (count: number) => calls(count, `${LACKING}\no.secure = true;`)],
    [
      'with a later write under a condition',
      2_000 / PART,
      (count: number) => calls(count, `const o = ${WHOLE};\nif (value) o.secure = true;`),
    ],
    [
      'the object outside of the function',
      2_000 / PART,
      (count: number) => `${LACKING}\no.secure = true;\n${calls(count, '')}`,
    ],
    ['calls that spread it', 2_000 / PART, (count: number) => calls(count, `const o = ${WHOLE};`, '{ ...o }')],
    ['calls at fault', 2_000 / PART, (count: number) => calls(count, LACKING)],
  ])('%s, %i calls', (_, count, program) => {
    const started = performance.now();
    expect(stepsOf(program(count), ['a'])).toBeLessThanOrEqual(40 * count);
    // Many times what it takes on a quiet machine, and far below what anything quadratic would take.
    expect(performance.now() - started).toBeLessThan(Math.max(60_000, count * 1.5));
  });
});

describe('nothing is done', () => {
  it.each(['', 'export const sum = (a, b) => a + b;', lines(1000, (n) => `console.log(${n}, { a: ${n} });`)])(
    'for a file without a word of a library',
    (program) => {
      const file = lintedFile(program, ['a', 'b']);
      expect(file.isChecked).toBe(false);
      expect(file.model.steps).toBe(0);
    },
  );
});

function written(title: string, count: number): string {
  return PROGRAMS[title]?.(count) ?? '';
}

function handlers(count: number, body: (n: number) => string): string {
  return lines(count, (n) => `export const f${n} = (req, res) => { ${body(n)} };`);
}

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('\n');
}
