import { describe, expect, it } from 'vitest';

import type { ValueHolder } from '../../src/ast/edit-site.js';
import { replaceValue } from '../../src/fix/replace-value.js';
import { edited } from './edited.js';
import type { Options } from './edited.js';

function replaced(code: string, selector: string, text = 'true', options?: Options): string | undefined {
  return edited<ValueHolder>(code, selector, (node, source) => replaceValue(node, text, source), options);
}

describe('a property', () => {
  it.each([
    ['f({ secure: false })', 'f({ secure: true })'],
    ['f({secure:false})', 'f({secure:true})'],
    ["f({ 'secure': false, b })", "f({ 'secure': true, b })"],
    ["f({ ['secure']: false })", "f({ ['secure']: true })"],
    ['f({ secure })', 'f({ secure: true })'],
    ['f({ secure, b })', 'f({ secure: true, b })'],
    ['f({ secure /* a */, b })', 'f({ secure: true /* a */, b })'],
    ['f({ secure: (false) })', 'f({ secure: true })'],
    ['f({ secure: ((a || b)) })', 'f({ secure: true })'],
    ['f({ secure: /* a */ false /* b */ })', 'f({ secure: /* a */ true /* b */ })'],
    ['f({ secure: (/* a */ false) })', 'f({ secure: /* a */ true })'],
    ['f({ secure: a /* b */ || c })', 'f({ secure: /* b */ true })'],
    ['f({\n  secure: a || // b\n    c,\n})', 'f({\n  secure: // b\n  true,\n})'],
    ['f({ secure: false, // a\n})', 'f({ secure: true, // a\n})'],
    ['f({ secure() { return false } })', 'f({ secure: true })'],
    ['f({ async *secure() {} })', 'f({ secure: true })'],
    ["f({ async 'secure'() {} })", "f({ 'secure': true })"],
    ['f({ get secure() { return false } })', 'f({ secure: true })'],
    ['f({ get [secure]() { /* a */ return false } })', 'f({ [secure]: /* a */ true })'],
    ['f({\n  get secure() {\n    // a\n    return false;\n  },\n})', 'f({\n  secure: // a\n  true,\n})'],
    ['f({ get [("secure")]() { return false } })', 'f({ [("secure")]: true })'],
    ["f({ get [['secure']]() {} })", "f({ [['secure']]: true })"],
    ['f({ secure: () => false })', 'f({ secure: true })'],
  ])('%s', (before, after) => {
    expect(replaced(before, 'Property')).toBe(after);
  });

  it('leaves accessors that come in pairs', () => {
    expect(replaced('f({ get a() {}, set a(b) {} })', 'Property')).toBeUndefined();
    expect(replaced('f({ set a(b) {} })', 'Property')).toBeUndefined();
  });

  it('takes a setter of another name for what it is', () => {
    expect(replaced('f({ get a() {}, set b(c) {} })', 'Property')).toBe('f({ a: true, set b(c) {} })');
  });

  it('leaves patterns', () => {
    expect(replaced('const { secure = false } = a', 'Property')).toBeUndefined();
  });

  it('writes strings in the quotes of the object', () => {
    expect(replaced('f({ a: "none", b: 1 })', 'Property', "'lax'")).toBe('f({ a: "lax", b: 1 })');
  });
});

describe('a property with a type assertion', () => {
  it.each([
    ['f({ secure: false as boolean })', 'true', 'f({ secure: true as boolean })'],
    ['f({ secure: <boolean>false })', 'true', 'f({ secure: <boolean>true })'],
    ['f({ secure: false satisfies boolean })', 'true', 'f({ secure: true satisfies boolean })'],
    ['f({ secure: (a || b) as boolean })', 'true', 'f({ secure: true as boolean })'],
    ['f({ secure: (false as boolean) })', 'true', 'f({ secure: (true as boolean) })'],
    ['f({ secure: a! })', 'true', 'f({ secure: true })'],
    ['f({ secure: false as boolean })', "a === 'b'", "f({ secure: a === 'b' })"],
    ['f({ maxAge: 60 as number })', '14 * 24', 'f({ maxAge: 14 * 24 })'],
    ["f({ a: 'none' as const })", "'lax'", "f({ a: 'lax' as const })"],
    ["f({ a: 'none' as 'none' })", "'lax'", "f({ a: 'lax' as const })"],
    ["f({ a: 'none' as 'none' | 'lax' })", "'lax'", "f({ a: 'lax' as 'none' | 'lax' })"],
    ["f({ a: 'none' as 'none' })", 'b', 'f({ a: b })'],
    ["f({ a: 'none' as unknown as B })", "'lax'", "f({ a: 'lax' as unknown as B })"],
    ["f({ a: 'none' /* b */ as 'none' })", "'lax'", "f({ a: /* b */ 'lax' as const })"],
  ])('%s', (before, text, after) => {
    expect(replaced(before, 'Property', text, { parser: 'typescript' })).toBe(after);
  });
});

describe('an assignment', () => {
  it.each([
    ['opts.secure = false;', 'opts.secure = true;'],
    ['opts.secure=false', 'opts.secure=true'],
    ['opts["secure"] = (false)', 'opts["secure"] = true'],
    ['opts.secure ||= false', 'opts.secure = true'],
    ['(opts.secure) ??= a', '(opts.secure) = true'],
    ['if (a) opts.secure = false, b()', 'if (a) opts.secure = true, b()'],
    ['a && (opts.secure = false)', 'a && (opts.secure = true)'],
    ['secure = false', 'secure = true'],
    ['const f = () => (opts.secure = false)', 'const f = () => (opts.secure = true)'],
  ])('%s', (before, after) => {
    expect(replaced(before, 'AssignmentExpression')).toBe(after);
  });

  it.each([
    'a.secure = b.secure = false',
    'a.secure = (b.secure = false)',
    'f(opts.secure = false)',
    'const a = opts.secure = false',
    'function f() { return opts.secure = false }',
    '({ secure } = opts)',
    '[secure] = opts',
  ])('leaves %s', (code) => {
    expect(replaced(code, 'AssignmentExpression')).toBeUndefined();
  });

  it('leaves the inner one of a chain', () => {
    expect(replaced('a.b = c.d = false', 'AssignmentExpression AssignmentExpression')).toBeUndefined();
  });
});

describe('a class field', () => {
  it.each([
    ['class A { secure = false; }', 'class A { secure = true; }'],
    ['class A { secure = false }', 'class A { secure = true }'],
    ['class A { static #secure = (a); b() {} }', 'class A { static #secure = true; b() {} }'],
    ['class A { secure; }', 'class A { secure = true; }'],
    ['class A { secure }', 'class A { secure = true }'],
    ["class A { 'secure' /* a */; }", "class A { 'secure' = true /* a */; }"],
  ])('%s', (before, after) => {
    expect(replaced(before, 'PropertyDefinition')).toBe(after);
  });

  it.each([
    ['class A { secure: boolean; }', 'class A { secure: boolean = true; }'],
    ['class A { private readonly secure?: boolean }', 'class A { private readonly secure?: boolean = true }'],
    ['class A { declare secure: boolean }', undefined],
    ['class A { secure!: boolean }', undefined],
  ])('%s', (before, after) => {
    expect(replaced(before, 'PropertyDefinition', 'true', { parser: 'typescript' })).toBe(after);
  });
});
