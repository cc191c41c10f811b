import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { ValueHolder } from '../../src/ast/edit-site.js';
import { removeProperty } from '../../src/fix/remove-property.js';
import { edited } from './edited.js';
import type { Options } from './edited.js';

function removed(code: string, selector: string, options?: Options): string | undefined {
  return edited<ValueHolder | TSESTree.SpreadElement>(code, selector, removeProperty, options);
}

const X = 'Property[key.name="x"], Property[key.value="x"]';

describe('a property on a line with others', () => {
  it.each([
    ['f({ x: 1 })', 'f({})'],
    ['f({ x: 1, })', 'f({})'],
    ['f({x})', 'f({})'],
    ['f({ x, a })', 'f({ a })'],
    ['f({ a, x, b })', 'f({ a, b })'],
    ['f({ a, x })', 'f({ a })'],
    ['f({ a, x, })', 'f({ a, })'],
    ['f({a,x})', 'f({a})'],
    ["f({ 'x': (1), a })", 'f({ a })'],
    ['f({ x() { a() }, b })', 'f({ b })'],
    ['f({ a: 1, x: 2,\n  b: 3 })', 'f({ a: 1,\n  b: 3 })'],
    ['f({ a: 1,\n  x: 2 })', 'f({ a: 1 })'],
    ['f({ x: 1,\n  a: 2 })', 'f({\n  a: 2 })'],
    ['f({\n    a\n  , x\n  , b\n})', 'f({\n    a\n  , b\n})'],
    ['f({\n    a\n  , x\n})', 'f({\n    a\n})'],
  ])('%s', (before, after) => {
    expect(removed(before, X)).toBe(after);
  });
});

describe('a property on lines of its own', () => {
  it.each([
    ['f({\n  x: 1,\n})', 'f({})'],
    ['f({\n  x: 1,\n  a,\n})', 'f({\n  a,\n})'],
    ['f({\n  a,\n  x: 1,\n})', 'f({\n  a,\n})'],
    ['f({\n  a,\n  x: 1\n})', 'f({\n  a\n})'],
    ['f({\r\n  a,\r\n  x: 1\r\n})', 'f({\r\n  a\r\n})'],
    ['f({\n  a,\n  x: {\n    b: 1,\n  },\n  c,\n})', 'f({\n  a,\n  c,\n})'],
  ])('%s', (before, after) => {
    expect(removed(before, X)).toBe(after);
  });
});

describe('comments', () => {
  it.each([
    ['f({ /* a */ x })', 'f({ /* a */ })'],
    ['f({ x /* a */ })', 'f({ /* a */ })'],
    ['f({ x, /* a */ })', 'f({ /* a */ })'],
    ['f({ x /* a */, })', 'f({ /* a */ })'],
    ['f({ x /* a */, b })', 'f({ /* a */ b })'],
    ['f({ a, /* b */ x })', 'f({ a /* b */ })'],
    ['f({ a, /* b */ x, })', 'f({ a, /* b */ })'],
    ['f({ a, x /* b */, })', 'f({ a, /* b */ })'],
    ['f({ a, /* b */ x, c })', 'f({ a, /* b */ c })'],
    ['f({ a, x, /* b */ c })', 'f({ a, /* b */ c })'],
    ['f({ a, // b\n  x })', 'f({ a // b\n   })'],
    ['f({ a, x, // b\n  c })', 'f({ a, // b\n  c })'],
    ['f({ a, x: b /* c */ || d })', 'f({ a /* c */ })'],
    ['f({ a, x: b // c\n || d })', 'f({ a // c\n })'],
    ['f({ x: b /* c */ || d })', 'f({ /* c */ })'],
    ['f({ x: b /* c */ || d, a })', 'f({ /* c */ a })'],
    ['f({ a, /* b */ x: b /* c */ || d /* e */ })', 'f({ a /* b */ /* c */ /* e */ })'],
    ['f({\n  x: 1, // a\n  b,\n})', 'f({\n  // a\n  b,\n})'],
    ['f({\n  x: 1, // a\n})', 'f({\n  // a\n})'],
    ['f({\n  x: // a\n    1, /* b */ // c\n})', 'f({\n  // a\n  /* b */\n  // c\n})'],
    ['f({\n  // a\n  x: 1,\n})', 'f({\n  // a\n})'],
    ['f({\n  // a\n  x: 1,\n  // b\n  c,\n})', 'f({\n  // a\n  // b\n  c,\n})'],
    ['f({\n  a, // b\n  x: 1\n})', 'f({\n  a // b\n})'],
    ['f({\n  a, // b\n  x: 1 // c\n})', 'f({\n  a // b\n  // c\n})'],
    ['f({\r\n  a, // b\r\n  x: 1 // c\r\n})', 'f({\r\n  a // b\r\n  // c\r\n})'],
    ['f({\n  x: 1, /* a\n  */ b,\n})', 'f({\n  /* a\n  */ b,\n})'],
  ])('%s', (before, after) => {
    expect(removed(before, X)).toBe(after);
  });
});

describe('what is no removal', () => {
  it.each([
    'f({ x: a() })',
    'f({ x: new A() })',
    'f({ x: a`b` })',
    'f({ x: a++ })',
    'f({ x: (a = 1) })',
    'f({ x: delete a.b })',
    'f({ x: import("a") })',
    'async () => f({ x: await a })',
    'function* g() { f({ x: yield a }) }',
    'f({ x: class { static a = b() } })',
    'f({ x: { a: [b()] } })',
    'function f(Date) { g({ x: new Date() }) }',
    'const { x } = a',
  ])('%s', (code) => {
    expect(removed(code, X)).toBeUndefined();
  });

  it.each([
    'f({ x: new Date(0), a })',
    'f({ x: Date.now() + Number(b), a })',
    'f({ x: () => b(), a })',
    'f({ x: -b, a })',
  ])('but of %s', (code) => {
    expect(removed(code, X)).toBe('f({ a })');
  });
});

it.each([
  ['f({ ...x, a })', 'f({ a })'],
  ['f({ a, ...x })', 'f({ a })'],
  ['f({ a, ...x() })', undefined],
])('a spread: %s', (before, after) => {
  expect(removed(before, 'SpreadElement')).toBe(after);
});

describe('an assignment', () => {
  it.each([
    ['a();\no.x = 1;\nb();', 'a();\nb();'],
    ['a();\no.x = 1; // c\nb();', 'a();\n// c\nb();'],
    ['a();\no.x = /* c */ 1; b();', 'a();\n/* c */ b();'],
    ['if (a) o.x = /* c */ 1;', 'if (a) { /* c */ }'],
    ['// a\no.x = 1;\nb();', '// a\nb();'],
    ['a();\no.x = 1;', 'a();\n'],
    ['a(); o.x = 1; b();', 'a(); b();'],
    ['a(); o.x = 1; // c\nb();', 'a(); // c\nb();'],
    ['{ o.x = 1 }', '{  }'],
    ['if (a) o.x = 1;', ''],
    ['if (a()) o.x = 1;', 'if (a()) {}'],
    ['if (a) {\n  o.x = 1;\n}\nb();', 'b();'],
    ['if (a) {\n  o.x = 1;\n  b();\n}', 'if (a) {\n  b();\n}'],
    ['if (a) { if (b) o.x = 1; }', ''],
    ['c(); if (a) { o.x = 1; } // why', 'c(); // why'],
    ['if (a /* why */) o.x = 1;', 'if (a /* why */) {}'],
    ['while (a) if (b) o.x = 1;', 'while (a) if (b) {}'],
    ['if (a) o.x = 1\nelse b()', 'if (a) {}\nelse b()'],
    ['for (;;) o.x = 1', 'for (;;) {}'],
    ['switch (a) {\n  case 1:\n    o.x = 1;\n    break;\n}', 'switch (a) {\n  case 1:\n    break;\n}'],
    ['a()\no.x = 1\n;[1].map(b)', 'a()\n;[1].map(b)'],
    ['a()\no.x = 1;\n(b)()', 'a()\n;\n(b)()'],
    ['a();\no.x = 1;\n(b)()', 'a();\n(b)()'],
    ['const a = {}\no.x = 1;\n[b].c()', 'const a = {}\n;\n[b].c()'],
    ['a()\no.x = 1\nb()', 'a()\nb()'],
    ['(o.x = 1);\nb()', 'b()'],
  ])('%s', (before, after) => {
    expect(removed(before, 'AssignmentExpression')).toBe(after);
  });

  it.each([
    'a = o.x = 1',
    'a && (o.x = 1)',
    'o.x = a()',
    'a().x = 1',
    'o[i++] = 1',
    'f(o.x = 1)',
    'for (o.x = 1;;) {}',
  ])('leaves %s', (code) => {
    expect(removed(code, 'AssignmentExpression')).toBeUndefined();
  });
});

describe('a class field', () => {
  it.each([
    ['class A {\n  x = 1;\n  b() {}\n}', 'class A {\n  b() {}\n}'],
    ['class A { x = 1; y = 2 }', 'class A { y = 2 }'],
    ['class A { a\n  x = 1;\n  *b() {} }', 'class A { a\n  ;\n  *b() {} }'],
    ['class A { a\n  x = 1\n  ;["b"]() {} }', 'class A { a\n  ;["b"]() {} }'],
    ['class A { x = a() }', undefined],
    ['class A { #x = 1 }', undefined],
  ])('%s', (before, after) => {
    expect(removed(before, 'PropertyDefinition[key.name="x"]')).toBe(after);
  });
});
