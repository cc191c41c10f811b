import { describe, expect, it } from 'vitest';

import type { CallLike } from '../../src/ast/edit-site.js';
import { addArgument } from '../../src/fix/add-argument.js';
import { gatherArguments } from '../../src/fix/gather-arguments.js';
import { insertArgument } from '../../src/fix/insert-argument.js';
import { overrideArgument } from '../../src/fix/override-argument.js';
import { removeArgument } from '../../src/fix/remove-argument.js';
import { setArgument } from '../../src/fix/set-argument.js';
import { edited } from './edited.js';
import type { Options } from './edited.js';

const CALL = ':matches(CallExpression, NewExpression)';

describe('an argument is added', () => {
  const added = (code: string, index: number, options?: Options) =>
    edited<CallLike>(code, CALL, (call, source) => addArgument(call, index, '{ a: true }', source), options);

  it.each([
    ['f()', 0, 'f({ a: true })'],
    ['f(b)', 1, 'f(b, { a: true })'],
    ['f(b,)', 1, 'f(b, { a: true },)'],
    ['f((b))', 1, 'f((b), { a: true })'],
    ['f((b, c))', 1, 'f((b, c), { a: true })'],
    ['(f)(((b)))', 1, '(f)(((b)), { a: true })'],
    ['a.b?.(c)', 1, 'a.b?.(c, { a: true })'],
    ['f(b /* c */)', 1, 'f(b /* c */, { a: true })'],
    ['f(/* b */)', 0, 'f(/* b */ { a: true })'],
    ['f(b // c\n)', 1, 'f(b, // c\n  { a: true }\n)'],
    ['f(\n  b,\n  c,\n)', 2, 'f(\n  b,\n  c,\n  { a: true },\n)'],
    ['f(\n  b,\n  c\n)', 2, 'f(\n  b,\n  c,\n  { a: true }\n)'],
    ['f(b, () => {\n})', 2, 'f(b, () => {\n}, { a: true })'],
    ['f(\n)', 0, 'f(\n  { a: true }\n)'],
    ['new F', 0, 'new F({ a: true })'],
    ['new (F)', 0, 'new (F)({ a: true })'],
    ['new (f())', 0, 'new (f())({ a: true })'],
    ['new F()', 0, 'new F({ a: true })'],
    ['new (f())(b)', 1, 'new (f())(b, { a: true })'],
  ])('%s', (before, index, after) => {
    expect(added(before, index)).toBe(after);
  });

  it.each([
    ['f()', 1],
    ['f(a)', 0],
    ['f(...a)', 1],
    ['f(...a, b)', 2],
  ])('not to %s at %d', (code, index) => {
    expect(added(code, index)).toBeUndefined();
  });

  it('to a call with type arguments', () => {
    expect(added('f<(a: b) => c>(d)', 1, { parser: 'typescript' })).toBe('f<(a: b) => c>(d, { a: true })');
    expect(added('new F<A>', 0, { parser: 'typescript' })).toBe('new F<A>({ a: true })');
  });
});

describe('an argument is inserted', () => {
  it.each([
    ['f(a, cb)', 1, 'f(a, x, cb)'],
    ['f(cb)', 0, 'f(x, cb)'],
    ['f(a, (cb))', 1, 'f(a, x, (cb))'],
    ['f(a, /* b */ cb)', 1, 'f(a, x, /* b */ cb)'],
    ['f(a, (b) => {\n  c()\n})', 1, 'f(a, x, (b) => {\n  c()\n})'],
    ['f(\n  a,\n  cb,\n)', 1, 'f(\n  a,\n  x,\n  cb,\n)'],
    ['f(\n  a, // b\n  // c\n  cb,\n)', 1, 'f(\n  a, // b\n  x,\n  // c\n  cb,\n)'],
    ['f(a, // b\n  cb)', 1, 'f(a, // b\n  x,\n  cb)'],
    ['f(a)', 1, 'f(a, x)'],
    ['f(a)', 2, undefined],
    ['f(...a, cb)', 1, undefined],
    ['f(a, ...b)', 1, 'f(a, x, ...b)'],
    ['new F', 1, undefined],
  ])('%s', (before, index, after) => {
    expect(edited<CallLike>(before, CALL, (call, source) => insertArgument(call, index, 'x', source))).toBe(after);
  });
});

describe('an argument is removed', () => {
  it.each([
    ['f(a)', 0, 'f()'],
    ['f(a, b)', 1, 'f(a)'],
    ['f(a, (b))', 1, 'f(a)'],
    ['f(a, b, c)', 1, 'f(a, c)'],
    ['f(a, { b: 1 },)', 1, 'f(a,)'],
    ['f(\n  a,\n  b,\n)', 1, 'f(\n  a,\n)'],
    ['f(\n  a,\n  b\n)', 1, 'f(\n  a\n)'],
    ['f(a, b())', 1, undefined],
    ['f(a)', 1, undefined],
    ['f(...a, b)', 1, undefined],
    ['new F', 0, undefined],
  ])('%s', (before, index, after) => {
    expect(edited<CallLike>(before, CALL, (call, source) => removeArgument(call, index, source))).toBe(after);
  });
});

describe('an argument is overridden', () => {
  const overridden = (code: string, index: number, key = 'secure', options?: Options) =>
    edited<CallLike>(
      code,
      CALL,
      (call, source) => overrideArgument(call, index, { key, text: 'true' }, source),
      options,
    );

  it.each([
    ['f(opts)', 'f({ ...opts, secure: true })'],
    ['f(opts, cb)', 'f({ ...opts, secure: true }, cb)'],
    ['f(a || b)', 'f({ ...a || b, secure: true })'],
    ['f(a ? b : c)', 'f({ ...a ? b : c, secure: true })'],
    ['f((a, b))', 'f({ ...(a, b), secure: true })'],
    ['f(a = b)', 'f({ ...a = b, secure: true })'],
    ['f(opts())', 'f({ ...opts(), secure: true })'],
    ['async () => { new F(await opts) }', 'async () => { new F({ ...await opts, secure: true }) }'],
    ['function* g() { f(yield a) }', 'function* g() { f({ ...yield a, secure: true }) }'],
    ['f(this.opts)', 'f({ ...this.opts, secure: true })'],
    ['f(/* a */ opts /* b */)', 'f(/* a */ { ...opts, secure: true } /* b */)'],
    ['f(opts // a\n)', 'f({ ...opts, secure: true } // a\n)'],
    ['f(a /* b */ || c)', 'f({ ...a /* b */ || c, secure: true })'],
    ['f(undefined)', 'f({ secure: true })'],
    ['f(null)', 'f({ secure: true })'],
    ['f(void 0)', 'f({ secure: true })'],
    ['f()', 'f({ secure: true })'],
    ['new F', 'new F({ secure: true })'],
    ['f({ a })', 'f({ a, secure: true })'],
    ['f({ ...opts, secure: false })', 'f({ ...opts, secure: true })'],
  ])('%s', (before, after) => {
    expect(overridden(before, 0)).toBe(after);
  });

  it.each([
    'f("a")',
    'f(1)',
    'f(true)',
    'f(`a`)',
    'f([a])',
    'f(() => {})',
    'f(function () {})',
    'f(class {})',
    'f(!a)',
    'f(...a)',
  ])('not in %s', (code) => {
    expect(overridden(code, 0)).toBeUndefined();
  });

  it('not where other arguments are missing', () => {
    expect(overridden('f(a)', 2)).toBeUndefined();
    expect(overridden('f(...a, b)', 1)).toBeUndefined();
  });

  it('with a key that has to be quoted', () => {
    expect(overridden('f(opts)', 0, 'a-b')).toBe("f({ ...opts, 'a-b': true })");
    expect(overridden('f(opts, "a")', 0, 'a-b')).toBe('f({ ...opts, "a-b": true }, "a")');
  });

  it.each([
    ['f(opts as A)', 'f({ ...opts as A, secure: true })'],
    ['f(<A>opts)', 'f({ ...<A>opts, secure: true })'],
    ['f(opts!)', 'f({ ...opts!, secure: true })'],
    ['f(undefined as A)', 'f({ secure: true })'],
    ['f({ a } as A)', 'f({ a, secure: true } as A)'],
    ['f({ a } satisfies A)', 'f({ a, secure: true } satisfies A)'],
  ])('%s', (before, after) => {
    expect(overridden(before, 0, 'secure', { parser: 'typescript' })).toBe(after);
  });
});

describe('arguments become an object', () => {
  const gathered = (code: string, options?: Options) =>
    edited<CallLike>(
      code,
      CALL,
      (call, source) => gatherArguments(call, ['name', 'value'], { key: 'at', text: "'x'" }, source),
      options,
    );

  it.each([
    ["f('a', b)", "f({ name: 'a', value: b, at: 'x' })"],
    ['f("a", b)', 'f({ name: "a", value: b, at: "x" })'],
    ['f(name, value)', "f({ name, value, at: 'x' })"],
    ['f(value, name)', "f({ name: value, value: name, at: 'x' })"],
    ["f('a', b,)", "f({ name: 'a', value: b, at: 'x' },)"],
    ["f(('a'), (b, c))", "f({ name: ('a'), value: (b, c), at: 'x' })"],
    ["f('a' /* d */, b // e\n)", "f({ name: 'a' /* d */, value: b, at: 'x' } // e\n)"],
    ["f(\n  'a',\n  b,\n)", "f(\n  { name: 'a',\n  value: b, at: 'x' },\n)"],
    ["f('a', () => b)", "f({ name: 'a', value: () => b, at: 'x' })"],
    ["f('a')", undefined],
    ["f('a', ...b)", undefined],
  ])('%s', (before, after) => {
    expect(gathered(before)).toBe(after);
  });

  it('one with a type', () => {
    expect(gathered('f(name as Name, value!)', { parser: 'typescript' })).toBe(
      "f({ name: name as Name, value: value!, at: 'x' })",
    );
  });
});

describe('an argument is given a value', () => {
  const given = (code: string, index: number) =>
    edited<CallLike>(code, CALL, (call, source) => setArgument(call, index, 'true', source));

  it.each([
    ['f(a)', 1, 'f(a, true)'],
    ['f(a)', 3, 'f(a, undefined, undefined, true)'],
    ['f(a, b, false)', 2, 'f(a, b, true)'],
    ['f(a, /* b */ c, d)', 1, 'f(a, /* b */ true, d)'],
    ['f(\n  a,\n  b,\n)', 3, 'f(\n  a,\n  b,\n  undefined, true,\n)'],
    ['f(...a, b)', 1, undefined],
    ['f(...a)', 3, undefined],
  ])('%s', (before, index, after) => {
    expect(given(before, index)).toBe(after);
  });
});
