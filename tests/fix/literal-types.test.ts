import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { addProperty } from '../../src/fix/add-property.js';
import { keepingTypes } from '../../src/fix/literal-types.js';
import { edited } from './edited.js';

function given(code: string, text: string): string | undefined {
  return edited<TSESTree.ObjectExpression>(
    code,
    'ObjectExpression[properties.length=0]',
    (node, source) => addProperty(node, { key: 'a', text: keepingTypes({ kind: 'object', node }, text) }, source),
    { parser: 'typescript' },
  );
}

describe('a text whose type would be lost', () => {
  it.each([
    ['const o = {};', "const o = { a: 'b' as const };"],
    ['const o = c ? {} : d;', "const o = c ? { a: 'b' as const } : d;"],
    ['const o = { p: {} };', "const o = { p: { a: 'b' as const } };"],
    ['const o = { ...{} };', "const o = { ...{ a: 'b' as const } };"],
    ['function f() { return {}; }', "function f() { return { a: 'b' as const }; }"],
    ['const f = () => ({});', "const f = () => ({ a: 'b' as const });"],
    ['class A { o = {}; }', "class A { o = { a: 'b' as const }; }"],
    ['class A { o() { return {}; } }', "class A { o() { return { a: 'b' as const }; } }"],
    ['export default {};', "export default { a: 'b' as const };"],
    ['function f(o = {}) {}', "function f(o = { a: 'b' as const }) {}"],
  ])('%s', (before, after) => {
    expect(given(before, "'b'")).toBe(after);
  });

  it('may stand inside', () => {
    expect(given('const o = {};', "{ c: 1, d: 'b' }")).toBe("const o = { a: { c: 1, d: 'b' as const } };");
    expect(given('const o = {};', "c === 'b'")).toBe("const o = { a: c === 'b' };");
    expect(given('const o = {};', 'true')).toBe('const o = { a: true };');
  });
});

describe('a text whose type is said', () => {
  it.each([
    ['f({});', "f({ a: 'b' });"],
    ['const o: O = {};', "const o: O = { a: 'b' };"],
    ['const o = {} satisfies O;', "const o = { a: 'b' } satisfies O;"],
    ['const o = {} as O;', "const o = { a: 'b' } as O;"],
    ['o = {};', "o = { a: 'b' };"],
    ['function f(): O { return {}; }', "function f(): O { return { a: 'b' }; }"],
    ['const f = (): O => ({});', "const f = (): O => ({ a: 'b' });"],
    ['const f: F = () => ({});', "const f: F = () => ({ a: 'b' });"],
    ['f(() => ({}));', "f(() => ({ a: 'b' }));"],
    ['class A { o: O = {}; }', "class A { o: O = { a: 'b' }; }"],
    ['const o = Object.freeze({});', "const o = Object.freeze({ a: 'b' });"],
  ])('%s', (before, after) => {
    expect(given(before, "'b'")).toBe(after);
  });
});
