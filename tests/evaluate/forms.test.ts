import { describe, expect, it } from 'vitest';

import { shown } from './harness.js';

describe('followed forms', () => {
  it.each([
    ['probe(1)', '1'],
    ["const a = 'x'; probe(a)", "'x'"],
    ['let a = 1; probe(a)', '1'],
    ['let a; a = 1; probe(a)', '1'],
    ['let a; if (c) a = 1; else a = 2; probe(a)', '1 | 2'],
    ['const o = { secure: true, a: 1 }; probe(o)', '{secure: true, a: 1}'],
    ['const o = { secure: true }; o.secure = false; probe(o)', '{secure: false}'],
    ['const o = { secure: true }; if (x) o.secure = false; probe(o)', '{secure: false | true}'],
    ['const o = { secure: true }; delete o.secure; probe(o)', '{secure: absent}'],
    ['const o = {}; for (const x of y) o.secure = true; probe(o)', '{secure: unknown(loop)}'],
    ['const o = {}; probe(o); o.secure = true', '{}'],
    ['const o = {}; if (process.env.NODE_ENV === "production") o.secure = true; probe(o)', '{secure: true}'],
    ['const o = {}; if (process.env.NODE_ENV !== "production") o.secure = true; probe(o)', '{}'],
    ['const base = { a: 1, b: 2 }; probe({ ...base, b: 3 })', '{a: 1, b: 3}'],
    ['probe({ a: 1, ...x, b: 3 })', '{a: unknown(spread), b: 3, …}'],
    ['function f() { return { a: 1 } } probe(f())', '{a: 1}'],
    ['function f(x) { return { a: x } } probe(f(2))', '{a: 2}'],
    ['function f(x = 3) { return { a: x } } const o = f(); o.b = 4; probe(o)', '{a: 3, b: 4}'],
    ['const { a: { b = 1 } = {} } = {}; probe(b)', '1'],
    ['probe(Object.assign({}, { a: 1 }, { a: 2, b: 3 }))', '{a: 2, b: 3}'],
    ['const o = Object.freeze({ a: 1 }); mutate(o); probe(o)', '{a: 1}'],
    ['const o = { a: 1 }; mutate(o); probe(o)', '{a: unknown(escaped), …}'],
    ['const o = { a: 1 }; res.cookie(o); probe(o)', '{a: 1}'],
    ['const o = { a: 1 }; exports = module.exports = o; probe(o)', '{a: 1}'],
    ['let exports; const o = { a: 1 }; exports = o; exports.a = 2; probe(o)', '{a: 2}'],
    ['const o = { a: 1 }; elsewhere = o; probe(o)', '{a: unknown(escaped), …}'],
    ['const o = { cookie: {} }; o.cookie.secure = true; probe(o)', '{cookie: {secure: true}}'],
    ['class A { opts = { a: 1 }; m() { probe(this.opts) } }', '{a: 1}'],
    ['class A { opts = { a: 1 }; get b() { return this.opts.a } } probe(new A().b)', '1'],
    ['function f() { if (x) return null; return { a: 1 } } probe(f().a)', '1'],
    ['function f() { if (x) return; return { a: 1 } } const { a } = f(); probe(a)', '1'],
    ['function f() { if (x) return null; return { a: 1 } } probe(f()?.a)', '1 | undefined'],
    ['function f() { if (x) return null; return { a: { b: 1 } } } probe(f()?.a.b)', '1 | undefined'],
    ['probe(1000 * 60)', '60000'],
    ['probe(ms("14d"))', '1209600000'],
    ['probe(new Date(Date.now() + 1000))', 'date(now + 1000)'],
    ['probe(Math.floor(Date.now() / 1000) + 3600)', 'now + 3600 seconds'],
    ['probe(["production", "staging"].includes(process.env.NODE_ENV))', 'true'],
    ['const p = []; p.push("a"); if (x) p.push("b"); probe(p.join("; "))', "'a' | 'a; b'"],
  ])('%s', (code, expected) => {
    expect(shown(code)).toBe(expected);
  });
});
