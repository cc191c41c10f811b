import { describe, expect, it } from 'vitest';

import { shown } from './harness.js';

/** `count` lines, each made from its number. */
function lines(count: number, write: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => write(n + 1)).join('\n');
}

describe('why it is not known', () => {
  it.each([
    ['export function f(a) { probe(a); }', 'unknown(parameter)'],
    ["import { a } from './a.js'; probe(a);", 'unknown(import)'],
    ['probe(a);', 'unknown(global)'],
    ['probe(a());', 'unknown(call)'],
    ['const o = { a: 1 }; o[k] = 2; probe(o.a);', 'unknown(computed key)'],
    ['const o = { a: 1 }; mutate(o); probe(o.a);', 'unknown(escaped)'],
    ['let a = 1; for (const x of y) a += x; probe(a);', 'unknown(loop)'],
    ['probe({ a: 1, ...x }.a);', 'unknown(spread)'],
    ['const o = { a: 1 }; export function f() { o.a = 2; } probe(o.a);', 'unknown(other function)'],
    ['const f = () => f(); probe(f());', 'unknown(recursion)'],
    ['const a = { b: a.b }; probe(a.b);', 'unknown(recursion)'],
    ['const f = (a) => g(a), g = (a) => h(a), h = (a) => i(a), i = (a) => a; probe(f(1));', 'unknown(depth)'],
    ['probe(/a/);', 'unknown(not followed)'],
    [
      'let a; switch (x) { case 0: a = 0; break; case 1: a = 1; break; case 2: a = 2; break; case 3: a = 3; break; case 4: a = 4; break; case 5: a = 5; break; case 6: a = 6; break; case 7: a = 7; break; default: a = 8; } probe(a);',
      'unknown(too many alternatives)',
    ],
  ])('%s', (code, expected) => {
    expect(shown(code)).toBe(expected);
  });
});

describe('bounds', () => {
  it.each([
    ['text that doubles', `const a0 = 'x';\n${lines(25, (n) => `const a${n} = a${n - 1} + a${n - 1};`)}\nprobe(a25);`],
    ['text that is padded', "probe('x'.padEnd(1e9));"],
    ['text that is repeated', "probe('x'.repeat(1e9));"],
    ['a long list', `const a = [1];\n${lines(12, () => 'a.push(...a);')}\nprobe(a);`],
    ['variables that stand for each other', 'let a = b, b = a; probe(a);'],
    [
      'objects in each other',
      'const a = { b: {} }; a.b.a = a; const c = { ...a.b.a.b.a }; c.b.a.b = c; probe(c.b.a.b.a);',
    ],
    [
      'objects that hold each other under many names',
      `function Node(parent) { this.parent = parent; }\n${lines(12, (n) => `Node.prototype.k${n} = function () { const other = new Node(this); other.k${n}Of = this; this.k${n}Of = other; return other; };`)}\nconst a = {}; const b = { a }; ${lines(12, (n) => `a.k${n} = b; b.k${n} = a;`)}\nprobe(a.k1.a);`,
    ],
    ['nested conditionals', `probe(${'x ? 1 : '.repeat(300)}2);`],
    ['nested literals', `probe(${'{ a: '.repeat(150)}1${' }'.repeat(150)});`],
    [
      'functions that call each other twice',
      `const f0 = () => 1;\n${lines(40, (n) => `const f${n} = () => (x ? f${n - 1}() : f${n - 1}());`)}\nprobe(f40());`,
    ],
  ])('%s', (_, code) => {
    const started = performance.now();
    expect(shown(code)).toEqual(expect.any(String));
    // Without a bound none of them would end at all.
    expect(performance.now() - started).toBeLessThan(60_000);
  });

  it('keeps what is within them', () => {
    expect(shown(`const a0 = 'x';\n${lines(4, (n) => `const a${n} = a${n - 1} + a${n - 1};`)}\nprobe(a4);`)).toBe(
      `'${'x'.repeat(16)}'`,
    );
    expect(shown("probe('x'.padEnd(4, '-'));")).toBe("'x---'");
    expect(shown(`const a = 1 ${'+ 1'.repeat(300)}; probe(a);`)).toBe('301');
  });
});
