import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { addProperty } from '../../src/fix/add-property.js';
import { edited } from './edited.js';
import type { Options } from './edited.js';

function added(code: string, entry = { key: 'secure', text: 'true' }, options?: Options): string | undefined {
  return edited<TSESTree.ObjectExpression>(
    code,
    'ObjectExpression',
    (node, source) => addProperty(node, entry, source),
    options,
  );
}

describe('on one line', () => {
  it.each([
    ['f({})', 'f({ secure: true })'],
    ['f({ })', 'f({ secure: true })'],
    ['f({ a })', 'f({ a, secure: true })'],
    ['f({a})', 'f({a, secure: true})'],
    ['f({ a, })', 'f({ a, secure: true, })'],
    ['f({ a: 1, b })', 'f({ a: 1, b, secure: true })'],
    ['f({ ...a })', 'f({ ...a, secure: true })'],
    ['f({ a() {} })', 'f({ a() {}, secure: true })'],
    ['f({ get a() { return 1 } })', 'f({ get a() { return 1 }, secure: true })'],
    ['f({ [a]: (1) })', 'f({ [a]: (1), secure: true })'],
    ['f({ ...(a) })', 'f({ ...(a), secure: true })'],
    ['f({ a: {\n  b: 1,\n} })', 'f({ a: {\n  b: 1,\n}, secure: true })'],
    ['f({ a: () => {\n} })', 'f({ a: () => {\n}, secure: true })'],
    ['x = {a:1}', 'x = {a:1, secure: true}'],
  ])('%s', (before, after) => {
    expect(added(before)).toBe(after);
  });
});

describe('on many lines', () => {
  it.each([
    ['f({\n})', 'f({\n  secure: true,\n})'],
    ['f({\n  a,\n})', 'f({\n  a,\n  secure: true,\n})'],
    ['f({\n  a\n})', 'f({\n  a,\n  secure: true\n})'],
    ['f({\r\n\ta\r\n})', 'f({\r\n\ta,\r\n\tsecure: true\r\n})'],
    ['  f({\n      ...a,\n  })', '  f({\n      ...a,\n      secure: true,\n  })'],
    ['f({ a,\n  b })', 'f({ a,\n  b,\n  secure: true })'],
    ['f({\n  a, b\n})', 'f({\n  a, b, secure: true\n})'],
    ['f({\n  a, b,\n})', 'f({\n  a, b, secure: true,\n})'],
    ['f({\n    a\n  , b\n})', 'f({\n    a\n  , b\n  , secure: true\n})'],
    ['f({\n\n})', 'f({\n  secure: true,\n})'],
    ['if (x) {\n\tf({\n\t})\n}', 'if (x) {\n\tf({\n\t\tsecure: true,\n\t})\n}'],
  ])('%s', (before, after) => {
    expect(added(before)).toBe(after);
  });
});

describe('with comments', () => {
  it.each([
    ['f({ /* a */ })', 'f({ /* a */ secure: true })'],
    ['f({/* a */})', 'f({/* a */ secure: true })'],
    ['f({ // a\n})', 'f({ // a\n  secure: true,\n})'],
    ['f({\n  // a\n})', 'f({\n  // a\n  secure: true,\n})'],
    ['f({\n    // a\n    /* b */\n})', 'f({\n    // a\n    /* b */\n    secure: true,\n})'],
    ['f({ a /* b */ })', 'f({ a /* b */, secure: true })'],
    ['f({ a, /* b */ })', 'f({ a, /* b */ secure: true, })'],
    ['f({ a /* b */, })', 'f({ a /* b */, secure: true, })'],
    ['f({ a, b // c\n})', 'f({ a, b, // c\n  secure: true\n})'],
    ['f({ a, b, // c\n})', 'f({ a, b, // c\n  secure: true,\n})'],
    ['f({\n  a // b\n})', 'f({\n  a, // b\n  secure: true\n})'],
    ['f({\n  a, // b\n})', 'f({\n  a, // b\n  secure: true,\n})'],
    ['f({\n  a, /* b */ // c\n  // d\n})', 'f({\n  a, /* b */ // c\n  secure: true,\n  // d\n})'],
    ['f({\n  a\n  // d\n})', 'f({\n  a,\n  secure: true\n  // d\n})'],
    ['f({\n  a /* b\n  c */\n})', 'f({\n  a, /* b\n  c */\n  secure: true\n})'],
    ['f({\n  a // b\n  , // c\n})', 'f({\n  a // b\n  , // c\n  secure: true,\n})'],
    ['f({\n    a\n  , b // c\n})', 'f({\n    a\n  , b // c\n  , secure: true\n})'],
  ])('%s', (before, after) => {
    expect(added(before)).toBe(after);
  });
});

describe('quotes', () => {
  it.each([
    ['f({ a })', { key: 'sameSite', text: "'lax'" }, "f({ a, sameSite: 'lax' })"],
    ['f("x", { a })', { key: 'sameSite', text: "'lax'" }, 'f("x", { a, sameSite: "lax" })'],
    ['f("x", { a: \'b\' })', { key: 'sameSite', text: "'lax'" }, "f(\"x\", { a: 'b', sameSite: 'lax' })"],
    [
      'f({ a: "b" })',
      { key: 'a', text: `'it"s' + "x" + \`'y'\` + 'z'` },
      `f({ a: "b", a: 'it"s' + "x" + \`'y'\` + "z" })`,
    ],
    ['f({ a })', { key: 'max-age', text: '1' }, "f({ a, 'max-age': 1 })"],
    ['f({ "a": 1 })', { key: 'secure', text: 'true' }, 'f({ "a": 1, "secure": true })'],
    ["f({ 'a-b': 1 })", { key: 'secure', text: 'true' }, "f({ 'a-b': 1, secure: true })"],
    ["f({ 'a': 1, b: 2 })", { key: 'secure', text: 'true' }, "f({ 'a': 1, b: 2, secure: true })"],
    ["f({ 'a': 1, [b]: 2 })", { key: 'secure', text: 'true' }, "f({ 'a': 1, [b]: 2, 'secure': true })"],
  ])('%s', (before, entry, after) => {
    expect(added(before, entry)).toBe(after);
  });
});
