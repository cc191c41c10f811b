import { describe, expect, it } from 'vitest';

import { expectSurvives } from './any-code.js';
import { lint } from './linting.js';
import { oddPrograms, oddTypeScript } from './odd-programs.js';

describe('survives', () => {
  it.each(Object.entries(oddPrograms))('%s', (title, code) => {
    const read = [expectSurvives(code, title), expectSurvives(code, title, 'typescript')];
    expect(read).toContain(true);
  });

  it.each(Object.entries(oddTypeScript))('%s in TypeScript', (title, code) => {
    expect(expectSurvives(code, title, 'typescript')).toBe(true);
  });
});

// Deeper than any stack that follows it node by node.
describe('survives 1,000 deep', () => {
  const DEPTH = 1000;
  const repeat = (text: string): string => text.repeat(DEPTH);

  it.each([
    ['chained calls', `function f(req, res) { res${repeat('.status(200)')}.cookie('a', 'b', {}); }`],
    ['concatenation', `document.cookie = 'a=b'${repeat(" + ';'")};`],
    [
      'spreads',
      `const o = ${'{ ...'.repeat(300)}{}${' }'.repeat(300)}; function f(req, res) { res.cookie('a', 'b', o); }`,
    ],
    ['conditionals', `function f(req, res) { res.cookie('a', 'b', ${repeat('x ? {} : ')}{}); }`],
    ['logical operators', `function f(req, res) { res.cookie('a', 'b', ${repeat('x ?? ')}{}); }`],
    [
      'blocks',
      `function f(req, res) { const o = {}; ${repeat('if (x) { ')} o.secure = true; ${repeat('}')} res.cookie('a', 'b', o); }`,
    ],
    ['functions', `${'(() => '.repeat(100)}{}${')()'.repeat(100)}; document.cookie = 'a';`],
    ['members', `document.cookie = o${repeat('.a')};`],
    // Deeper ones are too much for the parser in a process that has done other things before.
    ['lists', `document.cookie = ${'['.repeat(500)}${']'.repeat(500)};`],
    [
      'else if',
      `function f(req, res) { const o = {}; ${repeat('if (x) o.secure = true; else ')} o.secure = false; res.cookie('a', 'b', o); }`,
    ],
  ])('%s', (title, code) => {
    expect(expectSurvives(code, title)).toBe(true);
  });
});

describe('survives what grows', () => {
  it.each([
    [
      'doubling text',
      `const v0 = 'a=b';\n${chain(60, (n) => `const v${n} = v${n - 1} + v${n - 1};`)}\ndocument.cookie = v60;`,
    ],
    [
      'doubling objects',
      `const v0 = { secure: false };\n${chain(60, (n) => `const v${n} = { a: v${n - 1}, b: v${n - 1} };`)}\nfunction f(req, res) { res.cookie('a', 'b', v60); }`,
    ],
    [
      'doubling alternatives',
      `const v0 = { secure: false };\n${chain(60, (n) => `const v${n} = x${n} ? v${n - 1} : { ...v${n - 1}, secure: true };`)}\nfunction f(req, res) { res.cookie('a', 'b', v60); }`,
    ],
    [
      'doubling calls',
      `function v0() { return { secure: false }; }\n${chain(60, (n) => `function v${n}() { return x ? v${n - 1}() : v${n - 1}(); }`)}\nfunction f(req, res) { res.cookie('a', 'b', v60()); }`,
    ],
    [
      'branches in a row',
      `function f(req, res) { const o = {};\n${chain(60, (n) => `if (x${n}) o.secure = y${n}; else o.httpOnly = y${n};`)}\nres.cookie('a', 'b', o); }`,
    ],
    [
      'early returns in a row',
      `function f(req, res) { const o = {};\n${chain(60, (n) => `if (x${n}) return; if (y${n}) o.secure = true;`)}\nres.cookie('a', 'b', o); }`,
    ],
    [
      'a long row of constants',
      `const v0 = { secure: false };\n${chain(2000, (n) => `const v${n} = v${n - 1};`)}\nfunction f(req, res) { res.cookie('a', 'b', v2000); }`,
    ],
  ])('%s', (title, code) => {
    const before = process.cpuUsage();
    lint(code);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
    expect(expectSurvives(code, title)).toBe(true);
  });
});

function chain(length: number, line: (n: number) => string): string {
  return Array.from({ length }, (_, index) => line(index + 1)).join('\n');
}
